"""One process builds topic after topic and remembers pieces of them: each edition is as if it were the first."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.formats.audience import audience_names
from generator.model.memo import TOPICS, Memo
from generator.pipeline import build_edition, read_outline
from generator.workspace import Workspace, find_workspace
from tests.commands.working_folder import TEMPLATES, TINY, edit

FORMATS = ("docx", "pptx")
CHANGES = (
    (),
    (("outline.md", "title: Ferries and fares", "title: Three ferries and fares"),),
    (("data/passengers.csv", "2020,0.6", "2020,0.7"),),
    (("notes/harbour-2024.md", "The harbour counted 1.1", "The port counted 1.2"),),
    (("notes/operator-2023.md", "p. 3", "p. 4"), ("figures.yaml", "chart: column", "chart: line")),
    (("references.json", '"title": "', '"title": "On '),),
    (("notes/harbour-2024.md", ", citing the operator. [@operator-2023]", ", it says."),),
    (("figures.yaml", "topic: passengers", "topic: before"),),
)


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A working folder with a topic for each of ``CHANGES``."""
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    for number, edits in enumerate(CHANGES):
        topic = tmp_path / "seeds" / f"tiny-{'abcdefgh'[number]}"
        shutil.copytree(TINY, topic)
        for file, old, new in edits:
            edit(topic / file, old, new)
    monkeypatch.chdir(tmp_path)
    return find_workspace(tmp_path)


def test_an_edition_is_the_same_whatever_was_built_before(space: Workspace) -> None:
    """Every file of every audience, byte for byte, and every finding."""
    memo = Memo()
    for topic in space.topics():
        outline, told = read_outline(space, topic)
        assert (outline, told) == read_outline(space, topic, memo)
        for audience in audience_names(space.templates, space.shipped):
            first = build_edition(space, outline, audience, FORMATS, space.output)
            later = build_edition(space, outline, audience, FORMATS, space.output, memo=memo)
            assert first.findings == later.findings
            assert [] == [name for name, data in first.files.items() if data != later.files[name]], (topic, audience)
        memo.forget(TOPICS)
