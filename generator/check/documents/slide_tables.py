"""Tables on slides say which row is their header."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.check.documents._slides import shapes
from generator.errors import Finding
from generator.office.inspect import Document, Node, select, values

NAME = "slide-tables"
ROWS, COLUMNS = 3, 2  # from here a table holds data, not a layout


def _run(document: Document) -> Iterator[Finding]:
    for number, slide in slide_numbers(document):
        for shape in shapes(document, slide):
            for table in shape.tables:
                if _lacks_header(table):
                    what = f"slide {number}: no header row is marked in “{shape.name}”"
                    why = "screen readers read the header with each cell"
                    yield finding(document, "warning", NAME, what, why, "tick “Header Row” in the table's design")
                if _uneven(table):
                    what = f"slide {number}: the rows of “{shape.name}” have not as many cells as its grid has columns"
                    yield finding(document, "error", NAME, what, "PowerPoint offers to repair the file")


def _lacks_header(table: Node) -> bool:
    large = len(select(table, "a:tr")) >= ROWS and len(select(table, "a:tblGrid/a:gridCol")) >= COLUMNS
    return large and values(table, "a:tblPr/@firstRow") not in (["1"], ["true"])


def _uneven(table: Node) -> bool:
    columns = len(select(table, "a:tblGrid/a:gridCol"))
    return any(len(select(row, "a:tc")) != columns for row in select(table, "a:tr"))


RULE = DocumentRule(NAME, "tables on slides mark their header row and fill their grid", _run)
