"""Counting answers."""

from __future__ import annotations

import pytest

from tests.evaluate.passages import Item
from tests.evaluate.tally import Tally, added, listed, paired, share, whole


def test_figures_of_some_answers() -> None:
    """Precision is of what was given, recall of what was asked, F1 between them."""
    tally = Tally(right=3, asked=4, given=6)

    assert [0.5, 0.75, 0.6] == pytest.approx([tally.precision, tally.recall, tally.f1])


def test_nothing_right_is_zero() -> None:
    """Wrong answers alone give 0 and no division by it."""
    assert 0.0 == Tally(0, 2, 2).f1


def test_silence_is_no_wrong_answer() -> None:
    """Where nothing was given precision is 1, and recall tells."""
    tally = Tally(0, 3, 0)

    assert (1.0, 0.0) == (tally.precision, tally.recall)


def test_measures_add_up_by_name() -> None:
    """Tallies of one name are added, with their misses; others stand beside them."""
    total = added([{"a": share(True)}, {"a": share(False, "why"), "b": share(True)}])

    assert {"a": Tally(1, 2, 2, ("why",)), "b": Tally(1, 1, 1)} == total


def test_whole_of_nothing() -> None:
    """No tallies add up to an empty one."""
    assert Tally() == whole([])


def test_lists_are_compared_as_bags() -> None:
    """What is missing and what is too much are both told, twice where they are so twice."""
    tally = listed(["a", "a", "b"], ["b", "a", "c"])

    assert Tally(2, 3, 3, ("missing: a", "extra: c")) == tally


def test_right_answer_is_preferred() -> None:
    """Of two answers on a gold item the right one is taken, though the other overlaps more."""
    gold = Item(0, 10, {})
    long, right = Item(0, 10, {"no": 1}), Item(8, 10, {"yes": 1})

    assert [(gold, right)] == paired([gold], [long, right], lambda _, one: "yes" in one.gold)


def test_answer_serves_once() -> None:
    """One answer over two gold items is right for one of them only."""
    one, two, wide = Item(0, 3, {}), Item(4, 8, {}), Item(0, 8, {})

    assert [(one, wide), (two, None)] == paired([one, two], [wide], lambda *_: True)


def test_answer_beside_is_none() -> None:
    """An answer that only touches a gold item is not on it."""
    assert [(Item(0, 3, {}), None)] == paired([Item(0, 3, {})], [Item(3, 5, {})], lambda *_: True)
