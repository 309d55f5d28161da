"""An outline drafted from the notes where the analyst has written none: their headings, messages, numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.errors import Where
from generator.formats.notes import NotePart, NotesFile, NoteTopic
from generator.formats.outline_file import OutlineFile, OutlineFront, OutlinePart, OutlineTopic
from generator.model.outline import ROLES, PartialDate, Role
from generator.model.source import Reference
from generator.outline.draft_messages import Head, draft_messages
from generator.outline.draft_numbers import draft_numbers
from generator.outline.draft_support import Material, borne_out
from generator.outline.draft_title import draft_title
from generator.text.counts import in_words
from generator.text.headings import names_a_subject

EPOCH_YEAR = 1970  # the date of a draft whose sources state none
QUESTION = "[The question that this brief answers is still to be written.]"
_LABEL = 14  # characters of a part's name on slides


def draft_outline(notes: Sequence[NotesFile], material: Material) -> OutlineFile:
    """Parts by role and topics by id, in the order in which the notes name them; messages and numbers out of points."""
    homes = _homes(notes)
    parts = tuple(part for role in ROLES if (part := _part(role, notes, homes)) is not None)
    front = OutlineFront(
        format=1,
        title=_title(material),
        standfirst=_standfirst(material),
        question=QUESTION,
        date=_latest(notes, material.references),
    )
    borne = borne_out(material)
    messages = draft_messages(material, borne, _heads(parts))
    return OutlineFile(front, parts, messages, blocks=draft_numbers(material, borne), where=Where(material.name))


def _title(material: Material) -> str:
    """The topic's own name; from its sources as long as there is a point that nobody has reviewed."""
    own = material.name.replace("-", " ").capitalize()
    if not material.is_draft:
        return own
    texts: dict[str, list[str]] = {}
    for point in material.points:
        texts.setdefault(point.evidence[0].source, []).append(point.text)
    return draft_title({id: source.reference.title for id, source in material.sources.items()}, texts, own)


def _standfirst(material: Material) -> str:
    """What a brief of drafts is; empty where every point was reviewed."""
    if not material.is_draft:
        return ""
    if len(material.sources) == 1:
        return "What one text says, in its own words."
    return f"What {in_words(len(material.sources))} texts say, in their own words."


def _heads(parts: Sequence[OutlinePart]) -> dict[str, Head]:
    """What stands over a message by its topic's id: the topic's title, or the part's where that names no subject."""
    return {
        topic.id: Head(topic.title if names_a_subject(topic.title) else part.title, part.role)
        for part in parts
        for topic in part.topics
    }


def _homes(notes: Sequence[NotesFile]) -> dict[str, Role]:
    """The part of each topic: where most of its points stand, since an outline has a topic once."""
    counted: dict[str, Counter[Role]] = {}
    for part in (part for file in notes for part in file.parts):
        for topic in part.topics:
            counted.setdefault(topic.id, Counter())[part.role] += len(topic.points)
    return {name: max(ROLES, key=lambda role: (count[role], -ROLES.index(role))) for name, count in counted.items()}


def _part(role: Role, notes: Sequence[NotesFile], homes: Mapping[str, Role]) -> OutlinePart | None:
    found = [part for file in notes for part in file.parts if part.role == role]
    topics = _topics([part for file in notes for part in file.parts], role, homes)
    if not topics:
        return None
    title = found[0].title if found else role.capitalize()
    where = found[0].where if found else topics[0].where
    label = title if len(title) <= _LABEL else role.capitalize()
    return OutlinePart(role, role, title, label, "", None, topics, (), where)


def _topics(parts: Sequence[NotePart], role: Role, homes: Mapping[str, Role]) -> tuple[OutlineTopic, ...]:
    topics: dict[str, NoteTopic] = {}
    for part in parts:
        for topic in part.topics:
            if topic.points and homes[topic.id] == role:
                topics.setdefault(topic.id, topic)
    return tuple(OutlineTopic(topic.id, topic.title, where=topic.where) for topic in topics.values())


def _latest(notes: Sequence[NotesFile], references: Mapping[str, Reference]) -> str:
    """The latest date a source states, in ISO form."""
    dates = [references[file.id].issued for file in notes if file.id in references]
    latest = max((date for date in dates if date and date[0] > 0), default=(EPOCH_YEAR,))
    return PartialDate(*latest).iso
