"""Signs that a claim is meant to follow from some figures: each a number, weighed in ``_relation_weights.py``."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from itertools import combinations

from generator.outline.claims.scope import apart
from generator.outline.disputes import _quotient_signs, _sum_signs
from generator.outline.disputes._alike import shared_weight
from generator.outline.disputes._claimed import POINTS_BACK
from generator.outline.disputes._leaning import NEXT, likeness
from generator.outline.disputes._relation_weights import BIAS, WEIGHTS
from generator.outline.disputes._weighed import ADDED, Weighed

_EQUALS = re.compile(
    r"\b(?:that is|which (?:is|makes|works out|amounts)|or|equals?|equal to|meaning|in other words|works out)\b",
    re.IGNORECASE,
)


_HENCE = re.compile(
    r"\b(?:thus|hence|therefore|thereby|accordingly|consequently|so that|in other words|works? out|worked out"
    r"|(?:that|this|which) (?:left|leaves|leaving|mean[st]?|ma[dk]es?|gives?|gave|comes? to|came to|puts?|brought)"
    r"|leaving|making|giving|bringing)\b|^So\b",
    re.IGNORECASE,
)


def odds(weighed: Weighed, *, blind: bool = False) -> float:
    """The logarithm of the odds that the claim is meant of these figures, and wrong.

    ``blind``: without what its value says, for a relation that holds.
    """
    names = (name for name in WEIGHTS if not (blind and name in _OF_VALUES))
    return BIAS + sum(WEIGHTS[name] * SIGNS[name](weighed) for name in names)


Sign = Callable[[Weighed], float]
SIGNS: dict[str, Sign] = {}
_OF_VALUES = frozenset(
    ("off", "hardly_off", "twice_off", "far_off", "nearly_all", "small_residue", "too_little", "residue_total",
     "residue_difference", "residue_balance")
)  # fmt: skip
_MOVING = frozenset(("growth", "factor", "difference"))
_KINDS = ("total", "difference", "balance", "share", "growth", "factor", "each")


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


for _name, _of_quotients in _quotient_signs.SIGNS.items():
    SIGNS[_name] = lambda one, sign=_of_quotients: sign(one.reading, one.relation)  # type: ignore[misc]


SIGNS.update(_sum_signs.SIGNS)
_of_each_kind("residue", lambda one: one.residue)


@_sign
def _off(one: Weighed) -> float:
    return 0.0 if one.kind in ADDED or one.kind == "hundred" else min(math.log(max(one.relation.off, 1.0)), 2.0)


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
def _claims_land(one: Weighed) -> float:
    """The claim and all that it is reckoned from are told of one land."""
    item = one.relation.claim.item
    return float(bool(item) and all(item.figure.lands & figure.lands for figure in one.figures))  # type: ignore[union-attr]


@_sign
def _claims_time(one: Weighed) -> float:
    """The claim and all that it is reckoned from are told of the very same time."""
    item = one.relation.claim.item
    whens = {figure.when.iso for figure in (*one.figures, *([item.figure] if item else ())) if figure.when}
    return float(one.own < 1 and len(whens) == 1 and bool(item and item.figure.when))


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
    ours = one.relation.claim.one
    return min((shared_weight(one.reading, ours, point) for point in one.beside), default=NEXT)


@_sign
def _leaning(one: Weighed) -> float:
    """How alike it is by the sentences that each leans on, where it has no words of its own for that."""
    ours = one.relation.claim.one
    return min((likeness(one.reading, ours, point) for point in one.beside), default=NEXT) if _unlike(one) else 0.0


@_sign
def _unlike(one: Weighed) -> float:
    return float(_likeness(one) == 0)


@_sign
def _equals(one: Weighed) -> float:
    return float(one.own > 0 and bool(_EQUALS.search(one.relation.claim.one.point.text)))


@_sign
def _concluded(one: Weighed) -> float:
    """The claim's sentence says that it follows: "each worker thus turned out 4,200", "that left every judge"."""
    return float(bool(_HENCE.search(one.relation.claim.one.point.text)))


@_sign
def _of_one_source(one: Weighed) -> float:
    return float(all(point.sources[:1] == one.relation.claim.one.sources[:1] for point in one.points))


@_sign
def _adjoining(one: Weighed) -> float:
    """The figures stand in the sentence right before the claim's, of one source."""
    ours = one.relation.claim.one
    beside = [point for point in one.beside if point.sources[:1] == ours.sources[:1]]
    return float(
        bool(beside) and len(beside) == len(one.beside) and max(point.place for point in beside) == ours.place - 1
    )


@_sign
def _points_back(one: Weighed) -> float:
    """The claim's sentence opens with what points back to one before: "That is", "Together", "The rise"."""
    return float(one.own < 1 and _adjoining(one) > 0 and bool(POINTS_BACK.match(one.relation.claim.one.point.text)))


@_sign
def _other_family(one: Weighed) -> float:
    """The claim names another thing of one family than an operand does: cod and herring."""
    item = one.relation.claim.item
    if item is None or any(apart(a.said, b.said) for a, b in combinations(one.figures, 2)):
        return 0.0
    return float(any(apart(item.figure.said, figure.keys) for figure in one.figures))


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
