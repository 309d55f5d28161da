"""Documents that somebody has open while a new edition is written: nothing of theirs or of ours is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.output import digest, standing, write_files


def edition(text: bytes) -> dict[str, bytes]:
    """A small edition whose documents say ``text``."""
    files = {"briefing.docx": b"page " + text, "deck.pptx": b"slide " + text}
    entries = {name: {"sha256": digest(data)} for name, data in files.items()}
    record = {"documents": entries, "numbers": {name: [text.decode()] for name in files}}
    return {**files, "evidence.json": json.dumps(record).encode()}


def read(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "evidence.json"}


def refused_to(monkeypatch: pytest.MonkeyPatch, held: Path) -> None:
    """Let the system refuse to replace or move the file ``held``, as Windows does while Office has it open."""
    replace = Path.replace

    def refusing(path: Path, target: Path) -> Path:
        if held in (path, target) and held.exists():
            raise PermissionError(13, "Permission denied", str(held))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refusing)


LOCKS = ["~$briefing.docx", "~$riefing.docx", "~$iefing.docx", ".~lock.briefing.docx#"]


@pytest.mark.parametrize("lock", LOCKS)
def test_what_an_office_program_has_open_stays(tmp_path: Path, lock: str) -> None:
    """A lock file beside a document: it stays, the new one is beside it, the rest is replaced, the message says all."""
    write_files(tmp_path, edition(b"one"))
    (tmp_path / lock).write_bytes(b"somebody")

    (told,) = write_files(tmp_path, edition(b"two"))

    assert "warning" == told.level
    assert lock in told.what
    assert "briefing.new.docx" in told.what
    assert lock in told.mend
    assert {
        "briefing.docx": b"page one", "briefing.new.docx": b"page two", "deck.pptx": b"slide two", lock: b"somebody"
    } == read(tmp_path)  # fmt: skip


@pytest.mark.parametrize("lock", [*LOCKS, ""])
def test_the_name_told_is_the_one_on_the_disk(tmp_path: Path, lock: str) -> None:
    """A document left beside an open one is told under its own name; once the other is closed, under its usual one."""
    write_files(tmp_path, edition(b"one"))
    (tmp_path / (lock or "unlocked")).write_bytes(b"somebody")
    write_files(tmp_path, edition(b"two"))

    told = standing(tmp_path, edition(b"two"))
    (tmp_path / (lock or "unlocked")).unlink()
    write_files(tmp_path, edition(b"two"))

    assert ("briefing.new.docx" if lock else "briefing.docx", "deck.pptx", "evidence.json") == told
    assert ("briefing.docx", "deck.pptx", "evidence.json") == standing(tmp_path, edition(b"two"))


def test_the_next_build_puts_it_in_its_place(tmp_path: Path) -> None:
    """Once it is closed the document is replaced in silence, and what was left beside it is gone."""
    write_files(tmp_path, edition(b"one"))
    (tmp_path / "~$iefing.docx").write_bytes(b"somebody")
    write_files(tmp_path, edition(b"two"))
    write_files(tmp_path, edition(b"three"))
    (tmp_path / "~$iefing.docx").unlink()

    assert () == write_files(tmp_path, edition(b"four"))
    assert {"briefing.docx": b"page four", "deck.pptx": b"slide four"} == read(tmp_path)
    assert {"briefing.docx", "deck.pptx"} == json.loads((tmp_path / "evidence.json").read_bytes())["documents"].keys()


def test_what_was_changed_meanwhile_is_kept(tmp_path: Path) -> None:
    """The open document was saved, and so was the one left beside it: both are kept aside."""
    write_files(tmp_path, edition(b"one"))
    (tmp_path / "~$iefing.docx").write_bytes(b"somebody")
    write_files(tmp_path, edition(b"two"))
    (tmp_path / "~$iefing.docx").unlink()
    (tmp_path / "briefing.docx").write_bytes(b"hers")
    (tmp_path / "briefing.new.docx").write_bytes(b"his")

    (note,) = write_files(tmp_path, edition(b"three"))
    assert "briefing.edited-1.docx" in note.what
    assert {
        "briefing.docx": b"page three", "briefing.edited-1.docx": b"hers", "briefing.new.docx": b"his",
        "deck.pptx": b"slide three",
    } == read(tmp_path)  # fmt: skip


@pytest.mark.parametrize("edited", [False, True])
def test_a_replacement_that_is_refused_leaves_the_new_one_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edited: bool
) -> None:
    """Opened between the look and the move, and changed or not: as if it had been open before."""
    write_files(tmp_path, edition(b"one"))
    if edited:
        (tmp_path / "briefing.docx").write_bytes(b"hers")
    with monkeypatch.context() as patched:
        refused_to(patched, tmp_path / "briefing.docx")
        (told,) = write_files(tmp_path, edition(b"two"))

    assert "briefing.new.docx" in told.what
    assert "close briefing.docx" in told.mend
    before = b"hers" if edited else b"page one"
    assert {"briefing.docx": before, "briefing.new.docx": b"page two", "deck.pptx": b"slide two"} == read(tmp_path)
    record = json.loads((tmp_path / "evidence.json").read_bytes())
    assert digest(b"page two") == record["documents"]["briefing.new.docx"]["sha256"]
    assert ["two"] == record["numbers"]["briefing.new.docx"]


def test_a_write_protected_document_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system says so before anything is written."""
    write_files(tmp_path, edition(b"one"))
    monkeypatch.setattr("generator.output.can_be_replaced", lambda path: path.name != "deck.pptx")

    (told,) = write_files(tmp_path, edition(b"two"))
    assert "deck.new.pptx" in told.what
    assert b"slide one" == (tmp_path / "deck.pptx").read_bytes()


def test_a_record_that_cannot_be_replaced_refuses_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it the next build would take our own documents for edited ones."""
    write_files(tmp_path, edition(b"one"))
    before = read(tmp_path)
    monkeypatch.setattr("generator.output.can_be_replaced", lambda path: path.name != "evidence.json")

    with pytest.raises(InputError, match="open in another program"):
        write_files(tmp_path, edition(b"two"))
    assert before == read(tmp_path)


def test_the_lock_of_another_document_is_none(tmp_path: Path) -> None:
    """Only the document that a lock file names counts as open."""
    write_files(tmp_path, edition(b"one"))
    (tmp_path / "~$notes.docx").write_bytes(b"somebody")

    assert () == write_files(tmp_path, edition(b"two"))
