"""A claim and the figures it may be reckoned from, as its signs look at them."""

from __future__ import annotations

from functools import cached_property

from generator.outline.claims.amounts import comparable
from generator.outline.claims.figures import Figure
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes._claim import Relation
from generator.outline.disputes._operands import held
from generator.records import dataclass

ADDED = frozenset(("total", "difference", "balance"))
"""The claims that are sums."""


@dataclass(frozen=True)
class Weighed:
    """A relation of an outline; ``others``: how many ways there are to reckon its claim."""

    reading: Reading
    relation: Relation
    others: int

    @property
    def kind(self) -> str:
        return self.relation.claim.kind

    @cached_property
    def points(self) -> tuple[ReadPoint, ...]:
        """Those of the operands, each once."""
        return tuple({item.one.place: item.one for item in self.relation.operands}.values())

    @cached_property
    def beside(self) -> tuple[ReadPoint, ...]:
        """Those but the claim's own."""
        return tuple(one for one in self.points if one.place != self.relation.claim.one.place)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(item.figure for item in self.relation.operands)

    @cached_property
    def own(self) -> float:
        """The part of the operands that stands in the claim's sentence."""
        place = self.relation.claim.one.place
        return sum(item.one.place == place for item in self.relation.operands) / len(self.figures)

    @cached_property
    def left(self) -> int:
        """How many figures of their unit the sentences have that are no operands."""
        claim = self.relation.claim.item
        every = [
            item
            for one in self.points
            for item in held(one)
            if comparable(item.figure.amount, self.figures[0].amount)
            and (claim is None or item.figure is not claim.figure)
        ]
        return max(0, len(every) - len(self.figures))

    @property
    def residue(self) -> float:
        """How far a sum is from what its figures make, as a share of the largest of them."""
        given, largest = self.relation.given, max((self.value, *(figure.amount.value for figure in self.figures)))
        if self.kind == "hundred":
            return min(max((given.low + given.high) / 2 - 1, 0.0), 1.0)
        made = (given.low + given.high) / 2 if self.kind in ADDED else self.value
        return min(abs(made - self.value) / largest, 1.0) if largest else 0.0

    @property
    def value(self) -> float:
        item = self.relation.claim.item
        return item.figure.amount.value if item else 0.0
