"""``comparison``: before and after, as a table."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._figures import turning
from generator.blocks._tables import cell_inlines, highlighted, table_blocks, table_caption
from generator.model.element import Caption, Column, Element, Grid
from generator.model.outline import Block
from generator.records import replace


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    for block in table_blocks(ctx, "comparison", options):
        yield replace(_grid(block, table_caption(ctx, block)), wide=turning(options))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    for block in table_blocks(ctx, "comparison", options):
        yield _grid(block, table_caption(ctx, block, noted=False))


def _grid(block: Block, caption: Caption) -> Grid:
    header, *rows = block.rows
    columns = tuple(_column(cell.text, index, len(header)) for index, cell in enumerate(header))
    cells = tuple(tuple(cell_inlines(cell) for cell in row) for row in rows)
    return Grid(block.id, columns, cells, "comparison", caption, highlight=highlighted(block))


def _column(header: str, index: int, count: int) -> Column:
    widths = (42, 46, 52, 20) if count == 4 else (1,) * count
    return Column(header, width=widths[index], tint=index == count - 2)


BLOCK = BlockKind(
    name="comparison",
    about="The outline's before-and-after table; every cell rests on its points.",
    page=_page,
    slide=_slide,
    options={
        "topic": "only those of a topic",
        "id": "one by its id",
        "wide": "yes or no: on a landscape page; left out: where its words need it",
    },
    example="::: {.comparison}\n:::",
)
