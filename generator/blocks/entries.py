"""``entries``: a block of the analyst's own by kind: questions, glossary, people."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import evidence_of, split_ending
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Inlines, Mark, Text
from generator.model.outline import BlockItem


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    return _lists(ctx, options, cite=True)


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    return _lists(ctx, options, cite=False)


def _lists(ctx: Context, options: Options, *, cite: bool) -> Iterable[Element]:
    role = "questions" if options.text("kind") == "questions" else "entries"
    for block in ctx.outline.blocks_for(options.text("kind"), ctx.audience):
        items = tuple(_item(ctx, item, cite=cite) for item in block.items)
        yield Bullets(items, role, block.title)  # type: ignore[arg-type]


def _item(ctx: Context, item: BlockItem, *, cite: bool) -> Item:
    evidence = evidence_of(ctx, item.points) if cite else ()
    words, ending = split_ending(item.text)
    content: Inlines = (Text(item.text),)
    if evidence:
        content = (Text(f"{words} "), *ctx.citer.cite(evidence), Text(ending))
    return Item(item.id, (Text(item.head),) if item.head else (), (Mark(item.id, content),))


BLOCK = BlockKind(
    name="entries",
    about="Questions, a glossary or who is who, as the outline writes them for this audience.",
    page=_page,
    slide=_slide,
    options={"kind": "questions, glossary or people"},
    example="::: {.entries kind=glossary}\n:::",
)
