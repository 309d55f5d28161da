"""An edition that is longer than its audience allows is told, and written all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline import build_edition, prose_words
from generator.workspace import Workspace
from tests.tiny import TEMPLATES, tiny, tiny_plan


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    """A working folder with the base templates and an audience of its own."""
    folder = tmp_path / "templates"
    for owner in ("base", "press"):
        (folder / owner).mkdir(parents=True)
    for path in sorted((TEMPLATES / "base").iterdir()):
        (folder / "base" / path.name).write_bytes(path.read_bytes())
    return Workspace(tmp_path, tmp_path / "seeds", folder)


def warnings(space: Workspace, keys: str) -> list[tuple[str, str, str]]:
    """Levels, places and faults of the budget, with ``keys`` in the audience's file."""
    (space.templates / "press" / "audience.yaml").write_text(f"format: 1\nextends: base\n{keys}\n", "utf-8")
    edition = build_edition(space, tiny(), "press", ("docx", "pptx"), space.root / "output")
    assert {"briefing.docx", "deck.pptx", "evidence.json"} == set(edition.files)
    return [(f.level, str(f.where), f.what) for f in edition.findings if f.rule == "budget"]


def test_an_edition_within_its_budget_is_silent(space: Workspace) -> None:
    """Nothing to say."""
    assert [] == warnings(space, "budget: {words: 4000, slides: 18}")


def test_too_many_words_and_slides_are_told(space: Workspace) -> None:
    """How many there are, how many there may be, and the file to mend."""
    words, slides = warnings(space, "budget: {words: 20, slides: 3}")

    assert ("warning", "press/audience.yaml") == words[:2] == slides[:2]
    assert "its budget is 20" in words[2]
    assert "its budget is 3" in slides[2]


def test_running_text_counts_and_citations_do_not() -> None:
    """Tables, headings and captions are not running text either."""
    assert 30 <= prose_words(tiny_plan()) <= 200


def test_a_build_leaves_no_setting_behind(space: Workspace) -> None:
    """Where pictures are kept is known for the time of one build only."""
    from generator.charts import PICTURES

    warnings(space, "title: Press")

    assert PICTURES.get() is None
