"""The numbers in a sentence, as values that can be compared with those of another sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from generator.records import dataclass, replace
from generator.text.units import CARDINALS, CODES, CURRENCIES, FACTORS, MONTHS, SCALES, UNITS, any_by_letter, any_of

_SHORT = {"percentage points": "pp", "tonnes": "t"}
_MEASURED = ("%", "per cent", "percent", "percentage point", "percentage-point", "year", "month", "week", "day", "hour",
             "decade", "km", "kilometre", "kilometer", "mile", "tonne", "ton", "degree")  # fmt: skip
MEASURES = {name: _SHORT.get(UNITS[name][0], UNITS[name][0]) for name in _MEASURED}
_KNOWN = {**CURRENCIES, **MEASURES}
WORDS = {**CARDINALS, **FACTORS, "dozen": 12.0}

_MONTHS = {name.casefold(): name for name in MONTHS}
_SPOKEN = frozenset((*_MONTHS, *WORDS))

_APART = re.compile(r"[^\d.]")
_YEAR = re.compile(r"(1[5-9]|20|21)\d\d")
_RUN, _LETTERS = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")
_EITHER = re.compile(rf"{_RUN.pattern}|{_LETTERS.pattern}")
_SPACE = "[ \u00a0\u202f\u2009\n]"
_DIGITS = r"\d{1,3}(?:[, \u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_DATE = re.compile(
    rf"(?<![\w.,])(?:(?P<iso>\d{{4}}-\d{{2}}(?:-\d{{2}})?)(?![\w-])"
    rf"|(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?{_SPACE}(?:of{_SPACE})?(?P<month1>{any_of(MONTHS)})(?:,?{_SPACE}(?P<ye"
    rf"ar1>\d{{4}}))?"
    rf"|(?P<month2>{any_of(MONTHS)}){_SPACE}(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d),?(?:{_SPACE}(?P<year2>\d"
    rf"{{4}}))?"
    rf"|(?:of{_SPACE})?(?P<year3>\d{{4}})))\b",
)
_TIME = re.compile(r"(?<![\w.,:])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![\w:])")
_ISO = re.compile(r"\d{4}-\d")
_SIGNED = tuple(name for name in CURRENCIES if not name[-1:].isalpha())
_SIGNS = any_by_letter(_SIGNED)
_LEADING = frozenset("-−+") | {name[-1].casefold() for name in (*_SIGNED, *CODES)}
_BEFORE = max(map(len, (*_SIGNED, *CODES))) + len("\u00a0-")  # characters of a match before its digits or word, at most
_UNITS = any_by_letter(tuple(name for name in (*CURRENCIES, *MEASURES) if name[-1:].isalpha()))
_NUMBER = re.compile(
    rf"(?:(?P<currency>{_SIGNS}"
    rf"|\b(?:{any_by_letter(CODES)})\b){_SPACE}?)?"
    rf"(?:(?<![^\s($€£¥])(?P<sign>[-−+]))?"
    rf"(?:(?<![\w.,§#])(?<![^\W\d_]-)(?<!\d[-–])(?P<digits>{_DIGITS})|(?<=\d[-–/])(?P<late>{_DIGITS})"
    rf"|(?<=[^\W\d_]-)(?P<hung>(?:1[5-9]|20|21)\d{{2}})(?!\d)|\b(?P<word>{any_by_letter(WORDS)})\b)"
    rf"(?P<ordinal>st|nd|rd|th)?(?P<decade>s)?(?![^\W\d_]*\d)"
    rf"(?:(?:{_SPACE}|-)?(?P<scale>{any_by_letter(SCALES)})(?![^\W\d_]))?"
    rf"(?:(?:{_SPACE}|-)?(?P<unit>%|(?:{_UNITS})s?(?![^\W\d_])))?",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(r"-(?:way|sided)", re.IGNORECASE)
_PRONOUN = re.compile(r"-(?:on-one|off)|[ \u00a0](?:another|of|hand|side|day)\b", re.IGNORECASE)
_RANGE = re.compile(r"[ \u00a0]*(?:to|or|[-–—])[ \u00a0]*", re.IGNORECASE)
_AND = re.compile(r"[ \u00a0]and[ \u00a0]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """``value`` in ``unit`` ("USD", "%", "years", "year" for a calendar year, "" for a bare count), scale resolved.

    ``printed`` is the passage, ``printed_value`` its figure without the scale ("1.9" of "USD 1.9 billion") with
    ``printed_decimals`` decimals; ``word``: written in words. ``start`` is its place in the text.
    """

    value: float
    unit: str
    printed: str
    printed_value: float
    printed_decimals: int = 0
    word: bool = False
    start: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.printed)


@lru_cache(maxsize=16384)
def numbers(text: str) -> tuple[Number, ...]:
    """Every number of ``text`` in reading order; a date gives its day, month and year one by one."""
    spoken = names_in(text)
    if not spoken and not _RUN.search(text):
        return ()
    found: list[Number] = []
    at = 0
    for match in _dates(text, spoken):
        found += _plain_numbers(text, at, match.start(), spoken)
        found += _date_numbers(match)
        at = match.end()
    found += _plain_numbers(text, at, len(text), spoken)
    return tuple(_with_ranges(found, text))


@lru_cache(maxsize=16384)
def names_in(text: str) -> frozenset[str]:
    """The names of numbers and months in ``text``, case folded: one look instead of a try at every character."""
    return _SPOKEN.intersection(_LETTERS.findall(text.casefold()))


def _dates(text: str, spoken: frozenset[str]) -> Iterator[re.Match[str]]:
    """The dates in ``text``, looked for only where a month is named or counted."""
    named = any(name in _MONTHS and _MONTHS[name] in text for name in spoken)
    return _DATE.finditer(text) if named or _ISO.search(text) else iter(())


def _date_numbers(match: re.Match[str]) -> Iterator[Number]:
    if match["iso"]:
        units = ("year", "month", "day")
        for unit, part in zip(units, re.finditer(r"\d+", match["iso"]), strict=False):
            yield _number(float(part[0]), unit, part[0], match.start() + part.start())
        return
    groups = (("day1", "day"), ("month1", "month"), ("month2", "month"), ("day2", "day"))
    for group, unit in (*groups, ("year1", "year"), ("year2", "year"), ("year3", "year")):
        if printed := match[group]:
            month = unit == "month"
            value = float(MONTHS.index(printed) + 1) if month else float(printed)
            yield Number(value, unit, printed, value, 0, month, match.start(group))


def _number(value: float, unit: str, printed: str, start: int) -> Number:
    return Number(value, unit, printed, value, 0, False, start)


def _plain_numbers(text: str, start: int, end: int, spoken: frozenset[str]) -> list[Number]:
    found: list[Number] = []
    at = start
    for time in _TIME.finditer(text, start, end) if ":" in text else ():
        found += _counts(text, at, time.start(), spoken)
        found.append(_number(float(int(time["hour"]) * 60 + int(time["minute"])), "time", time[0], time.start()))
        at = time.end()
    return found + _counts(text, at, end, spoken)


def _counts(text: str, start: int, end: int, spoken: frozenset[str]) -> list[Number]:
    """What ``_NUMBER`` finds, tried only where digits or the word of a number stand."""
    found: list[Number] = []
    at = start
    for core in _cores(text, start, end, spoken):
        if core >= at and (match := _try(text, core, at, end)):
            at = match.end()
            if not (_is_pointing(match, text) if match["word"] else _is_name(match, text)):
                found.append(_count(match))
    return found


def _cores(text: str, start: int, end: int, spoken: frozenset[str]) -> Iterable[int]:
    """Where digits or the word of a number begin."""
    if WORDS.keys().isdisjoint(spoken):
        return [core.start() for core in _RUN.finditer(text, start, end)]
    return (
        core.start()
        for core in _EITHER.finditer(text, start, end)
        if core[0].isdecimal() or core[0].casefold() in WORDS
    )


def _try(text: str, core: int, start: int, end: int) -> re.Match[str] | None:
    """The number whose digits or word stand at ``core``, or the next one, where a currency or sign may go before."""
    before = text[max(start, core - 2) : core].casefold()
    if before[-1:] in _LEADING or (before[-1:].isspace() and before[:1] in _LEADING):
        return _NUMBER.search(text, max(start, core - _BEFORE), end)
    return _NUMBER.match(text, core, end)


def _is_pointing(match: re.Match[str], text: str) -> bool:
    """``one of``, ``no one``, ``the two``, ``two-way``: words that point and do not count."""
    if _NO_COUNT.match(text, match.end("word")):
        return True
    word = match["word"].casefold()
    if word not in {"one", "two"}:
        return False
    if word == "one" and _PRONOUN.match(text, match.end("word")):
        return True
    before = text[max(0, match.start() - 8) : match.start()].casefold().split()
    return bool(before) and before[-1] in {"no", "the", "this", "that", "these", "those", "any", "every"}


def _is_name(match: re.Match[str], text: str) -> bool:
    """``5G``, ``3rd-party`` and the like: a letter follows at once and is no unit."""
    return text[match.end() : match.end() + 1].isalpha()


def _count(match: re.Match[str]) -> Number:
    currency, sign, digits, late, hung, spelt, ordinal, decade, scale, unit = match.groups()
    printed, word = digits or late or hung or "", (spelt or "").casefold()
    plain = _APART.sub("", printed)
    size, less = Decimal(plain or WORDS[word]), -1.0 if sign in {"-", "−"} else 1.0
    named = (currency or unit or "").casefold()
    return Number(
        value=less * float(size * SCALES[scale.casefold()] if scale else size) or 0.0,
        unit=_unit(named) if named else _kind(printed, word, decade, ordinal, scale),
        printed=match[0],
        printed_value=less * float(size) or 0.0,
        printed_decimals=len(plain.partition(".")[2]),
        word=bool(word),
        start=match.start(),
    )


def _unit(name: str) -> str:
    return _KNOWN.get(name) or _KNOWN[name.removesuffix("s")]


def _kind(printed: str, word: str, decade: str | None, ordinal: str | None, scale: str | None) -> str:
    """What a number without a unit of its own is."""
    if decade:
        return "decade"
    if ordinal:
        return "ordinal"
    if word in FACTORS:
        return "times"
    return "year" if _YEAR.fullmatch(printed) and not scale else ""


def _with_ranges(found: list[Number], text: str) -> list[Number]:
    """In ``USD 8 to 9 billion`` both are billions of dollars; in ``2023–27`` both are years."""
    shared = list(found)
    for index in range(len(shared) - 1):
        first, second = shared[index : index + 2]
        if _is_range(first, second, text):
            shared[index : index + 2] = _share(first, second)
    return shared


def _is_range(first: Number, second: Number, text: str) -> bool:
    if _RANGE.fullmatch(text, first.end, second.start):
        return True
    between = text[max(0, first.start - 8) : first.start].casefold().startswith("between")
    return (between or second.unit == "day") and bool(_AND.fullmatch(text, first.end, second.start))


def _share(first: Number, second: Number) -> tuple[Number, Number]:
    """Give each the unit, and the first the scale, that only the other has written out."""
    if first.unit == "year" and not second.unit and len(second.printed) == 2:
        return first, replace(second, value=first.value // 100 * 100 + second.value, unit="year")
    if first.unit not in {"", second.unit} and second.unit:
        return first, second
    if second.unit in {"year", "month", "ordinal", "decade"} or first.unit == "year":
        return first, second
    if first.value == first.printed_value and second.printed_value:
        first = replace(first, value=first.value * round(second.value / second.printed_value))
    unit = first.unit or second.unit
    return replace(first, unit=unit), replace(second, unit=unit)
