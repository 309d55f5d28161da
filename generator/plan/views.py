"""What a template may see of an outline: names and counts, and tokens that stand for sentences."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts import CHARTS
from generator.formats.outline_blocks import BLOCKS
from generator.model.outline import Block, Outline, Part, Topic
from generator.plan.tokens import Token, markdown_escape

QUANTITIES = {"number", "currency", "sum"}  # kinds of disputes that are about a figure


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure; ``native`` is true for kinds Office draws as a chart, ``message`` prints its finding.

    ``topic_message`` prints the takeaway of its topic. ``shares`` says whether it is a chart worth half a slide:
    of weight 2, in a topic that shows no heavier figure, and of no dispute whose numbers are drawn as such.
    """

    id: str
    kind: str
    native: bool
    weight: int
    message: Token
    topic_message: Token
    shares: bool


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic; ``points`` and ``disputes`` are counts."""

    id: str
    title: str
    message: Token
    points: int
    disputes: int
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the analyst's own, by id; ``title`` is its message and prints as such.

    ``figures`` are those that its sentences rest on.
    """

    id: str
    title: Token | str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A part; ``number`` counts from 1, ``figures``, ``comparisons`` and ``quotes`` are those of its topics.

    ``shown_by`` are the figures of its topics that its message rests on.
    """

    id: str
    role: str
    number: int
    title: str
    label: str
    question: str
    message: Token
    points: int
    topics: tuple[TopicView, ...]
    figures: tuple[FigureView, ...]
    comparisons: tuple[BlockView, ...]
    quotes: tuple[BlockView, ...]
    shown_by: tuple[FigureView, ...]


def template_values(outline: Outline, audience: str) -> dict[str, object]:
    """Everything a template may print or loop over, of what the edition takes."""
    sentences = outline.standfirst.split(". ")
    accepted = [dispute for dispute in outline.disputes if dispute.status == "accepted"]
    return {
        "title": outline.title,
        "subtitle": outline.subtitle,
        "headline": sentences[0].rstrip("."),
        "question": outline.question,
        "abstract": outline.abstract,
        "parts": tuple(_part(outline, part, number, audience) for number, part in enumerate(outline.parts, 1)),
        "points": sum(1 for _ in outline.points()),
        "sources": len(outline.sources),
        "voices": len(outline.voices),
        "disputes": len(accepted),
        "disputed_figures": sum(dispute.kind in QUANTITIES for dispute in accepted),
        "glance": _blocks(outline, "glance", audience),
        "blocks": {kind: _blocks(outline, kind, audience) for kind in BLOCKS},
    }


def _blocks(outline: Outline, kind: str, audience: str) -> tuple[BlockView, ...]:
    return tuple(_block(outline, block) for block in outline.blocks_for(kind, audience))


def _block(outline: Outline, block: Block) -> BlockView:
    cells = (*block.items, *(cell for row in block.rows for cell in row))
    names = dict.fromkeys(name for cell in cells for name in cell.figures if name in outline.figures)
    title = Token(f"[]{{block={block.id}}}") if block.title else ""
    return BlockView(block.id, title, tuple(_figure(outline, name) for name in names))


def _part(outline: Outline, part: Part, number: int, audience: str) -> PartView:
    topics = tuple(_topic(outline, topic) for topic in part.topics)
    figures = tuple(figure for topic in topics for figure in topic.figures)
    return PartView(
        id=part.id,
        role=part.role,
        number=number,
        title=part.title,
        label=part.label or part.title,
        question=part.question,
        message=_message(part),
        points=sum(topic.points for topic in topics),
        topics=topics,
        figures=figures,
        comparisons=_of_part(outline, part, "comparison", audience),
        quotes=_of_part(outline, part, "quote", audience),
        shown_by=tuple(figure for figure in figures if part.message and figure.id in part.message.figures),
    )


def _of_part(outline: Outline, part: Part, kind: str, audience: str) -> tuple[BlockView, ...]:
    """Comparisons or quotations of the part's topics; what names no topic belongs to the areas."""
    own = {part.id, *(topic.id for topic in part.topics)} | ({""} if part.role == "areas" else set())
    return tuple(
        _block(outline, block)
        for block in outline.blocks
        if block.kind == kind and block.topic in own and block.audience in {"", audience}
    )


def _topic(outline: Outline, topic: Topic) -> TopicView:
    accepted = {d.id for d in outline.disputes if d.status == "accepted"}
    return TopicView(
        id=topic.id,
        title=topic.title,
        message=_message(topic),
        points=len(topic.points),
        disputes=sum(name in accepted for name in topic.disputes),
        figures=tuple(_figure(outline, name) for name in topic.figures),
    )


def _figure(outline: Outline, name: str) -> FigureView:
    figure = outline.figures[name]
    kind = CHARTS.get(figure.chart.kind)
    topic = next((topic for topic in outline.topics() if name in topic.figures), None)
    message = Token(f"[]{{figure={name}}}")
    return FigureView(
        id=name,
        kind=kind.name,
        native=kind.native is not None,
        weight=figure.weight,
        message=message,
        topic_message=_message(topic) if topic else message,
        shares=kind.native is not None and figure.weight == 2 and not _shown_elsewhere(outline, name, topic),
    )


def _shown_elsewhere(outline: Outline, name: str, topic: Topic | None) -> bool:
    heavier = any(outline.figures[other].weight > 2 for other in (topic.figures if topic else ()))
    return heavier or any(one.figure == name and one.unit for one in outline.disputes if one.status == "accepted")


def _message(owner: Part | Topic) -> Token:
    """A token that prints the message; a part or topic without one is called by its title."""
    return Token(f"[]{{message={owner.id}}}") if owner.message else Token(markdown_escape(owner.title))
