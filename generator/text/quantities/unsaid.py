"""Numbers that leave their unit unsaid: what they count is what the sentence spoke of before, or its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.records import dataclass, replace
from generator.text.money import currency_named
from generator.text.quantities.loose import LOOSE
from generator.text.quantities.nouns import is_plural
from generator.text.quantities.persons import bare_subject, counts_people, suffers
from generator.text.quantities.quantity import Quantity
from generator.text.quantities.together import rounded
from generator.text.quantities.topics import labelled, of_the, subject, topic
from generator.text.units import SCALES, unit_named

_AT_ONCE = 24  # characters between "3 million visitors" and its "to 5"
_LARGE = 1000
_FAR = 220  # characters that an unsaid unit reaches
_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“(]?[^\W\da-z_])|\n\s*\n")
_AGED = re.compile(
    r"\b(?:aged|ages)\s(?:between\s|from\s|over\s|under\s)?$|\bage of\s$|\bat the age of\s$"
    r"|\b(?:[Ll]ife expectancy|(?:median|average|mean|pension|retirement|voting|school|drinking|minimum) age"
    r"|years of schooling)\b[^.;:]{0,80}$"
    r"|\b(?:are|were|is)\s(?:under|over|below|aged)\s$"
)
_FACTOR_OF = re.compile(r"\bfactor of (?:[a-z]+ ){0,2}$")
_ALL_OF = re.compile(r" of (?:them|which|whom|these|those|its|their)\b")
_VOTED = re.compile(r"\bvote(?:d|s)?\b(?: [a-z]+| \d{1,3}){0,4} $")
_VOTED_BY = re.compile(
    r"\b(?:passed|approved|rejected|defeated|carried|adopted|backed)\b[^.;:\d]{0,40}\bby \d{1,3} (?:votes )?to \d{1,3}$"
)
_LABELLED = re.compile(r"[;,.]? (?:[a-z]+ ){0,2}[a-z]+: ")
_EACH = re.compile(r" (?:each|apiece)\b")
_GOES_ON = re.compile(
    r"\b(?:to|from|than|against|compared|with|while|whereas|and|or|but|in|by|then|before|after|was|were|it|up|down|on"
    r"|of which|another|just|only|as|at|for|below|above|reached|of|a)\b|[,;:(]"
)
_LOST = re.compile(
    r"\b(?:article|section|age|aged|index|score|chapter|point|code|ratio|rank\w*|voted)\b", re.IGNORECASE
)
_OPENS = re.compile(
    r"(?:(?:In|By|Since|On|At|Another|Its|They|He|She|We|The (?:other|second|rest|rival|rebels|opposition)"
    r"|Of these|Of them|Today|Now|Then|It|This|That|The (?:figure|total))\b|[^\d]{0,24}$"
    r"|(?:[^\d]{0,40}\b)the (?:figure|number|total)\b)"
)
_WORD = re.compile(r"[^\W\d_]+")
_SCALES = frozenset(("thousand", "million", "billion", "trillion"))
_COUNTED = {"count"}
_MEASURED = {"money", "mass", "volume", "area", "length", "power", "energy", "data", "temperature"}


def said(found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """``found`` with the units that its numbers leave unsaid; a small number in words without one counts nothing."""
    held = [*_each_said(found, text)]
    for one, following in zip_longest(held, held[1:]):
        among = following and not one.unit and following.dimension in _COUNTED
        of_them = among and following and _OF_THE_NEXT.fullmatch(text[one.end : following.start])
        yield replace(one, unit=following.unit, dimension="count") if of_them and following else one


_OF_THE_NEXT = re.compile(r" (?:of|out of) (?:the|its|their|all) ")


def _each_said(found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    last: list[Quantity] = []
    bare_before = False  # "19,000 of these and Afghans 25,000": what the first counts, the second counts, too
    for one in found:
        loose = one.dimension == LOOSE
        bare = replace(one, dimension="") if loose else one
        full = bare if bare.unit or bare.dimension else _completed(bare, last, text, loose)
        follows = loose and bare_before and one.value >= _LARGE
        if full.unit or follows or not (loose or (one.word and one.value < 13)):
            yield full
            bare_before = not full.unit and one.value >= _LARGE
        if full.unit:
            last = [*last[-3:], full]


@dataclass(frozen=True, slots=True)
class _Around:
    """The sentence before a number, what is before that, and the quantities of both that have a unit."""

    text: str
    sentence: str
    previous: str
    near: Sequence[Quantity]
    here: Sequence[Quantity]
    worded: bool  # whether the sentence has said more than numbers, which alone do not tell what they count


def _around(one: Quantity, last: Sequence[Quantity], text: str) -> _Around:
    before = text[max(0, one.start - _FAR) : one.start]
    cut = max((match.end() for match in _STOP.finditer(before)), default=0)
    near = [held for held in last if held.end >= one.start - len(before)]
    here = [held for held in near if held.end > one.start - len(before) + cut]
    worded = any(word not in _SCALES for word in _WORD.findall(before, cut))
    return _Around(text, before[cut:], before[:cut], near, here, worded)


def _completed(one: Quantity, last: Sequence[Quantity], text: str, loose: bool) -> Quantity:
    around = _around(one, last, text)
    if around.worded:
        full = _by_words(one, around) or _by_company(one, around, loose)
    elif suffers(text, one.end):
        full = replace(one, unit="people", dimension="count")
    else:
        full = _as_long(one, around) or _as_before(one, around)
    return full or _last_resort(one, around, loose)


def _by_words(one: Quantity, around: _Around) -> Quantity | None:
    """By a verb, an age, a vote or a label right around the number."""
    sentence = around.sentence
    if counts_people(sentence, around.text, one.end):
        return replace(one, unit="people", dimension="count")
    if _FACTOR_OF.search(sentence):
        return replace(one, unit="times", dimension="factor")
    if _AGED.search(sentence) and one.value < 120:
        return replace(one, unit="years", dimension="time")
    if _VOTED.search(sentence) or _VOTED_BY.search(_with_next(sentence, one, around.text)):
        return replace(one, unit="votes", dimension="count")
    measured = any(held.dimension in _MEASURED for held in around.here)  # "burnt 25,000 hectares: 13,000 in the north"
    full = _by_label(label, one) if (label := labelled(sentence)) and not measured else one
    return full if full.unit else None


def _by_company(one: Quantity, around: _Around, loose: bool) -> Quantity | None:
    """By the quantities before it, or by the subject of its sentence."""
    here = around.here
    if full := _as_long(one, around):
        return full
    if here and here[-1].dimension in _MEASURED | {"share"} and (full := _like(here, one, around.text)):
        return full
    noun = of_the(around.sentence) or ("" if loose else subject(around.sentence, abs(one.value) >= 1000))
    if noun and one.decimals < 3:
        return replace(one, unit=noun, dimension="count")
    return _as_before(one, around)


def _as_long(one: Quantity, around: _Around) -> Quantity | None:
    last = around.here[-1] if around.here else None
    return _in_unit(last, one) if last and last.dimension == "time" and _takes_as_long(last, one, around.text) else None


def _as_before(one: Quantity, around: _Around) -> Quantity | None:
    """By the quantities before it alone."""
    if around.here:
        return _like(around.here, one, around.text)
    full = _across(around.near, one, around.sentence, around.text) if around.near else one
    return full if full.unit else None


def _last_resort(one: Quantity, around: _Around, loose: bool) -> Quantity:
    """The topic of the passage, or people where a bare number acts."""
    if (one.decimals and one.scale == 1) or (around.worded and _LOST.search(around.sentence)):
        return one
    previous = around.previous
    cut = max((match.end() for match in _STOP.finditer(previous.rstrip())), default=0)
    noun = "" if loose else topic(around.sentence, previous[cut:])
    if not noun and not loose and bare_subject(around.sentence, around.text, one.end):
        noun = "people"
    return replace(one, unit=noun, dimension="count") if noun else one


def _with_next(sentence: str, one: Quantity, text: str) -> str:
    """The sentence to the end of ``one``, or of the number that "to" joins to it."""
    following = re.match(r" (?:votes )?to \d{1,3}(?!\d)", text[one.end : one.end + 14])
    return f"{sentence}{text[one.start : one.end]}{following[0] if following else ''}"


def _in_printed(printed: str, one: Quantity) -> Quantity:
    """In "tonnes", "thousand tonnes", "EUR million", as a label has them."""
    words = printed.split()
    scale = next((SCALES[word.casefold()] for word in words if word.casefold() in SCALES), 1)
    name = " ".join(word for word in words if word.casefold() not in SCALES)
    code = currency_named(name) if name else None
    found = (code, "money") if code and code.isupper() else unit_named(name)
    if not found:
        return one
    value, high = rounded(one.value * scale), rounded(one.high * scale) if one.high is not None else None
    return replace(one, unit=found[0], dimension=found[1], value=value, high=high, scale=max(scale, one.scale))


def _by_label(label: tuple[str, str], one: Quantity) -> Quantity:
    """ "Landings (in tonnes): 2012: 14,300" and "Sales of cars: 14,000 (2018)"."""
    noun, printed = label
    if printed:
        return _in_printed(printed, one)
    return replace(one, unit=noun, dimension="count") if noun else one


_PARALLEL = 60  # characters between figures of which the second is of the same time as the first
_OF_ITS_OWN = re.compile(r" (?:an?|per|each|every|in all|in total|altogether|since|over|within|during)\b|/")
_SAME_TIME = re.compile(
    r"(?: (?:for|among|in) (?:[a-z]+ ){0,2}[a-z]+)?,?"
    r" (?:and|or|to|against|compared with|from|but)(?: (?:only|just|about|an?|of|to|from|at)| term| period)* "
)


_CLAUSE_END = re.compile(
    r"$|[.,;)](?=\s|$)| (?:in|at|on|for|if|when|by|of|from|and|or|with|under|more|elsewhere|today|now)\b"
)


def _takes_as_long(held: Quantity, one: Quantity, text: str) -> bool:
    """ "The trip took eleven days; it now takes three": a number at the end of a clause behind a length of time."""
    between = text[held.end : one.start]
    near = len(between) < 80 and not re.search(r"\d[^\W\d_]", between)
    alike = 0.02 < abs(one.value / (held.value or 1.0)) < 50 and one.scale == 1 and one.value < 1000
    return near and alike and bool(_CLAUSE_END.match(text, one.end))


def _like(here: Sequence[Quantity], one: Quantity, text: str) -> Quantity | None:
    """``one`` in the unit of the last quantity of its sentence that it can go on with."""
    counts = [held for held in here if held.dimension in _COUNTED] if _ALL_OF.match(text, one.end) else []
    scaled = [held for held in here if held.dimension in _COUNTED and (held.scale > 1) == (one.scale > 1)]
    of_size = [held for held in here if held.scale > 1] if one.scale > 1 else []
    for held in reversed(counts or (scaled if here[-1].dimension in _COUNTED and scaled else of_size or here)):
        between = text[held.end : one.start]
        if held.dimension == "time":
            if _SAME_TIME.fullmatch(between):
                return _in_unit(held, one)
        elif held.dimension in _COUNTED:
            if not one.decimals or held.decimals or held.scale > 1 or one.scale > 1:
                return _beside(held, one, text)
        elif held.unit == "share":
            if held.base and not one.decimals and is_plural(held.base.split()[-1]) and len(between) < 60:
                return replace(one, unit=held.base.split()[-1].casefold(), dimension="count")
        elif held.dimension == "factor" or _LOST.search(between) or _grown_by(held, one, text):
            continue
        elif (held.dimension in _MEASURED or held.dimension == "share") and not one.word:
            figures = abs(held.value / held.scale) or 1.0
            alike = (
                _LABELLED.fullmatch(between)
                or (0.002 if _EACH.match(text, one.end) else 0.02) < abs(one.value / one.scale) / figures < 50
                or (held.scale != one.scale > 1)
                or (one.scale == 1 < held.scale and _LARGE <= abs(one.value) < abs(held.value))
            )
            if len(between) < 120 and alike and _GOES_ON.search(between):
                return _beside(held, one, text)
    return None


def _grown_by(held: Quantity, one: Quantity, text: str) -> bool:
    """ "It rose by 12% to 450": what a share leads to is no share."""
    by = re.search(r"\b(?:by|of|up|down) (?:[a-z]+ )?$", text[max(0, held.start - 24) : held.start])
    to = re.match(r" (?:to|from) ", text[held.end : one.start])
    return held.dimension == "share" and bool((by and to) or abs(one.value) > max(100.0, 2 * abs(held.value)))


def _across(near: Sequence[Quantity], one: Quantity, sentence: str, text: str) -> Quantity:
    """A sentence that opens with a year, or says "it", goes on with what the one before counted."""
    goes_on = _OPENS.match(sentence)
    held = near[-1]
    if held.dimension == "time":
        return _in_unit(held, one) if goes_on and _takes_as_long(held, one, text) else one
    fits = held.dimension in _COUNTED | _MEASURED and (held.dimension in _COUNTED or one.scale > 1 or one.decimals > 0)
    spelt = one.word and held.dimension not in _COUNTED
    return _in_unit(held, one) if goes_on and fits and not spelt and not _LOST.search(sentence) else one


def _beside(held: Quantity, one: Quantity, text: str) -> Quantity:
    """``one`` in the unit of ``held``, and per what that is: "3,000 a month, women 2,400"."""
    between, behind = text[held.end : one.start], text[one.end : one.end + 12]
    goes_on = len(between) < _PARALLEL and not _STOP.search(between) and not _OF_ITS_OWN.match(behind)
    return replace(_in_unit(held, one), per=one.per or (held.per if goes_on and held.per != "piece" else ""))


def _in_unit(held: Quantity, one: Quantity) -> Quantity:
    """``one`` in the unit of ``held``, and in its scale where its figure is as large."""
    figures = abs(held.value / held.scale) or 1.0
    near = held.dimension not in _COUNTED or one.decimals > 0 or one.start - held.end < _AT_ONCE
    bare = near and one.scale == 1 and held.scale > 1 and 0.02 < abs(one.value) / figures < 50
    factor = held.scale if bare else 1
    high = rounded(one.high * factor) if one.high is not None else None
    base = "" if held.unit == "%" else held.base
    return replace(
        one, unit=held.unit, base=base, dimension=held.dimension, value=rounded(one.value * factor), high=high,
        scale=max(one.scale, factor),
    )  # fmt: skip
