"""What each quantity of a text measures, where and as of when, so that two sources can be held against each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.ingest._clauses import Heads, phrase_for
from generator.records import dataclass, replace
from generator.text.dates import DateMention, dates
from generator.text.likeness import content_words
from generator.text.quantities import Quantity, quantities
from generator.text.sentences import Span, sentences

_PROPER = r"[A-ZÀ-Þ][\w.’'-]*(?:\s(?:of\s(?:the\s)?)?[A-ZÀ-Þ][\w.’'-]*){0,3}"
_OWNER = re.compile(rf"^(?P<owner>{_PROPER}?)(?:['’]s?)\s+(?=\S)")
_NATION = (
    r"(?:US|UK|EU|UN|USA|UAE|USSR|NATO|ASEAN|OECD|(?:[A-Z]\.){2,3}|[A-Z][a-z]+(?:ese|ish|ian|ean|ican|eli|aqi|ani"
    r"|ench|utch|wiss|reek|erman|omali|lipino|zech)|Thai)"
)
_LEADING = re.compile(rf"^(?P<owner>(?:(?:North|South|West|East)\s)?{_NATION})[\s-](?=[a-z])")
_PLACE = re.compile(rf"\b(?:in|of|across|within|throughout|from)\s(?:the\s)?(?P<place>{_PROPER})")
_WHEN_BEHIND = re.compile(
    r"\s?\(|[\s,)(/]{0,3}(?:[a-z]+\s){0,3}?(?:in|by|at|as of|for|during|on|through|over|until|from|since|of|before"
    r"|end-)\s?(?:the\s(?:end of\s)?|late\s|fiscal\s|[a-z-]+\s(?=year\s\d)|year\s|[\s(])*",
    re.IGNORECASE,
)
_REACH = 600  # characters: what stands farther away in a sentence says nothing of a quantity
_MONTHS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|Q[1-4]|FY)\b"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity and what it is said of.

    ``measure``: the noun phrase, without article and owner ("defence spending"); ``scope``: whose or where
    ("Kenya"); ``as_of``: an ISO date or range. Each is "" where the sentence does not say it plainly. ``change``: the
    quantity is a difference ("rose by 5%"). ``sentence`` is where it stands in the text.
    """

    quantity: Quantity
    sentence: Span
    measure: str = ""
    scope: str = ""
    as_of: str = ""
    change: bool = False
    back: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """The words that two measures must share to be the same: content words of the head, sorted."""
        return tuple(sorted(set(content_words(head_of(self.measure)))))


def head_of(measure: str) -> str:
    """A noun phrase up to its first preposition: "exports" of "exports to the market"."""
    return re.split(r"\s(?:to|from|in|of|on|for|between|with|by|at|among|per|under|over|into|against)\s", measure)[0]


def measured(text: str, document_date: str = "") -> tuple[Measured, ...]:
    """Every quantity of ``text`` with what its own sentence says of it, in order; "it" takes what was said before."""
    found, when = quantities(text), dates(text, document_date)
    told: list[Measured] = []
    before: dict[str, Measured] = {}
    for span in sentences(text):
        for one in _in_sentence(text, span, _inside(found, span), _inside(when, span)):
            told.append(_as_before(one, before.get(one.quantity.unit)))
            before[one.quantity.unit] = told[-1]
    return tuple(replace(one, back=False) for one in told)


def _as_before(one: Measured, last: Measured | None) -> Measured:
    return replace(one, measure=last.measure, scope=last.scope) if one.back and last else one


_Placed = TypeVar("_Placed", Quantity, DateMention)


def _inside(found: Sequence[_Placed], span: Span) -> Sequence[_Placed]:
    low = bisect_left(found, span.start, key=lambda one: one.start)
    return found[low : bisect_left(found, span.end, key=lambda one: one.start)]


def _in_sentence(text: str, span: Span, found: Sequence[Quantity], when: Sequence[DateMention]) -> Iterator[Measured]:
    paired = _in_lists(text, found, when)
    heads = Heads(text, span.start, span.end if found else span.start)
    turns = [match.start() for match in _ELSEWHERE.finditer(text, span.start, span.end)] if when else []
    for index, one in enumerate(found):
        before = text[max(span.start, one.start - _REACH) : one.start]
        phrase = phrase_for(before, text[one.end : min(span.end, one.end + _REACH)], heads, one.start)
        back = phrase.back or bool(_PRONOUN.search(phrase.words))
        words = _words(one, "" if back else phrase.words)
        measure, scope = split_owner(words)
        scope = (
            scope
            or split_owner(f"{phrase.subject}'s x")[1]
            or _place(text[one.end : min(span.end, one.end + 60)], measure)
        )
        end = found[index + 1].start if index + 1 < len(found) else span.end
        as_of = paired.get(index) or _as_of(text, one, end, when, turns)
        yield Measured(one, span, measure, scope, as_of, phrase.change, back)


_PRONOUN = re.compile(r"\b(?:it|they|this|that)$", re.IGNORECASE)


def _words(one: Quantity, phrase: str) -> str:
    """A count measures what it counts; a length of time only what lasts."""
    match one.dimension:
        case "count":
            return one.unit
        case "time":
            return phrase if _LASTING.search(phrase) else ""
        case _:
            return phrase


_LASTING = re.compile(
    r"\b(?:ages?|times?|expectancy|durations?|periods?|lengths?|terms?|lifetimes?|delays?|stays?|contracts?|waits?)\b",
    re.IGNORECASE,
)


def split_owner(words: str) -> tuple[str, str]:
    """ "Kenya's defence spending" and "US exports" as what and whose."""
    if match := _OWNER.match(words):
        owner = match["owner"]
    elif match := _LEADING.match(words):
        owner = match["owner"].strip(" -")
    else:
        return words, ""
    rest = words[match.end() :].strip()
    return (rest, owner) if rest and not owner.endswith("ly") else (words, "")


def _place(after: str, measure: str) -> str:
    match = _PLACE.search(measure) or _PLACE.match(after.lstrip())
    return match["place"].rstrip(".") if match and not _MONTHS.search(match["place"]) else ""


def _as_of(text: str, one: Quantity, end: int, when: Sequence[DateMention], turns: Sequence[int]) -> str:
    """The date right behind the quantity, else the last one before it in the same clause; ``turns`` part clauses."""
    at = bisect_left(when, one.end, key=lambda mention: mention.start)
    before = when[at - 1].iso if at and not _any_in(turns, when[at - 1].end, one.start) else ""
    if at < len(when) and when[at].start <= min(end, one.end + 40):
        between = text[one.end : when[at].start]
        if (_WHEN_BEHIND.fullmatch(between) or (when[at].relative and between == " ")) and not (
            before and re.search(r",|\band\b", between)
        ):
            return when[at].iso
    if not before and at < len(when) and when[at].start < end and _IN_CLAUSE.fullmatch(text[one.end : when[at].start]):
        return when[at].iso
    if lead := _LABEL.search(text[max(0, one.start - 12) : one.start]):
        return lead[1]
    return before


def _any_in(places: Sequence[int], low: int, high: int) -> bool:
    at = bisect_left(places, low)
    return at < len(places) and places[at] < high


_ELSEWHERE = re.compile(r"\b(?:after|before|when|which|who|that|because|although|since|so that|in order)\b|[;“”]")
_IN_CLAUSE = re.compile(r"\s[^,.;:()\d“”]{1,60}\s(?:in|by|during|at the end of)\s(?:the\s)?")
_LABEL = re.compile(r"\b((?:1[5-9]|20)\d\d):\s?$")
_LISTED = re.compile(r",? and |, ")
_FOR = re.compile(r",? (?:in|for|by|during|at|on|at the end of)(?: the years| fiscal| years)? ")


def _in_lists(text: str, found: Sequence[Quantity], when: Sequence[DateMention]) -> dict[int, str]:
    """ "A, B and C in 2019, 2020 and 2021": each quantity's date by its index."""
    paired: dict[int, str] = {}
    for run in _runs(text, found):
        last = found[run[-1]]
        at = bisect_left(when, last.end, key=lambda mention: mention.start)
        listed = next(iter(_runs(text, when[at : at + len(run)])), [])
        if len(listed) == len(run) and _FOR.fullmatch(text[last.end : when[at].start]):
            paired |= {index: when[at + place].iso for place, index in enumerate(run)}
        elif ahead := _listed_ahead(text, found[run[0]], when, len(run)):
            paired |= {index: mention.iso for mention, index in zip(ahead, run, strict=True)}
    return paired


def _listed_ahead(text: str, first: Quantity, when: Sequence[DateMention], count: int) -> Sequence[DateMention]:
    """ "Over 2018, 2019 and 2020 the fund paid A, B and C": the dates, where as many are listed before."""
    at = bisect_left(when, first.start, key=lambda mention: mention.start)
    ahead = when[max(0, at - count) : at]
    if count < 3 or len(ahead) < count or first.start - ahead[0].start > _REACH:
        return ()
    return ahead if len(next(iter(_runs(text, ahead)), [])) == count else ()


def _runs(text: str, found: Sequence[_Placed]) -> Iterator[list[int]]:
    """Stretches of at least two that only commas and "and" separate."""
    run: list[int] = []
    for index, one in enumerate(found):
        if run and not _LISTED.fullmatch(text[found[index - 1].end : one.start]):
            if len(run) > 1:
                yield run
            run = []
        run.append(index)
    if len(run) > 1:
        yield run
