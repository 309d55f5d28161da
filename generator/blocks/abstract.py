"""``abstract``: what the paper says, in one paragraph, and its keywords."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.blocks._words import joined, sentence_inlines
from generator.model.element import Element, Prose
from generator.model.inline import Text


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    """Sentences of the outline's abstract block, each on its points; citations stay out of an abstract."""
    items = [item for block in ctx.blocks_for("abstract") for item in block.items]
    said = [sentence_inlines(ctx, ctx.sentences[item.id], cite=False) for item in items]
    words = joined(said) if said else ((Text(ctx.outline.abstract),) if ctx.outline.abstract else ())
    if words:
        yield Prose(words, label=ctx.labels.say("Abstract"))
    if ctx.outline.keywords:
        yield Prose((Text("; ".join(ctx.outline.keywords)),), label=ctx.labels.say("Keywords"))


BLOCK = BlockKind(
    name="abstract",
    about="The abstract, sentences on their points, and the keywords.",
    page=_page,
    slide=nothing,
    options={},
    example="::: {.abstract}\n:::",
)
