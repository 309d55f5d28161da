"""Dates that lean on others: on the document's own date, or on a date that the text named before."""

from __future__ import annotations

import re
from typing import assert_never

from generator.text.dates.calendar import SEASONS, Day, months_range, parsed, shifted, weekday_near
from generator.text.dates.found import Fixed, Found, Partial, Season, Shift, Weekday, partial_iso

_AHEAD = re.compile(
    r"\b(?:will|shall|expect(?:s|ed)?|plan(?:s|ned)?|due|scheduled|upcoming|forthcoming|set to|to be (?:held"
    r"|signed|opened)"
    r"|nominat\w+|candidates?|next|coming|intends?|hopes?|aims?|going to|is to|are to|would)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?](?=\s+[^\W\da-z_]|\s*\n|\s*$)|\n\s*\n")
_BREAK = re.compile(r"\n\s*\n|(?<=[.!?”\"])[ \t]*\n")
_NEAR = 300  # characters: a month takes the year of a date no farther back than this in its paragraph


class Context:
    """The text around, the document's date, and what was named so far."""

    def __init__(self, text: str, document: Day | None) -> None:
        self.text = text
        self.document = document
        self._last: tuple[int, Day] | None = None

    def said(self, place: int, iso: str) -> None:
        if day := parsed(iso):
            self._last = (place, day)

    @property
    def told(self) -> Day | None:
        """The date that the text named last."""
        return self._last[1] if self._last else None

    def near(self, place: int) -> Day | None:
        """The date named last, where it stands in the same paragraph and not far away."""
        if not self._last or place - self._last[0] > _NEAR or _BREAK.search(self.text, self._last[0], place):
            return None
        return self._last[1]

    def looks_ahead(self, place: int) -> bool:
        """Whether the sentence around ``place`` speaks of what is to come."""
        window = self.text[max(0, place - 240) : place + 120]
        at = min(place, 240)
        stops = [match.end() for match in _STOP.finditer(window)]
        start = max((stop for stop in stops if stop <= at), default=0)
        end = min((stop for stop in stops if stop > at), default=len(window))
        return bool(_AHEAD.search(window[start:end]))


def resolved(found: Found, context: Context) -> tuple[str, bool] | None:
    """The ISO date and whether it was worked out; None where nothing says what is meant."""
    match found.what:
        case Fixed(iso):
            return iso, False
        case Partial() as partial:
            iso_of = _partial(partial, found.start, context)
        case Shift() as shift:
            iso_of = _shift(shift, context)
        case Weekday(index, lean):
            ahead = lean.strip() in {"next", "this", "coming"} or (not lean and context.looks_ahead(found.start))
            iso_of = weekday_near(context.document, index, ahead) if context.document else None
        case Season(name, lean):
            iso_of = _season(name, lean, context.document)
        case never:
            assert_never(never)
    return (iso_of, True) if iso_of else None


def _shift(shift: Shift, context: Context) -> str | None:
    base = context.told if shift.told else context.document
    if base is None and shift.count > 0:
        base = context.document  # "the next year" of a text that named none
    if base is None:
        return None
    moved = shifted(base, shift.unit, shift.count)
    if moved is None or not shift.through:
        return f"{moved[:3]}0/{moved[:3]}9" if moved and shift.unit == "decade" else moved
    here = shifted(base, shift.unit, 0) or base.iso
    return "/".join((moved, here) if shift.count < 0 else (here, moved)) if "/" not in moved else moved


def _season(name: str, lean: str, document: Day | None) -> str | None:
    if document is None:
        return None
    first, month = SEASONS[name], document.month or 6
    year = document.year
    if lean == "last" and first + 2 >= month:
        year -= 1
    elif lean == "next" and first <= month:
        year += 1
    return months_range(year, first, 3)


def _partial(partial: Partial, place: int, context: Context) -> str | None:
    """The year of a month: the document's where the month leans on it, else that of a date just before."""
    document, near = context.document, context.near(place)
    if partial.year:
        year = _shift(partial.year, context)
        return partial_iso(partial, int(year[:4])) if year else None
    ahead = partial.lean == "next" or (partial.lean != "last" and context.looks_ahead(place))
    if not partial.lean and near and (document is None or not _beyond(partial, near.year, document, ahead)):
        return partial_iso(partial, near.year)
    if document is None:
        return partial_iso(partial, context.told.year) if context.told else None
    return partial_iso(partial, _nearest_year(partial, document, ahead))


def _beyond(partial: Partial, year: int, document: Day, ahead: bool) -> bool:
    """Whether that year would put into the future what the sentence tells as past."""
    return not ahead and (year, partial.month, partial.day) > (document.year, document.month or 12, document.day or 31)


def _nearest_year(partial: Partial, document: Day, ahead: bool) -> int:
    here = (document.month or 12, document.day or 31)
    there = (partial.month, partial.day or (1 if not ahead else 31))
    if partial.lean == "this":
        return document.year
    if ahead:
        return document.year + (there < (document.month or 1, document.day or 1))
    strict = partial.lean == "last" and partial.month == document.month
    return document.year - (there > here or strict)
