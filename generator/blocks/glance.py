"""``glance``: the numbers that matter, as cards."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import evidence_of, figure_evidence
from generator.model.element import Card, Cards, Element
from generator.model.inline import Mark, Text
from generator.model.outline import Block, BlockItem

OPEN_STATUSES = {"plan", "forecast", "claim"}


def _lower(ctx: Context, options: Options) -> Iterable[Element]:
    limit = options.number("limit", 99)
    for block in _blocks(ctx):
        yield Cards(block.title or "At a glance", tuple(_card(ctx, item) for item in block.items[:limit]))


def _blocks(ctx: Context) -> Iterable[Block]:
    return (block for block in ctx.outline.blocks if block.kind == "glance" and block.audience in {"", ctx.audience})


def _card(ctx: Context, item: BlockItem) -> Card:
    option = item.options.get
    return Card(
        id=item.id,
        value=option("value", ""),
        prefix=option("prefix", ""),
        unit=option("unit", ""),
        content=(Mark(item.id, (Text(item.text),)),),
        when=option("when", ""),
        source=_source(ctx, item),
        filled=_status(ctx, item) not in OPEN_STATUSES,
    )


def _status(ctx: Context, item: BlockItem) -> str:
    """The status written on the card, else that of the first point it rests on."""
    first = next((ctx.points[name].status for name in item.points if name in ctx.points), "fact")
    return item.options.get("status", first)


def _source(ctx: Context, item: BlockItem) -> str:
    evidence = evidence_of(ctx, item.points) or figure_evidence(ctx, item.figures)
    labels = dict.fromkeys(ctx.outline.sources[piece.source].label for piece in evidence)
    computed = "our calculation from " if item.figures and not item.points else ""
    return (computed + "; ".join(labels))[:1].upper() + (computed + "; ".join(labels))[1:]


BLOCK = BlockKind(
    name="glance",
    about="Numbers that matter, each with its date and source; filled: agreed or stated, open: plan or bid.",
    page=_lower,
    slide=_lower,
    options={"limit": "at most so many"},
    example="::: {.glance limit=4}\n:::",
)
