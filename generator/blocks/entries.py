"""``entries``: a block of the analyst's own by kind: questions, glossary, people."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import cited, evidence_of, texts_only
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Mark, Text
from generator.model.outline import BlockItem


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    return _lists(ctx, options, cite=True)


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    return _lists(ctx, options, cite=False)


def _lists(ctx: Context, options: Options, *, cite: bool) -> Iterable[Element]:
    role = "questions" if options.text("kind") == "questions" else "entries"
    for block in ctx.blocks_for(options.text("kind")):
        items = tuple(_item(ctx, item, cite=cite) for item in block.items[: options.number("limit", len(block.items))])
        yield Bullets(items, role, block.label or block.title)  # type: ignore[arg-type]


def _item(ctx: Context, item: BlockItem, *, cite: bool) -> Item:
    evidence = texts_only(evidence_of(ctx, item.points)) if cite else ()
    content = cited(item.text, ctx.citer.cite(evidence) if evidence else ())
    return Item(item.id, (Text(item.head),) if item.head else (), (Mark(item.id, content),))


BLOCK = BlockKind(
    name="entries",
    about="Questions, a glossary or who is who, as the outline writes them for this audience.",
    page=_page,
    slide=_slide,
    options={"kind": "questions, glossary or people", "limit": "the first N"},
    example="::: {.entries kind=glossary}\n:::",
)
