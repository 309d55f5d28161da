"""What is found in the cases that the rules are tuned on: each planted dispute, and nothing in near misses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from _pytest.mark.structures import ParameterSet

from generator.model.outline import Dispute, Side
from generator.model.proposed import RECORDED
from generator.outline.disputes import KINDS, found_in, proposals
from tests.disputes.cases import HERE, PRACTICE, Case, cases_of, outline_of, practised
from tests.disputes.score import findings, hits

OURS = {"value", "basis", "date", "name", "status"}
UNTOLD = frozenset((HERE / "untold.txt").read_text(encoding="utf-8").split("\n\n")[-1].split())
"""Cases that are told wrongly: what weighs evidence for all of them cannot be right about each."""


def cases(*, planted: bool) -> list[ParameterSet]:
    """Those of a kind, each a test; one of ``UNTOLD`` that is told rightly fails, so that it leaves the list."""
    mark = pytest.mark.xfail(strict=True, reason="told wrongly, and known to be")
    return [
        pytest.param(case, id=case["id"], marks=[mark] if case["id"] in UNTOLD else [])
        for case in practised()
        if case["planted"] == planted
    ]


@pytest.mark.parametrize("case", cases(planted=True))
def test_planted_disputes_are_found(case: Case) -> None:
    """The expected dispute is found, and no other."""
    found = findings(case)
    wrong = [one for one in found if not any(hits(one, expected) for expected in case["expect"])]
    assert not wrong
    assert found


@pytest.mark.parametrize("case", cases(planted=False))
def test_near_misses_stay_silent(case: Case) -> None:
    """What only seems to disagree is let be."""
    assert findings(case) == []


def case(name: str) -> Case:
    return next(case for case in cases_of(PRACTICE) if case["id"] == f"practice-{name}")


def test_a_proposal_says_both_sides() -> None:
    """Value, unit, date, source and points of each side, a neutral sentence, a reason."""
    (found,) = found_in(outline_of(case("value-05-cable-length")))
    assert found.points == ("p1", "p2")
    assert [(side.value, side.unit, side.sources) for side in found.sides] == [
        ("6,200 kilometres", "km", ("sousa-2021",)),
        ("7,500 km", "km", ("depth-2021",)),
    ]
    assert [side.date for side in found.sides] == ["2021-06-03", "2021-07"]
    assert "6,200 kilometres and 7,500 km" in found.wording
    assert found.why.endswith(".")


def test_the_same_points_give_the_same_id() -> None:
    """An id is of the kind and the points, so that what was decided about it stays with it."""
    outline = outline_of(case("value-05-cable-length"))
    topic = outline.parts[0].topics[0]
    turned = replace(topic, points=tuple(reversed(topic.points)))
    other = replace(outline, parts=(replace(outline.parts[0], topics=(turned,)),))
    assert [one.id for one in found_in(outline)] == [one.id for one in found_in(other)] == ["value-p1-p2"]


@pytest.mark.parametrize("status", ["accepted", "dismissed", "proposed"])
def test_recorded_disputes_are_not_proposed_again(status: str) -> None:
    """Whatever was decided about two points, they are not proposed a second time."""
    outline = outline_of(case("value-05-cable-length"))
    sides = (Side("6,200 km", ("p1",)), Side("7,500 km", ("p2",)))
    recorded = Dispute("cable", "How long?", "number", status, "topic", ("p1", "p2"), sides)  # type: ignore[arg-type]
    assert proposals(outline)
    assert proposals(replace(outline, disputes=(recorded,))) == ()


def test_a_record_of_one_side_covers_nothing() -> None:
    """A dispute over another pair of points leaves the proposal."""
    outline = outline_of(case("value-05-cable-length"))
    recorded = Dispute("routes", "Who chooses?", "framing", "accepted", "topic", ("p1", "p3"), ())
    assert len(proposals(replace(outline, disputes=(recorded,)))) == 1


def test_a_source_that_contradicts_itself() -> None:
    """Two points of one source disagree like those of two."""
    told = case("value-05-cable-length")
    points = [{**point, "source": "sousa-2021"} for point in told["points"]]
    assert found_in(outline_of({**told, "points": points}))


def test_every_kind_is_told_apart() -> None:
    """Each kind says what its sides do not agree on, and an outline knows what to call it."""
    assert OURS <= set(KINDS.names())
    assert all(KINDS.get(name).about.endswith(".") for name in KINDS.names())
    assert set(RECORDED) >= OURS


def test_two_names_in_one_source_and_one_in_another() -> None:
    """ "Koru/Lunas" in one sentence and "Koru" in another are told; a land's name with a slash is not."""
    told = {"id": "names", "sources": case("value-05-cable-length")["sources"]}
    both = {"id": "p1", "source": "depth-2021", "status": "fact", "text": "Patrols pass the Koru/Lunas Islands."}
    one = {"id": "p2", "source": "sousa-2021", "status": "fact", "text": "Fishermen fled from the Koru reef."}
    (found,) = found_in(outline_of({**told, "points": [both, one]}))
    assert (found.kind, found.points) == ("name", ("p1", "p2"))
    assert "Koru and Lunas" in found.wording
    lands = [{**both, "text": "The Peru/Chile border is open."}, {**one, "text": "Peru has a border."}]
    assert found_in(outline_of({**told, "points": lands})) == ()
