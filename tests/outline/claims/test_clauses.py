"""The clause of a figure, without what a sentence remarks beside it and who says so."""

from __future__ import annotations

import pytest

from generator.outline.claims.clauses import clause


def said(text: str, word: str) -> str:
    return " ".join(text[start:end] for start, end in clause(text, text.index(word)))


@pytest.mark.parametrize(
    "teller",
    [
        "the horticulture board reported",
        "the Red Cross writes in its appeal to donors",
        "according to traders in Tema",
        "a newspaper concluded from answers of all the health boards",
        "the minister told parliament",
    ],
)
def test_who_says_so_is_no_part_of_it(teller: str) -> None:
    """The words of the clause that names the teller say nothing of what is counted."""
    assert said(f"Kenya shipped 98,000 tonnes of avocados in 2021, {teller}.", "98,000") == (
        "Kenya shipped 98,000 tonnes of avocados in 2021"
    )


@pytest.mark.parametrize(
    "text",
    [
        "In May, the court found them guilty of 12 murders.",
        "In 2021, the board reported 98,000 cases.",
        "For 2021, growers in the north added 12 hectares.",
    ],
)
def test_a_clause_with_its_own_figure_stays(text: str) -> None:
    """What tells a figure of its own is no remark on another."""
    digits = next(word for word in text.split() if word[0].isdigit() and word.strip(",.") != "2021")
    assert digits in said(text, digits)
