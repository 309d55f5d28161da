"""What a number without a noun counts: the plural that its sentence, its label or the sentence before is about."""

from __future__ import annotations

import re

from generator.text.money import currency_named
from generator.text.quantities.nouns import STOPS, counted, is_plural, plural
from generator.text.units import unit_named, words_of

_NUMBER_OF = re.compile(
    r"\b(?:[Nn]umbers?|[Tt]otal|[Cc]ount|[Ll]ist|[Ff]leet|[Nn]etwork|[Pp]ool|[Ss]tock|[Tt]ally|[Pp]roduction|[Ss]ales"
    r"|[Oo]utput|[Dd]eliveries) of (?P<noun>(?:[^\W\d_][\w-]* ){0,3}?[^\W\d_]+)(?=,| (?:at|to|was|were|is|are"
    r"|has|had|will|would|could|rose|fell|grew|dropped|doubled|climbed|declined|increased|decreased|reached|stood"
    r"|stands|from|by|in|below|above|who|on|under|with|waiting|that|passed|exceeded|topped|hit|slumped|jumped|sank)\b)"
)
_NUMBERS = re.compile(r"\b(?P<noun>[^\W\d_]{3,20}) numbers\b")
_POPULATION = re.compile(r"\b(?:population|migration|immigration|emigration|attendance|membership|workforce)\b", re.I)
_SUBJECT = re.compile(
    r"(?P<noun>[^\W\d_][\w-]+)(?: (?:in|of|at|on|from|by|under|per|among|for|to|with|against) (?:[\w'’,-]+ ){1,5}?| )"
    r"(?:has |have |had |will |would |could |also |then |again |only |now ){0,2}"
    r"(?:ris|rose|grow|grew|climb|jump|f[ea]ll|drop|declin|shr[aiu]nk|went|stood|stands?|number|totall?ed|reach"
    r"|peak|increas|decreas|was at|were at|averag|recover|slipp?|halv|doubl|tripl|amount|hit|came to|passed"
    r"|exceed|surpass)\w*\s"
)
NOT_COUNTS = words_of(
    """prices sales exports imports costs rates levels figures numbers revenues earnings wages emissions yields
    shares reserves stocks profits losses receipts savings deposits remittances tariffs rents fees taxes incomes
    salaries holdings assets debts loans flows funds expenses proceeds temperatures values volumes totals ratios
    goods economics series data means media subsidies grants arrears inflows outflows interests terms scores
    points budgets premiums pensions margins estimates results times ages deliveries sanctions talks relations"""
)
_LOST = re.compile(
    r"\b(?:article|section|age|aged|index|score|chapter|point|code|ratio|rank\w*|voted)\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"^\s*(?:[-*•–] )?(?P<words>[^\W\d_][^.:;?!]{2,80}?)(?:(?: \((?:in )?|,? in )(?P<unit>[^()\d,:]{1,24})\)?)?: "
    r"(?:(?:[12]\d{3}: |[\d., ;()~<>]|and |in |(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}){0,24})$"
)
_OF_THE = re.compile(
    r"\b(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:the|its|their|these|those|all|all the) (?P<what>[^.:;,]{3,60}),"
)
_TOPIC = re.compile(
    r"^[\"“]?(?:The |Its |Their |Many |Most |More |New |Few |Fewer |How many |In [A-Z]\w+,? )?"
    r"(?P<lead>(?:[^\W\d_][\w-]* ){0,3}?)(?P<noun>[^\W\d_][\w-]+)"
    r"(?= (?:are|were|have|had|will|in|of|on|for|at|from|without|with|became|remain|[a-z]{2,}ed)\b)"
)
_LISTED = re.compile(r"(?P<noun>[a-z][a-z-]{2,})(?= (?:for|in|of|to|on|at|from|with|across|by)\b|[:,])")


def labelled(sentence: str) -> tuple[str, str] | None:
    """(noun, unit as printed) of a label before a colon: "Cases reported: ", "Landings (in tonnes): 2012: "."""
    match = _LABEL.search(sentence)
    if not match:
        return None
    return first_count(match["words"]), (match["unit"] or "").strip()


def first_count(words: str) -> str:
    """The first plural of a phrase, if it can be counted; "" for none."""
    low = words[:1].lower() + words[1:]
    while low.startswith(("number of ", "total ", "new ", "the ")):
        low = low.partition(" ")[2].removeprefix("of ")
    found = counted(f" {low}", 0)
    return found[0] if found and is_count(found[0].split()[-1]) else ""


def is_count(noun: str) -> bool:
    """Whether a word is a plural that bare numbers count: no measure, no money, no "prices"."""
    low = noun.casefold()
    return is_plural(low) and low not in NOT_COUNTS and not currency_named(low) and not unit_named(low)


def subject(sentence: str, large: bool) -> str:
    """What "the number of ..." or the plural in front of the verb counts; ``large``: a number of a population."""
    for match in reversed([*_NUMBER_OF.finditer(sentence)]):
        if found := counted(f" {match['noun']}", 0):
            return found[0]
    for match in _NUMBERS.finditer(sentence):
        if match["noun"].casefold() not in STOPS and match["noun"].casefold() not in {"total", "large", "high"}:
            return plural(match["noun"].casefold())
    if large and _POPULATION.search(sentence):
        return "people"
    told = next(iter([*_SUBJECT.finditer(sentence)][-1:]), None)
    word = told["noun"].casefold() if told else ""
    near = told is not None and told.end() >= len(sentence) - 70
    return word if near and is_count(word) and not _LOST.search(sentence) else ""


def of_the(sentence: str) -> str:
    """ "Of the buses bought in 2015, 61": the noun that "of the" names."""
    match = next(iter([*_OF_THE.finditer(sentence)][-1:]), None)
    return first_count(_WHICH.sub("", match["what"])) if match else ""


_WHICH = re.compile(r" (?:(?:[a-z]+ed|made|sold|bought|built|in|who|that|which) .*|[a-z]+ed)$")


def topic(sentence: str, previous: str) -> str:
    """The plural that the clause before a colon, or the sentence before, is about."""
    head, colon, _ = sentence.rpartition(": ")
    for words in (head if colon else "", previous):
        match = _TOPIC.search(words)
        if match and is_count(match["noun"]):
            return match["noun"].casefold()
    last = [one["noun"] for one in _LISTED.finditer(f"{head}:") if is_count(one["noun"])] if colon else []
    return last[0] if last else ""
