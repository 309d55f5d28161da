"""The workbook behind a chart: read where it can be, none where it is damaged or would never end."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.check.documents._workbook import read_workbook
from generator.limits import CHECKED_WORKBOOK
from generator.office.package import write_package

BOOK = b'<workbook xmlns="a" xmlns:r="b"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>' + b" " * 4000
LINKS = b'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
SHEET = b'<worksheet><sheetData><row><c r="A1"><v>7</v></c></row></sheetData></worksheet>'
PARTS = {"xl/workbook.xml": BOOK, "xl/_rels/workbook.xml.rels": LINKS, "xl/worksheets/sheet1.xml": SHEET}


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_a_whole_workbook_is_read() -> None:
    """Or the tests below would say nothing."""
    book = read_workbook(packed(PARTS))

    assert book is not None
    assert ("7",) == book.cells("S!$A$1")


@pytest.mark.parametrize("at", range(46, 60))
def test_a_workbook_that_does_not_unpack_is_none(at: int) -> None:
    """Wherever its packed bytes are spoilt."""
    data = bytearray(packed(PARTS))
    data[at : at + 4] = b"\xff\xff\xff\xff"

    assert read_workbook(bytes(data)) is None


def test_a_workbook_that_unpacks_to_too_much_is_none() -> None:
    """It is not unpacked to see how much: what comes with a document may be made to harm."""
    assert read_workbook(packed({**PARTS, "xl/worksheets/sheet2.xml": bytes(CHECKED_WORKBOOK)})) is None


def test_parts_aside_do_not_count() -> None:
    """Only what is below xl/ is read."""
    assert read_workbook(write_package({**PARTS, "docProps/core.xml": b"<a/>"})) is not None
