"""The workbook behind a chart, read back and worked out anew, as a spreadsheet would after an edit."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import TypeAlias

from lxml import etree

from generator.office.workbook import column_letters

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Found: TypeAlias = "str | float | None"


def read_cells(workbook: bytes) -> dict[str, Found]:
    """Cells of the only sheet by their place; None is "not available"."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        shared = etree.fromstring(archive.read("xl/sharedStrings.xml"))
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    strings = ["".join(item.itertext()) for item in shared.iter(f"{MAIN}si")]
    return {cell.get("r"): _value(cell, strings) for cell in sheet.iter(f"{MAIN}c")}


def read_formulas(workbook: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    return {cell.get("r"): cell.findtext(f"{MAIN}f") for cell in sheet.iter(f"{MAIN}c") if cell.findtext(f"{MAIN}f")}


def worked_out(workbook: bytes, edits: Mapping[str, float | None] | None = None) -> dict[str, Found]:
    """All cells once ``edits`` were typed and every formula was worked out; a cell that is made empty is gone."""
    cells = read_cells(workbook) | dict(edits or {})
    formulas = {place: text for place, text in read_formulas(workbook).items() if place not in (edits or {})}
    values = {place: value for place, value in cells.items() if place not in formulas}
    empty = {place for place, value in (edits or {}).items() if value is None}
    desk = _Desk({place: value for place, value in values.items() if place not in empty}, formulas)
    return desk.values | {place: desk.cell(place) for place in formulas}


def _value(cell: etree._Element, strings: list[str]) -> Found:
    text = cell.findtext(f"{MAIN}v") or ""
    match cell.get("t"):
        case "s":
            return strings[int(text)]
        case "e":
            return None
        case _:
            return float(text)


class _Desk:
    """Works formulas out, each once what it needs is there."""

    def __init__(self, values: dict[str, Found], formulas: dict[str, str]) -> None:
        self.values, self.formulas = values, formulas

    def cell(self, place: str) -> Found:
        if place not in self.formulas:
            return self.values.get(place)
        text = re.sub(r'"[^"]*"|\$?([A-Z]+)\$?(\d+)(?::([A-Z]+)(\d+))?', _call, self.formulas[place])
        return eval(text, {"__builtins__": {}}, self._names())  # formulas of our own making

    def _names(self) -> dict[str, object]:
        return {
            "v": lambda place: self.cell(place) or 0.0,
            "r": lambda first, last: [self.cell(place) for place in _row(first, last)],
            "IF": lambda test, yes, no: yes if test else no,
            "AND": lambda *tests: all(tests),
            "NA": lambda: None,
            "MAX": max,
            "MIN": min,
            "ABS": abs,
            "SUM": lambda cells: sum(value for value in cells if isinstance(value, float)),
            "COUNT": lambda cells: sum(isinstance(value, float) for value in cells),
            "SUMIF": lambda cells, test: sum(x for x in cells if isinstance(x, float) and (x > 0) == (test == ">0")),
        }


def _call(found: re.Match[str]) -> str:
    if found[1] is None:
        return found[0]
    return f'r("{found[1]}{found[2]}", "{found[3]}{found[4]}")' if found[3] else f'v("{found[1]}{found[2]}")'


def _row(first: str, last: str) -> list[str]:
    letters = [column_letters(index) for index in range(60)]
    start, end = (letters.index(place.rstrip("0123456789")) for place in (first, last))
    return [f"{letters[index]}{first.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}" for index in range(start, end + 1)]
