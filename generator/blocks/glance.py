"""``glance``: the numbers that matter, as cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import evidence_of, figure_evidence
from generator.model.element import Card, Cards, Element
from generator.model.inline import Mark, Text, plain
from generator.model.labels import N_, upper_first
from generator.model.outline import Block, BlockItem
from generator.records import replace

OPEN_STATUSES = {"plan", "forecast", "claim"}


TITLE = N_("At a glance")
ROWS = ((True, N_("Stated or agreed")), (False, N_("Planned or claimed")))


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    """Sources as the text cites them; a date that the words of a card hold already is not said twice."""
    for block in ctx.blocks_for("glance"):
        cards = _cards(ctx, block, options, ctx.citer.name)
        yield Cards(block.label or ctx.labels.say(TITLE), tuple(_once(card) for card in cards))


def _once(card: Card) -> Card:
    return replace(card, when="") if card.when in plain(card.content) else card


def _slide(ctx: Context, options: Options) -> Iterable[Cards]:
    """A labelled row of what stands and one of what is still open, where there is both."""
    for block in ctx.blocks_for("glance"):
        cards = _cards(ctx, block, options, _label(ctx))
        rows = [
            (ctx.labels.say(title), tuple(card for card in cards if card.filled is filled)) for filled, title in ROWS
        ]
        if all(row for _, row in rows):
            yield from (Cards(title, row) for title, row in rows)
        else:
            yield Cards(block.label or ctx.labels.say(TITLE), cards)


def _cards(ctx: Context, block: Block, options: Options, name: Callable[[str], str]) -> tuple[Card, ...]:
    return tuple(_card(ctx, item, name) for item in block.items[: options.number("limit", 99)])


def _label(ctx: Context) -> Callable[[str], str]:
    return lambda source: ctx.outline.sources[source].label


def _card(ctx: Context, item: BlockItem, name: Callable[[str], str]) -> Card:
    option = item.options.get
    return Card(
        id=item.id,
        value=option("value", ""),
        prefix=option("prefix", ""),
        unit=option("unit", ""),
        content=(Mark(item.id, (Text(item.text),)),),
        when=option("when", ""),
        source=_source(ctx, item, name),
        filled=_status(ctx, item) not in OPEN_STATUSES,
    )


def _status(ctx: Context, item: BlockItem) -> str:
    """The status written on the card, else that of the first point it rests on."""
    first = next((ctx.points[name].status for name in item.points if name in ctx.points), "fact")
    return item.options.get("status", first)


def _source(ctx: Context, item: BlockItem, name: Callable[[str], str]) -> str:
    evidence = evidence_of(ctx, item.points) or figure_evidence(ctx, item.figures)
    labels = dict.fromkeys(name(piece.source) for piece in evidence)
    names = "; ".join(labels)
    computed = item.figures and not item.points
    return upper_first(ctx.labels.say("our calculation from {names}", names=names) if computed else names)


BLOCK = BlockKind(
    name="glance",
    about="Numbers that matter, each with its date and source; filled: agreed or stated, open: plan or bid.",
    page=_page,
    slide=_slide,
    options={"limit": "at most so many"},
    example="::: {.glance limit=6}\n:::",
)
