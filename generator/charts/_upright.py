"""Charts whose values go up: columns, lines, points and mixtures of them on one pair of axes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.charts import Canvas
from generator.charts._feet import AXIS_ROOM, foot_of
from generator.charts._inks import accent_ink, accented_series, series_inks
from generator.charts._legend import legend_room
from generator.charts._points import MARK_ROOM, Frame, Mark, point_lines, value_line
from generator.charts._scale import Ends, Need, off_zero, zero_based
from generator.charts._scene import (
    LINE,
    Box,
    Drawn,
    Scene,
    checked,
    is_page,
    lines_size,
    number_text,
    tick_decimals,
)
from generator.charts._stacks import level_room
from generator.charts._words import labelled
from generator.model.chart import Chart, Series
from generator.records import replace
from generator.text.metrics import text_width

GAP = 80
WIDEST_GAP = 500
WIDEST_COLUMN = 8  # in ems of the labels: one lonely column does not become a wall

Drawing = Callable[[Series], Drawn]


def upright_scene(chart: Chart, canvas: Canvas, drawing: Drawing) -> Scene:
    """Decide ``chart``: ``drawing`` tells how a series is drawn."""
    marks = upright_marks(checked(chart), canvas, drawing)
    direct = _scene(chart, canvas, marks, legend=False)
    if all(trace.named for trace in direct.traces):
        return direct
    return _scene(chart, canvas, marks, legend=True)


def spoken_height(decide: Callable[[Chart, Canvas], Scene], chart: Chart, canvas: Canvas) -> float:
    """Points that a chart wants, so that names and every value find room; up to a quarter more than usual."""
    heights = [canvas.height * (1 + step / 16) for step in range(5)]
    scenes = [decide(chart, replace(canvas, height=height)) for height in heights]
    fewest = min(map(_silent, scenes))
    return next(height for height, scene in zip(heights, scenes, strict=True) if _silent(scene) == fewest)


def _silent(scene: Scene) -> int:
    """How many values have no label, or one that stands aside; a legend counts as one, as does a name that is cut."""
    data = [trace for trace in scene.traces if trace.drawn in ("column", "line", "points") and not trace.xs]
    known = sum(value is not None for trace in data for value in trace.values)
    cut = sum(name != text for name, text in zip(scene.names, scene.categories, strict=True))
    return cut + scene.legend + known - sum(not (label.shift and trace.drawn == "line") for trace in data
                                      for label in trace.labels)  # fmt: skip


def upright_marks(chart: Chart, canvas: Canvas, drawing: Drawing) -> tuple[Mark, ...]:
    drawn = tuple(drawing(series) for series in chart.series)
    inks = series_inks(chart.series, canvas.theme.palette)
    columns = [index for index, how in enumerate(drawn) if how == "column"] or list(range(len(drawn)))
    accented = accented_series(chart, columns)
    lit = accent_ink(canvas.theme.palette)
    return tuple(
        Mark(
            series.name,
            series.values,
            how,
            ink,
            tuple(lit if place == accented and i in chart.highlight else ink for i in range(len(series.values))),
            hollow=how == "points" and series.role in ("muted", "context"),
        )
        for place, (series, how, ink) in enumerate(zip(chart.series, drawn, inks, strict=True))
    )


def _scene(chart: Chart, canvas: Canvas, marks: tuple[Mark, ...], *, legend: bool) -> Scene:
    top = legend_room(chart, canvas, lined=any(mark.drawn != "column" for mark in marks)) if legend else 0.0
    foot = foot_of(chart, canvas, canvas.width / len(chart.categories), top)
    plot = Box(0, top, canvas.width, canvas.height - foot.height)
    needs = [*_needs(chart, canvas, marks), *(_lift(chart, canvas, marks) if legend else ())]
    ends = _ends(needs, marks, plot.height)
    plot = Box(0, top + ends.head, canvas.width, plot.bottom)
    frame = _frame(chart, canvas, marks, plot, ends.low, ends.high)
    traces = labelled(chart, canvas, frame, marks, top)
    return Scene(
        canvas,
        chart.categories,
        traces,
        plot,
        ends.low,
        ends.high,
        frame.gap,
        chart.decimals,
        chart.unit,
        legend=legend,
        turned=foot.turned,
        full_level=all(mark.drawn == "column" for mark in marks),
        step=ends.step,
        shown=foot.names,
    )


def gutter(ticks: tuple[float, ...], canvas: Canvas) -> float:
    """Room in points for the values printed on the axis."""
    font, decimals = canvas.theme.fonts.apparatus, tick_decimals(ticks)
    return (
        max(text_width(number_text(tick, decimals, canvas.language), font, canvas.scale.label) for tick in ticks)
        + AXIS_ROOM
    )


def _ends(needs: Sequence[Need], marks: Sequence[Mark], length: float) -> Ends:
    if any(mark.drawn == "column" for mark in marks):
        return zero_based(needs, length)
    return off_zero(needs, length)


def _lift(chart: Chart, canvas: Canvas, marks: Sequence[Mark]) -> Iterator[Need]:
    """Room for the annotation over all that stands at its category: under a legend it cannot be lifted further."""
    note, level = chart.annotation, chart.reference
    if note is not None:
        values = [value for mark in marks for value in mark.values[note.index : note.index + 1] if value is not None]
        lines = point_lines(chart, canvas, marks[note.series], note.series, note.index, named=False)
        room = lines_size(lines, canvas)[1] + MARK_ROOM
        yield from (Need(value, room) for value in values)
        if level:
            yield Need(level.value, room + canvas.scale.label * LINE + MARK_ROOM)


def _needs(chart: Chart, canvas: Canvas, marks: Sequence[Mark]) -> list[Need]:
    """Room for the words of every point, as if all stood outside it and the first were named."""
    several = len(marks) > 1
    found = level_room(chart, canvas)
    for place, mark in enumerate(marks):
        first = next((i for i, value in enumerate(mark.values) if value is not None), 0)
        for index, value in enumerate(mark.values):
            if value is not None:
                named = several and index == first
                lines = point_lines(chart, canvas, mark, place, index, named=named)
                room = lines_size(lines, canvas)[1] + MARK_ROOM
                found.append(Need(value, room if value >= 0 or mark.drawn != "column" else 0, room))
    return found


def _frame(chart: Chart, canvas: Canvas, marks: Sequence[Mark], plot: Box, low: float, high: float) -> Frame:
    columns = sum(mark.drawn == "column" for mark in marks)
    if not columns:
        return Frame(plot, low, high, plot.width / len(chart.categories), 0.0, GAP, base=False)
    frame = column_frame(chart, canvas, plot, (low, high), columns)
    wanted = is_page(canvas) or chart.reference is not None  # a level would strike through words above the columns
    return replace(frame, base=wanted and _fits_base(chart, canvas, marks, frame.column))


def column_frame(
    chart: Chart, canvas: Canvas, plot: Box, ends: tuple[float, float], columns: int = 1, gap: int = GAP
) -> Frame:
    """Clusters of ``columns``, ``gap`` per cent of a column apart, or more where columns would be too wide."""
    band = plot.width / len(chart.categories)
    width = min(band / (columns + gap / 100), WIDEST_COLUMN * canvas.scale.label)
    wider = min(round((band / width - columns) * 100), WIDEST_GAP)
    return Frame(plot, *ends, band, band / (columns + wider / 100), wider, base=False)


def _fits_base(chart: Chart, canvas: Canvas, marks: Sequence[Mark], width: float) -> bool:
    """Whether all values can stand at the foot of their columns, as pages have them."""
    if chart.annotation or any(mark.drawn != "column" for mark in marks):
        return False
    values = [value for mark in marks for value in mark.values if value is not None]
    lines = [(value_line(value, chart, canvas, canvas.theme.palette.ink, bold=True),) for value in values]
    return min(values) >= 0 and max(lines_size(line, canvas)[0] for line in lines) + 4 <= width
