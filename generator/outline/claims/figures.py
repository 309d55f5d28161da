"""Figures that points state: how much of what, where, when, on what basis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.outline.claims.amounts import Amount, amount_of
from generator.outline.claims.basis import bases
from generator.outline.claims.happenings import ordinals
from generator.outline.claims.scope import is_part, keys_of
from generator.outline.claims.spans import Span, span_of
from generator.outline.claims.stems import stem
from generator.outline.claims.terms import Term, compounds, terms
from generator.text.dates import DateMention, dates
from generator.text.quantities import Quantity, quantities
from generator.text.units import CARDINALS, SCALES

_MEASURED = frozenset(
    ("money", "share", "length", "area", "volume", "mass", "power", "energy", "speed", "count", "", "temperature",
     "data", "concentration", "time", "frequency")
)  # fmt: skip
_COMPARED = re.compile(
    r"(?:\bthan(?: in)?|\bcompared (?:with|to)(?: in)?|\bagainst|\bup from|\bdown from"
    r"|\bon the|\bon|\bfrom|\bafter|\bbefore|\blevels? of)\s(?:(?:the|its|their|early|late|mid-)\s?)*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|,\s(?=(?:and|but|while|whereas|although|though|yet)\b)|:\s")
_OF_THE = re.compile(r"\b(?:of|out of|in) (?:the|its|their|all) (?:(?:about|some|roughly|nearly|almost|estimated) )?$")
_RATE = re.compile(
    r"\b(?:a|per|every|each|an)\s(?P<unit>second|minute|hour|day|week|month|year)\b|\b(?P<word>daily|annual|annually"
    r"|yearly|monthly|weekly)\b"
)
_WORDS = {"daily": "day", "annual": "year", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week"}
_ROUGHLY = r"(?:(?:an?|about|some|only|nearly|just|over|almost|around|roughly|more than|less than|an average of) )*"
_CHANGED_BY = re.compile(
    rf"\b(?:by|rose|fell|grew|shrank|dropped|climbed|increased|(?:growth|rise|fall|drop|decline|increase) of|up"
    rf"|down) {_ROUGHLY}$",
    re.IGNORECASE,
)
_COMPARATIVE = re.compile(r" (?:higher|lower|more|less|fewer|dearer|cheaper|larger|smaller)\b")


_AVERAGE = re.compile(r"\b(?:on average|an average|average of|averag\w+|median|typical\w*|mean of)\b", re.IGNORECASE)
_CLOSE = 64  # characters: words farther off are of something else in a long sentence
_ELSEWHEN = re.compile(
    r"\b(?:(?:years?|months?|decades?|weeks?) (?:later|earlier|before|after|ago|afterwards)|the (?:following"
    r"|previous|next|preceding)"
    r" (?:year|month|season|decade)|by then|since then|times (?:as|more|higher|that)|twice|thrice|doubled|tripled"
    r"|halved|up from|down from)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a sentence: ``about`` the terms it is said with, ``noun`` the keys of what is counted or measured.

    ``when``: None where the text gives no date. ``listed``: its sentence has others
    of its kind. ``qualified``: words before the head of what is counted. ``places``: proper names behind "in" and "at".
    ``elsewhen``: its time is told by another ("a year later"). ``part``: it is said to be a part of something.
    ``change``: it tells by how much something moved.
    """

    quantity: Quantity
    amount: Amount
    printed: str
    about: tuple[Term, ...]
    noun: frozenset[str]
    when: Span | None
    ways: frozenset[tuple[str, str]]
    part: bool
    change: bool
    average: bool
    elsewhen: bool
    ordinals: frozenset[str]
    listed: bool
    qualified: frozenset[str]
    places: frozenset[str]
    keys: frozenset[str]
    lands: frozenset[str]


@lru_cache(maxsize=16384)
def figures(text: str, document_date: str) -> tuple[Figure, ...]:
    """The figures of a sentence whose document is of ``document_date`` (ISO or "")."""
    found = [one for one in quantities(text) if one.dimension in _MEASURED]
    named = dates(text, document_date)
    held = [_until(text, one, document_date) for one in named]
    told = [one for one in held if not _COMPARED.search(text[max(0, one.start - 24) : one.start])]
    return tuple(_figure(text, one, found, told or held) for one in found)


def _until(text: str, one: DateMention, document_date: str) -> DateMention:
    """ "since 2015" reaches to the date of the document."""
    since = document_date and _SINCE.search(text[max(0, one.start - 16) : one.start]) and one.first < document_date
    return replace(one, iso=f"{one.first}/{document_date}") if since else one


_SINCE = re.compile(r"\bsince (?:the |early |late |mid-)?$", re.IGNORECASE)


def _figure(text: str, one: Quantity, found: Sequence[Quantity], held: Sequence[DateMention]) -> Figure:
    start, end = _region(text, one, found)
    near = text[max(start, one.start - _CLOSE) : min(end, one.end + _CLOSE)]
    about = tuple(
        term for term in (*terms(text), *compounds(text)) if start <= term.start < end and not _in_unit(term, found)
    )
    return Figure(
        quantity=one,
        amount=amount_of(one, _rate(text, one, end)),
        printed=text[one.start : one.end],
        about=about,
        noun=_noun(text, one, about),
        when=_when(one, held, start, end),
        ways=bases(text[start:end]),
        part=is_part(text, one.start, one.end, one.dimension == "count"),
        change=_changes(text, one),
        average=bool(_AVERAGE.search(near)),
        elsewhen=bool(_ELSEWHEN.search(near)),
        ordinals=ordinals(near),
        listed=sum(_alike(one, other) and other.same < 0 for other in found) > 1,
        qualified=_qualified(text[one.start : one.end]) if one.dimension == "count" else frozenset(),
        places=frozenset(key for term in about if _is_place(text, term) for key in term.keys),
        keys=keys_of(about),
        lands=frozenset(key for term in about if term.land for key in term.keys if key.startswith("@")),
    )


def _qualified(printed: str) -> frozenset[str]:
    """The words between number and head: "coal" of "4,000 coal miners", "new" of "310 new cases"."""
    words = [word for word in re.findall(r"[^\W\d_]+", printed) if word.casefold() not in _NUMERALS]
    return frozenset(stem(word)[:7] for word in words[:-1])


_NUMERALS = frozenset((*CARDINALS, *SCALES, "hundred", "and", "dozen", "a", "of", "the", "other", "more"))


def _is_place(text: str, term: Term) -> bool:
    """Whether a proper name that is no land stands where places stand: "in Lagos", "at Sefid"."""
    return term.name and not term.land and bool(_PLACE_BEFORE.search(text[max(0, term.start - 8) : term.start]))


_PLACE_BEFORE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff)\s(?:the )?$")


def _in_unit(term: Term, found: Sequence[Quantity]) -> bool:
    """Whether a term is the currency or unit of a quantity, which says nothing about what is measured."""
    measured = (one for one in found if one.dimension not in {"count", "share", ""})
    return any(one.start <= term.start < one.end for one in measured)


def _region(text: str, one: Quantity, every: Sequence[Quantity]) -> tuple[int, int]:
    """Where the words stand that belong to a quantity: its sentence, cut at others of its kind and at clauses."""
    alike = [other for other in every if other is not one and _alike(one, other) and other.same < 0]
    start = max((other.end for other in alike if other.end <= one.start), default=0)
    end = min((other.start for other in alike if other.start >= one.end), default=len(text))
    cuts = [match.start() for match in _CLAUSE.finditer(text)]
    if alike:
        start = max([start, *(cut for cut in cuts if cut <= one.start)])
        end = min([end, *(cut for cut in cuts if cut >= one.end)])
    if _OF_THE.search(text[max(0, one.start - 32) : one.start]) and every[0] is not one:
        start = one.start  # "half of the 9.6 million tonnes that Egypt brought in" says nothing before it of the whole
    return start, end


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.dimension == other.dimension or {one.dimension, other.dimension} == {"", "count"}


def _rate(text: str, one: Quantity, end: int) -> str:
    """The unit of time that it is so much of."""
    if one.per in {"second", "minute", "hour", "day", "week", "month", "year"}:
        return one.per
    if one.dimension in {"time", "share", "factor"}:
        return ""
    match = _RATE.search(text[one.end : min(end, one.end + 48)])
    return (match["unit"] or _WORDS[match["word"].casefold()]) if match else ""


def _noun(text: str, one: Quantity, about: Sequence[Term]) -> frozenset[str]:
    """What is counted ("peacekeepers") or measured ("wheat" of "tonnes of wheat"); of a share, what it is of."""
    inside = frozenset(key for term in about if one.start <= term.start < one.end for key in term.keys)
    if one.dimension in {"count", "share"} and inside:
        return inside
    if re.match(r"(?: metric)? of (?:\w+ ){0,1}", text[one.end : one.end + 16]):
        behind = [term for term in about if one.end <= term.start < one.end + 24]
        return behind[0].keys if behind and not behind[0].land else inside
    return inside


def _when(one: Quantity, held: Sequence[DateMention], start: int, end: int) -> Span | None:
    """The date that belongs to a quantity: behind it, else before it, else the only one of the sentence."""
    behind = [date for date in held if one.end <= date.start < end]
    if behind and (len(held) == 1 or behind[0].start - one.end < 32):
        return span_of(behind[0].iso)
    before = [date for date in held if start <= date.start < one.start]
    if before:
        return span_of(before[-1].iso)
    if behind:
        return span_of(behind[0].iso)
    return span_of(held[0].iso) if len(held) == 1 or (held and held[0].end <= one.start) else None


def _changes(text: str, one: Quantity) -> bool:
    """Whether it is by how much something moved: "by 2 per cent", "17 per cent higher"."""
    behind = _COMPARATIVE.match(text, one.end)
    return bool(behind) or bool(_CHANGED_BY.search(text[max(0, one.start - 48) : one.start]))


def printed_figure(figure: Figure) -> str:
    """The figure as its text prints it, "about" and all."""
    rough = "about " if figure.quantity.approximate else ""
    bound = {"min": "more than ", "max": "up to ", "": ""}[figure.quantity.bound]
    return f"{bound or rough}{figure.printed}"
