"""``comparison``: before and after, as a table."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._figures import turning
from generator.blocks._words import evidence_of, texts_only, unbracketed
from generator.model.element import Caption, Column, Element, Grid
from generator.model.inline import Inlines, Mark, Text
from generator.model.outline import Block, BlockItem
from generator.model.source import Evidence


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    for block in _blocks(ctx, options):
        yield _grid(ctx, block, turning(options))


def _blocks(ctx: Context, options: Options) -> Iterable[Block]:
    topic, name = options.text("topic"), options.text("id")
    blocks = (block for block in ctx.outline.blocks if block.kind == "comparison" and len(block.rows) > 1)
    return (b for b in blocks if (not topic or b.topic == topic) and (not name or b.id == name))


def _grid(ctx: Context, block: Block, wide: bool | None) -> Grid:
    header, *rows = block.rows
    columns = tuple(_column(cell.text, index, len(header)) for index, cell in enumerate(header))
    caption = Caption(
        ctx.labels.table,
        ctx.numbers.get(block.id, ""),
        (Text(block.title),),
        block.label,
        source=unbracketed(ctx.citer.cite(texts_only(_evidence(ctx, block)))),
    )
    cells = tuple(tuple(_cell(cell) for cell in row) for row in rows)
    return Grid(block.id, columns, cells, "comparison", caption, wide=wide)


def _evidence(ctx: Context, block: Block) -> tuple[Evidence, ...]:
    names = [name for row in block.rows for cell in row for name in cell.points]
    return evidence_of(ctx, (*block.points, *names))


def _column(header: str, index: int, count: int) -> Column:
    widths = (42, 46, 52, 20) if count == 4 else (1,) * count
    return Column(header, width=widths[index], tint=index == count - 2)


def _cell(cell: BlockItem) -> Inlines:
    if not cell.text:
        return ()
    return (Mark(cell.id, (Text(cell.text),)),) if cell.points else (Text(cell.text),)


BLOCK = BlockKind(
    name="comparison",
    about="The outline's before-and-after table; every cell rests on its points.",
    page=_page,
    slide=_page,
    options={
        "topic": "only those of a topic",
        "id": "one by its id",
        "wide": "yes or no: on a landscape page; left out: where its words need it",
    },
    example="::: {.comparison}\n:::",
)
