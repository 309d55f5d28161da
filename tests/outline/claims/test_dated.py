"""What a sentence dates: for each of its dates the clause that the date belongs to."""

from __future__ import annotations

import pytest

from generator.model.outline import Point, Status
from generator.outline.claims.dated import Happening, awaited, happenings
from generator.outline.claims.spans import span_of
from generator.outline.claims.terms import terms
from generator.text.dates import dates


def told(text: str, issued: str = "2023-06", status: Status = "fact") -> tuple[Happening, ...]:
    point = Point("p", text, (), "topic", status=status)
    return happenings(point, terms(text), dates(text, issued), span_of(issued))


def words(one: Happening) -> set[str]:
    return {key for term in one.about for key in term.keys}


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("Solheim, who died on 2 January 2011, had led Norway through the fish dispute.", "solheim", "=fish"),
        ("The strike in Lagos, which began on 3 July 2017, ended with a bonus.", "=begin", "bonus"),
        ("Since 1 November 2019, the day the ban took effect, households do without coal.", "=ban", "=coal"),
        ("He gives 29 September 2020 as the day on which both signed the contract.", "=sign", "=coal"),
        ("When the volcano erupted on 3 July 2019, a hiker was killed.", "=volcano", "hiker"),
    ],
)
def test_a_date_belongs_to_its_clause(text: str, inside: str, outside: str) -> None:
    """A relative clause with what it is of, a clause of time, an apposition."""
    (found,) = told(text)
    assert inside in words(found)
    assert outside not in words(found)


def test_what_had_been_done_by_then() -> None:
    """ "Had already resigned when": two happenings, the earlier at any time up to the date."""
    bank, left = told("Ozolin had already resigned when Baltia Bank lost its licence on 6 March 2018.")
    assert "baltia" in words(bank)
    assert "=resign" in left.stages
    assert left.ever.first < 20000101
    assert left.ever.last == 20180306


def test_an_anniversary_dates_what_it_celebrates() -> None:
    """The fortieth of 2022 is of 1982."""
    (found,) = told("In 2022 Morocco celebrated the fortieth anniversary of the opening of the dam.")
    assert (found.when.first, found.when.last) == (19820101, 19821231)
    assert "=open" in words(found)
    assert "celebra" not in words(found)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian trawlers landed 412,000 tonnes of cod, the directorate reported on Tuesday.",
        "Since December 2022 the trial has gone on without a day’s interruption.",
    ],
)
def test_dates_of_nothing_that_happened(text: str) -> None:
    """When something was reported, and since when it has gone on."""
    assert told(text, "2023-06-01") == ()


def test_a_deadline_is_for_what_is_to_come() -> None:
    """ "By June" is the last day of a plan, and any day up to it of what was done."""
    (plan,) = told("The troops are to leave the base by 30 June 2024.", status="plan")
    (done,) = told("The troops left the base by 30 June 2022.")
    assert plan.deadline
    assert not plan.bounded
    assert done.bounded
    assert not done.deadline


def test_what_is_still_to_come() -> None:
    """A plan, or a fact that says "will"."""
    assert awaited(Point("p", "The ferry will sail in May.", (), "topic"))
    assert not awaited(Point("p", "The ferry sailed in May.", (), "topic"))
