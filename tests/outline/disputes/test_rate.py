"""Amounts told in two currencies, and the rates that they imply."""

from __future__ import annotations

import pytest

from generator.outline.claims.reading import read
from generator.outline.disputes.rate import KIND
from tests.disputes.cases import outline_of, planted


def rates(*texts: str) -> list[str]:
    return [one.wording for one in KIND.find(read(outline_of(planted("rate", *texts))))]


GRANT = "The museum in Gdynia got a state grant of 20 million euros, or 86 million zloty."


@pytest.mark.parametrize(
    "other",
    [
        "The state gave the museum in Gdynia 20 million euros, which its director enters at 64 million zloty.",
        "With 20 million euros from the state the museum in Gdynia can spend 64 million zloty.",
        "A further grant of 5 million euros to the museum in Gdynia is booked at 16 million zloty.",
        "The museum in Gdynia will spend 5 million euros, that is 16 million zloty, on its roof.",
    ],
)
def test_rates_of_one_year_are_held_against_each_other(other: str) -> None:
    """However words make two amounts one; where none do, the amount that another sentence tells, too."""
    assert rates(GRANT, other) == ["The amounts imply 4.3 and 3.2 PLN to one EUR."]


@pytest.mark.parametrize(
    "other",
    [
        "The museum in Gdynia will spend 5 million euros, that is 22 million zloty, on its roof.",
        "Beside 20 million euros from the state the museum in Gdynia raised 9 million dollars from its friends.",
        "The museum in Gdynia got 20 million euros and 64 million zloty for its collection.",
        "A bridge in Porto cost 20 million euros and saved 64 million zloty.",
        "The museum in Gdynia got 7 million euros from Brussels, and lenders wait for 64 million zloty.",
    ],
)
def test_other_amounts_imply_nothing(other: str) -> None:
    """A rate as near as rates are in a year, other money, a list, and amounts of which no sentence says either."""
    assert rates(GRANT, other) == []
