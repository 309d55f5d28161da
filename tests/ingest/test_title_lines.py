"""Which line at the head is the title."""

from __future__ import annotations

from generator.ingest.record import record_of
from generator.ingest.title_lines import title_line
from tests.ingest.made import document

BODY = "The port was dredged again and the boats came back to it, as the harbour master had said they would. " * 3


def test_name_of_a_site_over_the_title_is_its_outlet() -> None:
    """A few words with capitals over a line of running words."""
    found = document(
        ("title", "Salt Notes"), "Why the tide came to town", ("byline", "Posted by Ann Orr on 3 May 2021"), BODY
    )
    record = record_of(found)

    assert ("Why the tide came to town", "Salt Notes") == (record.csl["title"], record.outlet)
    assert [{"family": "Orr", "given": "Ann"}] == record.csl["author"]
    assert {"date-parts": [[2021, 5, 3]]} == record.csl["issued"]


def test_institution_over_the_title_publishes() -> None:
    """And writes, where nobody else is named; the kind of the paper is skipped."""
    found = document(
        ("title", "Ministry of Tides"),
        "Statistical Release 2021/7",
        ("byline", "Salt and sand of the estuary, 2020 to 2021"),
        BODY,
    )
    record = record_of(found)

    assert "Salt and sand of the estuary, 2020 to 2021" == record.csl["title"]
    assert [{"literal": "Ministry of Tides"}] == record.csl["author"]


def test_numbered_heading_is_no_title() -> None:
    """The line above it is."""
    found = document(
        ("byline", "Ministry of Tides"), ("byline", "Salt for All: A Plan"), ("title", "1. Where we are"), BODY
    )

    assert "Salt for All: A Plan" == record_of(found).csl["title"]


def test_title_over_prose_stays() -> None:
    """A title of capitals over a paragraph, a byline or a subtitle with capitals."""
    for behind in (BODY, ("byline", "By Ann Orr"), ("byline", "A History of Water and Salt")):
        assert title_line(document(("title", "Salt Notes"), behind, BODY)) is None  # type: ignore[arg-type]


def test_speech_names_its_speaker() -> None:
    """ "Speech by ..." is a byline, with or without the place."""
    found = document(("title", "On salt"), ("heading", "Speech by Ann Orr at the Harbour Fair, 5 October 2021"), BODY)
    csl = record_of(found).csl

    assert ("speech", [{"family": "Orr", "given": "Ann"}]) == (csl["type"], csl["author"])
