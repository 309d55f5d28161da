"""How wide the columns of a table are, and which go on another slide."""

from __future__ import annotations

from generator.model.element import Grid, column_groups
from generator.model.inline import Inlines, Text
from generator.records import dataclass, replace
from generator.render.pptx.compose.cells import (
    GridLook,
    are_mark,
    cell_words,
    head_cell,
    heading,
    larger_look,
    look_of,
    pads,
)
from generator.render.pptx.compose.fit import levelled, longest_word, paginate, width_of
from generator.render.pptx.compose.room import Room

MARK_WIDTH = 0.74
GROUP_PAD = 0.03
WIDEST_WORD, WIDEST_LINE, MOST_COLUMNS, MOST_MARKS = 2.0, 6.0, 9, 14
PRESETS: dict[tuple[str, int], tuple[float, ...]] = {
    ("disputes", 4): (2.36, 4.8, 2.5, 2.34),
    ("comparison", 4): (1.693, 3.86, 4.40, 2.047),
    ("sources", 3): (0.86, 6.32, 4.82),
    ("sources", 2): (0.86, 11.14),
}
LEAST_ROW = 0.25


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid with its look and decided column widths: what its rows measure."""

    grid: Grid
    look: GridLook
    widths: tuple[float, ...]
    room: Room

    def inner(self, column: int) -> float:
        """The width that the text of a column has."""
        return self.widths[column] - sum(pads(self.grid, column))

    def group_height(self) -> float:
        """Height of the row of groups over the header; 0 where no column stands in one."""
        grouped = any(column.group for column in self.grid.columns)
        return self.look.head_line / 72 + GROUP_PAD if grouped else 0.0

    def head_height(self) -> float:
        """Height of the header row, and of the one of groups over it; 0 where no column has a head."""
        if not any(column.header for column in self.grid.columns):
            return 0.0
        tall = (self._head_words(index) for index in range(len(self.widths)))
        # LibreOffice gives the lower row all the height of a head that reaches over both.
        return max(max(tall) + 2 * self.look.pad, self.look.head_row) + self.group_height()

    def _head_words(self, index: int) -> float:
        cell = head_cell(self.grid.columns[index], index, self.grid, self.look, self.widths[index], self.room)
        return self.room.height(cell.paragraphs, self.inner(index))

    def row_height(self, number: int) -> float:
        """Least height of row ``number``, insets included."""
        row = self.grid.rows[number][: len(self.widths)]
        lit = number in self.grid.highlight
        tall = (self._cell_height(cell, index, lit) for index, cell in enumerate(row))
        return max([LEAST_ROW + 2 * self.look.pad, *tall])

    def _cell_height(self, cell: Inlines, index: int, lit: bool) -> float:
        words = cell_words(cell, index, self.grid, self.look, lit, self.room)
        pad = 0.0 if are_mark(words) else self.look.pad
        return self.room.height(words, self.inner(index)) + 2 * pad

    def lines(self) -> list[int]:
        """How many lines each cell takes, row by row."""
        return [
            self.room.count(one, self.inner(index))
            for row in self.grid.rows
            for index, cell in enumerate(row[: len(self.widths)])
            for one in cell_words(cell, index, self.grid, self.look, False, self.room)
        ]

    def total(self) -> float:
        """Height of all rows, to the hundredth of an inch."""
        return round(sum(self.row_height(number) for number in range(len(self.grid.rows))), 2)


def sheet_of(grid: Grid, width: float, room: Room, *, larger: bool = False) -> Sheet:
    """Of the look's own widths, those the grid asks for and those by content: the first that makes it lowest.

    Only widths that hold every word count; marks of a matrix want even columns, whatever it asks for.
    """
    look = larger_look(look_of(grid, room), room) if larger else look_of(grid, room)
    least = [_least(grid, index, look, room) for index in range(len(grid.columns))]
    by_content = _by_content(grid, look, least, width, room)
    asked = tuple(column.width for column in grid.columns)
    wanted = [one for one in (PRESETS.get((grid.role, len(least)), ()), asked) if one and all(one)]
    scaled = [tuple(width * part / sum(one) for part in one) for one in wanted if grid.role != "matrix"]
    held = [one for one in scaled if all(part >= low - 1e-6 for part, low in zip(one, least, strict=True))]
    sheets = [Sheet(grid, look, widths, room) for widths in (*held, by_content)]
    return min(sheets, key=Sheet.total)


def column_parts(grid: Grid, width: float, room: Room) -> tuple[Grid, ...]:
    """The grid, or parts of it that repeat the first column where it is too wide."""
    look = look_of(grid, room)
    least = [_least(grid, index, look, room) for index in range(len(grid.columns))]
    most = MOST_MARKS if grid.role == "matrix" else MOST_COLUMNS
    if len(least) < 2 or (sum(least) <= width + 1e-6 and len(least) <= most):
        return (grid,)
    groups = paginate(least[1:], max(width - least[0], 0.1))
    pieces = (piece for group in groups for piece in _pieces(group, most - 1))
    return tuple(_only(grid, (0, *(index + 1 for index in piece))) for piece in pieces)


def _pieces(group: tuple[int, ...], most: int) -> tuple[tuple[int, ...], ...]:
    return tuple(group[start : start + most] for start in range(0, len(group), most))


def _only(grid: Grid, indices: tuple[int, ...]) -> Grid:
    rows = tuple(tuple(row[index] for index in indices if index < len(row)) for row in grid.rows)
    return replace(grid, columns=tuple(grid.columns[index] for index in indices), rows=rows)


def _texts(grid: Grid, index: int) -> list[Inlines]:
    return [row[index] for row in grid.rows if index < len(row)]


def _least(grid: Grid, index: int, look: GridLook, room: Room) -> float:
    """The width under which a word of the column would break; words of absurd length do not count."""
    words = [longest_word(cell, look.styles[min(index, 1)], room.theme) for cell in _texts(grid, index)]
    head = longest_word((Text(heading(grid.columns[index])),), look.head, room.theme)
    head = max(head, width_of(grid.columns[index].group, look.head, room.theme) / _beside(grid, index))
    return min(max([head, 0.3, *words]), WIDEST_WORD) + sum(pads(grid, index)) + 0.01


def _beside(grid: Grid, index: int) -> int:
    """How many columns share the group of this one."""
    at = 0
    for _, count in column_groups(grid.columns):
        if index < at + count:
            return count
        at += count
    return 1


def _natural(grid: Grid, index: int, look: GridLook, room: Room) -> float:
    lines = [width_of(cell, look.styles[min(index, 1)], room.theme) for cell in _texts(grid, index)]
    head = width_of(heading(grid.columns[index]), look.head, room.theme)
    return min(max([head, *lines]), WIDEST_LINE) + sum(pads(grid, index)) + 0.01


def _by_content(grid: Grid, look: GridLook, least: list[float], width: float, room: Room) -> tuple[float, ...]:
    natural = [max(_natural(grid, index, look, room), low) for index, low in enumerate(least)]
    if grid.role != "matrix":
        return _shared(least, natural, width)
    marks = levelled(least[1:], width - natural[0], MARK_WIDTH)
    first = width - sum(marks)
    return (first, *marks) if first >= least[0] else _shared(least, natural, width)


def _shared(least: list[float], natural: list[float], width: float) -> tuple[float, ...]:
    """What is left over the least widths, shared by how much more each column would like."""
    more = [high - low for high, low in zip(natural, least, strict=True)]
    if sum(natural) <= width:
        return tuple(one * width / sum(natural) for one in natural)
    spare = width - sum(least)
    if spare <= 0 or not sum(more):
        return tuple(low * width / sum(least) for low in least)
    return tuple(low + spare * one / sum(more) for low, one in zip(least, more, strict=True))
