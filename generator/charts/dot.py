"""Dots: counts by source, never joined, because sources that differ are not a trend."""

from __future__ import annotations

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._spans import range_height, range_scene
from generator.model.chart import Chart, Series

EXAMPLE = Chart(
    kind="dot",
    unit="thousand US troops in Japan",
    categories=("Tran 2024, on fiscal 2021", "News, about January 2022", "Jandali, April 2024"),
    series=(Series("Troops", (55.0, 50.0, 54.0), draw="points"),),
)


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(range_scene(chart, canvas, joined=False))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(range_scene(chart, canvas, joined=False))


KIND = ChartKind(
    name="dot",
    about="counts by source on a line of numbers, never joined",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=range_height,
)
