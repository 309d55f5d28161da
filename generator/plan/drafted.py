"""What nobody has reviewed: drafts stand as quotations of their source, as many as the edition can hold, and both
documents say on their first page and their first slide how many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.formats.audience import Audience
from generator.model.element import Element, Prose, Slide
from generator.model.inline import Text
from generator.model.labels import N_, Labels
from generator.model.outline import Block, BlockItem, Outline, Part, Point, Sentence, Topic
from generator.model.quotation import quoted
from generator.records import replace

_MARKED = N_("They stand in quotation marks, in the words of their sources.")
_SHARE = 0.75  # of the edition's words that may be drafts: key messages and captions need some
_LEFT_OUT = 0  # the weight of a draft that the edition has no room for; its annex still lists it


def as_edition(outline: Outline, audience: Audience, labels: Labels) -> Outline:
    """``outline`` with its drafts as quotations, the lightest of those beyond the edition's budget left out."""
    if not any(point.draft for point in outline.points()):
        return outline
    kept = _kept(outline, audience)
    parts = tuple(_part(part, kept, labels) for part in outline.parts)
    drafts = {point.text: point.id for point in outline.points() if point.draft}
    messages = tuple(_sentence(one, drafts, labels) for one in outline.key_messages)
    texts = {point.id: point.text for point in outline.points() if point.draft}
    blocks = tuple(_block(block, texts, labels) for block in outline.blocks)
    return replace(outline, parts=parts, key_messages=messages, blocks=blocks)


def _block(block: Block, texts: Mapping[str, str], labels: Labels) -> Block:
    """Items that say words of a draft are quotations; ``texts``: the drafts by id."""
    items = tuple(_quoted(item, texts, labels) for item in block.items)
    return block if items == block.items else replace(block, items=items)


def _quoted(item: BlockItem, texts: Mapping[str, str], labels: Labels) -> BlockItem:
    words = item.text.strip("… ")
    said = any(words in texts.get(name, "") for name in item.points)
    return replace(item, text=quoted(item.text, labels)) if said else item


def _part(part: Part, kept: set[str], labels: Labels) -> Part:
    return replace(part, topics=tuple(_topic(topic, kept, labels) for topic in part.topics))


def _topic(topic: Topic, kept: set[str], labels: Labels) -> Topic:
    points = tuple(_point(point, point.id in kept, labels) if point.draft else point for point in topic.points)
    return replace(topic, points=points)


def _point(point: Point, fits: bool, labels: Labels) -> Point:
    """A quotation has no label of the paper's own beside it, and its short form would be no quotation."""
    weight = point.weight if fits else _LEFT_OUT
    return replace(point, text=quoted(point.text, labels), head="", short="", weight=weight)


def _sentence(sentence: Sentence, drafts: dict[str, str], labels: Labels) -> Sentence:
    """A message that is a draft's own words is a quotation, too."""
    is_draft = drafts.get(sentence.text) in sentence.points
    return replace(sentence, text=quoted(sentence.text, labels)) if is_draft else sentence


def _kept(outline: Outline, audience: Audience) -> set[str]:
    """The drafts that the edition has room for: topic by topic in turn, in each the heaviest and the briefer first."""
    points = list(outline.points())
    budget = _SHARE * audience.budget.words if audience.budget.words else float("inf")
    left = budget - sum(_words(point) for point in points if not point.draft)
    kept: set[str] = set()
    for point in _in_turn([point for point in points if point.draft and point.weight >= audience.minimum_weight]):
        left -= _words(point)
        if kept and left < 0:
            break
        kept.add(point.id)
    return kept


def _in_turn(points: Sequence[Point]) -> Iterable[Point]:
    """All of weight 3 first; among equals the best of each topic, then the second best."""
    turns: Counter[tuple[str, int]] = Counter()
    order: list[tuple[int, int, int]] = []
    for index in sorted(range(len(points)), key=lambda n: (-points[n].weight, _words(points[n]), n)):
        key = (points[index].topic, points[index].weight)
        order.append((-points[index].weight, turns[key], index))
        turns[key] += 1
    return [points[index] for _, _, index in sorted(order)]


def _words(point: Point) -> int:
    return len(point.text.split())


def unreviewed(outline: Outline, labels: Labels) -> str:
    """ "142 of 142 points are drafts ...": what a reader has to know of ``outline``; empty without drafts."""
    points = list(outline.points())
    drafts = sum(point.draft for point in points)
    if not drafts:
        return ""
    told = labels.count(
        "{n} of {all} points is a draft that nobody has reviewed.",
        "{n} of {all} points are drafts that nobody has reviewed.",
        drafts, all=len(points),
    )  # fmt: skip
    return f"{told} {labels.say(_MARKED)}"


def told_on_page(elements: tuple[Element, ...], notice: str, labels: Labels) -> tuple[Element, ...]:
    """``elements`` with the notice before all else."""
    return (Prose((Text(notice),), label=labels.say("Draft")), *elements) if notice else elements


def told_on_slides(slides: tuple[Slide, ...], notice: str, labels: Labels) -> tuple[Slide, ...]:
    """``slides`` with the notice in the source line of the first that says something."""
    if not notice:
        return slides
    first = next((n for n, slide in enumerate(slides) if slide.layout != "title"), None)
    line = f"{labels.colon(labels.say('Draft'))} {notice}"
    brief = line.removesuffix(labels.say(_MARKED)).rstrip()  # quotation marks are seen, and the sources need the room
    return tuple(_told(slide, brief, line) if number == first else slide for number, slide in enumerate(slides))


def _told(slide: Slide, brief: str, line: str) -> Slide:
    between = (Text(" "),) if slide.source else ()
    return replace(slide, source=(Text(brief), *between, *slide.source), notes=((Text(line),), *slide.notes))
