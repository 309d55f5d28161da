"""Growth in per cent against the figures before and after, and per cent written where percentage points are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._claimed import Ground, Pair, clear_pair, contradicted, directed, of_base_year, sides_of
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import Surroundings, after, before, bounds, held, is_plain, plain_number
from generator.outline.disputes._telling import listed, propose

_MOVED = re.compile(
    r"\b(?:ris|rose|grow|grew|increas|climb|jump|surg|expand|fell|fall|drop|declin|decreas|shr[aiu]nk|cut|reduc"
    r"|gain|los"
    r"|up|down|plus|minus|growth|higher|lower|more|less)\w*\b[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\s(?:more|fewer|less|higher|lower|above|below|up on|down on|growth|increase|rise|fall|drop)\b")
_NO_GROWTH = re.compile(r"\b(?:to|from|of|at|for)\s(?:\w+\s)?$", re.IGNORECASE)
_OF_GROWTH = re.compile(
    r"\b(?:growth|rise|increase|fall|drop|decline|decrease|gain|loss|jump|cut|reduction|plus|minus) of \w*\s?$",
    re.IGNORECASE,
)
_GONE = re.compile(r"\b(?:vanished|disappeared|been lost|was lost|were lost|gone|died out|been cut|melted)\b")
_SHRUNK_TO = re.compile(
    r"\b(?:shr[aiu]nk|fell|fallen|dropped|reduced|cut|down|declined|dwindled|melted|sunk"
    r"|sank)\b[^.;\d]{0,24}\bto (?:about |some |only |just )?$"
)
_OF_BEFORE = re.compile(r" of (?:its|their|the|what|that)\b")
_ROOM = 0.05
_YEARLY = re.compile(
    r"\b(?:a year(?! (?:later|earlier|before|after|ago))|per year|annual\w*|each|every|on average|yearly|a month)\b",
    re.IGNORECASE,
)


def growth(reading: Reading, around: Surroundings) -> Iterator[Proposed]:
    for one in reading.points:
        for item in held(one):
            ground = Ground(reading, around, one)
            if _is_growth(item) and (pair := _contradicted(item, ground)):
                yield _proposal(item, pair)
            elif _is_what_is_left(item) and (pair := _not_left(item, ground)):
                yield _proposal(item, pair, left=True)


def _is_what_is_left(item: Held) -> bool:
    """ "has shrunk to a third of its size"."""
    front, behind = before(item, 40), after(item, 40)
    return bool(_SHRUNK_TO.search(front) and _OF_BEFORE.match(behind)) and item.figure.amount.value < 1


def _not_left(item: Held, ground: Ground) -> Pair | None:
    def wanted(other: Held) -> bool:
        return other.figure is not item.figure and _can_grow(other)

    pair = clear_pair(ground, wanted)
    if pair is None:
        return None
    small, large = sorted(pair, key=lambda other: other.figure.amount.value)
    fits = bounds(item).wider(_ROOM).meets(bounds(small, pair).over(bounds(large, pair)))
    return None if fits else pair


def _is_growth(item: Held) -> bool:
    """Whether a percentage tells by how much something grew or fell, once and in all."""
    if item.figure.quantity.unit not in {"%", "share"} or item.figure.quantity.per:
        return False
    if item.figure.quantity.unit == "share":
        return item.figure.change or bool(_GONE.search(after(item, 64)))
    if item.figure.quantity.base and not item.figure.change:
        return False
    front, behind = before(item, 56), after(item, 24)
    if _YEARLY.search(front[-20:]) or _YEARLY.search(behind):
        return False
    if _NO_GROWTH.search(front) and not _OF_GROWTH.search(front):
        return False
    return bool(_MOVED.search(front) or _COMPARED.match(behind) or item.figure.change)


def _contradicted(item: Held, ground: Ground) -> Pair | None:
    def wanted(other: Held) -> bool:
        return other.figure is not item.figure and _can_grow(other)

    pair = clear_pair(ground, wanted)
    if pair is None or not of_base_year(item.one.point.text, pair):
        return None
    return contradicted(ground, wanted, pair, lambda other: _fits(item, other))


def _can_grow(other: Held) -> bool:
    share = other.figure.quantity.unit in {"%", "% of GDP"} and not _is_growth(other) and not other.figure.change
    return other.figure.amount.value > 0 and (share or is_plain(other))


def _fits(item: Held, pair: Pair) -> bool:
    """Whether it is the change from one to the other; whichever came first, where nothing tells."""
    told, course = bounds(item).wider(0.01), directed(pair)
    one, two = (bounds(other) for other in course or pair)
    changes = (_change(one, two),) if course else (_change(one, two), _change(two, one))
    return any(told.meets(change) for change in changes)


def _change(base: Bounds, now: Bounds) -> Bounds:
    quotient = now.over(base)
    ends = sorted((abs(quotient.low - 1), abs(quotient.high - 1)))
    return Bounds(0.0 if quotient.low <= 1 <= quotient.high else ends[0], ends[1])


def _proposal(item: Held, pair: Pair, *, left: bool = False) -> Proposed:
    base, now = (other.figure.amount.value for other in directed(pair) or pair)
    change = min(base, now) / max(base, now) if left else abs(now / base - 1)
    real, ends = f"{plain_number(100 * change, 1)}%", listed([other.figure.printed for other in pair])
    said = item.figure.printed
    shares = pair[0].figure.quantity.unit.startswith("%")
    points = shares and abs(abs(now - base) - item.figure.amount.value) < 1e-9
    meant = " They are so many percentage points apart." if points else ""
    return propose(
        "ratio", sides_of((item, *pair)),
        why=f"From {ends} it is {real}, and {said} is told; rounding does not explain the difference.{meant}",
        wording=f"A change of {said} does not follow from {ends}, which is {real}.",
        title=f"{said} or {real}?", unit="%",
    )  # fmt: skip
