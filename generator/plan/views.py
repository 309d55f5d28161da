"""What a template may see of an outline: names and counts, and tokens that stand for sentences."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.outline import Outline, Part, Topic
from generator.plan.templates import Token

NATIVE_KINDS = {"column", "bar", "line", "column-line", "stacked-bar", "dot"}


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure; ``native`` is true for kinds Office draws as a chart, ``message`` prints its finding."""

    id: str
    kind: str
    native: bool
    message: Token


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
class PartView:
    """A part; ``number`` counts from 1, ``figures`` are those of its topics."""

    id: str
    role: str
    number: int
    title: str
    label: str
    question: str
    message: Token
    topics: tuple[TopicView, ...]
    figures: tuple[FigureView, ...]


def part_views(outline: Outline, wanted: tuple[str, ...]) -> tuple[PartView, ...]:
    """The parts whose role the edition takes (all where it names none), in the outline's order."""
    parts = [part for part in outline.parts if not wanted or part.role in wanted]
    return tuple(_part(outline, part, number) for number, part in enumerate(parts, 1))


def _part(outline: Outline, part: Part, number: int) -> PartView:
    topics = tuple(_topic(outline, topic) for topic in part.topics)
    figures = tuple(figure for topic in topics for figure in topic.figures)
    message = _message(part.id, part.message is not None, part.title)
    return PartView(part.id, part.role, number, part.title, part.label, part.question, message, topics, figures)


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
    kind = outline.figures[name].chart.kind
    return FigureView(name, kind, kind in NATIVE_KINDS, Token(f"[]{{figure={name}}}"))


def _message(owner: str, there: bool, title: str) -> Token:
    """A token that prints the message; a part or topic without one is called by its title."""
    from generator.plan.templates import markdown_escape

    return Token(f"[]{{message={owner}}}") if there else Token(markdown_escape(title))
