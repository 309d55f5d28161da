"""Bars end to end: how totals are made up."""

from __future__ import annotations

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._across import stacked_height, stacked_scene
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.model.chart import Chart, Series

EXAMPLE = Chart(
    kind="stacked-bar",
    unit="USD billion",
    categories=("2020", "2021", "2022"),
    series=(
        Series("Exports", (64.02, 74.56, 80.32), role="muted"),
        Series("Imports", (119.51, 134.86, 148.34)),
    ),
    decimals=1,
)


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(stacked_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(stacked_scene(chart, canvas))


KIND = ChartKind(
    name="stacked-bar",
    about="horizontal bars end to end: the parts of totals",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=stacked_height,
)
