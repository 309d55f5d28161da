"""``check`` traces the numbers of finished files, and holds the editions that stand built against each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.office import inspect

EDITION = Path("output/tiny/analyst")


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    """The findings of ``policybrief check``."""
    capsys.readouterr()
    main(["check", *arguments, "--json"])
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def rules(found: list[dict[str, object]]) -> set[tuple[object, object]]:
    return {(one["rule"], one["level"]) for one in found}


def falsified(record: Path) -> None:
    """As if the documents had been built with another number."""
    record.write_text(record.read_text("utf-8").replace("1.2 million", "1.3 million"), "utf-8")


def test_files_as_they_were_built_have_their_numbers(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", topic.name])
    for name in ("briefing.docx", "deck.pptx"):
        assert ("numbers", "error") not in rules(told(capsys, str(EDITION / name)))


def test_a_number_that_was_not_built_is_an_error(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", topic.name])
    falsified(EDITION / "evidence.json")
    assert ("numbers", "error") in rules(told(capsys, str(EDITION / "briefing.docx")))
    assert ("numbers", "error") in rules(told(capsys, topic.name))


def test_a_file_without_a_record_is_told(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", topic.name])
    (EDITION / "evidence.json").unlink()
    assert ("numbers", "note") in rules(told(capsys, str(EDITION / "deck.pptx")))


def test_a_document_is_looked_at_again_only_where_it_or_its_record_changed(
    topic: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is said of it stays the same, word for word."""
    opened: list[Path] = []
    read = inspect.open_document
    monkeypatch.setattr(inspect, "open_document", lambda path: (opened.append(path), read(path))[1])
    main(["build", topic.name])
    paper = EDITION / "briefing.docx"

    assert told(capsys, str(paper)) == told(capsys, str(paper))
    assert [paper] == opened
    falsified(EDITION / "evidence.json")
    assert ("numbers", "error") in rules(told(capsys, str(paper)))
    paper.write_bytes(b"PK")
    capsys.readouterr()
    assert 2 == main(["check", str(paper)])
    assert [paper] * 3 == opened


def test_nothing_is_kept_where_nothing_was_built(
    topic: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look at a document leaves no trace in the folder that one stands in."""
    main(["build", topic.name])
    paper, elsewhere = (Path.cwd() / EDITION / "briefing.docx"), tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    told(capsys, str(paper))

    assert [] == list(elsewhere.iterdir())


def test_a_damaged_record_is_an_error(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", topic.name])
    (EDITION / "evidence.json").write_text("{", "utf-8")
    assert ("numbers", "error") in rules(told(capsys, str(EDITION / "deck.pptx")))


def test_editions_of_two_outlines_are_told(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One is built, a point changes, the other is built."""
    main(["build", topic.name])
    note = topic / "notes" / "operator-2023.md"
    note.write_text(note.read_text("utf-8").replace("ran four old boats", "ran four older boats"), "utf-8")
    main(["build", topic.name, "-a", "press"])
    assert ("parity", "error") in rules(told(capsys, topic.name))
    main(["build", topic.name])
    assert ("parity", "error") not in rules(told(capsys, topic.name))


def test_a_build_of_one_format_keeps_the_numbers_of_the_other(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", topic.name])
    main(["build", topic.name, "-f", "docx"])
    assert rules(told(capsys, str(EDITION / "deck.pptx"))) & {("numbers", "note"), ("numbers", "error")} == set()
