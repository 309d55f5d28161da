"""Areas: how much there was all along, in one or several layers from zero; the axis prints its values."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._events import with_events
from generator.charts._feet import Foot, foot_of
from generator.charts._ground import Ground
from generator.charts._legend import legend_room
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._points import Frame, Mark, annotation_lines
from generator.charts._scale import Ends, Need, ticked, zero_based
from generator.charts._scene import LINE, Box, Label, Run, Scene, Trace, checked, edged, lines_size, number_text
from generator.charts._stacks import (
    TIP_ROOM,
    Beside,
    Lines,
    Values,
    cell,
    grown_height,
    level_room,
    middle_formula,
    side_labels,
    side_room,
    stretch,
    tip_label,
    total_formulas,
    totals,
    words_trace,
)
from generator.charts._upright import gutter, upright_marks
from generator.charts._words import Desk, level_words
from generator.errors import refuse
from generator.model.chart import Chart, Series
from generator.records import dataclass, replace
from generator.text.metrics import text_width

NOTE = "What is said"  # heads the workbook column of the annotation's place

EXAMPLE = Chart(
    kind="area",
    unit="USD billion",
    categories=("2018", "2019", "2020", "2021", "2022"),
    series=(
        Series("Imports", (142.43, 143.57, 119.51, 134.86, 148.34)),
        Series("Exports", (75.09, 74.5, 64.02, 74.56, 80.32), role="muted"),
    ),
    decimals=1,
)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all steps share; ``beside`` are the names to the right, empty where a legend names the layers."""

    chart: Chart
    canvas: Canvas
    marks: tuple[Mark, ...]
    plot: Box
    frame: Frame  # half a category wider on either side, so that the first and last one stand at the plot's ends
    ends: Ends
    ticks: tuple[float, ...]
    foot: Foot
    beside: tuple[Beside, ...]

    @property
    def values(self) -> tuple[Values, ...]:
        return tuple(mark.values for mark in self.marks)

    @property
    def last(self) -> int:
        return len(self.chart.categories) - 1


def area_scene(chart: Chart, canvas: Canvas) -> Scene:
    """Decide ``chart``; names and last values beside the layers, in a legend where they find no room there."""
    return with_events(chart, canvas, lambda room: _scene(chart, room))


def _scene(chart: Chart, canvas: Canvas) -> Scene:
    marks = upright_marks(_drawable(checked(chart)), canvas, lambda _: "area")
    beside = tuple(_beside(chart, marks, place, canvas) for place in range(len(marks)))
    if side_room(beside, canvas) is not None:
        desk = _desk(chart, canvas, marks, beside, legend=False)
        heights = [desk.frame.height_of(one.value) for one in beside]
        names = side_labels(beside, canvas, desk.plot, desk.plot.right + TIP_ROOM, heights, desk.last)
        if names is not None:
            return _written(desk, names, legend=False)
    return _written(_desk(chart, canvas, marks, (), legend=len(marks) > 1), (), legend=len(marks) > 1)


def _drawable(chart: Chart) -> Chart:
    """``chart`` where areas can show it truly: an area needs every value, and layers cannot lie on one another's back.

    Office draws a missing value of an area as zero, so that a gap would look like a fall.
    """
    known = [value for series in chart.series for value in series.values]
    if len(chart.categories) < 2:
        raise refuse("chart", "an area needs two categories at least", mend="draw the figure as chart: column")
    if None in known:
        what = "an area cannot show a gap: it would run down to zero and up again"
        raise refuse("chart", what, mend="draw the figure as chart: stacked-column or line, which leave gaps blank")
    if len(chart.series) > 1 and any(value < 0 for value in known if value is not None):
        what = "areas on top of each other cannot show values below zero"
        raise refuse("chart", what, mend="draw the figure as chart: stacked-column or line")
    return chart


def _beside(chart: Chart, marks: Sequence[Mark], place: int, canvas: Canvas) -> Beside:
    """The layer's name and its last value; one area alone needs no name, its value stands where it ends."""
    mark, last = marks[place], len(chart.categories) - 1
    start, end = stretch([mark.values for mark in marks], place, last) or (0.0, 0.0)
    colour, size = mark.ink.text, canvas.scale.value
    value = Run(number_text(end - start, chart.decimals, canvas.language), size, colour, field="CELLRANGE")
    if len(marks) == 1:
        return Beside(place, mark.name, end, mark.ink, ((replace(value, bold=True),),))
    name = Run(mark.name, size, colour, bold=True, field="SERIESNAME")
    return Beside(place, mark.name, (start + end) / 2, mark.ink, ((name, Run("  ", size, colour), value),))


def _desk(chart: Chart, canvas: Canvas, marks: tuple[Mark, ...], beside: tuple[Beside, ...], *, legend: bool) -> _Desk:
    needs = _needs(chart, canvas, marks)
    top = legend_room(chart, canvas) if legend else canvas.scale.label * LINE / 2
    right = canvas.width - max(side_room(beside, canvas) or 0.0, _half_word(chart, canvas))
    left = _half_word(chart, canvas)
    for _ in range(2):  # the foot depends on the width, the ticks and so the width on the height
        foot = foot_of(chart, canvas, (right - left) / (len(chart.categories) - 1), top)
        ends = zero_based(needs, canvas.height - foot.height - top)
        ends, ticks = ticked(ends, max(need.value for need in needs), chart.decimals)
        left = max(gutter(ticks, canvas), _half_word(chart, canvas) if foot.turned is False else 0.0)
    plot = Box(left, top + ends.head, right, canvas.height - foot.height)
    band = plot.width / (len(chart.categories) - 1)
    wider = replace(plot, left=plot.left - band / 2, right=plot.right + band / 2)
    frame = Frame(wider, ends.low, ends.high, band, band, 0, base=False)
    return _Desk(chart, canvas, marks, plot, frame, ends, ticks, foot, beside)


def _half_word(chart: Chart, canvas: Canvas) -> float:
    """Half the width of the category labels that stand at both ends."""
    font, size = canvas.theme.fonts.apparatus, canvas.scale.label
    words = (word for text in (chart.categories[0], chart.categories[-1]) for word in text.split())
    widest = max((text_width(word, font, size) for word in words), default=0.0)
    return min(widest / 2 + 2, canvas.width * 0.15)


def _needs(chart: Chart, canvas: Canvas, marks: Sequence[Mark]) -> list[Need]:
    found = level_room(chart, canvas)
    for index, total in enumerate(totals([mark.values for mark in marks])):
        lines = _said(chart, canvas, index)
        found.append(Need(total or 0.0, lines_size(lines, canvas)[1] + TIP_ROOM if lines else 0.0))
    return found


def _said(chart: Chart, canvas: Canvas, index: int) -> Lines:
    note = chart.annotation
    return annotation_lines(chart, canvas, note.series, index) if note else ()


def _written(desk: _Desk, names: Sequence[Label], *, legend: bool) -> Scene:
    chart = desk.chart
    areas = tuple(
        Trace(mark.name, mark.values, "area", mark.ink.mark, (mark.ink.mark,) * len(mark.values)) for mark in desk.marks
    )
    helpers = tuple(_name(desk, one, label) for one, label in zip(desk.beside, names, strict=legend is False))
    said = _annotation(desk)
    ground = Ground(Box(0, 0, desk.canvas.width, desk.canvas.height))
    around = ground.with_labels(label.box for trace in (*helpers, *said) for label in trace.labels)
    level = level_words(Desk(chart, desk.canvas, desk.frame, ()), around)
    return Scene(
        desk.canvas,
        chart.categories,
        (*areas, *helpers, *said, *level),
        desk.plot,
        desk.ends.low,
        desk.ends.high,
        0,
        chart.decimals,
        chart.unit,
        stacked=True,
        legend=legend,
        turned=desk.foot.turned,
        shown=desk.foot.names,
        ticks=desk.ticks,
        step=desk.ends.step,
        edged=edged(areas),
        to_edges=True,
    )


def _name(desk: _Desk, one: Beside, label: Label) -> Trace:
    """The name and last value of a layer, beside the middle of its end, wherever the workbook puts that."""
    rows, column = len(desk.chart.categories), 1 + one.place
    values = tuple(one.value if index == desk.last else None for index in range(rows))
    own = middle_formula(1, column, desk.last) if len(desk.marks) > 1 else cell(column, desk.last)
    return words_trace(one.name, values, [label], (*("",) * desk.last, own), told=column, called=column)


def _annotation(desk: _Desk) -> tuple[Trace, ...]:
    note = desk.chart.annotation
    if note is None:
        return ()
    sums, count = totals(desk.values), len(desk.marks)
    values = tuple(total if index == note.index else None for index, total in enumerate(sums))
    formulas = total_formulas(1, count, len(sums))
    own = tuple(formula if index == note.index else "" for index, formula in enumerate(formulas))
    lines = _said(desk.chart, desk.canvas, note.index)
    x, y = desk.frame.middle(note.index), desk.frame.height_of(sums[note.index] or 0.0)
    label = tip_label(lines, desk.canvas, note.index, x, y)
    over = max(label.box.right - desk.plot.right, 0.0)  # the names of the layers stand there
    moved = replace(label, box=label.box.moved(-over), shift=-over)
    return (words_trace(NOTE, values, [moved], own),)


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(area_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(area_scene(chart, canvas))


KIND = ChartKind(
    name="area",
    about="areas from zero, one or several on top of each other; no gaps",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=lambda chart, canvas: grown_height(area_scene, chart, canvas),
    searches=True,
)
