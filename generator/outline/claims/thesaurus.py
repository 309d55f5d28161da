"""Ways of saying one thing: a general thesaurus for what reports and newspapers measure and tell.

A line of ``thesaurus.txt`` is a concept: its name, then words and phrases that say it; "#" begins a heading. Words are
compared by their stems. A name with "+" is of a kind of something, and the words of its phrases say what they say alone
as well: "foreign debt" is debt, but "prime minister" is no ministry. Nothing here knows a topic; what is to be told
apart (imports from exports) stands in different lines, and ``families.txt`` says which of them exclude each other.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator.outline.claims.stems import root
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
    return _table()[0].get(stems, _NONE)


def kinds(stems: str) -> frozenset[str]:
    """What a phrase says beside what its words say."""
    return _table()[1].get(stems, _NONE)


def longest(first: str) -> int:
    """Words of the longest phrase of several that begins with the stem ``first``, 0 where none does."""
    return _table()[2].get(first, 0)


def lines() -> tuple[Concept, ...]:
    """The concepts in the order of the file."""
    told = (line.split(": ") for line in _FILE.read_text(encoding="utf-8").splitlines() if line[0] != "#")
    return tuple(Concept(name.rstrip("+"), name[-1] == "+", tuple(said.split(", "))) for name, said in told)


@lru_cache(maxsize=1)
def _table() -> tuple[Said, Said, dict[str, int]]:
    """What words and phrases of a meaning say, what phrases of kinds add, and ``longest``."""
    alone: Said = {}
    added: Said = {}
    words: dict[str, int] = {}
    known: dict[str, str] = {}
    for concept in lines():
        own = frozenset((f"={concept.name}",))
        for phrase in concept.said:
            key = known.get(phrase) or _stems(phrase, known)
            found = added if concept.kind and " " in key else alone
            found[key] = found[key] | own if key in found else own
            if " " in key:
                first = key[: key.index(" ")]
                words[first] = max(words.get(first, 0), key.count(" ") + 1)
    return alone, added, words


def _stems(phrase: str, known: dict[str, str]) -> str:
    """The stems of a phrase, which ``known`` keeps for each word."""
    if " " in phrase:
        return " ".join([known.get(word) or _stems(word, known) for word in phrase.split(" ")])
    found = known[phrase] = root(phrase.casefold())
    return found
