"""Totals, differences, shares, growth, factors and averages that no figures of their matter bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.proposed import Proposed, ProposedKind
from generator.outline.claims.amounts import comparable
from generator.outline.claims.reading import Reading
from generator.outline.disputes._claim import Kind, Relation
from generator.outline.disputes._claimed import sides_of
from generator.outline.disputes._compared import Compared, excluded
from generator.outline.disputes._complements import is_complement
from generator.outline.disputes._explained import Matter
from generator.outline.disputes._operands import Surroundings, plain_number, said_like
from generator.outline.disputes._relation_signs import odds
from generator.outline.disputes._relations import matter, relations
from generator.outline.disputes._roles import claims, names_difference
from generator.outline.disputes._signs import odds as one_thing
from generator.outline.disputes._sum_signs import parts_of_its_time
from generator.outline.disputes._telling import listed, propose, side
from generator.outline.disputes._weighed import Weighed
from generator.records import dataclass, replace

_LEAST: dict[Kind, float] = {
    "total": 1.1, "difference": 0.0, "balance": 0.0, "hundred": 0.4,
    "share": 0.6, "growth": -0.3, "factor": 0.0, "each": 0.4,
}  # fmt: skip
"""The odds above which a claim is told wrong: of cases that the weights had no part in, they find the most for twice
what they tell falsely."""
_AS_LIKELY = 1.0  # by how much a relation that holds may be the unlikelier and still be what is meant
_SUMS: tuple[Kind, ...] = ("total", "difference", "balance", "hundred")
_MADE: dict[Kind, str] = {
    "total": "make {} together", "difference": "are {} apart", "balance": "leave {}",
    "hundred": "make {} per cent", "share": "are to each other as {} to 100",
    "growth": "differ by {} per cent", "factor": "are to each other as {} to one", "each": "make {} each",
}  # fmt: skip
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class _Wrong:
    relation: Relation
    odds: float

    @property
    def places(self) -> frozenset[int]:
        return frozenset((self.relation.claim.one.place, *(item.one.place for item in self.relation.operands)))


def reckoned(reading: Reading, around: Surroundings, *, sums: bool) -> Iterator[Proposed]:
    """Claims that are likelier wrong than not; of those that share two points, or stand in one, the likeliest."""
    found = sorted(_wrong(reading, around, sums), key=lambda one: (-one.odds, sorted(one.places)))
    told: list[frozenset[int]] = []
    for one in found:
        if not any(len(one.places & places) >= min(2, len(one.places)) for places in told):
            told.append(one.places)
            yield replace(_proposal(one.relation), odds=one.odds)


def _wrong(reading: Reading, around: Surroundings, sums: bool) -> Iterator[_Wrong]:
    for one in reading.points:
        points = matter(around, one)
        matters = Matter(reading, one, points)
        for claim in claims(one):
            ways = list(relations(claim, points)) if (claim.kind in _SUMS) == sums else []
            if ways and (found := _likeliest(reading, ways, matters)):
                yield found


def _likeliest(reading: Reading, ways: Sequence[Relation], matters: Matter) -> _Wrong | None:
    """The way that is likeliest meant, unless one holds that is about as likely."""
    weighed = [Weighed(reading, way, len(ways)) for way in ways]
    failing = [(odds(one), one) for one in weighed if not one.relation.holds]
    if not failing:
        return None
    score, meant = max(failing, key=lambda found: found[0])
    if score <= _LEAST[meant.relation.claim.kind]:
        return None
    likely = odds(meant, blind=True) - _AS_LIKELY
    if any(odds(one, blind=True) > likely for one in weighed if one.relation.holds):
        return None
    if meant.kind in _SUMS and matters.explains(meant.relation):
        return None
    return None if _are_one(meant, score) else _Wrong(meant.relation, score)


def _are_one(weighed: Weighed, score: float) -> bool:
    """Whether the claim and a figure that it is reckoned from are likelier two statements of one thing."""
    reading, way = weighed.reading, weighed.relation
    claim = way.claim.item
    if claim is None or parts_of_its_time(weighed):
        return False
    others = [item for item in way.operands if item.one is not claim.one]
    if way.claim.kind == "difference" and (is_complement(claim, others) or names_difference(claim, others)):
        return False
    if way.claim.kind == "each":
        others = [item for item in others if item.figure.each]
    alike = (Compared(reading, claim, item) for item in others if comparable(item.figure.amount, claim.figure.amount))
    return any(not excluded(pair.first, pair.second) and one_thing(pair) >= score for pair in alike)


def _proposal(found: Relation) -> Proposed:
    claim = found.claim
    figures, real = listed([item.figure.printed for item in found.operands]), _real(found)
    members = sides_of(found.operands)
    unit = "%" if claim.kind == "hundred" else "times"
    own = side(claim.one, claim.printed, claim.item.figure.quantity.unit if claim.item else unit)
    kind: ProposedKind = "sum" if claim.kind in _SUMS else "ratio"
    return propose(
        kind, [*members, (claim.one, own)],
        why=f"{figures} {_MADE[claim.kind].format(real)}, and the text says “{claim.printed}”; "
        "rounding does not explain the difference.",
        wording=f"“{claim.printed}” does not follow from {figures}.",
        title=f"“{claim.printed}” or {real}?", unit=found.operands[0].figure.quantity.unit,
    )  # fmt: skip


def _real(found: Relation) -> str:
    """What the figures make, as the claim prints its own."""
    middle = (found.given.low + found.given.high) / 2
    if found.claim.kind in {"share", "growth", "hundred"}:
        return plain_number(middle * _HUNDRED, 1)
    return plain_number(middle, 1) if found.claim.item is None else said_like(middle, found.claim.item)
