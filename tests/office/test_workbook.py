from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.office.workbook import Cell, Computed, Sheet, column_letters, number_code, number_digits, write_workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_sheet(data: bytes, number: int = 1) -> list[dict[str, str | float]]:
    """Rows of a sheet as place to value, by the letter of the column."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        strings = [
            "".join(item.itertext())
            for item in etree.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{MAIN}si")
        ]
        sheet = etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
    return [{c.get("r").rstrip("0123456789"): _value(c, strings) for c in row} for row in sheet.iter(f"{MAIN}row")]


def _value(cell: etree._Element, strings: list[str]) -> str | float:
    text = cell.findtext(f"{MAIN}v") or ""
    return strings[int(text)] if cell.get("t") == "s" else float(text)


def test_cells_come_back_as_they_went_in() -> None:
    """Words stay words, numbers numbers, and None leaves its cell out."""
    sheet = Sheet("Data", (("x", "Exports", "Imports"), ("2019", None, -1.5), ("a < b & c", 64.02, 0.0)), 2)

    rows = read_sheet(write_workbook([sheet]))

    assert [
        {"A": "x", "B": "Exports", "C": "Imports"},
        {"A": "2019", "C": -1.5},
        {"A": "a < b & c", "B": 64.02, "C": 0.0},
    ] == rows


def test_formulas_stand_beside_their_results() -> None:
    """A computed cell holds formula and value, one that cannot be computed says so, a change prints its plus."""
    row = (Computed(3.0, "B2+1"), Computed(None, "NA()"), Computed(2.5, signed=True), Computed(None))
    with zipfile.ZipFile(io.BytesIO(write_workbook([Sheet("S", (("a", "b", "c", "d"), row), 1)]))) as archive:
        cells = list(etree.fromstring(archive.read("xl/worksheets/sheet1.xml")).iter(f"{MAIN}c"))[4:]
        styles = etree.fromstring(archive.read("xl/styles.xml"))

    assert ["B2+1", "NA()", None] == [cell.findtext(f"{MAIN}f") for cell in cells]
    assert [("3", None), ("#N/A", "e"), ("2.5", None)] == [(cell.findtext(f"{MAIN}v"), cell.get("t")) for cell in cells]
    formats = {code.get("numFmtId"): code.get("formatCode") for code in styles.iter(f"{MAIN}numFmt")}
    looks = [look.get("numFmtId") for look in styles.find(f"{MAIN}cellXfs")]
    assert ["#,##0.0;−#,##0.0", "+#,##0.0;−#,##0.0;#,##0.0"] == [formats[looks[int(cells[i].get("s"))]] for i in (0, 2)]


@given(st.lists(st.lists(st.one_of(st.none(), st.text(max_size=8), st.floats(-1e15, 1e15)), max_size=4), max_size=4))
def test_any_cells_give_the_same_bytes_twice_and_well_formed_parts(rows: list[list[Cell]]) -> None:
    """Whatever stands in the cells, every part is XML and a second writing gives the same bytes."""
    sheet = Sheet("S", tuple(tuple(row) for row in rows))

    data = write_workbook([sheet])

    assert data == write_workbook([sheet])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))


def test_workbook_names_no_one_and_no_time() -> None:
    """The properties hold neither author nor date, and every entry has the fixed date of the package."""
    data = write_workbook([Sheet("S", (("a",),))])

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in archive.infolist()}
        assert 0 == len(etree.fromstring(archive.read("docProps/core.xml")))


def test_sheets_keep_their_order_and_their_number_formats() -> None:
    """Each sheet has a part of its own and prints with its own decimals."""
    data = write_workbook([Sheet("One", (("h",), (1.0,)), 0), Sheet("Two", (("h",), (2.0,)), 2)])

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = etree.fromstring(archive.read("xl/workbook.xml"))
        styles = archive.read("xl/styles.xml").decode()
    assert ["One", "Two"] == [sheet.get("name") for sheet in book.iter(f"{MAIN}sheet")]
    assert "#,##0;−#,##0" in styles
    assert "#,##0.00;−#,##0.00" in styles
    assert [{"A": "h"}, {"A": 2.0}] == read_sheet(data, 2)


@pytest.mark.parametrize(
    ("given_name", "kept"), [("a/b", "a b"), ("x" * 40, "x" * 31), ("'quoted'", "quoted"), ("[]", "Sheet")]
)
def test_sheet_names_are_made_what_excel_allows(given_name: str, kept: str) -> None:
    """Characters that Excel refuses in a tab's name are replaced, long names cut."""
    with zipfile.ZipFile(io.BytesIO(write_workbook([Sheet(given_name, ())]))) as archive:
        book = etree.fromstring(archive.read("xl/workbook.xml"))

    assert [kept] == [sheet.get("name") for sheet in book.iter(f"{MAIN}sheet")]


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered_as_in_excel(index: int, letters: str) -> None:
    """After Z comes AA."""
    assert letters == column_letters(index)


@pytest.mark.parametrize(("value", "digits"), [(55.0, "55"), (218.07, "218.07"), (-0.5, "-0.5"), (1e22, "1e+22")])
def test_numbers_are_written_in_their_shortest_true_form(value: float, digits: str) -> None:
    """No value gains or loses a digit on its way into a cell."""
    assert digits == number_digits(value)


def test_what_is_no_number_is_refused() -> None:
    """Infinity has no place in a cell."""
    with pytest.raises(ValueError, match="inf"):
        number_digits(float("inf"))


def test_number_code_has_a_true_minus() -> None:
    """Negative numbers print with U+2212, not with a hyphen."""
    assert "#,##0.0;−#,##0.0" == number_code(1)
