"""A stretch of a finished document that holds numbers: a sentence, a table row, a chart's series, a workbook's row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from generator.records import dataclass
from generator.text.numbers import WORDS, Number, names_in, numbers
from generator.text.units import MONTHS, any_of

Kind = Literal["text", "row", "notes", "alt", "property", "chart", "workbook"]

_FIGURE = re.compile(r"(?:(?<![^\s(|/\[])[-−])?\d+(?:[.,\u00a0\u202f\u2009’']\d+)*|[⁰¹²³⁴-⁹₀-₉½¼¾]+")
_TOKEN = re.compile(rf"{_FIGURE.pattern}|\b(?:{any_of(MONTHS)})\b|\b(?i:{any_of(WORDS)})\b")
_DIGITS = re.compile(  # many times as fast, since it begins with a class
    r"[\d⁰¹²³⁴-⁹₀-₉½¼¾](?:(?<=\d)\d*(?:[.,\u00a0\u202f\u2009’']\d+)*|(?<!\d)[⁰¹²³⁴-⁹₀-₉½¼¾]*)"
)
_FIGURE_OR_WORD = re.compile(rf"{_FIGURE.pattern}|\b[^\W\d_⁰¹²³⁴-⁹₀-₉½¼¾]+\b")
_MONTH_NAMES = frozenset(MONTHS)
_END = re.compile(r"(?<=[.!?][\s\u00a0])(?=[\w‘“(])|(?<=[.!?][’”)])\s(?=[\w‘“(])|\n")
_BESIDE = 2  # words on each side of a number
_NEAR, _FAR = 24, 60  # characters that they are looked for in: where more stand in the few, these are whole
_DIGIT = re.compile(r"[\d⁰¹²³⁴-⁹₀-₉½¼¾]")
_UNSEEN = frozenset("\u200b\ufeff\u00ad")
_BLANKS = re.compile(r"[\s\u00a0\u202f\u2009\u200b\ufeff\u00ad]+")
_WORD = re.compile(r"[^\W\d_]+")


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
    if not names_in(text):
        return tuple([_figure(text, found) for found in _DIGITS.finditer(text)])
    return tuple(
        Token(printed, found.start(), word=not figure)
        for found in _FIGURE_OR_WORD.finditer(text)
        if (figure := _DIGIT.search(printed := found[0])) or printed in _MONTH_NAMES or printed.casefold() in WORDS
    )


def _figure(text: str, found: re.Match[str]) -> Token:
    """What ``_FIGURE`` finds where ``_DIGITS`` does: with a sign before it where nothing but a blank or bracket is."""
    start = found.start()
    if start and text[start - 1] in "-−" and found[0][0].isdecimal():
        before = text[start - 2] if start > 1 else " "
        if before.isspace() or before in "(|/[":
            return Token(text[start - 1 : found.end()], start - 1, False)
    return Token(found[0], start, False)


def may_hold_numbers(text: str) -> bool:
    """Whether a look at ``text`` is worth while; never false where ``tokens`` finds one."""
    return _DIGIT.search(text) is not None or bool(names_in(text))


@lru_cache(maxsize=512)  # the text of a line is asked for with each of its numbers
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


def context(text: str, token: Token) -> str:
    """The number and up to two words on each side of it; too few of them tell nothing, and are found nowhere."""
    return _beside(text, token)[0]


def _beside(text: str, token: Token) -> tuple[str, str]:
    start, end = token.start, token.end
    before = _WORD.findall(text[max(0, start - _NEAR) : start])
    if len(before) <= _BESIDE and start > _NEAR:
        before = _WORD.findall(text[max(0, start - _FAR) : start])
    after = _WORD.findall(text[end : end + _NEAR])
    if len(after) <= _BESIDE:
        after = _WORD.findall(text[end : end + _FAR])
    before, after = before[-_BESIDE:], after[:_BESIDE]
    told = len(before) + len(after) > _BESIDE
    between = f"{' '.join(before)} {token.text} {' '.join(after)}".casefold() if told else ""
    # The blank at the end tells it from a whole text of two words.
    return between, f"{before[-1]} {token.text} ".casefold() if before else ""


@dataclass(frozen=True, slots=True)
class Said:
    """A number of a text: as it prints, as it reads (None: part of a name), and the words beside it, few and one."""

    token: Token
    number: Number | None
    near: str
    nearest: str


@lru_cache(maxsize=16384)  # the same sentence stands in the outline, in the plan and in the finished files
def numbers_said(text: str) -> tuple[Said, ...]:
    """The numbers of ``text`` in reading order."""
    found = tokens(text)
    return tuple(
        Said(token, number, *_beside(text, token)) for token, number in zip(found, readings(text, found), strict=True)
    )


def readings(text: str, found: Sequence[Token]) -> tuple[Number | None, ...]:
    """Each token as a number with unit and scale; None where it is part of a name ("5G")."""
    return tuple(_readings(text, found)) if found else ()


def _readings(text: str, found: Sequence[Token]) -> Iterator[Number | None]:
    rest = iter(numbers(text))
    number = next(rest, None)
    for token in found:
        while number is not None and number.end <= token.start:
            number = next(rest, None)
        yield number if number is not None and number.start < token.end else None


def plain_value(text: str) -> str:
    """A number of a data cell in one form: "64.0" and "64" are the same."""
    try:
        return f"{float(text):.12g}"
    except ValueError:
        return text


def around(text: str, at: int, most: int = 70) -> str:
    """The part of ``text`` around character ``at``, for a message."""
    start = max(0, min(at - most // 2, len(text) - most))
    return f"{'…' * (start > 0)}{text[start : start + most].strip()}{'…' * (start + most < len(text))}"
