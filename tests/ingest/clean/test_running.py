"""Running headers and footers of long documents."""

from __future__ import annotations

from importlib import import_module

import pytest

from generator.ingest.reading import read_document

LONG = (
    "The port authority counted the ferries that crossed to the islands in both years and found that fewer of them "
    "sailed in winter, while those in summer carried more people than before, mostly on Saturdays."
)


def test_lines_that_come_back_are_held_against_the_beginning_of_the_text_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may open with whole chapters and have hundreds of such lines: no chapter is read for each of them."""
    read: list[str] = []
    running = import_module("generator.ingest.clean.running")  # the package has a function of that name
    words = running.words
    monkeypatch.setattr(running, "words", lambda text: (read.append(text), words(text))[1])
    lines = [f"Quays of {chr(97 + at // 26) * 4}{chr(97 + at % 26) * 4}" for at in range(60)]
    blocks = ["Ferries and their quays", " ".join([LONG] * 60), *lines, LONG, *lines, LONG, *lines]
    document = read_document("\n\n".join(blocks).encode(), "a.txt", "a")

    assert document.text
    assert max(map(len, read)) < len(LONG) * 6
