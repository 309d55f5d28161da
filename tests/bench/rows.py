"""The table that is printed: what was measured, what was asked, what was reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from statistics import median

HEADS = ("part", "asked", "reached", "", "how")


@dataclass(frozen=True, slots=True)
class Row:
    """What a part ``reached`` and what was asked at ``most``, both in ``unit``.

    Nothing was asked where there is no ``most``; where nothing was reached, ``how`` has the reason.
    """

    part: str
    reached: float | None
    most: float | None = None
    unit: str = "×"
    how: str = ""

    @property
    def missed(self) -> bool:
        return self.reached is not None and self.most is not None and self.reached > self.most

    @property
    def cells(self) -> tuple[str, ...]:
        asked = "" if self.most is None else f"≤ {self.most:g} {self.unit}"
        reached = "left out" if self.reached is None else f"{self.reached:.2f} {self.unit}"
        told = "" if self.most is None or self.reached is None else "missed" if self.missed else "reached"
        return (self.part, asked.strip(), reached.strip(), told, self.how)


def table(rows: Sequence[Row]) -> str:
    """The rows under each other, as wide as their longest cells."""
    lines = [HEADS, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def middle_ratio(pairs: Sequence[tuple[float, float]]) -> float:
    """The median of what each pair's first is to its second: the machine's speed drifts, but not within a pair."""
    return median(ours / theirs for ours, theirs in pairs)


def exponent(small: float, large: float, times: float) -> float:
    """``e`` where something ``times`` as large takes ``times ** e`` as long."""
    return log(large / small) / log(times)
