"""Part, status, importance and record over twelve whole documents of as many kinds, four of them held back."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.ingest.parts import decide, passage_scores
from generator.ingest.points import understand
from generator.ingest.reading import read_document
from generator.ingest.record import record_of
from generator.ingest.status import status_of
from generator.ingest.structure import sections
from generator.ingest.study import study
from generator.ingest.terms import document_frequency, terms, vector
from tests.ingest.understanding.cases import HELD, Case, read_case

TEXTS = Path(__file__).parent / "texts"


@cache
def cases(held: bool) -> tuple[Case, ...]:
    return tuple(read_case(path) for path in sorted(TEXTS.glob("*.txt")) if (path.stem in HELD) == held)


def parts(case: Case) -> list[tuple[str, str]]:
    """What is true and what is told, paragraph by paragraph."""
    found = read_document(case.text.encode(), f"{case.name}.txt", "d")
    structure = sections(found)
    bags = [terms(found.text[one.start : one.end]) for one in structure.passages]
    frequency = document_frequency(bags)
    roles = decide(passage_scores(found, structure), [vector(bag, frequency, len(bags)) for bag in bags])
    told = [(found.text.find(words[:60]), role) for role, words in case.paragraphs]
    spans = list(zip(structure.passages, roles, strict=True))
    return [(role, next((own for at, own in spans if at.start <= place < at.end), "")) for place, role in told]


def important(case: Case) -> list[bool]:
    found = study(read_document(case.text.encode(), f"{case.name}.txt", "d"))
    drafted = [point.text for point in understand([found]).points if point.weight > 1]
    return [any(sentence in words for words in drafted) for sentence in case.important]


def fields(case: Case) -> list[bool]:
    record = record_of(read_document(case.text.encode(), f"{case.name}.txt", "d"))
    own: dict[str, Any] = {**record.csl, "outlet": record.outlet}
    own["issued"] = own.get("issued", {}).get("date-parts", [[]])[0]
    return [own.get(name) == value for name, value in case.record.items()]


@pytest.mark.parametrize(("held", "least"), [(False, 0.88), (True, 0.8)])
def test_paragraphs_get_their_part(held: bool, least: float) -> None:
    """By telling headings, by witty ones, and without any."""
    told = [pair for case in cases(held) for pair in parts(case)]

    assert sum(gold == own for gold, own in told) >= least * len(told)


@pytest.mark.parametrize(("held", "least"), [(False, 0.92), (True, 0.86)])
def test_sentences_get_their_status(held: bool, least: float) -> None:
    """Facts, plans, claims, forecasts and judgements of essays, speeches, news and statistics."""
    told = [status == status_of(words).status for case in cases(held) for status, words in case.statuses]

    assert len(told) >= 120
    assert sum(told) >= least * len(told)


@pytest.mark.parametrize("held", [False, True])
def test_most_of_what_matters_is_drafted(held: bool) -> None:
    """The sentences that a reader marked."""
    told = [hit for case in cases(held) for hit in important(case)]

    assert sum(told) >= 0.7 * len(told)


@pytest.mark.parametrize(("held", "least"), [(False, 0.85), (True, 0.7)])
def test_records_are_read(held: bool, least: float) -> None:
    """Title, authors, container, pages, date, outlet and kind, wherever the lines stand."""
    told = [hit for case in cases(held) for hit in fields(case)]

    assert sum(told) >= least * len(told)
