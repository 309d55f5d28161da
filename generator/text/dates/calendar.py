"""Days, months and years as far as they are known, and how to count with them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from generator.records import dataclass

Unit = Literal["day", "week", "month", "year", "decade"]

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # the month that each begins in
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A date in its own precision: ``month`` and ``day`` are 0 where they are not known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        return "-".join(f"{n:0{4 if i == 0 else 2}d}" for i, n in enumerate((self.year, self.month, self.day)) if n)


def parsed(iso: str) -> Day | None:
    """The day, month or year that ``iso`` begins with; None for anything else."""
    match = _ISO.match(iso)
    return made(*(int(part or 0) for part in match.groups())) if match else None


def made(year: int, month: int = 0, day: int = 0) -> Day | None:
    """None for what no calendar has."""
    if not 1000 <= year <= 2999 or not 0 <= month <= 12 or (day and not month):
        return None
    if day:
        try:
            date(year, month, day)
        except ValueError:
            return None
    return Day(year, month, day)


def shifted(day: Day, unit: Unit, count: int) -> str | None:
    """The date ``count`` units away in the precision of the unit; a week is a range. None where it is too vague."""
    match unit:
        case "year":
            moved = made(day.year + count)
        case "decade":
            moved = made(day.year + 10 * count)
        case "month":
            moved = _month(day, count)
        case "day" | "week":
            return _days(day, unit, count)
    return moved.iso if moved else None


def _month(day: Day, count: int) -> Day | None:
    months = day.year * 12 + day.month - 1 + count
    return made(months // 12, months % 12 + 1) if day.month else None


def _days(day: Day, unit: Unit, count: int) -> str | None:
    if not day.day:
        return None
    start = date(day.year, day.month, day.day)
    if unit == "day":
        return (start + timedelta(count)).isoformat()
    monday = start - timedelta(start.weekday()) + timedelta(weeks=count)
    return f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}"


def weekday_near(day: Day, weekday: int, ahead: bool) -> str | None:
    """The next such weekday from ``day`` on, or the last one up to it; Monday is 0."""
    if not day.day:
        return None
    start = date(day.year, day.month, day.day)
    days = (weekday - start.weekday()) % 7
    return (start + timedelta(days if ahead else days - 7 if days else 0)).isoformat()


def months_range(year: int, first: int, count: int) -> str:
    """``count`` months from month ``first`` of ``year`` on, "2021-12/2022-02"."""
    last = year * 12 + first - 1 + count - 1
    return f"{year:04d}-{first:02d}/{last // 12:04d}-{last % 12 + 1:02d}"
