"""Reckoning with numbers that are only known between bounds: what cannot be true however each was rounded."""

from __future__ import annotations

import math
from collections.abc import Iterable

from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """All values from ``low`` to ``high``."""

    low: float
    high: float

    def plus(self, other: Bounds) -> Bounds:
        return Bounds(self.low + other.low, self.high + other.high)

    def apart(self, other: Bounds) -> Bounds:
        """How far the two can be from each other, whichever is larger."""
        least = max(0.0, self.low - other.high, other.low - self.high)
        return Bounds(least, max(self.high - other.low, other.high - self.low))

    def over(self, other: Bounds) -> Bounds:
        """The quotients of positive values; without bound where the divisor can be nothing."""
        if other.low <= 0:
            return Bounds(0.0, math.inf)
        return Bounds(max(self.low, 0.0) / other.high, self.high / other.low)

    def by(self, factor: float) -> Bounds:
        """Every value times a positive number."""
        return Bounds(self.low * factor, self.high * factor)

    def wider(self, share: float) -> Bounds:
        """With room for a share of the values at both ends."""
        return Bounds(self.low - abs(self.low) * share, self.high + abs(self.high) * share)

    def meets(self, other: Bounds) -> bool:
        dust = 1e-9 * max(abs(self.low), abs(other.low), 1e-12)
        return self.low <= other.high + dust and other.low <= self.high + dust


def total(parts: Iterable[Bounds]) -> Bounds:
    """What all together can be."""
    found = Bounds(0.0, 0.0)
    for part in parts:
        found = found.plus(part)
    return found
