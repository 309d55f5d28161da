"""What a template may see of an outline: names and counts, and tokens that stand for sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.charts import CHARTS
from generator.formats.outline_blocks import BLOCKS
from generator.model.index import Homes, homes_of
from generator.model.outline import Block, Outline, Part, Topic
from generator.plan.tokens import Token, markdown_escape
from generator.records import dataclass
from generator.text.headings import names_a_subject

TOGETHER = 3  # topics of a part on one slide where each is a quotation
_BROAD = ("areas", "challenges")  # parts that may take two such slides
_TITLE = 70  # characters of topics in a slide's title
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
    title: str
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
class SpreadView:
    """Neighbouring topics of a part that share a slide; ``title`` names the part and as many of them as it can."""

    title: str
    topics: tuple[TopicView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """A part; ``number`` counts from 1, ``figures``, ``comparisons`` and ``quotes`` are those of its topics.

    ``shown_by`` are the figures of its topics that its message rests on. ``spreads`` are its topics slide by slide
    where nobody has written a message for it, else none.
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
    spreads: tuple[SpreadView, ...]


def template_values(outline: Outline, audience: str) -> dict[str, object]:
    """Everything a template may print or loop over, of what the edition takes."""
    homes = homes_of(outline)
    sentences = outline.standfirst.split(". ")
    accepted = [dispute for dispute in outline.disputes if dispute.status == "accepted"]
    return {
        "title": outline.title,
        "subtitle": outline.subtitle,
        "headline": sentences[0].rstrip("."),
        "question": outline.question,
        "abstract": outline.abstract,
        "parts": tuple(_part(homes, part, number, audience) for number, part in enumerate(outline.parts, 1)),
        "questions": any(part.question for part in outline.parts),
        "points": sum(1 for _ in outline.points()),
        "sources": len(outline.sources),
        "voices": len(outline.voices),
        "disputes": len(accepted),
        "disputed_figures": sum(dispute.kind in QUANTITIES for dispute in accepted),
        "glance": _blocks(homes, "glance", audience),
        "blocks": {kind: _blocks(homes, kind, audience) for kind in BLOCKS},
    }


def _blocks(homes: Homes, kind: str, audience: str) -> tuple[BlockView, ...]:
    return tuple(_block(homes, block) for block in homes.blocks_for(kind, audience))


def _block(homes: Homes, block: Block) -> BlockView:
    cells = (*block.items, *(cell for row in block.rows for cell in row))
    names = dict.fromkeys(name for cell in cells for name in cell.figures if name in homes.outline.figures)
    title = Token(f"[]{{block={block.id}}}") if block.title else ""
    return BlockView(block.id, title, tuple(_figure(homes, name) for name in names))


def _part(homes: Homes, part: Part, number: int, audience: str) -> PartView:
    topics = tuple(_topic(homes, topic) for topic in part.topics)
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
        comparisons=_of_part(homes, part, "comparison", audience),
        quotes=_of_part(homes, part, "quote", audience),
        shown_by=tuple(figure for figure in figures if part.message and figure.id in part.message.figures),
        spreads=() if part.message else _spreads(part, topics),
    )


def _spreads(part: Part, topics: Sequence[TopicView]) -> tuple[SpreadView, ...]:
    """The topics of most points, on as few slides as hold them, none much fuller than another."""
    most = TOGETHER * (2 if part.role in _BROAD else 1)
    least = sorted((topic.points for topic in topics), reverse=True)[:most][-1] if topics else 0
    kept = [topic for topic in topics if topic.points > least]
    kept += [topic for topic in topics if topic.points == least][: most - len(kept)]
    shown = [topic for topic in topics if topic in kept]
    slides = -(-len(shown) // TOGETHER)
    cuts = [round(number * len(shown) / slides) for number in range(slides + 1)] if slides else [0]
    groups = [tuple(shown[start:end]) for start, end in pairwise(cuts)]
    return tuple(SpreadView(_spread_title(part, group), group) for group in groups)


def _spread_title(part: Part, topics: Sequence[TopicView]) -> str:
    """ "Drivers: Prices; The end of the licence"."""
    name, told = part.label or part.title, list[str]()
    for title in (topic.title for topic in topics if names_a_subject(topic.title)):
        if not told or sum(map(len, told)) + len(title) <= _TITLE:
            told.append(title)
    line = "; ".join(told)
    return (line if line.startswith(name) else f"{name}: {line}") if line else part.title


def _of_part(homes: Homes, part: Part, kind: str, audience: str) -> tuple[BlockView, ...]:
    """Comparisons or quotations of the part's topics; what names no topic belongs to the areas."""
    own = {part.id, *(topic.id for topic in part.topics)} | ({""} if part.role == "areas" else set())
    return tuple(
        _block(homes, block)
        for block in homes.outline.blocks
        if block.kind == kind and block.topic in own and block.audience in {"", audience}
    )


def _topic(homes: Homes, topic: Topic) -> TopicView:
    named = (homes.disputes[name] for name in topic.disputes if name in homes.disputes)
    return TopicView(
        id=topic.id,
        title=topic.title,
        message=_message(topic),
        points=len(topic.points),
        disputes=sum(dispute.status == "accepted" for dispute in named),
        figures=tuple(_figure(homes, name) for name in topic.figures),
    )


def _figure(homes: Homes, name: str) -> FigureView:
    figure = homes.outline.figures[name]
    kind = CHARTS.get(figure.chart.kind)
    topic = homes.shown_in.get(name)
    message = Token(f"[]{{figure={name}}}")
    return FigureView(
        id=name,
        kind=kind.name,
        native=kind.native is not None,
        weight=figure.weight,
        title=figure.title,
        message=message,
        topic_message=_message(topic) if topic else message,
        shares=kind.native is not None and figure.weight == 2 and not _shown_elsewhere(homes, name, topic),
    )


def _shown_elsewhere(homes: Homes, name: str, topic: Topic | None) -> bool:
    heavier = any(homes.outline.figures[other].weight > 2 for other in (topic.figures if topic else ()))
    return heavier or name in homes.drawn


def _message(owner: Part | Topic) -> Token:
    """A token that prints the message; a part or topic without one is called by its title."""
    return Token(f"[]{{message={owner.id}}}") if owner.message else Token(markdown_escape(owner.title))
