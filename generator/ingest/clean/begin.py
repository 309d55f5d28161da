"""The blocks of the raw as parts, their characters mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.ingest.clean.characters import composed, invisible, spaces
from generator.ingest.clean.lines import Words, line_joiner
from generator.ingest.clean.markup import Unmarked, unmarked
from generator.ingest.clean.part import Drop, Part
from generator.ingest.clean.strand import Edit, Strand, joined, whole
from generator.ingest.document import Raw, RawBlock

_Step = Callable[[str], Iterator[Edit]]


def begin(raw: Raw, words: Words) -> tuple[tuple[Part, ...], tuple[Drop, ...]]:
    """A part for each block with text in it; the blocks without any."""
    join = line_joiner(words)
    made = [_part(block, number, join) for number, block in enumerate(raw.blocks)]
    empty = (Drop(number, "empty") for number, part in enumerate(made) if not part.text)
    return tuple(part for part in made if part.text), tuple(empty)


def _part(block: RawBlock, number: int, join: _Step) -> Part:
    strand = whole(block, number)
    found = _table(strand, join) if block.rows else _mended(strand, join)
    cells = tuple(tuple(line.split("\t")) for line in found.strand.text.split("\n")) if block.rows else ()
    marks = tuple((number, offset, name) for offset, name in block.marks)
    italics = tuple((number, start, end) for start, end in block.italics)
    told = block.kind != "paragraph"
    return Part(
        found.strand, number, block, block.kind, block.level, told, cells, tuple(sorted(marks + found.marks)),
        tuple(sorted({*italics, *found.italics})), block.bold or found.bold,
    )  # fmt: skip


def _mended(strand: Strand, join: _Step) -> Unmarked:
    found = unmarked(strand.sub(invisible))
    mended = found.strand
    for step in (join, spaces, composed):
        mended = mended.sub(step)
    return Unmarked(mended, found.marks, found.italics, found.bold)


def _table(strand: Strand, join: _Step) -> Unmarked:
    """Cells mended one by one; the tabs and line ends between them stay."""
    cells, between = strand.split("\t\n")
    mended = [_mended(cell, join) for cell in cells]
    woven = _woven([one.strand for one in mended], between)
    marks = tuple(mark for one in mended for mark in one.marks)
    return Unmarked(joined(woven), marks, tuple(span for one in mended for span in one.italics))


def _woven(cells: Sequence[Strand], between: Sequence[Strand]) -> list[Strand]:
    return [cells[0], *(strand for pair in zip(between, cells[1:], strict=True) for strand in pair)]
