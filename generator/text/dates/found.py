"""What a text says of a date before anything is resolved."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from generator.records import dataclass
from generator.text.dates.calendar import Unit, made

Precision = Literal["day", "month", "year", "range", "quarter", "season", "decade"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that says everything itself."""

    iso: str


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the document's date, or from the date before (``told``) in the text."""

    unit: Unit
    count: int
    told: bool = False
    through: bool = False  # all the time from there to the document's date


@dataclass(frozen=True, slots=True)
class Partial:
    """A month, perhaps with its day or days, whose year the context has; ``lean``: "last", "next", "this" or ""."""

    month: int
    day: int = 0
    last_day: int = 0
    lean: str = ""
    year: Shift | None = None  # "in June last year"


@dataclass(frozen=True, slots=True)
class Weekday:
    index: int
    lean: str = ""


@dataclass(frozen=True, slots=True)
class Season:
    name: str
    lean: str = ""


What = Fixed | Partial | Shift | Weekday | Season


@dataclass(frozen=True, slots=True)
class Found:
    """``text[start:end]`` names a date. ``vague``: in words that ISO cannot say ("early", "mid-")."""

    start: int
    end: int
    what: What
    precision: Precision
    vague: bool = False


def partial_iso(what: Partial, year: int) -> str | None:
    """The date that a month without its year is in ``year``."""
    first = made(year, what.month, what.day)
    last = made(year, what.month, what.last_day)
    if not first or not last:
        return None
    return f"{first.iso}/{last.iso}" if what.last_day else first.iso


Rule = Callable[[re.Match[str], str], Found | None]
"""What a match in a text says; None for no date after all."""
