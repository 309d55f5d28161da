"""``evidence``: the annex: every point of the edition, its status, its sources and places."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import voices
from generator.model.element import Caption, Column, Element, Grid
from generator.model.inline import Inlines, Mark, Text
from generator.model.outline import Part, Point
from generator.model.source import Evidence
from generator.text.ties import NO_BREAK

_COLUMNS = (
    Column("Row", width=12),
    Column("Statement", width=86),
    Column("Source and place", width=46),
    Column("Kind", width=16),
)


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    start = 1
    for index, part in enumerate(ctx.outline.parts, 1):
        points = [point for topic in part.topics for point in topic.points]
        if points:
            yield _table(ctx, part, index, start, points)
        start += len(points)


def _table(ctx: Context, part: Part, index: int, start: int, points: list[Point]) -> Grid:
    caption = Caption(ctx.labels.table, f"A{index}", (Text(part.title),))
    rows = tuple(_row(ctx, number, point) for number, point in enumerate(points, start))
    return Grid(f"evidence-{part.id}", _COLUMNS, rows, "evidence", caption)


def _row(ctx: Context, number: int, point: Point) -> tuple[Inlines, ...]:
    count = voices(ctx, (point.id,))
    kind = point.status if count < 2 else f"{point.status}, {count}{NO_BREAK}voices"
    places = "; ".join(_place(ctx, piece) for piece in point.evidence)
    return ((Text(f"E{number}"),), (Mark(point.id, (Text(point.text),)),), (Text(places),), (Text(kind),))


def _place(ctx: Context, piece: Evidence) -> str:
    source = ctx.citer.name(piece.source)
    origin = ctx.outline.references.get(piece.origin)
    via = f", citing {ctx.citer.name(origin.id)}" if origin else ""
    return f"{source}, {piece.at}{via}"


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    return _page(ctx, options)


BLOCK = BlockKind(
    name="evidence",
    about="The evidence annex: every point with its source, its place there and its status.",
    page=_page,
    slide=_slide,
    options={},
    example="::: {.evidence}\n:::",
)
