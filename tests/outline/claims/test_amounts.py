"""Amounts on one scale, and whether two of them can both be true."""

from __future__ import annotations

import pytest

from generator.outline.claims.amounts import Amount, agree, amount_of, comparable, reach, times_apart
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


def told(text: str, rate: str = "") -> Amount:
    """The amount of a sentence with the words around it."""
    (quantity,) = quantities(text)
    return amount_of(quantity, rate, beyond=reach(text, quantity))


@pytest.mark.parametrize(
    ("bound", "other"),
    [
        ("At least 200 schools closed.", "264 schools"),
        ("No fewer than 200 schools closed.", "390 schools"),
        ("Schools closed: 200 or more.", "390 schools"),
        ("More than 200 schools closed.", "250 schools"),
        ("Just over 200 schools closed.", "208 schools"),
    ],
)
def test_a_bound_reaches_as_far_as_it_is_said_to(bound: str, other: str) -> None:
    """ "At least" leaves room for twice as many, "just over" for hardly any more."""
    assert agree(told(bound), amount(other))


@pytest.mark.parametrize(
    ("bound", "other"),
    [("More than 40 schools closed.", "90 schools"), ("Just over 200 schools closed.", "250 schools"),
     ("Slightly less than 200 schools closed.", "160 schools"), ("At least 200 schools closed.", "120 schools")],
)  # fmt: skip
def test_beyond_its_reach_a_bound_contradicts(bound: str, other: str) -> None:
    """Nobody says "more than 40" of 90."""
    assert not agree(told(bound), amount(other))


def test_a_price_is_one_by_any_unit_of_its_kind() -> None:
    """3.10 euros a kilo are 3,100 euros a tonne; "per loaf" and "a loaf" are one."""
    kilo, tonne = amount("3.10 euros per kilo"), amount("3,100 euros per tonne")
    assert comparable(kilo, tonne)
    assert agree(kilo, tonne)
    assert comparable(amount("0.85 pounds per loaf"), amount("0.60 pounds"))


def test_so_much_a_month_is_set_against_a_year() -> None:
    """What is 33,000 a month is 396,000 in a year, and 33,000 in the month that somebody else speaks of."""
    month = amount("33,000 tonnes", "month")
    assert agree(month, amount("400,000 tonnes"))
    assert agree(month, amount("33,000 tonnes"))
    assert times_apart(month, amount("99,000 tonnes")) == pytest.approx(3)
    assert agree(amount("210,000 tonnes", "year"), amount("210,400 tonnes"))


def test_degrees_are_of_celsius() -> None:
    """Where nobody says which."""
    assert comparable(amount("31 degrees"), amount("34 degrees Celsius"))
