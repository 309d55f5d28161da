"""A rebuild of ``--watch`` takes only the steps that a save asks for, and gives what a fresh process gives."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import _watch
from generator.model.memo import Memo
from generator.workspace import CHECKOUT
from tests.commands.working_folder import edit

SAVES = [
    ("seeds/tiny/outline.md", "title: Ferries and fares", "title: Ferries, boats and fares"),
    ("seeds/tiny/notes/harbour-2024.md", "The harbour counted 1.1", "The port counted 1.1"),
    ("seeds/tiny/notes/operator-2023.md", "p. 3", "p. 4"),
    ("seeds/tiny/data/passengers.csv", "2020,0.6", "2020,0.5"),
    ("seeds/tiny/data/passengers.csv", "2020,0.5", "2020,0.6"),
    ("seeds/tiny/figures.yaml", "chart: column", "chart: line"),
    ("seeds/tiny/references.json", '"title": "', '"title": "On '),
    ("templates/base/briefing.md.j2", "{% block parts %}", "{% block parts %}\nNine {{ 9 | inwords }} times.\n"),
    ("templates/base/deck.md.j2", "layout=messages", "layout=points"),
    ("templates/analyst/audience.yaml", "title: Analyst paper", "title: Analyst paper\nmarking: DRAFT"),
    ("templates/analyst/audience.yaml", "marking: DRAFT", "marking: DRAFT\nlanguage: fr"),
    ("templates/analyst/audience.yaml", "style: apa, place: in-text", "style: chicago-notes, place: footnote"),
    ("templates/analyst/audience.yaml", "style: chicago-notes, place: footnote", "style: apa, place: in-text"),
    ("templates/analyst/audience.yaml", "marking: DRAFT", "theme: high-contrast"),
]


def fresh(root: Path) -> dict[str, bytes]:
    """What another process builds of the same files."""
    command = [sys.executable, "-m", "generator.cli", "build", "-o", "fresh"]
    subprocess.run(command, cwd=root, env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, check=True, capture_output=True)
    return files(root / "fresh")


def files(output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (output / "tiny" / "analyst").iterdir()}


def test_a_rebuild_is_what_a_fresh_process_builds(topic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte after each kind of save, and after one that takes another back."""
    root, seen = topic.parents[1], list[dict[str, bytes]]()

    def looks() -> Iterator[None]:
        for file, old, new in SAVES:
            edit(root / file, old, new)
            yield  # the save is seen
            yield  # nothing changes any more, so it is built
            seen.append(files(root / "output"))
            assert fresh(root) == seen[-1], (file, new)

    moves = looks()

    def sleep(_seconds: float) -> None:
        if next(moves, moves) is moves:
            raise KeyboardInterrupt

    monkeypatch.setattr(_watch.time, "sleep", sleep)

    assert 0 == main(["build", "--watch"])
    assert len(SAVES) == len(seen)
    assert all(one != other for one, other in pairwise(seen))


def test_a_step_is_taken_again_only_for_something_else() -> None:
    """The last two are known, of each step and each part for itself."""
    memo, made = Memo(), list[int]()

    def step(of: int) -> int:
        return memo.get("step", [of], lambda: made.append(of) or of)

    assert [1, 1, 2, 1, 3, 1] == [step(of) for of in (1, 1, 2, 1, 3, 1)]
    assert [1, 2, 3, 1] == made
    assert 7 == memo.part("a", "b").get("step", [1], lambda: 7)
    assert memo.part("a").part("b") is memo.part("a", "b")


def test_what_fails_is_not_kept() -> None:
    """A step that told a fault is asked again."""
    memo = Memo()
    with pytest.raises(ZeroDivisionError):
        memo.get("step", 0, lambda: 1 // 0)

    assert 1 == memo.get("step", 0, lambda: 1)
