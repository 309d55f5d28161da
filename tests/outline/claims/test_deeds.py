"""What a clause says was done."""

from __future__ import annotations

import pytest

from generator.outline.claims.deeds import acts_of
from generator.outline.claims.happenings import act_groups
from generator.outline.claims.terms import terms


def deeds(text: str) -> frozenset[str]:
    return frozenset[str]().union(*acts_of(text, terms(text)))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("A revolt broke out in the camp.", "=mutiny"),
        ("The last tram ran through Nordby.", "=end"),
        ("Bottles are no longer sold in parks.", "=end"),
        ("The ministry declared the epidemic over.", "=end"),
        ("The soldiers killed at Gurez were buried.", "=bury"),
        ("The union said that it had signed the pact.", "=sign"),
    ],
)
def test_what_was_done(text: str, key: str) -> None:
    """By a verb, by the noun before one that says little, by words such as "the last" and "no longer"."""
    assert key in deeds(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The soldiers killed at Gurez were buried.", "=deaths"),
        ("The bridge was completed.", "=open"),
        ("Gambia applied to sign the pact.", "=sign"),
    ],
)
def test_what_was_not_done(text: str, key: str) -> None:
    """What only tells of whom, what is finished and not yet in use, what somebody only asked for."""
    assert key not in deeds(text)


def test_acts_that_may_tell_of_one_happening() -> None:
    """They share a group; others do not, and what no group has is in none."""
    assert act_groups(frozenset(("=closed",))) & act_groups(frozenset(("=halt",)))
    assert not act_groups(frozenset(("=tender",))) & act_groups(frozenset(("=award",))) - act_groups(
        frozenset(("=contract",))
    )
    assert not act_groups(frozenset(("=octopus",)))
