"""Sums, ratios and exchange rates: what cannot be true under rounding is found, what can be is let be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.outline import Dispute
from generator.model.proposed import Proposed
from generator.outline.disputes import KINDS, found_in, proposals
from generator.outline.disputes._bounds import Bounds, total
from tests.disputes.cases import Case, outline_of
from tests.disputes.reckonings import reckonings
from tests.disputes.score import Found, hits

OURS = {"sum", "ratio", "rate"}
CASES = reckonings()
UNSEEN = {"ratio-share-of-vote"}  # that backing a union and voting for it are one thing


def proposed(case: Case) -> list[Proposed]:
    return [one for one in found_in(outline_of(case)) if one.kind in OURS]


def named(name: str) -> Case:
    return next(case for case in CASES if case["id"] == name)


def test_there_are_forty_inventions_at_least() -> None:
    """As many that do not hold as are worth tuning on, and near misses beside them."""
    assert len(CASES) >= 40
    assert sum(not case["planted"] for case in CASES) >= 20
    assert len({case["id"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", [case for case in CASES if case["planted"]], ids=lambda case: case["id"])
def test_arithmetic_that_does_not_hold_is_found(case: Case) -> None:
    """The points that do not agree are named, and nothing else is."""
    found = proposed(case)
    (expected,) = case["expect"]
    right = [one for one in found if hits(Found(one.kind, frozenset(one.points)), expected)]
    assert found == right
    assert bool(found) != (case["id"] in UNSEEN)


@pytest.mark.parametrize("case", [case for case in CASES if not case["planted"]], ids=lambda case: case["id"])
def test_arithmetic_that_holds_is_let_be(case: Case) -> None:
    """Rounding, other years, other wholes and other measures are no fault."""
    assert [one.why for one in proposed(case)] == []


def test_the_reason_tells_the_computation() -> None:
    """What was reckoned, what it gives, and what the text says instead."""
    (found,) = proposed(named("sum-ferries"))
    assert found.why == (
        "21, 14 and 9 make 44, and 46 ferries is told as their sum; rounding does not explain the difference."
    )
    assert found.wording == "The parts, 21, 14 and 9, do not add up to the total of 46 ferries."


def test_a_rate_is_told_as_so_many_to_one() -> None:
    """Both rates, in the currency of the smaller unit."""
    (found,) = proposed(named("rate-rupees"))
    assert found.wording == "The amounts imply 76 and 50 INR to one USD."
    assert found.unit == "INR/USD"


def test_a_recorded_sum_is_not_proposed_again() -> None:
    """What somebody has decided on stays decided."""
    outline = outline_of(named("sum-harvest"))
    record = Dispute("harvest", "How much?", "sum", "dismissed", "topic", ("p1", "p2"), ())
    assert [one.kind for one in proposals(outline)] == ["sum"]
    assert proposals(replace(outline, disputes=(record,))) == ()


def test_per_cent_for_percentage_points_is_said() -> None:
    """A rise from 44 to 50 per cent is one of six points and of 13.6 per cent."""
    (found,) = proposed(named("ratio-points"))
    assert "13.6%" in found.why
    assert found.why.endswith("They are so many percentage points apart.")


def test_the_kinds_are_registered() -> None:
    """A file a kind, each with a sentence on what it finds."""
    assert {"sums", "ratio", "rate", "citation"} <= set(KINDS.names())
    assert all(KINDS.get(name).about.endswith(".") for name in KINDS.names())


def test_bounds_add_and_divide() -> None:
    """The widest that rounding allows."""
    one, two = Bounds(9.5, 10.5), Bounds(1.5, 2.5)
    assert total([one, two]) == Bounds(11.0, 13.0)
    assert one.over(two) == Bounds(3.8, 7.0)
    assert one.apart(two) == Bounds(7.0, 9.0)
    assert one.apart(one) == Bounds(0.0, 1.0)


def test_bounds_meet_at_their_ends() -> None:
    """What touches can be one number; what is past the end cannot."""
    assert Bounds(1.0, 2.0).meets(Bounds(2.0, 3.0))
    assert not Bounds(1.0, 2.0).meets(Bounds(2.1, 3.0))
