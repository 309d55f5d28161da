"""Pieces of known height flow down pages: the part of page breaking that needs no text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that takes room: ``height``, ``before``, ``after`` in points.

    ``line`` above 0 lets it break between lines of that height; ``keep`` holds it with the next piece; ``foot`` is
    what it needs at the bottom of its page for footnotes; ``heading`` marks the headings whose page is asked for.
    """

    height: float
    before: float = 0
    after: float = 0
    line: float = 0
    keep: bool = False
    foot: float = 0
    heading: bool = False


@dataclass(slots=True)
class Flow:
    """Where the pen stands: ``page`` from 1, ``y`` from the top of the text area, ``after`` owed by the last piece."""

    page: int = 0
    room: float = 0
    y: float = 0
    after: float = 0
    _feet: float = 0

    def open(self, room: float) -> None:
        """Start a new page with ``room`` points of height."""
        self.page += 1
        self.room, self.y, self.after, self._feet = room, 0, 0, 0

    def place(self, pieces: Sequence[Piece]) -> list[int]:
        """Put ``pieces`` down; the pages of the headings among them."""
        pages: list[int] = []
        for group in _groups(pieces):
            if self.y > 0 and not self._fits(group):
                self.open(self.room + self._feet)
            pages += [page for piece in group for page in self._put(piece)]
        return pages

    def holds(self, pieces: Sequence[Piece]) -> bool:
        """Whether all of ``pieces`` stand on what is left of the page."""
        return self._fits([replace(piece, line=0) for piece in pieces])

    def _fits(self, group: Sequence[Piece]) -> bool:
        y, after, foot = self.y, self.after, 0.0
        for piece in group[:-1]:
            y += max(after, piece.before) + piece.height
            after, foot = piece.after, foot + piece.foot
        last = group[-1]
        least = min(last.height, 2 * last.line) if last.line else last.height
        return y + max(after, last.before) + least + foot + last.foot <= self.room + 0.5

    def _put(self, piece: Piece) -> list[int]:
        top = self.y + (max(self.after, piece.before) if self.y else 0)
        first = self.page
        rest = top + piece.height
        self.room -= piece.foot
        self._feet += piece.foot
        while piece.line and rest > self.room + 0.5:
            lines = max(int((self.room - top) // piece.line), 0)
            remaining = rest - top - lines * piece.line
            self.open(self.room + self._feet)
            top, rest = 0, remaining
        self.y, self.after = rest, piece.after
        return [first] if piece.heading else []


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that must stand on one page, a group each."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        groups[-1].append(piece)
        if not piece.keep:
            groups.append([])
    return [group for group in groups if group]
