"""Series that stand in tables: years across the first row or down the first column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.ingest.document import Block
from generator.ingest.series_types import Series, SeriesPoint
from generator.records import replace
from generator.text.dates import dates
from generator.text.quantities import quantities
from generator.text.sentences import Span
from generator.text.units import SCALES


def table_series(block: Block, text: str, caption: str = "") -> tuple[Series, ...]:
    """The series of a table: years across its first row, or down its first column; cells are numbers.

    ``text`` is the block's own, cells joined by tabs and line ends.
    """
    grid = _grid(block, text)
    if len(grid) < 2 or len(grid[0]) < 2:
        return ()
    across = _years([cell for cell, _ in grid[0][1:]])
    if not across:
        grid = tuple(zip(*_filled(grid), strict=True))
        across = _years([cell for cell, _ in grid[0][1:]])
    return tuple(_rows(grid, across, caption)) if across else ()


_Cell = tuple[str, int]  # words, offset in the document


def _grid(block: Block, text: str) -> tuple[tuple[_Cell, ...], ...]:
    """The cells with where each stands in the document's text."""
    rows, at = [], 0
    for row in block.rows:
        cells = []
        for cell in row:
            place = text.find(cell, at)
            at = place + len(cell) if place >= 0 else at
            cells.append((cell.strip(), block.start + max(place, 0) + len(cell) - len(cell.lstrip())))
        rows.append(tuple(cells))
    return tuple(rows)


def _filled(grid: Sequence[Sequence[_Cell]]) -> list[tuple[_Cell, ...]]:
    width = max(len(row) for row in grid)
    return [(*row, *[("", 0)] * (width - len(row))) for row in grid]


def _years(cells: Sequence[str]) -> dict[int, str]:
    """Column → x, where at least two of the labels and half of all are dates."""
    found = {}
    for index, cell in enumerate(cells):
        mentions = dates(cell)
        if len(mentions) == 1 and len(cell) - (mentions[0].end - mentions[0].start) <= 4:
            found[index + 1] = mentions[0].iso
    return found if len(found) >= 2 and 2 * len(found) >= len(cells) else {}


def _rows(grid: Sequence[Sequence[_Cell]], across: dict[int, str], caption: str) -> Iterator[Series]:
    corner = grid[0][0][0]
    for row in grid[1:]:
        label = row[0][0]
        unit, scale = _unit_of(f"{label} {corner} {caption}")
        points = [
            SeriesPoint(x, value * scale, Span(at, at + len(cell)))
            for column, x in across.items()
            if column < len(row)
            and (value := cell_value(cell := row[column][0])) is not None
            and (at := row[column][1]) >= 0
        ]
        if len(points) >= 2 and label:
            ordered = tuple(sorted(points, key=lambda one: one.x))
            begin, end = min(one.evidence.start for one in points), max(one.evidence.end for one in points)
            name = re.sub(r"\s*\([^()]*\)\s*$", "", label)
            yield replace(Series(name, unit, scale, ordered, begin, end), caption=caption)


_CELL = re.compile(
    r"[~<>≈]?\s*(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3})?\s*([-−–+]?)\s*(\d[\d,.\u00a0\u202f\u2009 ']{0,24})\s*(?:%|\*|[a-e†‡])?"
)


def cell_value(cell: str) -> float | None:
    """The number that a cell of a table is; None for words, dashes and empty cells."""
    from generator.text.quantities.numerals import digits_to_plain

    match = _CELL.fullmatch(cell.strip())
    if not match:
        return None
    plain = digits_to_plain(match[2].strip().rstrip(".,"))
    return float(plain) * (-1 if match[1] in {"-", "−", "–"} else 1) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


_INSIDE = re.compile(r"\(([^()]{1,40})\)|\bin\s([\w$€£¥% ]{1,30})")
_TURNED = re.compile(r"(?P<money>[A-Z]{2,3}\$?|[$€£¥])\s?(?P<scale>trillion|billion|million|thousand|bn|mn|m)?")


def _unit_of(words: str) -> tuple[str, int]:
    """Unit and scale that a label, corner or caption names: "Exports (USD billion)", "in %", "(thousands)"."""
    for match in _INSIDE.finditer(words):
        inside = (match[1] or match[2]).strip()
        if (scale := SCALES.get(inside.casefold().removesuffix("s"))) is not None:
            return "", scale
        turned = _TURNED.fullmatch(inside)
        text = f"2 {turned['scale'] or ''} {turned['money']}" if turned else f"2 {inside}"
        if (found := quantities(" ".join(text.split()))) and found[0].unit:
            return found[0].unit, found[0].scale
    return ("%", 1) if "%" in words else ("", 1)
