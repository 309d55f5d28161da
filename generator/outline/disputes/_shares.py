"""Shares of a whole ("a third of", "30% of the total") against the part and the whole where both are stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from generator.model.proposed import Proposed
from generator.outline.claims.amounts import comparable
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes._alike import matched
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._claimed import Ground, Pair, sides_of
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import (
    Surroundings,
    before,
    between,
    bounds,
    held,
    is_plain,
    plain_number,
    same_kind,
    same_time,
    unique,
)
from generator.outline.disputes._telling import listed, propose

_OF_IT = re.compile(
    r"\b(?:of (?:which|whom|them|these|those|the|its|their|all|this|that|\d)|among (?:them|these|those|which)|out of)\b"
    r"|\bof (?:about |some |nearly )?$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"\s?(?:\w+ ){0,2}(?:of|out of) (?:the |its |all |their )?(?:the )?")
_NEAR = 64  # characters from the figures to a share that is said of both
_PASSIVE = re.compile(r"\b(?!(?:increas|reduc|rais|lower|exceed|expand|climb|dropp|declin|decreas)ed)\w{2,}ed by $")
_WORDS = 2  # of one's sentence that the other has to say, for both to be of one whole
_BASE = 32  # characters behind a share that tell what it is of
_OF = re.compile(r"\bof (?:\S+ ){0,2}$", re.IGNORECASE)
_SAME = re.compile(r"^\s?(?:[(,–—]|(?:or|that is|which is|i\.e\.)\b)")
_POINTED = re.compile(
    r"^(?:this|that|it|they|these|those)\b[^.;]{0,24}\b(?:is|are|was|were|makes?|made|means|meant|amounts? to)\b"
    r"|\bof (?:the|that|this|its|their) (?:total|whole|sum|number|all)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:by|(?<!make )(?<!makes )(?<!made )up|down|rose|fell|grew|than|more|less|higher|lower|from|to|growth|rise"
    r"|fall)\b",
    re.IGNORECASE,
)


def shares(reading: Reading, around: Surroundings) -> Iterator[Proposed]:
    for one in reading.points:
        for item in held(one):
            if _is_share(item) and (pair := _contradicted(item, Ground(reading, around, one))):
                yield _proposal(item, pair)


def _is_share(item: Held) -> bool:
    quantity = item.figure.quantity
    if quantity.unit not in {"%", "share"} or quantity.per or not 0 < item.figure.amount.value < 1:
        return False
    if _PASSIVE.search(before(item, 24)):
        return True
    return not item.figure.change and not _COMPARED.search(before(item, 12))


def _contradicted(item: Held, ground: Ground) -> Pair | None:
    """The part and the whole that do not make this share."""
    own = unique(other for other in held(ground.one) if is_plain(other))
    if len(own) == 2:
        pair = _ordered(own[0], own[1], named=True)
        return pair if pair and _belongs(item, own) and not _fits(item, pair) else None
    if len(own) > 2:
        return None
    found = list(_elsewhere(item, own, ground))
    return found[0] if found and not any(_fits(item, pair) for pair in found) else None


def _belongs(item: Held, own: list[Held]) -> bool:
    """Whether a share in one sentence with two figures is said of them: "30 of 90 gigawatts, or half"."""
    if _between_them(item, own) or _before_them(item, own):
        return True
    last = max(own, key=lambda other: other.figure.quantity.start)
    if item.figure.quantity.start > last.figure.quantity.end:
        told = between(last, item)
        first = min(own, key=lambda other: other.figure.quantity.start)
        whole = _OF_IT.search(between(first, last)) or _OF.search(before(first, 32))
        if _OF_ALL.fullmatch(between(first, last)) and len(told) < _NEAR and not item.figure.quantity.base:
            return True
        apposed = _SAME.match(told) and len(told) < 24
        return bool(whole) and (bool(apposed) or (len(told) < _NEAR and bool(_WHICH_IS.search(told))))
    return False


_WHICH_IS = re.compile(r"[,(] ?(?:which (?:is|makes|means)|that is|or|i\.e\.|thus)(?: \w+){0,2} ?$")


def _between_them(item: Held, own: list[Held]) -> bool:
    """ "450,000 tonnes, a tenth of the world’s 6 million"."""
    first, last = sorted(own, key=lambda other: other.figure.quantity.start)
    if not first.figure.quantity.end < item.figure.quantity.start < last.figure.quantity.start:
        return False
    told = between(first, item)
    return "," in told and len(told) < _NEAR and bool(_OF_WHOLE.fullmatch(between(item, last)))


def _before_them(item: Held, own: list[Held]) -> bool:
    """ "A quarter of the 48 million voters, 16 million people, ..."."""
    first, last = sorted(own, key=lambda other: other.figure.quantity.start)
    if item.figure.quantity.end > first.figure.quantity.start:
        return False
    if _WORTH.search(between(item, first)) and _OF_ALL.fullmatch(between(first, last)):
        return True
    return bool(_OF_WHOLE.fullmatch(between(item, first)) and _THAT_IS.match(between(first, last)))


_WORTH = re.compile(r", (?:worth|or|that is|namely|with|about) $")


_THAT_IS = re.compile(r"(?: [a-z]+){0,3},? (?:or|that is|i\.e\.|namely)?,? ?(?:about |some |nearly )?$|, $")
_OF_WHOLE = re.compile(r" of (?:[\w’-]+ ){0,5}")


def _elsewhere(item: Held, own: list[Held], ground: Ground) -> Iterator[Pair]:
    """Part and whole of a sentence before it that it points back to, or of one that says the words of its whole."""
    for other in ground.around.beside.get(ground.one.place, ()):
        if other.place < ground.one.place and _POINTED.search(ground.one.point.text):
            yield from _pair_of(other, own)
    for other in (*ground.beside, *ground.alike):
        if _of_one_whole(item, other):
            yield from (pair for pair in _pair_of(other, own) if not _of_the_part(item, *pair))


def _of_one_whole(item: Held, other: ReadPoint) -> bool:
    """Whether the other point says the words that follow the share, and those that tell the part."""
    shared = matched(item.one.about, other.keys)
    plain = [term for term in shared if not term.land]
    if len({term.main for term in plain}) >= _WORDS:
        return True
    end = item.figure.quantity.end
    base = frozenset(key for term in item.one.about if end - _BASE <= term.start < end + _BASE for key in term.keys)
    return len({term.main for term in shared}) >= _WORDS and any(figure.noun & base for figure in other.figures)


def _of_the_part(item: Held, part: Held, whole: Held) -> bool:
    """Whether the share is one of the part itself: "half of the Swedish speakers"."""
    end = item.figure.quantity.end
    base = frozenset(key for term in item.one.about if end <= term.start < end + _BASE for key in term.keys)
    return bool(part.figure.noun & base) and not whole.figure.noun & base


def _pair_of(other: ReadPoint, own: list[Held]) -> Iterator[Pair]:
    """A part and its whole that one sentence states, or a part there and a whole here."""
    theirs = unique(item for item in held(other) if is_plain(item))
    for one, two in combinations(theirs[:4], 2):
        first, second = sorted((one, two), key=lambda item: item.figure.quantity.start)
        if any(
            first.figure.quantity.end < figure.quantity.start < second.figure.quantity.start for figure in other.figures
        ):
            continue
        named = bool(one.figure.part or two.figure.part or _OF_IT.search(between(one, two)))
        named = named or bool(_OF.search(before(one, 16)) and same_kind(one, two))
        if named and (pair := _ordered(one, two, named=True)):
            yield pair
    if (
        len(own) == 1
        and len(theirs) == 1
        and _POINTED.search(own[0].one.point.text)
        and (pair := _ordered(own[0], theirs[0]))
    ):
        yield pair


def _ordered(one: Held, two: Held, *, named: bool = False) -> Pair | None:
    """The smaller first, where one can be a part of the other; ``named``: the text says so."""
    alike = same_kind(one, two) or (named and comparable(one.figure.amount, two.figure.amount))
    if not alike or not same_time(one, two):
        return None
    small, large = sorted((one, two), key=lambda item: item.figure.amount.value)
    return (small, large) if 0 < small.figure.amount.value < large.figure.amount.value else None


def _fits(item: Held, pair: Pair) -> bool:
    told = bounds(item).wider(0.01)
    real = bounds(pair[0], pair).over(bounds(pair[1], pair))
    return told.meets(real) or Bounds(1 - told.high, 1 - told.low).meets(real)


def _proposal(item: Held, pair: Pair) -> Proposed:
    part, whole = pair
    real = f"{plain_number(100 * part.figure.amount.value / whole.figure.amount.value, 1)}%"
    ends, said = listed([part.figure.printed, whole.figure.printed]), item.figure.printed
    return propose(
        "ratio", sides_of((item, *pair)),
        why=f"{part.figure.printed} of {whole.figure.printed} is {real}, and the text says {said}; "
        "rounding does not explain the difference.",
        wording=f"A share of {said} does not follow from {ends}, which make {real}.",
        title=f"{said} or {real}?", unit="%",
    )  # fmt: skip
