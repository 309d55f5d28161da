"""``ratio``: factors, growth, shares and averages that do not follow from the figures they are said of."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._averages import averages, says_average
from generator.outline.disputes._factors import factors, says_factor
from generator.outline.disputes._growth import growth
from generator.outline.disputes._operands import surroundings
from generator.outline.disputes._reckoned import reckoned
from generator.outline.disputes._shares import shares


def _find(reading: Reading) -> Iterable[Proposed]:
    around = surroundings(reading, [one for one in reading.points if _claims(one)])
    for found in (factors, growth, shares, averages):
        yield from found(reading, around)
    yield from reckoned(reading, surroundings(reading, [one for one in reading.points if one.figures]), sums=False)


def _claims(one: ReadPoint) -> bool:
    """Whether a point can say a factor, a share, growth or an average."""
    shares = any(figure.quantity.unit in {"%", "share"} for figure in one.figures)
    return shares or says_factor(one.point.text) or says_average(one.point.text)


KIND = DisputeKind("ratio", "A factor, growth, share or average that its own figures do not give.", _find)
