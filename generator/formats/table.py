"""The CSV files behind figures, read strictly: a header, as many cells in every row, decimal points, empty gaps."""

from __future__ import annotations

import csv
import re
from fractions import Fraction

from generator.formats.report import Report, nearest
from generator.formats.textfile import check_lines, without_controls
from generator.limits import DATA_ROWS
from generator.records import dataclass

_NUMBER = re.compile(r"[-+]?[0-9]{1,30}(?:\.([0-9]{1,30}))?")


@dataclass(frozen=True, slots=True)
class DataRow:
    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class DataTable:
    """A CSV: header, rows, and the name under which its faults are told."""

    file: str
    header: tuple[str, ...]
    rows: tuple[DataRow, ...]

    def column(self, name: str, report: Report, line: int) -> tuple[str, ...] | None:
        """The cells of a column; None and a finding on ``line`` of the figures where there is none."""
        if name not in self.header:
            what = f"{self.file} has no column '{name}'"
            report.error("data", what, line, mend=nearest(name, list(self.header)))
            return None
        index = self.header.index(name)
        return tuple(row.cells[index] for row in self.rows)


def parse_table(text: str, report: Report) -> DataTable | None:
    """Read a CSV's text; ``report`` is the CSV's own. None where nothing can be made of it."""
    before = len(report.findings)
    check_lines(text, report)
    rows = _rows(without_controls(text, report), report)
    if not rows:
        if len(report.findings) == before:
            report.error("data", "the file is empty", 1, mend="write a header row, then the data")
        return None
    header, *body = rows
    if _other_separator(header, report):
        return None
    _check_header(header, report)
    if not body:
        report.error("data", "the file has a header and no rows", header.line, mend="write the data")
    if len(body) > DATA_ROWS:
        report.error("data", f"the file has more than {DATA_ROWS} rows", mend="a figure shows a few dozen")
    width = len(header.cells)
    for row in body:
        if len(row.cells) != width:
            what = f"the row has {len(row.cells)} cells, the header {width}"
            report.error("data", what, row.line, mend="put a text with a comma into quotation marks")
    return DataTable(report.file, header.cells, tuple(body)) if len(report.findings) == before else None


def _rows(text: str, report: Report) -> list[DataRow]:
    reader = csv.reader(text.split("\n"), strict=True)
    rows: list[DataRow] = []
    line = 1
    try:
        for cells in reader:
            if cells:
                rows.append(DataRow(tuple(cell.strip() for cell in cells), line))
            line = reader.line_num + 1
    except csv.Error as error:
        report.error("data", f"this is not CSV: {error}", line, mend="check the quotation marks")
    return rows


def _other_separator(header: DataRow, report: Report) -> bool:
    """Whether the file is a spreadsheet's other CSV, of semicolons or tabs and decimal commas."""
    names = {";": "semicolons", "\t": "tabs"}
    found = [name for sign, name in names.items() if len(header.cells) == 1 and sign in header.cells[0]]
    if found:
        mend = "save it with commas between the cells and decimal points"
        report.error("data", f"the cells are set apart by {found[0]}", header.line, mend=mend)
    return bool(found)


def _check_header(header: DataRow, report: Report) -> None:
    for index, name in enumerate(header.cells):
        if not name:
            report.error("data", f"column {index + 1} has no name", header.line, mend="name it in the first row")
        elif name in header.cells[:index]:
            report.error("data", f"the column '{name}' stands twice", header.line, mend="rename one")


def numbers_of(table: DataTable, name: str, report: Report) -> tuple[Fraction | None, ...]:
    """A column as exact numbers, None for an empty cell; other text is a finding in the CSV's ``report``."""
    index = table.header.index(name)
    return tuple(_number(row.cells[index], name, row.line, report) for row in table.rows)


def _number(cell: str, name: str, line: int, report: Report) -> Fraction | None:
    if not cell:
        return None
    if not _NUMBER.fullmatch(cell):
        mend = "write 1234.5: a decimal point, no thousands separators, no unit; leave a gap empty"
        report.error("data", f"'{cell[:40]}' in column '{name}' is not a number", line, mend=mend)
        return None
    return Fraction(cell)


def decimals_of(table: DataTable, name: str) -> int:
    """The most decimals that a number of the column is written with."""
    index = table.header.index(name)
    found = (_NUMBER.fullmatch(row.cells[index]) for row in table.rows)
    return max((len(match[1] or "") for match in found if match), default=0)
