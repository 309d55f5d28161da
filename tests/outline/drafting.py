"""Drafted points and what an outline is drafted from, for tests."""

from __future__ import annotations

from generator.formats.values import parse_date
from generator.model.outline import Point, Status
from generator.model.source import Evidence, Reference, Source
from generator.outline.draft_support import Material


def point(
    id: str, text: str, *, topic: str = "ferries", source: str = "hale-2021", weight: int = 3, draft: bool = True,
    status: Status = "fact", date: str = "", head: str = "",
) -> Point:  # fmt: skip
    """A point of ``source``; an event where it has a ``date`` (ISO)."""
    return Point(
        id, text, (Evidence(source, "¶ 1"),), topic=topic, weight=weight, draft=draft, status=status,
        date=parse_date(date), event=bool(date), head=head,
    )  # fmt: skip


def material(*points: Point, name: str = "ferries", titles: dict[str, str] | None = None) -> Material:
    """The points with a source for each that they name, all independent; ``titles`` by source."""
    known = dict.fromkeys(piece.source for one in points for piece in one.evidence)
    records = {id: Reference(id, {"title": (titles or {}).get(id, id)}) for id in known}
    sources = {id: Source(id, record, id, id) for id, record in records.items()}
    return Material(name, points, sources, records)
