"""Writing an edition: whole or not at all, and nothing of the user's is lost."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.output import digest, write_files


def record(**documents: bytes) -> bytes:
    names = {name.replace("_", "."): {"sha256": digest(data)} for name, data in documents.items()}
    return json.dumps({"documents": names}).encode()


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


def test_a_folder_that_cannot_be_written_keeps_the_old_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk while the new files are written leaves the old ones as they were, and no half file."""
    write_files(tmp_path, {"a.docx": b"old", "evidence.json": record(a_docx=b"old")})

    def full(descriptor: int, mode: str) -> object:
        os.close(descriptor)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.output.os.fdopen", full)
    with pytest.raises(InputError) as caught:
        write_files(tmp_path, {"a.docx": b"new"})

    assert "No space left" in caught.value.findings[0].what
    assert b"old" == (tmp_path / "a.docx").read_bytes()
    assert ["a.docx", "evidence.json"] == sorted(path.name for path in tmp_path.iterdir())


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

    def interrupted(descriptor: int, mode: str) -> object:
        os.close(descriptor)
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.output.os.fdopen", interrupted)
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
