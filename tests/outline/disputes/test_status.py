"""Contrary states of one thing at one time."""

from __future__ import annotations

import pytest

from generator.outline.claims.reading import read
from generator.outline.disputes.status import KIND
from tests.disputes.cases import outline_of


def found(first: tuple[str, str], second: tuple[str, str]) -> list[str]:
    """The wordings of what is found in two statements of (date of issue, text)."""
    rows = [*enumerate((first, second), 1)]
    sources = [
        {"id": f"s{at}", "type": "report", "title": f"S{at}", "author": [{"literal": f"D{at}"}], "issued": issued}
        for at, (issued, _) in rows
    ]
    points = [{"id": f"p{at}", "source": f"s{at}", "status": "fact", "text": text} for at, (_, text) in rows]
    case = {"id": "case", "kind": "status", "planted": True, "sources": sources, "points": points, "expect": []}
    return [one.wording for one in KIND.find(read(outline_of(case)))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ferry line to Tarn was reopened in May 2021.", "The ferry line to Tarn is still closed."),
        ("Minister Dahl resigned over the dam on 3 June 2021.", "Minister Dahl remains in office despite the dam."),
        (
            "Norway and Chile sealed the pact on krill in May 2021.",
            "Norway and Chile will sign the pact on krill in autumn.",
        ),
        ("The court at Brno struck down the tax on glass.", "The tax on glass survived before the court at Brno."),
        ("The mill at Tarn has been idle all year.", "The mill at Tarn has been working three shifts since April."),
    ],
)
def test_contrary_states_are_found(first: str, second: str) -> None:
    """Open and closed, gone and in office, signed and to be signed."""
    assert found(("2021-06-10", first), ("2021-06-14", second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge at Kuma is to open in 2021.", "The bridge at Kuma opened in July 2021."),
        ("The first kiln at Tarn was restarted.", "The second kiln at Tarn will be restarted in May."),
        ("The clinic in Juba was closed.", "The clinic in Wau is open on weekdays."),
        ("Peru banned shark nets.", "Chile will ban shark nets next year."),
    ],
)
def test_another_thing_or_time_is_none(first: str, second: str) -> None:
    """A plan that came true, the second kiln, another town, another land."""
    assert not found(("2021-01-10", first), ("2021-08-14", second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kenyan rangers in Tsavo use no night goggles.", "Night goggles of Kenyan rangers in Tsavo cost a million."),
        ("The Dorn mill has ground oats for Latvia since May.", "The Dorn mill means to grind oats for Latvia."),
        ("The harbour tug Brisa towed grain barges to Tarn.", "Grain barges still wait for the harbour tug Brisa."),
    ],
)
def test_what_no_list_has_is_found_by_how_it_is_told(first: str, second: str) -> None:
    """A denial, a plan and what goes on contradict a fact, whatever the verb."""
    assert found(("2021-06-10", first), ("2021-06-14", second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Tarn council means to double the fleet of ferries.", "At present the Tarn council has two ferries."),
        (
            "The Norwegian monks stopped delivering candles on Sundays.",
            "In Norway candles are delivered by grocers on Sundays.",
        ),
        ("Tarn sold the court its old register.", "Tarn will probably man the court."),
    ],
)
def test_what_goes_together_is_none(first: str, second: str) -> None:
    """How things are before a plan, what others do, words with a common stem."""
    assert not found(("2021-06-10", first), ("2021-06-14", second))


def test_a_thing_may_go_by_its_kind() -> None:
    """The consul of the one is the diplomat of the other."""
    sides = ("Tarn expelled the consul of Sobel.", "Tarn has not expelled the diplomat of Sobel.")
    assert found(*(("2021-06-10", text) for text in sides))


def test_wording_says_how_each_is_told() -> None:
    """A fact and a plan are named so."""
    sides = ("The lock at Tarn was opened in May 2021."), ("The lock at Tarn is to open in 2023.")
    (wording,) = found(*(("2021-06-10", text) for text in sides))
    assert "as done and as still to come" in wording
