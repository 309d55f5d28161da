"""Marks on one line of numbers: the value over each, its name under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.charts import Canvas
from generator.charts._inks import Ink, accent_ink, series_inks
from generator.charts._scale import round_ends
from generator.charts._scene import (
    LINE,
    Box,
    Field,
    Label,
    Run,
    Scene,
    Trace,
    XAxis,
    is_page,
    lines_size,
    mark_box,
    mark_room,
    number_text,
    tick_decimals,
    wrapped,
)
from generator.model.chart import Chart
from generator.records import dataclass
from generator.text.metrics import text_width

MOST = 5  # marks on one line
MOST_LINES = 3  # of a name
SHARES = (0.3, 0.24, 0.19, 0.15)  # of the width, at most, for a name
GAP = 12.0  # points between neighbouring names
FOOT = 3.0  # points under the names
UNDER = 0.5  # ems more than marks want, so that no tall letter touches the line

Lines = tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all steps share; ``ticks`` are the ends of the line and round numbers between."""

    chart: Chart
    canvas: Canvas
    ticks: tuple[float, ...]
    share: float
    lower: float  # of the spare height, what stands above

    @property
    def known(self) -> list[tuple[float, int]]:
        """Values from low to high, each with its category."""
        values = self.chart.series[0].values
        return sorted((value, index) for index, value in enumerate(values) if value is not None)

    @property
    def value_size(self) -> float:
        """On a slide, which a line does not fill, its numbers are set as figures."""
        return self.canvas.scale.value if is_page(self.canvas) else self.canvas.theme.slide.table_figure.size

    @property
    def name_size(self) -> float:
        return self.canvas.scale.label if is_page(self.canvas) else self.canvas.theme.slide.body.size

    @property
    def under(self) -> float:
        return UNDER * self.canvas.scale.label

    @property
    def plot(self) -> Box:
        room = mark_room(self.canvas)
        over = self.value_size * LINE + room
        spare = self.canvas.height - over - room - self.under - MOST_LINES * self.name_size * LINE
        line = over + max(spare, 0.0) * self.lower
        edge = max(room, self._widest / 2)
        return Box(edge, line - room, self.canvas.width - edge, line)

    @property
    def _widest(self) -> float:
        """Points that the widest number over the line takes."""
        font, chart = self.canvas.theme.fonts.apparatus, self.chart
        texts = (number_text(value, chart.decimals, self.canvas.language) for value, _ in self.known)
        return max(text_width(text, font, self.value_size, bold=True) for text in texts)

    def x_of(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.plot.left + (value - low) / (high - low) * self.plot.width

    def ink(self, index: int) -> Ink:
        palette = self.canvas.theme.palette
        return accent_ink(palette) if index in self.chart.highlight else series_inks(self.chart.series, palette)[0]


def number_line(chart: Chart, canvas: Canvas) -> Scene | None:
    """One series on one line, in the middle; None where words would meet or more is to be said than values and names.

    On a page, whose height follows the words, it stands at the top.
    """
    if len(chart.series) != 1 or chart.reference or chart.annotation:
        return None
    values = [value for value in chart.series[0].values if value is not None]
    if not 0 < len(values) <= MOST:
        return None
    ticks, lower = round_ends(min(values), max(values), chart.decimals), 0.0 if is_page(canvas) else 0.48
    desks = (_Desk(chart, canvas, ticks, share, lower) for share in SHARES)
    return next((_scene(desk) for desk in desks if _apart(desk)), None)


def line_height(scene: Scene) -> float:
    """Points down to the foot of the names."""
    return max(label.box.bottom for trace in scene.traces for label in trace.labels) + FOOT


def _scene(desk: _Desk) -> Scene:
    chart, ticks = desk.chart, desk.ticks
    decimals = max(tick_decimals(ticks), chart.decimals)
    return Scene(
        desk.canvas,
        chart.categories,
        (_names(desk), _marks(desk)),
        desk.plot,
        0.0,
        1.0,
        80,
        chart.decimals,
        chart.unit,
        x_axis=XAxis(ticks[0], ticks[-1], decimals, heads=(chart.series[0].name,), one_line=True),
    )


def _marks(desk: _Desk) -> Trace:
    series = desk.chart.series[0]
    marks = tuple(desk.ink(index).mark for index in range(len(series.values)))
    labels = tuple(sorted((_value(desk, value, index) for value, index in desk.known), key=lambda label: label.index))
    ink = series_inks(desk.chart.series, desk.canvas.theme.palette)[0].mark
    return Trace(series.name, _heights(desk), "points", ink, marks, labels, xs=series.values)


def _heights(desk: _Desk) -> tuple[float | None, ...]:
    return tuple(None if value is None else 0.0 for value in desk.chart.series[0].values)


def _value(desk: _Desk, value: float, index: int) -> Label:
    text = number_text(value, desk.chart.decimals, desk.canvas.language)
    lines = ((Run(text, desk.value_size, desk.ink(index).text, bold=True, field="XVALUE"),),)
    return Label(index, "t", lines, mark_box(lines, desk.canvas, desk.x_of(value), desk.plot.bottom, "t"))


def _names(desk: _Desk) -> Trace:
    slate = desk.canvas.theme.palette.slate
    labels = tuple(sorted(_placed(desk), key=lambda label: label.index))
    values = desk.chart.series[0].values
    return Trace("names", _heights(desk), "note", slate, (slate,) * len(values), labels, xs=values)


def _placed(desk: _Desk) -> Iterator[Label]:
    """Names under their marks, moved apart where they would meet."""
    lines = [_name(desk, index) for _, index in desk.known]
    sizes = [lines_size(one, desk.canvas) for one in lines]
    middles = _spread([desk.x_of(value) for value, _ in desk.known], [size[0] for size in sizes], desk.canvas.width)
    top = desk.plot.bottom + mark_room(desk.canvas) + desk.under
    for (value, index), one, (width, height), middle in zip(desk.known, lines, sizes, middles, strict=True):
        shift = middle - desk.x_of(value)
        box = Box(middle - width / 2, top, middle + width / 2, top + height)
        yield Label(index, "b", one, box, shift=shift if abs(shift) > 0.5 else 0.0, drop=desk.under)


def _name(desk: _Desk, index: int) -> Lines:
    """A name on one line follows the workbook; a longer one is set in the lines that were measured."""
    size = desk.name_size
    found = wrapped(desk.chart.categories[index], desk.canvas, size, desk.canvas.width * desk.share)
    field: Field = "CELLRANGE" if len(found) == 1 else ""
    return tuple((Run(line, size, desk.canvas.theme.palette.slate, field=field),) for line in found)


def _spread(middles: Sequence[float], widths: Sequence[float], width: float) -> list[float]:
    """``middles`` moved as little as two walks can, so that words ``widths`` wide stand apart and on the canvas."""
    moved, floor = list(middles), 0.0
    for place, own in enumerate(widths):
        moved[place] = max(moved[place], floor + own / 2)
        floor = moved[place] + own / 2 + GAP
    ceiling = width
    for place in reversed(range(len(widths))):
        moved[place] = min(moved[place], ceiling - widths[place] / 2)
        ceiling = moved[place] - widths[place] / 2 - GAP
    return moved


def _apart(desk: _Desk) -> bool:
    """Whether every name is near its mark, and no words meet others or leave the canvas."""
    names = list(_placed(desk))
    values = [_value(desk, value, index).box for value, index in desk.known]
    return (
        all(len(label.lines) <= MOST_LINES and abs(label.shift) <= label.box.width / 2 for label in names)
        and all(label.box.left >= -0.5 and label.box.right <= desk.canvas.width + 0.5 for label in names)
        and all(one.right + 4 <= other.left for one, other in pairwise(values))
    )
