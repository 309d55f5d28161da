"""Which two figures a statement compares: "rose by 12% from X to Y", "three times as much", "a gap of nine"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes._measure import LIKE, Held, matched
from generator.outline.disputes._operands import Surroundings, before, held, same_kind, same_time, unique

Pair = tuple[Held, Held]
Wanted = Callable[[Held], bool]
_FROM = re.compile(r"\bfrom (?:\w+ ){0,3}$", re.IGNORECASE)
_TO = re.compile(r"\bto (?:\w+ ){0,3}$", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"(?:[\w’]+,? ){0,3}(?:it|its|they|their|these|this|that|the (?:figure|number|total|sum|amount|value))\b"
    r"|(?:It|This|That|These|Those|They|Both|Thus|So|Hence|Of (?:them|these|those))\b"
    r"|(?:The|An?|Its|Their) (?:difference|gap|margin|lead|surplus|deficit|balance|total|sum|increase|rise|growth|gain"
    r"|fall|drop|decline|decrease|cut|loss|number|figure|share|ratio|amount|average|change)\b"
)


_MOST_AKIN = 4
_COMPARED_WITH = re.compile(
    r"\b(?:compared (?:with|to)|than in|on|since|over|from)(?: the)?(?: year)? (?P<year>(?:19|20)\d\d)\b"
)
_MOVING = frozenset(("=growth", "=decline", "grow", "ris", "fall", "increas", "declin"))  # tell how, and not what


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a statement stands: its point, and what is around it."""

    reading: Reading
    around: Surroundings
    one: ReadPoint

    @property
    def beside(self) -> tuple[ReadPoint, ...]:
        """The points beside it that it speaks of."""
        return tuple(other for other in self.around.beside.get(self.one.place, ()) if self._speaks_of(other))

    @property
    def alike(self) -> tuple[ReadPoint, ...]:
        """The points of any source that are of the same matter."""
        return tuple(other for other, likeness in self._like() if likeness >= LIKE)

    @property
    def akin(self) -> tuple[ReadPoint, ...]:
        """The points of other sources that are of a matter near it."""
        others = [found for found in self._like() if found[0].sources[:1] != self.one.sources[:1]]
        return tuple(other for other, _ in sorted(others, key=lambda found: (-found[1], found[0].place))[:_MOST_AKIN])

    def _like(self) -> Iterator[tuple[ReadPoint, float]]:
        near = {other.place for other in self.around.beside.get(self.one.place, ())}
        return (found for found in self.around.alike.get(self.one.place, ()) if found[0].place not in near)

    def _speaks_of(self, other: ReadPoint) -> bool:
        adjacent = abs(other.place - self.one.place) == 1 and other.place < self.one.place
        if adjacent and _POINTS_BACK.match(self.one.point.text):
            return True
        shared = matched(self.one.about, other.about)
        return any(not term.land and not term.name and not term.keys & _MOVING for term in shared)


def of_base_year(text: str, pair: Pair) -> bool:
    """Whether one of the pair is of the year that the sentence compares with, where it names one."""
    match = _COMPARED_WITH.search(text)
    whens = [item.figure.when for item in pair if item.figure.when]
    if match is None or not whens:
        return True
    return any({when.first // 10000, when.last // 10000} == {int(match["year"])} for when in whens)


def clear_pair(ground: Ground, wanted: Wanted) -> Pair | None:
    """The two figures that are compared, in the order of the text; None where others could be meant."""
    own = unique(item for item in held(ground.one) if wanted(item))
    if len(own) == 1:
        return _other_of(own[0], ground, wanted)
    if len(own) > 1:
        return _from_to(own) or (_two(own[0], own[1]) if len(own) == 2 else None)
    return _elsewhere(ground, wanted)


def _other_of(own: Held, ground: Ground, wanted: Wanted) -> Pair | None:
    """A figure of the sentence and the only one like it beside it or of the same thing at another time."""
    for points in (ground.beside, ground.alike):
        for other in points:
            theirs = _fellows(own, other, wanted)
            if len(theirs) == 1:
                return theirs[0], own
            if theirs:
                return None
    return None


def _fellows(own: Held, other: ReadPoint, wanted: Wanted) -> list[Held]:
    found = (item for item in held(other) if wanted(item) and same_kind(item, own))
    return [item for item in unique(found) if item.figure.amount.value != own.figure.amount.value]


def _elsewhere(ground: Ground, wanted: Wanted) -> Pair | None:
    """Two figures of one sentence beside it, or one of each of two sentences."""
    single: list[Held] = []
    for other in ground.beside:
        theirs = unique(item for item in held(other) if wanted(item))
        if len(theirs) == 2:
            return _two(*theirs)
        single += theirs if len(theirs) == 1 else []
    single = unique(single or [item for other in ground.alike for item in held(other) if wanted(item)])
    if len(single) == 1:
        single += _of_another_time(single[0], ground, wanted)
    return _two(*sorted(single, key=lambda item: item.one.place)) if len(single) == 2 else None


def _of_another_time(first: Held, ground: Ground, wanted: Wanted) -> list[Held]:
    """The only figure beside ``first``, in its source, that is like it and of another time."""
    found = [
        item
        for other in ground.around.beside.get(first.one.place, ())
        if other is not ground.one
        for item in held(other)
        if wanted(item) and same_kind(item, first) and item.figure.when and not same_time(item, first)
    ]
    return found if len(found) == 1 and first.figure.when else []


def _two(one: Held, two: Held) -> Pair | None:
    apart = one.one is not two.one and same_time(one, two) and bool(one.figure.when)
    return (one, two) if same_kind(one, two) and not apart else None


def _from_to(own: Sequence[Held]) -> Pair | None:
    """The figures of "from X to Y", in this order."""
    first = next((item for item in own if _FROM.search(before(item))), None)
    last = next((item for item in reversed(own) if _TO.search(before(item)) and item is not first), None)
    return (first, last) if first and last and same_kind(first, last) else None


def any_pair(ground: Ground, wanted: Wanted) -> Iterator[Pair]:
    """All pairs that could be meant: where one of them fits, nothing is wrong."""
    items = [item for one in (ground.one, *ground.beside) for item in held(one) if wanted(item)]
    yield from ((one, two) for one, two in combinations(items[:8], 2) if same_kind(one, two))
