"""The words of figures: one file a chart kind, each drawn native (Office) where Office has it, and as a picture."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from generator.model.chart import Chart
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
    lower gives a taller picture. None: any height will do.
    """

    name: str
    about: str
    native: Callable[[Chart, Canvas], NativeChart] | None
    picture: Callable[[Chart, Canvas], bytes]
    example: Chart
    height: Callable[[Chart, Canvas], float] | None = None


# Where drawn pictures are kept between builds; the command sets it, None keeps nothing.
PICTURES: ContextVar[Path | None] = ContextVar("pictures", default=None)


def picture(chart: Chart, canvas: Canvas) -> bytes:
    """The PNG of ``chart``, drawn anew only where ``PICTURES`` does not hold it already."""
    from generator.charts._cache import cached_picture

    return cached_picture(CHARTS.get(chart.kind), chart, canvas, PICTURES.get())


CHARTS: Registry[ChartKind] = Registry("chart kind", "generator.charts", "KIND")
