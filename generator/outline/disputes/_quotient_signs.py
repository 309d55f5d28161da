"""Signs that a share, growth, a factor or an average is meant of two figures; ``_relation_signs.py`` has the others."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes._claim import Relation
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import before, between

_OF_IT = re.compile(r"\b(?:of|among) (?:it|them|these|those|which|whom|the|its|their|all|every)\b|\bout of\b")
_QUOTIENTS = frozenset(("share", "growth", "factor", "each"))
Sign = Callable[[Reading, Relation], float]


def part_said(_: Reading, one: Relation) -> float:
    """The smaller of two figures is said to be a part of the larger."""
    if one.claim.kind != "share":
        return 0.0
    small, large = one.operands
    first, second = sorted(one.operands, key=lambda item: item.figure.quantity.start)
    beside = small.one is large.one and _OF_IT.search(between(first, second) + " " + _behind(second))
    return float(bool(beside or small.figure.part))


def _behind(item: Held) -> str:
    end = item.figure.quantity.end
    return item.one.point.text[end : end + 12]


def about_the_first(reading: Reading, one: Relation) -> float:
    """How much of what only the clause of the first figure says, the claim says, too."""
    return _told(reading, one, 0)


def about_the_second(reading: Reading, one: Relation) -> float:
    return _told(reading, one, 1)


def about_both(reading: Reading, one: Relation) -> float:
    """The claim speaks of what each of the figures alone is of: of Cork and of Dublin."""
    return float(min(_told(reading, one, 0), _told(reading, one, 1)) > 0)


def _told(reading: Reading, one: Relation, at: int) -> float:
    if one.claim.kind not in _QUOTIENTS or one.claim.one in (item.one for item in one.operands):
        return 0.0
    item, other = one.operands[at], one.operands[1 - at]
    own = item.figure.said - (other.figure.said if item.one is other.one else frozenset())
    total = _weight(reading, own)
    return _weight(reading, own & one.claim.one.keys) / total if total else 0.0


def _weight(reading: Reading, keys: frozenset[str]) -> float:
    return sum(reading.weights[key] for key in keys if key in reading.weights)


def one_side(_: Reading, one: Relation) -> float:
    """The figures are of two lands, and the claim names one: a third of Ghana's people is no part of Nigeria's."""
    if one.claim.kind not in _QUOTIENTS:
        return 0.0
    first, second = (item.figure.lands for item in one.operands)
    said = one.claim.one.keys
    return float(bool(first and second) and not first & second and not (said & first and said & second))


def only_two(_: Reading, one: Relation) -> float:
    """The two figures stand in one sentence, which has no other but the claim."""
    if one.claim.kind not in _QUOTIENTS or one.operands[0].one is not one.operands[1].one:
        return 0.0
    return float(_figures(one.operands[0].one, one) == 2)


def _figures(point: ReadPoint, one: Relation) -> int:
    claim = one.claim.item
    return sum(claim is None or figure is not claim.figure for figure in point.figures)


def over_levels(_: Reading, one: Relation) -> float:
    """What is compared are shares or times themselves."""
    dimension = one.operands[0].figure.quantity.dimension
    return float(one.claim.kind in _QUOTIENTS and one.claim.kind != "each" and dimension in {"share", "time"})


def course(_: Reading, one: Relation) -> float:
    """The figures are told as the ends of a course: "from 40 to 60", "60 after 40"."""
    if one.claim.kind not in _QUOTIENTS or one.operands[0].one is not one.operands[1].one:
        return 0.0
    first, second = sorted(one.operands, key=lambda item: item.figure.quantity.start)
    return float(bool(_FROM.search(before(first)) and _TO.search(between(first, second))))


def ends_told(_: Reading, one: Relation) -> float:
    """A claim of growth names the years of both figures, or how many lie between: "doubled from 2014 to 2018"."""
    whens = [item.figure.when for item in one.operands]
    if one.claim.kind not in {"growth", "factor"} or None in whens:
        return 0.0
    years = {when.year for when in whens if when}
    if len(years) < len(whens):
        return 0.0
    told = {int(year) for year in _YEAR.findall(one.claim.one.point.text)}
    return float(years <= told or max(years) - min(years) in _durations(one.claim.one))


def _durations(one: ReadPoint) -> set[int]:
    """How many years a statement says that something took."""
    times = (figure.quantity for figure in one.figures if figure.quantity.dimension == "time")
    return {round(time.value) for time in times if time.unit in {"year", "years"}}


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def of_another_thing(_: Reading, one: Relation) -> float:
    """The claim says of what there is so much more, and neither figure counts that: "three times as many plums"."""
    named = _AS_MANY.search(one.claim.one.point.text) if one.claim.kind == "factor" else None
    if named is None:
        return 0.0
    what = [term.keys for term in one.claim.one.about if named.start(1) <= term.start < named.end(1)]
    return float(any(not keys & item.figure.keys for keys in what for item in one.operands))


_AS_MANY = re.compile(r"\bas (?:many|much) ((?:[a-z’'-]+ ){1,4}?)(?:as|in|from|to|by|on|of)\b")


def bound(_: Reading, one: Relation) -> float:
    """The claim is told as a bound: "more than a third"."""
    item = one.claim.item
    return float(one.claim.kind in _QUOTIENTS and item is not None and bool(item.figure.quantity.bound))


_FROM = re.compile(r"\bfrom (?:[\w’-]+ ){0,3}$", re.IGNORECASE)
_TO = re.compile(r"\bto (?:[\w’-]+ ){0,3}$")

SIGNS: dict[str, Sign] = {
    sign.__name__: sign
    for sign in (
        part_said, about_the_first, about_the_second, about_both, one_side, only_two, over_levels, course,
        bound, ends_told, of_another_thing,
    )
}  # fmt: skip
