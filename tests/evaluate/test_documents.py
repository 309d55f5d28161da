"""The scores of whole documents, each with a case that is right and one that is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.ingest.document import Block, Document
from tests.evaluate import documents
from tests.evaluate._program import Cited, Drafted

TEXT = "The harbour\n\nThe board “counted” 40 ships. It wants more (Moreau 2018).\n\nMenu\n\n12"
CUTS = (("heading", 0, 11), ("paragraph", 13, 71), ("paragraph", 73, 77), ("paragraph", 79, 81))
DOCUMENT = Document("d", TEXT, tuple(Block(kind, start, end) for kind, start, end in CUTS))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "gone"),
    [("Menu", 0), ("12", 0), ("Share", 1), ("board", 1), ('The board  "counted" 40 ships.', 0), ("* * *", 1)],
)
def test_furniture(line: str, gone: int) -> None:
    """A line of its own is left; short words inside a sentence are no furniture, long ones are."""
    assert gone == documents.furniture([line], DOCUMENT).right


def test_repeats() -> None:
    """What stands once is right; what stands twice, or not at all, is wrong."""
    text = "One ship. Two ships. One ship."

    assert [0, 1, 0] == [
        documents.repeats([one], Document("d", text, ())).right for one in ("One ship.", "Two ships.", "None.")
    ]


def test_joined_sentence_stands_in_one_block() -> None:
    """A sentence is joined in a block, with single spaces; across two blocks it is broken."""
    asked = ["It wants more (Moreau 2018).", "The harbour The board “counted” 40 ships."]

    assert [1, 0] == [documents.joined([one], DOCUMENT).right for one in asked]


def test_sections_and_their_levels() -> None:
    """Headings are found without their numbers; levels count from the highest that is found."""
    gold = [{"heading": "1. The harbour", "level": 1}, {"heading": "Ships", "level": 2}, {"heading": "End", "level": 1}]
    measures = documents.sections(gold, [("The Harbour", 2), ("Ships", 2), ("Stray", 2)])

    assert (2, 3, 3) == (measures["sections"].right, measures["sections"].asked, measures["sections"].given)
    assert (1, 2) == (measures["section levels"].right, measures["section levels"].asked)


@pytest.mark.parametrize(
    ("start", "end", "weight", "covered"),
    [(13, 42, 2, 1), (0, 81, 3, 1), (13, 42, 1, 0), (13, 25, 3, 0), (43, 71, 3, 0)],
)
def test_important_sentence(start: int, end: int, weight: int, covered: int) -> None:
    """A point covers a sentence with four fifths of it and a weight of 2 at least."""
    point = Drafted(start, end, weight, "areas", "fact")

    assert covered == documents.important(['The board "counted" 40 ships.'], DOCUMENT, [point]).right


def test_important_sentence_that_is_gone() -> None:
    """A sentence that the clean text has lost is not covered."""
    assert 0 == documents.important(["Nobody said this."], DOCUMENT, [Drafted(0, 81, 3, "areas", "fact")]).right


@pytest.mark.parametrize(("entries", "right"), [((2,), 1), ((), 0), ((1, 2), 0)])
def test_citation_leads_to_its_entries(entries: tuple[int, ...], right: int) -> None:
    """Exactly the entries of the gold are right."""
    gold = [{"quote": "(Moreau 2018)", "entries": [2]}]

    assert right == documents._linked(gold, TEXT, [Cited(57, 70, entries)]).right


def test_dangling_citations() -> None:
    """One told is right, one not told a miss, one too many an extra."""
    tally = documents._dangling(["(Moreau 2018)", "(Theirs 2020)"], ["Moreau 2018", "Other 2021"])

    assert (1, 2, 2) == (tally.right, tally.asked, tally.given)


def test_note_marks() -> None:
    """The numbers that the text is marked with, not those before the notes themselves."""
    blocks = (Block("paragraph", 0, 5, marks=((4, "1"), (5, "3"))), Block("footnote", 6, 9, marks=((6, "2"),)))
    tally = documents.notes([{"note": 1}, {"note": 2}], Document("d", "words note", blocks))

    assert (1, 2, 2) == (tally.right, tally.asked, tally.given)


def test_cells_stand_in_their_rows() -> None:
    """A cell beside another first cell is wrong."""
    gold = [{"header": ["Port", "Ships"], "rows": [["East", "40"], ["West", "7"]]}]
    tally = documents.cells(gold, [(("Port", "Ships"), ("East", "7"), ("West", "7"))])

    assert (5, 6) == (tally.right, tally.asked)


def test_record_fields() -> None:
    """Fields of the gold are right or wrong; others are not scored."""
    gold = {"title": "The harbour", "language": "en", "volume": "3"}

    assert 2 == documents.record(gold, {"title": "The Harbour", "language": "en", "URL": "x"}, "d").right


def test_whole_document_is_scored(tmp_path: Path) -> None:
    """A document and its gold give every measure, and its spans lead back."""
    folder = tmp_path / "documents"
    folder.mkdir()
    prose = "The board counted 40 ships in March 2021, more than ever before in its history."
    body = f"The harbour of Eastborough\n\n1. Ships\n\n{prose}\n"
    (folder / "one.txt").write_text(body, encoding="utf-8")
    gold = {"id": "one", "record": {"title": "The harbour of Eastborough"}, "furniture": ["Share"], "important": []}
    (folder / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    measures = documents.score(tmp_path)

    assert (1, 1) == (measures["record"].right, measures["furniture gone"].right)
    assert 1.0 == measures["spans lead back"].recall > 0 < measures["spans lead back"].asked
