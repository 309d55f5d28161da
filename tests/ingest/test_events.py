from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.events import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On May 3, 2022, the two ministers signed a pact in Rome.",
            ("2022-05-03", "past", "The two ministers signed a pact in Rome"),
        ),
        (
            "The court upheld the ban on 17 June 2019, after months of debate.",
            ("2019-06-17", "past", "The court upheld the ban"),
        ),
        ("The plant will be closed in March 2026.", ("2026-03", "ahead", "The plant will be closed")),
        (
            "Last December, the city approved its largest budget.",
            ("2023-12", "past", "The city approved its largest budget"),
        ),
        ("A summit is scheduled for November.", ("2024-11", "ahead", "A summit is scheduled")),
        ("In 2018 and again on 2 May 2020 the river flooded the old town.", ("2020-05-02", "past", None)),
    ],
)
def test_dated_events(text, told):
    """The most exact date of the sentence, the tense of the verb before it, a head in its own words."""
    (one,) = events(text, "2024-04-19")

    assert told[:2] == (one.iso, one.tense)
    assert told[2] in {None, one.head}


@pytest.mark.parametrize(
    "text",
    [
        "Since 2015, the rate has been stable everywhere.",
        "Sales were 3 million in 2019, 4 million in 2020 and 5 million in 2021.",
        "Is it true that it closed in May 2020?",
        "Output is far lower than in 2010 in most places.",
        "The law has many critics in the north.",
        "“It was signed on 3 May 2020,” the minister said.",
    ],
)
def test_what_is_no_event(text):
    """Lengths of time, comparisons, series, questions, words of others, sentences without a date."""
    assert () == events(text, "2024-04-19")


def test_a_date_that_opens_the_sentence_takes_its_preposition_along():
    """With a comma behind it or without one."""
    (one,) = events("On 3 February 2023 the council approved a subsidy for the ferry.", "2024")
    assert "The council approved a subsidy" == one.head[:30]


@given(
    st.lists(
        st.sampled_from(
            ["On 3 May 2020 ", "it was ", "signed ", ", ", "in 2019 ", "which ", ". ", "will ", "Rome ", "(", "the "]
        ),
        max_size=14,
    )
)
def test_heads_are_made_of_the_sentence(pieces):
    """No word that the sentence does not have, and never too many."""
    text = "".join(pieces)
    for one in events(text, "2024"):
        words = one.sentence.of(text).casefold()

        assert all(word.casefold().strip(".,") in words for word in one.head.split())
        assert len(one.head.split()) <= 9
