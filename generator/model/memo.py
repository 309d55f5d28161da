"""What pure steps gave before, by what they were made of: held by whoever builds more than once, and gone with it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import field
from functools import wraps
from typing import TypeVar, cast

from generator.records import dataclass

T = TypeVar("T")
S = TypeVar("S")
TOPICS, AUDIENCES = "topics", "audiences"  # parts: what is of one topic, what the topics of an audience share
KEPT = 2  # of each step: what it gave last and before, for whoever takes a change back
LATEST = 8  # whole, narrowed, and as an audience sees it, of two topics
SHELVES = 4  # of each step: what its pieces have in common changes with a look or a house's file


def latest(make: Callable[[S], T]) -> Callable[[S], T]:
    """``make``, which is asked the same of one thing again and again: what it gave for the last few things is kept.

    A thing is known by being the same object, and must not change.
    """
    kept: list[tuple[S, T]] = []

    @wraps(make)
    def found(thing: S) -> T:
        for one, known in kept:
            if one is thing:
                return known
        made = make(thing)
        kept[:] = [(thing, made), *kept][:LATEST]
        return made

    return found


class Shelf:
    """What one step gave for the pieces of a document, found by what each was made of.

    It holds those of the document that is being made and of the one before; ``turn`` begins the next.
    """

    __slots__ = ("_before", "_now")

    def __init__(self) -> None:
        self._now: dict[Hashable, object] = {}
        self._before: dict[Hashable, object] = {}

    def turn(self) -> None:
        """Let go of what the last document did not ask for."""
        self._before, self._now = self._now, {}

    def get(self, made_of: Hashable, make: Callable[[], T]) -> T:
        """What ``make`` gave for an equal ``made_of``, else what it gives now; never None."""
        found = self.look(made_of)
        if found is None:
            found = make()
            self.put(made_of, found)
        return cast(T, found)

    def look(self, made_of: Hashable) -> object:
        """What was put down for ``made_of``; None where nothing is there."""
        found = self._now.get(made_of)
        if found is None and (found := self._before.get(made_of)) is not None:
            self._now[made_of] = found
        return found

    def put(self, made_of: Hashable, found: object) -> None:
        self._now[made_of] = found

    def same(self, thing: T) -> T:
        """The equal thing of the last document, else ``thing``: what is the same object is found by a look."""
        return self.get(thing, lambda: thing)


@dataclass(slots=True)
class Memo:
    """The last results of each named step; a step must be pure, and nobody changes what it gave."""

    kept: dict[str, list[tuple[object, object]]] = field(default_factory=dict)
    parts: dict[str, Memo] = field(default_factory=dict)

    def shelf(self, step: str, made_of: object) -> Shelf:
        """For the pieces of the next document: ``made_of`` is what the results of all of them depend on, too."""
        found = self.get(step, made_of, Shelf, SHELVES)
        found.turn()
        return found

    def get(self, step: str, made_of: object, make: Callable[[], T], most: int = KEPT) -> T:
        """What ``make`` gave when all that it depends on was equal to ``made_of``, else what it gives now.

        ``most``: how many results are kept, which are looked through one by one.
        """
        known = self.kept.get(step, [])
        for before, found in known:
            if before == made_of:
                return cast(T, found)
        made = make()
        self.kept[step] = [(made_of, made), *known][:most]
        return made

    def part(self, *names: str) -> Memo:
        """The memo of one edition or document, whose steps have the same names as those of others."""
        found = self
        for name in names:
            found = found.parts.setdefault(name, Memo())
        return found

    def forget(self, name: str) -> None:
        """Keep nothing of the part called ``name`` any more."""
        self.parts.pop(name, None)
