"""A doubt about the records of works, before it is known whether the outline has dealt with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.errors import Finding, Level, Where
from generator.model.outline import Outline
from generator.model.source import Reference
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is doubtful of ``references``; ``points`` are those that rest on them."""

    what: str
    references: tuple[str, ...]
    where: Where
    why: str
    mend: str
    points: tuple[str, ...] = ()
    level: Level = "warning"


def findings(rule: str, doubts: Iterable[Doubt], outline: Outline) -> Iterator[Finding]:
    """The doubts that nobody has looked at: no caution in the record and no dispute in the outline tells of them."""
    for one in doubts:
        if not _known(one, outline):
            yield Finding(one.level, rule, one.what, one.where, one.why, one.mend)


def _known(one: Doubt, outline: Outline) -> bool:
    records = [outline.references[name] for name in one.references if name in outline.references]
    if any(record.caution for record in records):
        return True
    told = (set(dispute.points) for dispute in outline.disputes if dispute.kind == "citation")
    return bool(one.points) and any(set(one.points) <= points for points in told)


def citing(outline: Outline) -> dict[str, tuple[str, ...]]:
    """The ids of the points and figures that cite each work, by its key."""
    found: dict[str, dict[str, None]] = {}
    pieces = [
        *((point.id, piece) for point in outline.points() for piece in point.evidence),
        *((figure.id, piece) for figure in outline.figures.values() for piece in figure.evidence),
    ]
    for owner, piece in pieces:
        for key in (piece.source, piece.origin):
            if key:
                found.setdefault(key, {})[owner] = None
    return {key: tuple(owners) for key, owners in found.items()}


def shown(reference: Reference) -> str:
    """A record as a message names it."""
    title = reference.title
    return f"'{reference.id}' ({title[:60]}{'...' if len(title) > 60 else ''})" if title else f"'{reference.id}'"
