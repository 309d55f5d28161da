"""How well a text stands out from what is behind it."""

from __future__ import annotations

import re
from functools import lru_cache

_HEX = re.compile("[0-9A-Fa-f]{6}")
LARGE = 18.0  # points; bold text counts as large from 14


@lru_cache(maxsize=4096)
def contrast(text: str, behind: str) -> float | None:
    """The WCAG contrast ratio of two hex colours, 1 to 21; None where one of them is not known."""
    if not _HEX.fullmatch(text) or not _HEX.fullmatch(behind):
        return None
    low, high = sorted((_luminance(text), _luminance(behind)))
    return (high + 0.05) / (low + 0.05)


def needed(text: str, size: float, bold: bool) -> float:
    """The least ratio for ``text`` of ``size`` points (WCAG 2.2, level AA); signs count as drawings."""
    return 3.0 if is_sign(text) or size >= LARGE or (bold and size >= 14) else 4.5


def is_sign(text: str) -> bool:
    """Whether ``text`` has neither a letter nor a digit: a mark in a matrix, a bullet, a dash."""
    return not any(character.isalnum() for character in text)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[index : index + 2], 16) / 255) for index in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
