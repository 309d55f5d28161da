"""How a table is set: its widths, its type size, the rows that hold together. Writing and measuring both ask here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model.element import Grid
from generator.model.inline import Inlines, Text, plain
from generator.render.docx.balance import balanced
from generator.render.docx.geometry import columns
from generator.render.docx.table_styles import CLOSE, OPEN, RIGHT
from generator.render.docx.widths import column_widths, fits, room_of
from generator.text.metrics import line_count
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


@lru_cache(maxsize=256)  # measuring and writing ask for the same
def design(grid: Grid, theme: Theme) -> Design:
    """What ``grid`` needs; its text is small where its words would break in the usual size."""
    at = columns(theme.sheet)
    total = at.across if grid.wide else at.live
    text, type = _type(grid, total, theme)
    close = grid.role in _LISTS or len(grid.rows) >= _MANY  # what hairlines part may stand closer
    widths = balanced(grid, column_widths(grid, total, theme, type.size), theme, type.size)
    lines = _lines(grid, widths, type.size, theme)
    long = frozenset(index for index, count in enumerate(lines) if count > _MOST_LINES)
    return Design(
        widths=widths,
        text=text,
        style="BriefingEvidence" if close else "BriefingTable",
        size=type.size,
        padding=CLOSE if close else OPEN,
        kept=frozenset(row for row in _kept(grid, sum(lines)) if sum(lines[row : row + 2]) <= _MOST_LINES),
        long=long,
    )


def cell_rooms(grid: Grid, made: Design) -> tuple[float, ...]:
    """Points of width for the words of each column."""
    return tuple(room_of(grid, index, width) for index, width in enumerate(made.widths))


def _lines(grid: Grid, widths: Sequence[int], size: float, theme: Theme) -> tuple[int, ...]:
    """How many lines each row takes, at most: measured in bold."""
    font = theme.fonts.apparatus
    rooms = [(width - RIGHT) / 20 for width in widths]
    return tuple(
        max(
            (line_count(plain(cell), font, size, room, True) for cell, room in zip(line, rooms, strict=False)),
            default=1,
        )
        for line in grid.rows
    )


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


def _kept(grid: Grid, lines: int) -> frozenset[int]:
    """All rows of a short table, else the first; those that head others; the last where notes follow."""
    last = len(grid.rows) - 1
    words = sum(len(plain(content)) for line in grid.rows for content in line)
    short = last < _SHORT_ROWS and words < _SHORT_WORDS and lines < _SHORT_LINES
    inner = range(last) if short else range(min(last, 1))
    heads = (index for index, line in enumerate(grid.rows[:-1]) if heads_others(line))
    return frozenset((*inner, *heads, *((last,) if _is_noted(grid) else ())))


def heads_others(line: Sequence[Inlines]) -> bool:
    """Whether a row says only what the rows below it are about: nothing stands behind its second cell."""
    return len(line) > 2 and bool(plain(line[1])) and not any(plain(content) for content in line[2:])


def _is_noted(grid: Grid) -> bool:
    caption = grid.caption
    return caption is not None and bool(plain(caption.source) or caption.derivation or plain(caption.note))
