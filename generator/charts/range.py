"""Ranges: a low and a high value on each row, a mark at both and a line between them; the first row on top."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._ground import Ground
from generator.charts._inks import Ink, series_inks
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._scale import round_ends
from generator.charts._scene import (
    LINE,
    Box,
    Label,
    Place,
    Run,
    Scene,
    Trace,
    XAxis,
    checked,
    lines_size,
    mark_room,
    number_text,
    tick_decimals,
    wrapped,
)
from generator.model.chart import Annotation, Chart, Series
from generator.text.metrics import text_width

LABEL_SHARES = (0.42, 0.3, 0.2)  # of the width, at most, for the column of names; less where words need it
LABEL_ROOM = 12.0
LEAST = 0.1  # of the width, for the plot
ROW, MANY_ROW, MANY = 2.2, 1.6, 8  # ems to a row; lower ones from so many rows on
AXIS_ROOM = 8.0

EXAMPLE = Chart(
    kind="range",
    unit="USD billion",
    categories=("2020", "2021", "2022"),
    series=(Series("Exports", (64.02, 74.56, 80.32)), Series("imports", (119.51, 134.86, 148.34))),
    decimals=1,
    highlight=(2,),
    annotation=Annotation("68.0 more than exports", 1, 2),
)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all steps share."""

    chart: Chart
    canvas: Canvas
    share: float
    legend: bool = False


@dataclass(frozen=True, slots=True)
class _Lane:
    """Where values lie; rows count from 0 and have the heights ``count``, ``count`` - 1, ... 1."""

    plot: Box
    ticks: tuple[float, ...]
    count: int

    @property
    def band(self) -> float:
        return self.plot.height / self.count

    def x_of(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.plot.left + (value - low) / (high - low) * self.plot.width

    def middle(self, row: int) -> float:
        return self.plot.top + (row + 0.5) * self.band


def range_scene(chart: Chart, canvas: Canvas) -> Scene:
    """The decided chart; names of series stand beside the first marks that have them, where there is no room in a legend."""
    desks = [_Desk(checked(chart), canvas, share) for share in LABEL_SHARES]
    desks.append(_Desk(chart, canvas, LABEL_SHARES[-1], legend=len(chart.series) > 1))
    fitting = (desk for desk in desks if _fits(desk, _lane(desk)))
    return _scene(next(fitting, desks[-1]))


def range_height(chart: Chart, canvas: Canvas) -> float:
    """Points that rows of a comfortable height take."""
    size, desk = canvas.scale.label, _Desk(chart, canvas, LABEL_SHARES[0])
    lines = max(len(_name_lines(text, desk)) for text in chart.categories)
    row = ROW if len(chart.categories) <= MANY else MANY_ROW
    band = max(size * row, lines * size * LINE + 4, size * LINE * 2 + mark_room(canvas) if len(chart.series) > 2 else 0)
    return _head(desk) + _foot(desk) + len(chart.categories) * band


def _scene(desk: _Desk) -> Scene:
    lane = _lane(desk)
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


def _fits(desk: _Desk, lane: _Lane) -> bool:
    """Whether all words beside marks have room between the names and the edge."""
    edge = _names_edge(desk)
    boxes = [label.box for _, label in _value_labels(desk, lane)]
    return all(edge - 1 <= box.left and box.right <= desk.canvas.width for box in boxes)


def _lane(desk: _Desk) -> _Lane:
    """The plot, narrowed until the words at both ends of every row stand beside the names and on the desk.canvas."""
    edge = _names_edge(desk)
    ticks = _ticks(chart)
    half = (
        text_width(number_text(ticks[-1], tick_decimals(ticks)), desk.canvas.theme.fonts.apparatus, desk.canvas.scale.label) / 2
    )
    right = desk.canvas.width - (half if ticks[0] else 0.0)
    plot = Box(edge, _head(desk), right, desk.canvas.height - _foot(desk))
    lane = _Lane(plot, ticks, len(desk.chart.categories))
    for _ in range(6):
        lane = replace(lane, plot=_narrowed(lane.plot, list(_sides(desk, lane)), edge, desk.canvas))
    return lane


def _sides(desk: _Desk, lane: _Lane) -> Iterator[tuple[float, float, float]]:
    """For every label: how far along the plot its mark stands, and its words to the left and right of that."""
    for nth, label in _value_labels(desk, lane):
        value = desk.chart.series[nth].values[label.index]
        if value is not None:
            x = lane.x_of(value)
            yield (x - lane.plot.left) / lane.plot.width, max(x - label.box.left, 0), max(label.box.right - x, 0) * 1.03


def _narrowed(plot: Box, sides: list[tuple[float, float, float]], edge: float, canvas: Canvas) -> Box:
    rights = [plot.left + (desk.canvas.width - right - plot.left) / share for share, _, right in sides if share > 0]
    right = max(min([plot.right, *rights]), plot.left + desk.canvas.width * LEAST)
    lefts = [(edge + left - share * right) / (1 - share) for share, left, _ in sides if share < 1]
    return replace(plot, left=min(max([edge, *lefts]), right - desk.canvas.width * LEAST), right=right)


def _ticks(chart: Chart) -> tuple[float, ...]:
    values = [value for series in desk.chart.series for value in series.values if value is not None]
    values += [desk.chart.reference.value] if desk.chart.reference else []
    return round_ends(min(values), max(values), desk.chart.decimals)


def _head(desk: _Desk) -> float:
    rows = int(desk.chart.reference is not None) + int(len(desk.chart.series) > 2)
    return rows * desk.canvas.scale.label * LINE + 2


def _foot(desk: _Desk) -> float:
    return desk.canvas.scale.label * LINE + AXIS_ROOM if _ticks(chart)[0] else 2.0


def _names_edge(desk: _Desk) -> float:
    size, font = desk.canvas.scale.label, desk.canvas.theme.fonts.apparatus
    lines = [line for name in desk.chart.categories for line in _name_lines(name, desk.canvas)]
    return max(text_width(line, font, size) for line in lines) * 1.03 + LABEL_ROOM


def _name_lines(name: str, canvas: Canvas) -> tuple[str, ...]:
    return wrapped(name, desk.canvas, desk.canvas.scale.label, desk.canvas.width * LABEL_SHARE - LABEL_ROOM)


def _inks(desk: _Desk) -> tuple[Ink, ...]:
    """One colour for both ends, but where the series say that they are different things."""
    inks = series_inks(desk.chart.series, desk.canvas.theme.palette)
    return inks if len({series.role for series in desk.chart.series}) > 1 else (inks[0],) * len(inks)


def _known(chart: Chart, row: int) -> list[tuple[float, int]]:
    """The values of a row from low to high, each with its series."""
    found = ((series.values[row], nth) for nth, series in enumerate(desk.chart.series))
    return sorted((value, nth) for value, nth in found if value is not None)


def _traces(desk: _Desk, lane: _Lane) -> tuple[Trace, ...]:
    """A line for each row, then the marks of each series."""
    labels = _clear(list(_value_labels(desk, lane)), desk.canvas)
    spans = tuple(_span(desk, lane, row) for row in range(lane.count))
    return (*spans, *(_marks(desk, lane, nth, labels) for nth in range(len(desk.chart.series))))


def _clear(labels: list[tuple[int, Label]], canvas: Canvas) -> list[tuple[int, Label]]:
    """The labels but those that would run into one that matters more."""
    ground, kept = Ground(Box(0, 0, desk.canvas.width, desk.canvas.height)), list[tuple[int, Label]]()
    for nth, label in sorted(labels, key=lambda item: (item[1].place == "t", item[1].index, item[0])):
        if not ground.meets_label(label.box):
            ground = ground.with_labels((label.box,))
            kept.append((nth, label))
    return kept


def _span(desk: _Desk, lane: _Lane, row: int) -> Trace:
    palette = desk.canvas.theme.palette
    colour = palette.accent if row in desk.chart.highlight else palette.muted
    xs = tuple(series.values[row] for series in desk.chart.series)
    heights = (float(lane.count - row),) * len(xs)
    return Trace(desk.chart.categories[row], heights, "span", colour, (colour,) * len(xs), xs=xs)


def _marks(desk: _Desk, lane: _Lane, nth: int, labels: list[tuple[int, Label]]) -> Trace:
    ink, accent = _inks(desk)[nth].mark, desk.canvas.theme.palette.accent
    marks = tuple(accent if row in desk.chart.highlight else ink for row in range(lane.count))
    own = tuple(sorted((label for at, label in labels if at == nth), key=lambda label: label.index))
    heights = tuple(float(lane.count - row) for row in range(lane.count))
    series = desk.chart.series[nth]
    return Trace(series.name, heights, "points", ink, marks, own, xs=series.values)


def _value_labels(desk: _Desk, lane: _Lane) -> Iterator[tuple[int, Label]]:
    """(series, label): the lowest to the left of its mark, the highest to the right, others above theirs."""
    named: set[int] = set()
    for row in range(lane.count):
        known = _known(chart, row)
        ends = {value for value, _ in (*known[:1], *known[-1:])}
        for place, (value, nth) in enumerate(known):
            last = place == len(known) - 1
            if not last and value in ends and (place or len(ends) == 1):
                continue
            name = desk.chart.series[nth].name if len(desk.chart.series) > 1 and nth not in named and len(ends) > 1 else ""
            named |= {nth} if name else set()
            side: Place = "r" if last else "l" if place == 0 else "t"
            yield nth, _label(desk, lane, (row, nth), value, name, side)


def _label(
    desk: _Desk, lane: _Lane, key: tuple[int, int], value: float, name: str, side: Place
) -> Label:
    lines = _words(desk, key, value, name, side)
    width, height = lines_size(lines, desk.canvas)
    room = mark_room(desk.canvas)
    x, y = lane.x_of(value), lane.middle(key[0])
    left = {"l": x - room - width, "r": x + room}.get(side, x - width / 2)
    top = y - room - height if side == "t" else y - height / 2
    level = lane.x_of(desk.chart.reference.value) if desk.chart.reference else -1.0
    return Label(key[0], side, lines, Box(left, top, left + width, top + height), backed=left < level < left + width)


def _words(
    desk: _Desk, key: tuple[int, int], value: float, name: str, side: Place
) -> tuple[tuple[Run, ...], ...]:
    row, nth = key
    palette, size = desk.canvas.theme.palette, desk.canvas.scale.value
    colour = palette.accent if row in desk.chart.highlight else _inks(desk)[nth].text
    number = Run(number_text(value, desk.chart.decimals), size, colour, row in desk.chart.highlight, "XVALUE")
    title = (Run(name, size, colour, bold=True),) if name else ()
    space = (Run(" ", size, colour),) if name else ()
    note = desk.chart.annotation
    said = note is not None and (note.series, note.index) == (nth, row)
    tail = (
        (Run("  ", size, colour), Run(note.text, desk.canvas.scale.annotation, palette.accent, True))
        if note and said
        else ()
    )
    match side:
        case "l":
            return ((*title, *space, number, *tail),)
        case "r":
            return ((number, *space, *title, *tail),)
        case _:
            return (*((title,) if title else ()), (number, *tail))


def _names(desk: _Desk, lane: _Lane) -> Trace:
    """The rows' names, in the column before the plot."""
    ink, edge = desk.canvas.theme.palette.ink, _names_edge(desk) - LABEL_ROOM
    labels = tuple(_name(desk.canvas, lane, row, name, edge) for row, name in enumerate(desk.chart.categories))
    heights = tuple(float(lane.count - row) for row in range(lane.count))
    xs = (lane.ticks[0],) * lane.count
    return Trace("names", heights, "note", ink, (ink,) * lane.count, labels, xs=xs)


def _name(canvas: Canvas, lane: _Lane, row: int, name: str, edge: float) -> Label:
    """A name on one line follows the workbook; a longer one is set in the lines that were measured."""
    found = _name_lines(name, desk.canvas)
    size, ink = desk.canvas.scale.label, desk.canvas.theme.palette.ink
    lines = tuple((Run(line, size, ink, field="CELLRANGE" if len(found) == 1 else ""),) for line in found)
    width, height = lines_size(lines, desk.canvas)
    y = lane.middle(row)
    shift = edge + 3 - lane.plot.left
    return Label(row, "l", lines, Box(edge - width, y - height / 2, edge, y + height / 2), shift=shift)


def _level(desk: _Desk, lane: _Lane) -> tuple[Trace, ...]:
    level = desk.chart.reference
    if level is None:
        return ()
    slate = desk.canvas.theme.palette.slate
    words = ((Run(level.label, desk.canvas.scale.label, slate),),)
    width, height = lines_size(words, desk.canvas)
    x, top = lane.x_of(level.value), lane.plot.top
    middle = min(max(x, width / 2), desk.canvas.width - width / 2)
    box = Box(middle - width / 2, top - height, middle + width / 2, top)
    label = Label(1, "t", words, box, shift=middle - x)
    heights = (0.5, lane.count + 0.5)
    return (Trace(level.label, heights, "level", slate, (slate,) * 2, (label,), xs=(level.value,) * 2),)


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
