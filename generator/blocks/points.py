"""``points``: points as a list, the heaviest first where a limit is set."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import point_inlines, point_item
from generator.errors import refuse
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Inlines, Text
from generator.model.outline import Point


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    points = _chosen(ctx, options)
    if points:
        yield Bullets(tuple(Item(p.id, _head(p), point_inlines(ctx, p)) for p in points), title=options.text("title"))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    points = _chosen(ctx, options)
    if points:
        yield Bullets(tuple(point_item(ctx, point) for point in points), title=options.text("title"))


def _head(point: Point) -> Inlines:
    return (Text(point.head),) if point.head else ()


def _chosen(ctx: Context, options: Options) -> tuple[Point, ...]:
    found = [point for point in _candidates(ctx, options) if ctx.takes(point)]
    if options.flag("fresh"):
        found = [point for point in found if point.id not in ctx.used]
    limit = options.number("limit", len(found))
    kept = {point.id for point in sorted(found, key=lambda point: -point.weight)[:limit]}
    return tuple(point for point in found if point.id in kept)


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
        raise refuse("directive", f"unknown point '{name}'", options.where, mend="use an id that stands in the notes")
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
        "fresh": "yes: only points this document has not printed yet",
        "title": "a heading for the list",
    },
    example="::: {.points topic=economy limit=3}\n:::",
)
