"""Writing an edition: whole or not at all, and nothing of the user's is lost."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.output import digest, write_files, write_new


def record(**documents: bytes) -> bytes:
    names = {name.replace("_", "."): {"sha256": digest(data)} for name, data in documents.items()}
    return json.dumps({"documents": names}).encode()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_appear_whole(tmp_path: Path) -> None:
    """All files are there with their bytes and nothing else is."""
    notes = write_files(tmp_path / "out", {"a.docx": b"one", "figures/f.png": b"two"})

    assert () == notes
    assert b"one" == (tmp_path / "out" / "a.docx").read_bytes()
    assert ["a.docx", "figures"] == sorted(path.name for path in (tmp_path / "out").iterdir())


def test_an_edited_document_is_kept_aside(tmp_path: Path) -> None:
    """A document that a person changed since the last build is moved aside, and the note says where."""
    write_files(tmp_path, {"a.docx": b"built", "evidence.json": record(a_docx=b"built")})
    (tmp_path / "a.docx").write_bytes(b"edited by hand")

    (note,) = write_files(tmp_path, {"a.docx": b"built anew", "evidence.json": record(a_docx=b"built anew")})

    assert b"edited by hand" == (tmp_path / "a.edited-1.docx").read_bytes()
    assert b"built anew" == (tmp_path / "a.docx").read_bytes()
    assert "a.edited-1.docx" in note.what


def test_a_second_edit_does_not_replace_the_first(tmp_path: Path) -> None:
    """Kept documents are numbered; none is overwritten."""
    for edit in (b"first edit", b"second edit"):
        (tmp_path / "a.docx").write_bytes(edit)
        write_files(tmp_path, {"a.docx": b"built", "evidence.json": record(a_docx=b"built")})

    assert b"first edit" == (tmp_path / "a.edited-1.docx").read_bytes()
    assert b"second edit" == (tmp_path / "a.edited-2.docx").read_bytes()


def test_an_untouched_document_is_replaced_silently(tmp_path: Path) -> None:
    """What the last build wrote may be replaced by the next."""
    write_files(tmp_path, {"a.docx": b"built", "evidence.json": record(a_docx=b"built")})

    assert () == write_files(tmp_path, {"a.docx": b"new", "evidence.json": record(a_docx=b"new")})
    assert not (tmp_path / "a.edited-1.docx").exists()


def test_a_damaged_record_keeps_the_document(tmp_path: Path) -> None:
    """Where the record of the last build cannot be read, the document counts as a person's."""
    (tmp_path / "a.docx").write_bytes(b"whose?")
    (tmp_path / "evidence.json").write_bytes(b"{not json")

    (note,) = write_files(tmp_path, {"a.docx": b"built", "evidence.json": record(a_docx=b"built")})

    assert "kept" in note.what


def failing(error: BaseException) -> Callable[[Path, bytes], int]:
    """A disk on which half of a file is written before ``error``."""

    def write(path: Path, data: bytes) -> int:
        with path.open("wb") as stream:
            stream.write(data[: len(data) // 2])
        raise error

    return write


@pytest.mark.parametrize(
    ("number", "mend"),
    [(errno.ENOSPC, "free some space"), (errno.EROFS, "another folder with -o"), (errno.EIO, "another folder with -o")],
    ids=["full", "read-only", "failing"],
)
def test_a_disk_that_cannot_be_written_keeps_the_old_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, mend: str
) -> None:
    """A fault while the new files are written leaves the old ones as they were, and no half file."""
    write_files(tmp_path, {"a.docx": b"old", "evidence.json": record(a_docx=b"old")})
    monkeypatch.setattr(Path, "write_bytes", failing(OSError(number, os.strerror(number))))

    with pytest.raises(InputError) as caught:
        write_files(tmp_path, {"a.docx": b"new"})

    assert os.strerror(number) in caught.value.findings[0].what
    assert mend in caught.value.findings[0].mend
    assert b"old" == (tmp_path / "a.docx").read_bytes()
    assert ["a.docx", "evidence.json"] == names(tmp_path)


def test_a_folder_closed_to_us_is_told(tmp_path: Path) -> None:
    """What must not be written is not, and the message says what to do."""
    write_files(tmp_path / "out", {"a.docx": b"old"})
    (tmp_path / "out").chmod(0o555)
    if os.access(tmp_path / "out", os.W_OK):
        pytest.skip("this user may write everywhere")

    with pytest.raises(InputError, match="another folder with -o"):
        write_files(tmp_path / "out", {"a.docx": b"new"})
    assert b"old" == (tmp_path / "out" / "a.docx").read_bytes()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    """The file stays."""
    (tmp_path / "out").write_bytes(b"mine")

    with pytest.raises(InputError, match="in the way"):
        write_files(tmp_path / "out", {"a.docx": b"new"})
    assert b"mine" == (tmp_path / "out").read_bytes()


def test_a_disk_that_fails_amid_moving_is_told_and_made_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is whole, the message does not claim more, and the next build puts the rest into place."""
    write_files(tmp_path, {"a.docx": b"old", "b.pptx": b"old", "evidence.json": record(a_docx=b"old", b_pptx=b"old")})
    replace = Path.replace

    def failing_once(path: Path, target: Path) -> Path:
        if target.name == "b.pptx":
            raise OSError(errno.EIO, "Input/output error")
        return replace(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", failing_once)
        with pytest.raises(InputError, match="next build puts the rest into place"):
            write_files(tmp_path, {"a.docx": b"new", "b.pptx": b"new", "evidence.json": record(a_docx=b"new")})

    assert [b"new", b"old"] == [(tmp_path / name).read_bytes() for name in ("a.docx", "b.pptx")]
    assert () == write_files(tmp_path, {"c.md": b"c"})
    assert b"new" == (tmp_path / "b.pptx").read_bytes()
    assert ["a.docx", "b.pptx", "c.md", "evidence.json"] == names(tmp_path)


def test_a_file_that_cannot_be_replaced_keeps_all_the_others(tmp_path: Path) -> None:
    """A document open in Word, or a folder of its name: nothing is replaced, edited documents stay where they are."""
    write_files(tmp_path, {"a.docx": b"old", "evidence.json": record(a_docx=b"old")})
    (tmp_path / "a.docx").write_bytes(b"edited")
    (tmp_path / "b.pptx").mkdir()

    with pytest.raises(InputError):
        write_files(tmp_path, {"a.docx": b"new", "b.pptx": b"new", "evidence.json": record(a_docx=b"new")})
    assert b"edited" == (tmp_path / "a.docx").read_bytes()
    assert ["a.docx", "b.pptx", "evidence.json"] == sorted(path.name for path in tmp_path.iterdir())


def test_interruption_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the new files are staged."""
    monkeypatch.setattr(Path, "write_bytes", failing(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, {"a.docx": b"new"})
    assert not list(tmp_path.iterdir())


def test_the_record_remembers_documents_of_other_formats(tmp_path: Path) -> None:
    """Those still there; a document that was deleted is forgotten."""
    write_files(tmp_path, {"a.docx": b"a", "b.docx": b"b", "evidence.json": record(a_docx=b"a", b_docx=b"b")})
    (tmp_path / "b.docx").unlink()
    write_files(tmp_path, {"c.md": b"c", "evidence.json": record(c_md=b"c")})

    documents = json.loads((tmp_path / "evidence.json").read_bytes())["documents"]
    assert {"a.docx": {"sha256": digest(b"a")}, "c.md": {"sha256": digest(b"c")}} == documents


def test_a_new_folder_appears_whole_and_what_a_killed_run_left_goes(tmp_path: Path) -> None:
    """Beside it, where only we write hidden folders of this name."""
    (tmp_path / ".new-abc" / "half").mkdir(parents=True)
    write_new(tmp_path / "topic", {"outline.md": "text", "notes/a.md": "note"})

    assert ["topic"] == names(tmp_path)
    assert "note" == (tmp_path / "topic" / "notes" / "a.md").read_text("utf-8")


def test_a_new_folder_is_never_written_over(tmp_path: Path) -> None:
    """What is there stays."""
    (tmp_path / "topic").mkdir()

    with pytest.raises(InputError, match="there already"):
        write_new(tmp_path / "topic", {"outline.md": "text"})
    assert [] == names(tmp_path / "topic")


def test_a_new_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A file stands where its parent should be."""
    (tmp_path / "seeds").write_bytes(b"mine")

    with pytest.raises(InputError, match="in the way"):
        write_new(tmp_path / "seeds" / "topic", {"outline.md": "text"})
