"""Accents that a typesetting program prints over a letter as signs of their own, made one with it."""

from __future__ import annotations

import unicodedata

_OVER = {
    "`": "\u0300", "\u00b4": "\u0301", "\u02c6": "\u0302", "^": "\u0302", "\u02dc": "\u0303", "~": "\u0303",
    "\u00af": "\u0304", "\u02d8": "\u0306", "\u02d9": "\u0307", "\u00a8": "\u0308", "\u02da": "\u030a",
    "\u02dd": "\u030b", "\u02c7": "\u030c", "\u00b8": "\u0327", "\u02db": "\u0328",
}  # fmt: skip
_DOTLESS = {"\u0131": "i", "\u0237": "j"}
_MOST, _LEAST = 1.1, 0.15  # of the type size: how far a letter reaches back under its accent
_RAISED = 0.4  # of the type size: how far accents of capitals stand over those of small letters


def ends_in_accent(words: str) -> bool:
    return words[-1:] in _OVER


def is_struck(before: str, back: float, up: float) -> bool:
    """Whether a sign is printed over the accent that ``before`` ends with: ``back`` under it, and ``up``, both in type
    sizes; an accent that was raised stands alone."""
    over = ends_in_accent(before) and _LEAST < back < _MOST
    return over and (abs(up) < 0.02 or (len(before) == 1 and abs(up) < _RAISED))


def composed(accent: str, letter: str) -> str:
    """The two as one letter; empty where there is none."""
    made = unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + _OVER[accent])
    return made if len(made) == 1 else ""
