"""The terms of a text and their weight: words without those that carry no topic, TF-IDF, likeness of directions."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from generator.ingest.lexicon.stopwords import STOPWORDS

Vector = Mapping[str, float]

_EAST_ASIAN = "぀-ヿ㐀-䶿一-鿿豈-﫿"
_WORD = re.compile(rf"[{_EAST_ASIAN}]|[^\W\d_{_EAST_ASIAN}]+(?:\.[^\W\d_]\b)*")
_SIBILANT = ("sses", "shes", "ches", "xes", "zes")


def terms(text: str) -> tuple[str, ...]:
    """The words that can carry a topic, in order, in one form for singular and plural; "U.S." is "us" and left out."""
    line = text.replace("'s", "").replace("’s", "").casefold()
    found = (stem(word.replace(".", "")) for word in _WORD.findall(line))
    return tuple(word for word in found if len(word) > 1 and word not in STOPWORDS)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word in lower case without its plural ending; British spelling becomes American so that both count as one."""
    if len(word) > 4 and word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif word.endswith(_SIBILANT) and len(word) > 4:
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.replace("defence", "defense").replace("isation", "ization") if len(word) > 6 else word


def document_frequency(texts: Iterable[Iterable[str]]) -> Counter[str]:
    """In how many texts each term stands."""
    counted: Counter[str] = Counter()
    for words in texts:
        counted.update(set(words))
    return counted


def vector(words: Iterable[str], frequency: Mapping[str, int], total: int) -> dict[str, float]:
    """TF-IDF of length one, tf damped by its logarithm; {} where no word is known."""
    counted = Counter(words)
    raw = {
        word: (1 + math.log(count)) * math.log(1 + total / frequency[word])
        for word, count in counted.items()
        if frequency.get(word)
    }
    return unit(raw)


def unit(raw: Vector) -> dict[str, float]:
    """``raw`` at length one; {} where it has none."""
    length = math.sqrt(sum(weight * weight for weight in raw.values()))
    return {word: weight / length for word, weight in raw.items()} if length else {}


def cosine(a: Vector, b: Vector) -> float:
    """Of two vectors of length one; 0 where one is empty."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[word] for word, weight in a.items() if word in b)


def centroid(vectors: Sequence[Vector]) -> dict[str, float]:
    """The direction of the sum."""
    total: dict[str, float] = {}
    for one in vectors:
        for word, weight in one.items():
            total[word] = total.get(word, 0.0) + weight
    return unit(total)
