"""Two figures side by side, and whether their times let them be of one thing at all."""

from __future__ import annotations

from functools import cached_property

from generator.outline.claims.amounts import times_apart
from generator.outline.claims.figures import Figure
from generator.outline.claims.reading import Reading
from generator.outline.claims.spans import Span
from generator.outline.claims.terms import Term
from generator.outline.disputes._alike import matched
from generator.outline.disputes._bases import basis_of, one_sided
from generator.outline.disputes._held import Held
from generator.records import dataclass

_FAR = 1e4
_APART_DAYS = 1100  # undated figures of sources farther apart in time are of different times
_A_SEASON = 100  # days: a share told of a shorter time soon changes
_SOON = 300


@dataclass(frozen=True)
class Compared:
    """Two figures side by side."""

    reading: Reading
    first: Held
    second: Held

    @cached_property
    def figures(self) -> tuple[Figure, Figure]:
        """The smaller and the larger."""
        small, large = sorted((self.first.figure, self.second.figure), key=lambda one: abs(one.amount.value))
        return small, large

    @cached_property
    def bases(self) -> str:
        """The two ways in which they are reckoned, "" where nothing says that there are two."""
        return basis_of(self.first, self.second)

    @cached_property
    def times(self) -> float:
        """How far apart they are; where one or both say how they are reckoned, that says nothing."""
        if self.bases or one_sided(self.first.figure, self.second.figure):
            return 1.0
        return min(times_apart(self.first.figure.amount, self.second.figure.amount), _FAR)

    @cached_property
    def shared(self) -> tuple[Term, ...]:
        """The plain words of the one's clause that the other's sentence says, too."""
        found = matched(self.first.figure.core, self.second.figure.about)
        return tuple({term.main: term for term in found if not (term.compound or term.land)}.values())

    @cached_property
    def unsaid(self) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """The plain words of each clause that the whole other statement does not say."""
        one, two = self.first, self.second
        return _only(one.figure.core, two.one.keys), _only(two.figure.core, one.one.keys)

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
    if one.edge and two.edge and one.edge != two.edge:
        return True
    if one.ordinals and two.ordinals and not one.ordinals & two.ordinals:
        return True
    return not _at_one_time(first, second)


def _at_one_time(first: Held, second: Held) -> bool:
    one, two = first.figure.when, second.figure.when
    if one and two:
        return one.meets(two)
    if one or two:
        return _reaches(one, second) and _reaches(two, first)
    issued, other = first.one.issued, second.one.issued
    return not issued or not other or issued.days_to(other) <= _APART_DAYS


def _reaches(dated: Span | None, undated: Held) -> bool:
    """Whether an undated figure may be of the date that the other has: its source is not much older or younger."""
    if dated is None or undated.one.issued is None:
        return True
    soon = dated.days <= _A_SEASON and undated.figure.amount.unit == "share"
    return dated.days_to(undated.one.issued) <= (_SOON if soon else _APART_DAYS)
