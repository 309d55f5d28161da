"""Numbers that leave their unit unsaid: what they count is what the sentence spoke of before, or its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.text.money import currency_named
from generator.text.quantities.nouns import counted, is_plural
from generator.text.quantities.quantity import Quantity
from generator.text.quantities.together import rounded
from generator.text.units import unit_named, words_of

_AT_ONCE = 24  # characters between "3 million visitors" and its "to 5"
_FAR = 220  # characters that an unsaid unit reaches
_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“(]?[^\W\da-z_])|\n\s*\n")
_HUMAN = re.compile(
    r"\s(?:(?:others |more |of them |were |have |had |been |was |are |still |also |reported |left |feared "
    r"|seriously |badly |[(]\d[\d.]*%[)] )){0,4}(?:died|dead|injured|killed|wounded|hurt|homeless|drowned|arrested"
    r"|detained|deported|evacuated|sentenced|convicted|displaced|rescued|infected|vaccinated|evicted|jailed|executed"
    r"|recruited|missing|women|men|girls|boys)\b| (?:who|strong)\b"
)
_HURT = re.compile(r"\b(?:killing|injuring|wounding|killed|injured|wounded|displacing|displaced|arrested|leaving)\s$")
_NUMBER_OF = re.compile(
    r"\b(?:[Nn]umbers?|[Tt]otal|[Cc]ount) of (?P<noun>(?:[^\W\d_][\w-]* ){0,3}?[^\W\d_]+)(?= (?:at|to|was|were|is|are"
    r"|has|had|will|would|could|rose|fell|grew|dropped|doubled|climbed|declined|increased|decreased|reached|stood"
    r"|stands|from|by|in|below|above|who|on|under|with|waiting|that)\b)"
)
_POPULATION = re.compile(r"\b(?:population|migration|immigration|emigration|attendance|membership|workforce)\b", re.I)
_AGED = re.compile(
    r"\b(?:aged|ages)\s(?:between\s|from\s|over\s|under\s)?$|\bage of\s$"
    r"|\b(?:are|were|is)\s(?:under|over|below|aged)\s$"
)
_FACTOR_OF = re.compile(r"\bfactor of (?:[a-z]+ ){0,2}$")
BODY_OF = re.compile(r"\b(?:delegation|group|team|family|panel|jury|committee|party|crowd) of (?:[a-z]+ ){0,2}$")
_ALL_OF = re.compile(r" of (?:them|which|whom|these|those|its|their)\b")
_VOTED = re.compile(r"\bvote(?:d|s)?\b(?: [a-z]+| \d{1,3}){0,4} $")
_VOTED_BY = re.compile(
    r"\b(?:passed|approved|rejected|defeated|carried|adopted|backed)\b[^.;:\d]{0,40}\bby \d{1,3} (?:votes )?to \d{1,3}$"
)
_THE_HURT = re.compile(
    r"\b[Tt]he (?:dead|injured|wounded|missing|killed|displaced|unemployed|homeless)"
    r" (?:now |at |(?:are )?put at |numbered |were |was |rose to |about |over ){0,2}$"
)
_SUBJECT = re.compile(
    r"(?P<noun>[^\W\d_][\w-]+)(?: (?:in|of|at|on|from|by|under|per|among|for|to|with|against) (?:[\w'’,-]+ ){1,5}?| )"
    r"(?:has |have |had |will |would |could |also |then |again |only ){0,2}"
    r"(?:ris|rose|grow|grew|climb|jump|f[ea]ll|drop|declin|shr[aiu]nk|went|stood|stands?|number|totall?ed|reach"
    r"|peak|increas|decreas|was at|were at|averag|recover|slipp?|halv|doubl|tripl|amount|hit)\w*\s"
)
_NOT_COUNTS = words_of(
    """prices sales exports imports costs rates levels figures numbers revenues earnings wages emissions yields
    shares reserves stocks profits losses receipts savings deposits remittances tariffs rents fees taxes incomes
    salaries holdings assets debts loans flows funds expenses proceeds temperatures values volumes totals ratios
    goods economics series data means media subsidies grants arrears inflows outflows interests terms scores
    points budgets premiums pensions margins estimates results"""
)
_LABELLED = re.compile(r"[;,.]? (?:[a-z]+ ){0,2}[a-z]+: ")
_EACH = re.compile(r" (?:each|apiece)\b")
_GOES_ON = re.compile(
    r"\b(?:to|from|than|against|compared|with|while|whereas|and|or|but|in|by|then|before|after|was|were|it|up|down|on"
    r"|of which|another|just|only|as|at|for|below|above|reached|of|a)\b|[,;(]"
)
_LABEL = re.compile(
    r"(?P<noun>[^\W\d_]{3,30})(?: \((?:in )?(?P<unit>[^()\d]{1,24})\))?: (?:[12]\d{3}: |[\d., ;()~<>]|and ){0,24}$"
)
_LOST = re.compile(
    r"\b(?:article|section|age|aged|index|score|chapter|point|code|ratio|rank\w*|voted)\b", re.IGNORECASE
)
_OPENS = re.compile(
    r"(?:(?:In|By|Since|Of these|Of them|Today|Now|Then|It|This|That|The (?:figure|total))\b|[^\d]{0,24}$"
    r"|(?:[^\d]{0,40}\b)the (?:figure|number|total)\b)"
)
_COUNTED = {"count"}
_MEASURED = {"money", "mass", "volume", "area", "length", "power", "energy", "data", "temperature"}


def said(found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """``found`` with the units that its numbers leave unsaid; a small number in words without one counts nothing."""
    last: list[Quantity] = []
    for one in found:
        full = _completed(one, last, text) if not (one.unit or one.dimension) else _of_the_same(one, last, text)
        if full.unit or not one.word or one.value >= 13:
            yield full
        if full.unit:
            last = [*last[-3:], full]


def _completed(one: Quantity, last: Sequence[Quantity], text: str) -> Quantity:
    before = text[max(0, one.start - _FAR) : one.start]
    stops = [match.end() for match in _STOP.finditer(before)]
    sentence = before[stops[-1] :] if stops else before
    if _HUMAN.match(text, one.end) or _HURT.search(sentence) or _THE_HURT.search(sentence):
        return replace(one, unit="people", dimension="count")
    if _FACTOR_OF.search(sentence):
        return replace(one, unit="times", dimension="factor")
    if BODY_OF.search(sentence):
        return replace(one, unit="people", dimension="count")
    if _AGED.search(sentence) and one.value < 120:
        return replace(one, unit="years", dimension="time")
    if _VOTED.search(sentence) or _VOTED_BY.search(_with_next(sentence, one, text)):
        return replace(one, unit="votes", dimension="count")
    near = [held for held in last if held.end >= one.start - len(before)]
    here = [held for held in near if held.end > one.start - len(sentence)]
    if (label := _LABEL.search(sentence)) and (labelled := _labelled(label, one)).unit:
        return labelled
    if noun := _subject(sentence, one):
        return replace(one, unit=noun, dimension="count")
    if here and (full := _like(here, one, text)):
        return full
    return _across(near, one, sentence) if near and not here else one


_STILL = words_of(
    """the end early late mid fiscal year years a decade ago earlier later before previous next following to from up
    down and or against as compared with then only just still about around nearly over than more less at in by but of
    while
    it was is were had has been will be reach reached rose fell rising falling stood"""
)


def _of_the_same(one: Quantity, last: Sequence[Quantity], text: str) -> Quantity:
    """ "6.8% of GDP in 2022 as against 4.9% in 2015": the second is of the same."""
    held = last[-1] if last else None
    if one.unit != "%" or one.base or held is None or not held.unit.startswith("% of "):
        return one
    between = text[held.end : one.start]
    words = re.findall(r"[^\W\d_]+", between)
    same = len(between) < 90 and all(word.casefold() in _STILL for word in words)
    return replace(one, unit=held.unit, base=held.base) if same else one


def _with_next(sentence: str, one: Quantity, text: str) -> str:
    """The sentence to the end of ``one``, or of the number that "to" joins to it."""
    following = re.match(r" (?:votes )?to \d{1,3}(?!\d)", text[one.end : one.end + 14])
    return f"{sentence}{text[one.start : one.end]}{following[0] if following else ''}"


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter([*pattern.finditer(text)][-1:]), None)


def _labelled(label: re.Match[str], one: Quantity) -> Quantity:
    """ "Landings (in tonnes): 2012: 14,300" and "Sales of cars: 14,000 (2018)"."""
    printed, noun = (label["unit"] or "").strip(), label["noun"].casefold()
    if found := unit_named(printed) if printed else None:
        return replace(one, unit=found[0], dimension=found[1])
    if printed or not is_plural(noun) or noun in _NOT_COUNTS or unit_named(noun):
        return one
    return replace(one, unit=noun, dimension="count")


def _subject(sentence: str, one: Quantity) -> str:
    """What "the number of ..." or the plural in front of the verb counts."""
    told = _last(_NUMBER_OF, sentence)
    if told and (noun := counted(f" {told['noun']}", 0)):
        return noun[0]
    if abs(one.value) >= 1000 and _POPULATION.search(sentence):
        return "people"
    told = _last(_SUBJECT, sentence)
    word = told["noun"].casefold() if told else ""
    counts = told and told.end() >= len(sentence) - 70 and is_plural(word) and word not in _NOT_COUNTS
    counts = counts and not currency_named(word) and not unit_named(word)
    return word if counts and one.decimals < 3 and not _LOST.search(sentence) else ""


_SAME_TIME = re.compile(
    r"(?: (?:for|among|in) (?:[a-z]+ ){0,2}[a-z]+)?,?"
    r" (?:and|or|to|against|compared with|from|but)(?: (?:only|just|about|an?|of|to|from|at)| term| period)* "
)


def _like(here: Sequence[Quantity], one: Quantity, text: str) -> Quantity | None:
    """``one`` in the unit of the last quantity of its sentence that it can go on with."""
    counts = [held for held in here if held.dimension in _COUNTED] if _ALL_OF.match(text, one.end) else []
    scaled = [held for held in here if held.dimension in _COUNTED and (held.scale > 1) == (one.scale > 1)]
    for held in reversed(counts or (scaled if here[-1].dimension in _COUNTED and scaled else here)):
        between = text[held.end : one.start]
        if held.dimension == "time":
            if _SAME_TIME.fullmatch(between):
                return _in_unit(held, one)
        elif held.dimension in _COUNTED:
            if not one.decimals or held.decimals or held.scale > 1 or one.scale > 1:
                return _in_unit(held, one)
        elif held.unit == "share":
            if held.base and not one.decimals and is_plural(held.base.split()[-1]) and len(between) < 60:
                return replace(one, unit=held.base.split()[-1].casefold(), dimension="count")
        elif held.dimension == "factor" or _LOST.search(between):
            continue
        elif (held.dimension in _MEASURED or held.dimension == "share") and not one.word:
            figures = abs(held.value / held.scale) or 1.0
            alike = (
                _LABELLED.fullmatch(between)
                or (0.002 if _EACH.match(text, one.end) else 0.02) < abs(one.value / one.scale) / figures < 50
                or (held.scale != one.scale > 1)
            )
            if len(between) < 120 and alike and _GOES_ON.search(between):
                return _in_unit(held, one)
    return None


def _across(near: Sequence[Quantity], one: Quantity, sentence: str) -> Quantity:
    """A sentence that opens with a year, or says "it", goes on with what the one before counted."""
    goes_on = _OPENS.match(sentence)
    held = near[-1]
    fits = held.dimension in _COUNTED | _MEASURED and (held.dimension in _COUNTED or one.scale > 1 or one.decimals > 0)
    return _in_unit(held, one) if goes_on and fits and not one.word and not _LOST.search(sentence) else one


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
