"""A point that was found, as it is drafted."""

from __future__ import annotations

import pytest

from generator.ingest.draft.points import draft_point
from generator.ingest.points import FoundPoint


@pytest.mark.parametrize(("topic", "expected"), [("areas", "areas-topic"), ("ferries", "ferries")])
def test_no_topic_is_called_as_a_part_is(topic: str, expected: str) -> None:
    """A part's id is its role, and an outline holds an id once."""
    words = "The ferries of Ostra sail again."
    found = FoundPoint("0", 0, len(words), words, 0, "¶ 1", "areas", topic, 2, "fact")

    assert expected == draft_point(found, words, (), {topic: "Ferries"}).topic
