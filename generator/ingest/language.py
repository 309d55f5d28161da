"""Which language a text is in: by its script, then by its commonest small words."""

from __future__ import annotations

import re
from collections import Counter

from generator.ingest.known.languages import COMMON

_RANGES = {
    "ja": "\u3040-\u30ff", "ko": "\uac00-\ud7af", "zh": "\u4e00-\u9fff", "ar": "\u0600-\u06ff", "ru": "\u0400-\u04ff",
    "el": "\u0370-\u03ff", "he": "\u0590-\u05ff", "th": "\u0e00-\u0e7f", "hi": "\u0900-\u097f",
}  # fmt: skip
_SCRIPTS = {tag: re.compile(f"[{signs}]") for tag, signs in _RANGES.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters that are looked at
_LEAST = 0.06  # share of small words below which no language is told
_WORDS = {tag: frozenset(words.split()) for tag, words in COMMON.items()}


def language_of(text: str) -> str:
    """The language as a BCP 47 tag; empty where nothing tells it."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for tag, script in _SCRIPTS.items():
        # A kana in ten signs makes a text Japanese, whatever else it holds.
        if letters and len(script.findall(sample)) * (10 if tag == "ja" else 3) > letters:
            return tag
    counts = Counter(word.casefold() for word in _WORD.findall(sample))
    total = sum(counts.values())
    scores = [(sum(counts[word] for word in words), tag) for tag, words in sorted(_WORDS.items())]
    best = max(scores, default=(0, ""))
    return best[1] if total and best[0] / total >= _LEAST else ""
