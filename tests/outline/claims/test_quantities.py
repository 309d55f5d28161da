"""Quantities of a sentence, and those that it says there are none of."""

from __future__ import annotations

import pytest

from generator.outline.claims.quantities import quantities


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Not a single tonne of wheat left the port.", "tonnes"),
        ("None of the 27 wells gave clean water.", "wells"),
        ("Not one of the villages had a clinic.", "villages"),
        ("Zero cases were found.", "cases"),
    ],
)
def test_none_is_a_quantity(text: str, unit: str) -> None:
    """What a sentence says there is none of is nought of it."""
    first = quantities(text)[0]
    assert (first.value, first.unit) == (0.0, unit)


@pytest.mark.parametrize("text", ["Not one ministry has moved.", "No ship docked.", "A zero tolerance holds."])
def test_a_denial_counts_nothing(text: str) -> None:
    """That something did not happen is no figure."""
    assert quantities(text) == ()


def test_the_others_stay_in_their_order() -> None:
    """A nought stands where the sentence has it."""
    assert [one.value for one in quantities("There came 12 ships; none of the 27 wells had water.")] == [12, 0, 27]
