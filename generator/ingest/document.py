"""What a reader gives (``Raw``) and what cleaning makes of it (``Document``): text with a map back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field
from itertools import islice, takewhile
from typing import Literal

from generator.errors import Finding
from generator.records import dataclass

Kind = Literal["title", "heading", "paragraph", "item", "table", "caption", "footnote", "reference", "byline"]


@dataclass(frozen=True, slots=True)
class RawBlock:
    """One block as the file has it, nothing mended. Its place in ``Raw.blocks`` is its number in the map.

    ``kind`` and ``level`` (1 to 6) as far as the format itself says them; a plain text says "paragraph" of all.
    ``page`` counts from 1, 0 where the file has no pages; ``paragraph`` counts from 1, on the page where there are
    pages, else in the file. ``size`` is the type size in points and ``bold`` its weight, 0 and False where unknown.
    ``top`` and ``bottom`` are shares of the page's height from its top (0 to 1), None where there are no pages.
    ``rows`` are the cells of a table, and ``text`` then is its cells joined by tabs and line ends. ``marks`` are the
    numbers of notes in it: (offset in ``text``, the number as printed); the text of a footnote begins with its number.
    ``italics`` are stretches of ``text`` set in italics. A line end in ``text`` is one of the page: cleaning joins the
    lines and decides about a hyphen before it.
    """

    text: str
    kind: Kind = "paragraph"
    level: int = 0
    page: int = 0
    paragraph: int = 0
    size: float = 0.0
    bold: bool = False
    top: float | None = None
    bottom: float | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    marks: tuple[tuple[int, str], ...] = ()
    italics: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Raw:
    """What a reader gives. ``hints``: what the file itself says of the work, under CSL's names where it has them.

    Keys that readers use: title, author (names joined by "; "), issued (ISO), language (BCP 47), DOI, URL,
    container-title, publisher, description, keywords.
    """

    blocks: tuple[RawBlock, ...]
    hints: Mapping[str, str] = field(default_factory=dict, hash=False)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the clean text: ``Document.text[start:end]``. ``rows`` are a table's cells."""

    kind: Kind
    start: int
    end: int
    level: int = 0
    page: int = 0
    paragraph: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    marks: tuple[tuple[int, str], ...] = ()  # offset in the document's text, number of the note
    italics: tuple[tuple[int, int], ...] = ()  # stretches of the document's text: titles in a reference list, mostly


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """``text[start:end]`` of the document is ``blocks[block].text[raw_start:raw_end]`` of the raw, perhaps mended.

    Where both have the same length the characters stand one by one beside each other.
    """

    start: int
    end: int
    block: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Document:
    """The clean text: blocks in reading order, an empty line between two, and the way back to the file.

    ``dropped``: blocks of the raw that were left out, each with the reason ("running header", "menu", "repeated").
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    map: tuple[Stretch, ...] = ()
    hints: Mapping[str, str] = field(default_factory=dict, hash=False)
    dropped: tuple[tuple[int, str], ...] = ()
    findings: tuple[Finding, ...] = ()

    def words(self, block: Block) -> str:
        return self.text[block.start : block.end]

    def block_at(self, offset: int) -> int:
        """The number of the block that holds a character of the text, or of the one before it."""
        return max(bisect_right(self.blocks, offset, key=lambda block: block.start) - 1, 0)

    def sources_of(self, start: int, end: int) -> tuple[Stretch, ...]:
        """Where ``text[start:end]`` came from, cut to it where lengths allow."""
        first = bisect_right(self.map, start, key=lambda one: one.end)
        touched = takewhile(lambda one: one.start < end, islice(self.map, first, None))
        return tuple(_cut(one, start, end) for one in touched)


def _cut(stretch: Stretch, start: int, end: int) -> Stretch:
    """The part of ``stretch`` in [start, end); a mended one is kept whole, since its characters have no places."""
    if stretch.end - stretch.start != stretch.raw_end - stretch.raw_start:
        return stretch
    before, after = max(start - stretch.start, 0), max(stretch.end - end, 0)
    return Stretch(
        stretch.start + before, stretch.end - after, stretch.block, stretch.raw_start + before, stretch.raw_end - after
    )
