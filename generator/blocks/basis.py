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
        f"{counted(disputes, 'disagreement')}. Margin notes say how many voices carry a lead."
    )


def _limits(ctx: Context) -> str:
    plans = sum(point.status in {"plan", "forecast"} for point in ctx.outline.points())
    undated = [s.label for s in ctx.outline.sources.values() if "issued" in s.not_stated]
    text = f"Plans or forecasts among them: {plans}; they carry the date of their source."
    if undated:
        text += f" No date is printed in {', '.join(undated)}; dates given for it are inferred."
    return text


BLOCK = BlockKind(
    name="basis",
    about="Evidence and limits in two lines, counted from the outline.",
    page=_page,
    slide=nothing,
    options={},
    example="::: {.basis}\n:::",
)
