"""Rows of marks on a line of numbers: where the line runs, and the words at every mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts import Canvas
from generator.charts._ground import Ground
from generator.charts._inks import Ink, series_inks
from generator.charts._scale import round_ends
from generator.charts._scene import (
    LINE,
    Box,
    Label,
    Place,
    Run,
    mark_box,
    number_text,
    said_behind,
    tick_decimals,
    wrapped,
)
from generator.model.chart import Chart
from generator.records import dataclass, replace
from generator.text.metrics import text_width

NAME_ROOM = 12.0  # between a name and the plot
LEAST = 0.1  # of the width, for the plot
AXIS_ROOM = 8.0
SAFE = 1.03  # LibreOffice sets some words a little wider than they are measured

_SIDES: tuple[Place, ...] = ("r", "l", "t")

Words = tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What all steps share: ``share`` of the width is the most for names, a ``legend`` names the series.

    ``joined``: a line runs between the marks of a row.
    """

    chart: Chart
    canvas: Canvas
    share: float
    legend: bool = False
    joined: bool = True

    @property
    def size(self) -> float:
        return self.canvas.scale.label

    def inks(self) -> tuple[Ink, ...]:
        """One colour for all marks, but where the series say that they are different things."""
        inks = series_inks(self.chart.series, self.canvas.theme.palette)
        several = self.legend or len({series.role for series in self.chart.series}) > 1
        return inks if several else (inks[0],) * len(inks)

    def name_lines(self, name: str) -> tuple[str, ...]:
        return wrapped(name, self.canvas, self.size, self.canvas.width * self.share - NAME_ROOM)

    def names_edge(self) -> float:
        """How far to the right the column of names reaches, with the room after it."""
        lines = [line for name in self.chart.categories for line in self.name_lines(name)]
        font = self.canvas.theme.fonts.apparatus
        return max(text_width(line, font, self.size) for line in lines) * SAFE + NAME_ROOM

    def ticks(self) -> tuple[float, ...]:
        level = self.chart.reference
        values = [value for series in self.chart.series for value in series.values if value is not None]
        values += [level.value] if level else []
        return round_ends(min(values), max(values), self.chart.decimals)

    def head(self) -> float:
        """Height of what stands over the rows: the level's words, the names of marks between others, the legend."""
        rows = int(self.chart.reference is not None) + int(len(self.chart.series) > 2)
        return rows * self.size * LINE + 2 + (self.size * 2 if self.legend else 0)

    def foot(self) -> float:
        return self.size * LINE + AXIS_ROOM if self.ticks()[0] else 2.0


@dataclass(frozen=True, slots=True)
class Lane:
    """Where values lie; rows count from 0 and have the heights ``count``, ``count`` - 1, ... 1."""

    plot: Box
    ticks: tuple[float, ...]
    count: int

    def x_of(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.plot.left + (value - low) / (high - low) * self.plot.width

    def middle(self, row: int) -> float:
        return self.plot.top + (row + 0.5) * self.plot.height / self.count


def lane_of(desk: Desk) -> Lane:
    """The plot, narrowed until the words at both ends of every row stand between the names and the edge."""
    canvas, ticks, edge = desk.canvas, desk.ticks(), desk.names_edge()
    last = number_text(ticks[-1], tick_decimals(ticks), canvas.language)
    half = text_width(last, canvas.theme.fonts.apparatus, desk.size) / 2 if ticks[0] else 0.0
    plot = Box(edge, desk.head(), canvas.width - half, canvas.height - desk.foot())
    lane = Lane(plot, ticks, len(desk.chart.categories))
    for _ in range(6):
        lane = replace(lane, plot=_narrowed(lane.plot, list(_sides(desk, lane)), edge, canvas.width))
    return lane


def _sides(desk: Desk, lane: Lane) -> Iterator[tuple[float, float, float]]:
    """For every label: how far along the plot its mark stands, and how far its words reach to either side of that."""
    for nth, label in value_labels(desk, lane):
        x = lane.x_of(desk.chart.series[nth].values[label.index] or 0.0)
        share = (x - lane.plot.left) / lane.plot.width
        yield share, max(x - label.box.left, 0), max(label.box.right - x, 0) * SAFE


def _narrowed(plot: Box, sides: Sequence[tuple[float, float, float]], edge: float, width: float) -> Box:
    rights = [plot.left + (width - reach - plot.left) / share for share, _, reach in sides if share > 0]
    right = max(min([plot.right, *rights]), plot.left + width * LEAST)
    lefts = [(edge + reach - share * right) / (1 - share) for share, reach, _ in sides if share < 1]
    return replace(plot, left=min(max([edge, *lefts]), right - width * LEAST), right=right)


def fits(desk: Desk, lane: Lane) -> bool:
    """Whether all words beside marks have room between the names and the edge."""
    boxes = [label.box for _, label in value_labels(desk, lane)]
    return all(desk.names_edge() - 1 <= box.left and box.right <= desk.canvas.width for box in boxes)


def without_overlaps(desk: Desk, labels: Sequence[Label], around: Sequence[Box]) -> tuple[Label, ...]:
    """The labels on the canvas that run into none before them, those of lit rows first; in the order of rows."""
    edge, kept = Box(0, 0, desk.canvas.width, desk.canvas.height), list[Label]()
    ground = Ground(edge, labels=tuple(around))
    for label in sorted(labels, key=lambda label: (label.index not in desk.chart.highlight, label.index)):
        if not ground.meets_label(label.box) and label.box.outside(edge) < 1:
            ground = ground.with_labels((label.box,))
            kept.append(label)
    return tuple(sorted(kept, key=lambda label: label.index))


def clear_labels(desk: Desk, lane: Lane, around: Sequence[Box]) -> list[tuple[int, Label]]:
    """(series, label): those that have room and run into none that matters more."""
    edge = Box(desk.names_edge() - NAME_ROOM, 0, desk.canvas.width + 1, desk.canvas.height)
    ground, kept = Ground(edge, labels=tuple(around)), list[tuple[int, Label]]()
    base = lane.plot.left if lane.ticks[0] == 0 else -1.0  # the line that rows stand on
    found = [item for item in value_labels(desk, lane)
             if item[1].box.outside(edge) < 1 and not item[1].box.left < base < item[1].box.right]  # fmt: skip
    for nth, label in sorted(found, key=lambda item: (item[1].place == "t", item[1].index, item[0])):
        if not ground.meets_label(label.box):
            ground = ground.with_labels((label.box,))
            kept.append((nth, label))
    return kept


def value_labels(desk: Desk, lane: Lane) -> Iterator[tuple[int, Label]]:
    """(series, label): the lowest to the left of its mark, the highest to the right, others above theirs."""
    named: set[int] = set()
    for row in range(lane.count):
        known = _known(desk.chart, row)
        ends = {value for value, _ in (*known[:1], *known[-1:])}
        for place, (value, nth) in enumerate(known):
            last = place == len(known) - 1
            if not last and value in ends and (place or len(ends) == 1):
                continue
            name = _name(desk, nth, named) if len(ends) > 1 else ""
            named |= {nth} if name else set()
            side: Place = "r" if last else "l" if place == 0 else "t"
            yield nth, _clear_of_level(desk, lane, (row, nth), value, name, side)


def _clear_of_level(desk: Desk, lane: Lane, key: tuple[int, int], value: float, name: str, side: Place) -> Label:
    """The label on ``side``, or on the first side where the level does not strike through it."""
    sides: tuple[Place, ...] = (side, *(other for other in _SIDES if other != side))
    options = [_label(desk, lane, key, _words(desk, key, value, name, one), one) for one in sides]
    level = desk.chart.reference
    at = lane.x_of(level.value) if level else -1.0
    return next((label for label in options if not label.box.left < at < label.box.right), options[0])


def _known(chart: Chart, row: int) -> list[tuple[float, int]]:
    """The values of a row from low to high, each with its series."""
    found = ((series.values[row], nth) for nth, series in enumerate(chart.series))
    return sorted((value, nth) for value, nth in found if value is not None)


def _name(desk: Desk, nth: int, named: set[int]) -> str:
    """A series' name where it is still to be said."""
    silent = desk.legend or len(desk.chart.series) == 1 or nth in named
    return "" if silent else desk.chart.series[nth].name


def _label(desk: Desk, lane: Lane, key: tuple[int, int], words: Words, side: Place) -> Label:
    x = lane.x_of(desk.chart.series[key[1]].values[key[0]] or 0.0)
    return Label(key[0], side, words, mark_box(words, desk.canvas, x, lane.middle(key[0]), side))


def _words(desk: Desk, key: tuple[int, int], value: float, name: str, side: Place) -> Words:
    """Name and number with the number next to the mark; what is said of the point stands last."""
    row, nth = key
    palette, size, lit = desk.canvas.theme.palette, desk.canvas.scale.value, row in desk.chart.highlight
    colour = palette.accent if lit else desk.inks()[nth].text
    number = Run(number_text(value, desk.chart.decimals, desk.canvas.language), size, colour, lit, "XVALUE")
    said = _said(desk, key)
    title = (Run(name, size, colour, bold=True),) if name else ()
    space = (Run(" ", size, colour),) if name else ()
    match side:
        case "l":
            return ((*title, *space, number, *said),)
        case "r":
            return ((number, *space, *title, *said),)
        case _:
            return (*((title,) if title else ()), (number, *said))


def _said(desk: Desk, key: tuple[int, int]) -> tuple[Run, ...]:
    note = desk.chart.annotation
    return said_behind(note.text, desk.canvas) if note and (note.index, note.series) == key else ()
