"""How a table is set: its widths, its type size, the rows that hold together. Writing and measuring both ask here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.model.element import Grid
from generator.model.inline import Inlines, Text, plain
from generator.records import dataclass
from generator.render.docx.balance import balanced
from generator.render.docx.geometry import columns
from generator.render.docx.table_styles import CLOSE, OPEN, RIGHT
from generator.render.docx.widths import column_widths, fits, room_of
from generator.text.metrics import line_count, text_width
from generator.theme.tokens import Theme, Type

_LISTS = {"evidence", "sources", "disputes"}  # lines of text: hairlines between them however few they are
_MANY = 5  # rows of any other table that hairlines part
_SHORT_ROWS, _SHORT_WORDS = 13, 1000
_MOST_LINES, _SHORT_LINES = 18, 28  # half a landscape page, and what one holds under a caption and heads


@dataclass(frozen=True, slots=True)
class Design:
    """``widths`` in twips; ``text`` and ``style`` are the styles of the cells' paragraphs and of the table.

    ``size`` of the text and ``padding`` of a cell, above and below together, in points; ``kept`` are the rows that
    stay on the page of the row behind them, ``long`` those that may break over pages.
    """

    widths: tuple[int, ...]
    text: str
    style: str
    size: float
    padding: float
    kept: frozenset[int]
    long: frozenset[int] = frozenset()

    @property
    def ruled(self) -> bool:
        """Whether hairlines part its rows."""
        return self.style == "BriefingEvidence"


@lru_cache(maxsize=4096)  # measuring and writing ask for the same
def design(grid: Grid, theme: Theme) -> Design:
    """What ``grid`` needs; its text is small where its words would break in the usual size."""
    at = columns(theme.sheet)
    total = at.across if grid.wide else at.live
    text, type = _type(grid, total, theme)
    close = grid.role in _LISTS or len(grid.rows) >= _MANY  # what hairlines part may stand closer
    widths = balanced(grid, column_widths(grid, total, theme, type.size), theme, type.size)
    lines = _Lines(grid, widths, type.size, theme.fonts.apparatus)
    return Design(
        widths=widths,
        text=text,
        style="BriefingEvidence" if close else "BriefingTable",
        size=type.size,
        padding=CLOSE if close else OPEN,
        kept=frozenset(row for row in _kept(grid, lines) if lines.of(row, row + 2) <= _MOST_LINES),
        long=frozenset(row for row in range(len(grid.rows)) if lines.exceed(row, _MOST_LINES)),
    )


def cell_rooms(grid: Grid, made: Design) -> tuple[float, ...]:
    """Points of width for the words of each column."""
    return tuple(room_of(grid, index, width) for index, width in enumerate(made.widths))


class _Lines:
    """How many lines the rows of ``grid`` take, at most: measured in bold, and only where somebody asks."""

    def __init__(self, grid: Grid, widths: Sequence[int], size: float, font: str) -> None:
        rooms = [(width - RIGHT) / 20 for width in widths]
        self._rows = [[(plain(cell), room) for cell, room in zip(row, rooms, strict=False)] for row in grid.rows]
        self._size, self._font = size, font
        self._known: dict[int, int] = {}

    def of(self, first: int, last: int) -> int:
        """The lines of the rows from ``first`` to before ``last``."""
        return sum(self._row(index) for index in range(first, min(last, len(self._rows))))

    def exceed(self, index: int, most: int) -> bool:
        """Whether a row takes more than ``most``; two lines after each other hold more than one has room for."""
        return any(self._bound(text, room) > most for text, room in self._rows[index]) and self._row(index) > most

    def _row(self, index: int) -> int:
        if index not in self._known:
            cells = self._rows[index]
            lines = (line_count(text, self._font, self._size, room, True) for text, room in cells)
            self._known[index] = max(lines, default=1)
        return self._known[index]

    def _bound(self, text: str, room: float) -> float:
        width = text_width(text, self._font, self._size, True)
        return 2 * width / max(room, 1.0) + 1 + text.count("\n")


def noted_rows(grid: Grid) -> Iterator[tuple[Inlines, ...]]:
    """The rows with what stands under the first cell of the highlighted ones."""
    note = f"\n{grid.highlight_note}" if grid.highlight_note else ""
    for index, line in enumerate(grid.rows):
        yield ((*line[0], Text(note)), *line[1:]) if note and line and index in grid.highlight else line


def _type(grid: Grid, total: int, theme: Theme) -> tuple[str, Type]:
    """Style and size of the text: an annex of statements is fine print, the words of a full table must not break."""
    scale = theme.page
    if grid.role == "evidence":
        return "TableFine", scale.table_fine
    fine = grid.role == "sources" or (grid.role == "disputes" and grid.wide)
    if fine or not fits(grid, total, theme, scale.table.size):
        return "TableSmall", scale.table_small
    return "TableText", scale.table


def _kept(grid: Grid, lines: _Lines) -> frozenset[int]:
    """All rows of a short table, else the first; those that head others; the last where notes follow."""
    last = len(grid.rows) - 1
    words = sum(len(plain(content)) for line in grid.rows for content in line)
    short = last < _SHORT_ROWS and words < _SHORT_WORDS and lines.of(0, last + 1) < _SHORT_LINES
    inner = range(last) if short else range(min(last, 1))
    heads = (index for index, line in enumerate(grid.rows[:-1]) if heads_others(line))
    return frozenset((*inner, *heads, *((last,) if _is_noted(grid) else ())))


def heads_others(line: Sequence[Inlines]) -> bool:
    """Whether a row says only what the rows below it are about: nothing stands behind its second cell."""
    return len(line) > 2 and bool(plain(line[1])) and not any(plain(content) for content in line[2:])


def _is_noted(grid: Grid) -> bool:
    caption = grid.caption
    return caption is not None and bool(plain(caption.source) or caption.derivation or plain(caption.note))
