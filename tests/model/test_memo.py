"""What is remembered between two documents: found by content, gone when nobody asks for it any more."""

from __future__ import annotations

from generator.model.memo import KEPT, LATEST, Memo, Shelf, latest


def test_a_step_is_taken_once_for_equal_things() -> None:
    memo, made = Memo(), list[str]()
    for asked in ("a", "a", "b", "a"):
        memo.get("step", (asked,), lambda: made.append("") or len(made))
    assert 2 == len(made)


def test_a_step_keeps_what_it_gave_last() -> None:
    """And no more than it was told to keep."""
    memo, made = Memo(), list[int]()
    for asked in (*range(KEPT + 1), 0):
        memo.get("step", asked, lambda: made.append(0) or len(made))
    assert KEPT + 2 == len(made)


def test_parts_know_nothing_of_each_other() -> None:
    memo = Memo()
    assert 1 == memo.part("a", "b").get("step", "x", lambda: 1)
    assert 2 == memo.part("a", "c").get("step", "x", lambda: 2)
    memo.forget("a")
    assert 3 == memo.part("a", "b").get("step", "x", lambda: 3)


def test_a_shelf_holds_two_documents() -> None:
    """What the last one did not ask for is gone; what it asked for stays."""
    shelf = Shelf()
    shelf.put("a", 1)
    shelf.turn()
    assert 1 == shelf.look("a")
    shelf.turn()
    assert 1 == shelf.get("a", lambda: 2)
    shelf.turn()
    shelf.turn()
    assert shelf.look("a") is None


def test_a_shelf_gives_the_thing_that_was_there_before() -> None:
    """An equal thing of the last document is given in place of a new one, and a new one is given as it is."""
    shelf, first = Shelf(), (1, "a")
    assert first is shelf.same(first)
    shelf.turn()
    equal = (*first,)
    assert first is not equal
    assert first is shelf.same(equal)


def test_a_shelf_is_for_what_its_pieces_have_in_common() -> None:
    """Another look gets another shelf; the first one is there when its look comes back."""
    memo = Memo()
    memo.shelf("pages", "blue").put("a", 1)
    assert memo.shelf("pages", "red").look("a") is None
    assert 1 == memo.shelf("pages", "blue").look("a")


def test_the_latest_things_are_known_by_being_the_same() -> None:
    """An equal one is another; beyond a few the oldest goes."""
    made: list[list[int]] = []
    length = latest(lambda thing: made.append(thing) or len(thing))
    one, equal = [1], [1]
    assert [1, 1, 1] == [length(one), length(equal), length(one)]
    assert 2 == len(made)
    others = [[number] for number in range(LATEST)]
    for other in others:
        length(other)
    length(one)
    assert 3 + LATEST == len(made)
