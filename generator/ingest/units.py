"""The sentences of a text as they can be drafted: what never carries a point goes, what leans on another is joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.ingest.document import Document
from generator.ingest.lexicon import salience
from generator.ingest.structure import Structure
from generator.records import dataclass
from generator.text.sentences import sentences

SHORTEST, LONGEST = 5, 900  # words of a point, characters of joined sentences
_WORD = re.compile(r"\w+")
_ASKS = re.compile(r"[?？][\"”’»)]?\s*$")
_UNFINISHED = re.compile(r"(?:[:;,]|\btypically|\bas follows|\bnamely)\s*$")
_OPENS = " \t\n\"“«'("
_ENUMERATED = re.compile(r"^(?:first|second|third|fourth|firstly|secondly|finally),\s+[a-z]", re.IGNORECASE)
_VERBLESS = re.compile(r"^[^a-zà-ÿ]*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]``, the sentence ``order`` of its passage. ``leans``: it needs the one before it."""

    passage: int
    order: int
    start: int
    end: int
    leans: bool
    junk: bool
    is_last: bool


def sentences_of(document: Document, structure: Structure) -> tuple[Sentence, ...]:
    """Every sentence of every passage in order."""
    return tuple(one for number in range(len(structure.passages)) for one in _in_passage(document, structure, number))


def _in_passage(document: Document, structure: Structure, number: int) -> Iterator[Sentence]:
    passage = structure.passages[number]
    spans = sentences(document.text[passage.start : passage.end])
    for order, span in enumerate(spans):
        start, end = passage.start + span.start, passage.start + span.end
        words = document.text[start:end]
        yield Sentence(number, order, start, end, leans(words), is_junk(words), order == len(spans) - 1)


def leans(words: str) -> bool:
    """Whether a sentence begins with a pronoun, or with "such" or "these", that only the one before it explains."""
    line = words[:200].lstrip(_OPENS)
    while connective := _expression("CONNECTIVES").match(line):
        line = line[connective.end() :]
    return bool(_expression("LEANS").match(line)) and not _expression("STANDS").match(line)


def is_junk(words: str) -> bool:
    """Whether a sentence can be no point: a question, a fragment, a word about the text itself, furniture of a page."""
    count = len(_WORD.findall(words[:2000]))
    if count < SHORTEST or len(words) > 1500 or _ASKS.search(words) or _UNFINISHED.search(words):
        return True
    if _VERBLESS.match(words) or _is_fragment(words, count):
        return True
    return bool(_expression("JUNK").search(words))


def _is_fragment(words: str, count: int) -> bool:
    return count < 9 and bool(_ENUMERATED.match(words))


def joined(group: Sequence[Sentence]) -> tuple[int, int]:
    """From the first to the last of sentences that follow each other."""
    return group[0].start, group[-1].end


@cache
def _expression(name: str) -> re.Pattern[str]:
    match name:
        case "JUNK":
            return re.compile(rf"(?<![\w-])(?:{salience.JUNK})", re.IGNORECASE)
        case "CONNECTIVES":
            return re.compile(rf"(?:{salience.CONNECTIVES})(?:,\s*|\s+)(?=\S)", re.IGNORECASE)
        case _:
            return re.compile(rf"(?:{getattr(salience, name)})(?![\w-])", re.IGNORECASE)
