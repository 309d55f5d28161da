"""Series told in prose: values of one thing at several times, in one sentence or in sentences that go on with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.ingest.measures import Measured, head_of, measured
from generator.ingest.series_types import Series, SeriesPoint
from generator.ingest.series_words import (
    TAIL_END,
    WORD,
    names_another,
    of_another_time,
    strange,
    without_dates,
)
from generator.records import dataclass, replace
from generator.text.dates import DateMention, dates
from generator.text.quantities import Quantity
from generator.text.quantities.nouns import is_plural
from generator.text.sentences import Span
from generator.text.units import SCALES
from generator.text.wrapped import unwrapped

_YEARLY = re.compile(r"\d{4}(?:-(?:\d{2}|Q[1-4]))?(?:-\d{2})?(?:/\d{4}(?:-\d{2})?)?")
_FEWEST = 3  # points of a series: two figures are a comparison, unless the text says "from ... to"
_FEW = 12  # series that a paragraph tells side by side, at most
_MOST_BETWEEN = 260  # characters from one point of a series to the next


@dataclass(frozen=True, slots=True)
class _Told:
    """A paragraph and the dates in it."""

    text: str
    when: tuple[DateMention, ...]


def prose_series(text: str, offset: int = 0, document_date: str = "") -> tuple[Series, ...]:
    """The series of one paragraph; ``offset`` is where it stands in the document."""
    text = unwrapped(text)
    told = _Told(text, dates(text, document_date))
    groups: list[list[Measured]] = []
    for one in _at_both_ends(text, [one for one in measured(text, document_date) if _counts(one)]):
        home = next((group for group in groups[: -_FEW - 1 : -1] if _belongs(told, group, one)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    made = (_series(told, group, offset) for group in groups)
    return tuple(one for one in made if one is not None)


def _counts(one: Measured) -> bool:
    q = one.quantity
    return bool(one.as_of and q.high is None and (q.dimension != "time" or q.decimals or one.measure))


_FROM = re.compile(r"\b(?:from|between)\s(?:[a-z]+\s){0,2}$")
_TO = re.compile(r"\s(?:to|and)\s(?:[a-z]+\s){0,2}")
_SPAN_OF_YEARS = re.compile(r"(\d{4})/(\d{4})")


def _at_both_ends(text: str, told: Sequence[Measured]) -> list[Measured]:
    """ "Between 2000 and 2020 it rose from 9 to 31 per cent": the first value is of 2000, the second of 2020."""
    placed = list(told)
    for index, (one, two) in enumerate(pairwise(told)):
        years = _SPAN_OF_YEARS.fullmatch(one.as_of or two.as_of)
        between = text[one.quantity.end : two.quantity.start]
        lead = _FROM.search(text[max(0, one.quantity.start - 40) : one.quantity.start])
        if years and lead and one.as_of == two.as_of and len(between) < 40 and _TO.fullmatch(between):
            placed[index] = replace(one, as_of=years[1])
            placed[index + 1] = replace(two, as_of=years[2])
    return placed


def _belongs(told: _Told, group: Sequence[Measured], one: Measured) -> bool:
    """Whether a quantity goes on with a series: said of the same, or with nothing new said since the last point."""
    first = group[0]
    if any(held.as_of == one.as_of for held in group):
        return _same_measure(first, one)
    if not _units_agree(first.quantity, one.quantity) and not _is_bare(told.text, one.quantity):
        return False
    known = _known(told, group)
    lead = told.text[max(0, group[-1].quantity.end) : one.quantity.start]
    if names_another(lead, known) or _of_another_base(first.quantity, one.quantity, known):
        return False
    return _same_measure(first, one) or _goes_on(told, group, one, known)


def _known(told: _Told, group: Sequence[Measured]) -> frozenset[str]:
    """The words that the series has used so far: saying them again says nothing new."""
    start = max(group[0].sentence.start, group[0].quantity.start - 400)
    end = group[-1].quantity.end
    words = told.text[start : min(end, start + 1200)]
    return frozenset(word.casefold() for word in WORD.findall(words))


def _units_agree(first: Quantity, one: Quantity) -> bool:
    """ "58 per cent" goes on with "41 per cent of GDP"."""
    same = first.unit == one.unit or first.unit.startswith((f"{one.unit} of ", f"{one.unit}/"))
    return same and (not first.per or not one.per or first.per == one.per)


def _is_bare(text: str, one: Quantity) -> bool:
    """Whether a number says no unit: it goes on in the one before, "from 410,000 tonnes to 380,000"."""
    printed = text[one.start : one.end]
    words = re.findall(r"[^\W\d_]+", printed)
    return all(word.casefold() in SCALES for word in words) and not re.search(r"[^\w\s.,\u2019']", printed)


def _of_another_base(first: Quantity, one: Quantity, known: frozenset[str]) -> bool:
    """ "34 per cent of managers" does not go on with "18 per cent"."""
    words = {word.casefold() for word in WORD.findall(one.base)}
    return bool(words) and one.base.casefold() != first.base.casefold() and not words & known


def _goes_on(told: _Told, group: Sequence[Measured], one: Measured, known: frozenset[str]) -> bool:
    last = group[-1].quantity
    between = told.text[last.end : one.quantity.start]
    if len(between) > _MOST_BETWEEN or "\n\n" in between or of_another_time(between):
        return False
    plain = without_dates(told.text, last.end, one.quantity.start, told.when)
    cut = TAIL_END.search(plain)
    tail, rest = (plain[: cut.start()], plain[cut.start() :]) if cut else (plain, "")
    opens = len(group) == 1 and _OPENS_FROM.search(told.text[group[0].sentence.start : last.start])
    if opens and one.sentence == group[0].sentence:
        return True
    if strange(rest, known, after_stop=True) or (strange(tail, known) and not rest.strip()):
        return False
    return not _contrasts(tail, _tail(told, one.quantity), known)


_OPENS_FROM = re.compile(r"^\s*(?:Up |Down )?(?:[Ff]rom|After|Against)\s(?:[a-z]+\s){0,2}$")


def _tail(told: _Told, one: Quantity) -> str:
    end = min(len(told.text), one.end + 80)
    plain = without_dates(told.text, one.end, end, told.when)
    cut = TAIL_END.search(plain)
    return plain[: cut.start()] if cut else plain


_LED = re.compile(r"\b(for|of|by|from|among|on)\s((?:[a-z]+\s?){1,3})")


def _contrasts(tail: str, own: str, known: frozenset[str]) -> bool:
    """ "5 million in 2018 for the house and 2 million in 2020 for the boat" speaks of two things."""
    new = strange(own, known)
    led, own_led = _LED.search(tail), _LED.search(own)
    return len(new) > 1 or bool(new and led and own_led and led[1] == own_led[1])


def _same_measure(first: Measured, one: Measured) -> bool:
    """Whether two quantities are values of one thing: unit, owner and the words of the head agree."""
    if not first.measure or not one.measure:
        return False
    if first.quantity.unit != one.quantity.unit or first.change != one.change:
        return False
    if first.scope and one.scope and first.scope != one.scope:
        return False
    here, there = set(first.key), set(one.key)
    return here == there or (len(here & there) >= 2 and (here <= there or there <= here))


def _series(told: _Told, group: Sequence[Measured], offset: int) -> Series | None:
    points: dict[str, SeriesPoint] = {}
    for one in group:
        q = one.quantity
        if _YEARLY.fullmatch(one.as_of):
            evidence = Span(offset + q.start, offset + q.end)
            points.setdefault(one.as_of, SeriesPoint(one.as_of, q.value, evidence, q.approximate or bool(q.bound)))
    alike = _one_precision(list(points.values()))
    first = next((one for one in group if one.measure), group[0])
    unit = next((one.quantity.unit for one in group if one.quantity.unit), "") or _counted_by(first, group)
    if len(alike) < (2 if _says_from_to(told.text, group) else _FEWEST):
        return None
    if first.change and not unit.startswith("%"):
        return None
    scope = next((one.scope for one in group if one.scope), "")
    start = min(point.evidence.start for point in alike)
    end = max(point.evidence.end for point in alike)
    measure = first.measure or _spoken_of(told, group[0])
    name = f"{measure} (change)" if first.change else measure
    return Series(name, unit, max(one.quantity.scale for one in group), alike, start, end, scope)


def _counted_by(first: Measured, group: Sequence[Measured]) -> str:
    """ "Accidents were down to 87": what whole numbers without a unit count is the plural that they are said of."""
    head = head_of(first.measure).casefold()
    whole = not any(one.quantity.decimals for one in group)
    return head if whole and head and is_plural(head.split()[-1]) else ""


_PLANNED = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|is to|are to|was to|were to|plan(?:s|ned)?|aim(?:s|ed)?|target\w*"
    r"|goal|expect\w*|forecast\w*|project(?:s|ed|ions?)|estimat\w+ to|pledge[sd]?|promise[sd]?|intend\w*|propos\w+"
    r"|likely)\b"
    r"|\bto (?:raise|lift|cut|reduce|increase|expand|double|lower|bring|grow|rise|fall|reach)\b"
)
_TO_HERE = re.compile(r"\bto\s(?:[a-z]+\s){0,2}$")


def _says_from_to(text: str, group: Sequence[Measured]) -> bool:
    """ "from 64 billion in 2020 to 75 in 2021" is a series of two."""
    one, two = group[0], group[-1]
    if len(group) != 2 or one.sentence != two.sentence or one.change or two.change:
        return False
    if _PLANNED.search(text[one.sentence.start : two.quantity.end + 24]):
        return False
    lead = text[max(0, one.quantity.start - 40) : one.quantity.start]
    return bool(_FROM.search(lead) and _TO_HERE.search(text[one.quantity.end : two.quantity.start])) or bool(
        _FROM.search(lead) and _TO.fullmatch(text[one.quantity.end : two.quantity.start])
    )


def _one_precision(points: Sequence[SeriesPoint]) -> tuple[SeriesPoint, ...]:
    """Points whose x are written alike; years where they are not, if no two fall into one."""
    ordered = sorted(points, key=lambda one: (one.x, one.evidence))
    lengths = {len(one.x) for one in ordered}
    if len(lengths) == 1:
        return tuple(ordered)
    by_year = {one.x[:4]: replace(one, x=one.x[:4]) for one in ordered}
    if len(by_year) == len(ordered):
        return tuple(by_year.values())
    groups = [tuple(one for one in ordered if len(one.x) == length) for length in sorted(lengths)]
    return max(groups, key=len, default=())


def _spoken_of(told: _Told, one: Measured) -> str:
    """What a quantity without a plain subject is named by: its base, what it counts, how its clause begins."""
    q = one.quantity
    if q.base:
        return f"share of {q.base}"
    if q.dimension == "count":
        return q.unit
    plain = without_dates(told.text, max(one.sentence.start, q.start - 160), q.start, told.when)
    words: list[str] = []
    for word in WORD.findall(plain):
        if strange(word, frozenset()):
            words.append(word)
        elif words:
            break
    return " ".join(words[:4]) or "value"
