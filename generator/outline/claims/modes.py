"""Whether a sentence tells what is done, what is to come, or what is denied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from generator.model.outline import Point
from generator.outline.claims.terms import Term

Mode = Literal["done", "pending", "denied", ""]

_PENDING = re.compile(
    r"\b(?:will|shall|would|is to|are to|was to|were to|has yet to|have yet to|yet to be|not yet|plans? (?:to|for)"
    r"|planned|(?:is|are|was|were) due to|due (?:in|by)"
    r"|expected|expects?|intend\w*|aims? (?:to|at)|hopes? (?:to|for)|to be \w+ed|under consideration|still (?:being"
    r"|has to|have to|to be|under|waits?|awaits?)"
    r"|proposed|proposal|draft|scheduled|awaits?|awaiting|means to|wants? to|seeks? to|prepar\w+ to|before it can"
    r"|under construction"
    r"|in preparation|being (?:built|drafted|prepared|negotiated|discussed|planned)|is going to|are going to|set to"
    r"|from next|by the end of next"
    r"|next year|considers?|considering|was meant to|agenda|pending)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not(?! (?:only|just|all|least|counting|including|even|far|more|less|every|until|quite|to mention))"
    r"|never|no longer|denie[sd]|deny|denying|denial|rejects?|rejected|disputes?|disputed|refutes?|refuted"
    r"|untrue|false|neither|nor"
    r"|no (?:such|single|one)|n[’']t|nobody|none|contradict\w*|fabricat\w*|invent(?:ed|ion)|did nothing|baseless"
    r"|rumours?)\b"
    r"|\bno [a-z]+ (?:has|have|had|was|were|is|are)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:has|have|had|was|were|been|is|are|since|already|[a-z]{2,}ed|went|came|took|began|left|met|held|put|built"
    r"|gave|made|sold|bought|sent"
    r"|ran|runs?|stood|stands?|fell|rose|won|lost|paid|cut|shut|became|broke|wrote|drew|flew|sank|set|found|now)\b",
    re.IGNORECASE,
)


def mode(point: Point) -> Mode:
    """What a point tells: a plan or what is still to come, a denial, or a fact."""
    if len(point.text) > _LONGEST:
        return ""  # of a paragraph nobody knows which of its sentences is meant
    if _PENDING.search(point.text) and point.status in {"plan", "forecast", "fact", "claim"}:
        return "pending" if point.status in {"plan", "forecast"} or _strong(point.text) else _told(point)
    return "pending" if point.status == "plan" else _told(point)


def denies(text: str, shared: Sequence[Term]) -> bool:
    """Whether ``text`` says no to one of the terms that it shares with another sentence."""
    for match in _DENIED.finditer(text):
        ahead = (term for term in shared if match.end() <= term.start <= match.end() + _REACH and not term.land)
        if any(ahead) or (_DENIER.fullmatch(match[0]) and shared):
            return True
    return False


def lasts(text: str) -> bool:
    """Whether a sentence says that something goes on, which denies that it was ended."""
    return bool(_LASTS.search(text))


def awaits(text: str) -> bool:
    """Whether a sentence says in so many words that something is to come."""
    return bool(_STILL.search(text))


def awaited(text: str, about: Sequence[Term]) -> frozenset[str]:
    """The keys of what a sentence says is to come: behind "will" and "is to", around "is planned"."""
    spans = [
        (match.start() - (_BACK if _AROUND.fullmatch(match[0]) else 0), match.end())
        for match in _PENDING.finditer(text)
    ]
    near = [term for term in about for start, end in spans if start <= term.start <= end + _REACH]
    return frozenset(key for term in near for key in term.keys)


_AROUND = re.compile(
    r"(?:planned|scheduled|expected|due (?:to|in|by)|under consideration|draft|proposed|proposal|pending|agenda"
    r"|is to|are to|will|not yet|yet to be)",
    re.IGNORECASE,
)
_BACK = 72
_LASTS = re.compile(
    r"\b(?:still|remains?|remained|continues? to|keeps? on|keeps? \w+ing|goes on|untouched|intact)\b", re.I
)
_REACH = 48
_LONGEST = 300
_DENIER = re.compile(
    r"denie[sd]|deny|denying|denial|untrue|false|refute[sd]|contradict\w*|fabricat\w*|baseless", re.IGNORECASE
)


def _strong(text: str) -> bool:
    return bool(_STILL.search(text)) and not _DENIED.search(text.replace("not yet", ""))


_STILL = re.compile(
    r"\b(?:will|shall|is to|are to|has yet to|have yet to|yet to be|not yet|still (?:being|has to|have to|to be"
    r"|under|waits?|awaits?)|awaits?"
    r"|under construction|in preparation|being (?:built|drafted|prepared|negotiated|planned)|set to|next year"
    r"|scheduled|planned for|expects?|expected|(?:is|are|was|were) due to|due in)\b",
    re.IGNORECASE,
)


def _told(point: Point) -> Mode:
    if point.status not in {"fact", "claim"}:
        return ""
    if _DENIED.search(point.text) or _LASTS.search(point.text):
        return "denied"
    return "done" if _DONE.search(point.text) else ""
