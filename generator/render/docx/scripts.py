"""Which script a stretch of text is in: Word wants to be told about East Asian and right-to-left text."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Literal

Script = Literal["latin", "east-asian", "right-to-left"]

_EAST_ASIAN = (
    "\u1100-\u11ff\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\U00020000-\U0003fffd"
)
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_IS_RIGHT_TO_LEFT = re.compile(f"[{_RIGHT_TO_LEFT}]")
# Blanks and punctuation between two right-to-left words run with them.
_PIECES = re.compile(
    f"(?P<rtl>[{_RIGHT_TO_LEFT}]+(?:[\\s\\d.,:;!?()\u2019\u00ab\u00bb-]+[{_RIGHT_TO_LEFT}]+)*)|(?P<asian>[{_EAST_ASIAN}]+)"
)
_STRONG = re.compile(r"[^\W\d_]")


def pieces(text: str) -> tuple[tuple[Script, str], ...]:
    """``text`` cut where its script changes; the pieces joined are the text."""
    found: list[tuple[Script, str]] = []
    start = 0
    for match in _PIECES.finditer(text):
        found.append(("latin", text[start : match.start()]))
        found.append(("right-to-left" if match["rtl"] else "east-asian", match[0]))
        start = match.end()
    found.append(("latin", text[start:]))
    return tuple(
        (script, joined)
        for script, group in groupby(found, key=lambda piece: piece[0])
        if (joined := "".join(part for _, part in group))
    )


def language(script: Script, text: str) -> str:
    """The likeliest language of ``text`` in ``script``, for the spelling checker and the font."""
    match script:
        case "latin":
            return ""
        case "right-to-left":
            return "he-IL" if re.search("[\u0590-\u05ff]", text) else "ar-SA"
        case "east-asian":
            if re.search("[\u1100-\u11ff\uac00-\ud7af]", text):
                return "ko-KR"
            return "ja-JP" if re.search("[\u3041-\u30ff]", text) else "zh-CN"


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph of ``text`` runs from the right: its first letter does, and so does most of it."""
    letters = _STRONG.findall(text)
    if not letters or not _IS_RIGHT_TO_LEFT.match(letters[0]):
        return False
    return 2 * sum(bool(_IS_RIGHT_TO_LEFT.match(letter)) for letter in letters) > len(letters)
