"""The sheet of numbers: every quantity that a point states, as a value that can be sorted."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.outline import Point
from generator.office.register import Amount, Field, Table, Value
from generator.render.xlsx.desk import NUMBERS, Desk, day
from generator.text.quantities import Quantity, quantities

_FIELDS = (
    Field("As printed", 24, strong=True), Field("Value", 20), Field("To", 20), Field("Unit", 18), Field("Said as", 12),
    Field("Of", 20), Field("Per", 10), Field("Date", 12), Field("Status", 10), Field("Statement", 64),
    Field("Point", 24), Field("Source", 22), Field("Place in it", 14), Field("Disputes", 34),
)  # fmt: skip
_BOUNDS = {"min": "at least", "max": "at most", "": ""}
_MOST_DECIMALS = 6


def number_table(desk: Desk) -> Table:
    """In the order of the points, years and dates left out."""
    return Table(NUMBERS, _FIELDS, tuple(_rows(desk)))


def _rows(desk: Desk) -> Iterator[tuple[Value, ...]]:
    for point in desk.outline.points():
        yield from (_row(desk, point, one) for one in quantities(point.text))


def _row(desk: Desk, point: Point, found: Quantity) -> tuple[Value, ...]:
    first = point.evidence[0] if point.evidence else None
    return (
        point.text[found.start : found.end], _amount(found.value),
        _amount(found.high) if found.high is not None else None, found.unit,
        _BOUNDS[found.bound] or ("about" if found.approximate else ""), found.base, found.per, day(point.date),
        point.status, point.text, desk.point(point.id), desk.source(first.source) if first else None,
        first.at if first else None, desk.disputes(point.id),
    )  # fmt: skip


def _amount(value: float) -> Amount:
    """With as many decimals as it has, rounding of the machine aside."""
    text = f"{value:.{_MOST_DECIMALS}f}".rstrip("0")
    return Amount(round(value, _MOST_DECIMALS), len(text.partition(".")[2]))
