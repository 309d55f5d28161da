"""The points of upright charts: where they are and the words they may carry."""

from __future__ import annotations

from generator.charts import Canvas
from generator.charts._inks import Ink, text_on
from generator.charts._scene import Box, Drawn, Label, Place, Run, lines_size, number_text, wrapped
from generator.model.chart import Chart
from generator.records import dataclass

MARK_ROOM = 8.0  # from a point's middle to the words above or below it
COLUMN_ROOM = 2.0
WIDEST_NOTE = 0.25  # of the canvas, on one line: LibreOffice breaks wider labels as it likes


@dataclass(frozen=True, slots=True)
class Mark:
    """A series with its colours, before it has words."""

    name: str
    values: tuple[float | None, ...]
    drawn: Drawn
    ink: Ink
    inks: tuple[Ink, ...]
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot and how values become places in it; ``base``: values stand at the foot of their columns."""

    plot: Box
    low: float
    high: float
    band: float
    column: float
    gap: int
    base: bool

    def middle(self, index: int) -> float:
        return self.plot.left + (index + 0.5) * self.band

    def height_of(self, value: float) -> float:
        return self.plot.bottom - (value - self.low) / (self.high - self.low) * self.plot.height

    def column_box(self, nth: int, index: int, value: float) -> Box:
        left = self.plot.left + index * self.band + (self.gap / 200 + nth) * self.column
        ends = sorted((self.height_of(value), self.height_of(max(self.low, 0.0))))
        return Box(left, ends[0], left + self.column, ends[1])


def value_line(value: float, chart: Chart, canvas: Canvas, colour: str, *, bold: bool = False) -> tuple[Run, ...]:
    return (Run(number_text(value, chart.decimals, canvas.language), canvas.scale.value, colour, bold, "VALUE"),)


def point_lines(
    chart: Chart, canvas: Canvas, mark: Mark, place: int, index: int, *, named: bool, base: bool = False
) -> tuple[tuple[Run, ...], ...]:
    """The words at a point, top line first: the annotation, the series' name, the value."""
    ink = mark.inks[index]
    colour = text_on(ink.mark, canvas.theme.palette) if base else ink.text
    name = ((Run(mark.name, canvas.scale.value, colour, bold=True, field="SERIESNAME"),),) if named else ()
    value = value_line(mark.values[index] or 0.0, chart, canvas, colour, bold=base)
    return (*annotation_lines(chart, canvas, place, index), *name, value)


def annotation_lines(chart: Chart, canvas: Canvas, place: int, index: int) -> tuple[tuple[Run, ...], ...]:
    """What is said at a point, if this is the one."""
    note = chart.annotation
    if note is None or (note.series, note.index) != (place, index):
        return ()
    size = canvas.scale.annotation
    limit = max(canvas.width / len(chart.categories), canvas.width * WIDEST_NOTE)
    colour = canvas.theme.palette.accent
    return tuple((Run(line, size, colour, bold=True),) for line in _even(note.text, canvas, size, limit))


def _even(text: str, canvas: Canvas, size: float, limit: float) -> tuple[str, ...]:
    """The lines of ``text`` within ``limit``, made as narrow as their number allows."""
    lines = wrapped(text, canvas, size, limit, bold=True)
    narrower = [wrapped(text, canvas, size, limit * step / 10, bold=True) for step in range(4, 10)]
    return next((found for found in narrower if len(found) == len(lines) and _whole(found, text)), lines)


def _whole(lines: tuple[str, ...], text: str) -> bool:
    """Whether lines break between words only."""
    return " ".join(lines).split() == text.split()


def column_label(
    lines: tuple[tuple[Run, ...], ...], canvas: Canvas, index: int, column: Box, place: Place, *, up: bool = True
) -> Label:
    """Words outside the end of a column or at its foot."""
    width, height = lines_size(lines, canvas)
    middle = (column.left + column.right) / 2
    top = column.bottom - height - COLUMN_ROOM if place == "inBase" else column.top - height - COLUMN_ROOM
    if place == "outEnd" and not up:
        top = column.bottom + COLUMN_ROOM
    return Label(index, place, lines, Box(middle - width / 2, top, middle + width / 2, top + height))


def point_labels(
    lines: tuple[tuple[Run, ...], ...], canvas: Canvas, index: int, x: float, y: float
) -> tuple[Label, Label]:
    """Words above or below a point of a line."""
    width, height = lines_size(lines, canvas)
    above = Box(x - width / 2, y - MARK_ROOM - height, x + width / 2, y - MARK_ROOM)
    below = Box(x - width / 2, y + MARK_ROOM, x + width / 2, y + MARK_ROOM + height)
    return Label(index, "t", lines, above), Label(index, "b", lines, below)
