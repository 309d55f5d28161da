"""``prose``: the paragraphs of a topic, points in their own words between the analyst's sentences.

Drafts that nobody has reviewed are a list of quotations: they are no running text of the paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import joined, point_inlines, sentence_inlines
from generator.model.element import Bullets, Element, Item, Prose
from generator.model.inline import Inlines
from generator.model.outline import Paragraph, Point, Sentence, Topic

HEAVY = 3
REST_SENTENCES = 4  # points that no paragraph prints follow in paragraphs of about this many sentences


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    topic = ctx.topic(options)
    lightest = options.number("rest", HEAVY if topic.paragraphs else ctx.minimum_weight)
    left = _left(ctx, topic, lightest)
    for paragraph in (*topic.paragraphs, *_rest([point for point in left if not point.draft])):
        content = _paragraph(ctx, paragraph)
        if content:
            yield Prose(content)
    if drafts := [point for point in left if point.draft]:
        yield Bullets(tuple(Item(point.id, (), point_inlines(ctx, point, footnotes=True)) for point in drafts))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    topic = ctx.topic(options)
    points = [point for point in topic.points if ctx.takes(point)]
    yield Bullets(tuple(Item(p.id, (), point_inlines(ctx, p)) for p in points))


def _left(ctx: Context, topic: Topic, lightest: int) -> list[Point]:
    """Points the edition takes and no paragraph prints, in the notes' order, down to the weight ``lightest``."""
    placed = ctx.homes.placed
    left = (point for point in topic.points if placed.isdisjoint((point.id, *point.also)))
    return [point for point in left if ctx.takes(point) and point.weight >= lightest]


def _rest(points: Sequence[Point]) -> Iterable[Paragraph]:
    """Paragraphs of points that nobody has put into one."""
    rest = [point.id for point in points]
    for start in range(0, len(rest), REST_SENTENCES):
        yield Paragraph(tuple(rest[start : start + REST_SENTENCES]))


def _paragraph(ctx: Context, paragraph: Paragraph) -> Inlines:
    items = [item for item in (_resolve(ctx, item) for item in paragraph.items) if item is not None]
    return joined([_item(ctx, item, cited) for item, cited in zip(items, _citing(items), strict=True)])


def _resolve(ctx: Context, item: str | Sentence) -> Point | Sentence | None:
    if isinstance(item, Sentence):
        return item
    point = ctx.points.get(item)
    return point if point is not None and ctx.takes(point) else None


def _item(ctx: Context, item: Point | Sentence, cited: bool) -> Inlines:
    if isinstance(item, Point):
        return point_inlines(ctx, item, cite=cited, footnotes=True)
    return sentence_inlines(ctx, item, cite=cited)


def _citing(items: Sequence[Point | Sentence]) -> list[bool]:
    """Whether each sentence prints its citation: a run that rests on the same works is cited once, at its end.

    A sentence of the analyst's own whose points are all printed in the paragraph needs none.
    """
    printed = {item.id for item in items if isinstance(item, Point)}
    keys = [_cite_key(item, printed) for item in items]
    own = [index for index, key in enumerate(keys) if key is not None]
    last = {a for a, b in pairwise(own) if keys[a] != keys[b]} | set(own[-1:])
    return [index in last for index in range(len(items))]


def _cite_key(item: Point | Sentence, printed: set[str]) -> tuple[object, ...] | None:
    if isinstance(item, Point):
        return tuple((piece.source, piece.origin) for piece in item.evidence)
    if not (set(item.points) - printed) and not item.figures:
        return None
    return (item.id,)


BLOCK = BlockKind(
    name="prose",
    about="The paragraphs of a topic; heavy points that no paragraph places follow by themselves.",
    page=_page,
    slide=_slide,
    options={
        "topic": "id of a topic",
        "rest": "weight from which unplaced points follow: 3, or the edition's minimum where no paragraphs are written",
    },
    example="::: {.prose topic=economy}\n:::",
)
