"""``events``: dated points, a row each, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import cited, short_text, texts_only
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Mark, Text
from generator.model.outline import Point


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    yield from _list(ctx, options, cite=True)


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    yield from _list(ctx, options, cite=False)


def _list(ctx: Context, options: Options, *, cite: bool) -> Iterable[Element]:
    points = _chosen(ctx, options)
    if points:
        yield Bullets(tuple(_item(ctx, point, cite=cite) for point in points), "entries", options.text("title"))


def _chosen(ctx: Context, options: Options) -> list[Point]:
    """Events by date; one that stands in no day stands behind those of its month or year that do."""
    least = options.number("lightest", 3)
    found = [point for point in ctx.outline.points() if point.event and point.date and point.weight >= least]
    wanted = options.words("id")
    if wanted:
        found = [ctx.points[name] for name in wanted]
    ranked = sorted(found, key=lambda point: point.date.as_year if point.date else 0.0)
    return ranked[: options.number("limit", len(ranked))]


def _item(ctx: Context, point: Point, *, cite: bool) -> Item:
    ctx.used[point.id] = None
    when = ctx.day(point.date) if point.date else point.when
    citation = ctx.citer.cite(texts_only(point.evidence)) if cite else ()
    note = "" if point.status == "fact" else ctx.labels.status(point.status)
    return Item(point.id, (Text(when),), (Mark(point.id, cited(short_text(point), citation)),), note)


BLOCK = BlockKind(
    name="events",
    about="Dated points as rows: the day as its source gives it, what happened, who says so.",
    page=_page,
    slide=_slide,
    options={
        "lightest": "the least weight, 3 if left out",
        "id": "instead: point ids",
        "limit": "at most N, from the first on",
        "title": "a heading for the list",
    },
    example="::: {.events lightest=2 limit=3}\n:::",
)
