"""Columns: a few values over time or over things, from zero."""

from __future__ import annotations

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._events import with_events
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._scene import Scene
from generator.charts._upright import spoken_height, upright_scene
from generator.model.chart import Chart, ReferenceLine, Series

EXAMPLE = Chart(
    kind="column",
    unit="USD billion",
    categories=("2019", "2020", "2021", "2022"),
    series=(Series("Total", (218.07, 183.53, 209.42, 228.65), role="muted"),),
    decimals=2,
    highlight=(3,),
    reference=ReferenceLine("2019 level", 218.07),
)


def _scene(chart: Chart, canvas: Canvas) -> Scene:
    return with_events(chart, canvas, lambda room: upright_scene(chart, room, lambda _: "column"))


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(_scene(chart, canvas))


KIND = ChartKind(
    name="column",
    about="columns from zero, one or several series beside each other",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=lambda chart, canvas: spoken_height(_scene, chart, canvas),
    searches=True,
)
