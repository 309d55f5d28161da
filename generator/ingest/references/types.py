"""What is found in a list of references: entries, and the fields that an entry states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from generator.records import dataclass

Span = tuple[int, int]
DatePlace = Literal["head", "late", ""]


@dataclass(frozen=True, slots=True)
class ParsedReference:
    """An entry's fields as CSL-JSON without an id.

    ``spans``: where each field stands, as offsets into the text that was parsed. ``confidence``: from 0 to 1, how
    much of the entry is accounted for. ``inferred``: (field, reason) for what is told by form or custom rather than
    printed.
    """

    csl: Mapping[str, object] = field(hash=False)
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict, hash=False)
    confidence: float = 0.0
    inferred: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: its words, its number as printed ("12", empty without), and its places in the document.

    ``text`` is the words of all ``places`` (start, end), joined by a space.
    """

    number: str
    text: str
    places: tuple[Span, ...]
    italics: tuple[Span, ...] = ()  # stretches of ``text``


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry and what was read in it."""

    entry: Entry
    parsed: ParsedReference


@dataclass(frozen=True, slots=True)
class Habits:
    """What the entries of one list have in common, empty and False where they do not say.

    ``date`` is its place, with the makers or behind the title. ``syllables``: personal names are Vietnamese ones.
    ``inverted``: a person's family name stands first, so that a name in direct order is a body's.
    """

    date: DatePlace = ""
    syllables: bool = False
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """The references that a document lists; ``start`` to ``end`` is their place in its text, heading included."""

    heading: str = ""
    start: int = 0
    end: int = 0
    entries: tuple[Listed, ...] = ()
    habits: Habits = Habits()
