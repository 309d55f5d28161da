"""What a sum over several years makes a year, against what is said to be the yearly figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.proposed import Proposed, ProposedSide
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.stems import stem
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._claimed import Ground
from generator.outline.disputes._measure import Held
from generator.outline.disputes._operands import (
    Surroundings,
    after,
    before,
    bounds,
    held,
    is_plain,
    said_like,
    same_coin,
)
from generator.outline.disputes._telling import propose, side
from generator.text.quantities import Quantity, quantities

_UNITS = {"years": "year", "months": "month", "weeks": "week", "days": "day", "decades": "decade"}
_OVER = re.compile(
    r"\b(?:over|in|for|within|during|across|spread over|of|the next|the last|the)\s(?:\w+\s){0,2}$", re.IGNORECASE
)
_EACH = re.compile(
    r"\b(?:an?|per|each|every)\s(?P<unit>year|month|week|day)\b|\b(?P<word>annual(?:ly)?|yearly|monthly|weekly|daily)\b"
)
_WORDS = {"annual": "year", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_SHARED_BY = re.compile(r"\b(?:each|every|per|a)\s(?P<noun>[a-z]{3,})\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:increase|rise|growth|cut|decrease|more|less|additional|extra)\b", re.IGNORECASE)
_ROOM = 0.02


def says_average(text: str) -> bool:
    """Whether a sentence can tell how much there is for each of several."""
    return bool(_EACH.search(text) or _SHARED_BY.search(text))


def averages(reading: Reading, around: Surroundings) -> Iterator[Proposed]:
    for one in reading.points:
        for item in held(one):
            unit = _each(item)
            ground = Ground(reading, around, one)
            if unit and is_plain(item) and (found := _contradicted(item, unit, ground)):
                yield _proposal(item, f"a {unit}", *found)
            elif not unit and is_plain(item):
                yield from _shared_out(item, ground)


def _shared_out(item: Held, ground: Ground) -> Iterator[Proposed]:
    for whole, count in _for_each(item, ground):
        each = bounds(whole).over(bounds(count))
        if not bounds(item).wider(_ROOM).meets(each):
            yield _proposal(item, "each", whole, count.figure.quantity)
            return


def _each(item: Held) -> str:
    """The unit of time that a figure is so much of; "" where it is none."""
    if _CHANGE.search(before(item, 32)) or _CHANGE.match(after(item, 16).strip()):
        return ""
    per = item.figure.quantity.per
    if per in _UNITS.values():
        return per
    match = _EACH.match(after(item, 20).lstrip()) or _last(_EACH, before(item, 28))
    return "" if match is None else match["unit"] or _WORDS[match["word"].casefold()]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _contradicted(item: Held, unit: str, ground: Ground) -> tuple[Held, Quantity] | None:
    """The sum and the time that do not make this average; None where another sum beside it does."""
    sums = list(_sums(item, unit, ground))
    if not sums or any(bounds(item).wider(_ROOM).meets(_average(*found)) for found in sums):
        return None
    return sums[0] if len(sums) == 1 else None


def _sums(item: Held, unit: str, ground: Ground) -> Iterator[tuple[Held, Quantity]]:
    """Sums over several units of time, with the number of them, of the sentence and those beside it."""
    for one in (ground.one, *ground.beside):
        times = [found for found in quantities(one.point.text) if _UNITS.get(found.unit) == unit and found.value > 1]
        spans = [found for found in times if _OVER.search(one.point.text[max(0, found.start - 32) : found.start])]
        wholes = [other for other in held(one) if _is_sum(other, item)]
        if len(spans) == 1 and len(wholes) == 1:
            yield wholes[0], spans[0]


def _for_each(item: Held, ground: Ground) -> Iterator[tuple[Held, Held]]:
    """A sum and the number of those that share it: "24 million for 8,000 families", of "each family"."""
    match = _SHARED_BY.search(before(item, 48)) or _SHARED_BY.search(after(item, 32))
    if match is None:
        return
    for one in ground.beside:
        counts = [
            other
            for other in held(one)
            if other.figure.quantity.dimension == "count" and stem(match["noun"]) in _keys(other)
        ]
        wholes = [other for other in held(one) if _is_sum(other, item)]
        if len(counts) == 1 and len(wholes) == 1:
            yield wholes[0], counts[0]


def _keys(item: Held) -> frozenset[str]:
    return item.figure.noun


def _is_sum(other: Held, item: Held) -> bool:
    figure = other.figure
    if figure is item.figure or not is_plain(other) or _each(other) or figure.amount.rate:
        return False
    return (other.figure.quantity.unit == item.figure.quantity.unit or same_coin(other, item)) and (
        figure.quantity.value > item.figure.quantity.value
    )


def _average(whole: Held, time: Quantity) -> Bounds:
    return Bounds(whole.figure.amount.low, whole.figure.amount.high).by(1 / time.value)


def _proposal(item: Held, unit: str, whole: Held, time: Quantity) -> Proposed:
    real = said_like(whole.figure.amount.value / time.value, whole)
    over = whole.one.point.text[time.start : time.end]
    members = _members(item, whole)
    return propose(
        "ratio", members, "",
        why=f"{whole.figure.printed} over {over} make {real} {unit}, and {item.figure.printed} is told; "
        "rounding does not explain the difference.",
        wording=f"{item.figure.printed} {unit} does not follow from {whole.figure.printed} over {over}.",
        title=f"{item.figure.printed} or {real} {unit}?", unit=item.figure.quantity.unit,
    )  # fmt: skip


def _members(item: Held, whole: Held) -> list[tuple[ReadPoint, ProposedSide]]:
    return [(other.one, side(other.one, other.figure.printed, other.figure.quantity.unit)) for other in (item, whole)]
