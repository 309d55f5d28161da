"""``messages``: the messages of a part's topics, a line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import point_item, sentence_inlines, short_text, voices
from generator.errors import refuse
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Text
from generator.model.outline import Point, Topic
from generator.records import replace

_WORDS = 66  # of quotations on one slide


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    """Voices are drawn on a slide, not written."""
    for bullets in _listed(ctx, options, _WORDS):
        yield replace(bullets, items=tuple(replace(item, note="") for item in bullets.items))


def _page(ctx: Context, options: Options) -> Iterable[Bullets]:
    yield from _listed(ctx, options, 0)


def _listed(ctx: Context, options: Options, room: int) -> Iterable[Bullets]:
    """``room``: words that points may take which speak for topics without a message; 0 for any number."""
    wanted, names = options.text("part"), options.words("topic")
    topics = [
        topic
        for part in ctx.outline.parts
        for topic in part.topics
        if (part.id == wanted or topic.id in names) and topic.points
    ]
    if not topics:
        raise refuse("directive", f"no messages in part '{wanted}'", options.where, mend="name a part of outline.md")
    yield Bullets(tuple(_item(ctx, topic, room // len(topics)) for topic in topics))


def _item(ctx: Context, topic: Topic, room: int) -> Item:
    head = (Text(topic.title),)
    total = len(ctx.outline.voices)
    if topic.message is None:  # a drafted outline has none: a point speaks
        point = _speaking(ctx, topic.points, room)
        count = voices(ctx, (point.id,))
        return Item(
            point.id,
            head,
            point_item(ctx, point).content,
            ctx.labels.say("{count} of {total}", count=count, total=total),
            count,
            total,
        )
    count = voices(ctx, topic.message.points)
    content = sentence_inlines(ctx, topic.message, cite=False)
    return Item(
        topic.message.id, head, content, ctx.labels.say("{count} of {total}", count=count, total=total), count, total
    )


def _speaking(ctx: Context, points: Sequence[Point], room: int) -> Point:
    """The heaviest that the edition takes, of those in ``room`` words if there are any; else the briefest."""
    taken = [point for point in points if ctx.takes(point)] or list(points)
    brief = [point for point in taken if not room or len(short_text(point).split()) <= room]
    if not brief:
        return min(taken, key=lambda point: len(short_text(point).split()))
    return max(brief, key=lambda point: (point.id not in ctx.used, point.weight, not point.event))


BLOCK = BlockKind(
    name="messages",
    about="The takeaways of a part, topic by topic, with the voices behind each.",
    page=_page,
    slide=_slide,
    options={"part": "id of a part", "topic": "topic ids instead"},
    example='::: {.messages topic="inheritance economy defence limits"}\n:::',
)
