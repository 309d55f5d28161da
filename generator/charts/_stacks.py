"""Values on top of each other: their ends, the words in, above and beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.charts import Canvas
from generator.charts._ground import AIR, CLEAR, HARD, clamped
from generator.charts._inks import Ink
from generator.charts._points import MARK_ROOM, Frame
from generator.charts._scale import Need
from generator.charts._scene import LINE, Box, Label, Place, Run, Scene, Trace, lines_size
from generator.model.chart import Chart
from generator.office.workbook import column_letters
from generator.records import dataclass, replace

SIDE_ROOM = 10  # between the plot and the names beside it
WIDEST_SIDE = 0.3  # of the canvas
LEAST_PLOT = 0.4  # of the height that a chart usually has
TIP_ROOM = MARK_ROOM / 2  # words above a point without a mark
OFF_LEVEL = AIR + 1  # points between words and the level that sent them away
FURTHEST = 1.5  # lines of text that a name may stand above or below its stretch

Lines = tuple[tuple[Run, ...], ...]
Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Words to the right of the last value of series ``place``, at ``value`` in the middle of its stretch."""

    place: int
    name: str
    value: float
    ink: Ink
    lines: Lines


def cell(column: int, index: int) -> str:
    """The workbook cell of category ``index`` in ``column``; A, which holds the categories, is 0."""
    return f"{column_letters(column)}{index + 2}"


def cells(first: int, last: int, index: int) -> str:
    """A stretch of the row of category ``index``: "B2:D2"."""
    return f"{cell(first, index)}:{cell(last, index)}"


def totals(series: Sequence[Values]) -> Values:
    """The sum at each category where every part is known."""
    rows = zip(*series, strict=True)
    return tuple(None if None in row else sum(value or 0.0 for value in row) for row in rows)


def total_formulas(first: int, count: int, rows: int) -> tuple[str, ...]:
    """The same sums, worked out by the workbook: what is typed there changes the total, a gap takes it away."""
    spans = [cells(first, first + count - 1, index) for index in range(rows)]
    return tuple(f"IF(COUNT({span})<{count},NA(),SUM({span}))" for span in spans)


def stretch(series: Sequence[Values], place: int, index: int) -> tuple[float, float] | None:
    """Where the value of series ``place`` starts and ends on those of its sign before it; None for a gap."""
    value = series[place][index]
    if value is None:
        return None
    before = [values[index] or 0.0 for values in series[:place]]
    start = sum(other for other in before if (other >= 0) == (value >= 0))
    return start, start + value


def side_room(words: Sequence[Beside], canvas: Canvas) -> float | None:
    """Points that the words want to the right of the plot; None where that is too much."""
    wanted = max((lines_size(one.lines, canvas)[0] for one in words), default=0.0) * 1.03 + SIDE_ROOM
    return wanted if wanted <= canvas.width * WIDEST_SIDE else None


def side_labels(
    words: Sequence[Beside], canvas: Canvas, plot: Box, left: float, heights: Sequence[float], index: int
) -> tuple[Label, ...] | None:
    """One label a word at ``heights``, moved apart where they would meet; None where that is too far."""
    sizes = [lines_size(one.lines, canvas) for one in words]
    tops = _apart([y - size[1] / 2 for y, size in zip(heights, sizes, strict=True)], [size[1] for size in sizes], plot)
    drops = [top + size[1] / 2 - y for top, size, y in zip(tops, sizes, heights, strict=True)]
    if any(abs(drop) > FURTHEST * canvas.scale.value * LINE for drop in drops):
        return None
    return tuple(
        Label(index, "r", one.lines, Box(left, top, left + size[0], top + size[1]), drop=drop if abs(drop) > 1 else 0.0)
        for one, top, size, drop in zip(words, tops, sizes, drops, strict=True)
    )


def _apart(tops: Sequence[float], heights: Sequence[float], plot: Box) -> list[float]:
    """``tops`` moved as little as a walk down and a walk up can, so that boxes do not meet and stay in the plot."""
    order = sorted(range(len(tops)), key=lambda place: tops[place])
    moved, floor = list(tops), plot.top - 4
    for place in order:
        moved[place] = max(moved[place], floor)
        floor = moved[place] + heights[place]
    ceiling = plot.bottom + 2
    for place in reversed(order):
        moved[place] = min(moved[place], ceiling - heights[place])
        ceiling = moved[place]
    return moved


def tip_label(lines: Lines, canvas: Canvas, index: int, x: float, y: float, *, up: bool = True) -> Label:
    """Words above a point nobody sees, or below it."""
    width, height = lines_size(lines, canvas)
    place: Place = "t" if up else "b"
    top = y - TIP_ROOM - height if up else y + TIP_ROOM
    box = clamped(Box(x - width / 2, top, x + width / 2, top + height), Box(0, 0, canvas.width, canvas.height))
    return Label(index, place, lines, box)


def level_room(chart: Chart, canvas: Canvas) -> list[Need]:
    """What the words of the reference level want over it."""
    return [Need(chart.reference.value, canvas.scale.label * LINE + 4)] if chart.reference else []


def level_needs(chart: Chart, value: float, room: float) -> list[Need]:
    """What words ``room`` points high want beyond the reference level, which may send them there."""
    level = chart.reference
    if level is None:
        return []
    if value < 0:
        return [Need(level.value, below=room + OFF_LEVEL)] if level.value < value else []
    return [Need(level.value, room + OFF_LEVEL)] if level.value > value else []


def off_level(label: Label, chart: Chart, frame: Frame) -> Label:
    """``label``, beyond the reference level where that would strike through it."""
    line = frame.height_of(chart.reference.value) if chart.reference else None
    if line is None or not label.box.top - AIR <= line <= label.box.bottom + AIR:
        return label
    return _dropped(label, line + OFF_LEVEL - label.box.top) if label.place == "b" else lifted(label, line - OFF_LEVEL)


def lifted(label: Label, foot: float) -> Label:
    """``label`` raised so that it ends at ``foot`` at the lowest."""
    return _dropped(label, min(foot - label.box.bottom, 0.0))


def _dropped(label: Label, drop: float) -> Label:
    box = replace(label.box, top=label.box.top + drop, bottom=label.box.bottom + drop)
    return replace(label, box=box, drop=label.drop + drop)


def told_first(chart: Chart) -> tuple[int, ...]:
    """The categories whose words must stand: the annotation's, then the highlighted ones."""
    return (*((chart.annotation.index,) if chart.annotation else ()), *chart.highlight)


def spaced(
    labels: Sequence[Label], values: Values, first: Sequence[int], columns: Sequence[Box] = ()
) -> tuple[Label, ...]:
    """Those that run neither into each other nor into ``columns``; ``first``, then ends and extremes, have a place."""
    known = [value for value in values if value is not None]
    told = (*first, 0, len(values) - 1, *(values.index(end) for end in (max(known), min(known)) if known))
    order = sorted(labels, key=lambda label: (told.index(label.index) if label.index in told else 99, label.index))
    kept: list[Label] = []
    for label in order:
        covered = 0.0 if label.index in told else sum(label.box.overlap(column) for column in columns)
        if covered <= CLEAR and not any(label.box.overlap(other.box) > HARD for other in kept):
            kept.append(label)
    return tuple(sorted(kept, key=lambda label: label.index))


def grown_height(decide: Callable[[Chart, Canvas], Scene], chart: Chart, canvas: Canvas) -> float:
    """Points that a chart wants, so that legend and turned names leave the plot the half of a usual one at least."""
    heights = [canvas.height * (1 + step / 4) for step in range(5)]
    roomy = (h for h in heights if decide(chart, replace(canvas, height=h)).plot.height >= canvas.height * LEAST_PLOT)
    return next(roomy, heights[-1])


def words_trace(
    name: str, values: Values, labels: Sequence[Label], formulas: Sequence[str], *, told: int = 0, called: int = 0
) -> Trace:
    """A series of which only the words are seen."""
    return Trace(
        name,
        values,
        "words",
        "",
        ("",) * len(values),
        tuple(labels),
        formulas=tuple(formulas),
        told=told,
        called=called,
    )


def middle_formula(first: int, column: int, index: int) -> str:
    """The middle of a stretch: those of its sign before it, and half of itself."""
    own = cell(column, index)
    if column == first:
        return f"{own}/2"
    before = cells(first, column - 1, index)
    return f'IF({own}>=0,SUMIF({before},">0"),SUMIF({before},"<0"))+{own}/2'
