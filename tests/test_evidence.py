"""``evidence.json``: what an edition says, what it rests on, where it stands."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import cache
from typing import Any

import msgspec
import pytest

from generator.check.documents.numbers.record import Counted, Recorded, as_written
from generator.evidence import evidence_record
from generator.model.account import Account, account_of
from generator.model.chart import Series
from generator.render.places import Place, Rendered
from tests.tiny import tiny, tiny_plan

PAGE = Rendered(
    b"page",
    (
        Place("pax-2020", "/word/document.xml", "pax_2020"),
        Place("pax-2020", "/word/document.xml", "pax_2020"),
        Place("pax-2020", "/word/document.xml", "pax_2020_2"),
        Place("back", "/word/document.xml", "back"),
        Place("dispute-count", "/word/document.xml", "dispute_count"),
        Place("passengers-chart", "/word/document.xml", "chart"),
    ),
)
SAID = Recorded(
    "text", "pax_2020", "the body", "“It” has\n7 boats.", (Counted("7", 7.0, "boats", 0, "point pax-2020"),)
)
DECK = Rendered(b"deck", (Place("pax-2020", "/ppt/slides/slide2.xml", "pt:pax-2020"),))


@cache
def account() -> Account:
    return account_of(tiny(), tiny_plan())


@cache
def record() -> dict[str, Any]:
    documents = {"briefing.docx": PAGE, "deck.pptx": DECK}
    return dict(json.loads(evidence_record(tiny(), "press", documents, {"briefing.md": b"text"}, account())))


def entry(kind: str, name: str) -> dict[str, Any]:
    return next(item for item in record()[kind] if item["id"] == name)


def test_every_point_has_its_evidence_and_places() -> None:
    """Each place once, in reading order, by document; a point that no document prints has none."""
    point = entry("points", "pax-2020")

    assert {p.id for p in tiny().points()} == {p["id"] for p in record()["points"]}
    assert ["/word/document.xml#pax_2020", "/word/document.xml#pax_2020_2"] == point["places"]["briefing.docx"]
    assert ["/ppt/slides/slide2.xml#pt:pax-2020"] == point["places"]["deck.pptx"]
    assert {} == entry("points", "boats-old")["places"]
    assert [{"source": "operator-2023", "at": "p. 3", "origin": ""}] == point["evidence"]


def test_a_copy_is_no_second_voice() -> None:
    """What the harbour repeats from the operator is the operator's word; a merged point has both its witnesses."""
    assert ["operator"] == entry("points", "pax-copy")["voices"]
    fare = entry("points", "fare-10")

    assert ["fare-10-b"] == fare["also"]
    assert ["operator", "harbour"] == fare["voices"]


def test_sources_say_who_speaks_and_what_is_not_known() -> None:
    """Voice, vantage point, dependence and gaps, in the topic's order."""
    harbour = entry("sources", "harbour-2024")

    assert ["harbour-2024", "operator-2023"] == [source["id"] for source in record()["sources"]]
    assert ("harbour", ["author"], []) == (harbour["voice"], harbour["not-stated"], harbour["depends-on"])


def test_works_that_nobody_read_say_how_they_were_reached() -> None:
    """By the list and the entry that names them."""
    work = entry("works", "survey-2023")

    assert ("operator-2023", "1", "") == (work["listed-in"], work["entry"], work["missing-from"])


def test_documents_are_known_by_their_bytes() -> None:
    """Also those without recorded places, so that an edited file can be told."""
    expected = {"briefing.docx": b"page", "deck.pptx": b"deck", "briefing.md": b"text"}

    assert {name: {"sha256": hashlib.sha256(data).hexdigest()} for name, data in expected.items()} == record()[
        "documents"
    ]


def test_sentences_figures_and_disputes_stand_in_it() -> None:
    """Sentences that a document prints, all figures with their values, all disputes with their sides."""
    assert ["back"] == [sentence["id"] for sentence in record()["sentences"]]
    assert [0.6, 1.2] == entry("figures", "passengers-chart")["series"][0]["values"]
    assert ["/word/document.xml#dispute_count"] == entry("disputes", "count")["places"]["briefing.docx"]
    assert ["Operator", "Harbour"] == [side["label"] for side in entry("disputes", "count")["sides"]]


def test_it_is_text_that_any_program_reads() -> None:
    """UTF-8 without escapes, a line break at the end, a gap in a series as null, the same bytes every time."""
    figure = tiny().figures["passengers-chart"]
    gap = replace(figure, chart=replace(figure.chart, series=(Series("S", (None, 1.0), formula="a / b"),)))
    outline = replace(tiny(), figures={figure.id: gap})
    data = evidence_record(outline, "press", {}, {}, account())

    assert data == evidence_record(outline, "press", {}, {}, account())
    assert data.endswith(b"}\n")
    assert "¶ 2".encode() in data
    assert [{"name": "S", "values": [None, 1.0], "formula": "a / b"}] == json.loads(data)["figures"][0]["series"]


@pytest.mark.parametrize("pieces", [{}, {"a.docx": ()}, {"a.docx": ((), (SAID, SAID), ()), "b.pptx": ((SAID,),)}])
def test_passages_stand_in_the_record_as_all_else(pieces: dict[str, tuple[tuple[Recorded, ...], ...]]) -> None:
    """Written piece by piece, they are indented like the rest, and read back as they were."""
    numbers = {name: [as_written(passages) for passages in found] for name, found in pieces.items()}
    data = evidence_record(tiny(), "press", {}, {}, account(), numbers=numbers)

    assert data == msgspec.json.format(data, indent=1) + b"\n"
    told = msgspec.convert(json.loads(data)["numbers"], dict[str, list[Recorded]])
    assert told == {name: [one for passages in found for one in passages] for name, found in pieces.items()}
