"""Lists of references: ``find_references`` finds and reads one, ``parse_reference`` reads an entry."""

from __future__ import annotations

from generator.ingest.references.find import find_references
from generator.ingest.references.parse import parse_reference
from generator.ingest.references.types import Entry, Habits, Listed, ParsedReference, ReferenceList

__all__ = ["Entry", "Habits", "Listed", "ParsedReference", "ReferenceList", "find_references", "parse_reference"]
