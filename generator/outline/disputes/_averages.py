"""What a sum over several years makes a year, against what is said to be the yearly figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model.proposed import Proposed, ProposedSide
from generator.outline.claims.quantities import quantities
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.spans import Span
from generator.outline.claims.stems import stem
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._claimed import Ground
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import (
    Surroundings,
    after,
    before,
    between,
    bounds,
    held,
    is_plain,
    said_like,
    same_coin,
)
from generator.outline.disputes._telling import propose, side
from generator.records import dataclass

_UNITS = {"years": "year", "months": "month", "weeks": "week", "days": "day", "decades": "decade"}
_OVER = re.compile(
    r"\b(?:over|in|for|within|during|across|spread over|of|the next|the last|the)\s(?:\w+\s){0,2}$", re.IGNORECASE
)
_EACH = re.compile(
    r"\b(?:an?|per|each|every)\s(?P<unit>year|month|week|day)\b|\b(?P<word>annual(?:ly)?|yearly|monthly|weekly|daily)\b"
)
_WORDS = {"annual": "year", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_SHARED_BY = re.compile(
    r"\b(?:each|every|per|an?)\s(?P<noun>(?!one\b)[a-z]{3,})\b",
    re.IGNORECASE,
)
_EACH_OF = re.compile(r"\bfor (?:each|every) (?:one )?of (?:\S+ ){1,4}?(?P<noun>[a-z]{3,})\b(?=[,.;]|$)", re.IGNORECASE)
_HEADS = frozenset(
    ("inhabitant", "inhabitants", "people", "person", "head", "citizen", "citizens", "resident", "residents")
)
_CHANGE = re.compile(r"\b(?:increase|rise|growth|cut|decrease|more|less|additional|extra)\b", re.IGNORECASE)
_ROOM = 0.02
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Spread:
    """A sum, and over how many units of time or heads it goes, in words ``over``."""

    whole: Held
    among: float
    over: str


def averages(reading: Reading, around: Surroundings) -> Iterator[Proposed]:
    for one in reading.points:
        for item in held(one):
            unit = _each(item)
            ground = Ground(reading, around, one)
            if unit and is_plain(item) and (found := _contradicted(item, unit, ground)):
                yield _proposal(item, f"a {unit}", found)
            elif not unit and is_plain(item):
                yield from _shared_out(item, ground)
        yield from _instalments(one)
        yield from _apiece(one)
        yield from _two_rates(one)


def _instalments(one: ReadPoint) -> Iterator[Proposed]:
    """ "900 million, in three instalments of 250 million each"."""
    items = held(one)
    for count, item in pairwise(items):
        wholes = [other for other in items if _is_sum(other, item) and other is not count]
        said = between(count, item) == " of " and _EACH_ONE.match(after(item, 12)) and count.figure.amount.value > 1
        if said and len(wholes) == 1:
            found = _Spread(wholes[0], count.figure.amount.value, count.figure.printed)
            if not bounds(item).wider(_ROOM).meets(_average(found)):
                yield _proposal(item, "each", found)


def _apiece(one: ReadPoint) -> Iterator[Proposed]:
    """ "60 buses for 12 million, or 350,000 each"."""
    items = held(one)
    for item in (found for found in items if _EACH_ONE.match(after(found, 12))):
        wholes = [other for other in items if _is_sum(other, item)]
        counts = [other for other in items if other.figure.quantity.dimension == "count" and other is not item]
        if len(items) == len(wholes) + len(counts) + 1 and len(wholes) == 1 == len(counts):
            found = _Spread(wholes[0], counts[0].figure.amount.value, counts[0].figure.printed)
            if found.among > 1 and not bounds(item).wider(_ROOM).meets(_average(found)):
                yield _proposal(item, "each", found)


def _two_rates(one: ReadPoint) -> Iterator[Proposed]:
    """ "80 million a month, so half a billion a year"."""
    for first, second in pairwise(item for item in held(one) if is_plain(item) and _each(item)):
        short, long = sorted((first, second), key=lambda item: _DAYS[_each(item)])
        if _SO.search(between(first, second)) and short.figure.quantity.unit == long.figure.quantity.unit:
            times = _DAYS[_each(long)] / _DAYS[_each(short)]
            found = _Spread(long, times, f"a {_each(long)}")
            if times > 1 and not bounds(short).wider(_ROOM).meets(_average(found).wider(_ROOM)):
                yield _proposal(short, f"a {_each(short)}", found)


_EACH_ONE = re.compile(r" (?:each|apiece)\b")
_SO = re.compile(r"\b(?:or|so|that is|which (?:is|makes|means)|thus|hence)\b")
_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25, "decade": 3652.5}


def _shared_out(item: Held, ground: Ground) -> Iterator[Proposed]:
    for whole, count in _for_each(item, ground):
        each = bounds(whole).over(bounds(count))
        if not bounds(item).wider(_ROOM).meets(each):
            yield _proposal(item, "each", _Spread(whole, count.figure.amount.value, count.figure.printed))
            return


def _each(item: Held) -> str:
    """The unit of time that a figure is so much of; "" where it is none."""
    if _CHANGE.search(before(item, 32)) or _CHANGE.match(after(item, 16).strip()):
        return ""
    per = item.figure.quantity.per
    if per in _UNITS.values():
        return per
    match = _EACH.search(re.split(r"[,.;]", after(item, 24))[0]) or _last(_EACH, before(item, 28))
    return "" if match is None else match["unit"] or _WORDS[match["word"].casefold()]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _contradicted(item: Held, unit: str, ground: Ground) -> _Spread | None:
    """The sum and the time that do not make this average; None where another sum beside it does."""
    sums = list(_sums(item, unit, ground))
    if not sums or any(bounds(item).wider(_ROOM).meets(_average(found)) for found in sums):
        return None
    return min(sums, key=lambda found: _factor(item, found)) if len(sums) <= _FEW else None


def _factor(item: Held, found: _Spread) -> float:
    """How many times what the sum makes a year is from what is told."""
    made, told = found.whole.figure.amount.value / found.among, item.figure.amount.value
    return max(made, told) / min(made, told)


def _sums(item: Held, unit: str, ground: Ground) -> Iterator[_Spread]:
    """Sums over several units of time, with the number of them, of the sentence and those beside it or like it."""
    for one in (ground.one, *ground.beside):
        times = [found for found in quantities(one.point.text) if _UNITS.get(found.unit) == unit and found.value > 1]
        spans = [found for found in times if _OVER.search(one.point.text[max(0, found.start - 32) : found.start])]
        wholes = [other for other in held(one) if _is_sum(other, item)]
        if len(spans) == 1 and len(wholes) == 1:
            yield _Spread(wholes[0], spans[0].value, one.point.text[spans[0].start : spans[0].end])
    if unit == "year":
        yield from _over_years(item, ground)


def _over_years(item: Held, ground: Ground) -> Iterator[_Spread]:
    """Sums of sentences of the same matter that are of the same span of years: "60 billion between 2016 and 2020"."""
    when = item.figure.when
    for one in (ground.one, *ground.beside, *ground.kin):
        for other in held(one):
            span = other.figure.when
            if span and when and span.meets(when) and _is_sum(other, item) and _years(span) > 1:
                yield _Spread(other, _years(span), f"{_years(span)} years")


def _years(span: Span) -> int:
    return span.last // 10000 - span.first // 10000 + 1


def _for_each(item: Held, ground: Ground) -> Iterator[tuple[Held, Held]]:
    """A sum and the number of those that share it: "24 million for 8,000 families", of "each family"."""
    match = (
        _SHARED_BY.search(before(item, 48)) or _SHARED_BY.search(after(item, 32)) or _EACH_OF.search(after(item, 80))
    )
    if match is None:
        return
    noun = match["noun"]
    for one in (ground.one, *ground.beside, *ground.kin):
        counts = [other for other in held(one) if _counts(other, noun)]
        wholes = [other for other in held(one) if _is_sum(other, item)]
        if len(counts) == 1 and len(wholes) == 1:
            yield wholes[0], counts[0]


def _counts(item: Held, noun: str) -> bool:
    """Whether a figure counts what is shared among: "8,000 families", "each family"."""
    if item.figure.quantity.dimension != "count":
        return False
    return stem(noun) in item.figure.noun or {noun, item.figure.quantity.unit} <= _HEADS


def _is_sum(other: Held, item: Held) -> bool:
    figure = other.figure
    if figure is item.figure or not is_plain(other) or _each(other) or figure.amount.rate:
        return False
    return (other.figure.quantity.unit == item.figure.quantity.unit or same_coin(other, item)) and (
        figure.quantity.value > item.figure.quantity.value
    )


def _average(found: _Spread) -> Bounds:
    return Bounds(found.whole.figure.amount.low, found.whole.figure.amount.high).by(1 / found.among)


def _proposal(item: Held, unit: str, found: _Spread) -> Proposed:
    whole, over = found.whole, found.over
    real = said_like(whole.figure.amount.value / found.among, whole)
    members = _members(item, whole)
    return propose(
        "ratio", members,
        why=f"{whole.figure.printed} over {over} make {real} {unit}, and {item.figure.printed} is told; "
        "rounding does not explain the difference.",
        wording=f"{item.figure.printed} {unit} does not follow from {whole.figure.printed} over {over}.",
        title=f"{item.figure.printed} or {real} {unit}?", unit=item.figure.quantity.unit,
    )  # fmt: skip


def _members(item: Held, whole: Held) -> list[tuple[ReadPoint, ProposedSide]]:
    return [(other.one, side(other.one, other.figure.printed, other.figure.quantity.unit)) for other in (item, whole)]
