"""A chart decided but not yet written: what stands where, in points from the top left of the canvas."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from generator.charts import Canvas
from generator.errors import refuse
from generator.model.chart import Chart
from generator.records import dataclass
from generator.text.catalogue import with_separators
from generator.text.metrics import text_width, wrap

Place = Literal["outEnd", "inBase", "ctr", "t", "b", "l", "r"]
Drawn = Literal["column", "base", "area", "line", "span", "join", "points", "level", "note", "words", "event"]
Field = Literal["", "VALUE", "XVALUE", "SERIESNAME", "CELLRANGE"]

JOIN = 0.75  # points across a line that joins columns
LINE = 1.22  # line height of the apparatus face, in ems


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def moved(self, across: float) -> Box:
        return Box(self.left + across, self.top, self.right + across, self.bottom)

    def overlap(self, other: Box) -> float:
        """The area that both cover."""
        if self.right <= other.left or other.right <= self.left or self.bottom <= other.top or other.bottom <= self.top:
            return 0.0  # as most are
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)

    def outside(self, other: Box) -> float:
        """The area that lies outside ``other``."""
        return self.width * self.height - self.overlap(other)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one type.

    ``field``: what Office puts there instead, the point's value, the series' name or a cell of another column.
    """

    text: str
    size: float
    colour: str
    bold: bool = False
    field: Field = ""


@dataclass(frozen=True, slots=True)
class Label:
    """The words at a point: one tuple of runs a line."""

    index: int
    place: Place
    lines: tuple[tuple[Run, ...], ...]
    box: Box
    shift: float = 0.0  # how far ``box`` lies to the right of where ``place`` would put it
    drop: float = 0.0  # and how far below


@dataclass(frozen=True, slots=True)
class Trace:
    """A series as it is drawn. ``marks`` holds the colour of each point; ``labels`` the points that have words.

    A base is a column nobody sees, a join a thin line from edge to edge, a span a line without marks, of "words"
    only the labels are seen.
    ``formulas`` are what the workbook works the values out from, one a value or none; ``told`` is the column of the
    workbook (B is 1) whose cells are printed where labels have such fields, ``called`` the one whose heading is the
    name; 0 is its own.
    """

    name: str
    values: tuple[float | None, ...]
    drawn: Drawn
    mark: str
    marks: tuple[str, ...]
    labels: tuple[Label, ...] = ()
    hollow: bool = False
    named: bool = True  # its name stands beside a point, or need not
    xs: tuple[float | None, ...] = ()  # where its points stand across; among categories the first one's middle is 1
    formulas: tuple[str, ...] = ()
    told: int = 0
    called: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """A column of the workbook that is not drawn itself: what a person edits, or reads, beside the drawn ones."""

    name: str
    values: tuple[float | None, ...]
    formulas: tuple[str, ...]
    signed: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class XAxis:
    """Numbers across. ``heads`` where rows lie under each other, a series each: what their numbers are called.

    ``one_line``: all rows stand on the axis itself.
    """

    low: float
    high: float
    decimals: int = 0
    ticks: tuple[float, ...] = ()
    name: tuple[str, Box] | None = None
    heads: tuple[str, ...] = ()
    one_line: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a writer needs. ``ticks`` are the values printed on the value axis, empty where it is left out.

    The value axis ends at ``high``; a ``step`` lets Office end it at a later multiple where larger values are typed.
    """

    canvas: Canvas
    categories: tuple[str, ...]
    traces: tuple[Trace, ...]
    plot: Box
    low: float
    high: float
    gap: int  # per cent of a column's width between clusters
    decimals: int
    unit: str
    across: bool = False
    stacked: bool = False
    legend: bool = False
    turned: bool = False  # category labels run upwards
    full_level: bool = False  # the reference level runs from edge to edge
    ticks: tuple[float, ...] = ()
    step: float = 0.0
    edged: bool = False  # columns have a paper edge, since stretches of one colour meet
    to_edges: bool = False  # the first and last category stand at the ends of the axis
    given: tuple[Given, ...] = ()
    x_axis: XAxis | None = None  # numbers across instead of categories
    as_written: bool = False  # labels print values with as many decimals as each has
    shown: tuple[str, ...] = ()  # the categories as the axis prints them, where some are cut

    @property
    def names(self) -> tuple[str, ...]:
        """The categories as the axis prints them; the workbook has them whole beside the data."""
        return self.shown or self.categories


SPOKEN: tuple[Drawn, ...] = ("level", "note", "event")  # words of their own instead of values
SILENT: tuple[Drawn, ...] = ("base", "span", "join", "words", *SPOKEN)  # no series of the figure, so none of the legend


def number_text(value: float, decimals: int, language: str, *, signed: bool = False) -> str:
    """``value`` as a chart in ``language`` prints it: rounded half up as Excel does, with a true minus sign."""
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    sign = "−" if rounded < 0 else "+" if signed and rounded > 0 else ""
    return sign + with_separators(f"{abs(rounded):,.{decimals}f}", language)


def own_decimals(value: float) -> int:
    """As many as ``value`` has."""
    return next((places for places in range(7) if abs(value - round(value, places)) < 1e-9), 7)


def tick_decimals(ticks: Sequence[float]) -> int:
    """As many as the printed values need."""
    return next((places for places in range(7) if all(abs(tick - round(tick, places)) < 1e-9 for tick in ticks)), 7)


def is_page(canvas: Canvas) -> bool:
    """Whether the labels are set in a page's sizes; on a slide nothing is under 12 points."""
    return canvas.scale.label < 12


def edged(traces: tuple[Trace, ...]) -> bool:
    """Whether stretches of a stacked bar share a colour, so that only a paper edge tells them apart."""
    return len({trace.mark for trace in traces}) < len(traces)


def mark_room(canvas: Canvas) -> float:
    """From the middle of a round mark to the words beside it."""
    return 6.0 if is_page(canvas) else 8.0


def mark_box(lines: tuple[tuple[Run, ...], ...], canvas: Canvas, x: float, y: float, side: Place) -> Box:
    """Where words stand at ``side`` of a round mark whose middle is at ``x`` and ``y``."""
    width, height = lines_size(lines, canvas)
    room = mark_room(canvas)
    left = {"l": x - room - width, "r": x + room}.get(side, x - width / 2)
    top = {"t": y - room - height, "b": y + room}.get(side, y - height / 2)
    return Box(left, top, left + width, top + height)


def said_behind(text: str, canvas: Canvas) -> tuple[Run, ...]:
    """What is said of a point, behind its value."""
    accent = canvas.theme.palette.accent
    return Run("  ", canvas.scale.value, accent), Run(text, canvas.scale.annotation, accent, bold=True)


def run_width(run: Run, canvas: Canvas) -> float:
    return text_width(run.text, canvas.theme.fonts.apparatus, run.size, run.bold)


def lines_size(lines: tuple[tuple[Run, ...], ...], canvas: Canvas) -> tuple[float, float]:
    """Width and height of a label."""
    width = max(sum(run_width(run, canvas) for run in line) for line in lines)
    return width, sum(max(run.size for run in line) * LINE for line in lines)


def wrapped(text: str, canvas: Canvas, size: float, width: float, bold: bool = False) -> tuple[str, ...]:
    return wrap(text, canvas.theme.fonts.apparatus, size, width, bold)


def checked(chart: Chart) -> Chart:
    """``chart`` where it can be drawn; InputError where it has no value or its series do not fit its categories."""
    if any(len(series.values) != len(chart.categories) for series in chart.series):
        raise refuse("chart", "a series has not as many values as there are categories", mend="check the figure's data")
    if all(value is None for series in chart.series for value in series.values):
        raise refuse("chart", f"a {chart.kind} chart has no values", mend="check the figure's data and its series")
    return chart
