"""The points of a topic's documents, from study to weight."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ingest.document import Document
from generator.ingest.points import FoundPoint, understand
from generator.ingest.study import study
from tests.ingest.made import document

FILLER = tuple(
    f"{name} has a small museum of boats, with {count} visitors on some days of the week."
    for name, count in (("Aldby", 30), ("Brack", 41), ("Corvel", 52), ("Dunmark", 63), ("Estvik", 74), ("Fjellby", 85))
)
DEAL = "In March 2021 the ports of Aldby and Brack signed an agreement to share dredging costs of EUR 4.2 million."


def paper(*more: str) -> Document:
    return document(
        ("title", "Two ports and their sand"),
        ("heading", "1. Introduction"),
        "This paper examines the sand trade of two ports. Sand has been shipped from Aldby for decades.",
        ("heading", "2. Measures"),
        f"{DEAL} {FILLER[0]} {FILLER[1]}",
        ("heading", "3. Challenges"),
        f"However, storms remain the main obstacle, and debt limits both ports. {FILLER[2]}",
        *more,
    )


def found(*documents: Document) -> list[FoundPoint]:
    return list(understand([study(one, "2022") for one in documents]).points)


def test_point_stands_in_the_text() -> None:
    """Text, place and part belong together."""
    source = paper()
    points = found(source)

    assert all(source.text[point.start : point.end] == point.text for point in points)
    assert ("§2, ¶ 1", "areas") in [(point.place, point.part) for point in points if point.text == DEAL]


def test_what_counts_outweighs_what_fills() -> None:
    """The agreement with its date and sum is drafted first, the museums last."""
    points = found(paper())
    weights = {point.text: point.weight for point in points}

    assert 3 == weights[DEAL]
    assert all(weights.get(words, 0) < 3 for words in FILLER)


def test_point_brings_its_facts() -> None:
    """Quantities and dates lie inside it; an event has its date."""
    point = next(one for one in found(paper()) if one.text == DEAL)

    assert [4_200_000.0] == [quantity.value for quantity in point.quantities]
    assert (True, "2021-03") == (point.event, point.date)
    assert all(point.start <= one.start < one.end <= point.end for one in (*point.quantities, *point.dates))


def test_words_about_the_text_are_never_drafted() -> None:
    """Neither what a paper examines nor a question."""
    points = found(paper("So who will pay for the next storm?"))

    assert not [one for one in points if "examines" in one.text or "?" in one.text]


def test_leaning_sentence_comes_with_the_one_before() -> None:
    """A weighty sentence that begins with "This" is drafted with its neighbour, in one stretch."""
    pair = "Aldby closed its old lock in 2019. This reduced the largest risk, and costs fell by 30% to EUR 1.1 million."
    points = found(paper(pair))

    assert pair in [one.text for one in points]
    assert not [one for one in points if one.text.startswith("This")]


def test_speaker_goes_on_behind_a_pronoun() -> None:
    """ "He added" is said by whoever spoke last in the passage."""
    said = "Ivo Brand said the lock had lost EUR 3 million in 2020. He warned that debt remains the largest obstacle."
    units = study(paper(said), "2022").units

    assert {"Ivo Brand"} == {unit.speaker for unit in units if unit.words in said}


def test_same_sentence_twice_is_drafted_once() -> None:
    """Nearly equal sentences of one document make one point."""
    again = DEAL.replace("signed an agreement", "signed the agreement")
    points = found(paper(again))

    assert 1 == len([one for one in points if "dredging costs of EUR 4.2" in one.text])


def test_less_than_half_is_drafted() -> None:
    """Of a longer text no more than that share of its sentences, and some of it weighs 3, 2 and 1 each."""
    lines = [
        f"{name} {deed} in {year}."
        for year in range(1990, 2020)
        for name, deed in (("Aldby", "built a new lock"), ("Brack", "sold its last crane"))
    ]
    one = study(document(*[" ".join(lines[i : i + 4]) for i in range(0, 60, 4)]), "2022")
    points = understand([one]).points

    assert sum(point.text.count(".") for point in points) <= 0.45 * one.sentences + 1
    assert {1, 2, 3} == {point.weight for point in points}


def test_citations_are_those_inside() -> None:
    """A point names the citations that stand in it, by their index."""
    source = paper()
    start = source.text.index("EUR 4.2")
    points = understand([study(source, "2022", [(0, 3), (start, start + 7)])]).points

    assert [(1,)] == [point.citations for point in points if point.text == DEAL]


def test_order_of_documents_does_not_change_weights() -> None:
    """Each document's points stay the same whichever comes first."""
    one, other = replace(paper(), id="a"), replace(paper(FILLER[3]), id="b")
    key = [(point.source, point.start, point.weight, point.part) for point in found(one, other)]

    assert sorted(key) == sorted((point.source, point.start, point.weight, point.part) for point in found(other, one))


def test_no_documents_give_no_points() -> None:
    """Nothing in, nothing out; a document without prose too."""
    assert ((), ()) == (understand([]).points, understand([]).topics)
    assert [] == found(document(("title", "T")))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["heading", "paragraph", "item", "title"]), st.text(min_size=1, max_size=80)),
        max_size=8,
    )
)
def test_any_document_is_understood(blocks: list[tuple[str, str]]) -> None:
    """No text ends in a traceback, and every point stands where it says."""
    made = document(*blocks) if blocks else document("x")  # type: ignore[arg-type]

    assert all(made.text[point.start : point.end] == point.text for point in found(made))


@pytest.mark.skipif(
    "ORIGINALS" not in os.environ, reason="the original documents are not part of the project (ORIGINALS=DIR)"
)
def test_originals_are_drafted_within_bounds() -> None:
    """At most two fifths of the sentences of each, and every point stands in its text."""
    from generator.ingest.reading import read_document

    for path in sorted(Path(os.environ["ORIGINALS"]).glob("*.txt")):
        one = read_document(path.read_bytes(), path.name, path.stem)
        told = study(one)
        points = understand([told]).points
        drafted = sum(unit.sentences for unit in told.units if unit.start in {point.start for point in points})

        assert drafted <= 0.4 * told.sentences + 1
        assert all(one.text[point.start : point.end] == point.text for point in points)
