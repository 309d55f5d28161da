"""An outline drafted from the notes where the analyst has written none: their headings, their heaviest points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.errors import Where
from generator.formats.notes import NotePart, NotesFile, NoteTopic
from generator.formats.outline_file import OutlineFile, OutlineFront, OutlinePart, OutlineTopic
from generator.model.outline import ROLES, PartialDate, Point, Role, Sentence
from generator.model.source import Reference

HEAVY = 3
MESSAGES = 5
EPOCH_YEAR = 1970  # the date of a draft whose sources state none


def draft_outline(name: str, notes: Sequence[NotesFile], references: Mapping[str, Reference]) -> OutlineFile:
    """Parts by role and topics by id, in the order in which the notes name them; heavy points as key messages."""
    parts = tuple(part for role in ROLES if (part := _part(role, notes)) is not None)
    heavy = [point for file in notes for point in file.points() if point.weight == HEAVY]
    front = OutlineFront(format=1, title=name.replace("-", " ").capitalize(), date=_latest(notes, references))
    return OutlineFile(front, parts, tuple(_message(point) for point in heavy[:MESSAGES]), where=Where(name))


def _part(role: Role, notes: Sequence[NotesFile]) -> OutlinePart | None:
    found = [part for file in notes for part in file.parts if part.role == role]
    if not found:
        return None
    first = found[0]
    return OutlinePart(role, role, first.title, role.capitalize(), "", None, _topics(found), (), first.where)


def _topics(parts: Sequence[NotePart]) -> tuple[OutlineTopic, ...]:
    topics: dict[str, NoteTopic] = {}
    for part in parts:
        for topic in part.topics:
            topics.setdefault(topic.id, topic)
    return tuple(OutlineTopic(topic.id, topic.title, where=topic.where) for topic in topics.values())


def _message(point: Point) -> Sentence:
    return Sentence(f"key-{point.id}", point.text, (point.id,), head=point.head, where=point.where)


def _latest(notes: Sequence[NotesFile], references: Mapping[str, Reference]) -> str:
    """The latest date a source states, in ISO form."""
    dates = [references[file.id].issued for file in notes if file.id in references]
    latest = max((date for date in dates if date and date[0] > 0), default=(EPOCH_YEAR,))
    return PartialDate(*latest).iso
