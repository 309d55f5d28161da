"""Whether two dated statements are of one happening: what speaks for it, and what excludes it."""

from __future__ import annotations

import pytest

from generator.outline.claims.reading import read
from generator.outline.disputes._occasion_signs import SIGNS, odds
from generator.outline.disputes._occasion_weights import WEIGHTS
from generator.outline.disputes._occasions import candidates
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
    found = likely(one, two)
    assert found is None or found < 0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Varna depot was shut on 9 May 2022.", "Work at the Varna depot stopped on 20 July 2022."),
        ("In Lukan camp a revolt broke out on 3 May 2022.", "Inmates of Lukan camp rioted on 30 May 2022."),
        ("Chile and Peru signed the cod pact on 3 May 2022.", "The Santiago-Lima cod pact was sealed in July 2022."),
        ("The last tram in Nordby ran on 30 May 2022.", "The tram service in Nordby ceased on 11 July 2022."),
        ("Kenya banned bottles in parks on 5 May 2022.", "Since 1 August 2022 no bottle may be sold in its parks."),
    ],
)  # fmt: skip
def test_kin_words_for_one_deed(one: str, two: str) -> None:
    """What was done may be told in another word, by a noun, by "the last", by what has been so since."""
    found = likely(one, two)
    assert found is not None
    assert found > 0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Peru invited bids for the Arica line on 4 May 2022.", "The Arica line was awarded on 30 August 2022."),
        ("Cyclone Mira hit Beira on 3 May 2022.", "Cyclone Nadia hit Tete on 25 June 2022."),
        ("The first batch of boats reached Manila on 2 May 2022.", "Two further boats reached Manila in October 2022."),
    ],
)  # fmt: skip
def test_kin_words_for_two_deeds(one: str, two: str) -> None:
    """Bids and the contract, two storms, the first delivery and a further one."""
    found = likely(one, two)
    assert found is None or found < 0
