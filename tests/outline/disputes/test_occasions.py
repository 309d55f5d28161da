"""Whether two dated statements are of one happening: what speaks for it, and what excludes it."""

from __future__ import annotations

import pytest

from generator.outline.claims.reading import read
from generator.outline.disputes._occasion_weights import WEIGHTS
from generator.outline.disputes._occasions import SIGNS, candidates, odds
from tests.disputes.cases import outline_of


def likely(one: str, two: str) -> float | None:
    """The odds of the likeliest pair of two sentences of 2023; None where nothing may be one."""
    sources = [{"id": f"s{at}", "type": "report", "title": "T", "author": [], "issued": "2023-06"} for at in (1, 2)]
    points = [{"id": f"p{at}", "source": f"s{at}", "text": text, "status": "fact"} for at, text in ((1, one), (2, two))]
    found = [pair for pairs in candidates(read(outline_of({"id": "c", "sources": sources, "points": points})))
             for pair in pairs]  # fmt: skip
    return max(map(odds, found), default=None)


def test_every_weight_is_of_a_sign() -> None:
    """No sign is left unweighed, and no weight is of a sign that is gone."""
    assert WEIGHTS.keys() == SIGNS.keys()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Lagos opened its light railway on 4 September 2022.", "Lagos’s light railway was opened in October 2022."),
        ("The ferry Halcyon sank off Zanzibar on 3 May 2022.", "In July 2022 the ferry Halcyon went down."),
    ],
)
def test_one_happening_in_other_words(one: str, two: str) -> None:
    """Names and what was done are enough, also without a date of the points' own."""
    found = likely(one, two)
    assert found is not None
    assert found > 0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The tunnel at Brenn was closed in May 2022.", "The tunnel at Brenn was reopened in July 2022."),
        ("Peru signed the lithium treaty in May 2021.", "The lithium treaty of Peru entered into force in July 2022."),
        ("Peru’s second auction was held in May 2021.", "Peru’s third auction was held in July 2022."),
        ("The ministers met in Oslo on 20 May 2021.", "The ministers met in Oslo on 9 November 2021."),
        ("Thai factories built 1.7 million cars in 2021.", "Thai factories built 1.9 million cars in 2022."),
        ("Peru closed the mine in May 2021.", "Chile closed the mine in July 2021."),
    ],
)
def test_two_happenings(one: str, two: str) -> None:
    """Steps of one matter, editions of a series, the figures of two years, two lands."""
    assert likely(one, two) is None
