"""``sums``: totals that their parts do not make, differences that do not follow from what differs."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._balance import balances
from generator.outline.disputes._differences import differences
from generator.outline.disputes._factors import amounts_around
from generator.outline.disputes._lengths import lengths
from generator.outline.disputes._parts import parts_and_totals
from generator.outline.disputes._reckoned import reckoned


def _find(reading: Reading) -> Iterable[Proposed]:
    around = amounts_around(reading)
    yield from parts_and_totals(reading, around)
    yield from differences(reading, around)
    yield from balances(reading, around)
    yield from lengths(reading)
    yield from reckoned(reading, around, sums=True)


KIND = DisputeKind("sums", "A total, its parts or a difference that do not agree.", _find)
