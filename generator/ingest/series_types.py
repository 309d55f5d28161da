"""What a series is, and the table that several of them make."""

from __future__ import annotations

from generator.records import dataclass
from generator.text.sentences import Span


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """``value`` (scale multiplied out) at ``x``: an ISO date, a member's name or a table's label.

    ``evidence``: where the value is printed.
    """

    x: str
    value: float
    evidence: Span
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one measure in one unit: over time ordered by x, over members (``of_members``) as they are printed.

    ``scale`` is the largest that is printed; ``start`` and ``end`` frame the passage in the document's text;
    ``caption`` is a table's.
    """

    measure: str
    unit: str
    scale: int
    points: tuple[SeriesPoint, ...]
    start: int
    end: int
    scope: str = ""
    caption: str = ""
    of_members: bool = False

    @property
    def name(self) -> str:
        """The measure with whose it is, as a heading of a column."""
        return f"{self.scope} {self.measure}" if self.scope and self.scope not in self.measure else self.measure


@dataclass(frozen=True, slots=True)
class DataTable:
    """Series of one unit over the same x: a row an x, a cell a series, None where it has no value there."""

    unit: str
    scale: int
    series: tuple[Series, ...]

    @property
    def x(self) -> tuple[str, ...]:
        printed = [point.x for series in self.series for point in series.points]
        return tuple(dict.fromkeys(printed if self.series[0].of_members else sorted(printed)))

    @property
    def rows(self) -> tuple[tuple[str, tuple[float | None, ...]], ...]:
        values = [{point.x: point.value for point in series.points} for series in self.series]
        return tuple((x, tuple(one.get(x) for one in values)) for x in self.x)
