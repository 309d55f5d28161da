"""The working title of a draft."""

from __future__ import annotations

from generator.outline.draft_title import draft_title

TITLES = {
    "a": "Night Ferries in Ostra: fares, crews and the winter timetable",
    "b": "What Night Ferries cost the county",
    "c": "An unquiet harbour",
}
TEXTS = {
    "a": ["The night ferries of Ostra carry fewer people than those of the day."],
    "b": ["In Ostra the county pays for the night ferries."],
    "c": ["The night ferries keep Ostra awake."],
}


def test_a_title_is_a_phrase_that_most_sources_know_and_where() -> None:
    """In small letters where running text writes it so, and said to be a draft."""
    assert "Draft: Night ferries in Ostra" == draft_title(TITLES, TEXTS, "piers")


def test_words_may_stand_in_another_order() -> None:
    """ "US-Norway pact" and "the Norway-US shipping pact" are one subject."""
    titles = {"a": "The US-Norway Pact", "b": "Ships and states"}
    texts = {"a": ["It is a US-Norway pact."], "b": ["The Norway-U.S. shipping pact was renewed."]}

    assert "Draft: US-Norway pact" == draft_title(titles, texts, "piers")


def test_titles_that_share_nothing_leave_the_topics_own_name() -> None:
    """A single source lends its own."""
    assert "Draft: Piers" == draft_title({"a": "On boats", "b": "Under bridges"}, {}, "Piers")
    assert "Draft: On boats" == draft_title({"a": "On boats"}, {}, "Piers")
    assert "Draft: Piers" == draft_title({}, {}, "Piers")


def test_a_period_that_one_title_names_is_no_part_of_it() -> None:
    """What most sources do not say is left out."""
    found = draft_title({**TITLES, "a": "Night Ferries after the Great Flood"}, TEXTS, "piers")
    assert "Draft: Night ferries" == found
