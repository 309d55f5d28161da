"""What happened or is to happen, and when: the dated statements of a point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.outline import Point
from generator.outline.claims.spans import Span, narrowed, span_of
from generator.outline.claims.terms import Term, compounds
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
    (
        "=join",
        "=found",
        "=evacuate",
        "=reject",
        "=ban",
        "=test",
        "=sink",
        "=explode",
        "=deaths",
        "=birth",
        "=buy",
        "=annul",
        "=independence",
        "=secede",
        "=assassinate",
    )
)


# Steps that each take the earlier ones for granted: what is in use needs no opening.
_COURSES = tuple(
    tuple(frozenset(step.split("|")) for step in line.split())
    for line in ("propos =adopt =sign =ratify =force", "=begin =build =open|=complete", "=announce =begin =merge")
)


def overtaken(done: frozenset[str], awaited: frozenset[str]) -> frozenset[str]:
    """The acts among ``awaited`` that lie behind or at a step that ``done`` names, with those steps themselves."""
    found: set[str] = set()
    for line in _COURSES:
        reached = max((at for at, step in enumerate(line) if step & done), default=-1)
        behind = frozenset[str]().union(*line[: reached + 1]) & awaited
        found |= behind and behind | (done & frozenset[str]().union(*line[: reached + 1]))
    return frozenset(found)


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
ONCE = words_of("=resign =sign =ratify =force =found =join =sink =annul =independence =assassinate =secede =acquit")
"""Steps that one matter takes once: two dates of one are no two of a series."""
_PAST = re.compile(
    r"\b(?:since|until|before|after|between|from|by)\s(?:the |early |late |mid-|about )*$", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|\d+(?:st|nd|rd|th)"
    r"|last(?!\s(?:year|month|week|day|of|two|three|few|\w+ (?:years|months)|decade|century|quarter|spring|summer"
    r"|autumn|winter)))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Happening:
    """A date and the words of its sentence; ``stages`` and ``series`` are those it names.

    ``edition``: the keys of what the date only tells from others of its kind ("the census of 2011"). ``told``: the
    date in words.
    """

    when: Span
    about: tuple[Term, ...]
    stages: frozenset[str]
    series: frozenset[str]
    ordinals: frozenset[str]
    event: bool
    edition: frozenset[str] = frozenset()
    told: str = ""


def happening(point: Point, about: tuple[Term, ...], mentions: tuple[DateMention, ...]) -> Happening | None:
    """What a point dates: by its own date, else by the only one of its sentence; None where it dates nothing."""
    when = _when(point, mentions)
    if when is None:
        return None
    keys = frozenset(key for term in about for key in term.keys)
    labels = [one for one in mentions if one.precision in {"year", "month"}]
    return Happening(
        when, (*about, *_phrases(point.text)), keys & STAGES, keys & SERIES, ordinals(point.text), point.event,
        frozenset(key for one in labels for key in _edition(point.text, about, one)), when.iso,
    )  # fmt: skip


def _phrases(text: str) -> tuple[Term, ...]:
    """Its compounds but those of two names, which are one name."""
    return tuple(term for term in compounds(text) if not term.name)


def _edition(text: str, about: Sequence[Term], one: DateMention) -> frozenset[str]:
    """The keys of the term that a date stands at as a label: "Strategy of 2017", "the 2017 strategy"."""
    before = next((term for term in about if _OF.fullmatch(text, term.end, one.start)), None)
    behind = next(
        (
            term
            for term in about
            if text[one.end : term.start] == " " and text[max(0, one.start - 4) : one.start].casefold() == "the "
        ),
        None,
    )
    named = before or behind
    return named.keys if named else frozenset()


_OF = re.compile(r" of (?:the year )?")


def awaited_first(point: Point, about: tuple[Term, ...], mentions: tuple[DateMention, ...]) -> Happening | None:
    """What a sentence places before its date: "B is due in 2022, once A is there" says that A comes by 2022."""
    match = _ONCE.search(point.text)
    dated = [one for one in mentions if match and one.end <= match.start()]
    if match is None or len(dated) != 1 or len(mentions) != 1 or (span := span_of(dated[0].iso)) is None:
        return None
    last = narrowed(span, dated[0].when or "").last
    told = tuple(term for term in about if term.start >= match.end())
    if not told:
        return None
    keys = frozenset(key for term in told for key in term.keys)
    words = f"by {dated[0].when or dated[0].iso}"
    phrases = (one for one in _phrases(point.text) if one.start >= match.end())
    return Happening(
        Span(_EVER, last, f"/{dated[0].last}"), (*told, *phrases),
        keys & STAGES, keys & SERIES, frozenset(), False, told=words,
    )  # fmt: skip


_ONCE = re.compile(r", (?:once|after|as soon as|when) (?=[^,.;]*\b(?:had|has|have|is|are|was|were)\b)")
_EVER = 10101  # what comes before a date may have been at any time before it


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
