"""``memo``: lines about the document itself: whom it is for, what is to be decided."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.model.element import Element, Prose
from generator.model.inline import Mark, Text


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    for block in ctx.outline.blocks:
        if block.kind == "edition" and block.audience == ctx.audience:
            yield from (Prose((Mark(item.id, (Text(item.text),)),), "line", item.head) for item in block.items)


BLOCK = BlockKind(
    name="memo",
    about="Lines under the title, as the outline's edition block writes them: to whom, for which decision.",
    page=_page,
    slide=nothing,
    options={},
    example="::: {.memo}\n:::",
)
