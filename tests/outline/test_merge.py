"""Merging points of several notes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.outline import Point
from generator.model.source import Evidence
from generator.outline.merge import merge_points


def point(name: str, text: str, **more: object) -> Point:
    return Point(name, text, (Evidence(f"source-{name}", "p. 1"),), "topic", **more)  # type: ignore[arg-type]


def test_near_identical_points_join_with_both_witnesses() -> None:
    """Two sentences that differ in a word become one point that keeps both pieces of evidence and both ids."""
    a = point("a", "The two governments agreed on 17 February 2021 to share the cost of the bases in Japan.")
    b = point("b", "The two governments agreed on 17 February 2021 to share the costs of the bases in Japan.", weight=3)

    (merged,), findings = merge_points([a, b], {})

    assert () == findings
    assert ("a", ("b",)) == (merged.id, merged.also)
    assert b.text == merged.text
    assert ("source-b", "source-a") == tuple(piece.source for piece in merged.evidence)
    assert 3 == merged.weight


def test_points_that_differ_in_a_number_never_join() -> None:
    """Alike in wording, different in a figure: two points, which may be a dispute."""
    a = point("a", "About 50,000 American troops are stationed on bases across Japan today.")
    b = point("b", "About 55,000 American troops are stationed on bases across Japan today.")

    merged, _ = merge_points([a, b], {})

    assert ["a", "b"] == [p.id for p in merged]


def test_points_that_differ_in_status_never_join() -> None:
    """A plan in one source and a fact in another stay two points."""
    a = point("a", "The command in Japan is restructured for joint operations.", status="plan")
    b = point("b", "The command in Japan is restructured for joint operations.", status="fact")

    assert 2 == len(merge_points([a, b], {})[0])


def test_same_joins_different_words() -> None:
    """``same=`` joins points whose words differ; the words of the named point stand."""
    a = point("a", "Japan is the largest foreign investor in the United States.")
    b = point("b", "No country invests more in America than Japan.", weight=3)

    (merged,), findings = merge_points([a, b], {"b": "a"})

    assert () == findings
    assert a.text == merged.text
    assert 3 == merged.weight


def test_same_with_another_number_is_told() -> None:
    """``same=`` between points with different numbers is refused with the place, and nothing joins."""
    a = point("a", "Troops number 50,000.")
    b = point("b", "Troops number 54,000.")

    merged, (finding,) = merge_points([a, b], {"b": "a"})

    assert 2 == len(merged)
    assert "error" == finding.level
    assert "'b'" in finding.what


def test_same_with_an_unknown_point_is_told() -> None:
    """``same=`` that names nothing is an error, not a crash."""
    _, (finding,) = merge_points([point("a", "A sentence.")], {"a": "nobody"})

    assert "unknown" in finding.what


@given(st.lists(st.text("ab c1", min_size=1, max_size=30), min_size=1, max_size=8))
def test_merging_loses_no_evidence(texts: list[str]) -> None:
    """Whatever joins, every source and every id is still there once."""
    points = [point(f"p{i}", text) for i, text in enumerate(texts)]

    merged, _ = merge_points(points, {})

    assert sorted(p.id for p in points) == sorted(name for m in merged for name in (m.id, *m.also))
    assert len(points) == sum(len(m.evidence) for m in merged)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "American exports of cars and machines to Japan rose in every year of the period under study.",
            "American exports of cars and machines to Japan fell in every year of the period under study.",
        ),
        (
            "The two governments will share the cost of the new radar on the island of Okinawa.",
            "The two governments will not share the cost of the new radar on the island of Okinawa.",
        ),
        (
            "The minister of defence of Japan met the minister of defence of Australia in the capital.",
            "The minister of defence of Australia met the minister of defence of Japan in the capital.",
        ),
        (
            "According to the press the two leaders agreed on a joint command for all forces there.",
            "According to the press the two leaders reportedly agreed on a joint command for all forces there.",
        ),
    ],
)
def test_alike_in_words_but_not_in_meaning_stays_apart(one: str, other: str) -> None:
    """A contrary, a "not", who does it to whom, a hedge: one word of many, and another statement."""
    assert 2 == len(merge_points([point("a", one), point("b", other)], {})[0])


def test_a_word_that_moved_changes_nothing() -> None:
    """The same deal told in another order is one point."""
    a = point("a", "Washington agreed to sell Tokyo 400 missiles in a deal estimated at about USD 2.35 billion.")
    b = point("b", "Washington agreed to sell 400 missiles to Tokyo, a deal estimated at about USD 2.35 billion.")

    assert 1 == len(merge_points([a, b], {})[0])
