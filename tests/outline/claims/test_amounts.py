"""Amounts on one scale, and whether two of them can both be true."""

from __future__ import annotations

import pytest

from generator.outline.claims.amounts import Amount, agree, amount_of, comparable, times_apart
from generator.text.quantities import quantities


def amount(text: str, rate: str = "") -> Amount:
    return amount_of(quantities(text)[0], rate)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("1,994 vessels", "some 2,000 vessels"),
        ("2.94 billion dollars", "about three billion dollars"),
        ("between 20 and 25 million tonnes", "some 22 million tonnes"),
        ("900 miles", "some 1,450 kilometres"),
        ("more than 60 villages", "68 villages"),
        ("41.7 per cent of farmers", "more than two in five farmers"),
        ("2 gigawatts", "2,000 megawatts"),
    ],
)
def test_what_can_both_be_true(one: str, two: str) -> None:
    """Rounding, rough words, ranges and other units contradict nothing."""
    assert comparable(amount(one), amount(two))
    assert agree(amount(one), amount(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("13,500 soldiers", "some 17,000 soldiers"),
        ("6,200 kilometres", "7,500 km"),
        ("3.7 million square kilometres", "1.1 million square miles"),
        ("more than 60 villages", "40 villages"),
        ("about 50,000 troops", "some 55,000 troops"),
    ],
)
def test_what_cannot_both_be_true(one: str, two: str) -> None:
    """A difference that rounding does not explain is one."""
    assert comparable(amount(one), amount(two))
    assert not agree(amount(one), amount(two))


def test_rates_meet_on_one_unit_of_time() -> None:
    """So much a second is so much a day."""
    assert agree(amount("50 litres", "second"), amount("4,320 cubic metres", "day"))


def test_currencies_are_not_compared() -> None:
    """Dollars and yen have no common scale."""
    assert not comparable(amount("5 million dollars"), amount("5 million yen"))


def test_times_apart() -> None:
    """The larger by the smaller, whichever comes first."""
    assert times_apart(amount("20 ships"), amount("5 ships")) == times_apart(amount("5 ships"), amount("20 ships")) == 4
