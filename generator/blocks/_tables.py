"""Tables that the outline writes as blocks: which there are, their caption, their cells."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import Context, Options
from generator.blocks._words import dispute_notes, evidence_of, fresh_disputes, texts_only
from generator.model.element import Caption
from generator.model.inline import Inlines, Mark, Text
from generator.model.outline import Block, BlockItem


def table_blocks(ctx: Context, kind: str, options: Options) -> Iterable[Block]:
    """The tables of ``kind`` for this audience: of a topic, or one by its id, where the directive says so."""
    topic, name = options.text("topic"), options.text("id")
    blocks = (block for block in ctx.blocks_for(kind) if len(block.rows) > 1)
    return (b for b in blocks if (not topic or b.topic == topic) and (not name or b.id == name))


def table_caption(ctx: Context, block: Block, *, sourced: bool = True, noted: bool = True) -> Caption:
    """The block's title over its label. ``sourced``: with the texts that its cells rest on.

    ``noted``: with a caution where sources differ over a number in it.
    """
    names = (name for row in block.rows for cell in row for name in cell.points)
    evidence = texts_only(evidence_of(ctx, (*block.points, *names))) if sourced else ()
    source = ctx.citer.line(evidence) if evidence else ()
    cells = (ctx.sentences[cell.id] for row in block.rows for cell in row if cell.id in ctx.sentences)
    disputes = fresh_disputes(ctx, cells) if noted else ()
    return Caption(
        ctx.labels.table,
        ctx.numbers.get(block.id, ""),
        (Text(block.title),),
        ", ".join(part for part in (block.label, block.unit) if part),
        source=source,
        note=dispute_notes(ctx, disputes) if disputes else (),
    )


def cell_inlines(cell: BlockItem) -> Inlines:
    """A cell's words, under its id where they rest on points."""
    if not cell.text:
        return ()
    return (Mark(cell.id, (Text(cell.text),)),) if cell.points or cell.figures else (Text(cell.text),)


def highlighted(block: Block) -> tuple[int, ...]:
    """The index of the row that the block highlights."""
    return tuple(at for at, row in enumerate(block.rows[1:]) if block.highlight and row[0].text == block.highlight)
