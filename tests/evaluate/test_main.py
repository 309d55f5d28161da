"""The command: what it prints, and its exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluate.__main__ import main

PASSAGE = "The board of Eastborough paid 40 million euros in March 2021."
GOLD = """{"id": "1", "quantities": [{"start": 30, "end": 46, "value": VALUE, "unit": "EUR"}],
"dates": [{"start": 50, "end": 60, "iso": "2021-03", "precision": "month"}]}"""


def corpus(folder: Path, value: str) -> Path:
    """A corpus of one passage."""
    for name, text in (("passages/1.txt", PASSAGE), ("gold/1.json", GOLD.replace("VALUE", value))):
        (folder / name).parent.mkdir()
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_all_met(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --strict a corpus that is met ends with 0, and the table says what was reached."""
    code = main(["--corpus", str(corpus(tmp_path, "40000000")), "--originals", str(tmp_path), "--no-speed", "--strict"])
    told = capsys.readouterr().out

    assert 0 == code
    assert "2 of 2 met" in told
    assert "Nothing may be tuned on it" in told
    assert "Real texts: skipped" in told


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_not_met(tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], code: int) -> None:
    """A miss ends with 1 only where that is asked for; misses are shown only of the kind that is asked for."""
    folder = str(corpus(tmp_path, "41"))
    assert code == main(["--corpus", folder, "--originals", "/nowhere", "--no-speed", *options])
    silent = capsys.readouterr().out
    main(["--corpus", folder, "--originals", "/nowhere", "--no-speed", "--show", "quantities"])
    told = capsys.readouterr().out

    assert "1 of 2 met" in silent
    assert "NOT MET" in silent
    assert ("quantities: '40 million euros'" in silent, "quantities: '40 million euros'" in told) == (False, True)


def test_without_a_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A corpus that is not there is skipped with the reason."""
    assert 0 == main(["--corpus", str(tmp_path / "none"), "--originals", str(tmp_path / "none"), "--no-speed"])
    assert "Corpus: skipped, there is no folder" in capsys.readouterr().out
