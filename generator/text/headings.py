"""Headings that name a place in a paper and no subject: "Introduction", "Concluding remarks"."""

from __future__ import annotations

from generator.text.units import words_of

_PLACES = words_of(
    "abstract background concluding conclusion conclusions discussion introduction overview remarks summary"
)


def names_a_subject(heading: str) -> bool:
    """Whether ``heading`` says what stands under it."""
    return not set(heading.casefold().split()) <= _PLACES
