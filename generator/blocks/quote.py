"""``quote``: somebody's words as printed, with who said them and where."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import cited, evidence_of, texts_only
from generator.model.element import Element, Quote
from generator.model.inline import Inlines, Mark, Text, plain
from generator.model.labels import N_
from generator.model.outline import BlockItem

QUOTED = N_("“{words}”")


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    """With its citation, since a page has no source line."""
    for item in _items(ctx, options):
        citation = ctx.citer.cite(texts_only(evidence_of(ctx, item.points)))
        yield Quote(item.id, _words(ctx, item), cited(plain(_speaker(item)), citation))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    for item in _items(ctx, options):
        yield Quote(item.id, _words(ctx, item), _speaker(item))


def _items(ctx: Context, options: Options) -> Iterable[BlockItem]:
    topic, name = options.text("topic"), options.text("id")
    for block in ctx.outline.blocks:
        wanted = (not topic or block.topic == topic) and (not name or block.id == name)
        if block.kind == "quote" and wanted and block.audience in {"", ctx.audience}:
            yield from block.items


def _words(ctx: Context, item: BlockItem) -> Inlines:
    return (Mark(item.id, (Text(ctx.labels.say(QUOTED, words=item.text)),)),)


def _speaker(item: BlockItem) -> Inlines:
    """Name, then office and occasion: "Fumio Kishida, prime minister of Japan, to US lawmakers"."""
    parts = (item.head, item.options.get("role", ""), item.options.get("when", ""))
    return (Text(", ".join(part for part in parts if part)),)


BLOCK = BlockKind(
    name="quote",
    about="A quotation of the outline with its speaker; its evidence stays attached.",
    page=_page,
    slide=_slide,
    options={"topic": "only those of a topic", "id": "one block by its id"},
    example="::: {.quote id=ukraine-today}\n:::",
)
