"""The clean texts of sources beside the notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.formats import originals


def test_only_texts_that_are_there_are_read(tmp_path: Path) -> None:
    """By source, characters as they are: spans count them."""
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "a.txt").write_bytes("één\r\ntwee".encode())

    assert {"a": "één\r\ntwee"} == originals.originals_of(tmp_path, ["a", "b"])


def test_a_text_that_is_far_too_large_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for it."""
    monkeypatch.setattr(originals, "ORIGINAL_BYTES", 3)
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "a.txt").write_text("four", "utf-8")

    assert originals.original_of(tmp_path, "a") is None
