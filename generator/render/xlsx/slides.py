"""The sheet of slides: for each statement of a slide a row for each point that it rests on and each source of that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.index import sentence_index
from generator.model.source import Evidence
from generator.office.register import Amount, Field, Table, Value
from generator.records import dataclass
from generator.render.xlsx.desk import SLIDES, Desk, points_of

_FIELDS = (
    Field("Slide", 8, strong=True), Field("Statement", 64), Field("Kind", 10), Field("Point", 24), Field("Status", 10),
    Field("Source", 22), Field("Place in it", 14), Field("Which cites", 22), Field("Disputes", 34),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Statement:
    """What stands on a slide; ``evidence`` is its own, beside that of its points."""

    text: str
    kind: str
    points: tuple[str, ...]
    evidence: Sequence[Evidence] = ()


def slide_table(desk: Desk) -> Table:
    """Slide by slide, what it shows and what its speaker says; empty where no deck is built."""
    statements = dict(_statements(desk))
    order = {name: place for place, name in enumerate(desk.places)}
    standing = sorted({(number, order[name], name) for name in statements for number in desk.slides(name)})
    rows = (row for number, _, name in standing for row in _rows(desk, number, statements[name]))
    return Table(SLIDES, _FIELDS, tuple(rows))


def _statements(desk: Desk) -> Iterator[tuple[str, _Statement]]:
    for name, point in desk.points.items():
        yield name, _Statement(point.text, "point", (point.id,))
    for name, sentence in sentence_index(desk.outline).items():
        yield name, _Statement(sentence.text, "sentence", sentence.points)
    for name, figure in desk.outline.figures.items():
        yield name, _Statement(figure.message, "figure", figure.points, figure.evidence)
    for dispute in desk.outline.disputes:
        yield dispute.id, _Statement(dispute.title, "dispute", points_of(dispute))


def _rows(desk: Desk, number: int, said: _Statement) -> Iterator[tuple[Value, ...]]:
    points = [desk.points[name] for name in said.points if name in desk.points]
    first: tuple[Value, ...] = (Amount(number), said.text, said.kind)
    for point in points:
        for piece in point.evidence:
            place = _place(desk, piece)
            yield (*first, desk.point(point.id), point.status, *place, desk.disputes(point.id))
    for piece in said.evidence:
        yield (*first, None, None, *_place(desk, piece), None)
    if not points and not said.evidence:
        yield (*first, None, None, None, None, None, None)


def _place(desk: Desk, piece: Evidence) -> tuple[Value, ...]:
    return desk.source(piece.source), piece.at, desk.source(piece.origin) if piece.origin else None
