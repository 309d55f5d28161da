"""Which script a stretch of text is in: Word wants to be told about East Asian, right-to-left and Indic text."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Literal

from generator.rare import Rare, is_far

Script = Literal["latin", "east-asian", "right-to-left", "complex", "pictograph"]

# Letters that take their form from their neighbours, by the likeliest language of each block.
_COMPLEX = {
    "hi-IN": "\u0900-\u097f\ua8e0-\ua8ff",
    "bn-BD": "\u0980-\u09ff",
    "pa-IN": "\u0a00-\u0a7f",
    "gu-IN": "\u0a80-\u0aff",
    "or-IN": "\u0b00-\u0b7f",
    "ta-IN": "\u0b80-\u0bff",
    "te-IN": "\u0c00-\u0c7f",
    "kn-IN": "\u0c80-\u0cff",
    "ml-IN": "\u0d00-\u0d7f",
    "si-LK": "\u0d80-\u0dff",
    "th-TH": "\u0e00-\u0e7f",
    "lo-LA": "\u0e80-\u0eff",
    "bo-CN": "\u0f00-\u0fff",
    "my-MM": "\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f",
    "km-KH": "\u1780-\u17ff\u19e0-\u19ff",
}

COMPLEX_LANGUAGES = frozenset(tag[:2] for tag in _COMPLEX)
_EAST_ASIAN = (
    "\u1100-\u11ff\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\U00020000-\U0003fffd"
)
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_IS_RIGHT_TO_LEFT = re.compile(f"[{_RIGHT_TO_LEFT}]")
# Blanks and punctuation between two right-to-left words run with them.
_PIECES = Rare(
    f"(?P<rtl>[{_RIGHT_TO_LEFT}]+(?:[\\s\\d.,:;!?()\u2019\u00ab\u00bb-]+[{_RIGHT_TO_LEFT}]+)*)|(?P<asian>[{_EAST_ASIAN}]+)|"
    + "|".join(f"[{block}]+(?:[ \u00a0]+[{block}]+)*" for block in _COMPLEX.values())
)
_PICTOGRAPHS = re.compile("([\U0001f000-\U0001faff][\U0001f000-\U0001faff\u200d\ufe0f]*)")
_STRONG = re.compile(r"[^\W\d_]")


def pieces(text: str) -> tuple[tuple[Script, str], ...]:
    """``text`` cut where its script changes; the pieces joined are the text.

    Pictographs are a script of their own amid letters that take their form from their neighbours: LibreOffice draws
    what the face of such a line lacks over what stands beside it.
    """
    if not is_far(text):
        return (("latin", text),) if text else ()
    found: list[tuple[Script, str]] = []
    start = 0
    for match in _PIECES.compiled().finditer(text):
        found.append(("latin", text[start : match.start()]))
        found.append((_script(match), match[0]))
        start = match.end()
    found.append(("latin", text[start:]))
    if any(script in ("right-to-left", "complex") for script, _ in found):
        found = [part for piece in found for part in _pictured(piece)]
    return tuple(
        (script, joined)
        for (script, _), group in groupby(found, key=lambda piece: (piece[0], language(*piece)))
        if (joined := "".join(part for _, part in group))
    )


def _pictured(piece: tuple[Script, str]) -> list[tuple[Script, str]]:
    script, text = piece
    return [("pictograph" if index % 2 else script, part) for index, part in enumerate(_PICTOGRAPHS.split(text))]


def _script(match: re.Match[str]) -> Script:
    if match["rtl"]:
        return "right-to-left"
    return "east-asian" if match["asian"] else "complex"


def language(script: Script, text: str) -> str:
    """The likeliest language of ``text`` in ``script``, for the spelling checker and the font."""
    match script:
        case "latin" | "pictograph":
            return ""
        case "right-to-left":
            return "he-IL" if re.search("[\u0590-\u05ff]", text) else "ar-SA"
        case "east-asian":
            if re.search("[\u1100-\u11ff\uac00-\ud7af]", text):
                return "ko-KR"
            return "ja-JP" if re.search("[\u3041-\u30ff]", text) else "zh-CN"
        case "complex":
            return next(name for name, block in _COMPLEX.items() if re.match(f"[{block}]", text))


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph of ``text`` runs from the right: its first letter does, and so does most of it."""
    letters = _STRONG.findall(text) if is_far(text) else []
    if not letters or not _IS_RIGHT_TO_LEFT.match(letters[0]):
        return False
    return 2 * sum(bool(_IS_RIGHT_TO_LEFT.match(letter)) for letter in letters) > len(letters)
