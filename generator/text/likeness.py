"""How alike two sentences are, and which of many are nearly the same."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from generator.rare import Rare, is_far

_EAST_ASIAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Words whose coming or going leaves a sentence's meaning as it is.
_EMPTY = re.compile("an?|the|of|to|in|on|at|and|as|is|are|was|were|be|been|has|have|had|that|which|who|its|their")
_NUMBER = r"\d+(?:[.,]\d+)*"
_WORD = re.compile(rf"{_NUMBER}|[^\W\d_]+")
_SIGN_OR_WORD = Rare(rf"[{_EAST_ASIAN}]|{_NUMBER}|(?:(?![{_EAST_ASIAN}])[^\W\d_])+")


def near_pairs(texts: Sequence[str], threshold: float) -> tuple[tuple[int, int], ...]:
    """Indices (i, j), i < j, of all pairs at least ``threshold`` (above 0, at most 1) alike, sorted.

    Alike is Dice's coefficient over words and pairs of neighbouring words, blind to case and punctuation; a text
    without words is like nothing, not even itself. Exact, but only pairs that share one of their rarest shingles are
    compared: prefix filtering, Chaudhuri, Ganti and Kaushik 2006. A text of which too little stands in any other is
    not compared at all.
    """
    sets = [_shingles(text) for text in texts]
    frequency: Counter[str] = Counter()
    for shingles in sets:
        frequency.update(shingles)
    again = {shingle for shingle, times in frequency.items() if times > 1}
    seen: defaultdict[str, list[int]] = defaultdict(list)
    found: list[tuple[int, int]] = []
    for index, shingles in enumerate(sets):
        shared = math.ceil(len(shingles) * threshold / (2 - threshold) - 1e-9)
        if len(shingles & again) < shared:
            continue
        rarest = _rarest(shingles, frequency, shared)
        candidates = sorted({other for shingle in rarest for other in seen[shingle]})
        found += [(other, index) for other in candidates if _dice(sets[other], shingles) >= threshold]
        for shingle in rarest:
            seen[shingle].append(index)
    return tuple(sorted(found))


def content_words(text: str) -> tuple[str, ...]:
    """The words that carry meaning, in order, a plural's "s" left out: "not", "rose" and "from" do, "the" does not."""
    words = (word for word in _words(text) if not _EMPTY.fullmatch(word))
    return tuple(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


def _rarest(shingles: frozenset[str], frequency: Mapping[str, int], shared: int) -> list[str]:
    """So many of the rarest shingles that a set which has ``shared`` of them must have one of these."""
    in_order = sorted(sorted(shingles), key=frequency.__getitem__)
    return in_order[: len(in_order) - shared + 1]


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


@lru_cache(maxsize=4096)
def _shingles(text: str) -> frozenset[str]:
    words = list(_words(text))
    return frozenset((*words, *(f"{first} {second}" for first, second in pairwise(words))))


def _words(text: str) -> Iterator[str]:
    """Words in lower case, compatibility forms resolved; East Asian signs one by one."""
    text = unicodedata.normalize("NFKC", text).casefold()
    for found in (_SIGN_OR_WORD.compiled() if is_far(text) else _WORD).finditer(text):
        yield found[0]
