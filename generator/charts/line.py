"""Lines: how values moved; the axis may start off zero, so every point carries its value."""

from __future__ import annotations

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._events import with_events
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._scene import Drawn, Scene
from generator.charts._upright import spoken_height, upright_scene
from generator.model.chart import Chart, ReferenceLine, Series

EXAMPLE = Chart(
    kind="line",
    unit="index, 2019 = 100",
    categories=("2019", "2020", "2021", "2022"),
    series=(
        Series("Total", (100.0, 84.161, 96.033, 104.852), role="accent", draw="line", formula="base(total, 2019)"),
    ),
    decimals=1,
    reference=ReferenceLine("2019 = 100", 100.0),
)


def _drawn(series: Series) -> Drawn:
    return "points" if series.draw == "points" else "line"


def _scene(chart: Chart, canvas: Canvas) -> Scene:
    return with_events(chart, canvas, lambda room: upright_scene(chart, room, _drawn))


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(_scene(chart, canvas))


KIND = ChartKind(
    name="line",
    about="lines through points that carry their values",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=lambda chart, canvas: spoken_height(_scene, chart, canvas),
    searches=True,
)
