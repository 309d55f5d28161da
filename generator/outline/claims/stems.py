"""Words brought to one form, so that "vaccinated" and "vaccination" are one word. No dictionary but the irregular.

A line of ``irregular.txt`` is the form that stands for a word, then those that no rule brings to it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("irregular.txt")
_ENDINGS = {
    "nt": ("ment",), "le": ("able",), "ly": ("ably", "ly"), "ng": ("ing",), "re": ("ure",), "on": ("ion",),
    "ce": ("ance",), "ed": ("ed",), "er": ("er",), "or": ("or",),
}  # fmt: skip
"""The last two letters of a word in the singular → the endings it may lose."""
_LEAST = {"er": 4, "ure": 4, "or": 5, "ly": 4}  # letters that an ending has to leave, else three
_BEHIND = {"ion": "stx", "or": "ts"}  # letters behind which alone it is an ending
_VOWEL = re.compile(r"[aeiouy]")
_IZE = re.compile(r"(?<=\w{3})(?:i[sz]at|iz)$")  # of "modernization", "modernize", "modernisation"
_DOUBLE = 6  # letters from which on "ll" is the "l" of a base: "controll", not "shell"


@lru_cache(maxsize=1)
def _irregular() -> tuple[dict[str, str], dict[str, str]]:
    """Form → what stands for it; and what the rules make of that → it, so that "leaving" is as "left"."""
    lines = [line.split() for line in _FILE.read_text(encoding="utf-8").splitlines()]
    forms = {form: line[0] for line in lines for form in line}
    return forms, {_end(line[0]): line[0] for line in lines}


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """One form for a word's inflections and for the noun of its verb."""
    low = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    forms, bases = _irregular()
    if low in forms:
        return forms[low]
    single = _singular(low)
    if single in forms:
        return forms[single]
    bare = _bare(single)
    return bases.get(bare, bare)


def _singular(word: str) -> str:
    if word.endswith("men") and len(word) > len("women"):
        return f"{word[:-2]}an"
    if len(word) < 4 or word[-1] != "s" or word[-2] in "sui":
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]


def _bare(word: str) -> str:
    for ending in _ENDINGS.get(word[-2:], ()):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= _LEAST.get(ending, 3) and _VOWEL.search(rest) and _ends(rest, ending):
            return _end(_bare(rest) if rest.endswith("er") and ending in {"ed", "ing", "ment"} else rest)
    return _end(word)


def _ends(rest: str, ending: str) -> bool:
    """Whether what looks like an ending is one: "ion" of "donation", not of "region"; "ly" of "daily", not "apply"."""
    return rest[-1] in _BEHIND.get(ending, rest[-1]) and not (ending == "ly" and rest[-1] == "p")


def _end(word: str) -> str:
    """Without a silent e, with i for y, and one letter for two at the end: "clos", "citi", "plan" of "planned"."""
    if len(word) > 3 and word[-1] == "e":
        word = word[:-1]
    if len(word) > 3 and word[-1] == "y":
        word = f"{word[:-1]}i"
    doubled = "aeios" if len(word) >= _DOUBLE else "aeiosl"
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in doubled:
        word = word[:-1]
    return _IZE.sub("is", word) if word.endswith(("at", "iz")) else word
