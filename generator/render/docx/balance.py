"""Widths of columns moved a little, so that a table of sentences takes fewer lines and fewer words stand alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import permutations
from typing import TypeAlias

from generator.model.element import Grid
from generator.render.docx.cell_ends import is_lonely
from generator.render.docx.geometry import twips
from generator.render.docx.spans import Ink, spans
from generator.render.docx.widths import least_widths, room_of
from generator.text.metrics import wrap_spans
from generator.theme.tokens import Theme

_STEPS = tuple(map(twips, (1, 4, 12)))
_MOST_MOVES = 12
_MOST_ROWS = 60  # a longer table is a list; its rows differ too much for widths to please all
_LONELY = 0.4  # of a line: what a word alone on the last one costs

_Measure: TypeAlias = "Callable[[int, int], tuple[tuple[int, bool], ...]]"
# The number of a column and its width in twips → for each row the cell's lines, and whether a word alone is the last.


def balanced(grid: Grid, widths: Sequence[int], theme: Theme, size: float) -> tuple[int, ...]:
    """``widths`` in twips with the same sum and the same first column; ``size`` of the text in points."""
    if grid.role in {"matrix", "evidence"} or len(widths) < 3 or len(grid.rows) > _MOST_ROWS:
        return tuple(widths)
    ends = _measuring(grid, Ink(theme.fonts.apparatus, size))
    least = least_widths(grid, sum(widths), theme, size)
    best = tuple(widths)
    for _ in range(_MOST_MOVES):
        tried = [moved for moved in _moves(best) if all(map(_at_least, moved, least, best))]
        found = min((best, *tried), key=lambda moved: round(_cost(moved, ends), 3))
        if found == best:
            break
        best = found
    return best


def _at_least(width: int, least: int, before: int) -> bool:
    return width >= min(least, before)


def _moves(widths: tuple[int, ...]) -> list[tuple[int, ...]]:
    """A few steps from each column to each other, the first left alone."""
    found = []
    for step in _STEPS:
        for giver, taker in permutations(range(1, len(widths)), 2):
            moved = list(widths)
            moved[giver] -= step
            moved[taker] += step
            found.append(tuple(moved))
    return found


def _cost(widths: Sequence[int], ends: _Measure) -> float:
    """The lines of all rows, and something for every word that is alone on the last line of its cell."""
    columns = [ends(index, width) for index, width in enumerate(widths) if index]
    rows: Iterator[tuple[tuple[int, bool], ...]] = zip(*columns, strict=True)
    return sum(max(lines for lines, _ in row) + _LONELY * sum(lonely for _, lonely in row) for row in rows)


def _measuring(grid: Grid, ink: Ink) -> _Measure:
    """Columns measured once for each width that they are tried in: most moves change two of them."""
    printed = [[spans(cell, ink) for cell in row] for row in grid.rows]

    @cache
    def ends(index: int, width: int) -> tuple[tuple[int, bool], ...]:
        room = room_of(grid, index, width)
        return tuple(_end(wrap_spans(row[index], room) if index < len(row) else ("",)) for row in printed)

    return ends


def _end(lines: tuple[str, ...]) -> tuple[int, bool]:
    """How many lines there are, and whether a word alone is the last."""
    return len(lines), is_lonely(lines)
