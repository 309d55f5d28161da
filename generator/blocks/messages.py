"""``messages``: the messages of a part's topics, a line each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import point_item, sentence_inlines, voices
from generator.errors import refuse
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Text
from generator.model.outline import Topic


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    """Voices are drawn on a slide, not written."""
    for bullets in _page(ctx, options):
        yield replace(bullets, items=tuple(replace(item, note="") for item in bullets.items))


def _page(ctx: Context, options: Options) -> Iterable[Bullets]:
    wanted, names = options.text("part"), options.words("topic")
    topics = [
        topic
        for part in ctx.outline.parts
        for topic in part.topics
        if (part.id == wanted or topic.id in names) and topic.points
    ]
    if not topics:
        raise refuse("directive", f"no messages in part '{wanted}'", options.where, mend="name a part of outline.md")
    yield Bullets(tuple(_item(ctx, topic) for topic in topics))


def _item(ctx: Context, topic: Topic) -> Item:
    head = (Text(topic.title),)
    total = len(ctx.outline.voices)
    if topic.message is None:  # a drafted outline has none: the heaviest point speaks
        point = max(topic.points, key=lambda candidate: candidate.weight)
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


BLOCK = BlockKind(
    name="messages",
    about="The takeaways of a part, topic by topic, with the voices behind each.",
    page=_page,
    slide=_slide,
    options={"part": "id of a part", "topic": "topic ids instead"},
    example='::: {.messages topic="inheritance economy defence limits"}\n:::',
)
