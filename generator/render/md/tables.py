"""Grids as pipe tables."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import assert_never

from generator.model.element import Align, Column, Grid
from generator.model.inline import Inlines, Strong, plain
from generator.render.md.escape import escape
from generator.render.md.inlines import Writer

# Pandoc takes the relative widths of columns from the dashes where a row is longer than its line.
DASHES = 60
LEAST = 3


def table(grid: Grid, writer: Writer) -> str:
    """The lines of a pipe table; a pipe table needs a header row, so one without words has empty cells."""
    head = _row(tuple(escape(f"{column.group} {column.header}".strip()) for column in grid.columns))
    rule = "|" + "|".join(_rule(column, share) for column, share in zip(grid.columns, _shares(grid), strict=True)) + "|"
    rows = [_row(tuple(_cells(grid, number, writer))) for number in range(len(grid.rows))]
    return "\n".join([head, rule, *rows])


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cells(grid: Grid, number: int, writer: Writer) -> Iterator[str]:
    for index, cell in enumerate(grid.rows[number]):
        noted = index == 0 and number in grid.highlight and grid.highlight_note
        yield _cell(grid, index, cell, writer) + (f" ({escape(grid.highlight_note)})" if noted else "")


def _cell(grid: Grid, index: int, cell: Inlines, writer: Writer) -> str:
    strong = grid.strong_first and index == 0 and cell
    return writer.line((Strong(cell),) if strong else cell).strip(" ")


def _shares(grid: Grid) -> tuple[float, ...]:
    """Relative widths that add to one: as the columns ask, else from their longest cell."""
    asked = tuple(column.width or _longest(grid, index) for index, column in enumerate(grid.columns))
    total = sum(asked) or 1
    return tuple(width / total for width in asked)


def _longest(grid: Grid, index: int) -> float:
    # The root keeps one long column from squeezing the others.
    lengths = [len(plain(row[index])) for row in grid.rows if index < len(row)]
    return math.sqrt(max(len(grid.columns[index].header), *lengths, 0)) + 1


def _rule(column: Column, share: float) -> str:
    dashes = "-" * max(LEAST, round(DASHES * share))
    left, right = _colons(column.align)
    return f"{left}{dashes}{right}"


def _colons(align: Align) -> tuple[str, str]:
    match align:
        case "left":
            return ":", ""
        case "center":
            return ":", ":"
        case "right" | "decimal":
            return "", ":"
        case _:
            assert_never(align)
