"""Which sentences can be points, and which need the one before them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.structure import sections
from generator.ingest.units import is_junk, leans, sentences_of
from tests.hang import HANG
from tests.ingest.made import document


@pytest.mark.parametrize(
    "sentence",
    [
        "This has halved the queue at the lock.",
        "These barges carry sand.",
        "He sold the crane in May.",
        "Such pipes burst in winter.",
        "In addition, it lowered the toll.",
        "However, they refused.",
        "Their wells had run dry.",
        "By doing so, the port saved a year.",
        "Among them were three ferries.",
        "For example, these locks were closed.",
        "Diese Schleuse wurde verkauft.",
        "Điều này làm giảm chi phí vận tải.",
    ],
)
def test_leaning_sentences(sentence: str) -> None:
    """A pronoun, "such" or "these" at the beginning needs the sentence before it."""
    assert leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In addition, the port lowered its toll.",
        "However, the farmers refused.",
        "This year the port lowered its toll.",
        "It is clear that the lock leaks.",
        "Since it opened in 1950, the lock has leaked.",
        "The lock leaks.",
        "Italian ports pay more.",
        "Hereford lies on the river.",
    ],
)
def test_sentences_that_stand_alone(sentence: str) -> None:
    """A connective with its own noun needs nobody, nor does an "it" that stands for nothing."""
    assert not leans(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "So what will the farmers do now?",
        "This paper examines the sand trade of two ports.",
        "Section 3 describes the data that we used.",
        "The results are shown in Table 4 for both ports.",
        "It depends on the following, namely:",
        "Subscribe to the weekly letter of the harbour.",
        "First, dredge deeper.",
        "All rights reserved by the harbour of Norrby.",
        "Dieser Beitrag untersucht den Handel mit Sand.",
        "Too short, this.",
        "We use hourly counts from twelve harbours for the winters of 2018 to 2022.",
        "We study how tolls on bridges change the traffic of ferries on the coast.",
        "This report draws on the accounts of nine harbour masters and forty skippers.",
    ],
)
def test_sentences_that_are_no_points(sentence: str) -> None:
    """Questions, words about the text itself, fragments and furniture."""
    assert is_junk(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The report of the auditors led to two arrests in 2019.",
        "Copyright law protects the maps of the harbour.",
        "The section between the two locks was closed in May.",
        "We find that tolls on bridges halve the traffic of ferries on the coast.",
        "We used to believe that tolls on bridges would pay for the ferries.",
    ],
)
def test_sentences_that_only_look_like_it(sentence: str) -> None:
    """A report, a law or a section that is spoken of is a subject."""
    assert not is_junk(sentence)


def test_every_sentence_of_a_passage_in_order() -> None:
    """The first and the last of a passage are told."""
    found = document("The lock leaks badly each spring. It was mended in 2019. The port paid for all of it.")
    told = [(one.order, one.leans, one.is_last) for one in sentences_of(found, sections(found))]

    assert [(0, False, False), (1, True, False), (2, False, True)] == told


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text ends in a traceback; sentences lie inside the text."""
    found = document(text) if text.strip() else document("x")
    ends = [one.end for one in sentences_of(found, sections(found))]
    leans(text)
    is_junk(text)

    assert all(end <= len(found.text) for end in ends)


@pytest.mark.parametrize("piece", ["however, ", "and ", "this ", "it is ", "section ", " "])
def test_hostile_repeats_are_read_in_time(piece: str) -> None:
    """A megabyte of one piece takes no time worth naming."""
    words = piece * (1_000_000 // len(piece))
    began = time.process_time()
    leans(words)
    is_junk(words)

    assert time.process_time() - began < HANG
