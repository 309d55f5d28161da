"""Two figures side by side, and whether their times let them be of one thing at all."""

from __future__ import annotations

from functools import cached_property

from generator.outline.claims.amounts import times_apart
from generator.outline.claims.basis import differing, renames, strong
from generator.outline.claims.context import lands_of_sources
from generator.outline.claims.figures import Figure
from generator.outline.claims.reading import Reading
from generator.outline.claims.spans import Span
from generator.outline.claims.terms import Term
from generator.outline.disputes._alike import matched
from generator.outline.disputes._bases import basis_of, one_sided
from generator.outline.disputes._company import NOBODY, Company
from generator.outline.disputes._held import Held
from generator.records import dataclass

_FAR = 1e4
_APART_DAYS = 1100  # undated figures of sources farther apart in time are of different times
_A_SEASON = 100  # days: a share told of a shorter time soon changes
_SOON = 300
_FROM_NOUGHT = 2.0  # times: how far none is from some, which no logarithm tells
_ONE_MONTH = 31
_INTENSIVE = frozenset(("share", "time", "temperature", "speed", "concentration", "frequency"))


@dataclass(frozen=True)
class Compared:
    """Two figures side by side, and those of the outline ``around`` them."""

    reading: Reading
    first: Held
    second: Held
    around: Company = NOBODY

    @cached_property
    def figures(self) -> tuple[Figure, Figure]:
        """The smaller and the larger."""
        small, large = sorted((self.first.figure, self.second.figure), key=lambda one: abs(one.amount.value))
        return small, large

    @cached_property
    def narrower(self) -> tuple[tuple[Figure, Figure], ...]:
        """Which may be of a part of what the other is of: of amounts the smaller, of shares and the like either."""
        small, large = self.figures
        return ((small, large), (large, small)) if small.quantity.dimension in _INTENSIVE else ((small, large),)

    @cached_property
    def bases(self) -> str:
        """The two ways in which they are reckoned, "" where nothing says that there are two."""
        return basis_of(self.first, self.second)

    @cached_property
    def strong_bases(self) -> bool:
        """Whether they name two ways in words that say by themselves how a figure is reckoned."""
        return any(strong(axis) for axis, *_ in differing(self.first.figure.ways, self.second.figure.ways))

    @cached_property
    def renamed(self) -> bool:
        """Whether they name two ways of which each has names of its own for what it reckons."""
        return any(renames(axis) for axis, *_ in differing(self.first.figure.ways, self.second.figure.ways))

    @cached_property
    def times(self) -> float:
        """How far apart they are; where one or both say how they are reckoned, that says nothing."""
        if self.bases or one_sided(self.first.figure, self.second.figure):
            return 1.0
        if not self.figures[0].amount.value:
            return _FROM_NOUGHT
        return min(times_apart(self.first.figure.amount, self.second.figure.amount), _FAR)

    @cached_property
    def opposite(self) -> bool:
        """Whether one tells that something rose and the other that it fell."""
        return self.first.figure.moved * self.second.figure.moved < 0

    @cached_property
    def shared(self) -> tuple[Term, ...]:
        """The plain words of the one's clause that the other's sentence says, too."""
        found = matched(self.first.figure.core, self.second.figure.keys)
        return tuple({term.main: term for term in found if not (term.compound or term.land)}.values())

    @cached_property
    def unsaid(self) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """The plain words of each clause that the whole other statement does not say."""
        one, two = self.first, self.second
        return _only(one.figure.core, two.one.keys), _only(two.figure.core, one.one.keys)

    @cached_property
    def put_otherwise(self) -> int:
        """How many words that have a meaning in the thesaurus each says that the other does not, of both the fewer."""
        told = ([term for term in side if not term.name] for side in self.unsaid)
        return min(sum(any(key[0] == "=" for key in term.keys) for term in side) for side in told)

    @cached_property
    def lands_around(self) -> tuple[frozenset[str], frozenset[str]]:
        """The lands that the source of each is of."""
        known, none = lands_of_sources(self.reading), frozenset[str]()
        one, two = (known.get(held.one.sources[0], none) if held.one.sources else none
                    for held in (self.first, self.second))  # fmt: skip
        return one, two

    @cached_property
    def whens(self) -> tuple[Span, Span] | None:
        one, two = self.first.figure.when, self.second.figure.when
        return (one, two) if one and two else None


def _only(core: tuple[Term, ...], keys: frozenset[str]) -> tuple[Term, ...]:
    plain = {term.main: term for term in core if not (term.land or term.compound)}
    return tuple(term for term in plain.values() if not term.keys & keys)


def excluded(first: Held, second: Held) -> bool:
    """Whether the times of two figures cannot be one: other periods, other ends of a year, other numbers of a row."""
    one, two = first.figure, second.figure
    if one.phase and two.phase and one.phase != two.phase:
        return True
    if one.edge and two.edge and one.edge != two.edge:
        return not _at_the_turn(one, two)
    if one.ordinals and two.ordinals and not one.ordinals & two.ordinals:
        return True
    return not _at_one_time(first, second)


def _at_one_time(first: Held, second: Held) -> bool:
    one, two = first.figure.when, second.figure.when
    if one and two:
        return one.meets(two) or _at_the_turn(first.figure, second.figure)
    if one or two:
        return _reaches(one, second) and _reaches(two, first)
    issued, other = first.one.issued, second.one.issued
    return not issued or not other or issued.days_to(other) <= _APART_DAYS


def _at_the_turn(one: Figure, two: Figure) -> bool:
    """Whether one is of the end of a year and the other of the start of the next: one moment."""
    early, late = sorted((one, two), key=lambda figure: figure.when.first if figure.when else 0)
    if not (early.when and late.when) or early.when.meets(late.when) or early.when.days_to(late.when) > 1:
        return False
    ends = early.edge == "end" or early.when.days <= _ONE_MONTH
    return ends and (late.edge == "start" or late.when.days == 1)


def _reaches(dated: Span | None, undated: Held) -> bool:
    """Whether an undated figure may be of the date that the other has: its source is not much older or younger."""
    if dated is None or undated.one.issued is None:
        return True
    soon = dated.days <= _A_SEASON and undated.figure.amount.unit == "share"
    return dated.days_to(undated.one.issued) <= (_SOON if soon else _APART_DAYS)
