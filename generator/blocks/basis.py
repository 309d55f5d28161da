"""``basis``: what was read and what its limits are, computed from the sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.blocks import BlockKind, Context, Options, nothing
from generator.blocks._words import one_sided
from generator.model.element import Column, Element, Grid
from generator.model.inline import Inlines, Text
from generator.model.labels import Labels, upper_first
from generator.model.outline import PartialDate


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    say = ctx.labels.say
    rows: list[tuple[Inlines, ...]] = [((Text(say("Evidence")),), (Text(_evidence(ctx)),))]
    limits = _limits(ctx)
    if limits:
        rows.append(((Text(say("Limits")),), (Text(limits),)))
    yield Grid("basis", (Column("", width=42), Column("", width=118)), tuple(rows), "labels")


def _evidence(ctx: Context) -> str:
    labels, words = ctx.labels, ctx.labels.in_words
    sources, voices = len(ctx.outline.sources), len(ctx.outline.voices)
    points = sum(1 for _ in ctx.outline.points())
    disputes = sum(dispute.status == "accepted" for dispute in ctx.outline.disputes)
    counts = labels.say(
        "{texts} by {voices}; {points}, {disagreements}.",
        texts=labels.count("{n} text", "{n} texts", sources, n=words(sources)),
        voices=labels.count("{n} independent voice", "{n} independent voices", voices, n=words(voices)),
        points=labels.count("{n} point", "{n} points", points),
        disagreements=labels.count("{n} disagreement", "{n} disagreements", disputes),
    )
    reading = labels.say("Marks count the voices behind a message, those whose statements it rests on.")
    return f"{upper_first(counts)} {reading}"


def _limits(ctx: Context) -> str:
    """What the evidence cannot know comes first, in the outline's own words."""
    labels = ctx.labels
    plans = sum(point.status in {"plan", "forecast"} for point in ctx.outline.points())
    silent = [source for source in ctx.outline.sources.values() if "issued" in source.not_stated]
    dated = [_author(ctx, one.id) for one in silent if "issued" in dict(one.inferred)]
    undated = [_author(ctx, one.id) for one in silent if "issued" not in dict(one.inferred)]
    told = labels.count(
        "{n} of the points is a plan or forecast.",
        "{n} of the points are plans or forecasts.",
        plans,
    )
    gaps = [*_inferred(labels, dated), *_unknown(labels, undated)]
    return " ".join(part for part in (*_cut_off(ctx), told, one_sided(ctx), *gaps) if part)


def _inferred(labels: Labels, names: Sequence[str]) -> Iterable[str]:
    if names:
        yield labels.count(
            "The date of {names} is inferred.",
            "The dates of {names} are inferred.",
            len(names),
            names=labels.listed(names),
        )


def _unknown(labels: Labels, names: Sequence[str]) -> Iterable[str]:
    if names:
        yield labels.say("No date is known of {names}.", names=labels.listed(names))


def _cut_off(ctx: Context) -> Iterable[str]:
    """When the evidence ends, and what happened before that no text reports."""
    last = max((source.reference.issued[:2] for source in ctx.outline.sources.values()), default=())
    blocks = ctx.blocks_for("cut-off")
    if last and blocks:
        yield ctx.labels.say("The evidence ends in {date}.", date=ctx.day(PartialDate(*last)))
    yield from (item.text for block in blocks for item in block.items)


def _author(ctx: Context, source: str) -> str:
    return ctx.citer.author(source)


BLOCK = BlockKind(
    name="basis",
    about="Evidence and limits in two lines, counted from the outline.",
    page=_page,
    slide=nothing,
    options={},
    example="::: {.basis}\n:::",
)
