"""Stretches of time in days of the calendar, from dates in any precision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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


def span_of(iso: str) -> Span | None:
    """The days that an ISO date, or two joined by a slash, covers; None for anything else."""
    first, _, last = iso.partition("/")
    try:
        start, end = _parts(first), _parts(last or first)
    except ValueError:
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


def _parts(iso: str) -> tuple[int, int, int]:
    year, month, day = (*(int(part) for part in iso.split("-")), 0, 0)[:3]
    return year, month, day


def _ordinal(day: int) -> int:
    year, month, rest = day // 10000, day // 100 % 100, day % 100
    while True:  # 29 February of most years
        try:
            return date(year, month, rest).toordinal()
        except ValueError:
            rest -= 1
