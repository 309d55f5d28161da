"""The dates that a text names, in their own precision, relative ones resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.records import dataclass
from generator.text.dates.calendar import parsed
from generator.text.dates.finding import found_dates
from generator.text.dates.found import Found, Precision, Shift
from generator.text.dates.hidden import hidden_in
from generator.text.dates.resolving import Context, resolved
from generator.text.wrapped import unwrapped

_TO = re.compile(r"\s{0,3}(?:–|-|—|to|until|till|through|up to)\s{0,3}")
_AND = re.compile(r"\s{1,3}and\s{1,3}")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateMention:
    """``text[start:end]`` names ``iso``.

    ``iso`` is "2021", "2021-02" or "2021-02-17"; ranges, quarters, seasons and decades are two of these joined by a
    slash. ``when`` is the text's own words where ISO cannot say it ("early 2020"). ``relative``: worked out from the
    document's date or from a date before it ("last year", a month without its year).
    """

    start: int
    end: int
    iso: str
    precision: Precision
    relative: bool = False
    when: str = ""

    @property
    def first(self) -> str:
        """Where a range begins, else the date itself."""
        return self.iso.partition("/")[0]

    @property
    def last(self) -> str:
        return self.iso.rpartition("/")[2]


def dates(text: str, document_date: str = "") -> tuple[DateMention, ...]:
    """Every date of ``text`` in order; ``document_date`` is an ISO date of any precision, or "" where unknown.

    Left out: years of citations and addresses, and relative dates that nothing resolves. Northern seasons.
    """
    text = unwrapped(text)
    found = found_dates(text)
    document = parsed(document_date)
    context = Context(text, document)
    mentions: list[DateMention] = []
    for one in found:
        if (mention := _mention(one, context)) is not None:
            mentions.append(mention)
            if mention.precision != "decade":
                context.said(one.start, mention.last)
    return tuple(_joined(mentions, text))


def _mention(found: Found, context: Context) -> DateMention | None:
    resolution = resolved(found, context)
    if resolution is None:
        return None
    iso, relative = resolution
    words = context.text[found.start : found.end] if found.vague else ""
    return DateMention(found.start, found.end, iso, found.precision, relative, words)


def _joined(mentions: Sequence[DateMention], text: str) -> Iterable[DateMention]:
    """ "2017 to 2021" is one range, "March to June 2021" too."""
    waiting: DateMention | None = None
    for mention in mentions:
        joined = waiting and _range(waiting, mention, text)
        if waiting and not joined:
            yield waiting
        waiting = joined or mention
    if waiting:
        yield waiting


def _range(first: DateMention, second: DateMention, text: str) -> DateMention | None:
    between = text[first.end : second.start] if second.start - first.end < 10 else ""
    through = _TO.fullmatch(between)
    if not through and _AND.fullmatch(between):
        through = _BETWEEN.search(text[max(0, first.start - 12) : first.start])
    same = first.precision == second.precision and first.precision in {"day", "month", "year", "decade"}
    if not through or not same or first.first > second.last or (first.when and second.when):
        return None
    relative = first.relative and second.relative
    when = text[first.start : second.end] if first.when or second.when else ""
    return DateMention(first.start, second.end, f"{first.first}/{second.last}", "range", relative, when)


def years_between(mention: DateMention) -> tuple[int, ...]:
    """Every year that a mention touches."""
    first, last = int(mention.first[:4]), int(mention.last[:4])
    return tuple(range(first, last + 1))


def date_places(text: str) -> tuple[tuple[int, int], ...]:
    """Where the digits of dates and citations stand; lengths of time ("the past two years") are left out."""
    text = unwrapped(text)
    found = (one for one in found_dates(text) if not (isinstance(one.what, Shift) and one.what.through))
    return (*((one.start, one.end) for one in found), *hidden_in(text).spans)
