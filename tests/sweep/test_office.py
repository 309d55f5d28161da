from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.sweep import office
from tests.sweep.measure import Figures, _drawn
from tests.sweep.office import BATCH, converted, limit, to_pdfs

WHOLE = b"%PDF-1.6 pages %%EOF\n"


class Program:
    """Makes PDFs as an office program does; a batch with ``bad`` in it dies there, ``tries`` times."""

    def __init__(self, bad: str, tries: int) -> None:
        self.bad, self.tries = bad, tries
        self.calls: list[tuple[str, ...]] = []

    def __call__(self, documents: Sequence[Path], folder: Path, profile: Path) -> None:
        assert profile.parent == folder
        self.calls.append(tuple(document.stem for document in documents))
        for document in documents:
            if document.stem == self.bad and self.tries > 0:
                self.tries -= 1
                (folder / f"{document.stem}.pdf").write_bytes(WHOLE[:9])
                return
            (folder / f"{document.stem}.pdf").write_bytes(WHOLE)


def _papers(count: int) -> list[Path]:
    return [Path(f"{number}.docx") for number in range(count)]


def test_a_batch_that_dies_is_tried_once_more(tmp_path: Path) -> None:
    """What it had not made is made by a call of its own; nothing is made twice."""
    program, heard = Program("3", 1), list[str]()
    papers = _papers(BATCH + 5)

    pdfs = to_pdfs("", papers, tmp_path, told=heard.append, call=program)

    assert papers == list(pdfs)
    assert tuple(str(number) for number in range(3, BATCH)) == program.calls[-1]
    assert 3 == len(program.calls)
    assert any("22 documents once more" in line for line in heard)


def test_a_document_that_nothing_helps_is_left_out(tmp_path: Path) -> None:
    """Half a PDF is none; those of other batches are all there."""
    papers = _papers(BATCH + 5)

    pdfs = to_pdfs("", papers, tmp_path, call=Program(str(BATCH + 4), 9))

    assert papers[:-1] == list(pdfs)


def test_what_was_not_rendered_is_a_fault(tmp_path: Path) -> None:
    """A document that nobody has seen is counted and named."""
    found = _drawn(tmp_path / "7-deck.pptx", None, "")

    assert 1 == found.lost
    assert found.faults[0].startswith("7-deck.pptx: not rendered")
    assert "2 faults, 2 documents not rendered" in str(found + found)
    assert Figures(3, 4, 5, ("a",)) == Figures(1, 4, 0, ("a",)) + Figures(2, 0, 5)


def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what it has started; the run goes on."""
    monkeypatch.setattr(office, "SECONDS_TO_BEGIN", 0.2)
    monkeypatch.setattr(office, "SECONDS_EACH", 0.0)
    program = tmp_path / "hangs"
    program.write_text("#!/bin/sh\nsleep 600 & wait\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)

    assert {} == to_pdfs(str(program), _papers(1), tmp_path / "pdf")
    converted(str(program), _papers(1), tmp_path / "pdf", tmp_path / "profile")


def test_the_limit_follows_the_size() -> None:
    """A batch twice as large is no more likely to be cut off."""
    assert limit(BATCH) - limit(0) == BATCH * (limit(1) - limit(0)) > 0
