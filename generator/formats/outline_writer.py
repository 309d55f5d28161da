"""Writes ``outline.md``; reading it gives the same outline back, lines apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from generator.formats.attributes import Attributes, write_attributes
from generator.formats.outline_blocks import TABLES, block_id, item_id
from generator.formats.outline_file import OutlineFile, OutlinePart, OutlineTopic
from generator.formats.sections import write_part_heading, write_topic_heading
from generator.formats.sentences import write_message, write_paragraph, write_sentence
from generator.formats.spans import escape, write_span
from generator.formats.yaml import write_yaml
from generator.model.outline import Block, BlockItem, Dispute, Side


def write_outline_file(outline: OutlineFile) -> str:
    """Disputes and blocks stand at the end of their topic (or part), those without one after the key messages."""
    front = _filled(msgspec.to_builtins(outline.front))
    front |= {"checks": [_filled(switch) for switch in front["checks"]]} if "checks" in front else {}
    head = f"---\n{write_yaml(front).rstrip()}\n---\n"
    body = [piece for part in outline.parts for piece in _part(part, outline)]
    return "\n".join([head, *_key_messages(outline), *_homeless(outline), *body])


def _filled(form: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in form.items() if value}


def _key_messages(outline: OutlineFile) -> Iterator[str]:
    if outline.key_messages:
        items = [f"- {write_sentence(sentence, '')}" for sentence in outline.key_messages]
        yield _fence(Attributes(classes=("key-messages",)), items)


def _part(part: OutlinePart, outline: OutlineFile) -> Iterator[str]:
    label = "" if part.label == part.title else part.label
    yield write_part_heading(part.title, part.id, part.role, label, part.question)
    if part.message:
        yield f"{write_message(part.message, part.id)}\n"
    yield from (_figure(name) for name in part.figures)
    yield from _fences(part.id, outline)
    for topic in part.topics:
        yield from _topic(topic, outline)


def _topic(topic: OutlineTopic, outline: OutlineFile) -> Iterator[str]:
    yield write_topic_heading(topic.title, topic.id)
    if topic.message:
        yield f"{write_message(topic.message, topic.id)}\n"
    yield from (f"{write_paragraph(prose, topic.id)}\n" for prose in topic.paragraphs)
    yield from (_figure(name) for name in topic.figures)
    yield from _fences(topic.id, outline)


def _figure(name: str) -> str:
    return _fence(Attributes(classes=("figure",), options={"id": name}), [])


def _fences(scope: str, outline: OutlineFile, told: str = "") -> Iterator[str]:
    """The disputes and blocks of a topic; ``told`` is the topic where no heading tells it."""
    yield from (write_dispute(dispute, told) for dispute in outline.disputes if dispute.topic == scope)
    for index, block in enumerate(outline.blocks):
        if block.topic == scope:
            yield _block(block, block_id(block.kind, scope, outline.blocks[:index]), told)


def _homeless(outline: OutlineFile) -> Iterator[str]:
    """Disputes and blocks of no topic, and of topics that have no heading here."""
    homes = {part.id for part in outline.parts} | {topic.id for topic in outline.topics()}
    named = [*(one.topic for one in outline.disputes), *(one.topic for one in outline.blocks)]
    for scope in dict.fromkeys(["", *named]):
        if scope not in homes:
            yield from _fences(scope, outline, scope)


def _fence(attributes: Attributes, lines: list[str]) -> str:
    return "\n".join([f"::: {write_attributes(attributes)}", *lines, ":::", ""])


def write_dispute(dispute: Dispute, told: str) -> str:
    """The block; ``told`` is its topic where no heading above it tells that."""
    options = {
        "status": dispute.status,
        "kind": dispute.kind,
        "title": dispute.title,
        "points": " ".join(dispute.points),
        "figure": dispute.figure,
        "unit": dispute.unit,
        "reason": dispute.reason,
        "topic": told,
    }
    lines = [_side(side) for side in dispute.sides]
    lines += [_classed(dispute.why, "why")] if dispute.why else []
    lines += [_classed(dispute.treatment, "treatment")] if dispute.treatment else []
    return _fence(Attributes(dispute.id, ("dispute",), _kept(options)), lines)


def _side(side: Side) -> str:
    options = _kept({"head": side.label, "value": side.value, "points": " ".join(side.points)})
    return f"- {write_span(escape(side.text), Attributes('', ('side',), options))}"


def _classed(text: str, name: str) -> str:
    return f"- {write_span(escape(text), Attributes(classes=(name,)))}"


def _kept(options: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in options.items() if value}


def _block(block: Block, default: str, told: str) -> str:
    options = {"title": block.title, "label": block.label, "points": " ".join(block.points), "for": block.audience}
    options |= {"highlight": block.highlight, "unit": block.unit, "topic": told}
    given = "" if block.id == default else block.id
    lines = _table(block) if block.kind in TABLES else [_item(item, block.id) for item in block.items]
    return _fence(Attributes(given, (block.kind,), _kept(options)), lines)


def _item(item: BlockItem, block: str) -> str:
    rests = {"head": item.head, "points": " ".join(item.points), "figures": " ".join(item.figures)}
    given = "" if item.id == item_id(block, item.text) else item.id
    return f"- {write_span(escape(item.text), Attributes(given, (), {**item.options, **_kept(rests)}))}"


def _table(block: Block) -> list[str]:
    rows = [
        "| " + " | ".join(_cell(cell, f"{block.id}-r{at}c{n}") for n, cell in enumerate(row)) + " |"
        for at, row in enumerate(block.rows)
    ]
    rule = ["|" + "---|" * len(block.rows[0])] if block.rows else []
    return [*rows[:1], *rule, *rows[1:]]


def _cell(cell: BlockItem, default: str) -> str:
    options = _kept({"points": " ".join(cell.points), "figures": " ".join(cell.figures)})
    attributes = Attributes("" if cell.id == default else cell.id, (), options)
    text = escape(cell.text).replace("|", "\\|")
    return text if attributes == Attributes() else write_span(text, attributes)
