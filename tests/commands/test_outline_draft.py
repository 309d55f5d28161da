"""``policybrief outline --draft``: the drafted outline as a file to edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.formats.topic import load_topic
from generator.outline.build import build_outline

TOWNS = ("Aldby", "Brack", "Corvel", "Dunmark", "Estvik")
HEAD = """---
format: 1
id: hale-2021
type: report
title: Harbours of the coast
issued: 2021
---

# Developments {role=areas}

## Harbours {#harbours-built}

"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A topic of one note with drafted events and numbers."""
    monkeypatch.chdir(tmp_path)
    events = [
        f"- [The council of {town} opened its harbour for {n + 1}40 fishing boats.]{{#p{n} .draft .event "
        f'date=201{n}-05-02 head="{town} opened its harbour" at="¶ {n}"}}'
        for n, town in enumerate(TOWNS)
    ]
    notes = tmp_path / "seeds" / "harbours" / "notes"
    notes.mkdir(parents=True)
    (notes / "hale-2021.md").write_text(HEAD + "\n".join(events) + "\n", "utf-8")
    capsys.readouterr()
    return notes.parent


def _parts(folder: Path) -> tuple[object, ...]:
    files = load_topic(folder)
    outline, _ = build_outline(folder.name, files.notes, files.outline, files.references, files.figures)
    messages = [(one.text, one.points) for one in outline.key_messages]
    cards = [(item.text, item.points, dict(item.options)) for block in outline.blocks for item in block.items]
    return outline.title, [topic.id for topic in outline.topics()], messages, cards, set(outline.figures)


def test_the_file_gives_the_outline_that_was_drafted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Title, topics, messages, numbers and the time line are those of before, now to be edited."""
    before = _parts(folder)

    assert 0 == main(["outline", "harbours", "--draft"])
    assert "outline.md" in capsys.readouterr().out
    assert before == _parts(folder)
    assert "timeline" in (folder / "figures.yaml").read_text("utf-8")


def test_an_outline_that_is_there_stays(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is refused, and nothing is written."""
    (folder / "outline.md").write_text("mine", "utf-8")
    kept = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}

    assert 2 == main(["outline", "harbours", "--draft"])
    assert "there is an outline already" in capsys.readouterr().err
    assert kept == {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_figures_of_another_form_are_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where an entry cannot be added at the end, the outline is written without the time line, and that is said."""
    (folder / "figures.yaml").write_text("figures: []\nformat: 1\n", "utf-8")

    assert 0 == main(["outline", "harbours", "--draft"])
    assert "figures: []\nformat: 1\n" == (folder / "figures.yaml").read_text("utf-8")
    assert (folder / "outline.md").is_file()
    said = capsys.readouterr().err
    assert "seeds/harbours/figures.yaml: warning: the time line 'timeline' that was drafted is not added" in said
    assert "mend: " in said


def test_nothing_is_said_where_all_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The time line stands in a file of its own, and there is nothing to warn of."""
    assert 0 == main(["outline", "harbours", "--draft"])
    assert "" == capsys.readouterr().err
    assert (folder / "figures.yaml").is_file()
