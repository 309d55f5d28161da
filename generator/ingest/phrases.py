"""Phrases of a lexicon, found in the words of a text in time linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.records import dataclass

_TOKEN = re.compile(
    r"(?P<decade>\d{3}0s\b)|(?P<old>\b1[5-9]\d\d\b)|(?P<far>\b20[3-9]\d\b)|(?P<year>\b20[0-2]\d\b)"
    r"|(?P<number>\d[\d.,]*)|[^\W\d_]+(?:['-][^\W\d_]+)*|[.,;:?!]"
)
_ENTRY = re.compile(r"\s*([\d.]+)\s+(.+)")
_STOPS = frozenset(".?!")
_PREFIX = 3  # letters by which a word with any ending is looked up
_MARKS = "^$<"


@dataclass(frozen=True, slots=True)
class Phrase:
    """``words``: literal words; ``abc*`` a word with any ending, ``*`` any word, ``^`` and ``$`` the ends of a
    sentence, ``<old>`` a year before 2000, ``<far>`` one from 2030 on, ``<year>`` another, ``<decade>``, ``<number>``.
    """

    words: tuple[str, ...]
    kind: str
    weight: float


@dataclass(frozen=True, slots=True)
class Hit:
    """``phrase`` stands at ``tokens[start:end]``."""

    start: int
    end: int
    phrase: Phrase


Index = Mapping[str, Sequence[Phrase]]


def tokens(text: str) -> list[str]:
    """Words in lower case, numbers by their class, signs, and the ends of sentences as ``^`` and ``$``."""
    found = ["^"]
    for match in _TOKEN.finditer(text.replace("’", "'").casefold()):
        word = f"<{match.lastgroup}>" if match.lastgroup else match[0]
        if word in _STOPS:
            found += ["$", word, "^"]
        else:
            found.append(word)
    return [*found, "$"]


def index(tables: Mapping[str, str]) -> Index:
    """Phrases by their first word, and by their first two where both are told whole: per kind a table of lines, each
    a weight and phrases between commas."""
    found: dict[str, list[Phrase]] = {}
    for kind, table in tables.items():
        for weight, entry in _entries(table):
            phrase = Phrase(tuple(entry.split()), kind, weight)
            found.setdefault(_key(phrase.words), []).append(phrase)
    return found


def _entries(table: str) -> Iterator[tuple[float, str]]:
    for line in table.strip().splitlines():
        if match := _ENTRY.fullmatch(line.rstrip()):
            yield from ((float(match[1]), one.strip()) for one in match[2].split(",") if one.strip())


def _key(words: Sequence[str]) -> str:
    """A literal by itself or with the literal behind it; a word with any ending by its first letters and a star."""
    first, second = words[0], words[1] if len(words) > 1 else "*"
    if first.endswith("*"):
        return f"{first[:_PREFIX]}*"
    return first if second.endswith("*") else f"{first} {second}"


def hits(found: Sequence[str], known: Index) -> list[Hit]:
    """What stands in the tokens, in order; inside a longer phrase a shorter one is silent."""
    every = [hit for start, word in enumerate(found) for hit in _at(found, start, word, known)]
    return list(_outermost(every))


def _at(found: Sequence[str], start: int, word: str, known: Index) -> Iterator[Hit]:
    pair = f"{word} {found[start + 1]}" if start + 1 < len(found) else ""
    for phrase in (*known.get(word, ()), *known.get(pair, ())):
        if len(phrase.words) == 1 or _follows(phrase.words, found, start):
            yield Hit(start, start + len(phrase.words), phrase)
    if word[0] not in _MARKS:
        for phrase in known.get(f"{word[:_PREFIX]}*", ()):
            if word.startswith(phrase.words[0][:-1]) and _follows(phrase.words, found, start):
                yield Hit(start, start + len(phrase.words), phrase)


def _follows(words: Sequence[str], found: Sequence[str], start: int) -> bool:
    """Whether the words behind the first stand behind ``start``."""
    if start + len(words) > len(found):
        return False
    for number in range(1, len(words)):
        asked = words[number]
        if asked != found[start + number] and not (asked[-1] == "*" and _is(asked, found[start + number])):
            return False
    return True


def _is(asked: str, word: str) -> bool:
    """``asked`` ends in a star."""
    return word[0].isalpha() if asked == "*" else word.startswith(asked[:-1])


def _outermost(every: Iterable[Hit]) -> Iterator[Hit]:
    """Without those inside another one; of equal stretches all, for a word may speak for two kinds."""
    reach, opened = 0, -1
    for hit in sorted(every, key=lambda one: (one.start, -one.end, one.phrase.kind, one.phrase.words)):
        if hit.end > reach or (hit.start == opened and hit.end == reach):
            reach, opened = hit.end, hit.start
            yield hit
