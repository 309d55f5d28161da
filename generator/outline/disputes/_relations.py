"""What a figure can be reckoned from, in its sentence and in those of any source that tell of the same matter.

A claim is a figure with words that give it a role: a total, a difference, a share, growth, a factor, an average. Every
way in which the figures around could give it is a ``Relation``; where one of them holds, the claim holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, permutations
from typing import Literal

from generator.outline.claims.amounts import comparable
from generator.outline.claims.reading import ReadPoint
from generator.outline.disputes._bounds import Bounds, total
from generator.outline.disputes._factors import factors_of
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import Surroundings, after, before, bounds, held, same_time
from generator.records import dataclass

Kind = Literal["total", "difference", "share", "growth", "factor", "each"]
_MOST = 7  # figures of one matter that are combined
_NEAR = 5  # points that are of it
_ROOM = 0.012  # what rounding on the way may add
_FAR = 6.0  # times: what is so far off is of something else
_PARTS = 6
_WORDS = 64
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure in a role; ``said``: between what it is true. A factor stands in words and has no figure."""

    kind: Kind
    one: ReadPoint
    item: Held | None
    printed: str
    said: Bounds
    cue: bool


@dataclass(frozen=True, slots=True)
class Relation:
    """A claim and figures that could give it; ``given``: what they make."""

    claim: Claim
    operands: tuple[Held, ...]
    given: Bounds

    @property
    def holds(self) -> bool:
        return self.given.wider(_ROOM).meets(self.claim.said)

    @property
    def off(self) -> float:
        """How many times the claim is what its operands make, or they what it is: 1 where they agree."""
        middle = (self.given.low + min(self.given.high, 2 * abs(self.given.low) + 1)) / 2
        said = (self.claim.said.low + self.claim.said.high) / 2
        if middle <= 0 or said <= 0:
            return _FAR
        return max(middle / said, said / middle)


_TOTAL = re.compile(
    r"\b(?:in all|in total|altogether|all told|together|combined|total\w*|sum|overall|whole|adds? up|amounts? to|both"
    r"|between them|makes?|making|all|precisely|exactly|just (?:two|three|four)|made up of|consist\w*|comprises?"
    r"|entire\w*|command|jointly)\b",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    r"\b(?:difference|gap|margin|lead|surplus|deficit|shortfall|balance|excess|majority|advantage|overrun|beat|ahead"
    r"|behind|more than|fewer than|less than|higher than|lower than|above|below|over and above|exceed\w*|saved|extra"
    r"|additional|dearer|cheaper|short of|rose by|fell by|grew by|up by|down by|left|remain\w*|unused|unsold)\b"
    r"|\b(?:more|fewer|less|dearer|cheaper|longer|shorter|taller) ",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:each|apiece|per|on average|average\w*|mean|for every|every|a head|a year|a month|a week|a day|an hour"
    r"|annually|yearly|monthly|daily|to the|to every|to each|works out)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:ris\w+|rose|gr[eo]w\w*|increas\w+|climb\w*|jump\w*|surg\w+|expand\w*|fell|fall\w*|drop\w*|declin\w+"
    r"|decreas\w+|shr[aiu]nk\w*|cut|cuts|reduc\w+|gain\w*|lost|up|down|more|less|fewer|higher|lower|plus|minus"
    r"|dearer|cheaper|extra|swell\w*|swollen|soar\w*|plung\w+|slump\w*|shed|add(?:s|ed))\b",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"\b(?:fell|fall\w*|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|cut|cuts|reduc\w+|lost|down|less|fewer|lower|minus"
    r"|cheaper|plung\w+|slump\w*|shed|below|smaller|came down)\b",
    re.IGNORECASE,
)


def claims(one: ReadPoint) -> Iterator[Claim]:
    """The roles that the words of a sentence give its figures; a figure can have several."""
    text = one.point.text
    for factor in factors_of(text):
        yield Claim("factor", one, None, factor.printed, factor.bounds, True)
    for item in held(one):
        yield from _roles(one, item, before(item, _WORDS) + " # " + after(item, _WORDS))


def _roles(one: ReadPoint, item: Held, near: str) -> Iterator[Claim]:
    figure, said = item.figure, bounds(item)
    dimension = figure.quantity.dimension
    if dimension == "factor" or figure.quantity.bound:
        return
    if dimension == "share":
        moved = figure.change or bool(_MOVED.search(before(item, 28) + " # " + after(item, 14)))
        yield Claim("growth" if moved else "share", one, item, figure.printed, said, True)
        return
    if dimension != "time":
        yield Claim("total", one, item, figure.printed, said, bool(_TOTAL.search(near)))
    if dimension != "time" or _DIFFERENCE.search(near):
        yield Claim("difference", one, item, figure.printed, said, bool(_DIFFERENCE.search(near)))
    if _EACH.search(near) or figure.quantity.per or "/" in figure.amount.unit or figure.amount.unit == "count each":
        yield Claim("each", one, item, figure.printed, said, True)


def matter(around: Surroundings, one: ReadPoint) -> list[ReadPoint]:
    """The points that can be of the matter of ``one``: beside it, or alike in words, the likest first."""
    likest = sorted(around.alike.get(one.place, ()), key=lambda found: (-found[1], found[0].place))
    found = dict.fromkeys((*(other for other, _ in likest), *around.beside.get(one.place, ())))
    return [other for other in found if other is not one and not _elsewhere(one, other)][:_NEAR]


def _elsewhere(one: ReadPoint, other: ReadPoint) -> bool:
    ours, theirs = (frozenset(key for term in found.about if term.land for key in term.keys) for found in (one, other))
    return bool(ours and theirs) and not ours & theirs


def relations(claim: Claim, points: Sequence[ReadPoint]) -> Iterator[Relation]:
    """Every way in which figures of ``points`` and of the claim's own sentence could give it."""
    pool = [
        item
        for one in (claim.one, *points)
        for item in held(one)
        if (claim.item is None or item.figure is not claim.item.figure) and not item.figure.quantity.bound
    ]
    for found in _WAYS[claim.kind](claim, [item for item in pool if item.figure.amount.value > 0]):
        if (claim.kind in _OF_ALL_TIMES or _at_one_time(found)) and _of_interest(found):
            yield found


def _of_interest(found: Relation) -> bool:
    """Whether words say the role of the claim, or it has three parts and more, which say it, too."""
    if found.claim.kind != "total" or len(found.operands) > 2:
        return found.claim.cue or found.claim.kind == "total"
    apart = found.operands[0].one is not found.operands[1].one
    return found.claim.cue and (apart or bool(_BOTH.search(found.claim.one.point.text)))


_BOTH = re.compile(
    r"\b(?:both|together|between them|sum|taken together|combined|jointly|the two|add up)\b", re.IGNORECASE
)


_OF_ALL_TIMES = frozenset(("growth", "factor", "difference"))


def _at_one_time(found: Relation) -> bool:
    """Whether the claim and all that it is reckoned from can be of one time, as a whole and its parts are."""
    every = (*found.operands, *([found.claim.item] if found.claim.item else ()))
    return all(same_time(one, two) for one, two in combinations(every, 2))


def _additive(claim: Claim, pool: Sequence[Held]) -> list[Held]:
    """Figures of the claim's own unit that are not said again."""
    item = claim.item
    if item is None:
        return []
    kept: list[Held] = []
    for other in pool:
        twin = any(_twins(other, known) for known in kept)
        if comparable(other.figure.amount, item.figure.amount) and not twin and _plain(other):
            kept.append(other)
    return kept[:_MOST]


def _twins(one: Held, two: Held) -> bool:
    return one.figure.amount.value == two.figure.amount.value and one.one is not two.one


def _plain(item: Held) -> bool:
    one = item.figure.quantity
    return one.dimension not in {"factor", "share", "time"} and not item.figure.change


def _totals(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    """Parts: the figures of one sentence, or one of each of several; the claim's own sentence may give all of them."""
    likes = _additive(claim, pool)
    for one in dict.fromkeys(item.one for item in likes):
        own = [item for item in likes if item.one is one]
        for size in range(2, min(len(own), _PARTS) + 1):
            if size == len(own) or len(own) <= _PARTS:
                yield from (_total(claim, parts) for parts in combinations(own, size))
    singles = [item for item in likes if sum(other.one is item.one for other in likes) == 1]
    for size in range(2, min(len(singles), _PARTS) + 1):
        yield from (_total(claim, parts) for parts in combinations(singles, size))


def _total(claim: Claim, parts: Sequence[Held]) -> Relation:
    return Relation(claim, tuple(parts), total(bounds(item, parts) for item in parts))


def _differences(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    likes = _additive(claim, pool)
    for one, two in combinations(likes, 2):
        yield Relation(claim, (one, two), bounds(one, likes).apart(bounds(two, likes)))


def _quotients(pool: Sequence[Held]) -> Iterator[tuple[tuple[Held, Held], Bounds]]:
    """Two figures of one unit, the smaller first, and what part of the larger the smaller is."""
    for one, two in combinations([item for item in pool if _plain(item)][: 2 * _MOST], 2):
        small, large = sorted((one, two), key=lambda item: item.figure.amount.value)
        if (
            comparable(small.figure.amount, large.figure.amount)
            and small.figure.amount.value < large.figure.amount.value
        ):
            yield (small, large), bounds(small).over(bounds(large))


def _shares(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    yield from (Relation(claim, pair, part) for pair, part in _quotients(pool))


def _growths(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    """Growth of the smaller to the larger, or the larger's fall to the smaller, as the words beside it say."""
    falls = claim.item is not None and _FELL.search(before(claim.item, _WORDS) + " # " + after(claim.item, 24))
    for pair, part in _quotients(pool):
        if part.low > 0:
            fall, rise = Bounds(1 - part.high, 1 - part.low), Bounds(1 / part.high - 1, 1 / part.low - 1)
            yield Relation(claim, pair, fall if falls else rise)


def _factors(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    for pair, part in _quotients(pool):
        if part.low > 0:
            yield Relation(claim, pair, Bounds(1 / part.high, 1 / part.low))


def _eaches(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    """So much of something shared among a number of others: people, years, hectares."""
    item = claim.item
    if item is None:
        return
    unit = item.figure.amount.unit.partition("/")[0].removesuffix(" each")
    bare = not item.figure.quantity.unit
    for whole, among in permutations(pool[: 2 * _MOST], 2):
        same = whole.figure.amount.unit.partition("/")[0] == unit or (
            bare and whole.figure.quantity.dimension == "money"
        )
        if same and not comparable(whole.figure.amount, among.figure.amount) and among.figure.quantity.value > 1:
            divisor = Bounds(among.figure.quantity.value, among.figure.quantity.value).wider(_ROOM)
            yield Relation(claim, (whole, among), bounds(whole).over(divisor))


_WAYS: dict[Kind, Callable[[Claim, Sequence[Held]], Iterator[Relation]]] = {
    "total": _totals, "difference": _differences, "share": _shares, "growth": _growths, "factor": _factors,
    "each": _eaches,
}  # fmt: skip
