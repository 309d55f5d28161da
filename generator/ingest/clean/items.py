"""The signs before list items: bullets go, numbers go but where something may point to them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ingest.clean.part import Part
from generator.ingest.clean.shape import bullet, enumerator
from generator.records import replace


def without_bullets(parts: Sequence[Part]) -> tuple[Part, ...]:
    """``parts`` whose items begin with their words; entries of reference lists keep their number, not their bullet."""
    return tuple(_bare(part) if part.kind in ("item", "reference") else part for part in parts)


def _bare(part: Part) -> Part:
    start = bullet(part.text)
    if part.kind == "item":
        start += enumerator(part.text[start:])[0]
    return replace(part, strand=part.strand.cut(start, len(part.text))) if start else part
