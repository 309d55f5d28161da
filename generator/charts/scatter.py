"""Scatter: two numbers of each thing, one across and one up, each point under its name; no trend line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._ground import CLEAR, Ground
from generator.charts._inks import Ink, accent_ink, series_inks
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._scale import round_ends
from generator.charts._scene import (
    LINE,
    Box,
    Field,
    Label,
    Place,
    Run,
    Scene,
    Trace,
    XAxis,
    checked,
    lines_size,
    mark_box,
    number_text,
    run_width,
    tick_decimals,
    wrapped,
)
from generator.charts._upright import gutter
from generator.errors import refuse
from generator.model.chart import Across, Annotation, Chart, Series
from generator.records import dataclass
from generator.text.metrics import text_width

AXIS_ROOM = 8.0
WIDEST = 0.35  # of the canvas, for a name
HALF_MARK = 5.0
SIDES: tuple[Place, ...] = ("r", "l", "t", "b")

EXAMPLE = Chart(
    kind="scatter",
    unit="USD billion",
    categories=("2020", "2021", "2022"),
    across=Across("US exports", "USD billion", (64.02, 74.56, 80.32), decimals=0),
    series=(Series("US imports", (119.51, 134.86, 148.34), role="muted", draw="points"),),
    highlight=(2,),
    annotation=Annotation("68.0 apart", 0, 2),
)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where numbers lie across and up; the first and last ticks are the ends."""

    plot: Box
    across: tuple[float, ...]
    up: tuple[float, ...]

    def spot(self, x: float, y: float) -> tuple[float, float]:
        right = (x - self.across[0]) / (self.across[-1] - self.across[0])
        rise = (y - self.up[0]) / (self.up[-1] - self.up[0])
        return self.plot.left + right * self.plot.width, self.plot.bottom - rise * self.plot.height


def scatter_scene(chart: Chart, canvas: Canvas) -> Scene:
    """The decided chart; names that would cover others are left out, those of common points first."""
    across = _across(checked(chart))
    plane = _plane(chart, across, canvas)
    size, plot = canvas.scale.label, plane.plot
    x_name = _named(across.name, across.unit)
    x_box = _name_box(x_name, canvas, plot.right, canvas.height - size * LINE)
    decimals = tick_decimals(plane.across)
    return Scene(
        canvas,
        chart.categories,
        (*_traces(chart, across, canvas, plane), *_level(chart, canvas, plane), *_y_name(chart, canvas, plane)),
        plot,
        plane.up[0],
        plane.up[-1],
        80,
        tick_decimals(plane.up),
        chart.unit,
        legend=len(chart.series) > 1,
        ticks=plane.up,
        x_axis=XAxis(plane.across[0], plane.across[-1], decimals, plane.across, (x_name, x_box)),
    )


def _across(chart: Chart) -> Across:
    across = chart.across
    if across is None or len(across.values) != len(chart.categories):
        raise refuse("chart", "a scatter chart has not a number across for each point", mend="give the figure 'across'")
    if all(across.values[index] is None or value is None for s in chart.series for index, value in enumerate(s.values)):
        raise refuse("chart", "a scatter chart has no values", mend="check the figure's data and its series")
    return across


def _named(name: str, unit: str) -> str:
    return ", ".join(part for part in (name, unit) if part)


def _y_name(chart: Chart, canvas: Canvas, plane: _Plane) -> tuple[Trace, ...]:
    """What goes up, over its numbers; LibreOffice breaks a title of that axis after a few words."""
    name = _named(chart.series[0].name if len(chart.series) == 1 else "", chart.unit)
    if not name:
        return ()
    size, slate, plot = canvas.scale.label, canvas.theme.palette.slate, plane.plot
    lines = ((Run(name, size, slate),),)
    width, height = lines_size(lines, canvas)
    foot = plot.top - size * 0.7
    label = Label(0, "t", lines, Box(0, foot - height, width, foot), width / 2 - plot.left, foot - plot.top)
    at = (plane.across[0],), (plane.up[-1],)
    return (Trace("name", at[1], "note", slate, (slate,), (label,), xs=at[0]),)


def _name_box(name: str, canvas: Canvas, right: float, top: float) -> Box:
    width = run_width(Run(name, canvas.scale.label, ""), canvas)
    left = max(right - width, 0.0)
    return Box(left, top, left + width, top + canvas.scale.label * LINE)


def _points(chart: Chart, across: Across) -> Iterator[tuple[int, int, float, float]]:
    """(series, index, across, up) of every point that has both numbers."""
    for place, series in enumerate(chart.series):
        for index, (x, y) in enumerate(zip(across.values, series.values, strict=True)):
            if x is not None and y is not None:
                yield place, index, x, y


def _plane(chart: Chart, across: Across, canvas: Canvas) -> _Plane:
    points = list(_points(chart, across))
    levels = [chart.reference.value] if chart.reference else []
    xs, ys = [point[2] for point in points], [point[3] for point in points] + levels
    right = round_ends(min(xs), max(xs), across.decimals)
    up = round_ends(min(ys), max(ys), chart.decimals)
    size, font = canvas.scale.label, canvas.theme.fonts.apparatus
    half = text_width(number_text(right[-1], tick_decimals(right), canvas.language), font, size) / 2
    top = size * (LINE + 1.1) + (size * 2 if len(chart.series) > 1 else 0)
    foot = 2 * size * LINE + AXIS_ROOM
    return _Plane(Box(gutter(up, canvas), top, canvas.width - half - 1, canvas.height - foot), right, up)


def _traces(chart: Chart, across: Across, canvas: Canvas, plane: _Plane) -> tuple[Trace, ...]:
    inks = series_inks(chart.series, canvas.theme.palette)
    labels = _labels(chart, across, canvas, plane, inks)
    return tuple(
        Trace(
            series.name,
            series.values,
            "points",
            inks[place].mark,
            tuple(_ink(chart, canvas, inks[place], index).mark for index in range(len(series.values))),
            tuple(labels[key] for key in sorted(labels) if key[0] == place),
            hollow=series.role == "context",
            xs=across.values,
        )
        for place, series in enumerate(chart.series)
    )


def _ink(chart: Chart, canvas: Canvas, ink: Ink, index: int) -> Ink:
    return accent_ink(canvas.theme.palette) if index in chart.highlight else ink


def _labels(
    chart: Chart, across: Across, canvas: Canvas, plane: _Plane, inks: Sequence[Ink]
) -> dict[tuple[int, int], Label]:
    """Names beside their points in the order of their weight, each where it covers least."""
    points = sorted(_points(chart, across), key=lambda point: _weight(chart, point))
    spots = [plane.spot(x, y) for _, _, x, y in points]
    marks = tuple(Box(x - HALF_MARK, y - HALF_MARK, x + HALF_MARK, y + HALF_MARK) for x, y in spots)
    edge = Box(plane.plot.left, 0, canvas.width, plane.plot.bottom)
    named = (label for trace in _y_name(chart, canvas, plane) for label in trace.labels)
    ground = Ground(edge, marks, labels=tuple(label.box for label in (*_level_box(chart, canvas, plane), *named)))
    placed: dict[tuple[int, int], Label] = {}
    for (place, index, _, _), spot in zip(points, spots, strict=True):
        options = [_option(chart, canvas, inks[place], (place, index), spot, side) for side in SIDES]
        free = [label for label in options if not ground.meets_label(label.box) and _inside(label.box, canvas)]
        if free and ground.cost(ground.best(free).box) <= 2 * CLEAR:
            placed[place, index] = ground.best(free)
            ground = ground.with_labels((placed[place, index].box,))
    return placed


def _inside(box: Box, canvas: Canvas) -> bool:
    return box.outside(Box(0, 0, canvas.width, canvas.height)) < 1e-6


def _weight(chart: Chart, point: tuple[int, int, float, float]) -> tuple[bool, bool, int, int]:
    place, index = point[:2]
    note = chart.annotation
    return note is None or (note.series, note.index) != (place, index), index not in chart.highlight, index, place


def _option(
    chart: Chart, canvas: Canvas, ink: Ink, key: tuple[int, int], spot: tuple[float, float], side: Place
) -> Label:
    lines = _words(chart, canvas, ink, key)
    return Label(key[1], side, lines, mark_box(lines, canvas, *spot, side))


def _words(chart: Chart, canvas: Canvas, ink: Ink, key: tuple[int, int]) -> tuple[tuple[Run, ...], ...]:
    """The name, which follows the workbook where it stands on one line; under it what is said of the point."""
    place, index = key
    size, lit = canvas.scale.label, index in chart.highlight
    colour = _ink(chart, canvas, ink, index).text
    found = wrapped(chart.categories[index], canvas, size, canvas.width * WIDEST, bold=lit)
    field: Field = "CELLRANGE" if len(found) == 1 else ""
    name = tuple((Run(line, size, colour, lit, field),) for line in found)
    note = chart.annotation
    if note is None or (note.series, note.index) != (place, index):
        return name
    return (*name, (Run(note.text, canvas.scale.annotation, canvas.theme.palette.accent, bold=True),))


def _level_box(chart: Chart, canvas: Canvas, plane: _Plane) -> tuple[Label, ...]:
    """The words of the level, over its right end."""
    level = chart.reference
    if level is None:
        return ()
    lines = ((Run(level.label, canvas.scale.label, canvas.theme.palette.slate),),)
    width, height = lines_size(lines, canvas)
    right, y = plane.spot(plane.across[-1], level.value)
    box = Box(right - width, y - height - 1, right, y - 1)
    return (Label(1, "t", lines, box, shift=-width / 2),)


def _level(chart: Chart, canvas: Canvas, plane: _Plane) -> tuple[Trace, ...]:
    level, slate = chart.reference, canvas.theme.palette.slate
    if level is None:
        return ()
    xs, words = (plane.across[0], plane.across[-1]), _level_box(chart, canvas, plane)
    return (Trace(level.label, (level.value,) * 2, "level", slate, (slate,) * 2, words, xs=xs),)


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(scatter_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(scatter_scene(chart, canvas))


KIND = ChartKind(
    name="scatter",
    about="a number across and a number up for each thing, named points, no trend line",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
)
