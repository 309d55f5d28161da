"""Parts to the text of a document, its blocks and the map back to the raw."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.ingest.clean.part import Part
from generator.ingest.clean.strand import Piece
from generator.ingest.document import Block, Stretch

_BETWEEN = "\n\n"


def assembled(parts: Sequence[Part]) -> tuple[str, tuple[Block, ...], tuple[Stretch, ...]]:
    """The text, an empty line between two blocks; its blocks; where each character came from."""
    blocks: list[Block] = []
    stretches: list[Stretch] = []
    at = 0
    for part in parts:
        own = tuple(_stretches(part.strand.pieces, at))
        blocks.append(_block(part, at, own))
        stretches += own
        at += len(part.text) + len(_BETWEEN)
    return _BETWEEN.join(part.text for part in parts), tuple(blocks), tuple(stretches)


def _stretches(pieces: Sequence[Piece], at: int) -> Iterator[Stretch]:
    for piece in pieces:
        if piece.block >= 0:
            yield Stretch(at, at + len(piece.text), piece.block, piece.start, piece.end)
        at += len(piece.text)


def _block(part: Part, start: int, own: Sequence[Stretch]) -> Block:
    end = start + len(part.text)
    by_raw = sorted(own, key=lambda one: (one.block, one.raw_start))
    starts = [(one.block, one.raw_start) for one in by_raw]

    def place(block: int, offset: int) -> int:
        """The place in the text of a place in the raw; of one that was left out, the next place before it."""
        at = bisect_right(starts, (block, offset)) - 1
        if at < 0:
            return start
        found = by_raw[at]
        return min(found.start + max(offset - found.raw_start, 0), found.end)

    italics = ((place(block, first), place(block, last)) for block, first, last in part.italics)
    return Block(
        part.kind, start, end, part.level, part.raw.page, part.raw.paragraph, part.rows,
        tuple((place(block, offset), number) for block, offset, number in part.marks),
        tuple(sorted({pair for pair in italics if pair[0] < pair[1]})),
    )  # fmt: skip
