"""Tables of a page: rows whose cells stand under each other, with the same gaps through all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from generator.ingest.readers._pdf_lines import Segment, written

Row = Sequence[Segment]
Rows = tuple[tuple[str, ...], ...]
Places = Sequence[tuple[float, float]]

FEWEST = 3  # rows with more than one cell
_MOST = 60  # columns
_LONGEST = 45  # signs of half of the cells behind the first column: longer ones are prose
_LABEL = re.compile(r"(?:[•●▪■◦○‣⁃–—·*-]|\(?\d{1,3}[.)]?|\[\d{1,3}\]|\(?[a-zA-Z][.)]|\(?[ivxlc]{1,6}[.)])")


def table_at(rows: Sequence[Row], start: int) -> tuple[Rows, int] | None:
    """The table that begins at a row and the row behind it; None where none begins."""
    if len(rows[start]) < 2:
        return None
    end = _end(rows, start)
    run = rows[start:end]
    if sum(len(row) > 1 for row in run) < FEWEST:
        return None
    places = places_of(run)
    if not 2 <= len(places) <= _MOST:
        return None
    found = tuple(cells_of(row, places) for row in run)
    return (_joined(found), end) if _is_table(found) else None


def _end(rows: Sequence[Row], start: int) -> int:
    """The row behind the last one of a run: rows of cells, with at most one line between them that has none."""
    end = at = start + 1
    while at < len(rows):
        if (
            rows[at][0].y - rows[at - 1][0].y > 3.2 * rows[at][0].size
            or abs(rows[at][0].size - rows[start][0].size) > 0.2 * rows[start][0].size
        ):
            break
        if len(rows[at]) > 1:
            end = at + 1
        elif at >= end + 1 or rows[at][0].signs > 2 * _LONGEST:
            break
        at += 1
    return end


def places_of(run: Sequence[Row]) -> list[tuple[float, float]]:
    """From where to where each column reaches: what the cells of all rows cover, gaps left open."""
    spans = sorted((cell.x0, cell.x1) for row in run if len(row) > 1 for cell in row)
    places = [spans[0]]
    for start, end in spans[1:]:
        if start <= places[-1][1] + 1:
            places[-1] = (places[-1][0], max(end, places[-1][1]))
        else:
            places.append((start, end))
    return places


def cells_of(row: Row, places: Sequence[tuple[float, float]]) -> tuple[str, ...]:
    cells = [""] * len(places)
    for one in row:
        words = written(one.chunks, one.size, begins=True).text
        at = min(range(len(places)), key=lambda place: max(places[place][0] - one.x0, one.x0 - places[place][1], 0))
        cells[at] = f"{cells[at]} {words}".strip()
    return tuple(cells)


def _is_table(found: Rows) -> bool:
    """Whether the cells are a table's: short ones, of which some hold figures, and no list of labels and texts."""
    behind = [cell for row in found for cell in row[1:] if cell]
    labels = [row[0] for row in found if row[0]]
    if (
        not behind
        or not labels
        or (sum(bool(_LABEL.fullmatch(label)) for label in labels) * 2 > len(labels) and len(found[0]) == 2)
    ):
        return False
    figures = sum(any(map(str.isdigit, cell)) for cell in behind)
    return median(map(len, behind)) <= _LONGEST and (
        figures * 4 >= len(behind) or (len(found[0]) > 2 and median(map(len, behind)) <= 25)
    )


def _joined(found: Rows) -> Rows:
    """Rows with their second lines: a row without a first cell, or with nothing but it, goes on the one above it."""
    joined: list[tuple[str, ...]] = []
    for row in found:
        filled = [bool(cell) for cell in row]
        alone = filled[0] and sum(filled) == 1 and joined and row[0][:1].islower()
        if (
            joined
            and (alone or (not filled[0] and not any(any(map(str.isdigit, cell)) for cell in row)))
            and len(joined) > 1
        ):
            joined[-1] = tuple(f"{old} {new}".strip() for old, new in zip(joined[-1], row, strict=True))
        else:
            joined.append(row)
    return tuple(joined)
