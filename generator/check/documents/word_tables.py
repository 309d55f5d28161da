"""Tables of a Word document: every cell ends in a paragraph, rows fit their grid, header rows repeat."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, shortened
from generator.check.documents._word import stories, text_of
from generator.errors import Finding
from generator.office.inspect import Document, Node, first, select, tag, to_number, values

NAME = "word-tables"
REPAIR = "Word offers to repair the file"
DATA_ROWS, DATA_COLUMNS = 3, 3  # from here a table holds data, not a layout


def _run(document: Document) -> Iterator[Finding]:
    for part, root in stories(document):
        for number, table in enumerate(select(root, "//w:tbl"), start=1):
            where = f"{part}, table {number} ({shortened(text_of(table), 30)})"
            for what in (*_cells(table), *_grid(table)):
                yield finding(document, "error", NAME, f"{where}: {what}", REPAIR)
            if part == document.main and _lacks_header(table):
                mend = "mark the first row to repeat as header row"
                yield finding(document, "warning", NAME, f"{where}: no header row is marked", "screen readers", mend)


def _cells(table: Node) -> Iterator[str]:
    for row, cell in ((r, c) for r, node in enumerate(select(table, "w:tr"), 1) for c in select(node, "w:tc")):
        if not len(cell) or cell[-1].tag != tag("w:p"):
            yield f"a cell of row {row} does not end in a paragraph"


def _grid(table: Node) -> Iterator[str]:
    columns = len(select(table, "w:tblGrid/w:gridCol"))
    if not select(table, "w:tblGrid"):
        yield "it has no grid"
        return
    for number, row in enumerate(select(table, "w:tr"), start=1):
        width = _width(row)
        if width != columns:
            yield f"row {number} fills {width} of {columns} columns of the grid"


def _width(row: Node) -> int:
    spans = [
        int(to_number(first(cell, "w:tcPr/w:gridSpan/@w:val"), 1))
        for cell in select(row, "w:tc|w:sdt/w:sdtContent/w:tc")
    ]
    aside = values(row, "w:trPr/w:gridBefore/@w:val|w:trPr/w:gridAfter/@w:val")
    return sum(spans) + sum(int(to_number(value)) for value in aside)


def _lacks_header(table: Node) -> bool:
    rows = select(table, "w:tr")
    large = len(rows) >= DATA_ROWS and len(select(table, "w:tblGrid/w:gridCol")) >= DATA_COLUMNS
    header = select(rows[0], "w:trPr/w:tblHeader[not(@w:val='0' or @w:val='false')]") if rows else []
    return large and not header


RULE = DocumentRule(NAME, "cells end in paragraphs, rows fit the grid, header rows are marked", _run)
