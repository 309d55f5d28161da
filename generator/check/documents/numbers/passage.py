"""A stretch of a finished document that holds numbers: a sentence, a table row, a chart's series, a workbook's row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.text.numbers import WORDS, Number, numbers
from generator.text.units import MONTHS, any_of

Kind = Literal["text", "row", "notes", "alt", "property", "chart", "workbook"]

_FIGURE = re.compile(r"(?:(?<![^\s(|/\[])[-−])?\d+(?:[.,\u00a0\u202f\u2009’']\d+)*|[⁰¹²³⁴-⁹₀-₉½¼¾]+")
_TOKEN = re.compile(rf"{_FIGURE.pattern}|\b(?:{any_of(MONTHS)})\b|\b(?i:{any_of(WORDS)})\b")
_END = re.compile(r"(?<=[.!?][\s\u00a0])(?=[\w‘“(])|(?<=[.!?][’”)])\s(?=[\w‘“(])|\n")
_BESIDE = 2
_DIGIT = re.compile(r"[\d⁰¹²³⁴-⁹₀-₉½¼¾]")
_UNSEEN = frozenset("\u200b\ufeff\u00ad")
_BLANKS = re.compile(r"[\s\u00a0\u202f\u2009\u200b\ufeff\u00ad]+")
_WORD = re.compile(r"[^\W\d_]+")
_SPOKEN = frozenset(name.casefold() for name in (*MONTHS, *WORDS))


@dataclass(frozen=True, slots=True)
class Token:
    """A number as it prints; ``word``: written in letters ("three", "April")."""

    text: str
    start: int
    word: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Passage:
    """``anchor`` is the name it stands under (a bookmark, a shape), ``where`` what a person calls the place."""

    kind: Kind
    anchor: str
    text: str
    where: str


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[Token, ...]:
    """Every number of ``text`` in reading order: no digit stands outside one."""
    if not may_hold_numbers(text):  # many times as fast as to look for each name of a number at each letter
        return ()
    pattern = _TOKEN if _may_be_spoken(text) else _FIGURE
    return tuple(Token(found[0], found.start(), not _DIGIT.search(found[0])) for found in pattern.finditer(text))


def may_hold_numbers(text: str) -> bool:
    """Whether a look at ``text`` is worth while; never false where ``tokens`` finds one."""
    return _DIGIT.search(text) is not None or _may_be_spoken(text)


def _may_be_spoken(text: str) -> bool:
    return not _SPOKEN.isdisjoint(_WORD.findall(text.casefold()))


def flat(text: str) -> str:
    """``text`` with single blanks: what rewriting a file may change without changing what it says."""
    if _UNSEEN.isdisjoint(text):  # every other blank parts words
        return " ".join(text.split())
    return _BLANKS.sub(" ", text).strip()


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a paragraph with their starts; where they part is a matter of their own characters alone."""
    start = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        if end > start:
            yield start, text[start:end]
        start = end


def skeleton(text: str) -> str:
    """``text`` with a sign for each number."""
    return _TOKEN.sub("#", text).casefold()


def words(text: str) -> frozenset[str]:
    """The words of ``text`` beside its numbers."""
    return frozenset(re.findall(r"[^\W\d_]{2,}", skeleton(text)))


def context(text: str, token: Token, most: int = _BESIDE) -> str:
    """The number and up to ``most`` words on each side of it; too few of them tell nothing, and are found nowhere."""
    left, right = _around(text, token.start, token.end)
    before, after = left[-most:], right[:most]
    if len(before) + len(after) < most + 1 and not (most == 1 and before):
        return ""
    return f"{' '.join(before)} {token.text} {' '.join(after if most > 1 else ())}".casefold()


@lru_cache(maxsize=16384)  # a number is looked for by one word on each side where two are not found
def _around(text: str, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words near ``text[start:end]`` on each side of it, from left to right."""
    before, after = _WORD.findall(text[max(0, start - 60) : start]), _WORD.findall(text[end : end + 60])
    return tuple(before[-_BESIDE:]), tuple(after[:_BESIDE])


def readings(text: str, found: Sequence[Token]) -> tuple[Number | None, ...]:
    """Each token as a number with unit and scale; None where it is part of a name ("5G")."""
    read = [(number.start, number.end, number) for number in numbers(text)] if found else []
    spans = ((token.start, token.end) for token in found)
    return tuple(next((n for begun, ended, n in read if begun < end and start < ended), None) for start, end in spans)


def plain_value(text: str) -> str:
    """A number of a data cell in one form: "64.0" and "64" are the same."""
    try:
        return f"{float(text):.12g}"
    except ValueError:
        return text
