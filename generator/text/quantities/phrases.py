"""Amounts of more than a numeral and a unit: "a year and a half", "15 in every hundred", "one ship" in a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.records import replace
from generator.text.quantities.cues import hedge, rate
from generator.text.quantities.nouns import counted_one
from generator.text.quantities.numerals import words_to_value
from generator.text.quantities.quantity import Quantity
from generator.text.quantities.together import rounded
from generator.text.units import CARDINALS, any_of

_COUNT = rf"(?:\d{{1,3}}|{any_of(CARDINALS)})"
_AND_A_HALF = re.compile(
    r"\b(?P<one>an?|one) (?P<unit>year|month|week|day|hour|decade|century|mile) and an? (?P<part>half|quarter)\b", re.I
)
_IN_A_HUNDRED = re.compile(
    rf"\b(?P<count>{_COUNT}) (?:in|out of|of) (?:every|a|each) (?P<whole>hundred|thousand)\b", re.I
)
_OF_EVERY = re.compile(
    rf"\bof every (?P<whole>{any_of(CARDINALS)}|hundred) [^\W\d_][a-z-]{{1,20}}(?: [a-z-]{{2,20}})?,? "
    rf"(?:only |about |some |nearly |almost )?(?P<count>(?:{any_of(CARDINALS)})(?:-(?:{any_of(CARDINALS)}))?)\b"
    r"(?! (?:thousand|million|per))",
    re.IGNORECASE,
)
_ONE = re.compile(r"\bone(?= [a-z])", re.IGNORECASE)
_COUNTED_BEFORE = re.compile(rf"\b(?:{_COUNT}|\d[\d,]{{0,8}}) (?:[a-z][a-z-]* ){{0,3}}[a-z-]+s(?:,| and|, and) $", re.I)
_COUNTED_BEHIND = re.compile(rf"(?:,| and|, and) (?:{_COUNT}|\d[\d,]{{0,8}}) (?:[a-z][a-z-]* ){{0,3}}[a-z-]+s\b", re.I)
_IN_YEARS = {"decade": 10.0, "century": 100.0}
_IN_SECONDS = {"year": 31557600.0, "month": 2629800.0, "week": 604800.0, "day": 86400.0, "hour": 3600.0, "minute": 60.0,
               "second": 1.0}  # fmt: skip
_TIME = rf"(?:an?|{_COUNT}) (?:{'|'.join(_IN_SECONDS)})s?"
_IN_TWO_UNITS = re.compile(rf"\b{_TIME}(?:(?:,| and|, and)? {_TIME}){{1,2}}\b", re.I)
_EACH_TIME = re.compile(rf"\b(?P<count>an?|{_COUNT}) (?P<unit>{'|'.join(_IN_SECONDS)})s?\b", re.I)


def phrases(text: str, hidden: Callable[[int], bool]) -> Iterator[Quantity]:
    """Every such amount of ``text``; numerals inside it are its own."""
    for pattern, made in _MADE:
        for match in pattern.finditer(text):
            found = None if hidden(match.start()) else made(text, match)
            if found:
                yield found


def _made(text: str, start: int, end: int, value: float, unit: str, dimension: str) -> Quantity:
    before, after = text[max(0, start - 64) : start], text[end : end + 32]
    sure = hedge(before, after, dimension == "time")
    per = rate(before, after) if dimension == "count" else ""
    return Quantity(
        start, end, value, unit, dimension=dimension, approximate=sure.approximate, bound=sure.bound, per=per, word=True
    )


def _one_and_part(text: str, match: re.Match[str]) -> Quantity:
    unit = match["unit"].casefold()
    value = (1.5 if match["part"].casefold() == "half" else 1.25) * _IN_YEARS.get(unit, 1.0)
    name = "years" if unit in _IN_YEARS else f"{unit}s"
    return _made(text, *match.span(), value, name, "length" if unit == "mile" else "time")


def _in_two_units(text: str, match: re.Match[str]) -> Quantity | None:
    """ "14 hours and 10 minutes" in the first unit; None where the second is no part of it: "2 days, 3 years"."""
    told = [(_number(one["count"]), one["unit"].casefold()) for one in _EACH_TIME.finditer(match[0])]
    sizes = [_IN_SECONDS[unit] for _, unit in told]
    parts = [count * size for (count, _), size in zip(told, sizes, strict=True)]
    if any(part > 1.05 * size for part, size in zip(parts[1:], sizes, strict=False)):
        return None
    unit = f"{told[0][1]}s"
    return replace(_made(text, *match.span(), rounded(sum(parts) / sizes[0]), unit, "time"), decimals=2)


def _number(printed: str) -> float:
    low = printed.casefold()
    return float(low) if low.isdecimal() else 1.0 if low in {"a", "an"} else words_to_value([low]) or 0.0


def _of_a_hundred(text: str, match: re.Match[str]) -> Quantity:
    whole = 100 if match["whole"].casefold() == "hundred" else 1000
    return _made(text, *match.span(), _number(match["count"]) / whole, "share", "share")


def _of_every(text: str, match: re.Match[str]) -> Quantity | None:
    """ "Of every ten farms, six" is a share of 0.6."""
    count, whole = (
        sum(CARDINALS.get(word, 100.0) for word in match[name].casefold().split("-")) for name in ("count", "whole")
    )
    return _made(text, *match.span(), count / whole, "share", "share") if 0 < count < whole else None


def _one_of_a_list(text: str, match: re.Match[str]) -> Quantity | None:
    """ "three ships and one tanker": "one" counts beside other counts, and is an article elsewhere."""
    found = counted_one(text, match.end())
    beside = found and (
        _COUNTED_BEFORE.search(text[max(0, match.start() - 60) : match.start()])
        or _COUNTED_BEHIND.match(text[found[1] : found[1] + 60])
    )
    return _made(text, match.start(), found[1], 1.0, found[0], "count") if found and beside else None


_MADE = (
    (_AND_A_HALF, _one_and_part),
    (_IN_TWO_UNITS, _in_two_units),
    (_IN_A_HUNDRED, _of_a_hundred),
    (_OF_EVERY, _of_every),
    (_ONE, _one_of_a_list),
)
