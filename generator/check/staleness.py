"""``staleness``: what a source said of its own day is not told as of the outline's; plans whose day has passed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from generator.check import Rule
from generator.errors import Finding
from generator.model.outline import Outline, PartialDate, Point
from generator.model.source import Source
from generator.text.dates.mentions import DateMention, dates

NOW_DAYS, AHEAD_DAYS = 183, 365  # how old a source may be before its "now", and its "will", need a date beside them
_NOW = re.compile(
    r"\b(?:now(?!\s+(?:and|that)\b)|nowadays|currently|at present|at the moment|today|tomorrow|yesterday|to date"
    r"|so far|recently|lately|(?:this|last|next|coming) (?:year|month|week|quarter|decade|spring|summer|autumn|winter)"
    r"|in the (?:coming|next) (?:few )?(?:years|months|weeks|days))\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|(?:is|are) (?:to|(?:\w+ )?(?:expected|due|set|planned|scheduled|projected|forecast|likely|slated))"
    r"|(?:plans?|intends?|aims?|expects?|hopes?) to)\b",
    re.IGNORECASE,
)
# An apostrophe ends no quotation, nor does the end of a sentence that another of the same speaker follows.
_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|‘(?:[^’]|’(?=\w))*(?:’(?!\w)|$)|„[^“”]*[“”]|[«»][^«»]*[«»]|\"[^\"]*(?:\"|$)"
    r"|(?<!\w)'(?:[^']|'(?=\w))*'(?!\w)"
)
# What stands before the date that a plan is for, and before one on which it was only spoken of.
_FOR = re.compile(
    r"\b(?:in|by|for|during|on|within|until|early|late|mid)[\s-]+(?:the\s)?(?P<fiscal>fiscal\s)?(?:\w+\s){0,2}$", re.I
)
_SAID = re.compile(
    r"(?:^|\b(?:said|told|announced|proposed|signed|agreed|warned|from|since|before|after|than|with)\b(?:\s\w+){0,3}\s)$",
    re.IGNORECASE,
)
_OPEN = frozenset({"plan", "forecast"})


def _run(outline: Outline) -> Iterable[Finding]:
    for point in outline.points():
        sources = [outline.sources[piece.source] for piece in point.evidence if piece.source in outline.sources]
        if sources:
            yield from _point(point, max(sources, key=lambda source: source.reference.issued), outline.date)


def _point(point: Point, source: Source, today: PartialDate) -> Iterator[Finding]:
    """``source`` is the youngest of the point's."""
    stale = _stale_word(point, source, today)
    if not stale and point.status not in _OPEN:
        return
    issued = source.reference.issued
    named = dates(point.text, PartialDate(*issued).iso if issued else "")
    passed = _passed(point, named, issued, today) if point.status in _OPEN else ""
    if passed:
        what = f"'{point.id}' is a {point.status} for {passed}, which has passed by {today.iso}"
        mend = "say what came of it, or say in the sentence when and by whom it was planned"
        yield Finding("warning", "staleness", what, point.where, "a reader asks what came of it", mend)
    elif stale and all(one.relative for one in named):  # a date of its own says as of when
        when = f"of {PartialDate(*issued).iso}" if issued else "without a date"
        what = f"'{point.id}' says “{stale}” after '{source.id}', a source {when}"
        mend = "say as of when: name the date, or write “was to” for “will”"
        yield Finding("warning", "staleness", what, point.where, f"the outline is of {today.iso}", mend)


def _stale_word(point: Point, source: Source, today: PartialDate) -> str:
    """The word of the point that its source is too old for; "" where there is none.

    A draft that nobody has edited is printed as the quotation that it is.
    """
    if point.draft:
        return ""
    age = _age(source.reference.issued, today)
    now = _found(_NOW, point.text) if age > NOW_DAYS else ""
    return now or (_found(_AHEAD, point.text) if age > AHEAD_DAYS else "")


@lru_cache(maxsize=4096)  # topics of one run have many points in common
def _found(words: re.Pattern[str], text: str) -> str:
    """The first of ``words`` in ``text`` that nobody is quoted with."""
    found = words.search(_QUOTED.sub("", text))
    return found[0] if found else ""


def _passed(point: Point, named: Iterable[DateMention], issued: tuple[int, ...], today: PartialDate) -> str:
    """The last date of a plan that lay ahead of its source and lies before ``today``; "" where there is none."""
    own = [(point.date.iso, _last(_parts(point.date.iso)))] if point.date else []
    meant = [(one.last, last) for one in named if (last := _meant(point.text[: one.start], one))]
    ahead = [(iso, last) for iso, last in (*own, *meant) if last >= _first(issued)]
    iso, last = max(ahead, key=lambda found: found[1], default=("", date.max))
    return iso if last < _first((today.year, today.month, today.day)) else ""


def _meant(before: str, named: DateMention) -> date | None:
    """The last day of the date that something is planned for; None for one on which somebody spoke."""
    target = _FOR.search(f"{before}in " if named.when else before)  # "early in 2024" has its own
    if target is None or not before[: target.start()].strip() or _SAID.search(before[: target.start()] or " "):
        return None
    last = _last(_parts(named.last))
    return last.replace(year=last.year + 1) if target["fiscal"] else last  # nobody knows when it ends


def _age(issued: tuple[int, ...], today: PartialDate) -> int:
    """Days from the last day a source may be of; a source without a date is as old as can be."""
    if not issued:
        return AHEAD_DAYS + 1
    return (_first((today.year, today.month, today.day)) - _last(issued)).days


def _first(day: tuple[int, ...]) -> date:
    year, month, number = (*day, 0, 0, 0)[:3]
    return date(max(year, 1), month or 1, number or 1)


def _last(day: tuple[int, ...]) -> date:
    """The last day of a date as it is known; months count to their twenty-eighth, and no calendar has a year 0."""
    year, month, number = (*day, 0, 0)[:3]
    return date(max(year, 1), month or 12, number or (28 if month else 31))


def _parts(iso: str) -> tuple[int, ...]:
    return tuple(map(int, iso.split("-")))


RULE = Rule("staleness", "No source's “now” or “will” is told as the outline's own; no plan's day has passed.", _run)
