"""``outline.md``: the synthesis, read to messages, prose, disputes and blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import Literal

from generator.errors import Where
from generator.formats.blocks import Fence, Heading, ListItem, Node, Paragraph, Table, read_blocks
from generator.formats.outline_blocks import read_block, read_dispute, read_figure, read_key_messages
from generator.formats.report import Report
from generator.formats.sections import part_heading, topic_heading
from generator.formats.sentences import read_message, read_paragraph, read_points_here
from generator.formats.textfile import read_text
from generator.formats.values import ID, parse_date
from generator.formats.yaml import Form, Yaml, read_front
from generator.model.outline import Block, Dispute, PartialDate, Role, Sentence
from generator.model.outline import Paragraph as Prose
from generator.model.switch import Switch
from generator.records import dataclass, replace


class SwitchForm(Form, frozen=True):
    """A rule that is off, and why; ``only``: ids where it is."""

    off: str
    why: str
    only: tuple[str, ...] = ()


class OutlineFront(Form, frozen=True):
    """The front matter of ``outline.md``; ``period`` is two years, ``2021/2025``."""

    format: Literal[1]
    title: str
    date: str
    subtitle: str = ""
    running_title: str = ""
    standfirst: str = ""
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    question: str = ""
    period: str = ""
    language: str = "en-GB"
    checks: tuple[SwitchForm, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineTopic:
    """A topic as the analyst wrote it; a message without points rests on all points of the topic."""

    id: str
    title: str
    message: Sentence | None = None
    paragraphs: tuple[Prose, ...] = ()
    figures: tuple[str, ...] = ()
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """A part; ``figures`` are those placed before its first topic."""

    id: str
    role: Role
    title: str
    label: str
    question: str
    message: Sentence | None = None
    topics: tuple[OutlineTopic, ...] = ()
    figures: tuple[str, ...] = ()
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class OutlineFile:
    """All of ``outline.md``; disputes and blocks in the order of the file, each with the topic (or part) it is in."""

    front: OutlineFront
    parts: tuple[OutlinePart, ...]
    key_messages: tuple[Sentence, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    blocks: tuple[Block, ...] = ()
    switches: tuple[Switch, ...] = ()
    where: Where = Where()

    @property
    def date(self) -> PartialDate:
        """The date of the edition."""
        return parse_date(self.front.date) or PartialDate(1)

    def topics(self) -> Iterator[OutlineTopic]:
        for part in self.parts:
            yield from part.topics


def read_outline_file(path: Path, label: str = "") -> OutlineFile:
    """Read ``outline.md``; all its faults are one InputError."""
    report = Report(label or path.as_posix())
    return parse_outline_file(read_text(path, report.file), report)


def parse_outline_file(text: str, report: Report) -> OutlineFile:
    """Read the file's text; ``report`` knows its name."""
    document = read_blocks(text, report)
    front, switches = _front(document.front, document.front_line, report)
    reader = _Reader(report)
    for node in document.nodes:
        reader.take(node)
    reader.close_part()
    check_ids(reader, report)
    report.close()
    assert front is not None  # a front matter that fails leaves a finding
    return OutlineFile(
        front,
        tuple(reader.parts),
        tuple(reader.key_messages),
        tuple(reader.disputes),
        tuple(reader.blocks),
        switches,
        report.where(),
    )


def _front(text: str, line: int, report: Report) -> tuple[OutlineFront | None, tuple[Switch, ...]]:
    found = read_front(text, line, report)
    front = found.decode(OutlineFront, found.data) if found else None
    if not found or not front:
        return None, ()
    if parse_date(front.date) is None:
        report.error("value", f"date: '{front.date}' is not a date", found.line(("date",)), mend="write 2025-03-03")
    if front.period and not _is_period(front.period):
        report.error("value", f"period: '{front.period}' is no period", found.line(("period",)), mend="write 2021/2025")
    return front, tuple(_switch(form, index, found, report) for index, form in enumerate(front.checks))


def _switch(form: SwitchForm, index: int, found: Yaml, report: Report) -> Switch:
    """``form`` with its place; one without a reason is refused. The names of rules are not known here."""
    line = found.line(("checks", index))
    if not form.why.strip():
        what = f"the rule '{form.off}' is switched off without a reason"
        report.error("checks", what, line, why="whoever reads this next must know", mend="write why: ...")
    for name in form.only:
        if not ID.fullmatch(name):
            report.error("id", f"'{name}' is not an id", line, mend="only: lists ids: [cost-deal, tran-2024]")
    return Switch(form.off, " ".join(form.why.split()), form.only, report.where(line))


def _is_period(text: str) -> bool:
    start, slash, end = text.partition("/")
    first, last = parse_date(start), parse_date(end)
    return bool(slash) and first is not None and last is not None and start <= end


@dataclass(slots=True)
class _Reader:
    """Takes the nodes in order."""

    report: Report
    parts: list[OutlinePart] = field(default_factory=list)
    part: OutlinePart | None = None
    topic: OutlineTopic | None = None
    key_messages: list[Sentence] = field(default_factory=list)
    disputes: list[Dispute] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    @property
    def scope(self) -> str:
        """The id of the topic, else the part, that the next block stands in."""
        if self.topic:
            return self.topic.id
        return self.part.id if self.part else ""

    def take(self, node: Node) -> None:
        match node:
            case Heading(level=1):
                self._open_part(node)
            case Heading(level=2):
                self._open_topic(node)
            case Paragraph():
                self._paragraph(node)
            case Fence():
                self._fence(node)
            case Heading():
                self.report.error("outline", "a heading below level 2", node.line, mend="use parts (#) and topics (##)")
            case ListItem() | Table():
                what = "a list or table stands outside a block"
                self.report.error("outline", what, node.line, mend="put it into a block such as ::: {.questions}")

    def _open_part(self, node: Heading) -> None:
        self.close_part()
        heading = part_heading(node, self.report, outline=True)
        label = heading.label or node.text
        where = self.report.where(node.line)
        self.part = OutlinePart(heading.id, heading.role, node.text, label, heading.question, where=where)

    def _open_topic(self, node: Heading) -> None:
        self._close_topic()
        if not self.part:
            what = "a topic stands before the first part"
            self.report.error("outline", what, node.line, mend="write # Part {role=areas} above it")
        self.topic = OutlineTopic(topic_heading(node, self.report), node.text, where=self.report.where(node.line))

    def _close_topic(self) -> None:
        if self.topic and self.part:
            self.part = replace(self.part, topics=(*self.part.topics, self.topic))
        self.topic = None

    def close_part(self) -> None:
        self._close_topic()
        if self.part:
            self.parts.append(self.part)
        self.part = None

    def _paragraph(self, node: Paragraph) -> None:
        if self.topic and (self.topic.message or read_points_here(node)):
            prose = read_paragraph(node, self.topic.id, self.report)
            self.topic = replace(self.topic, paragraphs=(*self.topic.paragraphs, prose))
        elif self.topic:
            self.topic = replace(self.topic, message=read_message(node, self.topic.id, self.report))
        elif self.part and not self.part.message:
            self.part = replace(self.part, message=read_message(node, self.part.id, self.report))
        else:
            place = "under a part" if self.part else "before the first part"
            what = f"running text stands {place}"
            self.report.error("outline", what, node.line, mend="a part has one message; prose stands under topics")

    def _fence(self, node: Fence) -> None:
        match node.name:
            case "key-messages":
                self.key_messages += read_key_messages(node, self.report)
            case "dispute":
                self.disputes.append(read_dispute(node, self.scope, self.report))
            case "figure":
                self._figure(read_figure(node, self.report), node.line)
            case _:
                block = read_block(node, self.scope, self.blocks, self.report)
                self.blocks += [block] if block else []

    def _figure(self, name: str, line: int) -> None:
        if self.topic:
            self.topic = replace(self.topic, figures=(*self.topic.figures, name))
        elif self.part:
            self.part = replace(self.part, figures=(*self.part.figures, name))
        else:
            self.report.error("outline", "a figure stands before the first part", line, mend="move it to its topic")


def check_ids(reader: _Reader, report: Report) -> None:
    """Every id stands once; equal sentences of one topic are told apart before they come here."""
    first: dict[str, int] = {}
    for name, where in sorted(_ids(reader), key=lambda found: found[1].line):
        if name in first:
            what = f"the id '{name}' stands twice; first on line {first[name]}"
            report.error("id", what, where.line, mend="give one of them another id, or reword an equal sentence")
        first.setdefault(name, where.line)


def _ids(reader: _Reader) -> Iterator[tuple[str, Where]]:
    for part in reader.parts:
        yield part.id, part.where
        yield from ((s.id, s.where) for s in (part.message,) if s)
        for topic in part.topics:
            yield topic.id, topic.where
            yield from ((s.id, s.where) for s in sentences_of(topic))
    yield from ((s.id, s.where) for s in reader.key_messages)
    yield from ((d.id, d.where) for d in reader.disputes)
    for block in reader.blocks:
        yield block.id, block.where
        yield from ((item.id, item.where) for item in block.items)


def sentences_of(topic: OutlineTopic) -> Iterator[Sentence]:
    """The analyst's own sentences of a topic, its message first."""
    if topic.message:
        yield topic.message
    for paragraph in topic.paragraphs:
        for item in paragraph.items:
            match item:
                case Sentence():
                    yield item
                case str():
                    pass
