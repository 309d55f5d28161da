"""Which two figures a statement compares: "rose by 12% from X to Y", "three times as much", "a gap of nine"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from generator.model.proposed import ProposedSide
from generator.outline.claims.reading import Reading, ReadPoint, once
from generator.outline.claims.scope import apart
from generator.outline.claims.spans import span_of
from generator.outline.disputes._alike import LIKE, matched
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import Surroundings, before, held, same_kind, same_time, unique
from generator.outline.disputes._telling import side
from generator.records import dataclass

Pair = tuple[Held, Held]
Wanted = Callable[[Held], bool]
_FROM = re.compile(r"\bfrom (?:\w+ ){0,3}$", re.IGNORECASE)
_TO = re.compile(r"\bto (?:\w+ ){0,3}$", re.IGNORECASE)
POINTS_BACK = re.compile(
    r"(?:[\w’]+,? ){0,3}(?:it|its|they|their|these|this|that|the (?:figure|number|total|sum|amount|value))\b"
    r"|(?:It|This|That|These|Those|They|Both|Thus|So|Hence|Of (?:them|these|those))\b"
    r"|(?:The|An?|Its|Their) (?:difference|gap|margin|lead|surplus|deficit|balance|total|sum|increase|rise|growth|gain"
    r"|fall|drop|decline|decrease|cut|loss|number|figure|share|ratio|amount|average|change)\b"
)


_OF_BOTH = re.compile(
    r"\b(?:difference|gap|margin|surplus|deficit|balance|together|both|than|total|sum)\b", re.IGNORECASE
)
_MOST_AKIN = 4
_KIN = 0.3
_BOTH = 2
_COMPARED_WITH = re.compile(
    r"\b(?:compared (?:with|to)|than in|on|since|over|from)(?: the)?(?: year)? (?P<year>(?:19|20)\d\d)\b"
)
_MOVING = frozenset(("=growth", "=decline", "grow", "rise", "fall", "increas", "declin"))  # tell how, and not what


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a statement stands: its point, and what is around it."""

    reading: Reading
    around: Surroundings
    one: ReadPoint

    @property
    def beside(self) -> tuple[ReadPoint, ...]:
        """The points beside it that it speaks of: those that share words with it first, then the nearest."""
        spoken = (other for other in self.around.beside.get(self.one.place, ()) if self._speaks_of(other))
        return tuple(sorted(spoken, key=lambda other: (not self.shared(other), abs(other.place - self.one.place))))

    @property
    def alike(self) -> tuple[ReadPoint, ...]:
        """The points of any source that are of the same matter."""
        return tuple(other for other, likeness in self._like() if likeness >= LIKE)

    @property
    def kin(self) -> tuple[ReadPoint, ...]:
        """The points of any source that are of the same matter or near it, the likest first; not those beside it."""
        found = [(other, likeness) for other, likeness in self._like() if likeness >= _KIN]
        return tuple(other for other, _ in sorted(found, key=lambda one: (-one[1], one[0].place))[:_MOST_AKIN])

    @property
    def akin(self) -> tuple[ReadPoint, ...]:
        """The points of other sources that are of a matter near it."""
        others = [found for found in self._like() if found[0].sources[:1] != self.one.sources[:1]]
        return tuple(other for other, _ in sorted(others, key=lambda found: (-found[1], found[0].place))[:_MOST_AKIN])

    def _like(self) -> Iterator[tuple[ReadPoint, float]]:
        near = {other.place for other in self.around.beside.get(self.one.place, ())}
        return (found for found in self.around.alike.get(self.one.place, ()) if found[0].place not in near)

    def _speaks_of(self, other: ReadPoint) -> bool:
        if other.place < self.one.place and POINTS_BACK.match(self.one.point.text):
            return True
        ours, theirs = lands_of(self.one), lands_of(other)
        other_thing = apart(self.one.keys, other.keys) and not _OF_BOTH.search(self.one.point.text)
        if (ours and theirs and not ours & theirs) or other_thing:
            return False
        return self.shared(other)

    def shared(self, other: ReadPoint) -> bool:
        """Whether both say a word that tells what they are about."""
        both = matched(self.one.about, other.keys)
        return any(not term.land and not term.name and not term.keys & _MOVING for term in both)


@once
def lands_of(one: ReadPoint) -> frozenset[str]:
    """The countries that a sentence names."""
    return frozenset(key for term in one.about if term.land for key in term.keys)


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
    if len(single) != _BOTH and (pair := _course(ground, wanted) or _of_two(ground, wanted)):
        return pair
    single = unique(single or [item for other in ground.alike for item in held(other) if wanted(item)])
    if len(single) == 1:
        single += _of_another_time(single[0], ground, wanted)
    return _two(*sorted(single, key=lambda item: item.one.place)) if len(single) == 2 else None


def _course(ground: Ground, wanted: Wanted) -> Pair | None:
    """What another sentence of the matter gives for two times, where the claim names both of these or none."""
    for other in ground.kin:
        theirs = unique(item for item in held(other) if wanted(item))
        like = [pair for pair in combinations(theirs[:_MOST_AKIN], 2) if same_kind(*pair) and not same_time(*pair)]
        if len(like) == 1:
            return like[0] if _of_its_years(ground, like[0]) else None
        if pair := _from_to(theirs):
            return pair
        if len(theirs) == 1 and (pair := _with_next(theirs[0], ground, wanted)):
            return pair
    return None


def _of_two(ground: Ground, wanted: Wanted) -> Pair | None:
    """The only two figures of a sentence of the same matter."""
    for other in ground.alike:
        theirs = unique(item for item in held(other) if wanted(item))
        if len(theirs) == _BOTH:
            return _two(*theirs)
    return None


def _with_next(one: Held, ground: Ground, wanted: Wanted) -> Pair | None:
    """A figure and the only one of the sentence behind it, of the same time: "It imported 51 billion." """
    for other in ground.around.beside.get(one.one.place, ()):
        theirs = unique(item for item in held(other) if wanted(item) and same_kind(item, one))
        if other.place == one.one.place + 1 and len(theirs) == 1 and POINTS_BACK.match(other.point.text):
            return (one, theirs[0]) if same_time(one, theirs[0]) else None
    return None


def _of_its_years(ground: Ground, pair: Pair) -> bool:
    """Whether the claim's own dates, where it has some, hold those of both figures."""
    spans = [span for date in ground.one.dates if (span := span_of(date.iso))]
    return not spans or all(any(item.figure.when.meets(span) for span in spans) for item in pair if item.figure.when)


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


def directed(pair: Pair) -> Pair | None:
    """A pair with the earlier figure first, where times or "from ... to ..." tell which that is."""
    one, two = pair
    first, second = one.figure.when, two.figure.when
    if first and second and not first.meets(second):
        return pair if first.first < second.first else (two, one)
    return pair if one.one is two.one and _from_to(pair) == pair else None


def _from_to(own: Sequence[Held]) -> Pair | None:
    """The figures of "from X to Y", in this order."""
    first = next((item for item in own if _FROM.search(before(item))), None)
    last = next((item for item in reversed(own) if _TO.search(before(item)) and item is not first), None)
    return (first, last) if first and last and same_kind(first, last) else None


def contradicted(ground: Ground, wanted: Wanted, pair: Pair | None, fits: Callable[[Pair], bool]) -> Pair | None:
    """``pair``, unless it or any other that could be meant ``fits`` what is claimed."""
    if pair is None or any(fits(other) for other in (pair, *any_pair(ground, wanted))):
        return None
    return pair


def sides_of(items: Iterable[Held]) -> list[tuple[ReadPoint, ProposedSide]]:
    """The sides of a proposal over figures, each with its value and unit."""
    return [(item.one, side(item.one, item.figure.printed, item.figure.quantity.unit)) for item in items]


def any_pair(ground: Ground, wanted: Wanted) -> Iterator[Pair]:
    """All pairs that could be meant: where one of them fits, nothing is wrong."""
    items = [item for one in (ground.one, *ground.beside) for item in held(one) if wanted(item)]
    yield from ((one, two) for one, two in combinations(items[:8], 2) if same_kind(one, two))
