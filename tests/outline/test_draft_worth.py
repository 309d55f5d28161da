"""What a drafted sentence has to tell beyond background."""

from __future__ import annotations

import pytest

from generator.outline.draft_worth import is_weak, names_actor, tells
from tests.outline.drafting import point


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Life on the islands evolved to meet the challenges of a new era.", 0),
        ("Brack agreed to build ferries.", 1),
        ("Brack agreed to build 120 ferries.", 2),
        ("In May 2021 Brack agreed to build 120 ferries.", 3),
        ("The islands live from the sea in all three seasons.", 0),
        ("The great flood of 9 May 1911 is still told of.", 0),
    ],
)
def test_numbers_dates_and_decisions_are_what_a_sentence_tells(text: str, count: int) -> None:
    """A small count tells nothing."""
    assert count == tells(point("p1", text))


@pytest.mark.parametrize(
    ("head", "named"),
    [
        ("The two sides made great progress", False),
        ("The council of Ostra closed the quay", True),
        ("Brack signed a treaty", True),
        ("Its council closed the quay", False),
        ("", False),
    ],
)
def test_an_actor_has_a_name(head: str, named: bool) -> None:
    """The capital letter of an article names nobody."""
    assert named is names_actor(head)


def test_to_take_place_is_not_to_be_decided() -> None:
    """But what was held or made beside a decision is told for the decision."""
    assert is_weak("The Ostra Summit was held")
    assert is_weak("Ostra made great progress")
    assert not is_weak("Ostra signed the treaty that was made in Brack")
