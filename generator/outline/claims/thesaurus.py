"""Ways of saying one thing: a general thesaurus for what reports and newspapers measure and tell.

A line of ``thesaurus.txt`` is a concept: its name, then words and phrases that say it; "#" begins a heading. Words are
compared by their stems. A name with "+" is of a kind of something, and the words of its phrases say what they say alone
as well: "foreign debt" is debt, but "prime minister" is no ministry. Nothing here knows a topic; what is to be told
apart (imports from exports) stands in different lines, and ``families.txt`` says which of them exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from generator.outline.claims.stems import stem
from generator.records import dataclass

_FILE = Path(__file__).with_name("thesaurus.txt")
_NONE: frozenset[str] = frozenset()
Said = dict[str, frozenset[str]]
"""Stems with a space between → the concepts that they say ("=export")."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A line: its name, whether it is of a kind of something, and what says it."""

    name: str
    kind: bool
    said: tuple[str, ...]


def concepts(stems: str) -> frozenset[str]:
    """What a word says, or a phrase that has a meaning of its own; nothing where it says none."""
    return _begun_with(stems.partition(" ")[0]).alone.get(stems, _NONE)


def kinds(stems: str) -> frozenset[str]:
    """What a phrase says beside what its words say."""
    return _begun_with(stems.partition(" ")[0]).added.get(stems, _NONE)


def longest(first: str) -> int:
    """Words of the longest phrase of several that begins with the stem ``first``, 0 where none does."""
    return _begun_with(first).longest


def lines() -> tuple[Concept, ...]:
    """The concepts in the order of the file."""
    told = (line.split(": ") for line in _FILE.read_text(encoding="utf-8").splitlines() if line[0] != "#")
    return tuple(Concept(name.rstrip("+"), name[-1] == "+", tuple(said.split(", "))) for name, said in told)


@dataclass(frozen=True, slots=True)
class _Begun:
    """Of all that begins with one stem: what has a meaning of its own, what adds one, and ``longest``."""

    alone: Said
    added: Said
    longest: int


@lru_cache(maxsize=16384)
def _begun_with(first: str) -> _Begun:
    """Made when a text first has the word: of most lines no text has any, and their stems are never asked for."""
    alone: Said = {}
    added: Said = {}
    words = 0
    for phrase, concept in _firsts().get(first, ()):
        stems = " ".join(map(stem, phrase.split(" ")))
        found = added if concept.kind and " " in stems else alone
        found[stems] = found.get(stems, _NONE) | {f"={concept.name}"}
        words = max(words, stems.count(" ") + 1 if " " in stems else 0)
    return _Begun(alone, added, words)


@lru_cache(maxsize=1)
def _firsts() -> dict[str, list[tuple[str, Concept]]]:
    """The stem of a first word → all phrases that begin with it."""
    found: defaultdict[str, list[tuple[str, Concept]]] = defaultdict(list)
    for concept in lines():
        for phrase in concept.said:
            found[stem(phrase.partition(" ")[0])].append((phrase, concept))
    return dict(found)
