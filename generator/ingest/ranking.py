"""How much of an argument a sentence carries: its place, its words, what it names and counts, how central it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.ingest.document import Document
from generator.ingest.lexicon import salience
from generator.ingest.structure import Structure
from generator.ingest.terms import Vector, centroid, cosine, document_frequency, terms, vector
from generator.ingest.units import Sentence
from generator.records import dataclass

_NAME = re.compile(r"(?<=[a-z,;:\"“] )[\"“]?[A-ZÀ-ÞĐ][\w.'’-]+(?:\s+(?:of|for|the|and|de)?\s?[A-ZÀ-ÞĐ][\w.'’-]+){0,5}")
_KINDS = {"SUPERLATIVE": 0.25, "CHANGE": 0.7, "DECISION": 0.7, "LIMIT": 0.55, "STAKE": 0.35}


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands in a sentence: quantities, those of money or shares among them, exact dates, citations."""

    quantities: int = 0
    weighty: int = 0
    dates: int = 0
    citations: int = 0


def local_scores(
    document: Document, structure: Structure, found: Sequence[Sentence], facts: Sequence[Facts], title: str
) -> tuple[float, ...]:
    """One score a sentence, comparable within the document; higher carries more."""
    words = [document.text[one.start : one.end] for one in found]
    bags = [terms(line) for line in words]
    frequency = document_frequency(bags)
    vectors = [vector(bag, frequency, len(bags)) for bag in bags]
    middle = centroid(vectors)
    central = _scaled([cosine(one, middle) for one in vectors])
    heads = _heading_terms(structure, title)
    return tuple(
        0.7 * central[i]
        + _place(one)
        + _wording(words[i])
        + _content(facts[i], words[i])
        + 0.2 * min(len(set(bags[i]) & heads[structure.passages[one.passage].section]), 3) / 3
        for i, one in enumerate(found)
    )


def _scaled(values: Sequence[float]) -> list[float]:
    """To 0 ... 1, by the largest."""
    top = max(values, default=0.0) or 1.0
    return [value / top for value in values]


def _heading_terms(structure: Structure, title: str) -> list[set[str]]:
    return [
        {word for above in structure.ancestry(number) for word in terms(structure.sections[above].title)}
        | set(terms(title))
        for number in range(len(structure.sections))
    ]


def _place(one: Sentence) -> float:
    """The first sentence of a paragraph says what it is about."""
    return 0.5 if one.order == 0 else 0.0


def _wording(words: str) -> float:
    """Kinds of weight in its words, less for what only illustrates, for too few words and for too many."""
    kinds = sum(weight for kind, weight in _KINDS.items() if _expression(kind).search(words))
    weak = len({match[0].casefold() for match in _expression("WEAK").finditer(words)})
    length = len(words.split())
    size = -0.8 if length < 9 else -0.4 if length < 13 else -0.4 if length > 45 else 0.0
    contrast = 0.5 if _expression("CONTRAST").match(words) else 0.0
    return kinds - 0.1 * min(weak, 2) + size + contrast


def _content(facts: Facts, words: str) -> float:
    names = len(set(_NAME.findall(words)))
    return (
        0.2 * min(facts.quantities, 3)
        + 0.4 * bool(facts.weighty)
        + 0.35 * min(facts.dates, 2)
        + 0.1 * bool(facts.citations)
        + 0.1 * min(names, 4)
    )


def shared_scores(vectors: Sequence[Vector], documents: Sequence[int]) -> tuple[float, ...]:
    """How central each sentence is to the other documents of its topic, 0 to 1; 0 where it stands alone."""
    by_document: dict[int, list[Vector]] = {}
    for number, one in zip(documents, vectors, strict=True):
        by_document.setdefault(number, []).append(one)
    if len(by_document) < 2:
        return (0.0,) * len(vectors)
    middles = {number: centroid(group) for number, group in by_document.items()}
    whole: dict[str, float] = {}
    for middle in middles.values():
        for word, weight in middle.items():
            whole[word] = whole.get(word, 0.0) + weight
    return tuple(_scaled([_others(one, whole, middles[n]) for one, n in zip(vectors, documents, strict=True)]))


def _others(one: Vector, whole: Vector, own: Vector) -> float:
    return sum(weight * (whole.get(word, 0.0) - own.get(word, 0.0)) for word, weight in one.items())


@cache
def _expression(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{getattr(salience, name)})(?![\w-])", re.IGNORECASE)
