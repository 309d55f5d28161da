"""What a template may see of an outline: names and counts, and tokens that stand for sentences."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.outline import Outline, Part, Topic
from generator.plan.templates import Token

NATIVE_KINDS = {"column", "bar", "line", "column-line", "stacked-bar", "dot"}


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure; ``native`` is true for kinds Office draws as a chart, ``message`` prints its finding.

    ``topic_message`` prints the takeaway of its topic.
    """

    id: str
    kind: str
    native: bool
    weight: int
    message: Token
    topic_message: Token


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic; ``points`` and ``disputes`` are counts, ``heavy`` counts points of weight 3."""

    id: str
    title: str
    message: Token
    points: int
    heavy: int
    disputes: int
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the analyst's own, by id; ``title`` is its message."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class PartView:
    """A part; ``number`` counts from 1, ``figures`` and ``comparisons`` are those of its topics."""

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


def template_values(
    outline: Outline, roles: tuple[str, ...], topics: tuple[str, ...], audience: str
) -> dict[str, object]:
    """Everything a template may print or loop over."""
    sentences = outline.standfirst.split(". ")
    return {
        "title": outline.title,
        "subtitle": outline.subtitle,
        "headline": sentences[0].rstrip(".") if outline.standfirst else outline.title,
        "question": outline.question,
        "abstract": outline.abstract,
        "parts": part_views(outline, roles, topics),
        "points": sum(1 for _ in outline.points()),
        "sources": len(outline.sources),
        "voices": len(outline.voices),
        "disputes": sum(dispute.status == "accepted" for dispute in outline.disputes),
        "glance": _blocks(outline, "glance", audience),
    }


def _blocks(outline: Outline, kind: str, audience: str) -> tuple[BlockView, ...]:
    blocks = (block for block in outline.blocks if block.kind == kind and block.audience in {"", audience})
    return tuple(BlockView(block.id, block.title) for block in blocks)


def part_views(outline: Outline, roles: tuple[str, ...], topics: tuple[str, ...]) -> tuple[PartView, ...]:
    """The parts and topics the edition takes (all where it names none), in the outline's order."""
    parts = [part for part in outline.parts if not roles or part.role in roles]
    views = (_part(outline, part, number, topics) for number, part in enumerate(parts, 1))
    return tuple(view for view in views if view.topics)


def _part(outline: Outline, part: Part, number: int, wanted: tuple[str, ...]) -> PartView:
    topics = tuple(_topic(outline, topic) for topic in part.topics if not wanted or topic.id in wanted)
    figures = tuple(figure for topic in topics for figure in topic.figures)
    message = _message(part.id, part.message is not None, part.title)
    return PartView(
        id=part.id,
        role=part.role,
        number=number,
        title=part.title,
        label=part.label or part.title,
        question=part.question,
        message=message,
        points=sum(topic.points for topic in topics),
        topics=topics,
        figures=figures,
        comparisons=_comparisons(outline, part),
    )


def _comparisons(outline: Outline, part: Part) -> tuple[BlockView, ...]:
    """Before-and-after tables of the part's topics; one that names no topic belongs to the areas."""
    own = {topic.id for topic in part.topics} | ({""} if part.role == "areas" else set())
    blocks = (block for block in outline.blocks if block.kind == "comparison" and block.topic in own)
    return tuple(BlockView(block.id, block.title) for block in blocks)


def _topic(outline: Outline, topic: Topic) -> TopicView:
    accepted = {d.id for d in outline.disputes if d.status == "accepted"}
    return TopicView(
        id=topic.id,
        title=topic.title,
        message=_message(topic.id, topic.message is not None, topic.title),
        points=len(topic.points),
        heavy=sum(point.weight == 3 for point in topic.points),
        disputes=sum(name in accepted for name in topic.disputes),
        figures=tuple(_figure(outline, name) for name in topic.figures),
    )


def _figure(outline: Outline, name: str) -> FigureView:
    figure = outline.figures[name]
    kind = figure.chart.kind
    topic = next((topic for topic in outline.topics() if name in topic.figures), None)
    takeaway = _message(topic.id, topic.message is not None, topic.title) if topic else Token(figure.message)
    return FigureView(name, kind, kind in NATIVE_KINDS, figure.weight, Token(f"[]{{figure={name}}}"), takeaway)


def _message(owner: str, there: bool, title: str) -> Token:
    """A token that prints the message; a part or topic without one is called by its title."""
    from generator.plan.templates import markdown_escape

    return Token(f"[]{{message={owner}}}") if there else Token(markdown_escape(title))
