"""Dated events: sentences that tell what happened, or is set to happen, on a date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from generator.ingest.event_heads import head_of
from generator.records import dataclass
from generator.text.dates import DateMention, Precision, dates
from generator.text.sentences import Span, sentences

_IRREGULAR = (
    "became|began|bought|caught|chose|dealt|felt|froze|laid|meant|overtook|quit|rode|shook|slid|sought|spent"
    "|stole|stuck|taught|threw|undertook|upheld|withheld|broke|brought|built|came|chose|cut|drew|drove|fell|fled"
    "|flew|forbade|fought|found|gave|got"
    "|grew|held|hit|kept|launched|led|left|lost|made|met"
    "|overthrew|paid|put|ran|rose|said|sank|saw|sent|set|shot|shut|signed|sold|spoke|split|spread|stood|struck"
    "|swore|sworn|taken|took|told|took|underwent|voted|went"
    "|withdrew|won|wrote|was|were|has been|have been|had been|took effect|given|known|begun|written|chosen"
)
_PAST = re.compile(
    rf"(?<!\bbe )\b(?:{_IRREGULAR}|(?!(?:need|speed|indeed|proceed|exceed|succeed|hundred|united|so-called|based"
    rf"|related|increased|advanced)\b)[a-z]{{3,}}(?:ed|pt|lt))\b"
)
_AHEAD = re.compile(
    r"\b(?:will|shall|is to|are to|(?:is|are|was|were) (?:expected|scheduled|due|set|planned)|plans? to|intends?"
    r" to|hopes? to|due to|to be (?:held|signed|opened|completed|launched)|begins?|starts?|enters? into force"
    r"|takes? effect)\b"
)
Tense = Literal["past", "ahead"]


@dataclass(frozen=True, slots=True)
class Event:
    """What a sentence tells of a date. ``head``: a clause of its own words; ``tense``: whether it has happened."""

    sentence: Span
    date: DateMention
    head: str
    tense: Tense

    @property
    def iso(self) -> str:
        return self.date.iso

    @property
    def precision(self) -> Precision:
        return self.date.precision


def events(text: str, document_date: str = "") -> tuple[Event, ...]:
    """The dated events of ``text`` in order: one a sentence, on the date that its main clause names."""
    when = dates(text, document_date)
    return tuple(event for span in sentences(text) for event in _event(text, span, _inside(when, span), document_date))


def _inside(found: Sequence[DateMention], span: Span) -> Sequence[DateMention]:
    low = bisect_left(found, span.start, key=lambda one: one.start)
    return found[low : bisect_left(found, span.end, key=lambda one: one.start)]


def _event(text: str, span: Span, when: Sequence[DateMention], document_date: str) -> Iterator[Event]:
    sentence = span.of(text)
    if not when or len(sentence) < 25 or sentence.endswith("?") or sentence[0] in "\"“‘'":
        return
    date = _main_date(text, span, when)
    if date and date.relative and not document_date:
        return  # what it leans on is a guess
    tense = _tense(sentence, date.start - span.start) if date else None
    if date and tense and (head := head_of(sentence, date.start - span.start, date.end - span.start)):
        yield Event(span, date, head, tense)


def _main_date(text: str, span: Span, when: Sequence[DateMention]) -> DateMention | None:
    """The most exact date, the first of several; none where the sentence compares years or names only a long time."""
    usable = [
        one
        for one in when
        if one.precision in {"day", "month", "year", "quarter", "season"} and not _is_background(text, span, one)
    ]
    years = [one for one in usable if one.precision == "year"]
    if not usable or (len(years) == len(usable) >= 3):
        return None
    order = {"day": 0, "month": 1, "season": 2, "quarter": 2, "year": 3}
    return min(usable, key=lambda one: (order[one.precision], one.start))


def _is_background(text: str, span: Span, one: DateMention) -> bool:
    """ "since 2015", "compared to 2020 levels": a date that only measures."""
    before = text[max(span.start, one.start - 64) : one.start]
    if re.search(r"\bsince\b[^,;]*$", before, re.IGNORECASE):
        return True
    after = text[one.end : one.end + 12]
    return bool(
        re.search(
            r"\b(?:since|until|than|compared (?:to|with)|from|before|levels? of|late as|through)\s(?:the\s"
            r"|late\s|early\s)?$",
            before,
            re.IGNORECASE,
        )
    ) or bool(re.match(r"\s?(?:levels?|baseline|prices)\b", after))


def _tense(sentence: str, place: int) -> Tense | None:
    """Of the verbs of a sentence the one nearest before its date decides, else the first behind it."""
    past = [match.end() for match in _PAST.finditer(sentence)]
    ahead = [match.end() for match in _AHEAD.finditer(sentence)]
    verbs = sorted({*past, *ahead}, key=lambda at: (at > place, abs(at - place)))
    if not verbs:
        return None
    return "ahead" if verbs[0] in ahead else "past"
