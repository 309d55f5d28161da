"""``ratio``: factors, growth, shares and averages that do not follow from the figures they are said of."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._averages import averages
from generator.outline.disputes._factors import amounts_around, factors
from generator.outline.disputes._growth import growth
from generator.outline.disputes._reckoned import reckoned
from generator.outline.disputes._shares import shares


def _find(reading: Reading) -> Iterable[Proposed]:
    around = amounts_around(reading)
    for found in (factors, growth, shares, averages):
        yield from found(reading, around)
    yield from reckoned(reading, around, sums=False)


KIND = DisputeKind("ratio", "A factor, growth, share or average that its own figures do not give.", _find)
