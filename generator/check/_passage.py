"""What a sentence says that a passage does not: numbers, dates, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.check._numbers import says
from generator.model.source import Reference
from generator.text.dates.mentions import dates
from generator.text.numbers import Number, numbers

_WHEN = frozenset({"year", "month", "day"})
_WORD = re.compile(r"[^\W\d_][\w’']*")
_RUN = re.compile(r"(?:[A-Z][\w’'-]+(?:\s+(?:of|and|the|for))?\s+){1,6}[A-Z][\w’'-]+")
_POSSESSIVE = re.compile(r"(?:[’']s?)$")


def unsaid_numbers(text: str, passage: str, reference: Reference) -> Iterator[str]:
    """Numbers and parts of dates as ``text`` prints them that ``passage`` does not say.

    "Last year" in the passage is resolved by the date of its source; numbers in words count things and are let be.
    """
    said = [(number.value, number.unit) for number in numbers(passage)]
    said += [(float(part), unit) for part, unit in _dated(passage, reference)]
    for number in numbers(text):
        if not number.word and not any(_says(number, value) for value in said):
            yield number.printed


def _says(number: Number, value: tuple[float, str]) -> bool:
    """A calendar year is one on both sides; other units may be left unsaid by one of them."""
    if number.unit in _WHEN or value[1] in _WHEN:
        return number.value == value[0]
    return says(number, value) or (not number.unit and number.value == value[0])


def _dated(passage: str, reference: Reference) -> Iterator[tuple[int, str]]:
    issued = "-".join(f"{part:02d}" for part in reference.issued)
    for mention in dates(passage, issued):
        for day in (mention.first, mention.last):
            yield from zip(map(int, day.split("-")), ("year", "month", "day"), strict=False)


def unsaid_names(text: str, source: str) -> Iterator[str]:
    """Names in ``text`` that ``source`` has nowhere, in whatever case; a name is a capital inside a sentence."""
    vocabulary = _vocabulary(source)
    found = (match for match in _WORD.finditer(text) if match[0][0].isupper() and _inside(text, match.start()))
    for name in dict.fromkeys(_POSSESSIVE.sub("", match[0]) for match in found):
        bare = name.casefold()
        if len(bare) >= _SHORT and bare not in vocabulary and bare[:_STEM] not in vocabulary:
            yield name


_SHORT, _STEM = 3, 4  # "Mr" is no name; "Japanese" is known of "Japan"


@lru_cache(maxsize=64)
def _vocabulary(source: str) -> frozenset[str]:
    """The words of a source, their first letters, and what runs of its names may be shortened to ("NATO")."""
    words = {_POSSESSIVE.sub("", word).casefold() for word in _WORD.findall(source)}
    return frozenset((*words, *(word[:_STEM] for word in words), *_initials(source)))


def _inside(text: str, start: int) -> bool:
    """Whether a word stands inside its sentence, where a capital means a name."""
    before = text[:start].rstrip(" \t\n‘“\"'(")
    return bool(before) and before[-1] not in ".!?:"


def _initials(source: str) -> Iterator[str]:
    for run in _RUN.findall(source):
        letters = "".join(word[0] for word in run.split() if word[0].isupper()).casefold()
        yield from (letters[a:b] for a in range(len(letters)) for b in range(a + 2, len(letters) + 1))
