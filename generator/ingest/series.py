"""Series of values, told in prose or set in tables, and tables that join them over the same x."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.ingest.document import Block, Document
from generator.ingest.series_members import member_series
from generator.ingest.series_prose import prose_series
from generator.ingest.series_tables import table_series
from generator.ingest.series_types import DataTable, Series
from generator.text.dates import dates
from generator.text.quantities import quantities

__all__ = ["DataTable", "Series", "data_tables", "series_of"]


def series_of(document: Document, document_date: str = "") -> tuple[Series, ...]:
    """Every series of a document's paragraphs and tables, in the order of the text."""
    told = [one for at in range(len(document.blocks)) for one in _of_table(document, at)]
    told += [one for block in _numerous(document, document_date) for one in _of_prose(document, block, document_date)]
    return tuple(sorted(told, key=lambda one: (one.start, one.end, one.measure)))


def data_tables(series: Sequence[Series]) -> tuple[DataTable, ...]:
    """Series that stand near each other, in one unit and sharing most of their x, joined: exports, imports, total."""
    tables: list[list[Series]] = []
    near: list[list[Series]] = []  # those that a series so far on can still belong to
    for one in sorted(series, key=lambda one: one.start):
        near = [table for table in near if one.start - table[-1].end <= _NEAR]
        home = next((table for table in reversed(near) if _fits(table, one)), None)
        if home is None:
            home = []
            tables.append(home)
            near.append(home)
        home.append(one)
    return tuple(DataTable(table[0].unit, max(one.scale for one in table), tuple(table)) for table in tables)


_NEAR = 1500  # characters between series of one table


def _fits(table: Sequence[Series], one: Series) -> bool:
    last = table[-1]
    if last.unit != one.unit or last.of_members != one.of_members or any(other.name == one.name for other in table):
        return False
    here, there = {point.x for point in one.points}, {point.x for point in last.points}
    return 2 * len(here & there) >= len(here | there)


def _numerous(document: Document, document_date: str) -> list[Block]:
    """The blocks of prose with three quantities, or two and a date; the others are not worth a second look."""
    counted = [one.start for one in quantities(document.text)]
    dated = [one.start for one in dates(document.text, document_date)]
    prose = (block for block in document.blocks if block.kind in {"paragraph", "item", "caption", "footnote"})
    return [one for one in prose if (many := _within(counted, one)) > 2 or (many == 2 and _within(dated, one))]


def _within(starts: Sequence[int], block: Block) -> int:
    return bisect_left(starts, block.end) - bisect_left(starts, block.start)


def _of_table(document: Document, at: int) -> Iterator[Series]:
    block = document.blocks[at]
    if block.kind == "table":
        yield from table_series(block, document.words(block), _caption(document, at))


def _of_prose(document: Document, block: Block, document_date: str) -> Iterator[Series]:
    yield from prose_series(document.words(block), block.start, document_date)
    yield from member_series(document.words(block), block.start)


def _caption(document: Document, at: int) -> str:
    """The caption right before or behind the table that is the block ``at``."""
    around = (document.blocks[place] for place in (at - 1, at + 1) if 0 <= place < len(document.blocks))
    return next((document.words(one) for one in around if one.kind == "caption"), "")
