"""Independent and dependent witnesses: who really speaks in a piece of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.source import Evidence, Reference, Source


def voice_of(evidence: Evidence, sources: Mapping[str, Source], references: Mapping[str, Reference]) -> str:
    """The voice behind one piece of evidence.

    A source that cites another source of the topic repeats it, so the voice is the other's.
    """
    origin = references.get(evidence.origin)
    target = (origin.same_as or origin.id) if origin else ""
    speaker = sources.get(target) or sources.get(evidence.source)
    return speaker.voice if speaker else evidence.source


def voices_of(
    evidence: Iterable[Evidence], sources: Mapping[str, Source], references: Mapping[str, Reference]
) -> tuple[str, ...]:
    """The independent voices of several pieces of evidence, in their order."""
    return tuple(dict.fromkeys(voice_of(item, sources, references) for item in evidence))
