"""Stacked columns: the parts of totals over time, each total above its column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._events import with_events
from generator.charts._feet import Foot, foot_of
from generator.charts._ground import Ground
from generator.charts._inks import text_on
from generator.charts._legend import legend_room
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._points import Frame, Mark, annotation_lines, value_line
from generator.charts._scale import Ends, Need, zero_based
from generator.charts._scene import Box, Label, Run, Scene, Trace, checked, edged, lines_size
from generator.charts._stacks import (
    TIP_ROOM,
    Beside,
    Lines,
    Values,
    grown_height,
    level_needs,
    level_room,
    lifted,
    middle_formula,
    off_level,
    side_labels,
    side_room,
    spaced,
    stretch,
    tip_label,
    told_first,
    total_formulas,
    totals,
    words_trace,
)
from generator.charts._upright import column_frame, upright_marks
from generator.charts._words import Desk, gap_words, level_words
from generator.model.chart import Chart, Series
from generator.records import dataclass, replace

TOTAL = "Total"
DOT = 6.0  # points from the middle of a mark to where words may begin

EXAMPLE = Chart(
    kind="stacked-column",
    unit="USD billion",
    categories=("2020", "2021", "2022"),
    series=(
        Series("Imports", (119.51, 134.86, 148.34)),
        Series("Exports", (64.02, 74.56, 80.32), role="muted"),
    ),
    decimals=1,
    highlight=(2,),
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all steps share; ``beside`` are the names to the right, empty where a legend or nobody names the parts."""

    chart: Chart
    canvas: Canvas
    marks: tuple[Mark, ...]
    frame: Frame
    ends: Ends
    foot: Foot
    beside: tuple[Beside, ...]

    @property
    def values(self) -> tuple[Values, ...]:
        return tuple(mark.values for mark in self.marks)

    def box(self, place: int, index: int) -> Box | None:
        ends = stretch(self.values, place, index)
        if ends is None:
            return None
        column = self.frame.column_box(0, index, 0.0)
        low, high = sorted(self.frame.height_of(end) for end in ends)
        return Box(column.left, low, column.right, high)


def stacked_column_scene(chart: Chart, canvas: Canvas) -> Scene:
    """Decide ``chart``; names beside the last column, in a legend where they find no room there."""
    return with_events(chart, canvas, lambda room: _scene(chart, room))


def _scene(chart: Chart, canvas: Canvas) -> Scene:
    marks = upright_marks(checked(chart), canvas, lambda _: "column")
    if len(marks) > 1:  # a second colour in a stack would look like a further part
        marks = tuple(replace(mark, inks=(mark.ink,) * len(mark.inks)) for mark in marks)
        direct = _named_beside(chart, canvas, marks)
        return direct or _written(_sheet(chart, canvas, marks, (), legend=True), (), legend=True)
    return _written(_sheet(chart, canvas, marks, (), legend=False), (), legend=False)


def _named_beside(chart: Chart, canvas: Canvas, marks: tuple[Mark, ...]) -> Scene | None:
    """The names to the right of the last column; None where they find no room there."""
    last = len(chart.categories) - 1
    beside = tuple(_beside(marks, place, last, canvas) for place, mark in enumerate(marks))
    known = tuple(one for one in beside if one)
    mixed = _mixed(marks)  # the mark of the total needs a name, too
    if mixed or len(known) < len(marks) or side_room(known, canvas) is None:
        return None
    sheet = _sheet(chart, canvas, marks, known, legend=False)
    heights = [sheet.frame.height_of(one.value) for one in known]
    left = sheet.frame.column_box(0, last, 0.0).right + 6
    names = side_labels(known, canvas, sheet.frame.plot, left, heights, last)
    over = Ground(Box(0, 0, 0, 0)).with_labels(label.box for label in _totals(sheet)[1])
    if names is None or any(over.meets_label(label.box) for label in names):
        return None
    return _written(sheet, names, legend=False)


def _beside(marks: Sequence[Mark], place: int, index: int, canvas: Canvas) -> Beside | None:
    ends = stretch([mark.values for mark in marks], place, index)
    if ends is None:
        return None
    mark = marks[place]
    lines = ((Run(mark.name, canvas.scale.value, mark.ink.text, bold=True, field="SERIESNAME"),),)
    return Beside(place, mark.name, sum(ends) / 2, mark.ink, lines)


def _sheet(
    chart: Chart, canvas: Canvas, marks: tuple[Mark, ...], beside: tuple[Beside, ...], *, legend: bool
) -> _Sheet:
    right = canvas.width - (side_room(beside, canvas) or 0.0) if beside else canvas.width
    top = legend_room(chart, canvas) if legend else 0.0
    foot = foot_of(chart, canvas, right / len(chart.categories), top)
    whole = Box(0, top, right, canvas.height - foot.height)
    ends = zero_based(_needs(chart, canvas, marks), whole.height)
    return _Sheet(
        chart,
        canvas,
        marks,
        column_frame(chart, canvas, replace(whole, top=top + ends.head), (ends.low, ends.high)),
        ends,
        foot,
        beside,
    )


def _needs(chart: Chart, canvas: Canvas, marks: Sequence[Mark]) -> list[Need]:
    found = level_room(chart, canvas)
    for index in range(len(chart.categories)):
        known = [mark.values[index] or 0.0 for mark in marks]
        room = lines_size(_total_lines(chart, canvas, 0.0, index), canvas)[1] + TIP_ROOM
        over, under = sum(value for value in known if value > 0), sum(value for value in known if value < 0)
        found += [Need(over, room), Need(under, 0.0, room)]
        found += level_needs(chart, under if under and not _mixed(marks) else over, room)
    return found


def _total_lines(chart: Chart, canvas: Canvas, total: float, index: int) -> Lines:
    palette, note = canvas.theme.palette, chart.annotation
    said = annotation_lines(chart, canvas, note.series, index) if note else ()
    colour = palette.accent if index in chart.highlight else palette.ink
    return (*said, value_line(total, chart, canvas, colour, bold=True))


def _written(sheet: _Sheet, names: Sequence[Label], *, legend: bool) -> Scene:
    chart, frame = sheet.chart, sheet.frame
    sums, over = _totals(sheet)
    ground = Ground(Box(0, 0, sheet.canvas.width, sheet.canvas.height)).with_labels(label.box for label in over)
    ground = ground.with_labels(_dots(sheet, sums))
    columns = tuple(_column(sheet, place, ground) for place in range(len(sheet.marks)))
    desk = Desk(chart, sheet.canvas, frame, ())
    around = ground.with_labels(label.box for label in names).with_boxes(_boxes(sheet))
    helpers = tuple(_name(sheet, one, label) for one, label in zip(sheet.beside, names, strict=True))
    return Scene(
        sheet.canvas,
        chart.categories,
        (*columns, _total(sheet, sums, over), *helpers, *level_words(desk, around), *gap_words(desk, around)),
        frame.plot,
        frame.low,
        frame.high,
        frame.gap,
        chart.decimals,
        chart.unit,
        stacked=True,
        legend=legend,
        turned=sheet.foot.turned,
        shown=sheet.foot.names,
        full_level=True,
        step=sheet.ends.step,
        edged=edged(columns),
    )


def _mixed(marks: Sequence[Mark]) -> bool:
    """Whether parts lie on both sides of zero, so that no end of a column is the total."""
    known = [value for mark in marks for value in mark.values if value]
    return len(marks) > 1 and min(known, default=0.0) < 0 < max(known, default=0.0)


def _dots(sheet: _Sheet, sums: Values) -> Iterator[Box]:
    """Where the marks of totals lie."""
    for index, total in enumerate(sums if _mixed(sheet.marks) else ()):
        if total is not None:
            x, y = sheet.frame.middle(index), sheet.frame.height_of(total)
            yield Box(x - DOT, y - DOT, x + DOT, y + DOT)


def _totals(sheet: _Sheet) -> tuple[Values, tuple[Label, ...]]:
    """The sums, and their words: outside the column, or at the mark of a sum of rises and falls."""
    sums = totals(sheet.values)
    labels = [_total_label(sheet, total, index) for index, total in enumerate(sums) if total is not None]
    columns = () if _mixed(sheet.marks) else tuple(_boxes(sheet))
    return sums, spaced(labels, sums, told_first(sheet.chart), columns) if labels else ()


def _boxes(sheet: _Sheet) -> Iterator[Box]:
    for place, mark in enumerate(sheet.marks):
        yield from (box for index in range(len(mark.values)) if (box := sheet.box(place, index)))


def _total_label(sheet: _Sheet, total: float, index: int) -> Label:
    lines, frame = _total_lines(sheet.chart, sheet.canvas, total, index), sheet.frame
    x, y = frame.middle(index), frame.height_of(total)
    mixed = _mixed(sheet.marks)
    label = tip_label(lines, sheet.canvas, index, x, y, up=mixed or total >= 0)
    tips = [box.top for place in range(len(sheet.marks)) if (box := sheet.box(place, index))]
    over = lifted(label, min(tips) - TIP_ROOM) if mixed else label
    return off_level(over, sheet.chart, frame)


def _total(sheet: _Sheet, sums: Values, labels: Sequence[Label]) -> Trace:
    formulas = total_formulas(1, len(sheet.marks), len(sums))
    hidden = words_trace(TOTAL, sums, labels, formulas)
    ink = sheet.canvas.theme.palette.ink
    return replace(hidden, drawn="points", mark=ink, marks=(ink,) * len(sums)) if _mixed(sheet.marks) else hidden


def _column(sheet: _Sheet, place: int, ground: Ground) -> Trace:
    mark = sheet.marks[place]
    labels = tuple(_inside(sheet, place, index, ground) for index in range(len(mark.values)))
    marks = tuple(ink.mark for ink in mark.inks)
    kept = tuple(label for label in labels if label and len(sheet.marks) > 1)
    return Trace(mark.name, mark.values, "column", mark.ink.mark, marks, kept)


def _inside(sheet: _Sheet, place: int, index: int, ground: Ground) -> Label | None:
    """The value in its stretch; None where it does not fit."""
    box, mark = sheet.box(place, index), sheet.marks[place]
    if box is None:
        return None
    colour = text_on(mark.ink.mark, sheet.canvas.theme.palette)
    lines = (value_line(mark.values[index] or 0.0, sheet.chart, sheet.canvas, colour),)
    width, height = lines_size(lines, sheet.canvas)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    at = Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    fits = width + 4 <= box.width and height <= box.height and not ground.meets_label(at)
    return Label(index, "ctr", lines, at) if fits else None


def _name(sheet: _Sheet, one: Beside, label: Label) -> Trace:
    """The name of a part beside the middle of its last stretch, wherever the workbook puts that."""
    rows, column = len(sheet.chart.categories), 1 + one.place
    values = tuple(one.value if index == rows - 1 else None for index in range(rows))
    moved = replace(label, shift=sheet.frame.column / 2)
    formulas = (*("",) * (rows - 1), middle_formula(1, column, rows - 1))
    return words_trace(one.name, values, [moved], formulas, called=column)


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(stacked_column_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(stacked_column_scene(chart, canvas))


KIND = ChartKind(
    name="stacked-column",
    about="columns on top of each other: the parts of totals, over time",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=lambda chart, canvas: grown_height(stacked_column_scene, chart, canvas),
    searches=True,
)
