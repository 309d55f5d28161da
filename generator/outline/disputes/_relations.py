"""What a figure can be reckoned from, in its sentence and in those of any source that tell of the same matter.

A claim is a figure with words that give it a role: a total, a difference, a share, growth, a factor, an average. Every
way in which the figures around could give it is a ``Relation``; where one of them holds, the claim holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, permutations

from generator.outline.claims.amounts import comparable
from generator.outline.claims.figures import Figure
from generator.outline.claims.reading import ReadPoint, once
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._claim import ROOM, Claim, Kind, Relation
from generator.outline.disputes._complements import COMPLEMENT
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import Surroundings, after, before, bounds, held, same_coin, same_time
from generator.outline.disputes._roles import calls_difference
from generator.outline.disputes._sum import OPEN
from generator.outline.disputes._sum_ways import balances, differences, hundreds, is_measure, of_points, totals

_MOST = 7  # figures of one matter that are combined
_NEAR = 5  # points that are of it
_LIKEST = 2  # whose neighbours and likes can be of it, too: "they housed 8,400" has no word of what it counts
_WORDS = 64
_OF_WHAT = 36  # characters behind a share in which it says of what it is one
_FEW = 2


_FELL = re.compile(
    r"\b(?:fell|fall\w*|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|cut|cuts|reduc\w+|lost|down|less|fewer|lower|minus"
    r"|cheaper|plung\w+|slump\w*|shed|below|smaller|came down)\b",
    re.IGNORECASE,
)


def matter(around: Surroundings, one: ReadPoint) -> list[ReadPoint]:
    """The points that can be of the matter of ``one``: beside it, alike in words, or beside these, the likest first."""
    several = bool(_OF_SEVERAL.search(one.point.text))
    alike = sorted(around.alike.get(one.place, ()), key=lambda found: (-found[1], found[0].place))
    likest = [other for other, _ in alike if several or not _elsewhere(one, other)]
    beside = [*around.beside.get(one.place, ())]
    for near in (*likest[:_LIKEST], *beside[:1]):
        beside += [
            *around.beside.get(near.place, ())[:1],
            *(other for other, _ in around.alike.get(near.place, ())[:1]),
        ]
    others = (other for other in beside if several or not _elsewhere(one, other))
    return [other for other in dict.fromkeys((*likest, *others)) if other is not one][:_NEAR]


_OF_SEVERAL = re.compile(
    r"\b(?:together|combined|both|between (?:them|the)|jointly|in all|altogether|the (?:two|three|four|five)"
    r"|(?:than|times|twice|thrice|half|double) (?:(?:those|that|as \w+ as|the [a-z]+) )?(?:(?:of|in|by|from) )?"
    r"(?:the )?[A-Z])",
)


def _elsewhere(one: ReadPoint, other: ReadPoint) -> bool:
    ours, theirs = _lands(one), _lands(other)
    return bool(ours and theirs) and not ours & theirs


@once
def _lands(one: ReadPoint) -> frozenset[str]:
    return frozenset(key for term in one.about if term.land for key in term.keys)


def relations(claim: Claim, points: Sequence[ReadPoint], *, unsaid: bool = False) -> Iterator[Relation]:
    """Every way in which figures of ``points`` and of the claim's own sentence could give it.

    ``unsaid``: also where no words give the claim its role.
    """
    pool = [
        item
        for one in (claim.one, *points)
        for item in held(one)
        if (claim.item is None or item.figure is not claim.item.figure)
        and (claim.kind in _OF_SUMS or not item.figure.quantity.bound)
    ]
    for found in _WAYS[claim.kind](claim, [item for item in pool if item.figure.amount.value > 0]):
        if (claim.kind in _OF_ALL_TIMES or _at_one_time(found)) and (unsaid or _of_interest(found)):
            yield found


def _of_interest(found: Relation) -> bool:
    """Whether words say the role of the claim, or it has three parts and more, which say it, too."""
    if found.claim.kind in _OF_SUMS and (_too_small(found) or _of_another(found) or _unsure(found)):
        return False
    if found.claim.kind != "total" or len(found.operands) > 2:
        return found.claim.cue or found.claim.kind == "total"
    one, two = found.operands
    if one.one is two.one:  # two figures of another sentence, or of the claim's own that say what they are parts of
        elsewhere, text = one.one is not found.claim.one, found.claim.one.point.text
        whole = found.claim.item and _OF.search(before(found.claim.item, 12))
        return elsewhere or one.figure.part or bool(whole or _BOTH.search(text))
    return found.claim.cue or names_each(found.claim.one, (one.figure, two.figure)) or _parts_of_time(found)


def _too_small(found: Relation) -> bool:
    """Whether a total is less than one of its parts, or a difference more than both of what differs."""
    item, values = found.claim.item, [one.figure.amount.value for one in found.operands]
    match found.claim.kind:
        case "total":
            return item is not None and not found.claim.cue and item.figure.amount.value < max(values)
        case "difference":
            return item is not None and not of_points(found.claim) and item.figure.amount.value > max(values)
        case _:
            return False


def _of_another(found: Relation) -> bool:
    """Whether one of the figures alone is a part of something else, or a number that says "a": "two new houses"."""
    parts = [bool(_OF_OTHERS.search(item.figure.printed)) for item in found.operands]
    return any(map(_is_article, found.operands)) or (any(parts) and not all(parts))


def _unsure(found: Relation) -> bool:
    """Whether a difference is of what may be, or of a list that has more than its figures: "the rest with oars"."""
    text, points = found.claim.one.point.text, {item.one.point.text for item in found.operands}
    if found.claim.kind != "difference":
        return False
    if points == {text}:
        return found.claim.item is None or _is_open(text) or not calls_difference(found.claim.item)
    return _may_be(text)


@lru_cache(maxsize=1024)  # asked for every two figures of a sentence
def _is_open(text: str) -> bool:
    return OPEN.search(text) is not None


@lru_cache(maxsize=1024)
def _may_be(text: str) -> bool:
    return _MAY.search(text) is not None


def _is_article(item: Held) -> bool:
    """Whether a figure is a small number in words, which rarely is a part: "two new houses"."""
    return item.figure.quantity.word and item.figure.quantity.scale == 1 and item.figure.quantity.value <= _FEW


def names_each(one: ReadPoint, figures: Sequence[Figure]) -> bool:
    """Whether a sentence names of each figure something that its clause alone says."""
    for figure in figures:
        others = frozenset[str]().union(*(other.said for other in figures if other is not figure))
        if not (figure.said - others) & one.keys:
            return False
    return True


_OF_OTHERS = re.compile(r" of (?:the|its|their|all) ")
_MAY = re.compile(r"\b(?:might|may|could)\b")
_OF = re.compile(r"\b[Oo]f (?:the |its |their |all |some )?$")


_BOTH = re.compile(
    r"\b(?:both|together|between them|sum|taken together|combined|jointly|the two|add up)\b", re.IGNORECASE
)


def _parts_of_time(found: Relation) -> bool:
    """Whether what is added is of parts of the time of the sum: "in the first half", "in the second"."""
    span = found.claim.item.figure.when if found.claim.item else None
    whens = [item.figure.when for item in found.operands]
    inside = span is not None and all(when and when.days < span.days and span.holds(when) for when in whens)
    return inside and not any(one and two and one.meets(two) for one, two in combinations(whens, 2))


_OF_SUMS = frozenset(("total", "difference", "balance"))
_OF_ALL_TIMES = frozenset(("growth", "factor", "difference", "balance"))


def _at_one_time(found: Relation) -> bool:
    """Whether the claim and all that it is reckoned from can be of one time, as a whole and its parts are."""
    whole = found.claim.item
    if whole and not all(same_time(whole, part) for part in found.operands):
        return False
    if _parts_of_time(found):
        return True
    return all(same_time(one, two) for one, two in combinations(found.operands, 2))


def _quotients(
    pool: Sequence[Held], also: Callable[[Held], bool] = lambda _: False
) -> Iterator[tuple[tuple[Held, Held], Bounds]]:
    """Two figures of one unit, the smaller first, and what part of the larger the smaller is.

    ``also``: which figures beside plain measures can be compared.
    """
    for one, two in combinations([item for item in pool if is_measure(item) or also(item)][: 2 * _MOST], 2):
        small, large = sorted((one, two), key=lambda item: item.figure.amount.value)
        alike = comparable(small.figure.amount, large.figure.amount) or same_coin(small, large)
        if alike and small.figure.amount.value < large.figure.amount.value:
            yield (small, large), bounds(small).over(bounds(large))


def _shares(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    """What part the smaller is; where the claim tells of what is not ("remained undecided"), the rest of it, too."""
    rest = COMPLEMENT.search(claim.one.point.text)
    for pair, part in _quotients(pool):
        if not _of_the_part(claim, *pair):
            yield Relation(claim, pair, part)
            if rest:
                yield Relation(claim, pair, Bounds(1 - part.high, 1 - part.low))


def _of_the_part(claim: Claim, small: Held, large: Held) -> bool:
    """Whether the share is of what the smaller figure counts: half of the Swedish speakers is no share of all Finns."""
    item = claim.item
    behind = _WHOLE.match(after(item, _OF_WHAT)) if item else None
    if item is None or behind is None:
        return False
    start, end = item.figure.quantity.end, item.figure.quantity.end + behind.end()
    terms = [term for term in claim.one.about if start <= term.start < end]
    whole = frozenset(key for term in terms for key in term.keys)
    plain = frozenset(key for term in terms if not term.land for key in term.keys)
    part, rest = small.figure.said - large.figure.said, large.figure.said - small.figure.said
    of_one_land = whole & small.figure.lands and large.figure.lands and not whole & large.figure.lands
    return bool(of_one_land or (plain & part and not whole & rest))


_WHOLE = re.compile(r" of (?!the (?:total|whole|sum)\b)[^,.;:()]*")


def _growths(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    """Growth of the smaller to the larger, or the larger's fall to the smaller, as the words beside it say."""
    falls = claim.item is not None and _FELL.search(before(claim.item, _WORDS) + " # " + after(claim.item, 24))
    moves = claim.item is not None and claim.item.figure.change
    for pair, part in _quotients(pool, _is_level if moves else lambda _: False):
        if part.low > 0:
            fall, rise = Bounds(1 - part.high, 1 - part.low), Bounds(1 / part.high - 1, 1 / part.low - 1)
            yield Relation(claim, pair, fall if falls else rise)


def _factors(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    for pair, part in _quotients(pool, _is_level):
        if part.low > 0:
            yield Relation(claim, pair, Bounds(1 / part.high, 1 / part.low))


def _is_level(item: Held) -> bool:
    """Whether a figure is a share or a length of time that can be larger than another: "from 12 to 9 per cent"."""
    return item.figure.quantity.dimension in {"share", "time"} and not item.figure.change and not _is_points(item)


def _is_points(item: Held) -> bool:
    return item.figure.amount.unit == "points"


def _eaches(claim: Claim, pool: Sequence[Held]) -> Iterator[Relation]:
    """So much of something shared among a number of others: people, years, hectares."""
    item = claim.item
    if item is None:
        return
    for whole, among in permutations(pool[: 2 * _MOST], 2):
        if among.figure.quantity.value > 1 and _shared_among(item, whole, among):
            divisor = Bounds(among.figure.quantity.value, among.figure.quantity.value).wider(ROOM)
            yield Relation(claim, (whole, among), bounds(whole).over(divisor))


def _shared_among(item: Held, whole: Held, among: Held) -> bool:
    """Whether so much of ``whole`` can be what ``item`` gives to each of ``among``."""
    if comparable(whole.figure.amount, among.figure.amount):
        return _counts_among_counts(item, whole, among)
    of_money = whole.figure.quantity.dimension == "money" and _is_bare(item, among)
    return whole.figure.amount.unit.partition("/")[0] == _unit(item) or of_money


def _unit(item: Held) -> str:
    return item.figure.amount.unit.partition("/")[0].removesuffix(" each")


def _counts_among_counts(item: Held, whole: Held, among: Held) -> bool:
    """ "9,400 pupils in 470 classes", of which "the average class has 26": counts of two things, both spoken of."""
    if not _unit(item) == whole.figure.amount.unit == among.figure.amount.unit == "count" or _several_for(item):
        return False
    one, two, own = _counted(whole), _counted(among), _counted(item)
    if not one or not two or one & two or own & two or whole.figure.amount.value <= among.figure.amount.value:
        return False
    return bool(own & one or two & item.one.keys)


def _several_for(item: Held) -> bool:
    """Whether more than one goes to ``item``: "three cars for every four Icelanders"."""
    front = before(item, _WORDS)
    return bool(_FOR_EVERY.search(front)) and not _ONE_FOR_EVERY.search(front)


_FOR_EVERY = re.compile(r"\b(?:for|to|per) (?:every|each) $")
_ONE_FOR_EVERY = re.compile(r"\b(?:[Oo]ne|[Aa]n?|1|single) [^.;,\d]{0,48}\b(?:for|to|per) (?:every|each) $")


def _counted(item: Held) -> frozenset[str]:
    """The keys of what a figure counts; people are no word that says anything."""
    return item.figure.noun or frozenset({item.figure.quantity.unit} & {"people"})


def _is_bare(item: Held, among: Held) -> bool:
    """Whether a number says nothing of its unit, or was given that of what is counted: "among 40 farms, 900 each"."""
    unit, printed = item.figure.quantity.unit, item.figure.printed
    return not unit or (unit == among.figure.quantity.unit and not any(letter.isalpha() for letter in printed))


_WAYS: dict[Kind, Callable[[Claim, Sequence[Held]], Iterator[Relation]]] = {
    "total": totals, "difference": differences, "balance": balances, "hundred": hundreds,
    "share": _shares, "growth": _growths, "factor": _factors,
    "each": _eaches,
}  # fmt: skip
