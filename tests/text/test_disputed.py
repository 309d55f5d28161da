"""Which sentences touch a dispute: those that say a number one side states and another does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.index import differing
from generator.model.outline import Dispute, Side
from generator.text.disputed import disputed_by, touches

TROOPS = Dispute(
    "troops", "How many?", "number", "accepted", "defence", ("a", "b"),
    (Side("50,000 troops in 2022.", ("a",)), Side("55,000 troops in 2022.", ("b",))),
)  # fmt: skip
SIGNED = replace(
    TROOPS, kind="date", sides=(Side("Signed on 17 April 2021.", ("a",)), Side("Signed on 18 April 2021.", ("b",)))
)


@pytest.mark.parametrize(
    ("text", "dispute", "touched"),
    [
        ("Some 55,000 troops are in Japan.", TROOPS, True),
        ("About 54,000 troops are in Japan.", TROOPS, False),
        ("Troops came in 2022.", TROOPS, False),
        ("Troops are in Japan.", TROOPS, False),
        ("They signed on 17 April 2021.", SIGNED, True),
        ("They signed in April 2021.", SIGNED, False),
        ("Some 55,000 troops are in Japan.", replace(TROOPS, kind="framing"), False),
    ],
)
def test_a_sentence_touches_what_it_says(text: str, dispute: Dispute, touched: bool) -> None:
    """What all sides agree on is not disputed; a year is, where the sides differ over a date."""
    assert touched == touches(text, dispute)


def test_only_accepted_disputes_over_its_points_concern_a_sentence() -> None:
    """A proposed one is not settled, another point's is not its own."""
    text = "Some 55,000 troops are in Japan."

    assert (TROOPS,) == disputed_by(text, ("b",), differing((TROOPS,)))
    assert () == disputed_by(text, ("c",), differing((TROOPS,)))
    assert () == disputed_by(text, ("b",), differing((replace(TROOPS, status="proposed"),)))
