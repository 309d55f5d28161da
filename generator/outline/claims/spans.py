"""Stretches of time in days of the calendar, from dates in any precision."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

from generator.records import dataclass

_LAST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Span:
    """From ``first`` to ``last`` as yyyymmdd; ``iso`` is the date that it was made from."""

    first: int
    last: int
    iso: str

    def meets(self, other: Span) -> bool:
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: Span) -> bool:
        """Whether ``other`` is a part of this and not the whole."""
        return (
            self.first <= other.first
            and other.last <= self.last
            and (self.first, self.last) != (other.first, other.last)
        )

    @property
    def year(self) -> int:
        return self.first // 10000

    @property
    def days(self) -> int:
        return _ordinal(self.last) - _ordinal(self.first) + 1

    def days_to(self, other: Span) -> int:
        """Days between the two; 0 where they meet."""
        if self.meets(other):
            return 0
        early, late = sorted((self, other), key=lambda one: one.first)
        return _ordinal(late.first) - _ordinal(early.last)


@lru_cache(maxsize=4096)
def span_of(iso: str) -> Span | None:
    """The days that an ISO date, or two joined by a slash, covers; None for anything else, as for a year 0."""
    first, _, last = iso.partition("/")
    try:
        start, end = _parts(first), _parts(last or first)
    except ValueError:
        return None
    if not (_is_calendar(start) and _is_calendar(end)):
        return None
    lower = start[0] * 10000 + (start[1] or 1) * 100 + (start[2] or 1)
    month = end[1] or 12
    upper = end[0] * 10000 + month * 100 + (end[2] or _LAST[month - 1])
    return Span(lower, upper, iso) if lower <= upper else None


def narrowed(span: Span, words: str) -> Span:
    """``span`` as far as words that ISO cannot say leave it: the first months of "early 2022"."""
    low = words.casefold()
    third = next((place for place, cues in enumerate(_THIRDS) if any(cue in low for cue in cues)), -1)
    if third < 0 or span.first // 10000 != span.last // 10000:
        return span
    if span.first // 100 == span.last // 100:
        first, last = ((1, 12), (8, 23), (18, 31))[third]
        base = span.first // 100 * 100
        return Span(max(base + first, span.first), min(base + last, span.last), span.iso)
    year = span.first // 10000 * 10000
    first, last = ((101, 531), (301, 1031), (801, 1231))[third]
    return Span(max(year + first, span.first), min(year + last, span.last), span.iso)


_THIRDS = (("early", "beginning", "start", "outset"), ("mid", "middle"), ("late", "end of", "close of", "turn of"))


def moved(span: Span, unit: str, count: int, room: int) -> Span:
    """``span`` so many ``unit`` later, earlier where ``count`` is negative, give or take ``room`` days."""
    days = {"hour": 0, "day": 1, "week": 7, "fortnight": 14}.get(unit)
    ends = (span.first, span.last)
    if days is None:
        months = {"month": 1, "year": 12, "decade": 120}[unit] * count
        ends = (_months_on(span.first, months), _months_on(span.last, months))
        days = 0
    first, last = day_from(ends[0], days * count - room), day_from(ends[1], days * count + room)
    return Span(_number(first), _number(last), _iso(first, last))


def _months_on(day: int, months: int) -> int:
    year, month = divmod(day // 10000 * 12 + day // 100 % 100 - 1 + months, 12)
    return year * 10000 + (month + 1) * 100 + day % 100


def part_of(span: Span, which: int, unit: str, count: int = 1) -> Span:
    """The ``which``-th stretch of ``count`` units of a month or year, from the end if negative, the middle if 0.

    Of a month a week or half, of a year a half, third or quarter: what lies at its edge may be a day or two off.
    """
    whole = span.days
    size = {"day": count, "week": 7 * count, "weekend": 3, "fortnight": 14, "month": 31 * count, "quarter": whole // 4,
            "third": whole // 3, "half": whole // 2}[unit]  # fmt: skip
    room = 0 if unit == "day" else 2 if whole < _A_QUARTER else 5
    at = (whole - size) // 2 if which == 0 else (which - 1) * size if which > 0 else whole + which * size
    start = _ordinal(span.first)
    first, last = max(0, at - room), min(whole, at + size + room) - 1
    if first > last:
        return span
    days = date.fromordinal(start + first), date.fromordinal(start + last)
    return Span(_number(days[0]), _number(days[1]), _iso(*days))


_A_QUARTER = 80


def _number(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day


def _iso(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _parts(iso: str) -> tuple[int, int, int]:
    year, month, day = (*(int(part) for part in iso.split("-")), 0, 0)[:3]
    return year, month, day


def _is_calendar(parts: tuple[int, int, int]) -> bool:
    year, month, day = parts
    return _FIRST.year <= year <= _FINAL.year and 0 <= month <= len(_LAST) and 0 <= day <= max(_LAST)


def day_from(number: int, days: int) -> date:
    """The day that is so many ``days`` behind yyyymmdd; the first and the last of the calendar bound it."""
    return date.fromordinal(min(max(_ordinal(number) + days, _FIRST.toordinal()), _FINAL.toordinal()))


def _ordinal(day: int) -> int:
    year, month, rest = day // 10000, day // 100 % 100, day % 100
    if not _FIRST.year <= year <= _FINAL.year:
        return (_FIRST if year < _FIRST.year else _FINAL).toordinal()
    return min(date(year, month, 1).toordinal() + rest, _next_month(year, month)) - 1


def _next_month(year: int, month: int) -> int:
    """The first day of the month behind: a 30 February is its last day."""
    return date(year, month, 1).toordinal() + monthrange(year, month)[1]


_FIRST, _FINAL = date.min, date.max
