"""``key-messages``: the summary box of a page, the numbered messages of a slide."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import sentence_inlines, voices
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Text
from generator.model.outline import Sentence
from generator.text.counts import in_words


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    messages = ctx.outline.key_messages
    if messages:
        title = f"{in_words(len(messages)).capitalize()} key messages"
        yield Bullets(tuple(_item(ctx, message, cite=True) for message in messages), "key-messages", title)


def _slide(ctx: Context, _options: Options) -> Iterable[Element]:
    items = tuple(_item(ctx, message, cite=False) for message in ctx.outline.key_messages)
    yield Bullets(items, "key-messages", _legend(len(ctx.outline.voices)))


def _legend(total: int) -> str:
    """What the circles beside the messages count."""
    return f"Independent voices that support the message, out of {in_words(total)}"


def _item(ctx: Context, message: Sentence, *, cite: bool) -> Item:
    count, total = voices(ctx, message.points), len(ctx.outline.voices)
    content = sentence_inlines(ctx, message, cite=cite)
    note = f"{count} of {total} voices" if cite else ""  # a slide draws them
    return Item(message.id, (Text(message.head),), content, note, count, total)


BLOCK = BlockKind(
    name="key-messages",
    about="The key messages of the outline, each with the voices that carry it.",
    page=_page,
    slide=_slide,
    options={},
    example="::: {.key-messages}\n:::",
)
