"""The lands that sources are of."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.outline.claims.context import lands_of_sources
from generator.outline.claims.reading import read
from generator.outline.disputes._measure import candidates
from generator.outline.disputes._signs import SIGNS
from tests.disputes.cases import inventions, outline_of

TOLD = """\
value
= 2022-03 Prison Statistics: {title}
* fact The country's prisons held 11,180 inmates in 2021.
fact {second}
= 2022-04 Behind walls
* fact Prisons in Belgium held 12,040 inmates in 2021.
"""


@pytest.mark.parametrize(
    ("title", "second", "lands"),
    [
        ("Country Sheet Belgium", "Swiss guards were lent.", {"@Belgium"}),
        ("A Survey", "Swiss guards were lent.", {"@Switzerland"}),
        ("A Survey", "Guards came from Peru, Chile and Ghana.", set()),
    ],
)
def test_a_source_is_of_the_lands_of_its_title(tmp_path: Path, title: str, second: str, lands: set[str]) -> None:
    """Else of those that its statements name, if they are few; a figure of another land speaks against one thing."""
    file = tmp_path / "topic.txt"
    file.write_text(TOLD.format(title=title, second=second), encoding="utf-8")
    reading = read(outline_of(inventions(file)[0]))
    assert lands_of_sources(reading)["s1"] == lands
    (pair,) = candidates(reading, lambda *_: True)
    assert SIGNS["other_land_around"](pair) == ("@Switzerland" in lands)
