"""``disputes``: where the sources disagree, as caution boxes on a page and as rows on a slide."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import beside, evidence_of, joined
from generator.model.element import Caption, Column, Contrast, Element, Grid, Stated
from generator.model.inline import Inlines, Mark, Strong, Text
from generator.model.labels import Labels
from generator.model.outline import Dispute, Side
from generator.text.numbers import numbers


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    for dispute in chosen(ctx, options):
        yield _box(ctx, dispute)


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    """Rows of the disputes that say most at a glance: those whose sides can be drawn come first."""
    found = sorted(chosen(ctx, options, limited=False), key=lambda dispute: contrast(ctx, dispute) is None)
    disputes = found[: options.number("limit", 99)]
    if disputes:
        rows = tuple(_row(dispute, ctx.labels) for dispute in disputes)
        drawn = tuple(contrast(ctx, dispute) for dispute in disputes)
        yield Grid("table-disputes", _slide_columns(ctx.labels), rows, "disputes", contrasts=drawn)


def _slide_columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column(labels.say("Question"), width=2.36),
        Column(labels.say("What the sources say"), width=4.8),
        Column(labels.say("Why they differ"), width=2.5),
        Column(labels.say("How to use it"), width=2.34, tint=True),
    )


def chosen(ctx: Context, options: Options, *, limited: bool = True) -> tuple[Dispute, ...]:
    """Accepted disputes by topic, kinds and limit: by the order of the kinds, then the outline's."""
    topic, kinds = options.text("topic"), options.words("kinds")
    near = ctx.homes.disputes_in.get(topic, ()) if topic else ctx.outline.disputes
    found = [one for one in near if one.status == "accepted" and (not kinds or one.kind in kinds)]
    if kinds:
        found.sort(key=lambda dispute: kinds.index(dispute.kind))
    return tuple(found)[: options.number("limit", 99) if limited else None]


def contrast(ctx: Context, dispute: Dispute) -> Contrast | None:
    """The numbers of the sides, where each states one in the dispute's unit."""
    if not dispute.unit or len(dispute.sides) < 2 or not all(side.value for side in dispute.sides):
        return None
    return Contrast(dispute.unit, tuple(_stated(ctx, side) for side in dispute.sides))


def _stated(ctx: Context, side: Side) -> Stated:
    amount = next((number.printed_value for number in numbers(side.value)), 0.0)
    sources = dict.fromkeys(piece.source for piece in evidence_of(ctx, side.points))
    named = "; ".join(ctx.outline.sources[name].label for name in sources)
    return Stated(side.value, amount, (Text(side.text),), named)


def _box(ctx: Context, dispute: Dispute) -> Grid:
    rows = [*(_side(ctx, side, index) for index, side in enumerate(dispute.sides, 1))]
    if dispute.why:
        rows.append(((Text(ctx.labels.say("Why they differ")),), (Text(dispute.why),)))
    if dispute.treatment:
        treatment = Mark(dispute.id, (Strong((Text(dispute.treatment),)),))
        rows.append(((Text(ctx.labels.say("Our treatment")),), (treatment,)))
    name = f"dispute-{dispute.id}"
    caption = Caption(ctx.labels.say("Where sources disagree"), ctx.numbers.get(name, ""), (Text(dispute.title),))
    return Grid(name, (Column("", width=42), Column("", width=118)), tuple(rows), "dispute", caption)


def _side(ctx: Context, side: Side, index: int) -> tuple[Inlines, ...]:
    label = side.label or ctx.labels.say("Side {n}", n=index)
    return ((Text(label),), beside(ctx, side.text, evidence_of(ctx, side.points)))


def _row(dispute: Dispute, labels: Labels) -> tuple[Inlines, ...]:
    sides: list[Inlines] = [
        ((Strong((Text(f"{labels.colon(side.label)} "),)), Text(side.text)) if side.label else (Text(side.text),))
        for side in dispute.sides
    ]
    return (
        (Text(dispute.title),),
        joined(sides, "\n"),
        (Text(dispute.why),),
        (Mark(dispute.id, (Text(dispute.treatment),)),),
    )


BLOCK = BlockKind(
    name="disputes",
    about="Accepted disputes: each side with its citation, why they differ, how the paper treats it.",
    page=_page,
    slide=_slide,
    options={"topic": "id of a topic", "kinds": "number date currency sum name framing citation status", "limit": "N"},
    example="::: {.disputes topic=defence limit=3}\n:::",
)
