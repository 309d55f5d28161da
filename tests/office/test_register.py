"""Workbooks to read: fixed headers, filters, links, dates and numbers."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from functools import cache

import pytest
from lxml import etree

from generator.office.register import About, Amount, Field, Linked, Look, Table, without_empty_fields, write_register

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
LOOK = Look("Calibri", "111111", "222222", "FFFFFF", "CCCCCC", "AA0000")
ABOUT = About("Title & more", "Edition", "Paper", "2025-03-03")
LONG = "a sentence of many words that fills more than one line of its column"
TABLES = (
    Table(
        "Points",
        (Field("Id", 10, strong=True), Field("Text", 20), Field("Value", 10), Field("Date", 10)),
        (
            ("p1", LONG, Amount(1234.5, 1), date(2024, 4, 10)),
            (Linked("p2", sheet="Sources", row=1), None, Amount(2021, plain=True), "2024-04"),
        ),
    ),
    Table(
        "Sources",
        (Field("Id", 10), Field("Address", 20)),
        (
            ("a", Linked("doi:10.1/x", "https://doi.org/10.1/x")),
            ("b", Linked("1 place", "briefing.docx", "p_1")),
        ),
    ),
)


@cache
def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(write_register(TABLES, LOOK, ABOUT))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sheet(number: int) -> etree._Element:
    return etree.fromstring(parts()[f"xl/worksheets/sheet{number}.xml"])


def look(place: str) -> tuple[str, etree._Element]:
    """The number format of a cell of the first sheet, and its alignment."""
    styles = etree.fromstring(parts()["xl/styles.xml"])
    (cell,) = (one for one in sheet(1).iter(f"{MAIN}c") if one.get("r") == place)
    chosen = styles.find(f"{MAIN}cellXfs")[int(cell.get("s"))]
    codes = {code.get("numFmtId"): code.get("formatCode") for code in styles.iter(f"{MAIN}numFmt")}
    return codes.get(chosen.get("numFmtId"), ""), chosen.find(f"{MAIN}alignment")


def test_numbers_and_dates_are_values_with_formats() -> None:
    """A date counts days as spreadsheets do; a year has no thousands separator."""
    values = {cell.get("r"): cell.findtext(f"{MAIN}v") for cell in sheet(1).iter(f"{MAIN}c") if cell.get("t") is None}

    assert {"C2": "1234.5", "D2": "45392", "B3": None, "C3": "2021"} == values
    assert ("#,##0.0;−#,##0.0", "d mmm yyyy", "0") == (look("C2")[0], look("D2")[0], look("C3")[0])


def test_header_and_first_column_stay_and_can_be_filtered() -> None:
    """On every sheet; Excel's own name for the filter and the repeated row of print are there."""
    for number, end in ((1, "D3"), (2, "B3")):
        pane = next(sheet(number).iter(f"{MAIN}pane"))
        assert ("frozen", "B2") == (pane.get("state"), pane.get("topLeftCell"))
        assert f"A1:{end}" == sheet(number).find(f"{MAIN}autoFilter").get("ref")
    names = etree.fromstring(parts()["xl/workbook.xml"]).find(f"{MAIN}definedNames")
    assert ["Points!$A$1:$D$3", "Sources!$A$1:$B$3", "Points!$1:$1", "Sources!$1:$1"] == [one.text for one in names]


def test_links_lead_to_rows_addresses_and_places_in_files() -> None:
    """A row by its sheet; an address or a file by a relationship, with the place inside it."""
    inside = next(sheet(1).iter(f"{MAIN}hyperlink"))
    outside = list(sheet(2).iter(f"{MAIN}hyperlink"))
    relations = etree.fromstring(parts()["xl/worksheets/_rels/sheet2.xml.rels"])

    assert ("A3", "Sources!A3") == (inside.get("ref"), inside.get("location"))
    targets = {one.get("Id"): (one.get("Target"), one.get("TargetMode")) for one in relations}
    found = [(*targets[one.get(f"{R}id")], one.get("location")) for one in outside]
    assert [("https://doi.org/10.1/x", "External", None), ("briefing.docx", "External", "p_1")] == found
    assert "xl/worksheets/_rels/sheet1.xml.rels" not in parts()


def test_a_row_is_as_high_as_its_longest_text() -> None:
    """Text wraps."""
    heights = [float(row.get("ht")) for row in sheet(1).iter(f"{MAIN}row")][1:]

    assert heights[0] > 2 * heights[1]
    assert "1" == look("B2")[1].get("wrapText")


def test_no_row_is_higher_than_a_spreadsheet_allows() -> None:
    """A whole text in a cell is cut by its row, and Excel does not offer to repair the file."""
    book = write_register((Table("T", (Field("Text", 20),), (("a word " * 3000,),)),), LOOK, ABOUT)
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        root = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))

    assert ["30", "409"] == [row.get("ht") for row in root.iter(f"{MAIN}row")]


def test_columns_that_say_nothing_are_left_out() -> None:
    """Of every row."""
    table = Table("T", (Field("a", 5), Field("b", 5)), (("x", None), ("y", "")))

    assert Table("T", (Field("a", 5),), (("x",), ("y",))) == without_empty_fields(table)


def test_the_same_tables_give_the_same_bytes() -> None:
    """No clock: the day is that of the edition."""
    assert write_register(TABLES, LOOK, ABOUT) == write_register(TABLES, LOOK, ABOUT)
    assert b"2025-03-03T00:00:00Z" in parts()["docProps/core.xml"]


@pytest.mark.parametrize("text", ["=1+1", "a < b & c", "“x”"])
def test_words_are_never_formulas(text: str) -> None:
    """They are strings, whatever they begin with."""
    data = write_register([Table("T", (Field("a", 5),), ((text,),))], LOOK, ABOUT)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        strings = etree.fromstring(archive.read("xl/sharedStrings.xml"))
        cells = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))

    assert text in ["".join(item.itertext()) for item in strings]
    assert not list(cells.iter(f"{MAIN}f"))
