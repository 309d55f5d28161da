"""Waterfalls: from a start over rises and falls to an end that is computed, never typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from generator.charts import Canvas, ChartKind, NativeChart
from generator.charts._feet import Foot, foot_of
from generator.charts._ground import Ground
from generator.charts._native import native_chart
from generator.charts._picture import scene_picture
from generator.charts._points import Frame, annotation_lines
from generator.charts._scale import Ends, Need, zero_based
from generator.charts._scene import Box, Given, Label, Run, Scene, Trace, checked, lines_size, number_text
from generator.charts._stacks import (
    TIP_ROOM,
    Lines,
    cell,
    grown_height,
    level_needs,
    level_room,
    off_level,
    spaced,
    tip_label,
    told_first,
    words_trace,
)
from generator.charts._upright import GAP, column_frame
from generator.charts._words import Desk, level_words
from generator.errors import refuse
from generator.model.chart import Chart, Series
from generator.records import dataclass

Kind = Literal["rise", "fall", "total"]

CHANGE, LEVEL = 1, 2  # columns of the workbook: what a person edits, and what comes of it

EXAMPLE = Chart(
    kind="waterfall",
    unit="USD billion",
    categories=("Trade in 2019", "2020", "2021", "2022", "Trade in 2022"),
    series=(Series("Change", (218.07, -34.54, 25.89, 19.23, None)),),
    decimals=1,
    totals=(0, 4),
)


@dataclass(frozen=True, slots=True)
class _Step:
    """A bar from ``start`` to ``end``; a total stands on zero. ``value`` is what is printed."""

    start: float
    end: float
    total: bool

    @property
    def kind(self) -> Kind:
        return "total" if self.total else "rise" if self.end >= self.start else "fall"

    @property
    def value(self) -> float:
        return self.end if self.total else self.end - self.start

    @property
    def top(self) -> float:
        return max(self.start, self.end)

    @property
    def foot(self) -> float:
        return min(self.start, self.end)

    @property
    def tip(self) -> float:
        """Where its words stand: above the bar, or under one that hangs below zero."""
        return self.foot if self.top <= 0 and self.foot < 0 else self.top


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all steps share."""

    chart: Chart
    canvas: Canvas
    steps: tuple[_Step, ...]
    values: tuple[float, ...]  # of the steps, as typed where they were
    frame: Frame
    ends: Ends
    foot: Foot


def waterfall_scene(chart: Chart, canvas: Canvas) -> Scene:
    """Decide ``chart``: a bar from level to level, the words over it, lines from each bar to the next."""
    steps = _steps(_drawable(chart))
    foot = foot_of(chart, canvas, canvas.width / len(chart.categories))
    ends = zero_based(_needs(chart, canvas, steps), canvas.height - foot.height)
    plot = Box(0, ends.head, canvas.width, canvas.height - foot.height)
    frame = column_frame(chart, canvas, plot, (ends.low, ends.high), gap=GAP // 2)
    return _written(_Desk(chart, canvas, steps, _values(chart, steps), frame, ends, foot))


def _drawable(chart: Chart) -> Chart:
    """``chart`` with one series whose changes are all known and whose totals are what they come to."""
    if len(chart.series) != 1:
        what = f"a waterfall has one series, this one {len(chart.series)}"
        raise refuse("chart", what, mend="draw the figure as chart: stacked-column")
    if len(chart.series[0].values) != len(chart.categories):
        return checked(chart)
    for index, value in enumerate(chart.series[0].values):
        if value is None and (index == 0 or index not in chart.totals):
            what = f"a waterfall has no values beyond '{chart.categories[index]}', which has none"
            raise refuse("chart", what, mend="fill the cell, or name the row under totals")
    for name, value, step in zip(chart.categories, chart.series[0].values, _steps(chart), strict=True):
        if step.total and value is not None and abs(value - step.end) > 1e-9 * max(abs(value), abs(step.end), 1e-9):
            what = f"the total '{name}' is {value:g}, its parts come to {step.end:g}"
            raise refuse("chart", what, mend="leave the total out: it is computed")
    return chart


def _steps(chart: Chart) -> tuple[_Step, ...]:
    """The first total is a level that is given, each later one what stands there by then."""
    level, found = Decimal(), []
    for index, value in enumerate(chart.series[0].values):
        start, total = level, index in chart.totals
        if index == 0 or not total:
            level += Decimal(repr(value or 0.0))  # as they are written, so that 0.1 and 0.2 come to 0.3
        found.append(_Step(0.0 if total else float(start), float(level), total))
    return tuple(found)


def _values(chart: Chart, steps: Sequence[_Step]) -> tuple[float, ...]:
    given = chart.series[0].values
    return tuple(step.value if value is None else value for value, step in zip(given, steps, strict=True))


def _needs(chart: Chart, canvas: Canvas, steps: Sequence[_Step]) -> list[Need]:
    found = level_room(chart, canvas)
    for index, step in enumerate(steps):
        room = lines_size(_lines(chart, canvas, step, step.value, index), canvas)[1] + TIP_ROOM
        found += [Need(step.tip, room, room if step.tip < 0 else 0.0), Need(step.top), Need(step.foot)]
        found += level_needs(chart, step.tip, room)
    return found


def _lines(chart: Chart, canvas: Canvas, step: _Step, value: float, index: int) -> Lines:
    """The value with its sign; what it says holds whatever the workbook makes of it, so the words are in ink."""
    palette, note = canvas.theme.palette, chart.annotation
    said = annotation_lines(chart, canvas, note.series, index) if note else ()
    colour = palette.accent if index in chart.highlight else palette.ink
    text = number_text(value, chart.decimals, canvas.language, signed=not step.total)
    return (*said, (Run(text, canvas.scale.value, colour, step.total or index in chart.highlight, "CELLRANGE"),))


def _written(desk: _Desk) -> Scene:
    chart, frame = desk.chart, desk.frame
    words = _words(desk)
    around = Ground(Box(0, 0, desk.canvas.width, desk.canvas.height)).with_labels(label.box for label in words.labels)
    level = level_words(Desk(chart, desk.canvas, frame, ()), around.with_boxes(_boxes(desk)))
    return Scene(
        desk.canvas,
        chart.categories,
        (*_columns(desk), words, *_joins(desk), *level),
        frame.plot,
        frame.low,
        frame.high,
        frame.gap,
        chart.decimals,
        chart.unit,
        stacked=True,
        turned=desk.foot.turned,
        shown=desk.foot.names,
        full_level=True,
        step=desk.ends.step,
        given=_given(desk),
    )


def _boxes(desk: _Desk) -> Iterator[Box]:
    for index, step in enumerate(desk.steps):
        column = desk.frame.column_box(0, index, 0.0)
        yield Box(column.left, desk.frame.height_of(step.top), column.right, desk.frame.height_of(step.foot))


def _given(desk: _Desk) -> tuple[Given, ...]:
    """The changes, of which later totals are worked out, and the level after each."""
    totals = [step.total for step in desk.steps]
    changes = tuple(cell(LEVEL, i - 1) if total and i else "" for i, total in enumerate(totals))
    levels = tuple(
        f"{cell(LEVEL, i - 1)}+{cell(CHANGE, i)}" if i and not total else cell(CHANGE, i)
        for i, total in enumerate(totals)
    )
    plain, ends = (False,) * len(totals), tuple(step.end for step in desk.steps)
    signed = tuple(not total for total in totals)
    return (Given(desk.chart.series[0].name, desk.values, changes, signed), Given("Level", ends, levels, plain))


@dataclass(frozen=True, slots=True)
class _Part:
    """A column series: the stretches of one kind of bar on one side of zero."""

    name: str
    kind: Kind
    under: bool

    def value(self, step: _Step) -> float | None:
        """Columns on top of each other start from zero on either side, so that a bar across it is two stretches."""
        if step.total != (self.kind == "total"):
            return None
        clip = min if self.under else max
        length = abs(clip(step.end, 0.0) - clip(step.start, 0.0)) if step.kind == self.kind else 0.0
        return _clean(-length if self.under else length)

    def formula(self, desk: _Desk, index: int) -> str:
        start, end = _ends_of(desk, index)
        if desk.steps[index].total != (self.kind == "total"):
            return ""
        clip, sign = ("MIN", "-") if self.under else ("MAX", "")
        length = f"{sign}ABS({clip}(0,{end})-{clip}(0,{start}))"
        tests = {"rise": f"IF({end}>={start},{length},0)", "fall": f"IF({end}<{start},{length},0)", "total": length}
        return tests[self.kind]


_NAMES: tuple[tuple[Kind, str], ...] = (("total", "Totals"), ("rise", "Rises"), ("fall", "Falls"))
_PARTS = tuple(_Part(name + below, kind, bool(below)) for kind, name in _NAMES for below in ("", " below zero"))


def _ends_of(desk: _Desk, index: int) -> tuple[str, str]:
    """The cells of the levels before and after a bar."""
    grounded = index == 0 or desk.steps[index].total
    return "0" if grounded else cell(LEVEL, index - 1), cell(LEVEL, index)


def _columns(desk: _Desk) -> tuple[Trace, ...]:
    palette = desk.canvas.theme.palette
    marks = {"total": palette.primary, "rise": palette.positive, "fall": palette.negative}
    return (_base(desk), *(_bars(desk, part, marks[part.kind]) for part in _PARTS))


def _base(desk: _Desk) -> Trace:
    """What nobody sees under a bar, or over one below zero."""
    rows = range(len(desk.steps))
    ends = [_ends_of(desk, index) for index in rows]
    values = tuple(None if step.total else max(step.foot, 0.0) + min(step.top, 0.0) for step in desk.steps)
    formulas = tuple(
        "" if desk.steps[index].total else f"MAX(0,MIN({s},{e}))+MIN(0,MAX({s},{e}))"
        for index, (s, e) in zip(rows, ends, strict=True)
    )
    return Trace("Base", values, "base", "", ("",) * len(values), formulas=formulas)


def _bars(desk: _Desk, part: _Part, mark: str) -> Trace:
    values = tuple(part.value(step) for step in desk.steps)
    formulas = tuple(part.formula(desk, index) for index in range(len(values)))
    return Trace(part.name, values, "column", mark, (mark,) * len(values), formulas=formulas)


def _words(desk: _Desk) -> Trace:
    """The changes as their column prints them, over the bars; the workbook says how high that is."""
    every = [_label(desk, index) for index in range(len(desk.steps))]
    labels = spaced(every, tuple(step.end for step in desk.steps), told_first(desk.chart), tuple(_boxes(desk)))
    formulas = (
        f"IF(AND(MAX({s},{e})<=0,MIN({s},{e})<0),MIN({s},{e}),MAX({s},{e}))"
        for s, e in (_ends_of(desk, index) for index in range(len(desk.steps)))
    )
    return words_trace("Words at", tuple(step.tip for step in desk.steps), labels, tuple(formulas), told=CHANGE)


def _label(desk: _Desk, index: int) -> Label:
    step, frame = desk.steps[index], desk.frame
    lines = _lines(desk.chart, desk.canvas, step, desk.values[index], index)
    label = tip_label(lines, desk.canvas, index, frame.middle(index), frame.height_of(step.tip), up=step.tip >= 0)
    return off_level(label, desk.chart, frame)


def _joins(desk: _Desk) -> Iterator[Trace]:
    """Thin lines over the gaps, from the edge of each bar to that of the next one.

    Each is a series, since LibreOffice forgets the columns before a series that has more points than they.
    """
    half, slate = desk.frame.column / desk.frame.band / 2, desk.canvas.theme.palette.slate
    for row, step in enumerate(desk.steps[:-1]):
        xs, formulas = (row + 1 + half, row + 2 - half), (cell(LEVEL, row),) * 2
        yield Trace(f"Join {row + 1}", (step.end,) * 2, "join", slate, (slate,) * 2, xs=xs, formulas=formulas)


def _clean(value: float) -> float:
    """``value`` without the noise of binary fractions."""
    return float(f"{value:.12g}")


def _native(chart: Chart, canvas: Canvas) -> NativeChart:
    return native_chart(waterfall_scene(chart, canvas))


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    return scene_picture(waterfall_scene(chart, canvas))


KIND = ChartKind(
    name="waterfall",
    about="from a start over rises and falls to a computed end",
    native=_native,
    picture=_picture,
    example=EXAMPLE,
    height=lambda chart, canvas: grown_height(waterfall_scene, chart, canvas),
    searches=True,
)
