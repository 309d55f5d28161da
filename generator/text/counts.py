"""Small counts in words, as running text prints them."""

from __future__ import annotations

_WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def in_words(number: int) -> str:
    """ "three" for 3; figures above twelve and below zero."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def counted(number: int, noun: str) -> str:
    """ "1 point", "3 points"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
