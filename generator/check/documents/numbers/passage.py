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

_TOKEN = re.compile(
    r"(?:(?<![^\s(|/\[])[-−])?\d+(?:[.,\u00a0\u202f\u2009’']\d+)*|[⁰¹²³⁴-⁹₀-₉½¼¾]+"
    rf"|\b(?:{any_of(MONTHS)})\b|\b(?i:{any_of(WORDS)})\b"
)
_END = re.compile(r"(?<=[.!?][\s\u00a0])(?=[\w‘“(])|(?<=[.!?][’”)])\s(?=[\w‘“(])|\n")
_DIGIT = re.compile(r"[\d⁰¹²³⁴-⁹₀-₉½¼¾]")
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
    return tuple(Token(found[0], found.start(), not _DIGIT.search(found[0])) for found in _TOKEN.finditer(text))


def may_hold_numbers(text: str) -> bool:
    """Whether a look at ``text`` is worth while; never false where ``tokens`` finds one."""
    return _DIGIT.search(text) is not None or not _SPOKEN.isdisjoint(_WORD.findall(text.casefold()))


def flat(text: str) -> str:
    """``text`` with single blanks: what rewriting a file may change without changing what it says."""
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


def context(text: str, token: Token, most: int = 2) -> str:
    """The number and up to ``most`` words on each side of it; too few of them tell nothing, and are found nowhere."""
    before = _WORD.findall(text[max(0, token.start - 60) : token.start])[-most:]
    after = _WORD.findall(text[token.end : token.end + 60])[:most]
    if len(before) + len(after) < most + 1 and not (most == 1 and before):
        return ""
    return f"{' '.join(before)} {token.text} {' '.join(after if most > 1 else ())}".casefold()


def readings(text: str, found: Sequence[Token]) -> tuple[Number | None, ...]:
    """Each token as a number with unit and scale; None where it is part of a name ("5G")."""
    read = numbers(text) if found else ()
    return tuple(next((n for n in read if n.start < one.end and one.start < n.end), None) for one in found)


def plain_value(text: str) -> str:
    """A number of a data cell in one form: "64.0" and "64" are the same."""
    try:
        return f"{float(text):.12g}"
    except ValueError:
        return text
