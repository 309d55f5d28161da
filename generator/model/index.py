"""Everything of an outline by its id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

from generator.errors import Where
from generator.model.memo import latest
from generator.model.outline import Block, BlockItem, Dispute, Outline, Part, Point, Sentence, Topic
from generator.records import dataclass

T = TypeVar("T")
Differing: TypeAlias = "Mapping[str, tuple[tuple[int, Dispute], ...]]"
# The id of a point → the accepted disputes over it, each with its place among all.


@dataclass(frozen=True, slots=True)
class Homes:
    """What blocks and templates ask an outline for again and again, by id; of two under one id, the first.

    ``owners`` are parts and topics, ``shown_in`` the topic of a figure, ``disputes_in`` the accepted ones of a topic
    and ``drawn`` the figures that such a one is drawn over; ``placed`` are the points that some paragraph names.
    ``shared`` tells of a point how many rest with it under the message of a part or topic, the fewest of several;
    ``readings`` are the labelled sentences of the prose by the figure that they name first, ``blocks`` stand by kind.
    """

    outline: Outline
    topics: Mapping[str, Topic]
    owners: Mapping[str, Part | Topic]
    shown_in: Mapping[str, Topic]
    disputes: Mapping[str, Dispute]
    disputes_in: Mapping[str, tuple[Dispute, ...]]
    drawn: frozenset[str]
    placed: frozenset[str]
    shared: Mapping[str, int]
    readings: Mapping[str, tuple[Sentence, ...]]
    differing: Differing
    blocks: Mapping[str, tuple[Block, ...]]

    def blocks_for(self, kind: str, audience: str) -> tuple[Block, ...]:
        """The blocks of a kind that were written for an audience, else those for everybody."""
        found = [block for block in self.blocks.get(kind, ()) if block.audience in {"", audience}]
        return tuple([block for block in found if block.audience] or found)


@latest
def homes_of(outline: Outline) -> Homes:
    """Where things stand in ``outline``."""
    topics = {topic.id: topic for topic in reversed([*outline.topics()])}
    owners: dict[str, Part | Topic] = {**topics, **{part.id: part for part in reversed(outline.parts)}}
    items = [item for topic in outline.topics() for paragraph in topic.paragraphs for item in paragraph.items]
    read = [one for one in items if isinstance(one, Sentence) and one.head]
    accepted = [dispute for dispute in outline.disputes if dispute.status == "accepted"]
    return Homes(
        outline,
        topics,
        owners,
        shown_in={name: topic for topic in reversed([*outline.topics()]) for name in topic.figures},
        disputes={dispute.id: dispute for dispute in reversed(outline.disputes)},
        disputes_in=_grouped((dispute.topic, dispute) for dispute in accepted),
        drawn=frozenset(dispute.figure for dispute in accepted if dispute.unit),
        placed=frozenset(item for item in items if isinstance(item, str)),
        shared=_shared(outline),
        readings=_grouped((one.figures[0], one) for one in read if one.figures),
        differing=differing(outline.disputes),
        blocks=_grouped((block.kind, block) for block in outline.blocks),
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return {name: tuple(values) for name, values in found.items()}


def _shared(outline: Outline) -> dict[str, int]:
    found: dict[str, int] = {}
    messages = [part.message for part in outline.parts] + [topic.message for topic in outline.topics()]
    for message in messages:
        points = message.points if message else ()
        found |= {point: min(len(points), found.get(point, len(points))) for point in points}
    return found


def differing(disputes: Iterable[Dispute]) -> Differing:
    """The accepted ones by their points."""
    return _grouped(
        (point, (place, dispute))
        for place, dispute in enumerate(disputes)
        if dispute.status == "accepted"
        for point in dict.fromkeys(dispute.points)
    )


@latest
def point_index(outline: Outline) -> Mapping[str, Point]:
    """Points by id, and by the ids of points that were merged into them."""
    index: dict[str, Point] = {}
    for point in outline.points():
        index.update(dict.fromkeys((point.id, *point.also), point))
    return index


@latest
def sentence_index(outline: Outline) -> Mapping[str, Sentence]:
    """All sentences of the analyst's own by id: messages, prose, titles of blocks, cells, cards, questions."""
    return {sentence.id: sentence for sentence in sentences_of(outline)}


@latest
def places_of(outline: Outline) -> Mapping[str, frozenset[Where]]:
    """Where everything that has an id stands, with the points under it: those of a source, a part or a topic."""
    found: dict[str, set[Where]] = {}
    for name, where in _places(outline):
        found.setdefault(name, set()).add(where)
    for part in outline.parts:
        for topic in part.topics:
            found.setdefault(topic.id, set()).add(topic.where)
            for point in topic.points:
                for name in (part.id, topic.id, point.id, *point.also, *(piece.source for piece in point.evidence)):
                    found.setdefault(name, set()).add(point.where)
    return {name: frozenset(places) for name, places in found.items()}


def _places(outline: Outline) -> Iterator[tuple[str, Where]]:
    yield from ((one.id, one.where) for one in outline.sources.values())
    yield from ((one.id, one.where) for one in outline.figures.values())
    yield from ((one.id, one.where) for one in outline.disputes)
    yield from ((one.id, one.where) for one in outline.parts)
    yield from ((one.id, one.where) for one in outline.blocks)
    yield from ((one.id, one.where) for block in outline.blocks for one in _items(block))
    yield from ((one.id, one.where) for one in sentences_of(outline))


def stated(
    name: str, points: Mapping[str, Point], sentences: Mapping[str, Sentence]
) -> tuple[str, tuple[str, ...]] | None:
    """What stands under an id and the points behind it; None where the id is of no statement."""
    if name in points:
        return points[name].text, (points[name].id, *points[name].also)
    if name in sentences:
        return sentences[name].text, sentences[name].points
    return None


def sentences_of(outline: Outline) -> Iterator[Sentence]:
    """Every sentence of the analyst's own, in the outline's order."""
    yield from outline.key_messages
    for part in outline.parts:
        if part.message:
            yield part.message
        for topic in part.topics:
            if topic.message:
                yield topic.message
            for paragraph in topic.paragraphs:
                yield from (item for item in paragraph.items if isinstance(item, Sentence))
    for block in outline.blocks:
        if block.title:
            yield Sentence(block.id, block.title, block.rests_on, where=block.where)
        yield from (_as_sentence(item, block.unit) for item in _items(block))


def _items(block: Block) -> Iterator[BlockItem]:
    yield from block.items
    for row in block.rows[1:]:
        yield from (cell for cell in row if cell.points or cell.figures)


def _as_sentence(item: BlockItem, unit: str) -> Sentence:
    text = with_unit(item.text, unit) if unit and _BARE.fullmatch(item.text) else item.text
    value = item.options.get("value", "")
    if value:
        whole = " ".join(part for part in (item.options.get("prefix"), value, item.options.get("unit")) if part)
        text = f"{whole}: {text}"
    return Sentence(item.id, text, item.points, item.figures, item.head, item.where)


_BARE = re.compile(r"[\d.,\s]*\d")


def with_unit(number: str, unit: str) -> str:
    """A number as a sentence says it: "USD 1.9 billion" of 1.9 and "USD billion"."""
    first, _, rest = unit.partition(" ")
    return f"{first} {number} {rest}".strip() if first.isupper() else f"{number} {unit}"
