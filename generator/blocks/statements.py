"""``statements``: sentences of the outline's own, a label each: what changed, what it means, what is uncertain."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import sentence_inlines, voices
from generator.errors import refuse
from generator.formats.outline_blocks import STATEMENTS
from generator.model.element import Bullets, Element, Item, Prose
from generator.model.inline import Inlines, Text
from generator.model.outline import BlockItem

OURS = "Our judgements, drawn from the texts named."
OUR_OWN = " Our judgement."


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    """Labelled paragraphs; a list where no item has a label."""
    items = _items(ctx, options)
    alike = len({_is_ours(item) for item in items}) == 1
    if items and alike and _is_ours(items[0]):
        yield Prose((Text(OURS),), "small")
    said = [_said(ctx, item, marked=not alike) for item in items]
    if any(item.head for item in items):
        yield from (Prose(words, label=item.head) for item, words in zip(items, said, strict=True))
    elif items:
        yield Bullets(tuple(Item(item.id, (), words) for item, words in zip(items, said, strict=True)))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    """With the voices behind each."""
    items, total = _items(ctx, options), len(ctx.outline.voices)
    if items:
        yield Bullets(tuple(_row(ctx, item, total) for item in items))


def _row(ctx: Context, item: BlockItem, total: int) -> Item:
    content = sentence_inlines(ctx, ctx.sentences[item.id], cite=False)
    return Item(item.id, (Text(item.head),) if item.head else (), content, "", voices(ctx, item.points), total)


def _items(ctx: Context, options: Options) -> tuple[BlockItem, ...]:
    kind = options.text("kind")
    if kind not in STATEMENTS:
        what = f"unknown kind of statements '{kind}'; have: {', '.join(STATEMENTS)}"
        raise refuse("directive", what, options.where, mend=f"write kind={STATEMENTS[0]}")
    blocks = (b for b in ctx.outline.blocks if b.kind == kind and b.audience in {"", ctx.audience})
    return tuple(item for block in blocks for item in block.items)


def _said(ctx: Context, item: BlockItem, *, marked: bool) -> Inlines:
    words = sentence_inlines(ctx, ctx.sentences[item.id], footnotes=True)
    return (*words, Text(OUR_OWN)) if marked and _is_ours(item) else words


def _is_ours(item: BlockItem) -> bool:
    return item.options.get("status") == "judgement"


BLOCK = BlockKind(
    name="statements",
    about="Sentences written for this audience, each with its label, citation and, where sources differ, a footnote.",
    page=_page,
    slide=_slide,
    options={"kind": "brief, changes, meaning, uncertain or oversight"},
    example="::: {.statements kind=changes}\n:::",
)
