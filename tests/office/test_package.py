"""Office files as parts: read with limits, written the same way every time."""

from __future__ import annotations

import io
import os
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError
from generator.office import package
from generator.office.inspect import open_document
from generator.office.package import read_package, write_package

PARTS = {"word/document.xml": b"<w/>", "[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<R/>", "media/a.png": b"P"}
NAMES = st.text("abcdefghij/._-", min_size=1, max_size=20).filter(lambda name: not name.endswith("/"))


def zipped(*entries: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return buffer.getvalue()


@given(st.dictionaries(NAMES, st.binary(max_size=40), max_size=6))
def test_what_is_written_reads_back(parts: dict[str, bytes]) -> None:
    """Every part, byte for byte."""
    assert parts == read_package(write_package(parts), "x.docx")


def test_the_same_parts_are_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the order of the parts, the clock and the time zone."""
    first = write_package(PARTS)
    monkeypatch.setenv("TZ", "Pacific/Apia")
    time.tzset()
    try:
        assert first == write_package(dict(reversed(PARTS.items())))
    finally:
        os.environ.pop("TZ")
        time.tzset()


LONG = b"<w:p/>" * 9000


@pytest.mark.parametrize("squeezed", [True, False])
def test_a_package_is_written_as_the_library_would(squeezed: bool) -> None:
    """Byte for byte: empty, short and long parts, pictures, names that are not ASCII."""
    parts = {**PARTS, "empty.xml": b"", "long.xml": LONG, "word/ü.xml": LONG[:600], "embeddings/a.xlsx": LONG}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compresslevel=6) as archive:
        for name in archived(write_package(parts)):
            entry = zipfile.ZipInfo(name)
            packed = squeezed and not name.endswith((".png", ".xlsx"))
            entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, parts[name])
    assert buffer.getvalue() == write_package(parts, squeezed=squeezed)


def archived(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def test_content_types_come_first() -> None:
    """Readers that stream the file expect them there; pictures are not packed twice."""
    with zipfile.ZipFile(io.BytesIO(write_package(PARTS))) as archive:
        assert ["[Content_Types].xml", "_rels/.rels", "media/a.png", "word/document.xml"] == archive.namelist()
        assert zipfile.ZIP_STORED == archive.getinfo("media/a.png").compress_type
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in archive.infolist()}


Reader = Callable[[bytes, Path], object]


def as_bytes(data: bytes, _folder: Path) -> object:
    return read_package(data, "house.docx")


def from_disk(data: bytes, folder: Path) -> object:
    (folder / "house.docx").write_bytes(data)
    return open_document(folder / "house.docx")


READERS: list[Reader] = [as_bytes, from_disk]


def test_a_part_that_stands_twice_is_refused() -> None:
    """Two readers could see two documents in such a file."""
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped(("a.xml", b"1"), ("a.xml", b"2"))

    with pytest.raises(InputError, match="the same part stands twice"):
        read_package(data, "house.docx")


@pytest.mark.parametrize("read", READERS)
def test_a_file_that_unpacks_to_too_much_is_refused(
    read: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the size it states, before anything is unpacked."""
    monkeypatch.setattr(package, "PACKAGE_BYTES", 1_000_000)

    with pytest.raises(InputError, match="too large when unpacked"):
        read(zipped(("a.xml", b"0" * 1_000_001)), tmp_path)


@pytest.mark.parametrize("read", READERS)
def test_a_file_of_too_many_parts_is_refused(read: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many empty parts are as costly as a large one."""
    monkeypatch.setattr(package, "PACKAGE_PARTS", 3)

    with pytest.raises(InputError, match="too large when unpacked"):
        read(zipped(*((f"{n}.xml", b"") for n in range(4))), tmp_path)


@pytest.mark.parametrize("read", READERS)
def test_a_part_that_lies_about_its_size_is_refused(read: Reader, tmp_path: Path) -> None:
    """No more is unpacked than the directory states, and what does not match its checksum is damage."""
    data = bytearray(zipped(("a.xml", b"0" * 100_000)))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 10)

    with pytest.raises(InputError, match="not a readable Office file"):
        read(bytes(data), tmp_path)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "data", [b"", b"plain text", zipped(("a.xml", b"1" * 50))[:-30]], ids=["empty", "plain-text", "cut-short"]
)
def test_what_is_no_office_file_is_told(read: Reader, data: bytes, tmp_path: Path) -> None:
    """With the file's name and what would mend it, never a traceback."""
    with pytest.raises(InputError) as refused:
        read(data, tmp_path)

    assert "house.docx" in refused.value.findings[0].where.file
    assert refused.value.findings[0].mend
