"""Figures that points state: how much of what, where, when, on what basis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.outline.claims.amounts import Amount, amount_of
from generator.outline.claims.basis import reckoned
from generator.outline.claims.changes import changes
from generator.outline.claims.clauses import Stretch, clause, remark, within
from generator.outline.claims.happenings import ordinals
from generator.outline.claims.lands import lies_in
from generator.outline.claims.quantities import quantities
from generator.outline.claims.rates import each, priced, rate
from generator.outline.claims.regions import Region, alike, region
from generator.outline.claims.scope import is_part, keys_of, measures, of_a_body
from generator.outline.claims.spans import Span
from generator.outline.claims.stems import stem
from generator.outline.claims.terms import STEM, Term, compounds, terms
from generator.outline.claims.times import dated, edge, time_of
from generator.outline.claims.wholes import base_of
from generator.records import dataclass, replace
from generator.text.dates import DateMention
from generator.text.quantities import Quantity
from generator.text.units import CARDINALS, SCALES

_MEASURED = frozenset(
    ("money", "share", "length", "area", "volume", "mass", "power", "energy", "speed", "count", "", "temperature",
     "data", "concentration", "time", "frequency")
)  # fmt: skip
_AVERAGE = re.compile(r"\b(?:on average|an average|average of|averag\w+|median|typical\w*|mean of)\b", re.IGNORECASE)
_CLOSE = 64  # characters: words farther off are of something else in a long sentence
_ELSEWHEN = re.compile(
    r"\b(?:(?:years?|months?|decades?|weeks?) (?:later|earlier|before|after|ago|afterwards)|the (?:following"
    r"|previous|next|preceding)"
    r" (?:year|month|season|decade)|by then|since then|times (?:as|more|higher|that)|twice|thrice|doubled|tripled"
    r"|halved|up from|down from)\b",
    re.IGNORECASE,
)


_WISHED = re.compile(
    r"\b(?:proposed|proposes|demand(?:s|ed)?|wants?|wanted|call(?:s|ed)? for|suggest(?:s|ed)|ask(?:s|ed)? for"
    r"|urge[sd]?)\b"
)
_REST = re.compile(r"\b(?:(?:all )?the (?:rest|remainder|others)|the remaining)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a sentence.

    ``about``: the terms it is said with, ``core`` those of its clause and ``said`` their keys. ``noun``: the keys of
    what is counted or measured, ``base`` of what a share is of. ``when``: None where the text gives no date. ``part``:
    it is said to be a part of something. ``change``: it tells by how much something moved. ``elsewhen``: its time is
    told by another ("a year later"). ``edge``: "start" or "end" where it is of one end of a year. ``rest``: it is what
    other figures leave. ``wished``: somebody asks for it. ``listed``: its sentence has others of its kind.
    ``qualified``: what narrows it. ``places``: proper names behind "in" and "at". ``measures``: those its clause names.
    """

    quantity: Quantity
    amount: Amount
    printed: str
    about: tuple[Term, ...]
    core: tuple[Term, ...]
    said: frozenset[str]
    noun: frozenset[str]
    base: frozenset[str]
    when: Span | None
    ways: frozenset[tuple[str, str]]
    part: bool
    change: bool
    average: bool
    elsewhen: bool
    edge: str
    rest: bool
    wished: bool
    ordinals: frozenset[str]
    listed: bool
    qualified: frozenset[str]
    places: frozenset[str]
    keys: frozenset[str]
    lands: frozenset[str]
    measures: frozenset[str]


@lru_cache(maxsize=16384)
def figures(text: str, document_date: str) -> tuple[Figure, ...]:
    """The figures of a sentence whose document is of ``document_date`` (ISO or "")."""
    found = [one for one in quantities(text) if one.dimension in _MEASURED]
    named = dated(text, document_date)
    return tuple(_figure(text, one, _around(text, one, found), named) for one in found)


@dataclass(frozen=True, slots=True)
class _Around:
    """Where the words of a figure stand, and which: those of its sentence, its region (``mine``) and its clause."""

    own: tuple[Stretch, ...]
    place: Region
    about: tuple[Term, ...]
    mine: tuple[Term, ...]
    core: tuple[Term, ...]
    near: str
    listed: bool


def _around(text: str, one: Quantity, found: Sequence[Quantity]) -> _Around:
    own = clause(text, one.start)
    fellows = [other for other in found if other is not one and alike(one, other) and other.same < 0]
    others = tuple(part for other in fellows if not within(other.start, own) for part in remark(text, other.start))
    every = [
        term
        for term in (*terms(text), *compounds(text))
        if not _in_unit(term, found) and (within(term.start, own) or not within(term.start, others))
    ]
    place = region(text, one, [other for other in fellows if within(other.start, own)], every, found[0] is one)
    about = (*(term for term in every if place.holds(term.start)), *_unsaid(text, one))
    return _Around(
        own, place, about, tuple(term for term in about if place.start <= term.start < place.end),
        tuple(term for term in about if within(term.start, own)) or about, _near(text, one, own, place),
        bool(fellows) and one.same < 0,
    )  # fmt: skip


def _near(text: str, one: Quantity, own: tuple[Stretch, ...], place: Region) -> str:
    start, end = max(place.start, one.start - _CLOSE), min(place.end, one.end + _CLOSE)
    return " ".join(text[max(part[0], start) : min(part[1], end)] for part in own)


def _figure(text: str, one: Quantity, around: _Around, named: Sequence[DateMention]) -> Figure:
    start, end, core, near = around.place.start, around.place.end, around.core, around.near
    moved = changes(text, one)
    shared = _lands(text, around.mine) if around.place.head >= 0 else frozenset()
    return Figure(
        quantity=one,
        amount=amount_of(priced(text, one), rate(text, one, end), each(text, one)),
        printed=text[one.start : one.end],
        about=around.about,
        core=core,
        said=keys_of(core),
        noun=_noun(text, one, around.about),
        base=base_of(text, one, core) if one.dimension == "share" else frozenset(),
        when=time_of(text, one, named, around.own, start, end),
        ways=reckoned(text[start:end], one.unit, one.base, moved),
        part=is_part(text, one.start, one.end, one.dimension == "count"),
        change=moved,
        average=bool(_AVERAGE.search(near)),
        elsewhen=bool(_ELSEWHEN.search(near)),
        edge=edge(text, start, end),
        rest=bool(_REST.search(near)),
        wished=bool(_WISHED.search(text[max(start, one.start - _CLOSE) : one.start])),
        ordinals=ordinals(near),
        listed=around.listed,
        qualified=_qualified(text, one, around.about),
        places=frozenset(key for term in core if _is_place(text, term) for key in term.keys),
        keys=keys_of(around.about),
        lands=shared or _lands(text, core) or _lands(text, around.about),
        measures=measures(core),
    )


def _lands(text: str, about: Sequence[Term]) -> frozenset[str]:
    """The lands of terms; a capital is a place of its own where something is in it, else it speaks for its land.

    Where no land is named, those in which the named cities and regions lie.
    """
    named = [term for term in about if term.land]
    if not named:
        return frozenset(f"@{land}" for term in about if term.name and (land := lies_in(text, term.start)))
    own = frozenset(key for term in named if "capital" not in term.keys for key in term.keys)
    every = ((term, key) for term in named for key in term.keys if key.startswith("@"))
    return frozenset(
        key
        for term, key in every
        if not key.endswith("/capital") or (key.removesuffix("/capital") not in own and _stands_in(text, term))
    )


def _stands_in(text: str, term: Term) -> bool:
    return bool(_PLACE_BEFORE.search(text[max(0, term.start - 8) : term.start]))


def _qualified(text: str, one: Quantity, about: Sequence[Term]) -> frozenset[str]:
    """What narrows a figure: "coal" of "4,000 coal miners", "heat" and "home" of "to heat its homes it burnt"."""
    purpose = _PURPOSE.match(text)
    told = [term.main for term in about if purpose and not term.compound and term.start < purpose.end() <= one.start]
    if one.dimension != "count":
        return frozenset(told)
    words = [word for word in re.findall(r"[^\W\d_]+", text[one.start : one.end]) if word.casefold() not in _NUMERALS]
    body = ["of"] if of_a_body(text, one.end) else []
    return frozenset((*told, *body, *(stem(word)[:STEM] for word in words[:-1])))


_PURPOSE = re.compile(r"To (?!this|that|date)[a-z]+ [^,]{2,60}, ")
_NUMERALS = frozenset((*CARDINALS, *SCALES, "hundred", "and", "dozen", "a", "of", "the", "other", "more", "half"))


def _is_place(text: str, term: Term) -> bool:
    """Whether a proper name that is no land stands where places stand: "in Lagos", "at Sefid"."""
    return term.name and not term.land and _stands_in(text, term)


_PLACE_BEFORE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff)\s(?:the )?$")


def _in_unit(term: Term, found: Sequence[Quantity]) -> bool:
    """Whether a term is the currency or unit of a quantity, which says nothing about what is measured."""
    measured = (one for one in found if one.dimension not in {"count", "share", ""})
    return any(one.start <= term.start and term.end <= one.end for one in measured)


def _unsaid(text: str, one: Quantity) -> tuple[Term, ...]:
    """What a bare number counts, where its sentence has said so before: "of the 6,000 islands, 1,100"."""
    if one.dimension != "count" or any(letter.isalpha() for letter in text[one.start : one.end]):
        return ()
    return tuple(replace(term, start=one.start, end=one.end) for term in terms(one.unit) if one.unit != "people")


_BROADER = frozenset({"=child"})  # what pupils are called, too


def _noun(text: str, one: Quantity, about: Sequence[Term]) -> frozenset[str]:
    """What is counted ("peacekeepers") or measured ("wheat" of "tonnes of wheat"); of a share, what it is of."""
    inside = frozenset(key for term in about if one.start <= term.start < one.end for key in term.keys)
    if one.dimension in {"count", "share"} and inside:
        return inside | _BROADER if "=pupil" in inside else inside
    if re.match(r"(?: metric)? of (?:\w+ ){0,1}", text[one.end : one.end + 16]):
        behind = [term for term in about if one.end <= term.start < one.end + 24]
        return behind[0].keys if behind and not behind[0].land else inside
    return inside


def printed_figure(figure: Figure) -> str:
    """The figure as its text prints it, "about" and all."""
    rough = "about " if figure.quantity.approximate else ""
    bound = {"min": "more than ", "max": "up to ", "": ""}[figure.quantity.bound]
    return f"{bound or rough}{figure.printed}"
