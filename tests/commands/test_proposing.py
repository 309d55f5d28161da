"""``policybrief check --propose``: from what rules found to a dispute that both documents carry."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.model.outline import Outline
from generator.model.proposed import Proposed
from generator.outline import disputes
from tests.commands.working_folder import edit, output
from tests.outline.test_propose import FOUND


@pytest.fixture
def undecided(topic: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The outline of tiny without its dispute, which rules then find."""

    def proposals(outline: Outline) -> tuple[Proposed, ...]:
        known = {dispute.id for dispute in outline.disputes}
        return () if FOUND.id in known else (FOUND,)

    monkeypatch.setattr(disputes, "proposals", proposals)
    path = topic / "outline.md"
    before, _, rest = path.read_text("utf-8").partition("::: {.dispute #count")
    path.write_text(before + rest.partition("\n:::\n")[2], "utf-8")
    return path


def test_what_is_found_is_reported(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a warning; the outline stays as it is."""
    before = undecided.read_bytes()

    assert 0 == main(["check", "tiny"])
    assert FOUND.wording in capsys.readouterr().err
    assert before == undecided.read_bytes()


def test_proposing_twice_is_proposing_once(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It appends once, keeps what stood there, and says that the dispute waits."""
    before = undecided.read_bytes()
    assert 0 == main(["check", "tiny", "--propose"])
    once = undecided.read_bytes()
    said = capsys.readouterr()
    assert 0 == main(["check", "tiny", "--propose"])

    assert once.startswith(before)
    assert once == undecided.read_bytes()
    assert f"1 dispute appended with status=proposed, to accept, reword or dismiss: {FOUND.id}" in said.out
    assert "nobody has decided on it" in said.err


def test_json_stays_json(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was appended is told beside it."""
    assert undecided.exists()
    assert 0 == main(["check", "tiny", "--propose", "--json"])
    said = capsys.readouterr()

    assert isinstance(json.loads(said.out), list)
    assert "1 dispute appended" in said.err


def test_without_an_outline_the_blocks_are_printed(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is no file of the analyst's to append to, and none is begun."""
    undecided.unlink()
    main(["check", "tiny", "--propose"])

    assert f"::: {{#{FOUND.id} .dispute status=proposed" in capsys.readouterr().out
    assert not undecided.exists()


def carried(topic: Path) -> dict[str, list[str]]:
    """The disputes that each document of the analyst edition carries."""
    account = json.loads((output(topic) / "evidence.json").read_text("utf-8"))["edition"]
    return {str(name): list(found) for name, found in account["disputes"]["carried"].items()}


def test_a_proposed_dispute_never_prints_and_an_accepted_one_does(
    undecided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the briefing and the deck, since both print its numbers."""
    main(["check", "tiny", "--propose"])
    assert 0 == main(["build", "tiny"])
    assert FOUND.id not in carried(undecided.parent)
    edit(undecided, "status=proposed", "status=accepted")

    assert 0 == main(["build", "tiny"])
    assert {"briefing", "deck"} == {name.partition(".")[0] for name in carried(undecided.parent)[FOUND.id]}
    capsys.readouterr()


def test_dismissing_needs_a_reason(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Then it is silent."""
    main(["check", "tiny", "--propose"])
    edit(undecided, "status=proposed", "status=dismissed")
    assert 1 == main(["check", "tiny"])
    edit(undecided, ".dispute status=dismissed", '.dispute status=dismissed reason="Two counts."')
    capsys.readouterr()

    assert 0 == main(["check", "tiny"])
    assert FOUND.wording not in capsys.readouterr().err
