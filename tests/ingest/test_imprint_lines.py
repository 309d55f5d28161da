"""Lines that say where a document came out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.imprint_lines import imprint_lines
from generator.ingest.record import record_of
from tests.ingest.made import document

BODY = "The port was dredged again and the boats came back to it, as the harbour master had said they would. " * 3
CASES = [
    (
        "Proceedings of the 4th Meeting on Harbour Ice, 2019, pp. 12-19",
        {
            "container-title": "Proceedings of the 4th Meeting on Harbour Ice",
            "page": "12-19",
            "type": "paper-conference",
        },
    ),
    (
        "In: A. Orr and B. Ley (eds), Ports in Winter. Quay University Press, 2018, pp. 45-61.",
        {
            "container-title": "Ports in Winter",
            "publisher": "Quay University Press",
            "page": "45-61",
            "type": "chapter",
        },
    ),
    (
        "Quarterly of Inland Ports, Vol. 12, No. 3, pp. 101–118",
        {"container-title": "Quarterly of Inland Ports", "volume": "12", "issue": "3", "page": "101-118"},
    ),
    ("doi: 10.5555/quay.2018.44", {"DOI": "10.5555/quay.2018.44"}),
]


@pytest.mark.parametrize(("line", "told"), CASES, ids=["meeting", "book", "journal", "doi"])
def test_line_under_the_title_tells_its_work(line: str, told: dict[str, str]) -> None:
    """Wherever at the head it stands."""
    found = imprint_lines(document(("title", "Ice on the quay"), ("byline", "Ann Orr"), ("byline", line), BODY))

    assert told == {name: value for name, value in found.items() if name != "year"}


def test_line_at_the_foot_needs_a_label() -> None:
    """Entries of a list of references look the same."""
    line = "Quarterly of Inland Ports, Vol. 12, No. 3, pp. 101-118"
    plain = [("title", "Ice"), *[BODY] * 20, line]
    labelled = [("title", "Ice"), *[BODY] * 20, f"First published in {line}"]

    assert not imprint_lines(document(*plain))  # type: ignore[arg-type]
    assert "12" == imprint_lines(document(*labelled))["volume"]  # type: ignore[arg-type]


def test_paper_of_a_meeting_is_one() -> None:
    """Its record has the type, the pages and the year of the proceedings."""
    blocks = (("title", "Ice on the quay"), ("byline", "Ann Orr, Bo Ley"), ("byline", CASES[0][0]), BODY)
    csl = record_of(document(*blocks)).csl  # type: ignore[arg-type]

    assert ("paper-conference", "12-19", {"date-parts": [[2019]]}) == (csl["type"], csl["page"], csl["issued"])


@given(st.text(alphabet="In: (eds)Vol. 12,pp-3Aa", max_size=120))
def test_any_line_is_read(words: str) -> None:
    """What it is given never fails, and every field is words of the line."""
    found = imprint_lines(document(("title", "T"), words or "x", BODY))

    assert all(value for value in found.values())


def test_hostile_line_ends() -> None:
    """A megabyte of brackets and volumes is no trouble."""
    assert imprint_lines(document(("title", "T"), "In: (ed vol 1 (2) " * 60_000)) == {}
