"""The fields that reports and statistics are about, by the words of each; a title of one cannot carry another.

``claims/fields.txt`` has them: a line a field with its words, and lines that say which lie near each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from generator.outline import claims
from generator.outline.claims.stems import stem

_FILE = Path(claims.__file__).with_name("fields.txt")
_PHRASES = (
    (
        re.compile(r"\bgross (?:domestic|national) product\b|\bnational income\b|\beconomic output\b", re.IGNORECASE),
        "output",
    ),
    (re.compile(r"\bconsumer prices?\b|\bcost of living\b|\bprice (?:index|level)\b", re.IGNORECASE), "prices"),
    (re.compile(r"\barmed forces\b|\bair force\b", re.IGNORECASE), "arms"),
    (re.compile(r"\bpower (?:plants?|stations?|grid)\b", re.IGNORECASE), "energy"),
    (re.compile(r"\bout of work\b|\bwithout work\b", re.IGNORECASE), "work"),
)
_SHOWN = {
    "output": "economic output", "work": "jobs", "people": "population", "arms": "defence", "vote": "elections",
    "network": "telecommunications", "travel": "tourism", "law": "courts", "faith": "religion", "wine": "drink",
}  # fmt: skip
_WIDE = frozenset(("trade", "prices", "budget", "work", "business", "output"))
_WORD = re.compile(r"[^\W\d_]+")


def lines() -> tuple[tuple[str, str, str], ...]:
    """The lines of the file: a field, ":" or "~", and its words or the fields near it."""
    told = (line for line in _FILE.read_text(encoding="utf-8").splitlines() if line[0] != "#")
    return tuple((line[: (at := min(_places(line)))].strip(), line[at], line[at + 1 :].strip()) for line in told)


def _places(line: str) -> list[int]:
    return [line.index(sign) for sign in ":~" if sign in line]


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    """Stem → the fields that it tells of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, _, words in (line for line in lines() if line[1] == ":"):
        for word in words.split():
            found[stem(word)].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=1)
def _near() -> frozenset[frozenset[str]]:
    """Pairs of fields of which a report on the one often speaks of the other."""
    return frozenset(frozenset((one, two)) for one, sign, near in lines() if sign == "~" for two in near.split())


@lru_cache(maxsize=4096)
def fields(text: str) -> frozenset[str]:
    """The fields that ``text`` names."""
    words = _words()
    told = {name for match in _WORD.finditer(text) for name in words.get(stem(match[0].casefold()), ())}
    return frozenset(told | {name for pattern, name in _PHRASES if pattern.search(text)})


def shown(names: frozenset[str]) -> str:
    """Fields as a reader calls them."""
    return " and ".join(sorted(_SHOWN.get(name, name) for name in names))


def strangers(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether both name fields and none of them has to do with one of the other."""
    if not one or not two or one & two:
        return False
    near = _near()
    return not any(frozenset((first, second)) in near for first in _narrow(one) for second in _narrow(two))


def _narrow(names: frozenset[str]) -> frozenset[str]:
    """The fields without those that any other has a side of: of the import of missiles, arms."""
    return names - _WIDE or names
