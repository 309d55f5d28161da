"""The sheet of points: a row for each point and each source that carries it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.outline import Part, Point, Topic
from generator.model.witness import voices_of
from generator.office.register import Amount, Field, Table, Value
from generator.render.xlsx.desk import POINTS, Desk, day

_FIELDS = (
    Field("Point", 24, strong=True), Field("Statement", 64), Field("Status", 10), Field("Weight", 8), Field("Date", 12),
    Field("Source", 22), Field("Place in it", 14), Field("Which cites", 22), Field("Voices", 8),
    Field("Disputes", 34), Field("Briefing", 11), Field("Slides", 9), Field("Part", 24), Field("Topic", 28),
    Field("Written in", 34),
)  # fmt: skip


def point_table(desk: Desk) -> Table:
    """In the order of the outline."""
    return Table(POINTS, _FIELDS, tuple(_rows(desk)))


def _rows(desk: Desk) -> Iterator[tuple[Value, ...]]:
    for part in desk.outline.parts:
        for topic in part.topics:
            for point in topic.points:
                yield from _of_point(desk, part, topic, point)


def _of_point(desk: Desk, part: Part, topic: Topic, point: Point) -> Iterator[tuple[Value, ...]]:
    voices = len(voices_of((point,), desk.outline))
    for piece in point.evidence:
        yield (
            point.id, point.text, point.status, Amount(point.weight), day(point.date),
            desk.source(piece.source), piece.at, desk.source(piece.origin) if piece.origin else None, Amount(voices),
            desk.disputes(point.id), desk.on_pages(point.id), desk.on_slides(point.id), part.title, topic.title,
            str(point.where),
        )  # fmt: skip
