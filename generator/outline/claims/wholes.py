"""What a share is a share of: "of its food", "among graduates"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.outline.claims.clauses import within
from generator.outline.claims.terms import Term
from generator.text.quantities import Quantity
from generator.text.units import words_of

_PHRASE = (
    r"((?:(?!(?:in|by|at|on|for|from|to|who|which|that|were|was|is|are|had|have|has|did|will|could|may|before|after|as"
    r"|than|and|worldwide)\b)[^\W\d_][\w’-]*(?: |(?=[.,;]|$))){1,6})"
)
_PEOPLE = re.compile(r"s$|ese$|ish$|French$|Dutch$|Swiss$")
_OF_BASE = re.compile(rf" (?:of|out of) {_PHRASE}", re.IGNORECASE)
_OF_ALL = re.compile(rf"(?:^|[.;] )of {_PHRASE}", re.IGNORECASE)
_AMONG = re.compile(rf"\bamong {_PHRASE}", re.IGNORECASE)
_EVERYBODY = words_of(
    """peopl person =inhabitant citizen voter =adult =household =jobs =worker elector those =gdp whole total man countri
    =hectare =area nation world =capacity =turnout =election =soil soil territor adult respond =poll cas time"""
)


def base_of(text: str, one: Quantity, core: Sequence[Term]) -> frozenset[str]:
    """What a share is a share of, or is told of: "of its food", "among graduates"; not where that is everybody."""
    match = _OF_BASE.match(text, one.end)
    others = (*_AMONG.finditer(text), *_OF_ALL.finditer(text))
    phrases = [match.span(1)] if match else [found.span(1) for found in others]
    found = [term for term in core if not term.compound and within(term.start, tuple(phrases))]
    if any(term.keys & _EVERYBODY or (term.land and _PEOPLE.search(text, term.start, term.end)) for term in found):
        return frozenset()
    return frozenset(key for term in found if not term.land for key in term.keys)
