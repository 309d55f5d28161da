"""Independent and dependent witnesses: who really speaks for a point."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Protocol

from generator.model.memo import latest
from generator.model.outline import Outline, Point
from generator.model.source import Evidence, Reference, Source


class Heard(Protocol):
    """What voices are told by: an outline, or what it is being drafted from."""

    @property
    def sources(self) -> Mapping[str, Source]: ...

    @property
    def references(self) -> Mapping[str, Reference]: ...


def voices_of(points: Iterable[Point], outline: Heard) -> tuple[str, ...]:
    """The independent voices that carry at least one of ``points``, in the order of their evidence."""
    known = _known(outline) if isinstance(outline, Outline) else {}  # one that is being drafted still changes
    told = [known.get(point.evidence) or _told(point.evidence, outline, known) for point in points]
    return told[0] if len(told) == 1 else tuple(dict.fromkeys(chain.from_iterable(told)))


@latest
def _known(outline: Outline) -> dict[tuple[Evidence, ...], tuple[str, ...]]:  # noqa: ARG001
    """The voices that were told already, by the evidence of their points."""
    return {}


def _told(
    evidence: tuple[Evidence, ...], outline: Heard, known: dict[tuple[Evidence, ...], tuple[str, ...]]
) -> tuple[str, ...]:
    """The voices behind ``evidence``, each once."""
    speakers = list(dict.fromkeys(_speaker(piece, outline) for piece in evidence))
    heard = [name for index, name in enumerate(speakers) if not _repeats(name, index, speakers, outline)]
    known[evidence] = found = tuple(dict.fromkeys(_voice(name, outline) for name in heard))
    return found


def _speaker(piece: Evidence, outline: Heard) -> str:
    """The source that speaks: one that cites another source of the topic repeats it, so the other does."""
    origin = outline.references.get(piece.origin)
    target = (origin.same_as or origin.id) if origin else ""
    return target if target in outline.sources else piece.source


def _voice(name: str, outline: Heard) -> str:
    source = outline.sources.get(name)
    return source.voice if source else name


def _repeats(name: str, index: int, speakers: list[str], outline: Heard) -> bool:
    """Whether another speaker is one that ``name`` depends on; of two that depend on each other the first counts."""
    relied_on = _relied_on(name, outline)
    return any(
        other in relied_on and not (index < place and name in _relied_on(other, outline))
        for place, other in enumerate(speakers)
        if other != name
    )


def _relied_on(name: str, outline: Heard) -> set[str]:
    """The sources that ``name`` depends on, directly or through others."""
    found: set[str] = set()
    left = [name]
    while left:
        source: Source | None = outline.sources.get(left.pop())
        fresh = set(source.depends_on) - found if source else set()
        found |= fresh
        left += sorted(fresh)
    return found
