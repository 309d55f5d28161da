"""``events``: dated points, a row each, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, near_id
from generator.blocks._words import cited, sentence_inlines, short_text, texts_only
from generator.errors import refuse
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Mark, Text
from generator.model.outline import BlockItem, Point


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    yield from _list(ctx, options, cite=True)


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    yield from _list(ctx, options, cite=False)


def _list(ctx: Context, options: Options, *, cite: bool) -> Iterable[Element]:
    rows = [_told(ctx, item, cite=cite) for item in _worded(ctx, options)]
    rows = rows or [_item(ctx, point, cite=cite) for point in _chosen(ctx, options)]
    if rows:
        yield Bullets(tuple(rows), "entries", options.text("title"))


def _worded(ctx: Context, options: Options) -> list[BlockItem]:
    """What the outline's events block says, unless the directive asks for points of its own."""
    asked = options.words("id") or options.text("lightest")
    return [] if asked else [item for block in ctx.blocks_for("events") for item in block.items]


def _told(ctx: Context, item: BlockItem, *, cite: bool) -> Item:
    """Under the date of the first point that has one, or as the block words it."""
    dates = (ctx.points[name].date for name in item.points if name in ctx.points)
    date = next((date for date in dates if date), None)
    when = item.options.get("when") or (ctx.day(date) if date else "")
    words = sentence_inlines(ctx, ctx.sentences[item.id], cite=cite)
    return Item(item.id, (Text(when),), words, _certainty(ctx, item.options.get("status", "fact")))


def _chosen(ctx: Context, options: Options) -> list[Point]:
    """Events by date; one known by its year stands in the middle of it."""
    least = options.number("lightest", 3)
    found = [point for point in ctx.outline.points() if point.event and point.date and point.weight >= least]
    if options.words("id"):
        found = [_named(ctx, name, options) for name in options.words("id")]
    ranked = sorted(found, key=lambda point: point.date.as_year if point.date else 0.0)
    return ranked[: options.number("limit", len(ranked))]


def _named(ctx: Context, name: str, options: Options) -> Point:
    if name not in ctx.points:
        raise refuse("directive", f"unknown point '{name}'", options.where, mend=near_id(name, ctx.points))
    return ctx.points[name]


def _item(ctx: Context, point: Point, *, cite: bool) -> Item:
    ctx.used[point.id] = None
    when = ctx.day(point.date) if point.date else point.when
    citation = ctx.citer.cite(texts_only(point.evidence)) if cite else ()
    return Item(
        point.id, (Text(when),), (Mark(point.id, cited(short_text(point), citation)),), _certainty(ctx, point.status)
    )


def _certainty(ctx: Context, status: str) -> str:
    return "" if status == "fact" else ctx.labels.status(status)


BLOCK = BlockKind(
    name="events",
    about="Dates and what happened, a row each: as the outline's events block words it, else the dated points.",
    page=_page,
    slide=_slide,
    options={
        "lightest": "points down to this weight; left out: the outline's own words, else weight 3",
        "id": "these points",
        "limit": "at most N, from the first on",
        "title": "a heading for the list",
    },
    example="::: {.events lightest=2 limit=3}\n:::",
)
