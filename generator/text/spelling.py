"""Whether two titles are one but for their spelling: British or American, with or without marks, hyphens, a slip."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

_MOST = 2  # letters by which a word may be spelt otherwise in one place
_WORD = re.compile(r"[^\W_]+")


def spelt_alike(one: str, two: str) -> bool:
    """Whether the letters are the same but for one or two within a word here and there; "import" is not "export".

    Blind to case, accents, punctuation and to where words are divided. Digits have to be the same.
    """
    (ours, begun), (theirs, started) = _letters(one), _letters(two)
    if not ours or abs(len(ours) - len(theirs)) > max(len(ours), len(theirs)) // 10:
        return False
    changes = [
        found for found in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes() if found[0] != "equal"
    ]
    return all(_slight(ours[a:b], a in begun) and _slight(theirs[c:d], c in started) for _, a, b, c, d in changes)


def _slight(letters: str, begins: bool) -> bool:
    """Whether the letters may be a matter of spelling: few, none the first of a word, no digit."""
    return not letters or (len(letters) <= _MOST and not begins and letters.isalpha())


def _letters(text: str) -> tuple[str, frozenset[int]]:
    """Letters and digits in lower case without marks, and the places where words begin."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    words = _WORD.findall(plain)
    places = (sum(map(len, words[:at])) for at in range(len(words)))
    return "".join(words), frozenset(places)
