"""Figures that points state: how much of what, where, when, on what basis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.limits import FIGURES_OF_A_STATEMENT
from generator.outline.claims.amounts import Amount, agree, amount_of, reach, times_apart
from generator.outline.claims.basis import reckoned
from generator.outline.claims.changes import changes, moved
from generator.outline.claims.clauses import Stretch, clause, remark, within
from generator.outline.claims.happenings import ordinals
from generator.outline.claims.lands import lies_in
from generator.outline.claims.quantities import quantities
from generator.outline.claims.rates import each, priced, rate
from generator.outline.claims.regions import Region, alike, region
from generator.outline.claims.scope import is_joint, is_part, keys_of, measures, of_a_body
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
_EACH = re.compile(
    r"\b(?:each|every|apiece"
    r"|per (?:head|capita|person|inhabitant|day|night|week|month|year|household|worker|pupil|patient)"
    r"|a (?:day|night|week|month|year|head)|(?:dai|week|month|year)ly|annual(?:ly)?)\b",
    re.IGNORECASE,
)
_CLOSE = 64  # characters: words farther off are of something else in a long sentence
_ELSEWHEN = re.compile(
    r"\b(?:(?:years?|months?|decades?|weeks?) (?:later|earlier|before|after|ago|afterwards)|the (?:following"
    r"|previous|next|preceding)"
    r" (?:year|month|season|decade)|by then|since then|times (?:as|more|higher|that)|twice|thrice|doubled|tripled"
    r"|halved|up from|down from)\b",
    re.IGNORECASE,
)


_WISHED = re.compile(
    r"\b(?:proposed|proposes|demand(?:s|ed)?|(?<![Ff]or )wants?|wanted|call(?:s|ed)? for|suggest(?:s|ed)"
    r"|ask(?:s|ed)? for|urge[sd]?)\b"
)
_BEFORE = re.compile(r"(?:Before|Until|Prior to|Up to) (?:the|its|their) [a-z]")
_AFTER = re.compile(r"(?:Since|After|Following|Once) (?:the|its|their) [a-z]")
_REST = re.compile(r"\b(?:(?:all )?the (?:rest|remainder|others)|the remaining)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a sentence.

    ``about``: the terms it is said with, ``core`` those of its clause and ``said`` their keys. ``noun``: the keys of
    what is counted or measured, ``base`` of what a share is of. ``when``: None where the text gives no date. ``part``:
    it is said to be a part of something, ``joint`` of several together. ``reach``: how far a bound goes. ``change``:
    it tells by how much something moved, ``moved`` up (1), down (-1) or either (0). ``each``: it is told of one of
    many, or by a stretch of time. ``elsewhen``: its time is told by another ("a year later"). ``edge``: "start" or
    "end" where it is of one end of a year. ``phase``: "before" or "after" what its sentence opens with. ``rest``: it
    is what other figures leave. ``wished``: somebody asks for it. ``listed``: its sentence has others of its kind and
    time. ``qualified``: what narrows it, ``narrowing``: what it is for, to or from. ``places``: proper names behind
    "in" and "at". ``measures``: those its clause names.
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
    joint: bool
    reach: float
    change: bool
    moved: int
    average: bool
    each: bool
    elsewhen: bool
    edge: str
    phase: str
    rest: bool
    wished: bool
    ordinals: frozenset[str]
    listed: bool
    qualified: frozenset[str]
    narrowing: frozenset[str]
    places: frozenset[str]
    keys: frozenset[str]
    lands: frozenset[str]
    measures: frozenset[str]


@lru_cache(maxsize=16384)
def figures(text: str, document_date: str) -> tuple[Figure, ...]:
    """The figures of a sentence whose document is of ``document_date`` (ISO or "")."""
    found = [one for one in quantities(text) if one.dimension in _MEASURED][:FIGURES_OF_A_STATEMENT]
    named = dated(text, document_date)
    told = [_figure(text, one, _around(text, one, found), named) for one in found]
    return tuple(replace(one, listed=one.listed and _has_fellow(one, told)) for one in told)


def _has_fellow(one: Figure, told: Sequence[Figure]) -> bool:
    """Whether a listed figure has another of its unit and time: those of a row of years are no parts of one thing."""
    others = (other for other in told if other is not one and other.listed and other.amount.unit == one.amount.unit)
    near = (other for other in others if times_apart(one.amount, other.amount) <= _ONE_LIST)
    return any(not one.when or not other.when or one.when.meets(other.when) for other in near)


_ONE_LIST = 50  # times: what lies farther apart is in no list


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
        one.same < 0 and any(not _said_again(one, other) for other in fellows),
    )  # fmt: skip


def _said_again(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of one sentence may be one, said twice: "barely half, 49 per cent"."""
    return agree(amount_of(one), amount_of(other))


def _near(text: str, one: Quantity, own: tuple[Stretch, ...], place: Region) -> str:
    start, end = max(place.start, one.start - _CLOSE), min(place.end, one.end + _CLOSE)
    return " ".join(text[max(part[0], start) : min(part[1], end)] for part in own)


def _figure(text: str, one: Quantity, around: _Around, named: Sequence[DateMention]) -> Figure:
    start, end, core, near = around.place.start, around.place.end, around.core, around.near
    change = changes(text, one)
    shared = _lands(text, around.mine) if around.place.head >= 0 else frozenset()
    return Figure(
        quantity=one,
        amount=amount_of(priced(text, one), rate(text, one, end), each(text, one), reach(text, one)),
        printed=text[one.start : one.end],
        about=around.about,
        core=core,
        said=keys_of(core),
        noun=_noun(text, one, around.about),
        base=base_of(text, one, core) if one.dimension == "share" else frozenset(),
        when=time_of(text, one, named, around.own, start, end),
        ways=reckoned(text[start:end], one.unit, one.base, change),
        part=is_part(text, one.start, one.end, one.dimension),
        joint=is_joint(near),
        reach=reach(text, one),
        change=change,
        moved=moved(text, one),
        average=bool(_AVERAGE.search(near)),
        each=bool(_EACH.search(near)),
        elsewhen=bool(_ELSEWHEN.search(near)),
        edge=edge(text, start, end),
        phase="before" if _BEFORE.match(text) else "after" if _AFTER.match(text) else "",
        rest=bool(_REST.search(near)),
        wished=bool(_WISHED.search(text[max(start, one.start - _CLOSE) : one.start])),
        ordinals=ordinals(near),
        listed=around.listed,
        qualified=_qualified(text, one, around.about),
        narrowing=_narrowing(text, one, core),
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
        named_places = (term for term in about if text[term.start].isupper())
        return frozenset(f"@{land}" for term in named_places if (land := lies_in(text, term.start)))
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
    town = not term.land or any(key.endswith("/capital") for key in term.keys)
    return term.name and town and _stands_in(text, term)


def _narrowing(text: str, one: Quantity, core: Sequence[Term]) -> frozenset[str]:
    """The keys of what a figure is for, to, on, from: "adults" of "310,000 tickets to adults"."""
    match = _COMPLEMENT.match(text, one.end)
    if not match:
        return frozenset()
    found = [term for term in core if not term.compound and match.start(1) <= term.start < match.end(1)]
    return frozenset(key for term in found for key in term.keys)


_COMPLEMENT = re.compile(
    r"(?: of (?!whom|which|them|these|those)[^.,;:\d]{2,30}?)?(?: worth of [\w-]+)? "
    r"(?:on|to|for|from|among|with|without|via|through|under|against|by) "
    r"((?!(?:the )?(?:year|end|spring|summer|autumn|winter|month|week)\b)(?:the |its |their |all )?"
    r"[^\W\d_][\w’-]*(?: [a-z][\w-]*)?)"
)


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


_HOW_OFTEN = frozenset({"times", "occasions"})  # which say nothing of what happened so often
_BROADER = frozenset({"=child"})  # what pupils are called, too


def _noun(text: str, one: Quantity, about: Sequence[Term]) -> frozenset[str]:
    """What is counted ("peacekeepers") or measured ("wheat" of "tonnes of wheat"); of a share, what it is of."""
    if one.unit in _HOW_OFTEN:
        return frozenset()
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
