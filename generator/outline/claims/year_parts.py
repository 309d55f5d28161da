"""Parts of a year that a sentence counts through: "11,200 in the first quarter of 2018, 12,900 in the second"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.records import replace
from generator.text.dates import DateMention

_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1, "other": 2, "latter": 2}
_PARTS = {"half": 2, "quarter": 4}
_ORDINALS = "|".join(_PLACES)
_NAMED = re.compile(rf"\b(?P<which>{_ORDINALS})\s(?P<unit>half|quarter)\b", re.IGNORECASE)
_BARE = re.compile(
    rf"\b(?:in|during|for|over)\sthe\s(?P<which>{_ORDINALS})"
    r"(?=\s*(?:[,.;:)]|$)|\s(?:and|but|or|to|while|than)\b)",
    re.IGNORECASE,
)
_MONTHS = 12


def counted_through(text: str, named: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """``named`` and, in the order of the text, the parts that it gives by their number alone, of the same year."""
    wholes = [(one, part) for one in named if (part := _NAMED.search(text, one.start, one.end)) and _year(one)]
    if not wholes:
        return tuple(named)
    return tuple(sorted((*named, *_parts(text, wholes)), key=lambda one: one.start))


def _parts(text: str, wholes: Sequence[tuple[DateMention, re.Match[str]]]) -> Iterator[DateMention]:
    for match in _BARE.finditer(text):
        before = [found for found in wholes if found[0].end <= match.start()]
        whole, part = before[-1] if before else wholes[0]
        parts = _PARTS[part["unit"].casefold()]
        which = _number(match["which"], parts)
        if which <= parts and which != _number(part["which"], parts):
            size = _MONTHS // parts
            first, last = (which - 1) * size + 1, which * size
            iso = f"{_year(whole)}-{first:02d}/{_year(whole)}-{last:02d}"
            yield replace(whole, start=match.start(), end=match.end(), iso=iso, when="")


def _number(word: str, parts: int) -> int:
    at = _PLACES[word.casefold()]
    return parts if at < 0 else at


def _year(one: DateMention) -> str:
    """The one year that a date is in, "" where it is in several."""
    first, _, last = one.iso.partition("/")
    return first[:4] if first[:4] == (last or first)[:4] else ""
