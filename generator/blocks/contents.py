"""``contents``: the table of contents."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.model.element import Contents, Element


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    yield Contents(options.text("title", ctx.labels.contents))


BLOCK = BlockKind(
    name="contents",
    about="The table of contents, its entries there on opening.",
    page=_page,
    slide=nothing,
    options={"title": "its heading"},
    example="::: {.contents}\n:::",
)
