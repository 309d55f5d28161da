"""Pieces of known height flow down pages: the part of page breaking that needs no text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from generator.records import dataclass, replace
from generator.render.docx.geometry import NOTE_RULE

_UNPARTED = 3  # lines of a paragraph that cannot be parted without one of them alone


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that takes room: ``height``, ``before``, ``after`` in points.

    ``line`` above 0 lets it break between lines of that height; ``keep`` holds it with the next piece; ``notes`` are
    its footnotes, each by how far down its mark stands and how high it is; ``heading`` marks the headings whose page
    is asked for; of two pieces in a row that are a ``gap``, only the first counts;
    ``head`` is what a page that it opens repeats above it, the heads of its table.
    """

    height: float
    before: float = 0
    after: float = 0
    line: float = 0
    keep: bool = False
    notes: tuple[tuple[float, float], ...] = ()
    heading: bool = False
    gap: bool = False
    head: float = 0


@dataclass(slots=True)
class Flow:
    """Where the pen stands: ``page`` from 1, ``y`` from the top of the text area, ``after`` owed by the last piece.

    ``white`` adds up the squares of the shares of pages that were left empty.
    """

    page: int = 0
    room: float = 0
    y: float = 0
    after: float = 0
    white: float = 0
    _feet: float = 0
    _gap: bool = False

    @property
    def stands(self) -> tuple[float, ...]:
        """Where it stands, to compare."""
        return self.page, self.room, self.y, self.after, self.white, self._feet, self._gap

    def copied(self) -> Flow:
        """Another one that stands where this does."""
        return Flow(self.page, self.room, self.y, self.after, self.white, self._feet, self._gap)

    def open(self, room: float) -> None:
        """Start a new page with ``room`` points of height."""
        if self.page:
            self.white += (max(self.room - self.y, 0) / (self.room + self._feet)) ** 2
        self.page += 1
        self.room, self.y, self.after, self._feet = room, 0, 0, 0

    def place(self, pieces: Batch | Sequence[Piece]) -> list[int]:
        """Put ``pieces`` down; the pages of the headings among them."""
        pages: list[int] = []
        for group in _batch(pieces).groups_behind(self._gap):
            if self.y > 0 and not self._fits(group):
                self.open(self.room + self._feet)
                self.y = group.pieces[0].head
            pages += self._put_noted(group) if group.noted else self._put_plain(group)
        return pages

    def holds(self, pieces: Batch | Sequence[Piece]) -> bool:
        """Whether all of ``pieces`` stand on what is left of the page."""
        groups = _batch(pieces).groups_behind(self._gap)
        return self._fits(_group([replace(piece, line=0) for group in groups for piece in group.pieces]))

    def begins(self, pieces: Batch | Sequence[Piece], spare: float) -> bool:
        """Whether ``pieces`` begin on what is left of the page, though it were ``spare`` points lower."""
        return self._fits(_batch(pieces).groups_behind(self._gap)[0], spare)

    def _fits(self, group: Group, spare: float = 0) -> bool:
        y, after, foot = self.y, self.after, 0.0
        for row in group.rows[:-1]:
            y += (after if after > row.before else row.before) + row.height
            after = row.after
        last = group.rows[-1]
        if group.noted:
            noted = sum(_foot(piece) for piece in group.pieces[:-1])
            foot = self._ruled(noted + _foot(last.piece, last.least))
        return y + (after if after > last.before else last.before) + last.least + foot <= self.room - spare + 0.5

    def _put_noted(self, group: Group) -> list[int]:
        return [page for piece in group.pieces for page in self._put(piece)]

    def _put_plain(self, group: Group) -> list[int]:
        """The same where nothing is noted: only what has no room is looked at line by line."""
        pages: list[int] = []
        for before, height, after, _, lines, piece in group.rows:
            top = self.y + (max(self.after, before) if self.y else 0)
            if lines and top + lines > self.room + 0.5:
                pages += self._put(piece)
                continue
            self.y, self.after, self._gap = top + height, after, piece.gap
            if piece.heading:
                pages.append(self.page)
        return pages

    def _put(self, piece: Piece) -> list[int]:
        top = self.y + (max(self.after, piece.before) if self.y else 0)
        first, rest = self.page, piece
        while rest.line and (lines := _parted(self._lines(rest, top), rest, top)) < _line_count(rest):
            self._note(_foot(rest, lines * piece.line) if lines else 0)
            rest = _without(rest, lines)
            self.y = top + lines * piece.line
            self.open(self.room + self._feet)
            top = 0
        self._note(_foot(rest))
        self.y, self.after, self._gap = top + rest.height, piece.after, piece.gap
        return [first] if piece.heading else []

    def _lines(self, piece: Piece, top: float) -> int:
        """How many lines of ``piece`` this page takes from ``top``, with the notes that are marked in them."""
        for count in range(_line_count(piece), 0, -1):
            high = count * piece.line
            if top + high + self._ruled(_foot(piece, high)) <= self.room + 0.5:
                return count
        return 0 if top else 1

    def _ruled(self, foot: float) -> float:
        """``foot`` with the rule over the first notes of a page."""
        return foot + NOTE_RULE if foot and not self._feet else foot

    def _note(self, notes: float) -> None:
        foot = self._ruled(notes)
        self.room -= foot
        self._feet += foot


def _line_count(piece: Piece) -> int:
    return max(round(piece.height / piece.line), 1)


def _parted(lines: int, piece: Piece, top: float) -> int:
    """How many of ``lines`` stay, so that neither page has one line alone."""
    count = _line_count(piece)
    if lines >= count or (not top and count <= _UNPARTED):
        return lines
    kept = min(lines, count - 2)
    return kept if kept >= 2 or not top else 0


def _foot(piece: Piece, high: float = math.inf) -> float:
    """What the notes marked in the first ``high`` points of ``piece`` take."""
    return sum(note for mark, note in piece.notes if mark <= high + 0.5)


def _without(piece: Piece, lines: int) -> Piece:
    """What is left of ``piece`` after its first ``lines``, with the notes that are still to come."""
    done = lines * piece.line
    notes = tuple((mark - done, note) for mark, note in piece.notes if not lines or mark > done + 0.5)
    return replace(piece, height=piece.height - done, notes=notes)


class _Row(NamedTuple):
    """A piece in figures: ``least`` is what must stand on the page it begins on, ``lines`` all that may part."""

    before: float
    height: float
    after: float
    least: float
    lines: float
    piece: Piece


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that must stand on one page; ``noted``: some have footnotes."""

    pieces: tuple[Piece, ...]
    rows: tuple[_Row, ...]
    noted: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """Pieces that are put down one after another, made ready once for the many places that are tried for them.

    ``height`` is about what they take of the pages, in points.
    """

    groups: tuple[Group, ...]
    behind: tuple[Group, ...]
    height: float

    def groups_behind(self, gap: bool) -> tuple[Group, ...]:
        """Its groups where a gap stands before them, or not."""
        return self.behind if gap else self.groups


def batched(pieces: Sequence[Piece]) -> Batch:
    """``pieces`` in groups that hold together."""
    plain = _groups(_bridged(pieces, gap=False))
    height = sum(row.before + row.height for group in plain for row in group.rows)
    return Batch(plain, _groups(_bridged(pieces, gap=True)) if pieces and pieces[0].gap else plain, height)


def _batch(pieces: Batch | Sequence[Piece]) -> Batch:
    return pieces if isinstance(pieces, Batch) else batched(pieces)


def _bridged(pieces: Sequence[Piece], *, gap: bool) -> list[Piece]:
    """``pieces`` without the gaps that follow a gap; ``gap``: one stands before them."""
    before = (gap, *(piece.gap for piece in pieces))
    return [piece for piece, behind in zip(pieces, before, strict=False) if not (piece.gap and behind)]


def _groups(pieces: Sequence[Piece]) -> tuple[Group, ...]:
    """Pieces that must stand on one page, a group each."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        groups[-1].append(piece)
        if not piece.keep:
            groups.append([])
    return tuple(_group(group) for group in groups if group)


def _group(pieces: Sequence[Piece]) -> Group:
    return Group(tuple(pieces), tuple(map(_row, pieces)), any(piece.notes for piece in pieces))


def _row(piece: Piece) -> _Row:
    lines = _line_count(piece) if piece.line else 0
    least = 2 * piece.line if lines > _UNPARTED else piece.height
    return _Row(piece.before, piece.height, piece.after, least, lines * piece.line, piece)
