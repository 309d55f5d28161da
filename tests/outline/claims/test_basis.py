"""Ways of reckoning: what words name them, and which two of them differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.outline.claims import basis
from generator.outline.claims.basis import bases, differing, strong


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Pay rose by 2 per cent once inflation is stripped out", ("prices", "real")),
        ("in the year ended 31 March 2022", ("year", "fiscal")),
        ("in 2021/22", ("year", "fiscal")),
        ("valued c.i.f. at Hamburg", ("delivery terms", "cif")),
        ("freight and insurance not included", ("delivery terms", "fob")),
        ("Every Norwegian owes", ("head", "per head")),
        ("1,200 full-time equivalents", ("heads", "full time")),
        ("not seasonally adjusted", ("season", "raw")),
        ("seasonally adjusted", ("season", "adjusted")),
        ("carcass weight", ("weight", "dressed")),
    ],
)
def test_words_name_a_way(text: str, way: tuple[str, str]) -> None:
    """A phrase names its way, and the longest of those that overlap alone."""
    assert [one for one in bases(text) if one[0] == way[0]] == [way]


@pytest.mark.parametrize("text", ["gross domestic product", "a new law", "six months later", "the net was torn apart"])
def test_what_looks_like_a_way_is_none(text: str) -> None:
    """Words of other uses name no way of an axis that tells two bases by its words alone."""
    named = {axis for axis, _ in bases(text) if strong(axis)}
    assert named <= ({"deduction"} if text.startswith("the net") else set())


def test_two_ways_of_one_axis_differ() -> None:
    """Where a text names both ways, it says nothing."""
    net, gross = bases("net of refunds"), bases("gross receipts")
    assert differing(net, gross) == (("deduction", "net", "gross"),)
    assert differing(net, net | gross) == ()


def test_no_phrase_names_two_ways_of_an_axis() -> None:
    """What tells two ways apart cannot name both."""
    lines = Path(basis.__file__).with_name("bases.txt").read_text(encoding="utf-8").splitlines()
    axis, told = "", dict[tuple[str, str], str]()
    for line in lines:
        way, colon, phrases = line.partition(": ")
        if line[0] == "#":
            continue
        axis = axis if colon else line.rstrip("!")
        for phrase in phrases.split(", ") if colon else ():
            assert told.setdefault((axis, phrase), way) == way, phrase
