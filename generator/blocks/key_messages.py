"""``key-messages``: the summary box of a page, the numbered messages of a slide."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import sentence_inlines, voices
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Text
from generator.model.labels import Labels, upper_first
from generator.model.outline import Sentence


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    messages = ctx.outline.key_messages
    if messages:
        title = _title(ctx.labels, len(messages))
        yield Bullets(tuple(_item(ctx, message, cite=True) for message in messages), "key-messages", title)


def _slide(ctx: Context, _options: Options) -> Iterable[Element]:
    items = tuple(_item(ctx, message, cite=False) for message in ctx.outline.key_messages)
    yield Bullets(items, "key-messages", _legend(ctx))


def _title(labels: Labels, count: int) -> str:
    """ "Five key messages"."""
    return upper_first(labels.count("{n} key message", "{n} key messages", count, n=labels.in_words(count)))


def _legend(ctx: Context) -> str:
    """What the circles beside the messages count: who carries the points it rests on, not who speaks of the matter."""
    total = ctx.labels.in_words(len(ctx.outline.voices))
    return ctx.labels.say("Voices behind the message, out of {n}", n=total)


def _item(ctx: Context, message: Sentence, *, cite: bool) -> Item:
    count, total = voices(ctx, message.points), len(ctx.outline.voices)
    content = sentence_inlines(ctx, message, cite=cite)
    note = ctx.labels.say("{count} of {total} voices", count=count, total=total) if cite else ""  # a slide draws them
    return Item(message.id, (Text(message.head),), content, note, count, total)


BLOCK = BlockKind(
    name="key-messages",
    about="The key messages of the outline, each with the voices that carry it.",
    page=_page,
    slide=_slide,
    options={},
    example="::: {.key-messages}\n:::",
)
