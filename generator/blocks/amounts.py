"""``amounts``: costs and commitments with their sums, each row with the texts that state it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._tables import cell_inlines, highlighted, table_blocks, table_caption
from generator.blocks._words import evidence_of, texts_only
from generator.model.element import Align, Caption, Column, Element, Grid
from generator.model.inline import Inlines
from generator.model.outline import Block, BlockItem
from generator.text.numbers import numbers


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    for block in table_blocks(ctx, "amounts", options):
        yield _grid(ctx, block, table_caption(ctx, block, sourced=False))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    for block in table_blocks(ctx, "amounts", options):
        yield _grid(ctx, block, table_caption(ctx, block, sourced=False, noted=False))


def _grid(ctx: Context, block: Block, caption: Caption) -> Grid:
    header, *rows = block.rows
    columns = tuple(Column(cell.text, _align(rows, index)) for index, cell in enumerate(header))
    cells = tuple((*(cell_inlines(cell) for cell in row), _source(ctx, row)) for row in rows)
    return Grid(block.id, (*columns, Column(ctx.labels.source)), cells, "table", caption, highlight=highlighted(block))


def _align(rows: Iterable[tuple[BlockItem, ...]], index: int) -> Align:
    """Sums stand point under point: a column in which every cell begins with its number."""
    texts = [row[index].text for row in rows if index < len(row) and row[index].text]
    found = [numbers(text) for text in texts] if index else []
    return "decimal" if found and all(len(one) == 1 and one[0].printed == text
                                      for one, text in zip(found, texts, strict=True)) else "left"  # fmt: skip


def _source(ctx: Context, row: Iterable[BlockItem]) -> Inlines:
    evidence = texts_only(evidence_of(ctx, (name for cell in row for name in cell.points)))
    return ctx.citer.line(evidence) if evidence else ()


BLOCK = BlockKind(
    name="amounts",
    about="Sums as the sources state them: what for, what kind of money, when; the source of each row stands by it.",
    page=_page,
    slide=_slide,
    options={"topic": "only those of a topic", "id": "one by its id"},
    example="::: {.amounts}\n:::",
)
