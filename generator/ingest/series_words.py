"""The words between two values of a series: those that say nothing new, and those that begin something else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.text.dates import DateMention
from generator.text.units import CARDINALS, MONTHS, words_of

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+){0,3}")
TAIL_END = re.compile(r"[,;:.()–—]|\b(?:and|but|before|then|while|compared|against|to|from|with|until|after)\b")
_SMALL = words_of(
    """in by to from at and or of a an the about around some nearly almost roughly over under up down more less than
    just only for as on with after before until while then again it its they their them he she we his her that this
    these those which who had has have was were is are been be being will would could can may might did do does so
    stood stand stands reach reaches rose rise rises risen fell fall falls fallen went go goes gone grew grow grows
    grown came come comes sank sunk shrank shrunk slid sped made make makes saw see sees got get gets became become
    becomes hit hits held hold holds kept keep keeps left took take takes lost lose gave give swelled swollen
    year years month months quarter half end start beginning later earlier on off figure figures
    total number numbers share rate level levels value amount early late mid still already first second third
    last finally eventually following next previous same peak low high lower higher record back another few many
    most least worth equivalent mere only even ago time times there here when where but not no nor yet too also
    against compared through via onto into out per cent percent percentage points million billion trillion thousand
    hundred dozen dollars euros pounds yen yuan pesos annum average decade decades fiscal financial calendar
    approximately respectively pandemic pre-pandemic crisis war now today once twice further respective whole
    however though although because since between"""
)
_MONTHS = frozenset(month.casefold() for month in MONTHS)
_NUMBERS = frozenset({*CARDINALS, "hundred", "thousand"})
_VERB_SHAPED = re.compile(r".{2,}(?:ed|ing|ly)$")
_PRONOUN = re.compile(r"\b(?:[Ii]t|[Tt]hey|[Tt]h(?:e|at|is) (?:figure|number|total|share|rate|level|amount|sum))\b")
_ANOTHER = re.compile(
    r"\bby\s(?:[a-z]+\s)?$|\b(?:of which|of whom|of them|including|among them|whereas|planned|plans?"
    r"|targets?|aims?|goals?|should|must|pledged|promised|is to|are to)\b|[“”\"]"
)
_DROPPED = re.compile(r"\b(?:about|some|around|only|just|nearly|almost|over|under|an?|the|roughly|barely|still)\b")
_ASIDE = re.compile(
    r",? (?:after|despite|because of|owing to|following|amid|thanks to|as a result of) [a-z][a-z -]{2,40},"
)
_STRANGE_WITH_PRONOUN = 5


def without_dates(text: str, start: int, end: int, when: Sequence[DateMention]) -> str:
    """``text[start:end]`` with a comma for each date in it: what follows a date is another phrase."""
    parts, at = [], start
    for mention in when[bisect_left(when, start, key=lambda one: one.start) :]:
        if mention.start >= end:
            break
        parts += [text[at : mention.start], ","]
        at = min(mention.end, end)
    return "".join([*parts, text[at:end]])


def of_another_time(between: str) -> bool:
    """Whether a plan, a part or a quotation begins between two values."""
    return bool(_ANOTHER.search(between))


def strange(words: str, known: frozenset[str], after_stop: bool = False) -> list[str]:
    """The words of ``words`` that bring in something new; none where a pronoun takes up what was spoken of.

    ``after_stop``: a clause of its own, in which a pronoun says that it goes on with the same.
    """
    new = [word for word in WORD.findall(_ASIDE.sub(",", words)) if _is_new(word, known)]
    back = after_stop and _PRONOUN.search(words) and len(new) <= _STRANGE_WITH_PRONOUN
    return [] if back and not any(word[0].isupper() for word in new) else new


def _is_new(word: str, known: frozenset[str]) -> bool:
    low = word.casefold()
    if low in _SMALL or low in known or low in _MONTHS or low in _NUMBERS:
        return False
    return word[0].isupper() or not _VERB_SHAPED.fullmatch(low)


def names_another(between: str, known: frozenset[str]) -> bool:
    """Whether the word right before a value is new: "growth 2 per cent" after one of inflation."""
    words = WORD.findall(_DROPPED.sub("", between[-60:]))
    glued = re.search(r"[^\W\d_]\s+(?:(?:about|some|only|just|nearly|over)\s+)?$", between[-60:])
    return bool(words and glued and _is_new(words[-1], known))
