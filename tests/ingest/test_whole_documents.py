"""Whole documents of the kinds that people keep, invented, with the answers written before anything read them."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from generator.ingest.document import Document
from generator.ingest.reading import read_document
from generator.ingest.record import record_of
from generator.ingest.references import find_references
from tests.evaluate import documents as answers
from tests.hang import HANG

_CASES = json.loads((Path(__file__).parent / "whole_documents.json").read_text(encoding="utf-8"))


def _read(lines: list[str]) -> Document:
    return read_document("\n".join(lines).encode(), "a.txt", "a")


@pytest.mark.parametrize("case", _CASES, ids=lambda case: str(case["id"]))
def test_a_whole_document(case: dict[str, Any]) -> None:
    """The record is told, furniture and repeats are gone, broken sentences are whole, notes and tables are read."""
    document = _read(case["text"])
    record = record_of(document, find_references(document))
    lines = [*case.get("furniture", ()), *case.get("page_lines", ())]
    tallies = (
        answers.record(case["record"], record.csl, case["id"]),
        answers.furniture(lines, document),
        answers.repeats(case.get("repeated", ()), document),
        answers.joined(case.get("joined", ()), document),
        answers.notes(case.get("citations", ()), document),
        answers.cells(case.get("tables", ()), [block.rows for block in document.blocks if block.rows]),
    )
    assert [] == [miss for tally in tallies for miss in tally.misses]


_PROSE = "The ferries of the western islands have been paid for by the state since the first of them was built there."


@pytest.mark.parametrize(
    "line",
    [
        "The newsletter of the board was printed in 300 copies.",
        "Further reading was asked of every officer.",
        "The views expressed at the hearing were recorded by two clerks.",
        "12 men signed, among them the harbour master.",
        "More on the islands than in the capital, people read papers.",
    ],
)
def test_what_only_sounds_like_furniture_stays(line: str) -> None:
    """Sentences of the author's own that begin like a button, a box or a note."""
    document = _read(["A Short Title", "", _PROSE, "", line, "", _PROSE.replace("western", "eastern")])
    assert line in document.text


_NOTED = """\
Keel Institute Working Paper

The Price of Quiet Harbours

Marta Oduya

1. Introduction

The harbours of the north have been quiet for a long time, and the state has
paid for it.1 The sum is not large, but it has grown in every year since 1998,
and nobody has asked what it buys.2 This paper does.

It is divided into three parts. The first looks at the money, the second at
the boats, and the third at the men who own both and who have, as one of them

1 Harbour Board, Annual Report 1999 (Keel: Board Press, 2000), p. 3, where the
sum is given as 4.1 million.
2 An exception is P. Quist, "Quiet Money", Coast and State 4 (2003), pp. 1-19,
which is now dated.

Keel Institute Working Paper 1
%(page)s
put it, "more quiet than money".3 Each part can be read alone, although the
third leans on the second.

2. The money

Money comes from three budgets,4 of which only one is public. The other two
are known from the accounts of the board, which were opened in 2011.5
%(gap)s3 Interview, Keel, 4 May 2014.
4 See the Harbour Act, section 12.
5 Board, Accounts (2011).

Keel Institute Working Paper 2
"""


@pytest.mark.parametrize("page", ["\f", ""])
@pytest.mark.parametrize("gap", ["\n", ""])
def test_notes_that_only_their_numbers_tell(page: str, gap: str) -> None:
    """Notes at the foot of a page, wrapped, with no rule over them, even directly under the text."""
    document = _read((_NOTED % {"page": page, "gap": gap}).split("\n"))
    footnotes = [document.words(block) for block in document.blocks if block.kind == "footnote"]
    assert ["1", "2", "3", "4", "5"] == [words.split()[0] for words in footnotes]
    assert footnotes[0].endswith("where the sum is given as 4.1 million.")
    assert ["1", "2", "3", "4", "5"] == [number for block in document.blocks for _, number in block.marks]
    assert 'as one of them put it, "more quiet than money". Each part can be read alone' in document.text
    assert ("Keel Institute", "Working Paper") == (document.hints["masthead"], document.hints["genre"])
    assert "number" not in document.hints


def test_numbered_items_are_no_notes() -> None:
    """Numbers that count on are notes only where marks in the text before them name them."""
    lines = [
        "A Short Title",
        "",
        _PROSE,
        "",
        "1 The first ship is old.",
        "",
        "2 The second ship is new.",
        "",
        _PROSE[:60] + ".",
    ]
    assert "footnote" not in {block.kind for block in _read(lines).blocks}


@pytest.mark.parametrize(
    "seed",
    ["a.1 ", "Journal of ", "share on x ", "1 (2) ", "Working paper ", "© ", "tel ", "(photo: ", "more from ", "a,12 "],
)
def test_hostile_repeats_take_no_time(seed: str) -> None:
    """A line of a megabyte in which a pattern begins again and again, alone and among short ones."""
    lines = ["A Short Title", "", seed * 60, "", _PROSE, "", seed * (200_000 // len(seed)), "", _PROSE]
    begun = time.process_time()
    _read(lines)
    assert time.process_time() - begun < HANG
