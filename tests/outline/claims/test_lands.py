"""Lands by their names, peoples, capitals, cities and regions."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.outline.claims import lands as module
from generator.outline.claims.figures import figures
from generator.outline.claims.lands import lands, lies_in, places


@pytest.mark.parametrize(
    ("text", "land"),
    [("The Bahrainis left.", "Bahrain"), ("People's Republic", "China"), ("In Tarawa it rained.", "Kiribati"),
     ("South Korean ships", "South Korea"), ("Papua New Guinea’s mines", "Papua New Guinea"),
     ("In Brasilia it rained.", "Brazil"), ("The Knesset voted.", "Israel"), ("the Franco-German pact", "Germany")],
)  # fmt: skip
def test_a_land_by_any_of_its_names(text: str, land: str) -> None:
    """The longest name at a place counts, with either apostrophe and for one or more of a people."""
    assert [one[2] for one in lands(text)] == [land]


def test_two_lands_behind_a_hyphen() -> None:
    """Where one stands before it, and not behind any word."""
    assert [one[2] for one in lands("the Santiago-Hanoi deal")] == ["Chile", "Vietnam"]
    assert lands("non-German") == ()


def test_a_city_is_no_land_but_lies_in_one() -> None:
    """A region whose name holds a land's is of its own land alone."""
    text = "New South Wales and Lagos"
    assert lands(text) == ()
    assert [one.land for one in places(text)] == ["Australia", "Nigeria"]
    assert lies_in(text, text.index("Lagos")) == "Nigeria"
    assert lies_in(text, text.index("and")) is None


def test_a_figure_of_a_city_is_of_its_land() -> None:
    """Where a sentence names no land, that of its city tells it from figures of other lands."""
    (figure,) = figures("Diesel stocks in Antwerp fell to 1.9 million tonnes.", "")
    assert figure.lands == {"@Belgium"}


def test_a_name_is_of_one_land() -> None:
    """No name stands twice in the file."""
    lines = Path(module.__file__).with_name("lands.txt").read_text(encoding="utf-8").splitlines()[1:]
    names = Counter(name for line in lines for part in line.split("|") for name in part.strip().split(", ") if name)
    assert [name for name, count in names.items() if count > 1] == []


def test_a_place_that_opens_a_sentence_is_a_place() -> None:
    """Its capital letter says nothing there, but the list knows it."""
    (figure,) = figures("Ontario's schools enrolled 2.1 million pupils.", "")
    assert figure.lands == {"@Canada"}
