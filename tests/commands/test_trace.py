"""``policybrief trace`` and ``build --review`` at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from tests.commands.working_folder import output


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    main(["trace", *words])
    return capsys.readouterr().out


def test_a_review_stands_beside_the_same_documents(topic: Path) -> None:
    """It adds copies and the workbook; a second build writes the same bytes; without it nothing of it is written."""
    main(["build", "tiny"])
    plain = {path.name: path.read_bytes() for path in output(topic).iterdir()}
    assert {"briefing.docx", "deck.pptx", "evidence.json"} == {*plain}
    assert 0 == main(["build", "tiny", "--review"])
    first = {path.name: path.read_bytes() for path in output(topic).iterdir()}
    main(["build", "tiny", "--review"])

    assert {"briefing.review.docx", "deck.review.pptx", "evidence.xlsx"} == {*first} - {*plain}
    assert all(first[name] == plain[name] for name in ("briefing.docx", "deck.pptx"))
    assert first == {path.name: path.read_bytes() for path in output(topic).iterdir()}


def test_a_review_copy_passes_every_check(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The numbers of its remarks are its own."""
    main(["build", "tiny", "--review"])
    for name in ("briefing.review.docx", "deck.review.pptx"):
        assert 0 == main(["check", str(output(topic) / name)]), capsys.readouterr()


def test_the_workbook_is_a_format(topic: Path) -> None:
    """It comes with the documents that it leads to."""
    assert 0 == main(["build", "tiny", "-f", "docx,xlsx"])
    assert {"briefing.docx", "evidence.xlsx", "evidence.json"} == {path.name for path in output(topic).iterdir()}


def test_a_number_is_traced_to_its_place_and_the_documents(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Statement, status, source and place, the line of the note, and where it is printed."""
    main(["build", "tiny"])
    lines = asked(capsys, "USD 40m").splitlines()

    start = lines.index("boats-40 (point, “USD 40 million”)")
    assert "  The operator plans to buy new boats for USD 40 million." == lines[start + 1]
    assert "  plan; Operator, 2023, p. 9" == lines[start + 2]
    assert lines[start + 3].startswith("  written in seeds/tiny/notes/operator-2023.md:")
    assert "analyst/briefing.docx:boats_40" in lines[start + 4]


def test_a_miss_ends_with_1_and_tells_what_is_near(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As for other findings."""
    assert 1 == main(["trace", "USD 44 million"])
    assert capsys.readouterr().out.splitlines()[:2] == [
        "USD 44 million: nothing says this",
        "  near: USD 40 million (boats-40)",
    ]


def test_a_slide_is_traced_by_its_number(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All slides together tell what each tells, and one past the last is refused."""
    main(["build", "tiny", "--review"])
    deck = output(topic) / "deck.pptx"
    answers = [json.loads(asked(capsys, f"{deck}:{n}", "--json")) for n in range(1, 5)]

    assert any("back" in [one["id"] for one in answer["statements"]] for answer in answers)
    copy = json.loads(asked(capsys, f"{output(topic) / 'deck.review.pptx'}:2", "--json"))
    assert answers[1]["statements"] == copy["statements"]
    assert 2 == main(["trace", f"{deck}:99"])


def test_a_page_is_traced_by_words_on_it(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A caption, a bookmark, words of a sentence, a heading with all that stands under it."""
    main(["build", "tiny"])
    page = output(topic) / "briefing.docx"

    def ids(place: str) -> list[str]:
        found = json.loads(asked(capsys, f"{page}:{place}", "--json"))
        return [one["id"] for one in found["statements"]]

    assert ["passengers-chart"] == ids('"Figure 1"')
    assert ["boats-40"] == ids("boats_40")
    assert "pax-2020" in ids("In 2020 the crossing")
    assert {"pax-2023", "fare-8"} <= {*ids("Passengers")}
    assert 2 == main(["trace", f"{page}:no such words"])


def test_without_a_record_a_deck_is_still_traced_by_its_shapes(topic: Path) -> None:
    """Their names are the ids."""
    main(["build", "tiny"])
    (output(topic) / "evidence.json").unlink()

    assert 0 == main(["trace", f"{output(topic) / 'deck.pptx'}:2", "--topic", "tiny"])
