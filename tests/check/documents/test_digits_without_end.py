"""Finished files whose numbers are none, or have no end: they are checked, whatever stands where a number should."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from generator.commands._finished import check_finished
from generator.office.package import read_package, write_package
from generator.render.docx import render_docx
from generator.theme.shipped.institutional import THEME
from tests.tiny import tiny_plan

Parts = Mapping[str, bytes]


@cache
def briefing() -> Parts:
    """The parts of a briefing as it is built."""
    return read_package(render_docx(tiny_plan().briefing, THEME).data, "briefing.docx")


def swapped(part: str, old: bytes, new: bytes) -> dict[str, bytes]:
    """The briefing with the first of the pattern ``old`` in one part replaced."""
    text, count = re.subn(old, new, briefing()[part], count=1)
    assert 1 == count
    return {**briefing(), part: text}


def styles(number: bytes) -> dict[str, bytes]:
    return swapped("word/styles.xml", b'w:val="heading 1"', b'w:val="heading ' + number + b'"')


def contents(number: bytes) -> dict[str, bytes]:
    """A contents list whose first page is ``number``."""
    return swapped("word/document.xml", b"(PAGEREF(?:(?!<w:t[ >]).)*<w:t[^>]*>)[0-9]+", rb"\g<1>" + number)


def workbook(old: bytes, new: Callable[[bytes], bytes], number: bytes) -> dict[str, bytes]:
    """The workbook behind the chart with one pattern in its sheet replaced."""
    name = next(one for one in briefing() if one.endswith(".xlsx"))
    with zipfile.ZipFile(io.BytesIO(briefing()[name])) as archive:
        inside = {entry: archive.read(entry) for entry in archive.namelist()}
    sheet = next(one for one in inside if "worksheets/" in one)
    text, count = re.subn(old, new(number), inside[sheet], count=1)
    assert 1 == count
    return {**briefing(), name: write_package({**inside, sheet: text})}


def place(number: bytes) -> dict[str, bytes]:
    return workbook(b'<c r="A1"', lambda one: b'<c r="A' + one + b'"', number)


def index(number: bytes) -> dict[str, bytes]:
    """A cell that names a text of the workbook by its number."""
    return workbook(b'<c r="A1".*?</c>', lambda one: b'<c r="A1" t="s"><v>' + one + b"</v></c>", number)


@pytest.mark.parametrize(
    "number", [b"9" * 5000, "²".encode(), "٣".encode(), b"-1"], ids=["long", "raised", "arabic", "negative"]
)
@pytest.mark.parametrize("made", [styles, contents, place, index])
def test_it_is_checked_all_the_same(tmp_path: Path, made: Callable[[bytes], dict[str, bytes]], number: bytes) -> None:
    """Findings at most."""
    path = tmp_path / "briefing.docx"
    path.write_bytes(write_package(made(number)))

    assert check_finished(path)[1]
