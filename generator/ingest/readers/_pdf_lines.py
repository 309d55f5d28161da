"""Chunks of text on a page → segments: what stands on one line without a wide gap, raised and lowered signs with it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from generator.records import dataclass, replace

_WIDE = 1.2  # of the type size: a gap that parts two segments
_BLANK = 0.16  # of the type size: a gap that is a blank
_SMALLER = 0.85  # of the type size: raised and lowered signs
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_NUMBERS = re.compile(r"\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§¶‖#]{1,3}|[a-z]")
_LOOK = 60  # segments above and below among which a raised sign's line is looked for


@dataclass(frozen=True, slots=True)
class Chunk:
    """Signs beside each other in one font. Points from the top left of the page; ``y`` is the line they stand on.

    ``script``: 1 raised, -1 lowered; ``y`` then is that of the line they belong to.
    """

    x0: float
    x1: float
    y: float
    size: float
    text: str
    bold: bool = False
    italic: bool = False
    script: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """Chunks on one line without a wide gap between them; ``size`` is that of most of its signs."""

    x0: float
    x1: float
    y: float
    size: float
    chunks: tuple[Chunk, ...]
    signs: int

    @property
    def wide(self) -> float:
        return self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class Written:
    """The words of a line, with the places of note marks and of what is set in italics; ``bold`` where all of it is."""

    text: str
    bold: bool
    marks: tuple[tuple[int, str], ...] = ()
    italics: tuple[tuple[int, int], ...] = ()


def segments(chunks: Iterable[Chunk]) -> list[Segment]:
    """The segments of a page, from top to bottom and from left to right."""
    once = _once(chunks)
    found = _grouped(once)
    scripts = _scripts(found)
    if not scripts:
        return found
    return _grouped([scripts.get(id(chunk), chunk) for chunk in once])


def _once(chunks: Iterable[Chunk]) -> list[Chunk]:
    """Chunks without those printed twice at the same place, for shadows and false bold type."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for chunk in chunks:
        keys = {
            (chunk.text, round((chunk.x0 + dx) / 2), round((chunk.y + dy) / 2))
            for dx in (-0.5, 0.5)
            for dy in (-0.5, 0.5)
        }
        if not keys & seen:
            kept.append(chunk)
        seen |= keys
    return kept


def _grouped(chunks: Iterable[Chunk]) -> list[Segment]:
    found: list[Segment] = []
    row: list[Chunk] = []
    for chunk in sorted(chunks, key=lambda one: (one.y, one.x0)):
        if row and chunk.y - row[0].y > max(0.12 * min(chunk.size, row[0].size), 0.6):
            found += _row_segments(row)
            row = []
        row.append(chunk)
    return found + (_row_segments(row) if row else [])


def _row_segments(row: list[Chunk]) -> list[Segment]:
    row.sort(key=lambda one: (one.x0, one.x1))
    parts: list[list[Chunk]] = [[row[0]]]
    end = row[0].x1
    for chunk in row[1:]:
        if chunk.x0 - end > _WIDE * _lesser(chunk, parts[-1][-1]):
            parts.append([])
        parts[-1].append(chunk)
        end = max(end, chunk.x1) if len(parts[-1]) > 1 else chunk.x1
    return [_segment(part) for part in parts]


def _lesser(one: Chunk, two: Chunk) -> float:
    """The type size by which a gap between two chunks is judged; raised signs are judged by their line's."""
    sizes = [chunk.size for chunk in (one, two) if not chunk.script]
    return min(sizes, default=one.size)


def _segment(chunks: Sequence[Chunk]) -> Segment:
    sizes: dict[float, int] = {}
    for chunk in chunks:
        if not chunk.script:
            sizes[chunk.size] = sizes.get(chunk.size, 0) + len(chunk.text)
    size = max(sizes, key=lambda one: (sizes[one], one), default=chunks[0].size)
    lead = next((chunk for chunk in chunks if chunk.size == size), chunks[0])
    signs = sum(len(chunk.text) for chunk in chunks)
    return Segment(chunks[0].x0, max(chunk.x1 for chunk in chunks), lead.y, size, tuple(chunks), signs)


def _scripts(found: Sequence[Segment]) -> dict[int, Chunk]:
    """Chunks that are raised or lowered signs of another line, by their identity, moved to that line."""
    if not found or max(one.size for one in found) * _SMALLER < min(one.size for one in found):
        return {}
    ys = [one.y for one in found]
    moved: dict[int, Chunk] = {}
    for segment in found:
        host = _host(segment, found, ys) if segment.signs <= 24 else None
        if host is not None:
            script = 1 if segment.y < host.y else -1
            moved.update((id(chunk), replace(chunk, y=host.y, script=script)) for chunk in segment.chunks)
    return moved


def _host(small: Segment, found: Sequence[Segment], ys: Sequence[float]) -> Segment | None:
    """The line of larger type that a small segment touches, a little above or below its own."""
    first = max(bisect_left(ys, small.y - 3 * small.size), bisect_left(ys, small.y) - _LOOK)
    last = min(bisect_left(ys, small.y + 3 * small.size), bisect_left(ys, small.y) + _LOOK)
    near = (
        one
        for one in found[first:last]
        if small.size < _SMALLER * one.size and 0.08 * one.size < abs(one.y - small.y) < 0.65 * one.size
    )
    touching = [
        (_gap(small, one), abs(one.y - small.y), one.x0, one) for one in near if _gap(small, one) < 0.5 * one.size
    ]
    return min(touching, key=lambda one: one[:3])[3] if touching else None


def _gap(small: Segment, large: Segment) -> float:
    """How far the small segment is from the nearest chunk of the large one; it may not lie over its letters."""
    best = 1e9
    for chunk in large.chunks:
        apart = max(small.x0 - chunk.x1, chunk.x0 - small.x1)
        if apart < -0.3 * small.size and len(chunk.text) > 1:
            return 1e9
        best = min(best, abs(apart))
    return best


def written(chunks: Sequence[Chunk], size: float, begins: bool) -> Written:
    """The words of a line of chunks; ``begins``: a raised number before the first word is that of a note."""
    text, marks, italics = "", [], []
    before: Chunk | None = None
    for chunk in chunks:
        if before is not None and _is_apart(before, chunk, size) and not text.endswith(" "):
            text += " "
        mark = chunk.script == 1 and _is_mark(chunk, text)
        if mark and (text.strip() or not begins):
            marks += [(len(text.rstrip()), number) for number in _numbers(chunk.text)]
        elif chunk.script == 1 and text.strip():
            text += chunk.text.translate(_RAISED)
        else:
            start = len(text)
            text += chunk.text + (" " if chunk.script == 1 else "")
            if chunk.italic and not chunk.script and sum(map(str.isalpha, chunk.text)) > 2:
                italics.append((start, start + len(chunk.text)))
        before = chunk
    plain = [chunk for chunk in chunks if not chunk.script]
    return Written(text.rstrip(), bool(plain) and all(chunk.bold for chunk in plain), tuple(marks), tuple(italics))


def _is_apart(before: Chunk, after: Chunk, size: float) -> bool:
    return after.x0 - before.x1 > _BLANK * size


def _is_mark(chunk: Chunk, text: str) -> bool:
    """Whether a raised chunk is the number of a note: behind a word or a stop, not behind a figure or a unit."""
    if not _NUMBERS.fullmatch(chunk.text.strip()):
        return False
    return not text.strip() or (not text[-1:].isdigit() and not re.search(r"(?:^|[\s(\d])(?:k?m|cm|mm|s)$", text[-4:]))


def _numbers(text: str) -> Iterator[str]:
    return (number.strip() for number in text.split(",") if number.strip())
