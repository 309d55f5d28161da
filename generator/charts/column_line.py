"""Columns and lines on the same axes: parts and their total, say."""

from __future__ import annotations

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._events import with_events
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._scene import Scene
from generator.charts._upright import spoken_height, upright_scene
from generator.model.chart import Annotation, Chart, ReferenceLine, Series

EXAMPLE = Chart(
    kind="column-line",
    unit="USD billion",
    categories=("2019", "2020", "2021", "2022"),
    series=(
        Series("Exports", (None, 64.02, 74.56, 80.32), role="muted"),
        Series("Imports", (None, 119.51, 134.86, 148.34)),
        Series("Total", (218.07, 183.53, 209.42, 228.65), role="accent", draw="line"),
    ),
    decimals=1,
    highlight=(3,),
    reference=ReferenceLine("2019 level", 218.07),
    annotation=Annotation("+4.9% on 2019", 2, 3),
    gaps=((0, "total only, no split in the source"),),
)


def _scene(chart: Chart, canvas: Canvas) -> Scene:
    return with_events(chart, canvas, lambda room: upright_scene(chart, room, lambda series: series.draw))


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(_scene(chart, canvas))


KIND = ChartKind(
    name="column-line",
    about="columns with a line over them on the same axes",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=lambda chart, canvas: spoken_height(_scene, chart, canvas),
    searches=True,
)
