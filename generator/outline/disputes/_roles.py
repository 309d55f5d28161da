"""The roles that words give the figures of a sentence: a total, a difference, a share, growth, so much for each."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator

from generator.outline.claims.reading import ReadPoint, once
from generator.outline.disputes._bounds import Bounds
from generator.outline.disputes._claim import Claim
from generator.outline.disputes._factors import factors_of
from generator.outline.disputes._flows import flow
from generator.outline.disputes._held import Held
from generator.outline.disputes._operands import after, before, bounds, held, is_share

_WORDS = 64
_SEVERAL = re.compile(r"\b(?:together|combined|both|between them|jointly|in all|altogether|taken together)\b", re.I)
_TOTAL = re.compile(
    r"\b(?:in all|in total|altogether|all told|together|combined|total\w*|sum|overall|whole|adds? up|amounts? to|both"
    r"|between them|makes?|making|all|precisely|exactly|just (?:two|three|four)|made up of|consist\w*|comprises?"
    r"|entire\w*|command|jointly|in (?:sum|aggregate)|joint|and the rest|of which|of whom|across the)\b",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    r"\b(?:difference|gap|margin|lead|surplus|deficit|shortfall|balance|excess|majority|advantage|overrun|beat|ahead"
    r"|behind|more than|fewer than|less than|higher than|lower than|above|below|over and above|exceed\w*|saved|extra"
    r"|additional|dearer|cheaper|short of|left|remain\w*|still|not yet|(?:have|has|had) not|yet to"
    r"|un[a-z]{2,}(?:ed|en|ld|nt|pt|aid)|profit\w*|loss(?:es)?|in the (?:red|black)|net"
    r"|increase|decrease|growth|rise|gain(?:s|ed)?|decline|reduction|cut|out of reach|missing|unaccounted"
    r"|over(?:shot|ran|spent)|spare|savings?|the rest|apart"
    r"|(?:were|was|are|is|did|do|does) (?:no|not|never|neither)|without|other than|except|stayed|abstained|failed to"
    r"|non-[a-z]+|escaped|surviv\w+|alone"
    r"|(?:rose|rises|fell|falls|grew|grows|shrank|climbed|dropped|went up|went down|came down|swelled|up|down|increased"
    r"|declined|decreased|expanded|outnumber\w*|outstrip\w*|trail\w*|won|wins) by)\b"
    r"|\b(?:more|fewer|less|dearer|cheaper|longer|shorter|taller|older|younger|heavier|lighter|costlier) ",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:each|apiece|per|on average|average\w*|mean|for every|every|a head|a year|a month|a week|a day|an hour"
    r"|annually|yearly|monthly|daily|to the|to every|to each|works out)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:ris\w+|rose|gr[eo]w\w*|increas\w+|climb\w*|jump\w*|surg\w+|expand\w*|fell|fall\w*|drop\w*|declin\w+"
    r"|decreas\w+|shr[aiu]nk\w*|cut|cuts|reduc\w+|gain\w*|lost|up|down|more|less|fewer|higher|lower|plus|minus"
    r"|dearer|cheaper|extra|swell\w*|swollen|soar\w*|plung\w+|slump\w*|shed|add(?:s|ed))\b",
    re.IGNORECASE,
)
_UNMOVED = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|eat|eats|eating|ate|take|takes|taking|took|taken|use|uses|using|used) up\b"
    r"|\b(?:more|less|fewer) than(?: an?)? $",
    re.IGNORECASE,
)


_BESIDE = re.compile(
    r"\b(?:by|of|than|gap|difference|margin|lead|surplus|deficit|shortfall|profit|loss|excess|lost|gained|shed|added"
    r"|saved|another|further|extra|additional|remaining|other|rest|still|yet|(?:is|was|were|are) left with|spare)"
    r" (?:(?:an?|about|some|only|nearly|just|almost|around|roughly|mere|the|more than|less than) )*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r" ?(?:[\w-]+ ){0,3}?(?:more|less|fewer|higher|lower|dearer|cheaper|longer|shorter|left|remain\w*|unused|unsold"
    r"|un\w+ed|apart|ahead|behind|short|over|above|below|missing|to spare|were left|are left|ha(?:ve|d|s) not)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:others?|the rest|the remaind\w+|remaining|else)\b[^.;,\d]*$", re.IGNORECASE)


@once
def claims(one: ReadPoint) -> tuple[Claim, ...]:
    """The roles that the words of a sentence give its figures; a figure can have several."""
    return tuple(_claims(one))


def _claims(one: ReadPoint) -> Iterator[Claim]:
    text = one.point.text
    for factor in factors_of(text):
        yield Claim("factor", one, None, factor.printed, factor.bounds, True)
    yield from _all_of_it(one)
    for item in held(one):
        yield from _roles(one, item, before(item, _WORDS) + " # " + after(item, _WORDS))


def _all_of_it(one: ReadPoint) -> Iterator[Claim]:
    """The claim that nobody has to make: shares of one thing are no more than all of it."""
    if any(is_share(item) for item in held(one)):
        yield Claim("hundred", one, None, "100%", Bounds(0.0, 1.0), True)


def _roles(one: ReadPoint, item: Held, near: str) -> Iterator[Claim]:
    figure, between = item.figure, said(item)
    dimension = figure.quantity.dimension
    if dimension == "factor":
        return
    if figure.amount.unit == "points":
        yield Claim("difference", one, item, figure.printed, between, True)
        return
    if dimension == "share":
        moved = figure.change or bool(_MOVED.search(_UNMOVED.sub("", before(item, 28)) + " # " + after(item, 14)))
        yield Claim("growth" if moved else "share", one, item, figure.printed, between, True)
        if not moved and _SEVERAL.search(near):
            yield Claim("total", one, item, figure.printed, between, True)
        return
    moves = figure.change or bool(flow(item))
    if not figure.quantity.bound and (dimension != "time" or _TOTAL.search(near)):
        if not _OTHERS.search(before(item, 48)):
            yield Claim("total", one, item, figure.printed, between, bool(_TOTAL.search(near)))
        if not moves and dimension != "time" and figure.amount.unit != "points":
            yield Claim("balance", one, item, figure.printed, between, True)
    if dimension != "time" or _DIFFERENCE.search(near):
        cue = figure.change or bool(_DIFFERENCE.search(near))
        yield Claim("difference", one, item, figure.printed, between, cue or moves)
    if _EACH.search(near) or figure.quantity.per or "/" in figure.amount.unit or figure.amount.unit == "count each":
        yield Claim("each", one, item, figure.printed, between, True)


def calls_difference(item: Held) -> bool:
    """Whether words right beside a figure call it a difference, or by how much something moved."""
    return bool(item.figure.change or _BESIDE.search(before(item, 28)) or _BEHIND.match(after(item, 28)))


def names_difference(item: Held, others: Iterable[Held]) -> bool:
    """Whether a word right before a figure names it a difference, and none does so before the others."""
    return _is_named(item) and not any(map(_is_named, others))


def _is_named(item: Held) -> bool:
    return bool(_NAMED.search(before(item, 28)))


_NAMED = re.compile(
    r"\b(?:gap|difference|margin|lead|majority|surplus|deficit|shortfall|profit|loss|excess|balance)"
    r" of (?:[a-z]+ ){0,2}$",
    re.IGNORECASE,
)


def said(item: Held) -> Bounds:
    """Between what a figure is true; one that is told as a bound is between on the whole of its side."""
    plain = bounds(item)
    match item.figure.quantity.bound:
        case "min":
            return Bounds(plain.low, math.inf)
        case "max":
            return Bounds(0.0, plain.high)
        case _:
            return plain
