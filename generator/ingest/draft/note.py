"""``notes/ID.md`` of what was drafted: parts by role, topics under them, points in the order of the source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.formats.notes import NoteFront, NotePart, NotesFile, NoteTopic
from generator.formats.values import digest, parse_date
from generator.ingest.draft.types import Card, Drafted, DraftPoint
from generator.model.outline import ROLES, Point, Role
from generator.model.source import Evidence

TITLES: Mapping[Role, str] = {
    "context": "Context",
    "drivers": "Drivers",
    "areas": "Developments",
    "challenges": "Challenges",
    "implications": "Implications",
}


def point_id(source: str, text: str) -> str:
    """The id of a drafted point, by which it can be told later whether its words were changed."""
    return f"{source}-{digest(text)}"


def drafted_note(id: str, drafted: Drafted, works: Sequence[str], beside: Sequence[str]) -> NotesFile:
    """The note of one source; ``works`` are the ids of its works, ``beside`` those of the sources drafted with it."""
    points = _once(drafted.points)
    parts = tuple(_part(role, [one for one in points if one.role == role], id, works) for role in ROLES)
    same = tuple(
        (point_id(id, one.text), point_id(beside[one.same.document], one.same.text)) for one in points if one.same
    )
    return NotesFile(_front(id, drafted.card), {}, tuple(part for part in parts if part.topics), same)


def _once(points: Sequence[DraftPoint]) -> list[DraftPoint]:
    """A sentence that a document prints twice is one point."""
    first: dict[str, DraftPoint] = {}
    for one in sorted(points, key=lambda one: (one.start, one.end)):
        first.setdefault(digest(one.text), one)
    return list(first.values())


def _front(id: str, card: Card) -> NoteFront:
    known = tuple(name for name in card.not_stated if name not in card.record)
    return NoteFront(format=1, id=id, outlet=card.outlet, not_stated=known, inferred=dict(card.inferred))


def _part(role: Role, points: Sequence[DraftPoint], source: str, works: Sequence[str]) -> NotePart:
    groups: dict[str, list[DraftPoint]] = {}
    for one in points:
        groups.setdefault(one.topic, []).append(one)
    topics = (
        NoteTopic(name, found[0].title, tuple(_point(one, name, source, works) for one in found))
        for name, found in groups.items()
    )
    return NotePart(role, role, TITLES[role], tuple(topics))


def _point(one: DraftPoint, topic: str, source: str, works: Sequence[str]) -> Point:
    origins = tuple(dict.fromkeys(works[index] for index in one.works)) or ("",)
    date = parse_date(one.date)
    return Point(
        id=point_id(source, one.text),
        text=one.text,
        evidence=tuple(Evidence(source, one.at, origin) for origin in origins),
        topic=topic,
        weight=one.weight,
        status=one.status,
        date=date,
        when=one.when,
        event=date is not None,
        head=one.head if date else "",
        speaker=one.speaker,
        draft=True,
        span=(one.start, one.end),
    )
