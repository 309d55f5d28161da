"""Pairs of statements that may put one thing into contrary states, and in what way they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product

from generator.outline.claims.amounts import agree, comparable
from generator.outline.claims.cues import Mode
from generator.outline.claims.families import families
from generator.outline.claims.modes import PLANS, Telling, telling
from generator.outline.claims.neighbours import neighbours
from generator.outline.claims.reading import Reading, ReadPoint, once
from generator.outline.claims.states import State
from generator.outline.claims.terms import Term
from generator.outline.disputes._likeness import likeness, unlikeness
from generator.outline.disputes._moment import Told, at_one_time
from generator.outline.disputes._opposed import Opposition, broadly, contrary, echoed, meet, other_doer, says, told
from generator.records import dataclass, replace

_RAREST = 12  # words by which a sentence finds others of its thing
_RARE, _LEAST = 0.8, 0.3  # what two sentences of one thing share at least, by weight, and their likeness
_MODES: tuple[Mode, ...] = ("denied", "pending")
_NONE = frozenset[str]()


@dataclass(frozen=True)
class Side:
    """One statement, with what every pair that it stands in asks of it."""

    reading: Reading
    one: ReadPoint

    @cached_property
    def telling(self) -> Telling:
        return telling(self.one)

    @cached_property
    def states(self) -> tuple[State, ...]:
        return told(self.one)

    @cached_property
    def plain(self) -> tuple[Term, ...]:
        return _once(term for term in self.one.about if not term.land)

    @cached_property
    def weight(self) -> float:
        return _weight(self.reading, _once(self.one.about))

    @property
    def planned(self) -> bool:
        return self.one.point.status in PLANS


@dataclass(frozen=True)
class Compared:
    """Two statements side by side."""

    first: Side
    second: Side

    @property
    def reading(self) -> Reading:
        return self.first.reading

    @cached_property
    def points(self) -> tuple[ReadPoint, ReadPoint]:
        """The two as read, where what the one calls by the name of its kind the other may call by its own."""
        one, two = self.first.one, self.second.one
        return _named_as(one, two.keys), _named_as(two, one.keys)

    @property
    def akin(self) -> bool:
        """Whether they may be of one thing at all, which most pairs are not: the quickest question first."""
        weigh = self.reading.weights.__getitem__
        shared = sum(map(weigh, self.first.one.keys & self.second.one.keys))
        return shared >= _RARE and self.like >= _LEAST

    @cached_property
    def like(self) -> float:
        """What speaks for one thing."""
        return likeness(self.reading, *self.points)

    @cached_property
    def net(self) -> float:
        """What speaks for one thing less what speaks against it."""
        return self.like - unlikeness(*self.points)

    @cached_property
    def shared(self) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """The terms of each that the other says, too, each once."""
        one, two = self.points
        return _both(one, two), _both(two, one)

    @cached_property
    def common(self) -> float:
        """How much they say in common, by weight."""
        return min(_weight(self.reading, terms) for terms in self.shared)

    @cached_property
    def contrary(self) -> list[Opposition]:
        """States of one matter that exclude each other: open and closed."""
        return self._met(contrary(*self.points))

    @cached_property
    def elsewhere(self) -> bool:
        """Whether states exclude each other, but are of another post, thing or time."""
        return not self.contrary and any(contrary(*self.points))

    @cached_property
    def broadly(self) -> list[Opposition]:
        """What goes well and what does not, be it in different matters."""
        return self._met(broadly(*self.points))

    @cached_property
    def echoed(self) -> list[Opposition]:
        """What the one tells as done and the other, in the same words, denies or awaits."""
        return self._met(echoed(self.reading, *self.points))

    def _met(self, pairs: Iterable[Opposition]) -> list[Opposition]:
        one, two = self.points
        return [pair for pair in pairs if meet(self.reading, (one, pair[0]), (two, pair[1]))]

    @cached_property
    def otherwise(self) -> dict[Mode, float]:
        """How much of what both say the one tells as done, and the other denies or awaits; 0 at another time."""
        ours, theirs = (
            side.telling.shares(self.reading, terms)
            for side, terms in zip((self.first, self.second), self.shared, strict=True)
        )
        return {mode: self._told_otherwise(mode, ours, theirs) for mode in _MODES}

    @cached_property
    def behind(self) -> list[tuple[float, float]]:
        """Of each word that denies or puts off, how much behind it in its clause both say, and how much there is."""
        found = []
        for side, shared in zip((self.first, self.second), self.shared, strict=True):
            for clause in side.telling.clauses:
                for _, end in clause.cues:
                    every = [term for term in side.plain if end <= term.start < clause.end]
                    both = [term for term in every if term in shared]
                    found.append((_weight(self.reading, both), _weight(self.reading, every)))
        return found

    def _told_otherwise(self, mode: Mode, ours: dict[Mode, float], theirs: dict[Mode, float]) -> float:
        done = self.second if ours[mode] > theirs[mode] else self.first
        if mode == "pending" and done.telling.now:
            return 0.0
        much = max(min(ours[mode], theirs["done"]), min(theirs[mode], ours["done"]))
        return much if much and at_one_time(*self._as_told(mode, ours[mode] > theirs[mode])) else 0.0

    def _as_told(self, mode: Mode, ours: bool) -> tuple[Told, Told]:
        one, two = self.first, self.second
        modes: tuple[Mode, Mode] = (mode, "done") if ours else ("done", mode)
        return (one.one, one.telling.state(modes[0])), (two.one, two.telling.state(modes[1]))

    @cached_property
    def persisting(self) -> tuple[Told, Told] | None:
        """What goes on still by the one, and what happened by the other, in their order; None where neither does."""
        one, two = self.first.telling.goes_on, self.second.telling.goes_on
        if bool(one) == bool(two) or self.elsewhere:
            return None
        lasting, event = (self.first, self.second) if one else (self.second, self.first)
        if lasting.planned or event.planned or event.telling.clauses[0].mode != "done":
            return None
        start, end = one or two or (0, 0)
        lasts = lasting.one, State(start, end, _NONE, _NONE, _NONE, "done", lasts=True, noun=False)
        happened = event.one, State(0, len(event.one.point.text), _NONE, _NONE, _NONE, "done", lasts=False, noun=False)
        if not at_one_time(lasts, happened):
            return None
        return (lasts, happened) if one else (happened, lasts)

    @property
    def opposed(self) -> bool:
        """Whether there is anything in which they may be contrary."""
        if any(other_doer((self.points[0], one), (self.points[1], two)) for one, two in self.contrary):
            return False
        return bool(self.persisting or any(self.otherwise.values()) or self.contrary or self.broadly or self.echoed)

    @cached_property
    def differs(self) -> bool:
        """Whether both have amounts of one unit, and none that agree: these then are what they tell."""
        pairs = self._amounts()
        return bool(pairs) and not any(pairs)

    def _amounts(self) -> list[bool]:
        one, two = self.points
        pairs = (
            (a.amount, b.amount) for a, b in product(one.figures, two.figures) if a.amount.value and b.amount.value
        )
        return [agree(*pair) for pair in pairs if comparable(*pair)]

    @cached_property
    def plainest(self) -> tuple[Told, Told]:
        """How to tell the two sides apart: by states of one matter where there are any."""
        one, two = self.points
        for pairs in (self.contrary, self.echoed, self.broadly):
            if pairs:
                pair = min(pairs, key=lambda pair: (pair[0].noun + pair[1].noun, pair[0].start, pair[1].start))
                return (one, pair[0]), (two, pair[1])
        mode = max(_MODES, key=lambda mode: self.otherwise[mode])
        if self.persisting and not self.otherwise[mode]:
            return self.persisting
        ours, theirs = self.first.telling.shares(self.reading, self.shared[0]), self.second.telling
        return self._as_told(mode, ours[mode] > theirs.shares(self.reading, self.shared[1])[mode])


def candidates(reading: Reading) -> Iterator[Compared]:
    """Every two points that share a word and may be contrary in some way."""
    sides = [Side(reading, one) for one in reading.points if says(one)]
    keyed = [(side.one.keys, (side.one.place,)) for side in sides]
    for i, j in neighbours(keyed, [side.one.point.text for side in sides], most=_RAREST):
        pair = Compared(sides[i], sides[j])
        if pair.akin and pair.opposed and pair.net >= 0:
            yield pair


def _named_as(one: ReadPoint, others: frozenset[str]) -> ReadPoint:
    """A point whose words say the kinds, too, that the other statement names: a consul is a diplomat."""
    wholes = families().wholes
    if _kinds(one).isdisjoint(others):
        return one
    found = [(term, frozenset[str]().union(*(wholes.get(key, ()) for key in term.keys)) & others) for term in one.about]
    if not any(kinds - term.keys for term, kinds in found):
        return one
    about = tuple(replace(term, keys=term.keys | kinds) for term, kinds in found)
    return replace(one, about=about, keys=one.keys.union(*(kinds for _, kinds in found)), known={})


@once
def _kinds(one: ReadPoint) -> frozenset[str]:
    """The kinds of all things that a point names."""
    wholes = families().wholes
    return frozenset[str]().union(*(wholes.get(key, ()) for key in one.keys))


def _both(one: ReadPoint, two: ReadPoint) -> tuple[Term, ...]:
    return _once(term for term in one.about if not term.keys.isdisjoint(two.keys))


def _once(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple({term.main: term for term in terms}.values())


def _weight(reading: Reading, terms: Iterable[Term]) -> float:
    return sum(map(reading.weight, terms))
