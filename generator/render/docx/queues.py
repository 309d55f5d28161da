"""Figures that wait for their place: layouts share them, and to put one down costs the same however many wait."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from generator.render.docx.steps import Float

T = TypeVar("T")


class Link(NamedTuple, Generic[T]):
    """The last of a list, whose beginning it may share with others."""

    before: Link[T] | None
    value: T


def values(last: Link[T] | None) -> Iterator[T]:
    """The values of a list from its end to its beginning."""
    while last is not None:
        yield last.value
        last = last.before


class Waiting(NamedTuple):
    """A float that is free since ``page``, when so many steps were ``put``: those put later it has let pass."""

    float: Float
    page: int
    put: int


class _Queue(NamedTuple):
    """Floats of one kind in their order, ``taken`` before them: ``next``, then ``ready`` and ``late``.

    ``ready`` leads from the one behind the next towards the end, ``late`` from the end backwards.
    """

    taken: int
    next: Waiting
    ready: Link[Waiting] | None
    late: Link[Waiting] | None


class Queues(NamedTuple):
    """All floats that wait in one layout, with sums over them; an empty queue leaves how many it let go.

    ``height`` in points; ``pages`` that they are free since and their ``squares`` added up.
    """

    lines: tuple[tuple[str, _Queue | int], ...] = ()
    many: int = 0
    height: float = 0.0
    pages: int = 0
    squares: int = 0

    def with_freed(self, floats: Sequence[Float], page: int, put: int) -> Queues:
        """``floats`` behind those that wait already."""
        lines = dict(self.lines)
        for item in floats:
            lines[item.queue] = _joined(lines.get(item.queue, 0), Waiting(item, page, put))
        more = len(floats)
        height = self.height + sum(item.height for item in floats)
        pages, squares = self.pages + more * page, self.squares + more * page * page
        return Queues(tuple(lines.items()), self.many + more, height, pages, squares)

    def heads(self) -> list[tuple[int, Waiting]]:
        """The first of each queue in the order of the paper, with its queue."""
        found = [(at, line.next) for at, (_, line) in enumerate(self.lines) if not isinstance(line, int)]
        return found if len(found) < 2 else sorted(found, key=_number)

    def without(self, at: int) -> Queues:
        """What waits when the first of queue ``at`` has been put down."""
        name, line = self.lines[at]
        assert not isinstance(line, int)
        gone = line.next
        lines = (*self.lines[:at], (name, _advanced(line)), *self.lines[at + 1 :])
        height = self.height - gone.float.height
        pages, squares = self.pages - gone.page, self.squares - gone.page * gone.page
        return Queues(lines, self.many - 1, height, pages, squares)

    def late(self, page: int) -> int:
        """How many pages each would stand behind its topic on ``page``, their squares added up."""
        return self.squares - 2 * page * self.pages + self.many * page * page

    def taken(self) -> tuple[int, ...]:
        """How many each queue let go: the same in two layouts that are equally far where the same floats wait."""
        return tuple([line if isinstance(line, int) else line.taken for _, line in self.lines])


def _number(head: tuple[int, Waiting]) -> int:
    return head[1].float.number


def _joined(line: _Queue | int, waiting: Waiting) -> _Queue:
    if isinstance(line, int):
        return _Queue(line, waiting, None, None)
    return line._replace(late=Link(line.late, waiting))


def _advanced(line: _Queue) -> _Queue | int:
    taken, ready = line.taken + 1, line.ready
    if ready is not None:
        return _Queue(taken, ready.value, ready.before, line.late)
    for waiting in values(line.late):
        ready = Link(ready, waiting)
    return taken if ready is None else _Queue(taken, ready.value, ready.before, None)
