"""Persons in sentences: offices, parts of names, spellings."""

from __future__ import annotations

import pytest

from generator.outline.claims.persons import given_of, persons, spelt_alike


def named(text: str) -> list[tuple[str, ...]]:
    return [one.parts for one in persons(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Trade minister Hye-jin said yes.", ("hye-jin",)),
        ("Moon Hye-jin, the trade minister, left.", ("moon", "hye-jin")),
        ("The mayor, Hratchia Kazaryan, counted shells.", ("hratchia", "kazaryan")),
        ("Mr Suga left.", ("suga",)),
        ("President Şahin Öztürk spoke.", ("sahin", "ozturk")),
    ],
)
def test_persons_are_found(text: str, parts: tuple[str, ...]) -> None:
    """Before or behind the office, with any letters."""
    assert parts in named(text)


def test_lands_and_months_are_no_persons() -> None:
    """What opens a sentence or names a country is nobody's name."""
    assert not [parts for parts in named("In March Japan and South Korea met.") if parts]


def test_office_and_field() -> None:
    """A minister of trade is not a minister of health."""
    trade, health = persons("Trade minister Ana Sol left.")[0], persons("Health minister Ana Sol left.")[0]
    assert trade.office == health.office
    assert not trade.field & health.field


@pytest.mark.parametrize(
    ("parts", "given"),
    [
        (("moon", "hye-jin"), {"hye-jin"}),
        (("fumio", "kishida"), {"fumio"}),
        (("kishida", "fumio"), {"fumio"}),
        (("mirela", "dragan"), {"mirela"}),
        (("pham", "quoc", "viet"), set()),
    ],
)
def test_given_names(parts: tuple[str, ...], given: set[str]) -> None:
    """The order of a name is told by its family name; where people go by the last part, nothing is said."""
    assert given_of(parts) == given


@pytest.mark.parametrize(("one", "two"), [("ghazarian", "kazaryan"), ("hrachya", "hratchia"), ("qadhafi", "gaddafi")])
def test_spellings_of_one_name(one: str, two: str) -> None:
    """Letters of other alphabets are written in several ways."""
    assert spelt_alike(one, two)


@pytest.mark.parametrize(("one", "two"), [("maria", "pedro"), ("brandt", "lindqvist"), ("ramon", "jaime")])
def test_other_names_are_not_alike(one: str, two: str) -> None:
    """Names that sound different are two."""
    assert not spelt_alike(one, two)
