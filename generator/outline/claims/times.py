"""When a figure holds: the date of its clause, the ends of a year, years that begin in another month."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.digits import whole
from generator.outline.claims.clauses import Stretch, within
from generator.outline.claims.spans import Span, span_of
from generator.outline.claims.year_parts import counted_through
from generator.records import replace
from generator.text.dates import DateMention, dates
from generator.text.quantities import Quantity
from generator.text.units import CARDINALS, MONTHS, any_of

_COMPARED = re.compile(
    r"(?:\bthan(?: in)?|\bcompared (?:with|to)(?: in)?|\bagainst|\bup from|\bdown from"
    r"|\bon the|\bon|\bfrom|\bafter|\bbefore|\blevels? of)\s(?:(?:the|its|their|early|late|mid-)\s?)*$",
    re.IGNORECASE,
)
_YEAR = r"(?:19|20)\d\d"
_EDGES = {
    "start": re.compile(
        rf"\b(?:beginning|start|outset|first (?:day|of January)) (?:of )?(?:the year )?{_YEAR}"
        rf"|\b{_YEAR} (?:began|started|opened)\b"
        rf"|\b(?:began|started|opened) {_YEAR}\b", re.IGNORECASE,
    ),
    "end": re.compile(
        rf"\b(?:end|close|last day) of (?:the year |December )?{_YEAR}|\b{_YEAR} (?:ended|closed|drew to a close)\b"
        rf"|\b(?:ended|closed|finished) {_YEAR}\b", re.IGNORECASE,
    ),
}  # fmt: skip


def dated(text: str, document_date: str) -> tuple[DateMention, ...]:
    """The dates of a sentence that its figures can be of: not those that it only compares with, where it has others."""
    named = tuple(_until(text, _months(text, one), document_date) for one in dates(text, document_date))
    held = counted_through(text, named)
    told = tuple(one for one in held if not _COMPARED.search(text[max(0, one.start - 24) : one.start]))
    return told or held


def _months(text: str, one: DateMention) -> DateMention:
    """ "the first eight months of 2023"."""
    match = _MONTHS_OF.search(text[max(0, one.start - 40) : one.start]) if one.precision == "year" else None
    count = int(whole(match["count"]) or CARDINALS.get(match["count"].casefold(), 0)) if match else 0
    if match is None or not 1 < count < _MONTHS_OF_A_YEAR:
        return one
    first = 1 if match["which"].casefold() in {"first", "opening"} else _MONTHS_OF_A_YEAR + 1 - count
    return replace(one, iso=f"{one.iso}-{first:02d}/{one.iso}-{first + count - 1:02d}")


_MONTHS_OF_A_YEAR = 12
_MONTHS_OF = re.compile(
    rf"\b(?P<which>first|opening|last|final|closing)\s(?P<count>{any_of(CARDINALS)}|\d{{1,2}})\smonths\s(?:of|in)"
    r"\s(?:the\syear\s)?$",
    re.IGNORECASE,
)


def _until(text: str, one: DateMention, document_date: str) -> DateMention:
    """ "since 2015" reaches to the date of the document."""
    since = document_date and _SINCE.search(text[max(0, one.start - 16) : one.start]) and one.first < document_date
    return replace(one, iso=f"{one.first}/{document_date}") if since else one


_SINCE = re.compile(r"\bsince (?:the |early |late |mid-)?$", re.IGNORECASE)


def edge(text: str, start: int, end: int) -> str:
    """ "start" or "end" where ``text[start:end]`` speaks of one end of a year."""
    return next((name for name, pattern in _EDGES.items() if pattern.search(text, start, end)), "")


def time_of(
    text: str, one: Quantity, named: Sequence[DateMention], own: tuple[Stretch, ...], start: int, end: int
) -> Span | None:
    """The date of a figure: one of its clause where that names any, in ``text[start:end]`` if there is one."""
    return _when(text, one, [date for date in named if within(date.start, own)] or named, start, end)


def _span(text: str, date: DateMention) -> Span | None:
    """Its days; a year to a month has twelve, one from one year to the next as well."""
    last = span_of(date.iso)
    match = _TWO_YEARS.search(text[date.start : date.end])
    if last and match and int(match[2]) == (int(match[1]) + 1) % 100:
        return span_of(f"{match[1]}-07/{int(match[1]) + 1}-06")
    if last is None or date.precision != "month" or not _YEAR_TO.search(text[max(0, date.start - 40) : date.start]):
        return last
    year, month = divmod(last.first // 100, 100)
    began = f"{year - 1}-{month + 1:02}" if month < len(MONTHS) else f"{year}-01"
    return span_of(f"{began}/{date.iso}")


_TWO_YEARS = re.compile(r"\b((?:19|20)\d\d)[/–-](?:(?:19|20)(?=\d\d\b))?(\d\d)$")
_YEAR_TO = re.compile(
    r"\b(?:year|twelve months|12 months) (?:that )?(?:ended|ending|ends|to|up to)(?: in| on| with)? $"
)


def _when(text: str, one: Quantity, held: Sequence[DateMention], start: int, end: int) -> Span | None:
    """The date that belongs to a quantity: behind it, else before it, else the only one of the sentence."""
    behind = [date for date in held if one.end <= date.start < end]
    if behind and (len(held) == 1 or behind[0].start - one.end < 32):
        return _span(text, behind[0])
    before = [date for date in held if start <= date.start < one.start]
    if before:
        return _span(text, before[-1])
    if behind:
        return _span(text, behind[0])
    return _span(text, held[0]) if len(held) == 1 or (held and held[0].end <= one.start) else None
