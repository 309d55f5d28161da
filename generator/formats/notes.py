"""``notes/ID.md``: what one source says, read to points and written back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Literal

import msgspec

from generator.errors import Where
from generator.formats.blocks import Document, Fence, Heading, ListItem, Node, Paragraph, Table, read_blocks
from generator.formats.csl import VARIABLES, check_record, clean_record, first_name, short_date, short_label
from generator.formats.points import make_point, write_point
from generator.formats.report import Report, nearest
from generator.formats.sections import part_heading, topic_heading, write_part_heading, write_topic_heading
from generator.formats.textfile import read_text
from generator.formats.values import ID
from generator.formats.yaml import Form, Yaml, read_front, write_yaml
from generator.model.outline import Point, Role
from generator.model.source import Reference, Source
from generator.records import dataclass

_RECORD = tuple(key for key in VARIABLES if key not in ("id", "custom"))


class NoteFront(Form, frozen=True):
    """The keys of a note's front matter that are not CSL's."""

    format: Literal[1]
    id: str
    outlet: str = ""
    country: str = ""
    label: str = ""
    voice: str = ""
    vantage: str = ""
    depends_on: tuple[str, ...] = ()
    not_stated: tuple[str, ...] = ()
    inferred: dict[str, str] = msgspec.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoteTopic:
    id: str
    title: str
    points: tuple[Point, ...]
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class NotePart:
    id: str
    role: Role
    title: str
    topics: tuple[NoteTopic, ...]
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class NotesFile:
    """One source's notes. ``record`` is what its front matter holds in CSL's own keys, possibly nothing.

    ``same``: (id of a point here, id of the point in another note that states the same).
    """

    front: NoteFront
    record: Mapping[str, object] = field(hash=False)
    parts: tuple[NotePart, ...]
    same: tuple[tuple[str, str], ...] = ()
    where: Where = Where()

    @property
    def id(self) -> str:
        return self.front.id

    def points(self) -> Iterator[Point]:
        """All points, in the order of the file."""
        for part in self.parts:
            for topic in part.topics:
                yield from topic.points


def read_notes(path: Path, label: str = "") -> NotesFile:
    """Read a note; all its faults are one InputError."""
    report = Report(label or path.as_posix())
    return parse_notes(read_text(path, report.file), report)


def parse_notes(text: str, report: Report) -> NotesFile:
    """Read a note's text; ``report`` knows the name of its file."""
    document = read_blocks(text, report)
    front, record = _front(document, report)
    reader = _Reader(front.id if front else "", report)
    for node in document.nodes:
        reader.take(node)
    parts = reader.finish()
    report.close()
    assert front is not None  # a front matter that fails leaves a finding
    return NotesFile(front, record, parts, tuple(reader.same), report.where())


def _front(document: Document, report: Report) -> tuple[NoteFront | None, dict[str, object]]:
    found = read_front(document.front, document.front_line, report)
    if not found:
        return None, {}
    if not isinstance(found.data, dict):
        report.error("front-matter", "the front matter is not a mapping", 1, mend="write key: value")
        return None, {}
    own = {key: value for key, value in found.data.items() if key not in _RECORD}
    record = {key: value for key, value in found.data.items() if key in _RECORD}
    front = found.decode(NoteFront, own)
    if front:
        _check_front(front, found, report)
        _check_record(front, record, found, report)
    return front, clean_record(record)


def _check_front(front: NoteFront, found: Yaml, report: Report) -> None:
    for name, path in ((front.id, ("id",)), *((name, ("depends-on",)) for name in front.depends_on)):
        if not ID.fullmatch(name):
            report.error("id", f"'{name}' is not an id", found.line(path), mend="use lower case, digits, hyphens")
    known = (*VARIABLES, "outlet", "country")
    for name in (*front.not_stated, *front.inferred):
        if name not in known:
            key = "not-stated" if name in front.not_stated else "inferred"
            report.error("value", f"{key}: unknown field '{name}'", found.line((key,)), mend=nearest(name, known))


def _check_record(front: NoteFront, record: dict[str, object], found: Yaml, report: Report) -> None:
    if record:
        lines = {key: found.line((key,)) for key in record}
        check_record({"id": front.id, **record}, found.line(), report, lines)


@dataclass(slots=True)
class _Reader:
    """Takes a note's nodes in order."""

    source: str
    report: Report
    parts: list[NotePart] = field(default_factory=list)
    part: NotePart | None = None
    topics: list[NoteTopic] = field(default_factory=list)
    topic: NoteTopic | None = None
    points: list[Point] = field(default_factory=list)
    same: list[tuple[str, str]] = field(default_factory=list)

    def take(self, node: Node) -> None:
        match node:
            case Heading(level=1):
                self._part(node)
            case Heading(level=2):
                self._topic(node)
            case ListItem():
                self._point(node)
            case Heading() | Paragraph() | Table() | Fence():
                self._refuse(node)

    def _refuse(self, node: Heading | Paragraph | Table | Fence) -> None:
        what = {Heading: "a heading below level 2", Paragraph: "running text", Table: "a table", Fence: "a block"}
        mend = 'a note holds headings and points: - [One full sentence.]{#id at="§1"}'
        self.report.error("notes", f"{what[type(node)]} does not belong in a note", node.line, mend=mend)

    def _part(self, node: Heading) -> None:
        self._close_part()
        heading = part_heading(node, self.report)
        self.part = NotePart(heading.id, heading.role, node.text, (), self.report.where(node.line))

    def _topic(self, node: Heading) -> None:
        self._close_topic()
        if not self.part:
            self.report.error(
                "notes", "a topic stands before the first part", node.line, mend="write # Part {role=areas}"
            )
        self.topic = NoteTopic(topic_heading(node, self.report), node.text, (), self.report.where(node.line))

    def _point(self, node: ListItem) -> None:
        if not self.topic:
            self.report.error("notes", "a point stands under no topic", node.line, mend="write ## Topic {#id} above it")
        topic = self.topic.id if self.topic else ""
        point, same = make_point(node, self.source, topic, self.report)
        self.points += [point] if point else []
        if point and same == point.id:
            self.report.error(
                "same", f"'{same}' is said to repeat itself", node.line, mend="name the other note's point"
            )
        elif point and same:
            self.same.append((point.id, same))

    def _close_topic(self) -> None:
        if self.topic:
            self.topics.append(NoteTopic(self.topic.id, self.topic.title, tuple(self.points), self.topic.where))
        self.topic, self.points = None, []

    def _close_part(self) -> None:
        self._close_topic()
        if self.part:
            part = self.part
            self.parts.append(NotePart(part.id, part.role, part.title, tuple(self.topics), part.where))
        self.part, self.topics = None, []

    def finish(self) -> tuple[NotePart, ...]:
        self._close_part()
        self._check_ids()
        return tuple(self.parts)

    def _check_ids(self) -> None:
        first: dict[str, int] = {}
        for point in (point for part in self.parts for topic in part.topics for point in topic.points):
            if point.id in first:
                what = f"the id '{point.id}' stands twice; first on line {first[point.id]}"
                self.report.error("id", what, point.where.line, mend="give one of them another id")
            first.setdefault(point.id, point.where.line)


def write_notes(notes: NotesFile) -> str:
    """The note as a file; reading it gives ``notes`` back, lines apart."""
    record = {key: short_date(value) for key, value in notes.record.items()}
    own = msgspec.to_builtins(notes.front)
    kept = {key: value for key, value in own.items() if value or key in ("format", "id")}
    same = dict(notes.same)
    body = [_write_part(part, same) for part in notes.parts]
    return "\n".join([f"---\n{write_yaml({**kept, **record}).rstrip(chr(10))}\n---\n", *body])


def _write_part(part: NotePart, same: Mapping[str, str]) -> str:
    return "\n".join(
        [write_part_heading(part.title, part.id, part.role), *(_write_topic(t, same) for t in part.topics)]
    )


def _write_topic(topic: NoteTopic, same: Mapping[str, str]) -> str:
    lines = [write_point(point, topic.id, same.get(point.id, "")) for point in topic.points]
    return "\n".join([write_topic_heading(topic.title, topic.id), *lines, *([""] if lines else [])])


def make_source(notes: NotesFile, references: Mapping[str, Reference]) -> Source | None:
    """The source of a note: its record from the front matter, else from ``references``; None where neither has it."""
    front = notes.front
    listed = references.get(front.id)
    if not notes.record and not listed:
        return None
    reference = _reference(notes, listed)
    return Source(
        id=front.id,
        reference=reference,
        label=front.label or short_label(reference.csl),
        voice=front.voice or first_name(reference.csl) or front.id,
        outlet=front.outlet,
        country=front.country,
        vantage=front.vantage,
        depends_on=front.depends_on,
        not_stated=front.not_stated,
        inferred=tuple(front.inferred.items()),
        where=notes.where,
    )


def _reference(notes: NotesFile, listed: Reference | None) -> Reference:
    if not notes.record and listed:
        return listed
    return Reference(notes.id, {"id": notes.id, **notes.record}, where=notes.where)
