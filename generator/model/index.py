"""Everything of an outline by its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
        yield from (_as_sentence(item) for item in _items(block))


def _items(block: Block) -> Iterator[BlockItem]:
    yield from block.items
    for row in block.rows[1:]:
        yield from (cell for cell in row if cell.points or cell.figures)


def _as_sentence(item: BlockItem) -> Sentence:
    return Sentence(item.id, item.text, item.points, item.figures, item.head, item.where)
