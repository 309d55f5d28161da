"""Parts and statuses over whole batches of passages and sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.parts import decide, passage_scores
from generator.ingest.status import status_of
from generator.ingest.structure import sections
from tests.ingest.made import document

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    return [line.split("|") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def part_of(heading: str, words: str) -> str:
    found = document(("heading", heading), words) if heading else document(words)
    structure = sections(found)
    return decide(passage_scores(found, structure), [{} for _ in structure.passages])[0]


@pytest.mark.parametrize(("name", "least"), [("parts_first.txt", 0.95), ("parts_held.txt", 0.9)])
def test_single_passages_get_their_part(name: str, least: float) -> None:
    """A passage alone is told by its heading and its words, over thirty fields of policy."""
    told = [part == part_of(heading, words) for part, heading, words in rows(name)]

    assert sum(told) >= least * len(told)


@pytest.mark.parametrize("name", ["parts_first.txt", "parts_held.txt"])
def test_words_alone_tell_most_parts(name: str) -> None:
    """Without its heading a passage is still told more often than not by its words."""
    told = [part == part_of("", words) for part, _, words in rows(name)]

    assert sum(told) >= 0.7 * len(told)


@pytest.mark.parametrize(
    ("name", "least"), [("status_first.txt", 0.95), ("status_held.txt", 0.93), ("status_long.txt", 0.85)]
)
def test_sentences_get_their_status(name: str, least: float) -> None:
    """Short sentences and long ones, whose relative clauses plan and foretell nothing."""
    told = [status == status_of(words).status for status, words in rows(name)]

    assert sum(told) >= least * len(told)
