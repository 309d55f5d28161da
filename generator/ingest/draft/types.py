"""What is known of one document when its reading is done, before it has an id: ``Drafted``.

Plain data, so that it can be kept on disk and handed between processes.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any

from generator.errors import Finding
from generator.model.outline import Role, Status
from generator.records import dataclass

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Twin:
    """A point of another document that states the same: the document's place among those drafted with it, its words."""

    document: int
    text: str


@dataclass(frozen=True, slots=True)
class Differing:
    """Two points that tell of one thing and differ in a number or a date: documents and words as in ``Twin``."""

    first: Twin
    second: Twin
    what: str


@dataclass(frozen=True, slots=True)
class DraftPoint:
    """``text`` in the source's own words; they stand at ``Drafted.text[start:end]``. ``date`` is ISO.

    ``topic`` is an id and ``title`` what it is called; ``works`` are indices into the works of its card: what the
    source cites for it. ``quantities``: how many it states. ``same``: what states the same elsewhere.
    """

    text: str
    start: int
    end: int
    at: str
    role: Role
    topic: str
    title: str
    weight: int = 2
    status: Status = "fact"
    date: str = ""
    when: str = ""
    head: str = ""
    speaker: str = ""
    works: tuple[int, ...] = ()
    quantities: int = 0
    same: Twin | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A work that the document cites: ``entry`` is its number in the list, empty where the list lacks it."""

    csl: Json = field(hash=False)
    entry: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A citation at ``text[start:end]`` and the works that it leads to, none for one that cannot be told."""

    start: int
    end: int
    works: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftTable:
    """Values to draw: a row an x. ``scale`` is what cells are divided by, ``unit`` says it ("USD billion").

    ``start`` to ``end`` is where they are printed; ``approximate`` are the x whose values the source rounds.
    ``of_members``: x are names, not times.
    """

    title: str
    unit: str
    scale: int
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float | None, ...]], ...]
    start: int
    end: int
    at: str = ""
    approximate: tuple[str, ...] = ()
    is_table: bool = False
    of_members: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """For the summary: what was found in a document."""

    quantities: int = 0
    linked: int = 0
    dangling: int = 0
    entries: int = 0
    uncited: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """What a file says of itself as a work. ``record`` is CSL without an id; ``file`` its name as messages show it."""

    file: str
    record: Json = field(hash=False)
    inferred: dict[str, str] = field(default_factory=dict, hash=False)
    not_stated: tuple[str, ...] = ()
    outlet: str = ""
    works: tuple[Work, ...] = ()


@dataclass(frozen=True, slots=True)
class Drafted:
    """All that one file gave. ``origin`` is what ``originals/ID.map.json`` says of the file."""

    card: Card
    text: str
    origin: Json = field(hash=False)
    points: tuple[DraftPoint, ...]
    tables: tuple[DraftTable, ...]
    counts: Counts = Counts()
    findings: tuple[Finding, ...] = ()
