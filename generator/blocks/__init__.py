"""The words of templates: one file a block kind, each lowered once for a page and once for a slide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Protocol

from generator.digits import whole
from generator.errors import Where, refuse
from generator.formats.report import nearest
from generator.model.element import Element
from generator.model.index import Homes, homes_of
from generator.model.inline import Inlines
from generator.model.labels import Labels
from generator.model.outline import Block, Dispute, Outline, Part, PartialDate, Point, Sentence, Topic
from generator.model.source import Evidence
from generator.model.written import Computed
from generator.records import dataclass
from generator.registry import Registry


class Citer(Protocol):
    """Turns evidence into a citation as the edition's CSL style prints it, and lists what has been cited.

    ``cite`` is for running text, where it may be a note; ``line`` for source lines and cells, without brackets around
    it. ``name`` is a work by itself ("Tran, 2024", or its number), ``author`` whom it is by ("Tran").
    """

    def cite(self, evidence: Iterable[Evidence]) -> Inlines: ...

    def line(self, evidence: Iterable[Evidence]) -> Inlines: ...

    def name(self, reference_id: str) -> str: ...

    def author(self, reference_id: str) -> str: ...

    def bibliography(self) -> tuple[tuple[str, tuple[tuple[str, Inlines], ...]], ...]: ...


@dataclass(frozen=True, slots=True)
class Options:
    """A directive's attributes and where it stands; reading one that is missing or malformed is an InputError."""

    values: Mapping[str, str]
    where: Where

    def text(self, name: str, default: str = "") -> str:
        return self.values.get(name, default)

    def number(self, name: str, default: int) -> int:
        value = self.values.get(name, "")
        if not value:
            return default
        number = whole(value)
        if number is None:
            raise refuse("directive", f"{name}={value} is not a whole number", self.where, mend=f"write {name}=3")
        return number

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(self.values.get(name, "").split())

    def flag(self, name: str) -> bool:
        return self.values.get(name, "") in {"yes", "true", "1"}


@dataclass(frozen=True, slots=True)
class Context:
    """What a block may use: the outline, what the edition takes of it, citations, labels and numbers.

    ``points`` maps every id, merged ones too; ``numbers`` maps figure, table and heading ids to what prints ("3",
    "2.1"); ``minimum_weight`` is the edition's; ``native`` says whether charts are Office charts or pictures.
    ``day`` prints a date in the document's language; ``computed`` are the template's computed numbers, by id.
    ``used`` collects the ids of points that the document has printed so far, in order.
    """

    outline: Outline
    points: Mapping[str, Point]
    sentences: Mapping[str, Sentence]
    citer: Citer
    labels: Labels
    numbers: dict[str, str]
    audience: str
    minimum_weight: int = 1
    native: bool = True
    statuses: tuple[str, ...] = ()
    day: Callable[[PartialDate], str] = lambda date: date.iso
    computed: Mapping[str, Computed] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    footnoted: dict[str, None] = field(default_factory=dict)

    @property
    def homes(self) -> Homes:
        """Where things stand in the outline."""
        return homes_of(self.outline)

    def topic(self, options: Options, name: str = "topic") -> Topic:
        """The topic a directive names; a miss is an InputError that lists what there is."""
        wanted, topics = options.text(name), self.homes.topics
        if wanted in topics:
            return topics[wanted]
        have = tuple(topic.id for topic in self.outline.topics())
        mend = nearest(wanted, have) if wanted else f"write {name}=ID"
        raise refuse("directive", f"unknown topic '{wanted}'; have: {', '.join(have)}", options.where, mend=mend)

    def owner(self, name: str) -> Part | Topic | None:
        """The part or topic called ``name``."""
        return self.homes.owners.get(name)

    def points_of(self, topic_id: str) -> tuple[Point, ...]:
        topic = self.homes.topics.get(topic_id)
        return topic.points if topic else ()

    def disputes_of(self, point_id: str) -> tuple[Dispute, ...]:
        """Accepted disputes that touch a point."""
        return tuple(dispute for _, dispute in self.homes.differing.get(point_id, ()))

    def blocks_for(self, kind: str) -> tuple[Block, ...]:
        """The blocks of a kind that were written for the audience, else those for everybody."""
        return self.homes.blocks_for(kind, self.audience)

    def takes(self, point: Point) -> bool:
        """Whether the edition prints this point."""
        return point.weight >= self.minimum_weight and (not self.statuses or point.status in self.statuses)


def near_id(name: str, have: Iterable[str]) -> str:
    """What would mend an id that is not there: the nearest one, else where all are listed."""
    near = nearest(name, tuple(have))
    return near if near.startswith("did") else "'policybrief outline --points' lists the ids of the outline"


Lower = Callable[[Context, Options], Iterable[Element]]


@dataclass(frozen=True, slots=True)
class BlockKind:
    """A word of templates. ``options`` explains its attributes, ``example`` is a directive that works."""

    name: str
    about: str
    page: Lower
    slide: Lower
    options: Mapping[str, str]
    example: str


BLOCKS: Registry[BlockKind] = Registry("block", "generator.blocks", "BLOCK")


def nothing(_ctx: Context, _options: Options) -> Iterable[Element]:
    """The lowering of a block that a page or a slide does not show."""
    return ()
