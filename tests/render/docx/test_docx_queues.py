"""Figures that wait for their place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model.element import Prose
from generator.render.docx.flow import Piece, batched
from generator.render.docx.queues import Link, Queues, values
from generator.render.docx.steps import Float


def floating(number: int, queue: str) -> Float:
    """A float of so many points and one more."""
    return Float(number, Prose(()), batched([Piece(number + 1)]), queue, 0, number + 1)


def freed(names: str) -> Queues:
    """Floats of the queues that ``names`` spells, each freed a page after the one before."""
    found = Queues()
    for number, name in enumerate(names):
        found = found.with_freed((floating(number, name),), number + 1, number)
    return found


def numbers(waiting: Queues) -> list[int]:
    """The floats in the order in which the first of them can be put down."""
    found: list[int] = []
    while waiting.many:
        queue, item = waiting.heads()[0]
        found.append(item.float.number)
        waiting = waiting.without(queue)
    return found


@given(st.text("ftb", max_size=12))
def test_floats_leave_in_the_order_of_the_paper(names: str) -> None:
    """Whatever waits, the first of all is among those that may go, and those of a queue keep their order."""
    assert list(range(len(names))) == numbers(freed(names))


@given(st.text("ft", min_size=2, max_size=9), st.lists(st.integers(0, 1), max_size=9))
def test_sums_are_those_of_what_waits(names: str, choices: list[int]) -> None:
    """Heights, and how many pages each would stand behind its topic."""
    waiting, left = freed(names), dict(enumerate(names))
    for choice in choices:
        heads = waiting.heads()
        if heads:
            queue, item = heads[choice % len(heads)]
            waiting = waiting.without(queue)
            del left[item.float.number]

    assert len(left) == waiting.many
    assert sum(number + 1 for number in left) == waiting.height
    assert sum((20 - number - 1) ** 2 for number in left) == waiting.late(20)


def test_layouts_do_not_disturb_each_other() -> None:
    """What one puts down still waits in the other that they both come from."""
    both = freed("fff").without(0)
    one, other = both.without(0), both.with_freed((floating(3, "f"),), 9, 9)

    assert ([2], [1, 2, 3], [1, 2]) == (numbers(one), numbers(other), numbers(both))
    assert one.taken() != other.taken() == both.taken()


def test_a_list_may_be_as_long_as_a_paper() -> None:
    """Beginnings are shared, however many things there are."""
    last: Link[int] | None = None
    for number in range(20_000):
        last = Link(last, number)

    assert list(range(19_999, -1, -1)) == [*values(last)]
