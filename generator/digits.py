"""Printed digits as numbers, where they are any: "²" and five thousand nines are digits, and ``int`` takes neither."""

from __future__ import annotations

_LONGEST = 18  # digits; what is longer counts nothing that a text has


def whole(text: str) -> int | None:
    """``text`` as a whole number; None where it is anything but decimal digits, or more of them than anybody counts."""
    return int(text) if text.isdecimal() and len(text) <= _LONGEST else None
