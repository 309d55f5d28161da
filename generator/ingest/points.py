"""The points of a topic's documents: the sentences that carry the argument, weighed, each under a part and a topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.ingest.parts import decide
from generator.ingest.ranking import shared_scores
from generator.ingest.study import Study, Unit
from generator.ingest.terms import document_frequency, terms, vector
from generator.ingest.topics import Topic, topics
from generator.model.outline import Role, Status
from generator.records import dataclass
from generator.text.dates import DateMention
from generator.text.quantities import Quantity

_SHARE = 0.45  # of a document's sentences that are drafted
_HEAVY, _LIGHT = 0.18, 0.05  # shares of the drafted that weigh 3 and 1
# What is open and what follows are a few sentences of a text, and the ones that readers ask for.
_OF_PART: dict[Role, float] = {"context": 0.0, "drivers": 0.0, "areas": 0.0, "challenges": 0.6, "implications": 0.6}


@dataclass(frozen=True, slots=True)
class FoundPoint:
    """A point as found: ``text`` stands at ``[start:end]`` of the document ``source``, in its passage ``passage``.

    ``topic`` is the id of a topic of ``part``. ``date`` (ISO) and ``when`` belong to an ``event``; ``head`` is a label
    that events bring along. ``citations`` are indices into the citations that the study was given.
    """

    source: str
    start: int
    end: int
    text: str
    passage: int
    place: str
    part: Role
    topic: str
    weight: int
    status: Status
    speaker: str = ""
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    citations: tuple[int, ...] = ()
    event: bool = False
    date: str = ""
    when: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """Points in the order of the studies and of their text; topics in the order of the parts."""

    points: tuple[FoundPoint, ...]
    topics: tuple[Topic, ...]


def understand(studies: Sequence[Study]) -> Understood:
    """All documents of a topic at once: parts lean on each other, topics are shared, weights compare."""
    bags = [terms(text) for one in studies for text in one.texts]
    frequency = document_frequency(bags)
    vectors = [vector(bag, frequency, len(bags)) for bag in bags]
    roles = decide([scores for one in studies for scores in one.scores], vectors)
    drafts = list(_drafts(studies, roles))
    carried = [0] * len(roles)
    for draft in drafts:
        carried[draft.passage] += 1
    found, homes = topics(studies, roles, vectors, carried)
    return Understood(tuple(_point(draft, roles[draft.passage], homes[draft.passage]) for draft in drafts), found)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A unit that is drafted; ``passage`` counts over all documents."""

    study: Study
    unit: Unit
    passage: int
    weight: int


def _drafts(studies: Sequence[Study], roles: Sequence[Role]) -> Iterator[_Draft]:
    shared = _shared(studies)
    first = unit = 0
    for one in studies:
        own = roles[first : first + len(one.texts)]
        values = _scores(one, shared[unit : unit + len(one.units)], own)
        for number, weight in _chosen(one, values):
            yield _Draft(one, one.units[number], first + one.units[number].passage, weight)
        first, unit = first + len(one.texts), unit + len(one.units)


def _shared(studies: Sequence[Study]) -> tuple[float, ...]:
    """How much each unit says that other documents say too."""
    bags = [terms(unit.words) for one in studies for unit in one.units]
    frequency = document_frequency(bags)
    vectors = [vector(bag, frequency, len(bags)) for bag in bags]
    return shared_scores(vectors, [number for number, one in enumerate(studies) for _ in one.units])


def _scores(one: Study, shared: Sequence[float], roles: Sequence[Role]) -> list[float]:
    """A unit's own score, what it shares with other documents, what its part adds, something for a passage's best."""
    values = [
        unit.score + 0.3 * extra + _OF_PART[roles[unit.passage]] for unit, extra in zip(one.units, shared, strict=True)
    ]
    best: dict[int, int] = {}
    for number, unit in enumerate(one.units):
        if unit.passage not in best or values[number] > values[best[unit.passage]]:
            best[unit.passage] = number
    for number in best.values():
        values[number] += 0.5
    return values


def _chosen(one: Study, values: Sequence[float]) -> list[tuple[int, int]]:
    """The heaviest units up to a share of the document's sentences, in the order of the text, each with its weight."""
    ranked = sorted(range(len(one.units)), key=lambda number: (-values[number], number))
    twice = {number for same in one.repeats for number in _told_better(same, values)}
    budget = max(round(_SHARE * one.sentences), min(3, len(ranked)))
    kept: list[int] = []
    for number in ranked:
        if number not in twice and one.units[number].sentences <= budget:
            kept.append(number)
            budget -= one.units[number].sentences
    return sorted((number, _weight(rank, len(kept))) for rank, number in enumerate(kept))


def _told_better(same: Sequence[int], values: Sequence[float]) -> Iterator[int]:
    """All of ``same`` but the heaviest, of equals the first."""
    best = min(same, key=lambda number: (-values[number], number))
    return (number for number in same if number != best)


def _weight(rank: int, count: int) -> int:
    if rank < max(1, round(_HEAVY * count)):
        return 3
    return 2 if rank < count - round(_LIGHT * count) else 1


def _point(draft: _Draft, part: Role, topic: str) -> FoundPoint:
    unit, event = draft.unit, draft.unit.event
    return FoundPoint(
        source=draft.study.document,
        start=unit.start,
        end=unit.end,
        text=unit.words,
        passage=unit.passage,
        place=draft.study.structure.passages[unit.passage].place,
        part=part,
        topic=topic,
        weight=draft.weight,
        status=unit.status,
        speaker=unit.speaker,
        quantities=unit.quantities,
        dates=unit.dates,
        citations=unit.citations,
        event=event is not None,
        date=event.date.first if event else "",
        when=event.date.when if event else "",
        head=event.head if event else "",
    )
