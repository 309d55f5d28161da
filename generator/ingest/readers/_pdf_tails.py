"""Tables whose last row or two stand on the next page, where alone they would be no table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from generator.ingest.readers._pdf_lines import Segment
from generator.ingest.readers._pdf_tables import FEWEST, Places, Row, Rows, cells_of, places_of, table_at
from generator.records import dataclass

_HEAD, _FOOT = 0.1, 0.92  # shares of a page's height
_APART = 3.2  # of the type size: rows of one table stand closer
_OUT = 6.0  # points by which a cell may reach out of its column


@dataclass(frozen=True, slots=True)
class Rest:
    """Rows of segments at the head of a page that go on a table, and their cells."""

    rows: tuple[Row, ...] = ()
    cells: Rows = ()


def last_table(rows: Sequence[Row], height: float) -> Places:
    """Where the columns stand of the table that ends a page; () where none does."""
    inside = [row for row in rows if row[0].y < _FOOT * height]
    start = len(inside)
    while start and len(inside[start - 1]) > 1 and _is_close(inside[start - 1 : start + 1]):
        start -= 1
    table = table_at(inside, start) if start < len(inside) else None
    return tuple(places_of(inside[start:])) if table and table[1] == len(inside) else ()


def rest_of(rows: Sequence[Row], places: Places, height: float) -> Rest:
    """The rows at the head of a page that go on a table with columns at ``places``, and are too few to be one."""
    start = next((at for at, row in enumerate(rows) if len(row) > 1 or row[0].y > _HEAD * height), len(rows))
    found = list(takewhile(lambda row: _fits(row, places), rows[start:]))
    if not 0 < len(found) < FEWEST or found[0][0].y > 2 * _HEAD * height or not _is_close(found):
        return Rest()
    behind = rows[start + len(found) : start + len(found) + 1]
    if behind and len(behind[0]) > 1 and _is_close([found[-1], behind[0]]):
        return Rest()  # it goes on otherwise: another table, or columns
    return Rest(tuple(found), tuple(cells_of(row, places) for row in found))


def _fits(row: Row, places: Places) -> bool:
    """Whether each cell stands in a column of its own, and the first column and another one are filled."""
    at = [_column(cell, places) for cell in row]
    return len(row) > 1 and -1 not in at and len(set(at)) == len(at) and 0 in at


def _column(cell: Segment, places: Places) -> int:
    """The column that a cell stands in; -1 where it is in none, or in two."""
    touched = [at for at, (x0, x1) in enumerate(places) if cell.x0 < x1 + _OUT and x0 - _OUT < cell.x1]
    return touched[0] if len(touched) == 1 else -1


def _is_close(rows: Sequence[Row]) -> bool:
    return all(two[0].y - one[0].y <= _APART * two[0].size for one, two in pairwise(rows))
