"""Dates as entries print them, in eight languages: ``find_dates`` and what CSL-JSON makes of one."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from generator.ingest.known.languages import MONTHS, SEASONS
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """A date and where it stands. ``parts`` are year, month, day as far as printed; ``until`` ends a range."""

    start: int
    end: int
    parts: tuple[int, ...]
    until: tuple[int, ...] = ()
    season: int = 0
    suffix: str = ""
    circa: bool = False
    words: str = ""  # "n.d.", "in press"
    days: bool = False  # several days are printed, those of an event

    def csl(self) -> dict[str, object]:
        """The date as CSL-JSON has it."""
        if not self.parts:
            return {"literal": self.words}
        dates = [list(self.parts)] + ([list(self.until)] if self.until else [])
        more: dict[str, object] = {"season": self.season} if self.season else {}
        return {"date-parts": dates, **more, **({"circa": True} if self.circa else {})}


def _any(words: dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one)))


MONTH = _M = rf"(?:{_any(MONTHS)}|tháng\s\d{{1,2}})(?![^\W\d_])"
_Y = r"(?:1[4-9]|20)\d\d"
DAY = _D = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.|º)?(?!\d)"
OF = _OF = r"(?:\s?de\s|\s)"
_FORMS = (
    rf"(?P<y1>{_Y})(?P<s1>[a-z]?)[,.]?\s(?P<m1>{_M})(?:\s?[-–/]\s?(?P<n1>{_M}))?\.?(?:\s(?P<d1>{_D})(?P<x1>\s?[-–]\s?(?:{_D}))?)?",
    rf"(?P<y2>{_Y})(?P<s2>[a-z]?),\s(?P<d2>{_D}){_OF}(?P<m2>{_M})",
    rf"(?:ngày\s)?(?P<d3>{_D})(?P<x3>\s?[-–]\s?{_D})?{_OF}(?P<m3>{_M})\.?,?(?:\sde|\snăm)?\s(?P<y3>{_Y})",
    rf"(?P<m4>{_M})\.?\s(?P<d4>{_D})(?P<x4>\s?[-–]\s?{_D})?,?\s(?P<y4>{_Y})",
    rf"(?P<m5>{_M})(?:\s?[-–/]\s?(?P<n5>{_M}))?\.?,?(?:\sde)?\s(?P<y5>{_Y})(?P<s5>[a-z]?)(?![\d-])",
    rf"(?P<y6>{_Y})[-/.](?P<m6>0[1-9]|1[0-2])[-/.](?P<d6>0[1-9]|[12]\d|3[01])(?!\d)",
    rf"(?:ngày\s)?(?P<d7>0?[1-9]|[12]\d|3[01])(?P<sep>[-/.])\s?(?P<m7>0?[1-9]|1[0-2])(?P=sep)\s?(?P<y7>{_Y})(?!\d)",
    rf"(?P<season>{_any(SEASONS)})\s(?P<y8>{_Y})",
    rf"(?P<y9>{_Y}),\s(?P<late>{_any(SEASONS)})",
    rf"(?P<c>c(?:a|irca)?\.?\s)?(?P<y10>{_Y})(?P<s10>[a-z])?(?:[-–/](?P<u10>{_Y}|\d\d(?!\d)))?(?![\d])",
    r"(?P<none>n\.\s?d\.|s\.\s?[fd]\.|o\.\s?J\.|k\.n\.|in\spress|forthcoming|no\sdate|sin\sfecha)",
)
DATE = "|".join(f"(?:{form})" for form in _FORMS)
_DATE = re.compile(rf"(?<![\w/.-])(?:{DATE})(?!\w)", re.I)


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Printed]:
    """The dates in ``text[start:end]``, in order."""
    for found in _DATE.finditer(text, start, len(text) if end is None else end):
        date = printed(found)
        if date is not None:
            yield date


def date_at(text: str, start: int, end: int | None = None) -> Printed | None:
    """The date that begins at ``start``, if one does."""
    found = _DATE.match(text, start, len(text) if end is None else end)
    return printed(found) if found else None


def printed(found: re.Match[str]) -> Printed | None:
    """What a match of ``DATE`` says; None where its numbers are no date."""
    group = found.groupdict()
    if group["none"]:
        return Printed(found.start(), found.end(), (), words=found["none"])

    def first(letter: str) -> str:
        return next((said for form in range(1, len(_FORMS)) if (said := group.get(f"{letter}{form}"))), "")

    year = int(first("y"))
    season = SEASONS.get((group["season"] or group["late"] or "").casefold(), 0)
    parts = parts_of(year, first("m"), first("d"))
    if not parts:
        return None
    return Printed(
        found.start(), found.end(), parts, _until(year, first("n"), group["u10"] or ""), season, first("s"),
        circa=bool(group["c"]), days=bool(first("x")),
    )  # fmt: skip


def parts_of(year: int, month: str, day: str) -> tuple[int, ...]:
    """Year, month, day as numbers; empty where there is no such day."""
    number = _month(month)
    if not number:
        return (year,)
    digits = re.match(r"\d+", day)
    if not digits:
        return (year, number)
    return (year, number, int(digits[0])) if int(digits[0]) <= monthrange(year, number)[1] else ()


def _month(text: str) -> int:
    digits = re.search(r"\d+", text)
    number = int(digits[0]) if digits else MONTHS.get(text.casefold(), 0)
    return number if number <= 12 else 0


def _until(year: int, month: str, late: str) -> tuple[int, ...]:
    if month:
        return (year, _month(month))
    if not late:
        return ()
    until = int(late) if len(late) == 4 else int(f"{year // 100}{late}")
    return (until,) if until > year else ()
