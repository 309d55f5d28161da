"""What a sentence tells of the state of a thing, and what the words around it make of that."""

from __future__ import annotations

import pytest

from generator.outline.claims.states import states


def held(text: str, matter: str) -> set[bool]:
    """On or off: all that a sentence tells of a matter."""
    return {matter in one.on for one in states(text) if matter in one.matters and not (one.noun and one.mode == "done")}


@pytest.mark.parametrize(
    ("text", "matter", "on"),
    [
        ("The tunnel was reopened in May.", "working", True),
        ("The tunnel has not been reopened.", "working", False),
        ("The tunnel will be reopened in June.", "working", False),
        ("The tunnel stands empty.", "working", False),
        ("The tunnel will be closed in June.", "working", True),
        ("The ferry will go on running.", "working", True),
        ("No mill and no kiln has been closed.", "working", True),
        ("Reports that the embassy was evacuated are wrong.", "evacuated", False),
        ("The law was repealed.", "force", False),
        ("The law has yet to enter into force.", "force", False),
        ("The judges threw out the brewers’ challenge.", "upheld", True),
        ("She tendered her resignation.", "office", False),
        ("She remains in office.", "office", True),
        ("The envoy declined to sign.", "agreed", False),
        ("The round broke up without any accord.", "agreed", False),
        ("The withdrawal of the battalion is planned for May.", "present", True),
        ("The ministry denies a ban of the paper.", "allowed", True),
    ],
)
def test_state_as_told(text: str, matter: str, on: bool) -> None:
    """What is done holds; denied or still to come its contrary does, once."""
    assert held(text, matter) == {on}


@pytest.mark.parametrize(
    "text",
    [
        "The union opposed closing the yard.",
        "The union calls for closing the yard.",
        "The party spoke of the closure of the yard.",
        "The brewery will close if nobody buys it.",
        "Close to forty people live there.",
    ],
)
def test_no_state_of_what_is_only_named_or_wished(text: str) -> None:
    """A wish, a condition and a noun tell no state."""
    assert not held(text, "working") or "if" in text


def test_a_past_event_does_not_last() -> None:
    """ "Was shut in May" is an event, "has been shut since May" lasts."""
    assert not states("The mill was shut in May.")[0].lasts
    assert states("The mill has been shut since May.")[0].lasts


def test_a_name_is_no_state() -> None:
    """ "Close" in "Glenn Close" shuts nothing."""
    assert not states("They met Glenn Close.")[1:]
