"""Ways of saying one thing: a small general thesaurus for what reports and newspapers measure and tell.

A line of ``thesaurus.txt`` is a concept: its name, then words and phrases that say it. Words are compared by their
stems. Nothing here knows a topic; what is to be told apart (imports from exports) stands in different lines.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator.outline.claims.stems import stem

_FILE = Path(__file__).with_name("thesaurus.txt")


@lru_cache(maxsize=1)
def phrases() -> dict[tuple[str, ...], frozenset[str]]:
    """Stems of a word or phrase → the concepts it says; a word of several lines says each of them."""
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        name, _, words = line.partition(":")
        for phrase in words.split(","):
            key = tuple(stem(word) for word in phrase.split())
            found[key] = found.get(key, frozenset()) | {name}
    return found


@lru_cache(maxsize=1)
def longest() -> int:
    """Words of the longest phrase."""
    return max(len(key) for key in phrases())
