"""A linear time axis in years."""

from __future__ import annotations

from math import ceil, floor

from generator.model.chart import Chart
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Axis:
    """``start`` and ``end`` in years stand at ``x`` and ``x + width`` inches."""

    start: float
    end: float
    x: float
    width: float

    def at(self, year: float) -> float:
        return self.x + self.width * (min(max(year, self.start), self.end) - self.start) / (self.end - self.start)

    def years(self, least: float) -> tuple[int, ...]:
        """The years to label, at least ``least`` inches apart."""
        per_year = self.width / (self.end - self.start)
        step = next((one for one in (1, 2, 5, 10, 20, 50, 100) if one * per_year >= least), 200)
        first = ceil(self.start / step) * step
        return tuple(year for year in range(first, ceil(self.end), step))


def axis_of(chart: Chart, x: float, width: float) -> Axis:
    """Whole years around all that the chart shows."""
    times = [time for band in chart.bands for time in (band.start, band.end)]
    times += [moment.position for moment in chart.moments]
    start = floor(min(times, default=2000) + 1e-9)
    end = max(ceil(max(times, default=2001) - 1e-9), start + 1)
    return Axis(start, end, x, width)
