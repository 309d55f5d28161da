"""Bars: values of things with long names, from zero, the first on top."""

from __future__ import annotations

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._across import bar_scene, bars_height
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.model.chart import Chart, Series

EXAMPLE = Chart(
    kind="bar",
    unit="USD billion a year",
    categories=("Asked before 2021", "Paid, fiscal 2021", "Plan from 2022, yearly average"),
    series=(Series("Payment", (8.0, 1.9, 1.86), role="muted"),),
    decimals=2,
    highlight=(1, 2),
)


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(bar_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(bar_scene(chart, canvas))


KIND = ChartKind(
    name="bar",
    about="horizontal bars from zero, for long names",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=lambda chart, canvas: bars_height(chart, canvas, len(chart.series)),
)
