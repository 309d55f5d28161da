"""The head of a dated event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.event_heads import head_of
from generator.ingest.events import events

TOLD = """
On 4 May 2021 the two ports merged their pilot services, which pleased nobody.|The two ports merged their pilot services
In March 2021 the towns of Orr and Ley signed an agreement to share costs.|The towns of Orr and Ley signed an agreement
The council opened a clinic in June 2019 and closed two others.|The council opened a clinic
Talks broke down in June 2020 and again in May.|Talks broke down
The mill is due to close in 2027 because its boilers are old.|The mill is due to close
The Harbour Act of 2011 abolished the toll on small boats.|The Harbour Act abolished the toll on small boats
"""
UNTOLD = """
The plan released in May 2020 names the river as a threat.
It was delayed in 2021.
Output was 11 million tonnes in 1950.
The minister said in May 2020 that the dam leaked.
Firms that sell seeds spent 2 million in 2022.
When the treaty was concluded in 1968 there were twelve boats.
"""


@pytest.mark.parametrize("case", TOLD.strip().splitlines())
def test_head_is_a_clause_without_its_date(case: str) -> None:
    """Somebody, a verb and what it needs; cut where a clause or phrase ends."""
    sentence, head = case.split("|")
    (one,) = events(sentence, "2024-01-01")

    assert head == one.head


@pytest.mark.parametrize("sentence", UNTOLD.strip().splitlines())
def test_what_has_no_clean_head_is_no_event(sentence: str) -> None:
    """Half clauses, pronouns, states, reported words and relative clauses give none."""
    assert () == events(sentence, "2024-01-01")


def test_date_that_leans_on_nothing_makes_no_event() -> None:
    """ "Last December" of a document without a date is not guessed at."""
    assert () == events("Last December the city sold its tram.")


@given(st.text(alphabet="ab, .;and()ed", max_size=80), st.integers(0, 80), st.integers(0, 12))
def test_head_has_words_of_the_sentence_in_order(words: str, start: int, length: int) -> None:
    """Whatever the words and the place, nothing is added and nothing fails."""
    low = min(start, len(words))
    head = head_of(words, low, min(low + length, len(words)))
    rest = iter(words.casefold().replace(",", " ").replace(";", " ").split())

    assert len(head.split()) <= 9
    assert all(any(one.strip(".()") in other for other in rest) for one in head.casefold().replace(",", " ").split())


def test_hostile_sentences_end() -> None:
    """A megabyte without an end is given up at once."""
    assert "" == head_of("and the was " * 90_000, 0, 4)
