"""``options``: what could be done, what each choice buys and what it costs, the recommended row tinted."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._tables import cell_inlines, highlighted, table_blocks, table_caption
from generator.model.element import Caption, Column, Element, Grid
from generator.model.labels import N_
from generator.model.outline import Block

RECOMMENDED = N_("Recommended")
_FIRST, _LIVE = 42, 160


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    for block in table_blocks(ctx, "options", options):
        yield _grid(ctx, block, table_caption(ctx, block))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    for block in table_blocks(ctx, "options", options):
        yield _grid(ctx, block, table_caption(ctx, block, noted=False))


def _grid(ctx: Context, block: Block, caption: Caption) -> Grid:
    header, *rows = block.rows
    rest = (_LIVE - _FIRST) / max(len(header) - 1, 1)
    columns = tuple(Column(cell.text, width=rest if at else _FIRST) for at, cell in enumerate(header))
    cells = tuple(tuple(cell_inlines(cell) for cell in row) for row in rows)
    lit = highlighted(block)
    return Grid(
        block.id,
        columns,
        cells,
        "options",
        caption,
        highlight=lit,
        highlight_note=ctx.labels.say(RECOMMENDED),
    )


BLOCK = BlockKind(
    name="options",
    about="The choices the outline weighs for this audience; the row it highlights is the recommended one.",
    page=_page,
    slide=_slide,
    options={"topic": "only those of a topic", "id": "one by its id"},
    example="::: {.options}\n:::",
)
