"""Where a text names dates and what it says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.records import replace
from generator.text.dates.absolute import RULES as ABSOLUTE
from generator.text.dates.found import Fixed, Found, Partial, Rule, Shift, partial_iso
from generator.text.dates.hidden import hidden_in
from generator.text.dates.leaning import RULES as LEANING


@lru_cache(maxsize=4096)
def found_dates(text: str) -> tuple[Found, ...]:
    """The dates of ``text`` in order, none inside another."""
    hidden = hidden_in(text)
    every = [
        one
        for pattern, rule in (*ABSOLUTE, *LEANING)
        for one in _apply(pattern, rule, text)
        if not hidden.holds(one.start)
    ]
    kept: list[Found] = []
    for one in sorted(every, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(_with_years(kept, text))[::-1]


def _apply(pattern: re.Pattern[str], rule: Rule, text: str) -> Iterator[Found]:
    for match in pattern.finditer(text):
        if (found := rule(match, text)) is not None:
            yield found


def _with_years(found: Sequence[Found], text: str) -> Iterator[Found]:
    """In "from March to June 2021", "June and July 2021" and "May last year" months take the year behind them.

    From the last to the first, so that a list of months is filled from its end.
    """
    following: Found | None = None
    for one in reversed(found):
        between = text[one.end : following.start] if following else ""
        if following and isinstance(one.what, Partial) and not one.what.lean and len(between) < 30:
            one = _dated(one, one.what, following, between)
        if following and not one.end > following.start:
            yield following
        following = one
    if following:
        yield following


def _dated(one: Found, month: Partial, following: Found, between: str) -> Found:
    match following.what:
        case Fixed(iso) if _SAME_TIME.fullmatch(between):
            later = month.month > int(iso[5:7] or 12)
            return _fixed(one, int(iso[:4]) - later) or one
        case Fixed(iso) if following.precision == "year" and _IN.fullmatch(between):
            return _fixed(one, int(iso)) or one
        case Shift(unit="year", through=False) as year if between in {" ", " of "}:
            return replace(one, end=following.end, what=replace(month, year=year))
        case _:
            return one


_SAME_TIME = re.compile(r"\s?(?:to|and|until|through|or|,|–|-|—|, and)\s?")
_IN = re.compile(r"(?:\s[a-z]+){0,2}\s(?:in|of)\s")


def _fixed(found: Found, year: int) -> Found | None:
    iso = partial_iso(found.what, year) if isinstance(found.what, Partial) else None
    return replace(found, what=Fixed(iso)) if iso else None
