"""Signs that a total, a difference or what is left is meant of some figures; ``_relation_signs.py`` has the others."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations, pairwise

from generator.outline.claims.figures import Figure
from generator.outline.claims.scope import apart
from generator.outline.disputes._complements import COMPLEMENT, is_complement
from generator.outline.disputes._flows import flow, near
from generator.outline.disputes._roles import calls_difference
from generator.outline.disputes._sum import OPEN
from generator.outline.disputes._weighed import ADDED, Weighed

_FILLED = 0.97  # of its days that parts must have of a time to be all of it
_LISTS = re.compile(
    r":|\b(?:of (?:them|these|which|whom)|made up|consist\w*|comprising|namely|respectively|the rest|remain\w*|others?"
    r"|and the|while|the last)\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:the (?:rest|remainder|last|others?)|remaining|others|all (?:the )?(?:other|else|but|the rest|kinds)"
    r"|every(?: single)? (?:other|one)|everything else|all else|respectively|both|in turn|nobody else|no others?"
    r"|none|no one else|nothing else|not one|apart from|besides|on top|aside from|the only|as a whole|neither)\b",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(
    r"(?:^|[.;,:] )(?:[Oo]f|[Ff]rom|[Oo]ut of|[Aa]mong)"
    r" (?:the|what|its|their|all|these|those|this|that|who|which|whom)\b"
    r"|\b(?:of|among) (?:them|these|those|which|whom)\b"
)
_TOGETHER = re.compile(
    r"\b(?:together|combined|both|between (?:them|[a-z]+ and)|jointly|in all|altogether|all told|in total|sum"
    r"|the (?:two|three|four|five))\b",
    re.IGNORECASE,
)
_NET = re.compile(
    r"\b(?:deficits?|surplus(?:es)?|profits?|loss(?:es)?|shortfalls?|balance|net|in the (?:red|black)"
    r"|left over|overspent)\b",
    re.IGNORECASE,
)
_INCOME = re.compile(
    r"\b(?:revenues?|incomes?|t(?:ook|akes?|aken|aking) in|takings|turnover|earn(?:s|ed|ings)?|fares|sales|sold"
    r"|exports?|exported|receipts?|received?|brought|raised|collected|subsidies|premiums|fees|taxes|shipped|shipments)\b",
    re.IGNORECASE,
)
_OUTLAY = re.compile(
    r"\b(?:spen(?:t|ds?|ding)|costs?|expen(?:ses?|ditures?|ded)|outlays?|pa(?:id|ys?|yments?)|imports?|imported|bought"
    r"|purchases?|claims|wages|disbursed|laid out)\b",
    re.IGNORECASE,
)


def _is_total(one: Weighed) -> bool:
    return one.kind == "total"


def small_residue(one: Weighed) -> float:
    return float(one.kind in ADDED and one.residue < 0.2)


def near_cue(one: Weighed) -> float:
    """Words right beside a figure call it a difference."""
    item = one.relation.claim.item
    return float(one.kind == "difference" and item is not None and calls_difference(item))


def whole_is_part(one: Weighed) -> float:
    """What a part is taken from is told as a part of something else."""
    whole = max(one.figures, key=lambda figure: figure.amount.value)
    return float(one.kind in {"difference", "balance"} and whole.part)


def part_taken(one: Weighed) -> float:
    """What is taken from the other is told as a part of it."""
    part = min(one.figures, key=lambda figure: figure.amount.value)
    return float(one.kind == "difference" and part.part)


def complement(one: Weighed) -> float:
    """The claim's sentence tells what is not: not given, unsold, of others, the rest."""
    return float(one.kind == "difference" and bool(COMPLEMENT.search(one.relation.claim.one.point.text)))


def complement_of_part(one: Weighed) -> float:
    """What is not, of a whole and of the part that is: both told without a word of what is not."""
    item = one.relation.claim.item
    return float(one.kind == "difference" and item is not None and is_complement(item, one.relation.operands))


def distinct_shares(one: Weighed) -> float:
    """Shares of things that exclude each other, by their lands or families."""
    return float(one.kind == "hundred" and all(_exclude(a, b) for a, b in combinations(one.figures, 2)))


def _exclude(one: Figure, two: Figure) -> bool:
    return apart(one.said, two.said) or bool(one.lands - two.lands and two.lands - one.lands)


def measured(one: Weighed) -> float:
    """The unit is rarer than people and money are."""
    return float(one.kind in ADDED and one.figures[0].quantity.dimension not in {"count", "", "money", "share"})


def a_list(one: Weighed) -> float:
    return float(_is_total(one) and any(_LISTS.search(point.point.text) for point in one.points))


def a_rest(one: Weighed) -> float:
    points = (*one.points, one.relation.claim.one)
    return float(_is_total(one) and not open_(one) and any(_REST.search(point.point.text) for point in points))


def of_a_whole(one: Weighed) -> float:
    """A point of parts says that they are those of a whole: "of these", "from the fund"."""
    return float(_is_total(one) and any(_OF_WHOLE.search(point.point.text) for point in one.points))


def open_(one: Weighed) -> float:
    """Words say that parts are not all there are, or that some are counted twice."""
    points = (*one.points, one.relation.claim.one)
    whole = one.kind in {"total", "hundred"} or (one.kind == "difference" and one.own == 1)
    return float(whole and any(OPEN.search(point.point.text) for point in points))


def said_together(one: Weighed) -> float:
    """The claim's sentence says that it is of several things together."""
    return float(_is_total(one) and one.own == 0 and bool(_TOGETHER.search(one.relation.claim.one.point.text)))


def just_over(one: Weighed) -> float:
    """Shares make hardly more than all of it, as those of one whole do that were wrongly told."""
    return float(one.kind == "hundred" and one.relation.given.low < 1.3)


def too_little(one: Weighed) -> float:
    """A total is larger than its parts: what is left may be unsaid."""
    return float(_is_total(one) and one.value > sum(figure.amount.value for figure in one.figures))


def came_and_went(one: Weighed) -> float:
    """The difference of what came and what went."""
    ways = [flow(item) for item in one.relation.operands]
    return float(one.kind == "difference" and sorted(ways) == [-1, 1] and near_cue(one))


def to_be_moved(one: Weighed) -> float:
    """A change, and two figures of other times of which each is larger."""
    item = one.relation.claim.item
    return float(one.kind == "difference" and item is not None and bool(item.figure.change or flow(item)))


def two_points(one: Weighed) -> float:
    """What there was at either end stands in two points, and what came between them in one of these or a third."""
    return float(one.kind == "balance" and one.own == 0 and len(one.points) > 1)


def three_parts(one: Weighed) -> float:
    return float(_is_total(one) and len(one.figures) > 2)


def smaller_than_a_part(one: Weighed) -> float:
    return float(_is_total(one) and one.value <= max(figure.amount.value for figure in one.figures))


def parts_exclude(one: Weighed) -> float:
    whole = one.kind in {"total", "hundred"}
    return float(whole and any(apart(a.said, b.said) for a, b in combinations(one.figures, 2)))


def total_first(one: Weighed) -> float:
    item = one.relation.claim.item
    first = min(figure.quantity.start for figure in one.figures)
    return float(_is_total(one) and one.own == 1 and bool(item) and item.figure.quantity.start < first)  # type: ignore[union-attr]


def part_of_a_part(one: Weighed) -> float:
    """One of the parts is said to be a part of another: "158 billion, of which 61 from fuel"."""
    said = [figure.part for figure in one.figures]
    return float(_is_total(one) and any(said) and not all(said) and len(one.points) < len(said))


def nearly_all(one: Weighed) -> float:
    return float(_is_total(one) and 0.75 < one.value / sum(figure.amount.value for figure in one.figures) < 1.34)


def small_difference(one: Weighed) -> float:
    return float(one.kind == "difference" and all(figure.amount.value > one.value for figure in one.figures))


def of_points(one: Weighed) -> float:
    """The difference of two shares, in percentage points."""
    item = one.relation.claim.item
    return float(one.kind == "difference" and item is not None and item.figure.amount.unit == "points")


def in_one_sentence(one: Weighed) -> float:
    """Shares of one sentence alone."""
    return float(one.kind == "hundred" and one.own == 1)


def difference_of_kinds(one: Weighed) -> float:
    return float(one.kind == "difference" and apart(one.figures[0].said, one.figures[1].said))


def income_and_outlay(one: Weighed) -> float:
    """What is called a deficit, a profit or the like, of what was taken in and what was paid out."""
    item = one.relation.claim.item
    if one.kind != "difference" or item is None or not _NET.search(near(item)):
        return 0.0
    ways = [bool(_INCOME.search(near(held))) - bool(_OUTLAY.search(near(held))) for held in one.relation.operands]
    return float(sorted(ways) == [-1, 1])


def parts_of_its_time(one: Weighed) -> float:
    """The times of the parts follow each other and fill that of the total: both halves of a year, four quarters."""
    item = one.relation.claim.item
    whole = item.figure.when if item else None
    if not _is_total(one) or whole is None:
        return 0.0
    spans = sorted((figure.when for figure in one.figures if figure.when), key=lambda span: span.first)
    apart_ = not any(first.meets(second) for first, second in pairwise(spans))
    inside = len(spans) == len(one.figures) and all(whole.holds(span) for span in spans)
    return float(inside and apart_ and sum(span.days for span in spans) >= _FILLED * whole.days)


SIGNS: dict[str, Callable[[Weighed], float]] = {
    sign.__name__.strip("_"): sign
    for sign in (
        small_residue, near_cue, whole_is_part, part_taken, complement, distinct_shares, measured,
        a_list, a_rest, of_a_whole, open_, too_little, came_and_went, to_be_moved, two_points, three_parts,
        smaller_than_a_part, parts_exclude, total_first, part_of_a_part, nearly_all, small_difference,
        difference_of_kinds, said_together, just_over, of_points, in_one_sentence,
        income_and_outlay, parts_of_its_time, complement_of_part,
    )
}  # fmt: skip
