"""Whether a figure tells how much there is, or by how much something moved."""

from __future__ import annotations

import re

from generator.text.quantities import Quantity

_ROUGHLY = (
    r"(?:(?:an?|about|some|only|nearly|just|over|almost|around|roughly|mere|barely|hardly|scarcely|well|fully|close to"
    r"|no less than|no more than|as much as|as little as|up to|at least|at most|another|a further|more than|less than"
    r"|an average of|approximately|good) )*"
)
_CHANGED_BY = re.compile(
    rf"\b(?:by|rose|fell|grew|shrank|dropped|climbed|increased|(?:growth|rise|fall|drop|decline|increase) of"
    rf"|(?<!made )(?<!make )(?<!makes )(?<!making )(?<!ate )(?<!eats )(?<!takes )(?<!took )(?<!taken )up|down)"
    rf" {_ROUGHLY}$",
    re.IGNORECASE,
)
_LOST = re.compile(rf"\b(?:lost|loses|gained|gains|shed) {_ROUGHLY}$", re.IGNORECASE)
_GAINED = re.compile(rf"\b(?:gained|gains) {_ROUGHLY}$", re.IGNORECASE)
_TO = re.compile(rf"\b(?:to|from) {_ROUGHLY}$", re.IGNORECASE)
_GROWTH = re.compile(r"\b(?:inflation|growth|increase|decrease|contraction|expansion)\b[^.;,:\d]{0,60}$", re.IGNORECASE)
_MOVED_BY = re.compile(
    rf"\b(?:(?:r[io]se|fell|gr[eo]w|shr[aiu]nk|dropped|climb|increas|declin|decreas|cut|reduc|expand|up|down|more|fewer"
    r"|growth|rise|fall|drop|swell|swollen|jump|exceed)\w*\b[^.;,:]{0,50}\bby|(?:rise|fall|increase|drop|decline) of) "
    rf"{_ROUGHLY}$",
    re.IGNORECASE,
)
_COMPARATIVE = re.compile(r" (?:higher|lower|more|less|fewer|dearer|cheaper|larger|smaller)\b")


_RISES = (
    r"r[io]se|risen|rising|gr[eo]wn?|growing|growth|climb\w*|increas\w*|up|higher|more|gain\w*|jump\w*|expan\w*|swell\w*|swollen"
    r"|soar\w*|surg\w*|dearer|larger|improv\w*|added|rais\w*|lift\w*|advanc\w*|longer|taller"
)
_FALLS = (
    r"f[ea]ll|fallen|falling|shr[aiu]nk\w*|dropp?\w*|declin\w*|decreas\w*|down|lower\w*|less|fewer|lost|loses?|shed"
    r"|cut|reduc\w*|contract\w*|cheaper|smaller|sank|sunk|sink\w*|slid\w*|slump\w*|plung\w*|tumbl\w*|shorter|trimm?\w*"
)
_WAYS = re.compile(rf"\b(?:(?P<rise>{_RISES})|(?P<fall>{_FALLS}))\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|no|never|neither|nor|without|instead of|rather than)\b", re.IGNORECASE)
_NEAR = 48  # characters


def moved(text: str, one: Quantity) -> int:
    """1 where a figure tells by how much something rose, -1 where it fell, 0 where nothing says which."""
    if not changes(text, one):
        return 0
    if behind := re.match(rf" (?:(?P<rise>{_RISES})|(?P<fall>{_FALLS}))\b", text[one.end : one.end + _NEAR], re.I):
        return 1 if behind["rise"] else -1
    front = text[max(0, one.start - _NEAR) : one.start]
    ways = [*_WAYS.finditer(front)]
    if not ways or _NEGATED.search(front[: ways[-1].start()][-12:]) or len({bool(way["rise"]) for way in ways}) > 1:
        return 0
    return 1 if ways[-1]["rise"] else -1


def changes(text: str, one: Quantity) -> bool:
    """Whether it is by how much something moved: "by 2 per cent", "17 per cent higher"."""
    front = text[max(0, one.start - 80) : one.start]
    if one.dimension == "count":
        return bool(_GAINED.search(front) or _COMPARATIVE.match(text, one.end) or _MOVED_BY.search(front))
    lost = one.dimension in {"area", "length", "volume", "mass"} and _LOST.search(front)
    grew = one.dimension == "share" and _GROWTH.search(front) and not _TO.search(front)
    return bool(lost or grew or _GAINED.search(front) or _COMPARATIVE.match(text, one.end) or _CHANGED_BY.search(front))
