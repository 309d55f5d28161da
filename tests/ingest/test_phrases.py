"""Phrases of a lexicon in running text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.lexicon.part_cues import CUES
from generator.ingest.phrases import hits, index, tokens
from tests.hang import HANG


def found(table: str, text: str) -> list[str]:
    return [" ".join(hit.phrase.words) for hit in hits(tokens(text), index({"one": table}))]


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        ("1 why, why so little", "Why so little has changed", ["why so little"]),
        ("1 obstacle*", "Obstacles remain", ["obstacle*"]),
        ("1 a *, b", "a b", ["a *"]),
        ("1 ^ publish", "They publish it. Publish it.", ["^ publish"]),
        ("1 by <far>", "By 2041 and by 2019", ["by <far>"]),
        ("1 <old>, <decade>", "In 1871, in the 1990s, in 2004", ["<old>", "<decade>"]),
        ("1 don't", "They don’t", ["don't"]),
        ("1 port", "The airport imports", []),
    ],
)
def test_phrase_is_found(table: str, text: str, expected: list[str]) -> None:
    """Words with any ending, any word, ends of sentences, classes of numbers; the longest phrase alone is heard."""
    assert expected == found(table, text)


def test_word_may_speak_for_two_kinds() -> None:
    """Of two kinds with one phrase neither silences the other."""
    both = hits(tokens("A threat."), index({"one": "1 threat", "two": "2 threat"}))

    assert ["one", "two"] == [hit.phrase.kind for hit in both]


@given(st.text(max_size=200))
def test_hits_stand_inside_the_tokens(text: str) -> None:
    """Whatever is read, no traceback, and every hit stands in the tokens."""
    words = tokens(text)

    assert all(0 <= hit.start < hit.end <= len(words) for hit in hits(words, index(CUES)))


@pytest.mark.parametrize("piece", ["under the ", "in the first ", "<", "1990s", "will ", "a-", "^ "])
def test_hostile_repeats_are_read_in_time(piece: str) -> None:
    """A megabyte of one piece is linear work."""
    line, known = piece * (300_000 // len(piece)), index(CUES)
    began = time.process_time()
    hits(tokens(line), known)

    assert time.process_time() - began < HANG
