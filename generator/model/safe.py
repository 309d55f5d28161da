"""What can be quoted as it stands: two or more independent voices say it and no accepted dispute touches it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.outline import Dispute, Outline, Point
from generator.model.witness import voices_of
from generator.records import replace

ENOUGH = 2  # voices


def voices_together(points: Iterable[Point], outline: Outline) -> tuple[str, ...]:
    """The independent voices behind ``points`` taken as one statement: a text adds none to the one it relies on."""
    found = tuple(points)
    if not found:
        return ()
    evidence = dict.fromkeys(piece for point in found for piece in point.evidence)
    return voices_of((replace(found[0], evidence=tuple(evidence)),), outline)


def disputes_over(points: Iterable[Point], outline: Outline) -> tuple[Dispute, ...]:
    """Accepted disputes that touch one of ``points``."""
    names = {name for point in points for name in (point.id, *point.also)}
    return tuple(one for one in outline.disputes if one.status == "accepted" and names & set(one.points))


def is_safe(points: Iterable[Point], outline: Outline) -> bool:
    """Whether a statement that rests on ``points`` can be quoted as it stands."""
    found = tuple(points)
    return len(voices_together(found, outline)) >= ENOUGH and not disputes_over(found, outline)
