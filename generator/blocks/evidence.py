"""``evidence``: the annex: every point of the edition, its status, its sources and places."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import voices
from generator.model.element import Caption, Column, Element, Grid
from generator.model.inline import Inlines, Mark, Strong, Text
from generator.model.labels import Labels
from generator.model.outline import Part, Point, Topic
from generator.model.source import Evidence
from generator.text.ties import NO_BREAK


def _columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column(labels.say("Row"), width=10),
        Column(labels.say("Statement"), width=101),
        Column(labels.say("Source and place"), width=33),
        Column(labels.say("Kind"), width=16),
    )


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    start = 1
    for index, part in enumerate(ctx.outline.parts, 1):
        points = sum(len(topic.points) for topic in part.topics)
        if points:
            yield _table(ctx, part, index, start)
        start += points


def _table(ctx: Context, part: Part, index: int, start: int) -> Grid:
    """The points of a part, the topics as rows of their own above theirs."""
    caption = Caption(ctx.labels.table, f"A{index}", (Text(part.title),))
    numbers = count(start)
    rows: list[tuple[Inlines, ...]] = []
    for topic in part.topics:
        if topic.points:
            rows.append((_topic_number(ctx, topic), (Strong((Text(topic.title),)),), (), ()))
        rows += [_row(ctx, next(numbers), point) for point in topic.points]
    return Grid(f"evidence-{part.id}", _columns(ctx.labels), tuple(rows), "evidence", caption)


def _topic_number(ctx: Context, topic: Topic) -> Inlines:
    number = ctx.numbers.get(topic.id, "")
    return (Text(number),) if number else ()


def _row(ctx: Context, number: int, point: Point) -> tuple[Inlines, ...]:
    heard = voices(ctx, (point.id,))
    kind = ctx.labels.status(point.status)
    if heard > 1:
        kind += ", " + ctx.labels.count("{n} voice", "{n} voices", heard).replace(" ", NO_BREAK)
    places = "; ".join(_place(ctx, piece) for piece in point.evidence)
    return ((Text(f"E{number}"),), (Mark(point.id, (Text(point.text),)),), (Text(places),), (Text(kind),))


def _place(ctx: Context, piece: Evidence) -> str:
    source = ctx.citer.name(piece.source)
    origin = ctx.outline.references.get(piece.origin)
    via = ctx.labels.say(", citing {name}", name=ctx.citer.name(origin.id)) if origin else ""
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
