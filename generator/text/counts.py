"""Small counts in English words, for names that no reader of a document sees."""

from __future__ import annotations

from generator.model.labels import Labels


def in_words(number: int) -> str:
    """ "three" for 3; figures above twelve and below zero."""
    return Labels().in_words(number)
