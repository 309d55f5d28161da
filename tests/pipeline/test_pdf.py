"""PDF through LibreOffice, or through what stands in for it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator import pdf
from generator.errors import InputError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


def stand_in(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    office = folder / "soffice"
    office.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_each_document_becomes_a_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file beside the document, under its name."""
    stand_in(tmp_path, 'for last; do :; done; cp "$last" "${last%.docx}.pdf"', monkeypatch)

    assert {"a.pdf": b"text"} == pdf.to_pdf({"a.docx": b"text"})


@pytest.mark.parametrize("script", ["exit 1", "exit 0", "exec sleep 60"])
def test_a_conversion_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """An error, silence without a file, or no end."""
    stand_in(tmp_path, script, monkeypatch)
    monkeypatch.setattr(pdf, "OFFICE_SECONDS", 0.3)

    with pytest.raises(InputError, match=r"could not convert a\.docx"):
        pdf.to_pdf({"a.docx": b"text"})


def test_interruption_ends_the_office_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was started does not outlive the command."""
    started = tmp_path / "started"
    stand_in(tmp_path, f"echo $$ > {started}; sleep 60", monkeypatch)

    def interrupted(process: object, timeout: float) -> int:
        while not started.exists() or not started.read_text("utf-8").strip():
            pass
        monkeypatch.undo()
        raise KeyboardInterrupt

    monkeypatch.setattr("subprocess.Popen.wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        pdf.to_pdf({"a.docx": b"text"})
    assert not Path(f"/proc/{started.read_text('utf-8').strip()}").exists()
