"""The weights of signs: fitted to answers, and written the same way each time."""

from __future__ import annotations

import pytest

from generator.outline.disputes._signs import SIGNS
from tests.disputes.cases import homes, merged
from tests.disputes.fit import NAMES, Row, _solved, crossed, fitted, folds, set_of, written


def row(case: str, same: bool, **signs: float) -> Row:
    return Row(case, tuple(1.0 if not name else signs.get(name, 0.0) for name in NAMES), same, ("", ""))


ROWS = [
    *(row(f"one{at}", True, likeness=1.0, one_land=1.0) for at in range(12)),
    *(row(f"two{at}", False, likeness=1.0, other_land=1.0) for at in range(12)),
    *(row(f"far{at}", False, distance=2.0) for at in range(12)),
]


def test_what_only_one_things_have_weighs_for_them() -> None:
    """Signs that tell the answers apart get weight with the right sign, those that never stand none."""
    weights = dict(zip(NAMES, fitted(ROWS), strict=True))
    assert weights["one_land"] > 1 > -1 > weights["other_land"]
    assert weights["distance"] < 0
    assert weights["average"] == pytest.approx(0)


def test_cases_are_told_by_weights_that_they_had_no_part_in() -> None:
    """Each row is answered once, and where signs tell all, rightly."""
    answers = list(crossed(ROWS, fitted))
    assert sorted(row.case for row, _ in answers) == sorted(row.case for row in ROWS)
    assert all((likely > 0.5) == row.same for row, likely in answers)


def test_a_merged_topic_is_left_out_with_its_cases() -> None:
    """What is told of a case in a merged topic is no news to weights that the case alone had a part in."""
    places = folds([*homes(), *homes().values()])
    assert all(places[case] == places[topic] for case, topic in homes().items())
    assert len(set(places.values())) == 10


def test_sets_of_answers() -> None:
    assert [set_of(name) for name in ("date-01", "merged-01", "topic")] == ["case", "merged", "topic"]


def test_merged_topics_hold_each_case_once() -> None:
    """With ids of their own, all that is expected among their points, and each point in a source of its topic."""
    held = [case for topic in merged() for case in topic["cases"]]
    assert len(held) == len(set(held)) == len(homes())
    for topic in merged():
        points, sources = ([one["id"] for one in topic[key]] for key in ("points", "sources"))
        assert len(set(points)) == len(points)
        assert len(set(sources)) == len(sources)
        assert {one["source"] for one in topic["points"]} <= set(sources)
        assert {name for one in topic["expect"] for name in one["points"]} <= set(points)


def test_equations_are_solved() -> None:
    """Also where the first line has a nought on the diagonal."""
    assert _solved([[0.0, 2.0], [4.0, 1.0]], [6.0, 11.0]) == pytest.approx([2.0, 3.0])


def test_the_file_of_weights_names_signs() -> None:
    """The text is a module whose names are those of the signs; weights of nought are left out."""
    space: dict[str, object] = {}
    exec(written([0.5, *(0.0 if at else -1.25 for at in range(len(SIGNS)))]), space)
    assert space["BIAS"] == 0.5
    assert space["WEIGHTS"] == {next(iter(SIGNS)): -1.25}
