"""Everything of an outline by its id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.errors import Where
from generator.model.outline import Block, BlockItem, Outline, Point, Sentence


def point_index(outline: Outline) -> Mapping[str, Point]:
    """Points by id, and by the ids of points that were merged into them."""
    index: dict[str, Point] = {}
    for point in outline.points():
        index.update(dict.fromkeys((point.id, *point.also), point))
    return index


def sentence_index(outline: Outline) -> Mapping[str, Sentence]:
    """All sentences of the analyst's own by id: messages, prose, titles of blocks, cells, cards, questions."""
    return {sentence.id: sentence for sentence in sentences_of(outline)}


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
