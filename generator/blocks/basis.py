"""``basis``: what was read and what its limits are, computed from the sources."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.model.element import Column, Element, Grid
from generator.model.inline import Inlines, Text
from generator.text.counts import counted, in_words


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    rows: list[tuple[Inlines, ...]] = [((Text("Evidence"),), (Text(_evidence(ctx)),))]
    limits = _limits(ctx)
    if limits:
        rows.append(((Text("Limits"),), (Text(limits),)))
    yield Grid("basis", (Column("", width=42), Column("", width=118)), tuple(rows), "labels")


def _evidence(ctx: Context) -> str:
    sources, voices = len(ctx.outline.sources), len(ctx.outline.voices)
    points = sum(1 for _ in ctx.outline.points())
    disputes = sum(dispute.status == "accepted" for dispute in ctx.outline.disputes)
    return (
        f"{in_words(sources).capitalize()} texts by {in_words(voices)} independent voices; {counted(points, 'point')}, "
        f"{counted(disputes, 'disagreement')}. "
        f"Small notes say how many of the {in_words(voices)} voices carry a message."
    )


def _limits(ctx: Context) -> str:
    plans = sum(point.status in {"plan", "forecast"} for point in ctx.outline.points())
    undated = [_author(ctx, s.id) for s in ctx.outline.sources.values() if "issued" in s.not_stated]
    text = f"Plans or forecasts among them: {plans}; they carry the date of their source."
    if undated:
        text += f" No date is printed in {_listed(undated)}; dates given for {_it(undated)} are inferred."
    return text


def _author(ctx: Context, source: str) -> str:
    return ctx.citer.name(source).rsplit(",", 1)[0]


def _listed(names: list[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _it(names: list[str]) -> str:
    return "it" if len(names) == 1 else "them"


BLOCK = BlockKind(
    name="basis",
    about="Evidence and limits in two lines, counted from the outline.",
    page=_page,
    slide=nothing,
    options={},
    example="::: {.basis}\n:::",
)
