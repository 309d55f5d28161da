"""How far two figures are said to be from each other: "the gap is nine points", "4 more than", "rose by 5 to 15"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.proposed import Proposed
from generator.outline.claims.amounts import amount_of
from generator.outline.claims.reading import Reading
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._claimed import Ground, Pair, Wanted, clear_pair, contradicted, sides_of
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import (
    Surroundings,
    after,
    before,
    bounds,
    held,
    is_plain,
    said_like,
    same_kind,
)
from generator.outline.disputes._telling import listed, propose
from generator.records import replace

_APART = re.compile(
    r"\b(?:difference|gap|margin|lead|surplus|deficit|shortfall|balance|distance|excess|majority"
    r"|advantage)\b[^.;\d]{0,44}$"
    r"|\b(?:difference|gap|margin|lead|majority) of $",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:by|(?:rise|growth|increase|gain|fall|drop|decline|decrease|cut|loss|reduction) of) (?:(?:about|some|only"
    r"|nearly|just|almost|around|roughly|another|a further) )*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s(?:[\w-]+ )?(?:(?:more|fewer|less|higher|lower)\b(?=[^.;,]{0,48}\bthan\b|(?: [\w-]+)?[.,;])|above\b"
    r"|below\b|ahead\b|(?:dear|cheap|long|short|tall|old|young|heavi|light|fast|slow|wid|deep|cold|warm|small"
    r"|larg)e?r\b(?! than))"
)
_OUTDO = re.compile(r"\b(?:by|difference of|gap of) \w*\s?$", re.IGNORECASE)
_THUS = re.compile(r"\b(?:thus|hence|therefore|so that|in other words|then)\b", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:lost|lose|gained|gain|killed|kill|cost|died|missing|disappeared|vanished|left over|added|saved|shed|more"
    r"|fewer)\b",
    re.IGNORECASE,
)
_GONE = re.compile(r"\b(?:lost|gained|shed|added|won)\s(?:(?:about|some|only|nearly|another|around) )?$", re.IGNORECASE)
_NEAR = 40
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
    if _over_years(item) and _GONE.search(front):
        return True
    return bool(_APART.search(front) or _CHANGED.search(front) or _MORE.match(after(item))) or _concludes(item)


def _over_years(item: Held) -> bool:
    """Whether a figure is of a time of several years: what was lost from one to the other."""
    when = item.figure.when
    return bool(when and when.last // 10000 > when.first // 10000)


def _concludes(item: Held) -> bool:
    """ "The drought has thus killed 160 goats": the first figure of a sentence that draws what another gives."""
    own = [other for other in item.one.figures if other.quantity.dimension not in {"time", "factor"}]
    text = item.one.point.text
    close = text[max(0, item.figure.quantity.start - _NEAR) : item.figure.quantity.end + _NEAR]
    return own[0] is item.figure and bool(_THUS.search(text) and _LOST.search(close if len(own) > 1 else text))


def _contradicted(item: Held, ground: Ground) -> Pair | None:
    """The two figures that do not differ so much; None where they do, or where it is not clear which they are."""

    def wanted(other: Held) -> bool:
        return other.figure is not item.figure and _can_differ(item, other)

    pair = _elliptic(item, ground) or clear_pair(ground, wanted) or _opposites(ground, wanted)
    return contradicted(ground, wanted, pair, lambda other: _fits(item, other))


def _opposites(ground: Ground, wanted: Wanted) -> Pair | None:
    """What came and what went, of one sentence beside it: "2,300 births and 1,700 deaths"."""
    for other in ground.around.beside.get(ground.one.place, ()):
        theirs = [item for item in held(other) if wanted(item)]
        if len(theirs) == len(_OPPOSITE[0]) and other.place < ground.one.place:
            words = tuple(item.figure.printed.split()[-1].casefold() for item in theirs)
            if words in _OPPOSITE or words[::-1] in _OPPOSITE:
                return theirs[0], theirs[1]
    return None


_OPPOSITE = (
    ("births", "deaths"), ("arrivals", "departures"), ("immigrants", "emigrants"), ("openings", "closures"),
    ("marriages", "divorces"), ("hirings", "dismissals"), ("entries", "exits"), ("purchases", "sales"),
)  # fmt: skip


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
    return (same_kind(item, other) or _is_opposite(other)) and not _is_difference(other)


def _is_opposite(item: Held) -> bool:
    return any(item.figure.printed.split()[-1].casefold() in pair for pair in _OPPOSITE)


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
    return propose(
        "sum", sides_of((item, *pair)),
        why=f"{ends} are {told} apart, and {said} is told; rounding does not explain the difference.",
        wording=f"{said} is given as the difference of {ends}, which is {told}.",
        title=f"{said} or {told}?", unit=item.figure.quantity.unit,
    )  # fmt: skip
