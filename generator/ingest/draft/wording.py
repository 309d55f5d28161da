"""The words of a point: the passage as the source has it, on one line, without the citations it stands with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,400})[)\]]")
_LEAD = re.compile(
    r"\b(?:see(?:\salso)?|cf|e\.?g|i\.?e|as\scited\sin|quoted\sin|cited\sin|for\sexample|and|pp?|para)\b|[\W_]",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?](?:\s|$))")

Place = tuple[int, int]


def worded(text: str, start: int, end: int, cited: Sequence[Place]) -> str:
    """``text[start:end]`` without brackets that hold nothing but citations and without raised numbers.

    ``cited`` are the places of citations in ``text``, those of the passage or more. A citation that is part of the
    sentence ("Hale (2021) finds") stays.
    """
    inside = [(a, b) for a, b in cited if start <= a < end]
    gone = [*_brackets(text, start, end, inside), *_marks(text, inside)]
    return _tidy(_without(text, start, end, gone))


def _brackets(text: str, start: int, end: int, cited: Sequence[Place]) -> Iterable[Place]:
    if not cited:
        return
    for found in _BRACKET.finditer(text, start, end):
        within = [(a, b) for a, b in cited if found.start() <= a < found.end()]
        rest = _without(text, found.start(1), found.end(1), within)
        if within and not _LEAD.sub("", rest):
            yield found.start(), found.end()


def _marks(text: str, cited: Iterable[Place]) -> Iterable[Place]:
    """Numbers of notes that stand behind a word or stop without a bracket."""
    return ((a, b) for a, b in cited if not any(sign.isalpha() for sign in text[a:b]) and "(" not in text[a:b])


def _without(text: str, start: int, end: int, gone: Iterable[Place]) -> str:
    pieces, at = [], start
    for a, b in sorted(gone):
        if b <= at:
            continue
        pieces.append(text[at : max(a, at)])
        at = b
    return "".join([*pieces, text[at:end]])


def _tidy(words: str) -> str:
    return _BEFORE_STOP.sub("", _SPACE.sub(" ", words)).strip()
