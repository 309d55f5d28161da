"""Persons in sentences: offices, parts of names, spellings."""

from __future__ import annotations

import pytest

from generator.outline.claims.persons import persons


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
        ("Gen. Aurel Dumitrescu spoke.", ("aurel", "dumitrescu")),
        ("Judge Abderrahim El Ouafi spoke.", ("abderrahim", "el-ouafi")),
        ("Ana Sofia Marques spoke in Sofia.", ("ana", "sofia", "marques")),
    ],
)
def test_persons_are_found(text: str, parts: tuple[str, ...]) -> None:
    """Before or behind the office, with any letters."""
    assert parts in named(text)


def test_a_capital_is_nobody() -> None:
    """Unless it stands in a name."""
    assert named("In Sofia and in Lima it rained.") == []


def test_lands_and_months_are_no_persons() -> None:
    """What opens a sentence or names a country is nobody's name."""
    assert not [parts for parts in named("In March Japan and South Korea met.") if parts]


def test_office_and_field() -> None:
    """A minister of trade is not a minister of health."""
    trade, health = persons("Trade minister Ana Sol left.")[0], persons("Health minister Ana Sol left.")[0]
    assert trade.office == health.office
    assert not trade.field & health.field


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("Seoul’s envoy for the fisheries talks, Baek Sung-joon, left.", {"envoy", "~fisheri"}),
        ("Ana Sol, who leads the delegation, spoke.", {"head"}),
        ("The company’s chief, Ana Sol, spoke.", {"head", "~chief"}),
        ("Ana Sol spoke. A minister of trade followed.", set()),
    ],
)
def test_what_stands_around_a_name(text: str, around: set[str]) -> None:
    """Offices and fields of its sentence, before and behind; kin offices are one."""
    assert next(one for one in persons(text) if len(one.parts) > 1).around == around


def test_an_initial_belongs_to_the_name() -> None:
    """It is no part that others would have to say."""
    assert named("Dr Helena P. Strand advised the board.") == [("helena", "strand")]
