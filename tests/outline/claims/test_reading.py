"""An outline as it is read once for all kinds of disputes: what was asked of a point is not worked out again."""

from __future__ import annotations

from generator.outline.claims.reading import ReadPoint, once, read
from generator.outline.disputes._contraries import _named_as
from tests.disputes.cases import inventions, outline_of

CASE = inventions()[0]


def test_what_is_asked_of_a_point_is_worked_out_once() -> None:
    asked: list[str] = []

    @once
    def words(one: ReadPoint) -> int:
        asked.append(one.point.id)
        return len(one.point.text.split())

    one, two, *_ = read(outline_of(CASE)).points
    assert [words(one), words(two), words(one)] == [len(found.point.text.split()) for found in (one, two, one)]
    assert asked == [one.point.id, two.point.id]


def test_a_point_told_by_its_kind_answers_anew() -> None:
    """A frigate is a ship: what is asked of the words of a point is not answered from those it had before."""
    case = {**CASE, "points": [{**CASE["points"][0], "text": "The frigate left the port of Wau."}]}
    (one,) = read(outline_of({**case, "sources": CASE["sources"][:1]})).points
    ships = once(_says_ship)
    assert not ships(one)
    assert ships(_named_as(one, frozenset(("=ship",))))


def _says_ship(one: ReadPoint) -> bool:
    return "=ship" in one.keys
