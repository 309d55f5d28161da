"""What the tables of a document are called where they become figures."""

from __future__ import annotations

from generator.ingest.document import Block, Document
from generator.ingest.draft.tables import tables_of
from generator.ingest.draft.types import DraftTable

ROWS = (("Year", "Boats", "Grants (EUR million)"), ("2019", "61", "2.5"), ("2020", "80", "3.1"), ("2021", "95", "4.0"))


def _tables(caption: str, rows: tuple[tuple[str, ...], ...]) -> tuple[DraftTable, ...]:
    words = "\n".join("\t".join(row) for row in rows)
    start = len(caption) + 2
    blocks = (Block("caption", 0, len(caption)), Block("table", start, start + len(words), rows=rows))
    return tables_of(Document("d", f"{caption}\n\n{words}", blocks))


def test_a_caption_loses_its_number() -> None:
    """The figure has one of its own; a caption that begins otherwise stays whole."""
    counts = tuple(row[:2] for row in ROWS)

    assert ["Boats by year"] == [one.title for one in _tables("Table 1. Boats by year", counts)]
    assert ["Tables of boats by year"] == [one.title for one in _tables("Tables of boats by year", counts)]


def test_figures_made_of_one_table_are_told_apart() -> None:
    """Values of two units are two figures, each named by its own."""
    titles = [one.title for one in _tables("Tab. 2: Boats and grants by year", ROWS)]

    assert {"Boats and grants by year: boats", "Boats and grants by year: grants"} == set(titles)
