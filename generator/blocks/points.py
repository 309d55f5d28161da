"""``points``: points as a list, the heaviest first where a limit is set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, near_id
from generator.blocks._words import point_inlines, point_item, short_text
from generator.errors import refuse
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Inlines, Text
from generator.model.labels import upper_first
from generator.model.outline import Point
from generator.records import replace

NAMED = 6  # a message that rests on more points than this singles none of them out


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    points = _chosen(ctx, options)
    if points:
        yield Bullets(
            tuple(Item(p.id, _head(p), point_inlines(ctx, p, footnotes=True)) for p in points),
            title=options.text("title"),
        )


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    points = _chosen(ctx, options, labelled=True)
    if points:
        yield Bullets(tuple(_slide_item(ctx, point) for point in points), title=options.text("title"))


def _slide_item(ctx: Context, point: Point) -> Item:
    """A point with the status its source gives it, where that is not a plain fact."""
    item = point_item(ctx, point)
    return item if point.status == "fact" else replace(item, note=upper_first(ctx.labels.status(point.status)))


def _head(point: Point) -> Inlines:
    return (Text(point.head),) if point.head else ()


def _chosen(ctx: Context, options: Options, *, labelled: bool = False) -> tuple[Point, ...]:
    """The points a directive asks for; ``labelled``: only those with a head, where they are enough."""
    found = [point for point in _candidates(ctx, options) if ctx.takes(point)]
    if options.flag("fresh"):
        found = [point for point in found if point.id not in ctx.used]
    heads = [point for point in found if point.head]
    if labelled and not options.words("id") and len(heads) >= options.number("limit", len(found)):
        found = heads
    ranked = sorted(found, key=lambda point: _rank(ctx, point))
    if options.flag("spread"):
        ranked = _spread(ranked)
    if room := options.number("words", 0):
        ranked = _brief(ranked, room, options.number("limit", 1))
    kept = {point.id for point in ranked[: options.number("limit", len(found))]}
    return tuple(point for point in found if point.id in kept)


def _rank(ctx: Context, point: Point) -> tuple[bool, int, bool]:
    """What a part's or topic's message rests on by name comes first, then the heavy, then the labelled."""
    named = ctx.homes.shared.get(point.id, NAMED + 1) <= NAMED
    return (not named, -point.weight, not point.head)


def _brief(ranked: list[Point], room: int, limit: int) -> list[Point]:
    """Those that together have no more than ``room`` words, one at least: what is too long leaves its place.

    Of several none takes so much that there is no room for another.
    """
    kept: list[Point] = []
    longest = room * (0.6 if limit > 1 else 1)
    for point in ranked:
        words = len(short_text(point).split())
        if words <= min(room, longest):
            kept.append(point)
            room -= words
    return kept or sorted(ranked, key=lambda point: len(short_text(point).split()))[:1]


def _spread(ranked: list[Point]) -> list[Point]:
    """The best of each topic, then the second best of each, and so on."""
    turns: Counter[str] = Counter()
    order: list[tuple[int, int]] = []
    for index, point in enumerate(ranked):
        order.append((turns[point.topic], index))
        turns[point.topic] += 1
    return [ranked[index] for _, index in sorted(order)]


def _candidates(ctx: Context, options: Options) -> Iterable[Point]:
    names = options.words("id")
    if names:
        return [_named(ctx, name, options) for name in names]
    if options.text("part"):
        parts = [part for part in ctx.outline.parts if part.id == options.text("part")]
        return [point for part in parts for topic in part.topics for point in topic.points]
    return ctx.topic(options).points


def _named(ctx: Context, name: str, options: Options) -> Point:
    if name not in ctx.points:
        raise refuse("directive", f"unknown point '{name}'", options.where, mend=near_id(name, ctx.points))
    return ctx.points[name]


BLOCK = BlockKind(
    name="points",
    about="Points as a list: of a topic, of a part, or by id.",
    page=_page,
    slide=_slide,
    options={
        "topic": "id of a topic",
        "part": "id of a part",
        "id": "point ids",
        "limit": "the N heaviest, in order",
        "words": "no more than N words in all: what is too long for them is left out",
        "spread": "yes: the best of each topic in turn",
        "fresh": "yes: only points this document has not printed yet",
        "title": "a heading for the list",
    },
    example="::: {.points topic=economy limit=3}\n:::",
)
