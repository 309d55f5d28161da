"""What happened or is to happen, and when: the dated statements of a point."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.outline import Point
from generator.outline.claims.spans import Span, narrowed, span_of
from generator.outline.claims.terms import Term
from generator.text.dates import DateMention
from generator.text.units import words_of

# Steps of one matter, in order: a date of one step is no date of another.
_STEPS = tuple(
    tuple(frozenset(step.split("|")) for step in line.split())
    for line in (
        "=announce|propos =adopt =sign =ratify =force|appli =extend|renew expir|=expire",
        "=begin|=build =open|=complete =end|=closed|=cancel|=halt",
        "=election|=elect =appoint =resign|=dismiss",
        "=arrest =charge =convict|=verdict =freed|=acquit|=pardon|=execute",
        "=depart =arrive",
        "=attack|=invade =cease|=withdraw",
        "=grant =delivered|=supply",
    )
)
STAGES = frozenset(key for line in _STEPS for step in line for key in step) | frozenset(
    ("=join", "=found", "=evacuate", "=reject", "=ban", "=test", "=sink", "=explode", "=deaths", "=birth", "=buy")
)


def other_step(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether the keys of two sentences name different steps of one matter: signing and entry into force."""
    return any(_differ(line, one, two) for line in _STEPS)


def _differ(line: tuple[frozenset[str], ...], one: frozenset[str], two: frozenset[str]) -> bool:
    first = {place for place, step in enumerate(line) if step & one}
    second = {place for place, step in enumerate(line) if step & two}
    return bool(first and second) and not first & second


ACTIONS = STAGES - {"=announce", "=buy", "=deaths"} | words_of(
    """
    =upgrade =replace =complete =build =hand =restart =halt =arrive =depart =lift =impose =extend =arrest =charge
    =convict =destroy =repair =hire =layoff =deport =recognise =merge =privatise =nationalise =disarm =expel =amend
    =rescue =extradite =pardon =execute =seize =supply =accept =station =elect =dismiss =acquit =postpone =grant
    =default =inspect =award =border_open =store =full =equip =crash =hack =shelling =hit =buy extend widen deepen
    =develop =recruit =negotiate =poison =spill =coup =collapse use =use =force appli =ship_grain =airstrike
    """
)
ENDINGS = words_of(
    "=closed =halt =end =withdraw =cancel =freed =lift =cease =dismiss =resign =evacuate =destroy =ban =expire =depart"
)
SERIES = words_of(
    """
    =summit =visit =election exercis round session report =protest =attack =flood =quake =test =strike =fire budget
    =harvest festival confer assembli =explode hear =verdict fair game cup review edition poll
    """
)
_PAST = re.compile(
    r"\b(?:since|until|before|after|between|from|by)\s(?:the |early |late |mid-|about )*$", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Happening:
    """A date and the words of its sentence; ``stages`` and ``series`` are those it names, ``told``: the date itself."""

    when: Span
    about: tuple[Term, ...]
    stages: frozenset[str]
    series: frozenset[str]
    ordinals: frozenset[str]
    event: bool


def happening(point: Point, about: tuple[Term, ...], mentions: tuple[DateMention, ...]) -> Happening | None:
    """What a point dates: by its own date, else by the only one of its sentence; None where it dates nothing."""
    when = _when(point, mentions)
    if when is None:
        return None
    keys = frozenset(key for term in about for key in term.keys)
    return Happening(when, about, keys & STAGES, keys & SERIES, ordinals(point.text), point.event)


def ordinals(text: str) -> frozenset[str]:
    """ "first", "third": of two that differ each is another."""
    return frozenset(match[0].casefold() for match in _ORDINAL.finditer(text))


def _when(point: Point, mentions: tuple[DateMention, ...]) -> Span | None:
    told = [one for one in mentions if not _PAST.search(point.text[max(0, one.start - 16) : one.start])]
    if point.date:
        own = span_of(point.date.iso)
        words = point.when or next(
            (one.when for one in mentions if one.when and one.iso.startswith(point.date.iso)), ""
        )
        return narrowed(own, words) if own else None
    if len(told) != 1 or len(mentions) != 1:
        return None
    span = span_of(told[0].iso)
    return narrowed(span, told[0].when) if span else None
