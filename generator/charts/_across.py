"""Charts whose values go to the right: bars side by side or end to end, with a column of labels before them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import Canvas
from generator.charts._feet import shortened
from generator.charts._ground import Ground
from generator.charts._inks import Ink, accent_ink, accented_series, series_inks, text_on
from generator.charts._legend import legend_room
from generator.charts._points import Mark, value_line
from generator.charts._scale import Need, zero_based
from generator.charts._scene import (
    LINE,
    Box,
    Label,
    Run,
    Scene,
    Trace,
    checked,
    edged,
    is_page,
    lines_size,
    number_text,
    own_decimals,
    wrapped,
)
from generator.model.chart import Chart
from generator.records import dataclass, replace
from generator.text.metrics import text_width

GAP = 80
WIDEST_GAP = 500
THICKEST_BAR = 3.2  # in ems of the labels
LABEL_SHARE = 0.42  # of the width, at most, for the column of labels
LABEL_ROOM = 8
THICK, THIN, MANY = 1.9, 1.5, 8  # ems to a bar with its gap; thin ones from so many categories on
NAMED = 1.6  # times as thick where a bar names its parts
END_ROOM = 6
LEAST_PARTED = 1000  # from which on numbers have a separator, that only a format of their own prints
SLIDE_AIR = 8  # points between the words over a chart and its axis

Words = tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """Where bars lie: like the frame of upright charts, turned."""

    plot: Box
    low: float
    high: float
    band: float
    bar: float
    gap: int
    step: float

    def x_of(self, value: float) -> float:
        return self.plot.left + (value - self.low) / (self.high - self.low) * self.plot.width

    def box(self, nth: int, index: int, start: float, end: float) -> Box:
        top = self.plot.top + index * self.band + (self.gap / 200 + nth) * self.bar
        left, right = sorted((self.x_of(start), self.x_of(end)))
        return Box(left, top, right, top + self.bar)


def bar_scene(chart: Chart, canvas: Canvas) -> Scene:
    """Bars side by side; the first bar of each series carries its name before its value."""
    marks = _marks(checked(chart), canvas)
    lane = _lane(chart, canvas, _bar_needs(chart, canvas, marks), len(marks))
    return _scene(chart, canvas, lane, _bar_traces(chart, canvas, lane, marks), legend=False)


def stacked_scene(chart: Chart, canvas: Canvas) -> Scene:
    """Bars end to end; names stand in the first bar where all fit there, else in a legend."""
    marks = _marks(checked(chart), canvas, lit=len(chart.series) == 1)  # a second colour would look like a third part
    for legend in (False, True):
        lane = _lane(chart, canvas, _stack_needs(marks), 1, legend=legend)
        traces = _stack_traces(chart, canvas, lane, marks, legend=legend or len(marks) == 1)
        if all(trace.named for trace in traces):
            break
    return _scene(chart, canvas, lane, traces, legend=legend, stacked=True)


def bars_height(chart: Chart, canvas: Canvas, bars: int) -> float:
    """Points that bars of a comfortable thickness take, ``bars`` of them beside each other in a category."""
    size = canvas.scale.label
    limit = canvas.width * LABEL_SHARE - LABEL_ROOM
    lines = max(len(wrapped(text, canvas, size, limit)) for text in chart.categories)
    thick = THICK if len(chart.categories) <= MANY else THIN
    band = max(size * thick * (bars + GAP / 100) / 1.2, lines * size * LINE + 4)
    return _head(chart, canvas, legend=False) + len(chart.categories) * band + 2


def stacked_height(chart: Chart, canvas: Canvas) -> float:
    """The same for bars end to end: a bar that names its parts has two lines in it, under a legend one."""
    high = bars_height(chart, canvas, 1)
    named = high * NAMED
    if not stacked_scene(chart, replace(canvas, height=named)).legend:
        return named
    return high + _head(chart, canvas, legend=True) - _head(chart, canvas, legend=False)


def _scene(
    chart: Chart, canvas: Canvas, lane: Lane, traces: tuple[Trace, ...], *, legend: bool, stacked: bool = False
) -> Scene:
    return Scene(
        canvas,
        chart.categories,
        (*traces, *_level(chart, canvas, lane)),
        lane.plot,
        lane.low,
        lane.high,
        lane.gap,
        chart.decimals,
        chart.unit,
        across=True,
        stacked=stacked,
        legend=legend,
        full_level=True,
        shown=_names(chart, canvas, lane.plot.height),
        step=0.0 if chart.reference else lane.step,  # a level is the axis' one grid line, so the axis must not grow
        edged=stacked and edged(traces),
        as_written=not stacked and _as_written(chart, canvas),
    )


def _marks(chart: Chart, canvas: Canvas, *, lit: bool = True) -> tuple[Mark, ...]:
    inks = series_inks(chart.series, canvas.theme.palette)
    accented = accented_series(chart, range(len(chart.series))) if lit else None
    accent = accent_ink(canvas.theme.palette)
    return tuple(
        Mark(series.name, series.values, "column", ink, _point_inks(chart, ink, accent if place == accented else ink))
        for place, (series, ink) in enumerate(zip(chart.series, inks, strict=True))
    )


def _point_inks(chart: Chart, ink: Ink, lit: Ink) -> tuple[Ink, ...]:
    return tuple(lit if index in chart.highlight else ink for index in range(len(chart.categories)))


def _lane(chart: Chart, canvas: Canvas, needs: Sequence[Need], bars: int, *, legend: bool = False) -> Lane:
    head, foot = _head(chart, canvas, legend), canvas.height - 2
    plot = Box(_label_column(chart, canvas, foot - head), head, canvas.width, foot)
    ends = zero_based(needs, plot.width)
    plot = replace(plot, right=plot.right - ends.head)
    band = plot.height / len(chart.categories)
    bar = min(band / (bars + GAP / 100), THICKEST_BAR * canvas.scale.label)
    gap = min(round((band / bar - bars) * 100), WIDEST_GAP)
    return Lane(plot, ends.low, ends.high, band, band / (bars + gap / 100), gap, ends.step)


def _head(chart: Chart, canvas: Canvas, legend: bool) -> float:
    level = canvas.scale.label * LINE if chart.reference else 0.0
    air = 2 if is_page(canvas) else SLIDE_AIR
    return level + (legend_room(chart, canvas) if legend else 0.0) + air


def _names(chart: Chart, canvas: Canvas, high: float) -> tuple[str, ...]:
    """The categories, none on more lines than its share of ``high`` points holds: it would stand on its neighbours."""
    size = canvas.scale.label
    limit = canvas.width * LABEL_SHARE - LABEL_ROOM
    most = max(int(high / len(chart.categories) / (size * LINE)), 1)
    return tuple(
        shortened(one, lambda part: len(wrapped(part, canvas, size, limit)) <= most) for one in chart.categories
    )


def _label_column(chart: Chart, canvas: Canvas, high: float) -> float:
    size, font = canvas.scale.label, canvas.theme.fonts.apparatus
    limit = canvas.width * LABEL_SHARE - LABEL_ROOM
    lines = [line for text in _names(chart, canvas, high) for line in wrapped(text, canvas, size, limit)]
    return max(text_width(line, font, size) for line in lines) * 1.03 + LABEL_ROOM


def _first(mark: Mark) -> int:
    return next((index for index, value in enumerate(mark.values) if value is not None), 0)


def _bar_words(chart: Chart, canvas: Canvas, mark: Mark, place: int, index: int, *, named: bool) -> Words:
    """One line beside the bar: name, value and annotation."""
    colour = mark.inks[index].text
    name = Run(mark.name, canvas.scale.value, colour, bold=True, field="SERIESNAME")
    number = mark.values[index] or 0.0
    value = value_line(number, _written(chart, canvas, number), canvas, colour)
    space = Run("  ", canvas.scale.value, colour)
    note = chart.annotation
    said = note is not None and (note.series, note.index) == (place, index)
    tail = (
        (space, Run(note.text, canvas.scale.annotation, canvas.theme.palette.accent, bold=True))
        if note and said
        else ()
    )
    return ((*((name, space) if named else ()), *value, *tail),)


def _as_written(chart: Chart, canvas: Canvas) -> bool:
    """Whether bars print values as they stand in the data: none is rounded, and so none gets digits it never had.

    Other minus signs and separators than English ones want a format that has a number of decimals.
    """
    values = [value for series in chart.series for value in series.values if value is not None]
    plain = all(own_decimals(value) <= chart.decimals and 0 <= value < LEAST_PARTED for value in values)
    return plain and "." in number_text(0.5, 1, canvas.language)


def _written(chart: Chart, canvas: Canvas, value: float) -> Chart:
    return replace(chart, decimals=own_decimals(value)) if _as_written(chart, canvas) else chart


def _all_bar_words(chart: Chart, canvas: Canvas, marks: Sequence[Mark]) -> dict[tuple[int, int], Words]:
    return {
        (place, index): _bar_words(chart, canvas, mark, place, index, named=len(marks) > 1 and index == _first(mark))
        for place, mark in enumerate(marks)
        for index, value in enumerate(mark.values)
        if value is not None
    }


def _bar_needs(chart: Chart, canvas: Canvas, marks: Sequence[Mark]) -> list[Need]:
    found = [Need(chart.reference.value, END_ROOM)] if chart.reference else []
    for (place, index), words in _all_bar_words(chart, canvas, marks).items():
        value = marks[place].values[index] or 0.0
        room = lines_size(words, canvas)[0] * 1.05 + 2 * END_ROOM
        found.append(Need(value, room if value >= 0 else 0, room if value < 0 else 0))
    return found


def _bar_traces(chart: Chart, canvas: Canvas, lane: Lane, marks: Sequence[Mark]) -> tuple[Trace, ...]:
    words = _all_bar_words(chart, canvas, marks)
    labels: dict[tuple[int, int], Label] = {}
    ground = Ground(Box(0, 0, canvas.width, canvas.height))
    for key in sorted(words, key=lambda key: (len(words[key][0]) == 1, key)):
        value = marks[key[0]].values[key[1]] or 0.0
        label = _bar_label(chart, canvas, marks[key[0]], words[key], key[1], lane.box(key[0], key[1], 0, value))
        if not ground.meets_label(label.box):
            labels[key] = label
            ground = ground.with_labels((label.box,))
    return tuple(_trace(mark, place, labels) for place, mark in enumerate(marks))


def _trace(mark: Mark, place: int, labels: dict[tuple[int, int], Label], *, named: bool = True) -> Trace:
    own = tuple(labels[key] for key in sorted(labels) if key[0] == place)
    return Trace(
        mark.name, mark.values, "column", mark.ink.mark, tuple(ink.mark for ink in mark.inks), own, named=named
    )


def _bar_label(chart: Chart, canvas: Canvas, mark: Mark, words: Words, index: int, bar: Box) -> Label:
    """Beside the bar; at its foot where a level might strike through words beside it."""
    width, height = lines_size(words, canvas)
    value = mark.values[index] or 0.0
    if chart.reference is None or len(words[0]) > 1 or width + 2 * END_ROOM > bar.width or value < 0:
        return _beside(words, canvas, index, bar, up=value >= 0)
    colour = text_on(mark.inks[index].mark, canvas.theme.palette)
    inside = (tuple(replace(run, colour=colour) for run in words[0]),)
    top = (bar.top + bar.bottom - height) / 2
    at = Box(bar.left + END_ROOM, top, bar.left + END_ROOM + width, top + height)
    return Label(index, "inBase", inside, at)


def _beside(words: Words, canvas: Canvas, index: int, bar: Box, *, up: bool) -> Label:
    width, height = lines_size(words, canvas)
    top = (bar.top + bar.bottom - height) / 2
    left = bar.right + END_ROOM if up else bar.left - END_ROOM - width
    return Label(index, "outEnd", words, Box(left, top, left + width, top + height))


def _stack_needs(marks: Sequence[Mark]) -> list[Need]:
    columns = list(zip(*(mark.values for mark in marks), strict=True))
    ups = [sum(value for value in column if value and value > 0) for column in columns]
    downs = [sum(value for value in column if value and value < 0) for column in columns]
    return [Need(value) for value in (*ups, *downs)]


def _stack_traces(
    chart: Chart, canvas: Canvas, lane: Lane, marks: Sequence[Mark], *, legend: bool
) -> tuple[Trace, ...]:
    ends = [[0.0, 0.0] for _ in chart.categories]
    traces = []
    for place, mark in enumerate(marks):
        labels: dict[tuple[int, int], Label] = {}
        named = legend
        for index, value in enumerate(mark.values):
            if value is None:
                continue
            side = 0 if value >= 0 else 1
            box = lane.box(0, index, ends[index][side], ends[index][side] + value)
            ends[index][side] += value
            label = _inside(chart, canvas, mark, index, box, named=not legend and index == _first(mark))
            if label:
                labels[place, index] = label
                named = named or len(label.lines) > 1
        traces.append(_trace(mark, place, labels, named=named))
    return tuple(traces)


def _inside(chart: Chart, canvas: Canvas, mark: Mark, index: int, box: Box, *, named: bool) -> Label | None:
    """The value in its stretch of a bar, under the name where wanted; None where it does not fit."""
    colour = text_on(mark.inks[index].mark, canvas.theme.palette)
    name = ((Run(mark.name, canvas.scale.value, colour, bold=True, field="SERIESNAME"),),) if named else ()
    words = (*name, value_line(mark.values[index] or 0.0, chart, canvas, colour))
    width, height = lines_size(words, canvas)
    if width + 4 > box.width or height > box.height + 2:
        return _inside(chart, canvas, mark, index, box, named=False) if named else None
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    at = Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    return Label(index, "ctr", words, at)


def _level(chart: Chart, canvas: Canvas, lane: Lane) -> tuple[Trace, ...]:
    level = chart.reference
    if level is None:
        return ()
    slate = canvas.theme.palette.slate
    words = ((Run(level.label, canvas.scale.label, slate),),)
    width, height = lines_size(words, canvas)
    middle = min(max(lane.x_of(level.value), width / 2), canvas.width - width / 2)
    box = Box(middle - width / 2, lane.plot.top - height, middle + width / 2, lane.plot.top)
    values = (level.value,) * len(chart.categories)
    return (Trace(level.label, values, "level", slate, (slate,) * len(values), (Label(0, "t", words, box),)),)
