"""The words of figures: one file a chart kind, each drawn native (Office) where Office has it, and as a picture."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from generator.model.chart import Chart
from generator.records import dataclass
from generator.registry import Registry
from generator.theme.tokens import ChartScale, Theme


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where a chart is drawn: ``width`` and ``height`` in points, the sizes of its labels, the text language."""

    theme: Theme
    scale: ChartScale
    width: float
    height: float
    language: str = "en-GB"


@dataclass(frozen=True, slots=True)
class NativeChart:
    """An Office chart: the chart part (its ``c:externalData`` uses r:id "rId1") and the workbook behind it (.xlsx)."""

    xml: bytes
    workbook: bytes


@dataclass(frozen=True, slots=True)
class ChartKind:
    """A way to draw. ``native`` is None where Office has no such chart; ``picture`` returns a PNG.

    ``height`` tells the points a chart wants at the canvas' width (rows, flags); a table or matrix on a canvas that is
    lower gives a taller picture. None: any height will do. ``searches``: to find it takes as long as to draw.
    """

    name: str
    about: str
    native: Callable[[Chart, Canvas], NativeChart] | None
    picture: Callable[[Chart, Canvas], bytes]
    example: Chart
    height: Callable[[Chart, Canvas], float] | None = None
    searches: bool = False


# Where drawn pictures are kept between builds; the command sets it, None keeps nothing.
PICTURES: ContextVar[Path | None] = ContextVar("pictures", default=None)


def picture(chart: Chart, canvas: Canvas) -> bytes:
    """The PNG of ``chart``, drawn anew only where ``PICTURES`` does not hold it already."""
    from generator.charts._cache import cached_picture

    return cached_picture(CHARTS.get(chart.kind), chart, canvas, PICTURES.get())


@lru_cache(maxsize=64)  # several audiences of a topic show the same on pages of the same width
def native(chart: Chart, canvas: Canvas) -> NativeChart:
    """The Office chart of ``chart``, whose kind has one."""
    draw = CHARTS.get(chart.kind).native
    assert draw is not None
    return draw(chart, canvas)


def wanted_height(chart: Chart, canvas: Canvas) -> float | None:
    """The points that ``chart`` wants at the canvas' width; None where any will do. A search's result is kept."""
    kind, folder = CHARTS.get(chart.kind), PICTURES.get()
    if kind.height is None:
        return None
    if folder is None or not kind.searches:
        return kind.height(chart, canvas)
    from generator.charts._cache import cached_height

    return cached_height(kind, chart, canvas, folder)


CHARTS: Registry[ChartKind] = Registry("chart kind", "generator.charts", "KIND")
