"""Ranges: a low and a high value on each row, a mark at both and a line between them; the first row on top."""

from __future__ import annotations

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._spans import range_height, range_scene
from generator.model.chart import Annotation, Chart, Series

EXAMPLE = Chart(
    kind="range",
    unit="USD billion",
    categories=("2020", "2021", "2022"),
    series=(Series("Exports", (64.02, 74.56, 80.32)), Series("imports", (119.51, 134.86, 148.34))),
    decimals=1,
    highlight=(2,),
    annotation=Annotation("68.0 more than exports", 1, 2),
)


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(range_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(range_scene(chart, canvas))


KIND = ChartKind(
    name="range",
    about="rows with a low and a high value, a mark at both and a line between; or one mark a row",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=range_height,
)
