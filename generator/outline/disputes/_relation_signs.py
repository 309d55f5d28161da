"""Signs that a claim is meant to follow from some figures: each a number, weighed in ``_relation_weights.py``."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import cached_property
from itertools import combinations

from generator.outline.claims.amounts import comparable
from generator.outline.claims.figures import Figure
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.scope import apart
from generator.outline.disputes._alike import shared_weight
from generator.outline.disputes._operands import held
from generator.outline.disputes._relation_weights import BIAS, WEIGHTS
from generator.outline.disputes._relations import Relation
from generator.records import dataclass

_LISTS = re.compile(
    r":|\b(?:of (?:them|these|which|whom)|made up|consist\w*|comprising|namely|respectively|the rest|remain\w*|others?"
    r"|and the|while|the last)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:the rest|remain\w*|others?|both|each)\b", re.IGNORECASE)
_EQUALS = re.compile(
    r"\b(?:that is|which (?:is|makes|works out|amounts)|or|equals?|equal to|meaning|in other words|works out)\b",
    re.IGNORECASE,
)


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
    def value(self) -> float:
        item = self.relation.claim.item
        return item.figure.amount.value if item else 0.0


def odds(weighed: Weighed, *, blind: bool = False) -> float:
    """The logarithm of the odds that the claim is meant of these figures, and wrong.

    ``blind``: without what its value says, for a relation that holds.
    """
    names = (name for name in WEIGHTS if not (blind and name in _OF_VALUES))
    return BIAS + sum(WEIGHTS[name] * SIGNS[name](weighed) for name in names)


Sign = Callable[[Weighed], float]
SIGNS: dict[str, Sign] = {}
_OF_VALUES = frozenset(("off", "hardly_off", "twice_off", "far_off"))
_MOVING = frozenset(("growth", "factor", "difference"))
_KINDS = ("total", "difference", "share", "growth", "factor", "each")


def _sign(function: Sign) -> Sign:
    SIGNS[function.__name__.strip("_")] = function
    return function


def _of_each_kind(name: str, sign: Sign) -> None:
    """The sign ``name`` for each kind of relation, for it says something else of each."""
    for kind in _KINDS:
        SIGNS[f"{name}_{kind}"] = lambda one, kind=kind: sign(one) if one.kind == kind else 0.0  # type: ignore[misc]


_of_each_kind("is", lambda _: 1.0)
_of_each_kind("cue", lambda one: float(one.relation.claim.cue))
_of_each_kind("own", lambda one: float(one.own == 1))
_of_each_kind("elsewhere", lambda one: float(one.own == 0))
_of_each_kind("other_times", lambda one: float(one.kind in _MOVING and _times(one, meet=False)))
_of_each_kind("all_of_it", lambda one: float(one.left == 0))


@_sign
def _off(one: Weighed) -> float:
    return min(math.log(max(one.relation.off, 1.0)), 2.0)


@_sign
def _hardly_off(one: Weighed) -> float:
    return float(one.relation.off < 1.3)


@_sign
def _twice_off(one: Weighed) -> float:
    return float(one.relation.off < 2)


@_sign
def _far_off(one: Weighed) -> float:
    return float(one.relation.off > 3)


@_sign
def _one_sentence(one: Weighed) -> float:
    return float(one.own == 0 and len(one.points) == 1)


@_sign
def _ways(one: Weighed) -> float:
    return math.log(one.others)


@_sign
def _left(one: Weighed) -> float:
    return float(min(one.left, 3))


def _times(one: Weighed, *, meet: bool) -> bool:
    item = one.relation.claim.item
    whens = [figure.when for figure in (*one.figures, *([item.figure] if item else ())) if figure.when]
    pairs = [first.meets(second) for first, second in combinations(whens, 2)]
    return bool(pairs) and (all(pairs) if meet else not all(pairs))


@_sign
def _one_time(one: Weighed) -> float:
    return float(_times(one, meet=True))


@_sign
def _one_land(one: Weighed) -> float:
    first, *rest = (figure.lands for figure in one.figures)
    return float(bool(first) and all(lands & first for lands in rest))


@_sign
def _other_lands(one: Weighed) -> float:
    return float(any(a.lands and b.lands and not a.lands & b.lands for a, b in combinations(one.figures, 2)))


@_sign
def _one_noun(one: Weighed) -> float:
    nouns = [figure.noun for figure in one.figures if figure.noun]
    return float(len(nouns) > 1 and bool(frozenset.intersection(*nouns)))


@_sign
def _other_nouns(one: Weighed) -> float:
    nouns = [figure.noun for figure in one.figures if figure.noun]
    return float(any(not a & b for a, b in combinations(nouns, 2)))


@_sign
def _noun_of_claim(one: Weighed) -> float:
    item = one.relation.claim.item
    return float(bool(item) and any(item.figure.noun & (figure.noun | figure.keys) for figure in one.figures))  # type: ignore[union-attr]


@_sign
def _likeness(one: Weighed) -> float:
    """How alike the least alike sentence is to the claim's; its own is one."""
    ours = one.relation.claim.one.about
    return min((shared_weight(one.reading, ours, point.about) for point in one.beside), default=0.6)


@_sign
def _unlike(one: Weighed) -> float:
    return float(_likeness(one) == 0)


@_sign
def _equals(one: Weighed) -> float:
    return float(one.own > 0 and bool(_EQUALS.search(one.relation.claim.one.point.text)))


def _is_total(one: Weighed) -> bool:
    return one.kind == "total"


@_sign
def _a_list(one: Weighed) -> float:
    return float(_is_total(one) and any(_LISTS.search(point.point.text) for point in one.points))


@_sign
def _a_rest(one: Weighed) -> float:
    points = (*one.points, one.relation.claim.one)
    return float(_is_total(one) and any(_REST.search(point.point.text) for point in points))


@_sign
def _three_parts(one: Weighed) -> float:
    return float(_is_total(one) and len(one.figures) > 2)


@_sign
def _smaller_than_a_part(one: Weighed) -> float:
    return float(_is_total(one) and one.value <= max(figure.amount.value for figure in one.figures))


@_sign
def _parts_exclude(one: Weighed) -> float:
    return float(_is_total(one) and any(apart(a.said, b.said) for a, b in combinations(one.figures, 2)))


@_sign
def _total_first(one: Weighed) -> float:
    item = one.relation.claim.item
    first = min(figure.quantity.start for figure in one.figures)
    return float(_is_total(one) and one.own == 1 and bool(item) and item.figure.quantity.start < first)  # type: ignore[union-attr]


@_sign
def _part_of_a_part(one: Weighed) -> float:
    """One of the parts is said to be a part of another: "158 billion, of which 61 from fuel"."""
    said = [figure.part for figure in one.figures]
    return float(_is_total(one) and any(said) and not all(said) and len(one.points) < len(said))


@_sign
def _other_family(one: Weighed) -> float:
    """The claim names another thing of one family than an operand does: cod and herring."""
    item = one.relation.claim.item
    return float(bool(item) and any(apart(item.figure.said, figure.keys) for figure in one.figures))  # type: ignore[union-attr]


@_sign
def _nearly_all(one: Weighed) -> float:
    return float(_is_total(one) and 0.75 < one.value / sum(figure.amount.value for figure in one.figures) < 1.34)


@_sign
def _small_difference(one: Weighed) -> float:
    return float(one.kind == "difference" and all(figure.amount.value > one.value for figure in one.figures))


@_sign
def _difference_of_kinds(one: Weighed) -> float:
    return float(one.kind == "difference" and apart(one.figures[0].said, one.figures[1].said))


@_sign
def _each_of_time(one: Weighed) -> float:
    return float(one.kind == "each" and one.figures[1].quantity.dimension == "time")


@_sign
def _each_of_count(one: Weighed) -> float:
    return float(one.kind == "each" and one.figures[1].amount.unit == "count")


@_sign
def _by_the_unit(one: Weighed) -> float:
    item = one.relation.claim.item
    return float(one.kind == "each" and bool(item) and "/" in item.figure.amount.unit)  # type: ignore[union-attr]
