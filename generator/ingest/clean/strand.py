"""Text that remembers where each of its pieces stands in the raw, and keeps that through every change."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from generator.ingest.document import RawBlock
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """``text`` is ``blocks[block].text[start:end]`` of the raw, perhaps mended; nowhere (-1) where a join added it."""

    text: str
    block: int
    start: int
    end: int

    @property
    def exact(self) -> bool:
        """Whether the characters stand one by one beside those of the raw."""
        return len(self.text) == self.end - self.start

    def cut(self, start: int, end: int) -> Piece:
        """``text[start:end]``; a mended piece leads to its whole stretch of the raw, since its characters have no
        places."""
        if self.exact:
            return Piece(self.text[start:end], self.block, self.start + start, self.start + end)
        return Piece(self.text[start:end], self.block, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``text`` for [start, end) of a strand."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Strand:
    """Pieces in a row and the text that they make."""

    pieces: tuple[Piece, ...]
    text: str

    def edited(self, edits: Iterable[Edit]) -> Strand:
        """This strand with ``edits``, which are sorted and lie apart."""
        listed = list(edits)
        return strand_of(_edited(self, listed)) if listed else self

    def sub(self, edits: Callable[[str], Iterable[Edit]]) -> Strand:
        return self.edited(edits(self.text))

    def cut(self, start: int, end: int) -> Strand:
        return strand_of(_Cursor(self).between(start, end))

    def places(self) -> Callable[[int], tuple[int, int]]:
        """A look-up: the block and the offset in it that the character at an offset came from."""
        starts = [0, *accumulate(len(piece.text) for piece in self.pieces)]

        def place(offset: int) -> tuple[int, int]:
            if not self.pieces:
                return -1, 0
            at = min(bisect_right(starts, offset) - 1, len(self.pieces) - 1)
            piece = self.pieces[at]
            return piece.block, piece.start + (offset - starts[at] if piece.exact else 0)

        return place

    def split(self, signs: str) -> tuple[list[Strand], list[Strand]]:
        """What stands between characters of ``signs``, and those characters."""
        cursor, between, found, at = _Cursor(self), [], [], 0
        for place, sign in enumerate(self.text):
            if sign in signs:
                between.append(strand_of(cursor.between(at, place)))
                found.append(strand_of(cursor.between(place, place + 1)))
                at = place + 1
        return [*between, strand_of(cursor.between(at, len(self.text)))], found


class _Cursor:
    """Cuts stretches out of a strand; each costs a search, not a walk."""

    def __init__(self, strand: Strand) -> None:
        self.pieces = strand.pieces
        self.starts = [0, *accumulate(len(piece.text) for piece in strand.pieces)]

    def between(self, start: int, end: int) -> Iterator[Piece]:
        at = bisect_right(self.starts, start) - 1
        while start < end and at < len(self.pieces):
            piece, base = self.pieces[at], self.starts[at]
            stop = min(end - base, len(piece.text))
            if stop > start - base:
                yield piece.cut(start - base, stop)
            start, at = base + stop, at + 1


def strand_of(pieces: Iterable[Piece]) -> Strand:
    """The pieces, neighbours joined where they are neighbours in the raw."""
    kept: list[Piece] = []
    for piece in pieces:
        last = kept[-1] if kept else None
        if last is not None and _goes_on(last, piece):
            kept[-1] = Piece(last.text + piece.text, last.block, last.start, piece.end)
        elif piece.text:
            kept.append(piece)
    return Strand(tuple(kept), "".join(piece.text for piece in kept))


def _goes_on(last: Piece, piece: Piece) -> bool:
    return last.exact and piece.exact and last.block == piece.block >= 0 and last.end == piece.start


def whole(block: RawBlock, number: int) -> Strand:
    """A block of the raw as a strand; ``number`` is its place in the raw."""
    return Strand((Piece(block.text, number, 0, len(block.text)),) if block.text else (), block.text)


def joined(parts: Sequence[Strand], between: str = "") -> Strand:
    """The strands in a row; what stands ``between`` them comes from nowhere."""
    pieces: list[Piece] = []
    for at, part in enumerate(parts):
        if at and between:
            pieces.append(Piece(between, -1, 0, 0))
        pieces += part.pieces
    return strand_of(pieces)


def _edited(strand: Strand, edits: Sequence[Edit]) -> Iterator[Piece]:
    cursor, at = _Cursor(strand), 0
    for edit in edits:
        yield from cursor.between(at, edit.start)
        if edit.text:
            yield _replaced(list(cursor.between(edit.start, edit.end)), edit.text)
        at = edit.end
    yield from cursor.between(at, len(strand.text))


def _replaced(pieces: Sequence[Piece], text: str) -> Piece:
    """``text`` in place of ``pieces``; it leads to the stretch from the first to the last of them in one block."""
    real = [piece for piece in pieces if piece.block >= 0]
    if not real:
        return Piece(text, -1, 0, 0)
    same = [piece for piece in real if piece.block == real[0].block]
    return Piece(text, real[0].block, same[0].start, same[-1].end)
