"""``dispute-table``: disagreements on record, a row each, for those that need no box of their own."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._figures import turning
from generator.blocks._words import beside, evidence_of, joined
from generator.model.element import Caption, Column, Element, Grid
from generator.model.inline import Inlines, Mark, Text
from generator.model.labels import Labels
from generator.model.outline import Dispute
from generator.records import replace

_WIDTHS, _WITH_REASONS = (42, 66, 52), (42, 95, 54, 56)


def _columns(labels: Labels, *, reasons: bool) -> tuple[Column, ...]:
    heads = [labels.say("Question"), labels.say("What the sources say"), labels.say("Our treatment")]
    if reasons:
        heads.insert(2, labels.say("Why they differ"))
    widths = _WITH_REASONS if reasons else _WIDTHS
    return tuple(Column(head, width=width) for head, width in zip(heads, widths, strict=True))


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    disputes = _chosen(ctx, options)
    reasons = any(dispute.why for dispute in disputes)
    columns = _columns(ctx.labels, reasons=reasons)
    rows = tuple(_row(ctx, dispute, reasons=reasons) for dispute in disputes)
    return _grid(ctx, options, Grid("", columns, rows, "disputes", wide=turning(options)))


def _grid(ctx: Context, options: Options, grid: Grid) -> Iterable[Element]:
    """``grid`` under its caption, unless it is empty."""
    message = (Text(options.text("message") or ctx.labels.say("Smaller disagreements, and how this paper reads them")),)
    caption = Caption(ctx.labels.table, ctx.numbers.get("table-disputes", ""), message)
    return (replace(grid, id="table-disputes", caption=caption),) if grid.rows else ()


def _chosen(ctx: Context, options: Options) -> tuple[Dispute, ...]:
    kinds = options.words("kinds")
    accepted = [dispute for dispute in ctx.outline.disputes if dispute.status == "accepted"]
    return tuple(dispute for dispute in accepted if not kinds or dispute.kind in kinds)


def _row(ctx: Context, dispute: Dispute, *, reasons: bool) -> tuple[Inlines, ...]:
    sides = [_side(ctx, side.text, side.points) for side in dispute.sides]
    why: tuple[Inlines, ...] = ((Text(dispute.why),),) if reasons else ()
    return ((Text(dispute.title),), joined(sides), *why, (Mark(dispute.id, (Text(dispute.treatment),)),))


def _side(ctx: Context, text: str, points: tuple[str, ...]) -> Inlines:
    return beside(ctx, text, evidence_of(ctx, points))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    rows = tuple(_row(ctx, dispute, reasons=False) for dispute in _chosen(ctx, options))
    return _grid(ctx, options, Grid("", _columns(ctx.labels, reasons=False), rows, "table"))


BLOCK = BlockKind(
    name="dispute-table",
    about="Accepted disputes of the named kinds as one table.",
    page=_page,
    slide=_slide,
    options={
        "kinds": "kinds to list; all if left out",
        "message": "the table's caption",
        "wide": "yes or no: on a landscape page; left out: where its words need it",
    },
    example='::: {.dispute-table kinds="date name"}\n:::',
)
