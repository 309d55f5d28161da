"""``rate``: amounts given in two currencies imply exchange rates that are too far apart for the years they are of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.spans import Span
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._alike import shared_weight
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import after, between, bounds, held, plain_number
from generator.outline.disputes._telling import propose, side
from generator.records import dataclass, replace
from generator.text.money import currency_named, local_codes, spent_elsewhere

_SAME_MONTH = 0.08
_SAME_YEAR = 0.15  # how far a rate may move within the year that two amounts share
_TOUCH = 31  # days
_SAME_ISSUE = 0.2  # and where neither amount has a date, but both were told in one year
_NEXT_YEAR = 0.3  # and where one of the dates is not known, or the years only touch
_KIN = 0.1  # likeness of two sentences that tell one amount in two currencies
_CONVERTS = re.compile(
    r"\b(?:equal(?:s|led|ling)?|equivalent|which is|that is|or|worth|convert(?:s|ed|ing)|exchanged|in dollars"
    r"|in euros|puts? (?:it |them |this )?at|about|book(?:s|ed)|enter(?:s|ed)|record(?:s|ed)|carried|valued?|reckon\w*"
    r"|count(?:s|ed) (?:as|at)|in other words|at (?:today|yesterday|current|the (?:day|time|rate))\S*|i\.e\.)\b"
    r"|[(=≈~/]",
    re.IGNORECASE,
)
_IN_APPOSITION = re.compile(
    r",? (?:-|–|—)?\s*(?:just |a little |well |then |some |nearly |almost |roughly |around |barely |close to |slightly "
    r"|under |over |more than |less than |at the time |only |a mere |today )*"
)
_LISTS = re.compile(r"\b(?:and|plus|while|but)\b|;|\b(?:from|to|against|than|with)(?: [\w-]+){0,2} $")
_BESIDE = re.compile(r",? (?:and|plus|as well as|against|to|than)(?: [\w-]+){0,2} ")
_STATED = re.compile(r"\s(?:to|per|for|against) (?:the|an?|one|each|1)?\s?(?:US |American )?(?P<one>[A-Za-z]+)\b")
_EQUAL = re.compile(
    r"\b(?:equal|equivalent|amounting|converted|correspond(?:s|ed|ing)?|amount(?:s|ed)|c[ao]mes?|translat(?:es"
    r"|ed)|turn(?:s|ed)) (?:to|into)\b"
    r"|\b(?:which|that|this|and it) (?:then |only )?(?:made|makes|fetched|brought(?: in)?|bought|was worth|is worth"
    r"|means|meant)\b"
)
_FAR = 2  # years between two documents whose undated amounts tell nothing of each other
_BOTH = 2
_MEMORY = 12  # rates of earlier years that one is held against


@dataclass(frozen=True, slots=True)
class _Rate:
    """``value``, between ``low`` and ``high``: so many of ``pair[0]`` for one of ``pair[1]``."""

    one: ReadPoint
    pair: tuple[str, str]
    value: float
    bounds: Bounds
    printed: str
    when: Span | None


def _find(reading: Reading) -> Iterable[Proposed]:
    by_pair: defaultdict[tuple[str, str], list[_Rate]] = defaultdict(list)
    told = [rate for one in reading.points for rate in (*_implied(one), *_stated(one))]
    for rate in _in_their_coin([*told, *_said_twice(reading, told)]):
        by_pair[rate.pair].append(rate)
    for rates in by_pair.values():
        yield from _apart(rates)


def _in_their_coin(rates: Sequence[_Rate]) -> Iterator[_Rate]:
    """Rates, the coin of a sentence that names no country being that of one that tells of its matter and does."""
    for rate in rates:
        others = [other for other in rates if other is not rate and other.one.keys & rate.one.keys]
        coins = {code: _coin(code, rate.one.point.text, others) for code in rate.pair}
        yield replace(rate, pair=(coins[rate.pair[0]], coins[rate.pair[1]]))


def _coin(code: str, text: str, others: Sequence[_Rate]) -> str:
    """The code that ``others`` give a name which countries share, where ``text`` has its own only by default."""
    told = spent_elsewhere(text, code) & {other for rate in others for other in rate.pair}
    return next(iter(told)) if len(told) == 1 else code


def _implied(one: ReadPoint) -> Iterator[_Rate]:
    for first, second in _converted(_money(one)):
        if rate := _rate_of(first, second):
            yield rate


def _money(one: ReadPoint) -> list[Held]:
    return [item for item in held(one) if item.figure.quantity.dimension == "money" and item.figure.amount.value > 0]


def _rate_of(first: Held, second: Held) -> _Rate | None:
    """What two amounts imply; of one currency, or one of them so much a month, they imply nothing."""
    if first.figure.amount.unit == second.figure.amount.unit or first.figure.amount.rate != second.figure.amount.rate:
        return None
    large, small = (first, second) if first.figure.amount.value >= second.figure.amount.value else (second, first)
    return _Rate(
        one=first.one,
        pair=(large.figure.amount.unit, small.figure.amount.unit),
        value=large.figure.amount.value / small.figure.amount.value,
        bounds=bounds(large).over(bounds(small)),
        printed=f"{large.figure.printed} for {small.figure.printed}",
        when=first.figure.when or second.figure.when,
    )


def _said_twice(reading: Reading, told: Sequence[_Rate]) -> Iterator[_Rate]:
    """The rates of amounts that no words make one, where another sentence tells either of them in both currencies."""
    known = {rate.one.place for rate in told}
    by_units: defaultdict[frozenset[str], list[tuple[Held, Held]]] = defaultdict(list)
    for one in reading.points:
        items = _money(one)
        if len(items) == _BOTH and not _BESIDE.fullmatch(between(*items)):
            by_units[frozenset(item.figure.amount.unit for item in items)].append((items[0], items[1]))
    for pairs in by_units.values():
        for at, pair in enumerate(pairs):
            near = (*pairs[max(0, at - _MEMORY) : at], *pairs[at + 1 : at + 1 + _MEMORY])
            alike = (other for other in near if _tell_one_amount(reading, pair, other))
            if pair[0].one.place not in known and any(alike) and (rate := _rate_of(*pair)):
                yield rate


def _tell_one_amount(reading: Reading, pair: tuple[Held, Held], other: tuple[Held, Held]) -> bool:
    """Whether two sentences of one matter have an amount in common, to the last digit."""
    common = any(
        one.figure.amount.unit == two.figure.amount.unit and one.figure.amount.value == two.figure.amount.value
        for one in pair
        for two in other
    )
    return common and shared_weight(reading, pair[0].one, other[0].one) >= _KIN


def _converted(items: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """Two amounts that are one, told in two currencies."""
    for index, item in enumerate(items[:-1]):
        following = items[index + 1]
        if item.figure.amount.value > 0 < following.figure.amount.value and _is_one(item, following, items):
            yield item, following


def _is_one(item: Held, following: Held, items: Sequence[Held]) -> bool:
    if item.figure.amount.unit == following.figure.amount.unit:
        return False
    told = _EQUAL.sub("=", between(item, following))
    if item.figure.quantity.same >= 0 and len(told) < 40:
        return True
    if _LISTS.search(told) or len(items) > 2:
        return False
    opening = item.one.point.text[: item.figure.quantity.start]
    return len(told) < 60 and bool(
        _CONVERTS.search(told) or _CONVERTS.search(opening[-40:]) or _IN_APPOSITION.fullmatch(told)
    )


def _stated(one: ReadPoint) -> Iterator[_Rate]:
    """ "145 yen to the dollar"."""
    for item in held(one):
        match = _STATED.match(after(item, 48))
        per = _code(one.point.text, match["one"]) if match else ""
        amount, when = item.figure.amount, item.figure.when
        if match and per and item.figure.quantity.dimension == "money" and per != amount.unit:
            printed = f"{item.figure.printed}{match[0]}"
            if amount.value >= 1:
                yield _Rate(one, (amount.unit, per), amount.value, Bounds(amount.low, amount.high), printed, when)


def _code(text: str, word: str) -> str:
    """The code of a currency; of a name that countries share, that of the text's own."""
    code = currency_named(word) or ""
    return code if code.isupper() else local_codes(text).get(code, "")


def _apart(rates: Sequence[_Rate]) -> Iterator[Proposed]:
    """Rates that exclude each other, each with the one that it is farthest from among those of near years."""
    ordered = sorted(rates, key=lambda rate: (rate.when.first if rate.when else 0, rate.one.place))
    told: set[frozenset[str]] = set()
    for index, rate in enumerate(ordered):
        others = [other for other in ordered[max(0, index - _MEMORY) : index] if _exclude(rate, other)]
        if others:
            far = max(others, key=lambda other: max(other.value / rate.value, rate.value / other.value))
            pair = frozenset({far.one.point.id, rate.one.point.id})
            if pair not in told:
                told.add(pair)
                yield _proposal(*sorted((far, rate), key=lambda item: item.one.place))


def _exclude(rate: _Rate, other: _Rate) -> bool:
    room = _room(rate, other)
    return room is not None and not rate.bounds.wider(room / 2).meets(other.bounds.wider(room / 2))


def _room(rate: _Rate, other: _Rate) -> float | None:
    """How far the rates may be apart for their years; None where they are of times that tell nothing of each other."""
    if rate.when is None or other.when is None:
        if not (rate.one.issued and other.one.issued):
            return _NEXT_YEAR
        years = abs(rate.one.issued.year - other.one.issued.year)
        if not years and rate.when is other.when is None:
            return _SAME_ISSUE
        return None if years > _FAR else _NEXT_YEAR
    if rate.when.meets(other.when):
        return _SAME_MONTH if max(rate.when.days, other.when.days) <= _TOUCH else _SAME_YEAR
    return _NEXT_YEAR if rate.when.days_to(other.when) <= _TOUCH else None


def _proposal(one: _Rate, two: _Rate) -> Proposed:
    of, per = one.pair
    numbers = [f"{plain_number(rate.value, 0 if rate.value >= 20 else 2)}" for rate in (one, two)]
    members = [(rate.one, side(rate.one, rate.printed, date=rate.when.iso if rate.when else "")) for rate in (one, two)]
    return propose(
        "rate", members,
        why=f"{one.printed} is {numbers[0]} {of} to one {per}; {two.printed} is {numbers[1]}. "
        "Neither rounding nor the years explain the difference.",
        wording=f"The amounts imply {numbers[0]} and {numbers[1]} {of} to one {per}.",
        title=f"{numbers[0]} or {numbers[1]} {of} to one {per}?", unit=f"{of}/{per}",
    )  # fmt: skip


KIND = DisputeKind("rate", "Amounts in two currencies that imply exchange rates too far apart.", _find)
