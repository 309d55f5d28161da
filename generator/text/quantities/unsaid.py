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

_FAR = 220  # characters that an unsaid unit reaches
_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“(]?[^\W\da-z_])|\n\s*\n")
_HUMAN = re.compile(
    r"\s(?:(?:others |more |of them |were |have |had |been |was |are |still |also |reported |left |feared "
    r"|seriously |badly |[(]\d[\d.]*%[)] )){0,4}(?:died|dead|injured|killed|wounded|hurt|homeless|drowned|arrested"
    r"|detained|missing|women|men|girls|boys)\b"
)
_HURT = re.compile(r"\b(?:killing|injuring|wounding|killed|injured|wounded|displacing|displaced|arrested|leaving)\s$")
_NUMBER_OF = re.compile(
    r"\b(?:[Nn]umbers?|[Tt]otal|[Cc]ount) of (?P<noun>(?:[^\W\d_][\w-]* ){0,3}?[^\W\d_]+)(?= (?:at|to|was|were|is|are"
    r"|has|had|will|would|could|rose|fell|grew|dropped|doubled|climbed|declined|increased|decreased|reached|stood"
    r"|stands|from|by|in|below|above|who|on|under|with|waiting|that)\b)"
)
_POPULATION = re.compile(r"\b(?:population|migration|immigration|emigration|attendance|membership|workforce)\b", re.I)
_AGED = re.compile(r"\b(?:aged|ages)\s(?:between\s|from\s|over\s|under\s)?$")
_VOTED = re.compile(r"\bvot(?:ed|e of)\b[^.;,]{0,24}$")
_SUBJECT = re.compile(
    r"(?P<noun>[^\W\d_][\w-]+)(?: (?:in|of|at|on|from|by|under|per|among) (?:[\w'’,-]+ ){1,5}?| )"
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
        full = one if one.unit or one.dimension else _completed(one, last, text)
        if full.unit or not one.word or one.value >= 13:
            yield full
        if full.unit and full.dimension != "time":
            last = [*last[-3:], full]


def _completed(one: Quantity, last: Sequence[Quantity], text: str) -> Quantity:
    before = text[max(0, one.start - _FAR) : one.start]
    stops = [match.end() for match in _STOP.finditer(before)]
    sentence = before[stops[-1] :] if stops else before
    if _HUMAN.match(text, one.end) or _HURT.search(sentence):
        return replace(one, unit="people", dimension="count")
    if _AGED.search(sentence):
        return replace(one, unit="years", dimension="time")
    if _VOTED.search(sentence):
        return replace(one, unit="votes", dimension="count")
    near = [held for held in last if held.end >= one.start - len(before)]
    here = [held for held in near if held.end > one.start - len(sentence)]
    if label := _LABEL.search(sentence):
        return _labelled(label, one)
    if noun := _subject(sentence, one):
        return replace(one, unit=noun, dimension="count")
    if here and (full := _like(here, one, text)):
        return full
    return _across(near, one, sentence) if near and not here else one


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


def _like(here: Sequence[Quantity], one: Quantity, text: str) -> Quantity | None:
    """``one`` in the unit of the last quantity of its sentence that it can go on with."""
    for held in reversed(here):
        between = text[held.end : one.start]
        if held.dimension in _COUNTED:
            if not one.decimals or held.decimals or held.scale > 1 or one.scale > 1:
                return _in_unit(held, one)
        elif held.dimension == "factor" or _LOST.search(between):
            continue
        elif (held.dimension in _MEASURED or held.dimension == "share") and not one.word:
            figures = abs(held.value / held.scale) or 1.0
            alike = 0.02 < abs(one.value / one.scale) / figures < 50 or (held.scale != one.scale > 1)
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
    bare = one.scale == 1 and held.scale > 1 and 0.02 < abs(one.value) / figures < 50
    factor = held.scale if bare else 1
    high = rounded(one.high * factor) if one.high is not None else None
    base = "" if held.unit == "%" else held.base
    return replace(
        one, unit=held.unit, base=base, dimension=held.dimension, value=rounded(one.value * factor), high=high,
        scale=max(one.scale, factor),
    )  # fmt: skip
