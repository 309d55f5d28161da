"""``dispute-table``: disagreements on record, a row each, for those that need no box of their own."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import evidence_of, joined, split_ending
from generator.model.element import Caption, Column, Element, Grid, GridRole
from generator.model.inline import Inlines, Mark, Text
from generator.model.outline import Dispute

_COLUMNS = (Column("Question", width=42), Column("What the sources say", width=66), Column("Our treatment", width=52))


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    return _lower(ctx, options, "disputes")


def _lower(ctx: Context, options: Options, role: GridRole) -> Iterable[Element]:
    kinds = options.words("kinds")
    accepted = [dispute for dispute in ctx.outline.disputes if dispute.status == "accepted"]
    disputes = [dispute for dispute in accepted if not kinds or dispute.kind in kinds]
    if disputes:
        message = (Text(options.text("message", "Smaller disagreements, and how this paper reads them")),)
        caption = Caption(ctx.labels.table, ctx.numbers.get("table-disputes", ""), message)
        yield Grid("table-disputes", _COLUMNS, tuple(_row(ctx, d) for d in disputes), role, caption)


def _row(ctx: Context, dispute: Dispute) -> tuple[Inlines, ...]:
    sides = [_side(ctx, side.text, side.points) for side in dispute.sides]
    return ((Text(dispute.title),), joined(sides), (Mark(dispute.id, (Text(dispute.treatment),)),))


def _side(ctx: Context, text: str, points: tuple[str, ...]) -> Inlines:
    words, ending = split_ending(text)
    return (Text(words), Text(" "), *ctx.citer.cite(evidence_of(ctx, points)), Text(ending or "."))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    return _lower(ctx, options, "table")


BLOCK = BlockKind(
    name="dispute-table",
    about="Accepted disputes of the named kinds as one table.",
    page=_page,
    slide=_slide,
    options={"kinds": "kinds to list; all if left out", "message": "the table's caption"},
    example='::: {.dispute-table kinds="date name"}\n:::',
)
