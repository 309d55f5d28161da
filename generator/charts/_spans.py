"""Rows of marks joined by lines; a single series stands on one line of numbers where it can."""

from __future__ import annotations

from generator.charts import Canvas
from generator.charts._line import line_height, number_line
from generator.charts._rows import NAME_ROOM, Desk, Lane, clear_labels, fits, lane_of, without_overlaps
from generator.charts._scene import (
    LINE,
    Box,
    Field,
    Label,
    Run,
    Scene,
    Trace,
    XAxis,
    checked,
    lines_size,
    mark_room,
    tick_decimals,
)
from generator.model.chart import Chart

NAME_SHARES = (0.42, 0.3, 0.2)  # of the width, at most, for the column of names; less where words need it
ROW, MANY_ROW, MANY = 2.2, 1.6, 8  # ems to a row; lower ones from so many rows on


def range_scene(chart: Chart, canvas: Canvas, *, joined: bool = True) -> Scene:
    """The decided chart; series are named beside the first marks that have them, or else in a legend.

    One series whose few marks and names find room on one line stands there.
    """
    return number_line(checked(chart), canvas) or _scene(_desk(chart, canvas, joined=joined))


def _desk(chart: Chart, canvas: Canvas, *, joined: bool = True) -> Desk:
    """Names as wide as the words beside marks allow."""
    desks = [Desk(chart, canvas, share, joined=joined) for share in NAME_SHARES]
    desks.append(Desk(chart, canvas, NAME_SHARES[-1], legend=len(chart.series) > 1, joined=joined))
    return next((desk for desk in desks if fits(desk, lane_of(desk))), desks[-1])


def range_height(chart: Chart, canvas: Canvas) -> float:
    """Points that rows of a comfortable height take, or one line of numbers with its names."""
    line = number_line(checked(chart), canvas)
    if line:
        return line_height(line)
    size, desk = canvas.scale.label, _desk(chart, canvas)
    lines = max(len(desk.name_lines(text)) for text in chart.categories)
    row = ROW if len(chart.categories) <= MANY else MANY_ROW
    band = max(size * row, lines * size * LINE + 4, size * LINE * 2 + mark_room(canvas) if len(chart.series) > 2 else 0)
    return desk.head() + desk.foot() + len(chart.categories) * band


def _scene(desk: Desk) -> Scene:
    lane = lane_of(desk)
    printed = lane.ticks if lane.ticks[0] else ()
    heads = tuple(series.name for series in desk.chart.series)
    axis = XAxis(lane.ticks[0], lane.ticks[-1], tick_decimals(lane.ticks), printed, heads=heads)
    drawn = (_names(desk, lane), *_traces(desk, lane), *_level(desk, lane))
    return Scene(
        desk.canvas,
        desk.chart.categories,
        # LibreOffice forgets the series before one that has more points.
        tuple(sorted(drawn, key=lambda trace: -len(trace.values))),
        lane.plot,
        0.5,
        lane.count + 0.5,
        80,
        desk.chart.decimals,
        desk.chart.unit,
        legend=desk.legend,
        x_axis=axis,
    )


def _traces(desk: Desk, lane: Lane) -> tuple[Trace, ...]:
    """A line for each row, then the marks of each series."""
    labels = clear_labels(desk, lane, _level_boxes(desk, lane))
    spans = tuple(_span(desk, lane, row) for row in range(lane.count) if desk.joined)
    return (*spans, *(_marks(desk, lane, nth, labels) for nth in range(len(desk.chart.series))))


def _span(desk: Desk, lane: Lane, row: int) -> Trace:
    palette = desk.canvas.theme.palette
    colour = palette.accent if row in desk.chart.highlight else palette.muted
    xs = tuple(series.values[row] for series in desk.chart.series)
    heights = (float(lane.count - row),) * len(xs)
    return Trace(desk.chart.categories[row], heights, "span", colour, (colour,) * len(xs), xs=xs)


def _marks(desk: Desk, lane: Lane, nth: int, labels: list[tuple[int, Label]]) -> Trace:
    ink, accent = desk.inks()[nth].mark, desk.canvas.theme.palette.accent
    marks = tuple(accent if row in desk.chart.highlight else ink for row in range(lane.count))
    own = tuple(sorted((label for at, label in labels if at == nth), key=lambda label: label.index))
    series = desk.chart.series[nth]
    return Trace(series.name, _heights(lane), "points", ink, marks, own, xs=series.values)


def _heights(lane: Lane) -> tuple[float, ...]:
    return tuple(float(lane.count - row) for row in range(lane.count))


def _names(desk: Desk, lane: Lane) -> Trace:
    """The rows' names, in the column before the plot."""
    ink = desk.canvas.theme.palette.ink
    found = [_name(desk, lane, row, name) for row, name in enumerate(desk.chart.categories)]
    labels = without_overlaps(desk, found, _level_boxes(desk, lane))
    return Trace("names", _heights(lane), "note", ink, (ink,) * lane.count, labels, xs=(lane.ticks[0],) * lane.count)


def _name(desk: Desk, lane: Lane, row: int, name: str) -> Label:
    """A name on one line follows the workbook; a longer one is set in the lines that were measured."""
    found, edge = desk.name_lines(name), desk.names_edge() - NAME_ROOM
    field: Field = "CELLRANGE" if len(found) == 1 else ""
    lines = tuple((Run(line, desk.size, desk.canvas.theme.palette.ink, field=field),) for line in found)
    width, height = lines_size(lines, desk.canvas)
    y = lane.middle(row)
    box = Box(edge - width, y - height / 2, edge, y + height / 2)
    return Label(row, "l", lines, box, shift=edge + 3 - lane.plot.left)


def _level_boxes(desk: Desk, lane: Lane) -> tuple[Box, ...]:
    return tuple(label.box for trace in _level(desk, lane) for label in trace.labels)


def _level(desk: Desk, lane: Lane) -> tuple[Trace, ...]:
    """The reference as an upright line with its words on top."""
    level, slate = desk.chart.reference, desk.canvas.theme.palette.slate
    if level is None:
        return ()
    words = ((Run(level.label, desk.size, slate),),)
    width, height = lines_size(words, desk.canvas)
    x, top = lane.x_of(level.value), lane.plot.top
    middle = min(max(x, width / 2), desk.canvas.width - width / 2)
    box = Box(middle - width / 2, top - height, middle + width / 2, top)
    label = Label(1, "t", words, box, shift=middle - x)
    heights = (0.5, lane.count + 0.5)
    return (Trace(level.label, heights, "level", slate, (slate,) * 2, (label,), xs=(level.value,) * 2),)
