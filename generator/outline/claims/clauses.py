"""Where the clause of a figure stands: what a sentence only remarks beside it says nothing of what is measured."""

from __future__ import annotations

import re
from functools import lru_cache

_BLOCK = re.compile(r"(?<=[.!?;])\s+|:\s")
_CUT = re.compile(r",\s|\s[–—]\s|\s?\(|\)\s?")
_ASIDE = re.compile(
    r"(?:(?:and|but|or) )?(?:(?:most|many|some|all|half|none|few|each|both|part|much|one|two|three|nearly all|a \w+)"
    r" of (?:which|whom|them|it|these|those)"
    r"|(?:in|of|from|for|to|by|with|on|at|under|after|before|among|through) (?:which|whom|whose)"
    r"|which|who|whose|whom|where|while|whereas|although|though|because|since|provided|if|as|enough|even|not"
    r"|after|before|when|until|despite|unlike|like|without|with|but|yet|so|and|nor|to \w+"
    r"|a (?:share|figure|number|sum|rate|record|level|value|result|feat|third|quarter|fifth)|the \w+est"
    r"|(?:more|less|fewer|higher|lower|larger|smaller|better|worse) than (?!\w+ per|\d)|far|nearly|almost|most|many)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:although|though|while|whereas|because|despite|unlike|after|as|if|with|without|once|since(?! (?:\w+ )?\d))\b",
    re.IGNORECASE,
)
_TELLER = re.compile(  # who says so: "the board reported", "according to traders in Tema"
    r"(?:according to|as reported by|as told by|citing|to judge by|by the (?:count|reckoning|estimate) of)\b[^\d]*$"
    r"|(?!which|who|that|where)[^\d]{2,70}? (?:says?|said|reports?|reported|writes?|wrote|finds?|found|notes?|noted"
    r"|concludes?|concluded|admits?|admitted|announced?|estimates?|estimated|claims?|claimed|calculates?|calculated"
    r"|states?|stated|recorded|reckons?|believes?|believed|complains?|insists?|maintains?|recalls?|told|tells?|shows?"
    r"|showed|records?|adds?|added|explained?|warn(?:s|ed)?|boasts?|acknowledges?|acknowledged)"
    r"(?:[.;]?$| (?:in|on|at|after|from|last|this|when|during|to|with|yesterday|today|with|later|before)\b[^\d]*$"
    r"| (?:parliament|deputies|reporters|journalists|donors|the [a-z]+|a [a-z]+)\b[^\d]*$)",
    re.IGNORECASE,
)

Stretch = tuple[int, int]


@lru_cache(maxsize=16384)
def segments(text: str) -> tuple[tuple[Stretch, int, bool], ...]:
    """(stretch, number of its sentence, whether it is a remark) for what stands between the commas of ``text``."""
    found: list[tuple[Stretch, int, bool]] = []
    start = 0
    for number, cut in enumerate([*_BLOCK.finditer(text), None]):
        end = cut.start() if cut else len(text)
        found += [(stretch, number, _is_remark(text, stretch, start)) for stretch in _pieces(text, start, end)]
        start = cut.end() if cut else end
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> list[Stretch]:
    pieces: list[Stretch] = []
    at = start
    for cut in _CUT.finditer(text, start, end):
        if cut.start() > at:
            pieces.append((at, cut.start()))
        at = cut.end()
    return [*pieces, (at, end)] if end > at else pieces


def _is_remark(text: str, stretch: Stretch, start: int) -> bool:
    if stretch[0] == start:
        return bool(_OPENING.match(text, *stretch))
    return bool(_ASIDE.match(text, *stretch) or _TELLER.match(text, *stretch))


@lru_cache(maxsize=16384)
def clause(text: str, start: int) -> tuple[Stretch, ...]:
    """What belongs to ``text[start]``: the main clause of its sentence, or a remark and what it is a remark on."""
    every = segments(text)
    place = max((at for at, (stretch, _, _) in enumerate(every) if stretch[0] <= start), default=0)
    _, number, remark = every[place]
    if remark:
        return tuple(stretch for stretch, same, _ in every[max(0, place - 1) : place + 1] if same == number)
    return tuple(stretch for stretch, same, other in every if same == number and not other)


def remark(text: str, start: int) -> tuple[Stretch, ...]:
    """The remark that ``text[start]`` stands in, by itself; empty where it stands in a main clause."""
    return tuple(stretch for stretch, _, aside in segments(text) if aside and stretch[0] <= start < stretch[1])


def within(at: int, stretches: tuple[Stretch, ...]) -> bool:
    """Whether ``at`` lies in one of ``stretches``."""
    return any(start <= at < end for start, end in stretches)
