"""A topic that was checked is not looked at again; any change to what its findings depend on has it looked at anew."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pipeline
from generator.cli import main
from tests.commands.working_folder import edit, output

Looks = Callable[[], int]


@pytest.fixture
def looks(topic: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Looks:
    """How often the outline was read, so far, by ``check`` of a topic that stands built."""
    main(["build", topic.name])
    read, times = pipeline.read_outline, []

    def counted(*arguments: object, **named: object) -> object:
        times.append(1)
        return read(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_outline", counted)

    def check() -> int:
        main(["check", topic.name])
        return len(times)

    return check


def test_nothing_changed_nothing_is_read(looks: Looks) -> None:
    assert looks() == looks() == 1


def test_the_findings_are_the_same(topic: Path, looks: Looks, capsys: pytest.CaptureFixture[str]) -> None:
    """Word for word, in their order."""
    edit(topic / "notes" / "operator-2023.md", "four old boats", "five old boats")
    told = []
    for _ in range(2):
        capsys.readouterr()
        main(["check", topic.name, "--json"])
        told.append(json.loads(capsys.readouterr().out))
    assert told[0] == told[1] != []


def _edit_note(topic: Path) -> None:
    edit(topic / "notes" / "operator-2023.md", "four old boats", "five old boats")


def _add_original(topic: Path) -> None:
    (topic / "originals").mkdir(exist_ok=True)
    (topic / "originals" / "operator-2023.txt").write_text("It ran four old boats.", "utf-8")


def _falsify_record(topic: Path) -> None:
    edit(output(topic) / "evidence.json", "1.2 million", "1.3 million")


def _take_document_away(topic: Path) -> None:
    (output(topic) / "deck.pptx").unlink()


def _add_audience(topic: Path) -> None:
    folder = topic.parents[1] / "templates" / "board"
    folder.mkdir(parents=True)
    (folder / "audience.yaml").write_text("extends: analyst\n", "utf-8")


def _keep_size_and_time(topic: Path) -> None:
    """The size and the time of the file stay as they were."""
    note = topic / "notes" / "operator-2023.md"
    before = note.stat()
    edit(note, "four old boats", "five old boats")
    os.utime(note, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize(
    "change",
    [_edit_note, _add_original, _falsify_record, _take_document_away, _add_audience, _keep_size_and_time],
)
def test_a_change_is_looked_at(topic: Path, looks: Looks, change: Callable[[Path], None]) -> None:
    """Of the topic's files, of what stands built, of the audiences there are."""
    looks()
    change(topic)
    assert looks() == 2


def test_behind_a_linked_folder_nothing_is_taken_for_the_same(topic: Path, looks: Looks, tmp_path: Path) -> None:
    """What a link leads to may change without the topic's folder."""
    (topic / "more").symlink_to(tmp_path, target_is_directory=True)
    assert (looks(), looks()) == (1, 2)
