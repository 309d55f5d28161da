"""The headings of a document: number, words, level and what stands below; levels by number, by the format, by size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Literal

from generator.digits import whole
from generator.ingest.document import Block, Document
from generator.records import dataclass

_NUMBER = r"(?:\d{1,2}|[A-H](?=[.)])|[IVXL]{1,6}(?=[.):\s]))(?:\.\d{1,3}){0,4}"
_HEAD = re.compile(rf"(?:§\s?)?({_NUMBER})(?:[.):]{{1,2}}\s*|\s*[–—-]\s+|\s+)(?=\S)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: the number of its block, its words without their number, the number as printed, level from 1."""

    block: int
    title: str
    number: str
    level: int
    zone: Literal["abstract", "body", "references", "annex"]


def heads(document: Document) -> tuple[Head, ...]:
    """Every heading in order; one number that stands alone ("5 lessons") is no numbering."""
    found = [(number, block) for number, block in enumerate(document.blocks) if block.kind == "heading"]
    split = [split_number(document.words(block)) for _, block in found]
    counted = _believed([number for number, _ in split], [document.words(block) for _, block in found])
    base = _base([block for _, block in found], counted)
    forms = _forms(document, (block for _, block in found))
    return tuple(_headings(document, found, split, counted, base, forms))


def split_number(words: str) -> tuple[str, str]:
    """("2.3", "Costs") of "2.3. Costs", ("", the words) where there is no number; "Chapter 3: Costs" too."""
    words = " ".join(words.split())
    rest = _without_label(words)
    match = _HEAD.match(rest)
    if not match or not rest[match.end() :]:
        return "", words
    return match[1], rest[match.end() :].strip()


def _without_label(words: str) -> str:
    """ "3: Costs" of "Chapter 3: Costs"."""
    first, _, rest = words.partition(" ")
    return rest if first.casefold() in _labels() and _HEAD.match(rest) else words


@cache
def _labels() -> frozenset[str]:
    from generator.ingest.lexicon.zones import NUMBERED

    return NUMBERED


def _believed(numbers: Sequence[str], printed: Sequence[str]) -> list[bool]:
    """Which numbers number sections: those with a sign behind them, and bare ones that a neighbour stands before or
    after."""
    known = set(numbers)
    return [
        bool(number)
        and ("." in number or f"{number}." in words or f"{number})" in words or _has_neighbour(number, known))
        for number, words in zip(numbers, printed, strict=True)
    ]


def _has_neighbour(number: str, known: set[str]) -> bool:
    value = whole(number)
    if value is not None:
        return bool({str(value - 1), str(value + 1), f"{value}.1"} & known)
    if number in _ROMAN:
        place = _ROMAN.index(number)
        if {_ROMAN[place - 1] if place else "", _ROMAN[min(place + 1, len(_ROMAN) - 1)]} & (known - {number}):
            return True
    return len(number) == 1 and bool({chr(ord(number) - 1), chr(ord(number) + 1)} & known)


_NUMERALS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX"
_ROMAN = tuple(_NUMERALS.split())


def _base(blocks: Sequence[Block], counted: Sequence[bool]) -> int:
    """The format's own level that top sections have."""
    numbered = [block.level for block, is_numbered in zip(blocks, counted, strict=True) if is_numbered and block.level]
    return min(numbered or [block.level for block in blocks if block.level] or [1])


def _headings(
    document: Document,
    found: Sequence[tuple[int, Block]],
    split: Sequence[tuple[str, str]],
    counted: Sequence[bool],
    base: int,
    forms: Mapping[str, str],
) -> Iterable[Head]:
    argued = False
    for (block_number, block), (number, title), is_numbered in zip(found, split, counted, strict=True):
        depth = number.count(".") + 1 if is_numbered else 0
        whole = title if is_numbered else document.words(block)
        zone = _zone(document, block_number, whole, argued)
        argued = argued or zone == "body"
        level = depth or (1 if zone != "body" else max(block.level - base + 1, 1))
        yield Head(block_number, tidy_title(whole, forms), number if is_numbered else "", level, zone)


def _zone(
    document: Document, number: int, title: str, argued: bool
) -> Literal["abstract", "body", "references", "annex"]:
    """A summary behind the argument is part of it, and so are "sources" with paragraphs of prose below them."""
    zone = zone_of(title)
    if zone == "abstract" and argued:
        return "body"
    if zone in ("references", "annex") and _plain_words(title) in _ambiguous():
        below = document.blocks[number + 1] if number + 1 < len(document.blocks) else None
        if below and below.kind == "paragraph" and below.end - below.start > 200:
            return "body"
    return zone


def _plain_words(title: str) -> str:
    return " ".join(_WORD.findall(title.casefold().replace("-", " ")))


@cache
def _ambiguous() -> frozenset[str]:
    from generator.ingest.lexicon.zones import AMBIGUOUS

    return AMBIGUOUS


def zone_of(title: str) -> Literal["abstract", "body", "references", "annex"]:
    """What a heading opens, by its words alone."""
    from generator.ingest.lexicon import zones

    words = _plain_words(title)
    if words in zones.REFERENCES:
        return "references"
    if words in zones.ANNEX or words in zones.KEYWORDS or any(words.startswith(f"{word} ") for word in zones.ANNEXED):
        return "annex"
    return "abstract" if words in zones.ABSTRACT else "body"


def tidy_title(title: str, forms: Mapping[str, str]) -> str:
    """One line, no closing stop, and no capitals throughout: "KEY AREAS IN THE EU" becomes "Key areas in the EU".

    ``forms`` says how the text itself writes a word, by the word in lower case.
    """
    words = " ".join(title.split()).strip(" .:;–—-*_#")
    if not _is_loud(words):
        return words
    line = _WORD.sub(lambda match: forms.get(match[0].casefold(), match[0].lower()), words)
    return line[:1].upper() + line[1:]


def _is_loud(words: str) -> bool:
    letters = [char for char in words if char.isalpha()]
    return len(letters) > 4 and sum(char.isupper() for char in letters) >= 0.8 * len(letters)


def _forms(document: Document, blocks: Iterable[Block]) -> dict[str, str]:
    """How the running text most often writes each word of the headings that are all in capitals."""
    loud = {
        word.casefold() for block in blocks if _is_loud(words := document.words(block)) for word in _WORD.findall(words)
    }
    seen: Counter[str] = Counter()
    for block in document.blocks if loud else ():
        if block.kind in ("paragraph", "item"):
            seen.update(word for word in _WORD.findall(document.words(block)) if word.casefold() in loud)
    return {word.casefold(): word for word, _ in sorted(seen.items(), key=lambda entry: (entry[1], entry[0]))}
