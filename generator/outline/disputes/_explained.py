"""Sums that hold: what they explain is no sum that fails."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes._alike import shared_weight
from generator.outline.disputes._claim import Relation
from generator.outline.disputes._held import Held
from generator.outline.disputes._relations import relations
from generator.outline.disputes._roles import claims
from generator.records import dataclass

_SUMS = frozenset(("total", "balance"))  # a difference is a total of which one part is asked
_DUST = 1e-6
_KIN = 0.2  # likeness of two sentences
_BOTH = 2  # figures that two sums have in common when they are about one thing
_Places = frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Matter:
    """A point and those of its matter."""

    reading: Reading
    one: ReadPoint
    points: Sequence[ReadPoint]

    @cached_property
    def held(self) -> tuple[_Places, ...]:
        """Where the figures stand of each sum that holds to the last digit."""
        every = (self.one, *self.points)
        return tuple(
            _places(way)
            for point in every
            for claim in claims(point)
            if claim.kind in _SUMS
            for way in relations(claim, [other for other in every if other is not point], unsaid=True)
            if _exact(way) and self._is_one(way)
        )

    def _is_one(self, way: Relation) -> bool:
        """Whether the sentences of a sum speak of one thing: of small numbers many a one is the sum of two others."""
        ours, others = way.claim.one, {item.one.place: item.one for item in way.operands}
        return all(
            other.place == ours.place or shared_weight(self.reading, ours, other) >= _KIN for other in others.values()
        )

    def explains(self, way: Relation) -> bool:
        """Whether a sum that holds has two figures of ``way`` or more."""
        return self.accounts_for([way.claim.item] if way.claim.item else [], way.operands)

    def accounts_for(self, wholes: Iterable[Held], parts: Iterable[Held]) -> bool:
        """Whether a sum that holds has two of the figures or more, and not only parts of one list, as chance has it."""
        beside = frozenset(map(_place, parts))
        own = beside.union(map(_place, wholes))
        return any(len(own & sum_) >= _BOTH and not (sum_ <= beside and _in_one_point(sum_)) for sum_ in self.held)


def _in_one_point(places: _Places) -> bool:
    return len({place for place, _ in places}) == 1


def _exact(way: Relation) -> bool:
    """Whether a sum holds as printed: within rounding many a sum of small numbers holds by chance."""
    made, said = ((of.low + of.high) / 2 for of in (way.given, way.claim.said))
    return abs(made - said) <= _DUST * abs(said)


def _places(way: Relation) -> _Places:
    return frozenset(map(_place, (*way.operands, *([way.claim.item] if way.claim.item else ()))))


def _place(item: Held) -> tuple[int, int]:
    return item.one.place, item.figure.quantity.start
