"""The one outline that every document is rendered from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Literal

from generator.errors import Where
from generator.model.chart import Figure
from generator.model.original import Original
from generator.model.proposed import Proposed
from generator.model.source import Evidence, Reference, Source
from generator.model.switch import Switch
from generator.records import dataclass

Status = Literal["fact", "plan", "claim", "forecast", "judgement"]
Role = Literal["context", "drivers", "areas", "challenges", "implications"]
DisputeStatus = Literal["proposed", "accepted", "dismissed"]

STATUSES: tuple[Status, ...] = ("fact", "plan", "claim", "forecast", "judgement")
ROLES: tuple[Role, ...] = ("context", "drivers", "areas", "challenges", "implications")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date in its own precision: ``month`` and ``day`` are 0 where they are not known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        return "-".join(f"{n:0{4 if i == 0 else 2}d}" for i, n in enumerate((self.year, self.month, self.day)) if n)

    @property
    def as_year(self) -> float:
        """Position on a linear time axis in years; the middle of what is not known."""
        month = self.month or 7
        day = self.day or (15 if self.month else 1)
        return self.year + (month - 1 + (day - 1) / 31) / 12


@dataclass(frozen=True, slots=True)
class Point:
    """One full sentence with the evidence that carries it. ``head`` and ``short`` are written by hand or empty.

    ``draft``: the words are the source's own and nobody has reviewed them. ``span``: the passage in the clean text of
    its source, ``text[start:end]``; empty where none is recorded.
    """

    id: str
    text: str
    evidence: tuple[Evidence, ...]
    topic: str
    weight: int = 2
    status: Status = "fact"
    date: PartialDate | None = None
    when: str = ""
    event: bool = False
    head: str = ""
    short: str = ""
    speaker: str = ""
    figure: str = ""
    draft: bool = False
    span: tuple[int, int] | tuple[()] = ()
    also: tuple[str, ...] = ()  # ids of points that were merged into this one
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the analyst's own and the points (or figures) it rests on."""

    id: str
    text: str
    points: tuple[str, ...]
    figures: tuple[str, ...] = ()
    head: str = ""
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text: ids of points printed in their own words, between sentences of the analyst."""

    items: tuple[str | Sentence, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute: what it says and the points that say so.

    ``value`` is the one number of the text that the other sides differ from, as it prints ("55,000"); empty where
    the sides are no numbers of one unit.
    """

    text: str
    points: tuple[str, ...]
    label: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Something on which the sources (or one source and itself) do not agree, and how to put it to a reader.

    ``unit`` is what the values of the sides count ("persons"), ``reason`` why a dismissed one is none.
    """

    id: str
    title: str
    kind: str
    status: DisputeStatus
    topic: str
    points: tuple[str, ...]
    sides: tuple[Side, ...]
    why: str = ""
    treatment: str = ""
    figure: str = ""
    unit: str = ""
    reason: str = ""
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class BlockItem:
    """One entry of a block of the analyst's own (glance, questions, glossary ...): text, what it rests on, options."""

    id: str
    text: str
    points: tuple[str, ...]
    figures: tuple[str, ...] = ()
    head: str = ""
    options: Mapping[str, str] = field(default_factory=dict, hash=False)
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class Block:
    """A named block in ``outline.md``: ``title`` is a message, ``label`` what is shown, ``audience`` whom it is for.

    A table's ``rows`` are tuples of cells, the first row its header; ``highlight`` is the first cell of the row to see,
    ``unit`` ("USD billion") what cells count that hold a number and nothing else.
    """

    kind: str
    id: str
    topic: str
    title: str
    label: str
    audience: str = ""
    items: tuple[BlockItem, ...] = ()
    rows: tuple[tuple[BlockItem, ...], ...] = ()
    points: tuple[str, ...] = ()
    highlight: str = ""
    unit: str = ""
    where: Where = Where()

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The points behind its title: those it names, else those of its items and cells."""
        entries = (*self.items, *(cell for row in self.rows for cell in row))
        return self.points or tuple(dict.fromkeys(name for entry in entries for name in entry.points))


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading of level 2: its message, its prose, its points in order, the figures and disputes placed in it."""

    id: str
    title: str
    message: Sentence | None
    points: tuple[Point, ...]
    paragraphs: tuple[Paragraph, ...] = ()
    figures: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()
    where: Where = Where()


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of level 1 with its role; ``label`` is its one-word name on slides."""

    id: str
    role: Role
    title: str
    label: str
    question: str
    message: Sentence | None
    topics: tuple[Topic, ...]
    where: Where = Where()

    def points(self) -> Iterator[Point]:
        """All points, in the order of the topics."""
        for topic in self.topics:
            yield from topic.points


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything a document may say, with its evidence. Ids are unique over points, sentences, figures and disputes."""

    id: str
    title: str
    subtitle: str
    running_title: str
    standfirst: str
    abstract: str
    keywords: tuple[str, ...]
    question: str
    date: PartialDate
    period: str
    language: str
    parts: tuple[Part, ...]
    key_messages: tuple[Sentence, ...]
    blocks: tuple[Block, ...]
    disputes: tuple[Dispute, ...]
    figures: Mapping[str, Figure] = field(hash=False)
    sources: Mapping[str, Source] = field(hash=False)
    references: Mapping[str, Reference] = field(hash=False)
    proposed: tuple[Proposed, ...] = ()  # disputes that rules found and the outline does not record
    switches: tuple[Switch, ...] = ()
    originals: Mapping[str, Original] | None = field(default=None, hash=False)  # by source; None: nobody looked

    def topics(self) -> Iterator[Topic]:
        for part in self.parts:
            yield from part.topics

    def points(self) -> Iterator[Point]:
        """All points, in the order of the parts and topics."""
        for topic in self.topics():
            yield from topic.points

    @property
    def voices(self) -> tuple[str, ...]:
        """The independent voices of the topic, in the order of the sources."""
        return tuple(dict.fromkeys(source.voice for source in self.sources.values()))
