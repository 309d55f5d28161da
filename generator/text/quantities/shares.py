"""Percentages and points that a sentence tells what they are of: of the economy, or differences of percentages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.records import replace
from generator.text.quantities.quantity import Quantity
from generator.text.units import words_of

_REACH = 240  # characters before a percentage in which its sentence says what it is of
_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“(]?[^\W\da-z_])|\n\s*\n")
_TO_ECONOMY = re.compile(
    r"\b(?:(?:as )?(?:a |the )?(?:share|percentage|proportion|per cent|percent|%) of (?:its |the |their |national )?"
    r"(?:(?:GDP|gross domestic product)|(?P<income>GNI|gross national income))|-to-GDP\b|\bto-GDP ratio|/GDP ratio)"
)
_OTHER = re.compile(
    r"\b(?:growth|grew|grow|expand\w*|inflation|unemployment|turnout|tariffs?|interest)\b", re.IGNORECASE
)
_SAME = words_of(
    """the end early late mid fiscal year years a decade ago earlier later before previous next following to from up
    down and or against as compared with then only just still about around nearly over than more less at in by but of
    while is was it were had has been will be reach reached rose fell rising falling stood
    saving spending investment deficit debt surplus revenue health education defence defense research taxes schools
    spends takes spent costs fallen risen cut raised target"""
)
_INDEX = re.compile(
    r"\b(?:index|benchmark|shares|stocks|bourse|exchange|score\w*|rank\w*|league|table|average of)\b", re.I
)
_POINTS_OF = re.compile(r"%|\bper ?cent\b|\bpercentage\b|\bapproval\b|\bpolls?\b|\bturnout\b", re.IGNORECASE)


def told_of(found: Iterable[Quantity], text: str) -> Iterator[Quantity]:
    """``found`` with "% of GDP" and "percentage points" where the words around a percentage or points say so."""
    last: Quantity | None = None
    for one in found:
        full = _of_economy(one, last, text) if one.unit == "%" and not one.base else one
        full = _as_points(full, text) if one.unit == "points" else full
        yield full
        last = full if full.dimension == "share" else last


def _sentence(text: str, one: Quantity) -> str:
    before = text[max(0, one.start - _REACH) : one.start]
    return before[max((match.end() for match in _STOP.finditer(before)), default=0) :]


def _of_economy(one: Quantity, last: Quantity | None, text: str) -> Quantity:
    """ "6.8% of GDP in 2022 as against 4.9%", "as a share of GDP, it rose from 11%", "debt-to-GDP ratio of 92%"."""
    before = _sentence(text, one)
    if last and last.unit.startswith("% of ") and last.start >= one.start - len(before):
        return replace(one, unit=last.unit, base=last.base) if _goes_on(text[last.end : one.start]) else one
    told = _TO_ECONOMY.search(before)
    if not told or _OTHER.search(before[told.end() :]) or re.search(r"\bby (?:[a-z]+ )?$", before):
        return one
    name = "GNI" if told["income"] else "GDP"
    return replace(one, unit=f"% of {name}", base=name)


def _goes_on(between: str) -> bool:
    """Whether only time passes, or the same is said of another, between two percentages."""
    words: Sequence[str] = re.findall(r"[^\W\d_]+", between)
    if re.match(r"(?: [a-z]+){0,3}(?: by \d{4})?,? (?:and )?$", between) and re.search(r" on |, ", between):
        return True  # "5% of GDP on defence, 3.5% on forces": the parts of it
    if len(between) > 90 or re.search(r"\bby (?:[a-z]+ )?$", between):
        return False
    new = [word for word in words if word.casefold() not in _SAME and not word[0].isupper()]
    return not new


def _as_points(one: Quantity, text: str) -> Quantity:
    """ "8 points to 31 per cent" are percentage points; points of an index are none."""
    before = _sentence(text, one)
    stop = _STOP.search(text, one.end, one.end + _REACH)
    sentence = before + text[one.end : stop.start() if stop else one.end + _REACH]
    points = abs(one.value) <= 100 and _POINTS_OF.search(sentence) and not _INDEX.search(sentence)
    return replace(one, unit="percentage points", dimension="share") if points else one
