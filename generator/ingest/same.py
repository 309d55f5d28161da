"""The same fact told by several documents: an equal number, date or rare name, and words that agree beside it.

Likeness of wording alone finds nothing here. Where the anchor agrees and a number or date beside it does not, the two
are returned as differing, for an analyst to weigh.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from generator.ingest.points import FoundPoint
from generator.ingest.terms import document_frequency, terms
from generator.records import dataclass
from generator.text.quantities import Quantity

_SMALL = 13  # counts below that anchor nothing: two countries, five years
_NAME = re.compile(
    r"[A-ZÀ-ÞĐ][\w’'-]*[\w](?:\s(?:of\s|for\s|the\s|and\s|de\s)?[A-ZÀ-ÞĐ][\w’'-]*\w){1,5}|\b[A-Z][A-Z0-9]{2,}\b"
)
# How far the words beside an anchor must agree (share of the weight of the shorter point's words), and how many points
# may have an anchor that tells anything.
_ENOUGH: Mapping[str, float] = {"number": 0.3, "day": 0.34, "month": 0.42, "year": 0.42, "name": 0.42}
_CROWDS: Mapping[str, int] = {"number": 60, "day": 60, "month": 60, "year": 6, "name": 60}
_SURE = 0.6  # so far must words agree where a month, a year or a name is all that two differing points share
_BESIDE = 90  # characters on each side of a number

What = Literal["number", "date"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two points, by index, that tell of one thing and differ in a number or a date."""

    first: int
    second: int
    what: What


@dataclass(frozen=True, slots=True)
class Sameness:
    """Groups of indices of points, each from at least two documents, and pairs that differ; both in order."""

    groups: tuple[tuple[int, ...], ...]
    differing: tuple[Difference, ...]


def same(points: Sequence[FoundPoint]) -> Sameness:
    """Compare points of different documents that share an anchor."""
    marks = _marks(points)
    equal: list[tuple[float, int, int]] = []
    differing: list[Difference] = []
    for (first, second), kind in sorted(_candidates(points, marks).items()):
        agreement = _agreement(marks[first], marks[second])
        if kind == "number":
            agreement = max(
                agreement, _beside(points[first], points[second], {**marks[first].words, **marks[second].words})
            )
        if agreement < _ENOUGH[kind]:
            continue
        what = _differs(points[first], points[second])
        if what is None:
            equal.append((agreement, first, second))
        elif kind in ("number", "day") or agreement >= _SURE:
            differing.append(Difference(first, second, what))
    return Sameness(_groups(points, equal, differing), tuple(differing))


@dataclass(frozen=True, slots=True)
class _Mark:
    """What a point can be found by: anchors with their kind, and the weight of each of its words."""

    anchors: tuple[tuple[str, str], ...]
    words: Mapping[str, float]
    total: float


def _marks(points: Sequence[FoundPoint]) -> list[_Mark]:
    bags = [terms(point.text) for point in points]
    frequency = document_frequency(bags)
    names = _rare_names(points)
    marks = []
    for point, bag in zip(points, bags, strict=True):
        words = {word: math.log(1 + len(points) / frequency[word]) for word in set(bag)}
        marks.append(_Mark(tuple(_anchors(point, names)), words, sum(sorted(words.values()))))
    return marks


def _rare_names(points: Sequence[FoundPoint]) -> set[str]:
    """Names that at least two documents print, and few of their points."""
    documents: dict[str, set[str]] = {}
    counted: Counter[str] = Counter()
    for point in points:
        for name in set(_names(point.text)):
            documents.setdefault(name, set()).add(point.source)
            counted[name] += 1
    limit = max(4, len(points) // 40)
    return {
        name for name, where in documents.items() if len(where) > 1 and counted[name] <= min(limit, _CROWDS["name"])
    }


def _names(text: str) -> list[str]:
    return [match[0].casefold().replace("’", "'") for match in _NAME.finditer(text[:2000])]


def _anchors(point: FoundPoint, names: set[str]) -> Iterator[tuple[str, str]]:
    """(kind, key) of each anchor: numbers with their unit, days and months, rare names."""
    for quantity in point.quantities:
        if _weighs(quantity):
            yield "number", f"{quantity.value:.6g} {_family(quantity)}"
    for mention in point.dates:
        if mention.precision in ("day", "month", "year"):
            yield mention.precision, mention.first[:10]
    for name in _names(point.text):
        if name in names:
            yield "name", name


def _weighs(quantity: Quantity) -> bool:
    return quantity.dimension in ("money", "share") or quantity.value >= _SMALL


def _family(quantity: Quantity) -> str:
    """What a number is of, as far as two texts can be expected to agree: a currency, a share, else its dimension."""
    return quantity.unit if quantity.dimension == "money" else quantity.dimension or "count"


def _candidates(points: Sequence[FoundPoint], marks: Sequence[_Mark]) -> dict[tuple[int, int], str]:
    """Pairs from different documents that share an anchor, with the strongest kind of anchor that they share."""
    index: dict[tuple[str, str], list[int]] = {}
    for number, mark in enumerate(marks):
        for anchor in dict.fromkeys(mark.anchors):
            index.setdefault(anchor, []).append(number)
    strength = ("number", "day", "month", "year", "name")
    found: dict[tuple[int, int], str] = {}
    for (kind, _), members in sorted(index.items(), key=lambda entry: (strength.index(entry[0][0]), entry[0][1])):
        if len(members) <= _CROWDS[kind]:
            for place, first in enumerate(members):
                for second in members[place + 1 :]:
                    if points[first].source != points[second].source:
                        found.setdefault((first, second), kind)
    return found


def _agreement(a: _Mark, b: _Mark) -> float:
    """The share of the weight of the words of the lighter point that the other has too."""
    shared = [a.words[word] for word in a.words.keys() & b.words.keys()]
    smaller = min(a.total, b.total)
    return sum(sorted(shared)) / smaller if smaller and len(shared) > 1 else 0.0


def _beside(a: FoundPoint, b: FoundPoint, weights: Mapping[str, float]) -> float:
    """The same for the words right beside a number that both have, if it is one of money or a share."""
    best = 0.0
    for one in a.quantities:
        for other in b.quantities:
            if _tells(one) and _tells(other) and _family(one) == _family(other) and _equal(one, other):
                best = max(best, _overlap(_around(a, one), _around(b, other), weights))
    return best


def _tells(quantity: Quantity) -> bool:
    return quantity.dimension in ("money", "share")


def _around(point: FoundPoint, quantity: Quantity) -> set[str]:
    start, end = quantity.start - point.start, quantity.end - point.start
    return set(terms(f"{point.text[max(0, start - _BESIDE) : start]} {point.text[end : end + _BESIDE]}"))


def _overlap(mine: set[str], theirs: set[str], weights: Mapping[str, float]) -> float:
    """Shared weight by that of the smaller set; at least three words must agree. Unknown words weigh as the rarest."""
    top = max(weights.values(), default=1.0)
    shared = mine & theirs
    smaller = min(mine, theirs, key=lambda words: (len(words), sorted(words)))
    total = sum(weights.get(word, top) for word in sorted(smaller))
    return sum(weights.get(word, top) for word in sorted(shared)) / total if len(shared) > 2 and total else 0.0


def _differs(a: FoundPoint, b: FoundPoint) -> What | None:
    """Whether both count or date the same kind of thing, and never alike."""
    families = {_family(one) for one in a.quantities if _weighs(one)} & {
        _family(one) for one in b.quantities if _weighs(one)
    }
    for family in sorted(families):
        mine = [one for one in a.quantities if _family(one) == family and _weighs(one)]
        theirs = [one for one in b.quantities if _family(one) == family and _weighs(one)]
        if not any(_equal(one, other) for one in mine for other in theirs):
            return "number"
    if a.event and b.event and not _compatible(a.date, b.date):
        return "date"
    return None


def _equal(one: Quantity, other: Quantity) -> bool:
    """Equal as far as the coarser of the two is printed: 1.9 billion and 1.88 billion are."""
    step = max(one.scale * 10.0**-one.decimals, other.scale * 10.0**-other.decimals)
    return (
        abs(one.value - other.value) <= 0.5 * step + 1e-9 * abs(one.value) or _inside(one, other) or _inside(other, one)
    )


def _inside(one: Quantity, other: Quantity) -> bool:
    return other.high is not None and other.value <= one.value <= other.high


def _compatible(a: str, b: str) -> bool:
    """Whether two dates are one in the precision that both have."""
    shared = min(len(a), len(b))
    return a[:shared] == b[:shared]


def _groups(
    points: Sequence[FoundPoint], equal: Sequence[tuple[float, int, int]], differing: Sequence[Difference]
) -> tuple[tuple[int, ...], ...]:
    """Connected pairs, the surest first; two that differ never come into one group, nor two points of one document."""
    apart: dict[int, set[int]] = {}
    for one in differing:
        apart.setdefault(one.first, set()).add(one.second)
        apart.setdefault(one.second, set()).add(one.first)
    home: dict[int, list[int]] = {}
    for _, first, second in sorted(equal, key=lambda pair: (-pair[0], pair[1], pair[2])):
        mine, theirs = home.get(first, [first]), home.get(second, [second])
        if mine is not theirs and _may_join(points, mine, theirs, apart):
            joined = sorted({*mine, *theirs})
            home.update(dict.fromkeys(joined, joined))
    distinct = {group[0]: tuple(group) for group in home.values()}
    return tuple(distinct[first] for first in sorted(distinct))


def _may_join(
    points: Sequence[FoundPoint], mine: Sequence[int], theirs: Sequence[int], apart: Mapping[int, set[int]]
) -> bool:
    sources = [points[number].source for number in (*mine, *theirs)]
    return len(sources) == len(set(sources)) and not any(apart.get(number, set()) & set(theirs) for number in mine)
