"""How far two figures are said to be from each other: "the gap is nine points", "4 more than", "rose by 5 to 15"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.model.proposed import Proposed
from generator.outline.claims.amounts import amount_of
from generator.outline.claims.reading import Reading
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._claimed import Ground, Pair, any_pair, clear_pair
from generator.outline.disputes._measure import Held
from generator.outline.disputes._operands import Surroundings, after, before, bounds, held, is_plain, said_like
from generator.outline.disputes._telling import listed, propose, side

_APART = re.compile(
    r"\b(?:difference|gap|margin|lead|surplus|deficit|shortfall|balance|distance|excess)\b[^.;\d]{0,44}$"
    r"|\b(?:difference|gap|margin|lead) of $",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:by|(?:rise|growth|increase|gain|fall|drop|decline|decrease|cut|loss|reduction) of) (?:(?:about|some|only"
    r"|nearly|just|almost|around|roughly|another|a further) )*$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s(?:[\w-]+ )?(?:more|fewer|less|higher|lower|above|below|ahead)\b")
_OUTDO = re.compile(r"\b(?:by|difference of|gap of) \w*\s?$", re.IGNORECASE)
_THUS = re.compile(r"\b(?:thus|hence|therefore|so that|in other words|then)\b", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:lost|lose|gained|gain|killed|kill|cost|died|missing|disappeared|vanished|left over|added|saved|shed|more"
    r"|fewer)\b",
    re.IGNORECASE,
)
_WHOLE = 100  # per cent
_NOT_SAID_OF_BOTH = re.compile(r"\b(?:each|a year|per (?!cent)|annual\w*|on average)\b", re.IGNORECASE)


def differences(reading: Reading, around: Surroundings) -> Iterator[Proposed]:
    for one in reading.points:
        for item in held(one):
            if _is_difference(item) and (pair := _contradicted(item, Ground(reading, around, one))):
                yield _proposal(item, pair)


def _is_difference(item: Held) -> bool:
    figure, front = item.figure, before(item, 64)
    if figure.quantity.dimension == "factor" or figure.quantity.unit in {"%", "share", "% of GDP"}:
        return False
    if figure.quantity.dimension == "time":
        return bool(_THUS.search(item.one.point.text) and _OUTDO.search(front))
    if figure.quantity.per or _NOT_SAID_OF_BOTH.search(after(item, 24)) or _NOT_SAID_OF_BOTH.search(front):
        return False
    return bool(_APART.search(front) or _CHANGED.search(front) or _MORE.match(after(item))) or _concludes(item)


def _concludes(item: Held) -> bool:
    """ "The drought has thus killed 160 goats": the only figure of a sentence that draws what another gives."""
    own = [other for other in item.one.figures if other.quantity.dimension not in {"time", "factor"}]
    text = item.one.point.text
    return len(own) == 1 and bool(_THUS.search(text) and _LOST.search(text))


def _contradicted(item: Held, ground: Ground) -> Pair | None:
    """The two figures that do not differ so much; None where they do, or where it is not clear which they are."""

    def wanted(other: Held) -> bool:
        return other.figure is not item.figure and _can_differ(item, other)

    pair = _elliptic(item, ground) or clear_pair(ground, wanted)
    if pair is None or any(_fits(item, other) for other in (pair, *any_pair(ground, wanted))):
        return None
    return pair


def _elliptic(item: Held, ground: Ground) -> Pair | None:
    """ "54 per cent and her rival 46": the second number is a percentage, too."""
    own = [other for other in held(ground.one) if other.figure is not item.figure]
    if item.figure.amount.unit != "points" or len(own) != 2 or own[0].figure.quantity.unit != "%":
        return None
    bare = own[1].figure
    if not bare.printed.replace(".", "").isdigit() or bare.quantity.value > _WHOLE:
        return None
    quantity = replace(bare.quantity, unit="%", dimension="share")
    return own[0], Held(ground.one, replace(bare, quantity=quantity, amount=amount_of(quantity)))


def _can_differ(item: Held, other: Held) -> bool:
    if item.figure.amount.unit == "points":
        return other.figure.quantity.unit in {"%", "share"} and not other.figure.change
    if other.figure.amount.unit != item.figure.amount.unit:
        return False
    if not is_plain(other) and item.figure.quantity.dimension != "time":
        return False
    return not _is_difference(other)


def _scale(item: Held) -> float:
    return 100.0 if item.figure.amount.unit == "points" else 1.0


def _fits(item: Held, pair: Pair) -> bool:
    return bounds(item, pair if _scale(item) == 1 else ()).meets(_distance(item, pair))


def _distance(item: Held, pair: Pair) -> Bounds:
    every = pair if _scale(item) != 1 else (item, *pair)
    return bounds(pair[0], every).apart(bounds(pair[1], every)).by(_scale(item))


def _proposal(item: Held, pair: Pair) -> Proposed:
    real = abs(pair[0].figure.amount.value - pair[1].figure.amount.value) * _scale(item)
    told, said = said_like(real, item), item.figure.printed
    ends = listed([other.figure.printed for other in pair])
    members = [
        (other.one, side(other.one, other.figure.printed, other.figure.quantity.unit)) for other in (item, *pair)
    ]
    return propose(
        "sum", members, "",
        why=f"{ends} are {told} apart, and {said} is told; rounding does not explain the difference.",
        wording=f"{said} is given as the difference of {ends}, which is {told}.",
        title=f"{said} or {told}?", unit=item.figure.quantity.unit,
    )  # fmt: skip
