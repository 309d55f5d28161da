"""How much of a house file is ever read or unpacked: no more than the limit that its message tells."""

from __future__ import annotations

import io
import shutil
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from generator.errors import InputError
from generator.house import files, safe
from generator.house.files import read_house
from generator.house.safe import open_house
from tests.commands.working_folder import TEMPLATES, TINY
from tests.house.word_houses import blank, unpacked

MOST = 1024 * 1024
LARGE = bytes(40 * MOST)


def house(extra: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A sound letterhead with one part more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in unpacked(blank()).items():
            archive.writestr(name, data)
        archive.writestr("word/media/image1.bmp", extra, method)
    return buffer.getvalue()


def lying(method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A part that unpacks to 40 MB and states ten bytes, here and in the directory of the zip."""
    data = house(LARGE, method)
    said = struct.pack("<L", len(LARGE))
    assert 2 == data.count(said)
    return data.replace(said, struct.pack("<L", 10))


def peak(read: Callable[[], object]) -> tuple[int, InputError]:
    """The most memory that ``read`` held at once, and how it was refused."""
    tracemalloc.start()
    try:
        with pytest.raises(InputError) as caught:
            read()
        return tracemalloc.get_traced_memory()[1], caught.value
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("made", "what"),
    [
        (lambda: house(LARGE), "too large when unpacked (more than 1 MB)"),
        (lying, "not a readable Office file"),
        (lambda: lying(zipfile.ZIP_BZIP2), "packed in a way"),
        (lambda: house(LARGE[:10], zipfile.ZIP_LZMA), "packed in a way"),
    ],
)
def test_nothing_is_unpacked_beyond_the_limit(
    made: Callable[[], bytes], what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a file states of its parts, and however it packs them."""
    monkeypatch.setattr(safe, "HOUSE_BYTES", MOST)
    data = made()
    held, error = peak(lambda: open_house(data, "house.docx", "docx"))

    (finding,) = error.findings
    assert what in finding.what
    assert finding.mend
    assert held < 6 * MOST


def test_a_file_is_not_read_that_is_larger_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size is asked for first, and told with the limit."""
    monkeypatch.setattr(files, "HOUSE_BYTES", MOST)
    path = tmp_path / "house.docx"
    path.write_bytes(b"PK" + LARGE)
    held, error = peak(lambda: read_house(path))

    assert "larger than 1 MB" in error.findings[0].what
    assert held < MOST


def refused(name: str, read: Callable[[Path], bytes]) -> Callable[[Path], bytes]:
    """``read``, but not for a file of this name."""
    return lambda path: pytest.fail(f"{name} was read") if path.name == name else read(path)


@pytest.mark.parametrize("arguments", [["doctor", "house.pptx"], ["build", "--house", "house.pptx"]])
def test_both_commands_ask_for_the_size_first(
    tmp_path: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of many gigabytes is a finding and exit code 2, not a full memory."""
    shutil.copytree(TINY, tmp_path / "seeds" / "tiny")
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    path = tmp_path / "house.pptx"
    with path.open("wb") as stream:
        stream.truncate(files.HOUSE_BYTES + 1)
    monkeypatch.chdir(path.parent)
    monkeypatch.setattr(Path, "read_bytes", refused(path.name, Path.read_bytes))

    assert 2 == main(arguments)
    assert "larger than 96 MB" in capsys.readouterr().err
