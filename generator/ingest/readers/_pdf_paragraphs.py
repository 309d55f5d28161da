"""Lines of a strip → paragraphs: parted by space, by indents, by a change of type and by lines that end early."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.ingest.readers._pdf_columns import Strip
from generator.ingest.readers._pdf_lines import Segment, Written, written
from generator.ingest.readers._pdf_tables import Rows, table_at
from generator.records import dataclass

_SPACE = 1.16  # of the usual distance of lines: more is space between paragraphs
_OTHER = 0.105  # a change of type size
_INDENT = 0.6  # of the type size
_STOPS = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
MARKED = re.compile(r"[•●▪■◦○‣⁃◆➢✓][ \t]*|[–—-][ \t]+|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)][ \t]+|\[\d{1,3}\][ \t]*")


_THIN = re.compile(r"[iljtfrI .,;:'!|()\[\]-]")
_BROAD = re.compile(r"[mwMW@%—]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a strip: where it stands, and its words."""

    x0: float
    x1: float
    y: float
    size: float
    words: Written
    first: float  # width of its first word

    @property
    def text(self) -> str:
        return self.words.text

    @property
    def bold(self) -> bool:
        return self.words.bold


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, or the ``rows`` of a table; ``right``: up to where its lines could reach."""

    lines: tuple[Line, ...]
    left: float
    right: float
    strip: int = 0
    goes_on: bool = False
    rows: Rows = ()

    @property
    def size(self) -> float:
        sizes: Counter[float] = Counter()
        for line in self.lines:
            sizes[line.size] += len(line.text)
        return max(sizes, key=lambda size: (sizes[size], size))

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


def leadings(strips: Iterable[Strip]) -> dict[float, float]:
    """The usual distance of two lines, by type size in half points."""
    counts = _distances(strips)
    return {size: max(found, key=lambda apart: (found[apart], -apart)) for size, found in counts.items()}


def _own_leadings(strip: Strip, usual: Mapping[float, float]) -> dict[float, float]:
    """The distances of a strip itself, where it is set otherwise than the document."""
    found: dict[float, float] = {}
    for size, counts in _distances([strip]).items():
        apart, count = counts.most_common(1)[0]
        same = sum(often for one, often in counts.items() if abs(one - usual.get(size, one)) <= 0.5)
        if count >= 3 and same * 7 <= counts.total() and apart <= 1.3 * usual.get(size, apart):
            found[size] = apart
    return found


def _distances(strips: Iterable[Strip]) -> dict[float, Counter[float]]:
    counts: dict[float, Counter[float]] = {}
    for strip in strips:
        for one, two in zip(strip.segments, strip.segments[1:], strict=False):
            apart = two.y - one.y
            if 0.8 * one.size < apart < 2.6 * one.size and _key(one.size) == _key(two.size):
                counts.setdefault(_key(one.size), Counter())[round(apart * 4) / 4] += 1
    return counts


def _key(size: float) -> float:
    return round(size * 2) / 2


def paragraphs(strip: Strip, number: int, usual: Mapping[float, float], body: float) -> list[Paragraph]:
    """The paragraphs and tables of a strip; ``usual`` distances of lines, ``body`` the type size of running text."""
    rows = rows_of(strip.segments)
    usual = {**usual, **_own_leadings(strip, usual)}
    found: list[Paragraph] = []
    at = 0
    while at < len(rows):
        table = table_at(rows, at)
        end = table[1] if table else _next_table(rows, at)
        lines = [_line(row) for row in rows[at:end]]
        goes_on = strip.goes_on and at == 0
        if table:
            found.append(Paragraph(tuple(lines), strip.left, strip.right, number, goes_on, table[0]))
        else:
            found += _split([line for line in lines if line.text], strip, number, goes_on, usual, body)
        at = end
    return found


def table_of(rows: Sequence[Sequence[Segment]], cells: Rows) -> Paragraph:
    """Rows of segments, known to be those of a table, before all other strips of their page."""
    lines = tuple(_line(row) for row in rows)
    return Paragraph(lines, min(line.x0 for line in lines), max(line.x1 for line in lines), -1, False, cells)


def _next_table(rows: Sequence[Sequence[Segment]], at: int) -> int:
    end = at + 1
    while end < len(rows) and not (len(rows[end]) > 1 and len(rows[end - 1]) == 1 and table_at(rows, end)):
        end += 1
    return end


def rows_of(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments that stand on one line, from left to right."""
    rows: list[list[Segment]] = []
    for one in segments:
        if rows and one.y - rows[-1][0].y < 0.3 * min(one.size, rows[-1][0].size):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


def _line(row: Sequence[Segment]) -> Line:
    chunks = [chunk for segment in row for chunk in segment.chunks]
    lead = max(row, key=lambda one: (one.signs, one.size))
    words = written(chunks, lead.size, begins=True)
    x0, x1 = row[0].x0, max(one.x1 for one in row)
    one = (x1 - x0) / max(_breadth(words.text), 1.0)
    return Line(x0, x1, lead.y, lead.size, words, one * _breadth(words.text.split(" ", 1)[0]))


def _breadth(text: str) -> float:
    """How wide a text is beside others in its type: letters differ alike in most faces."""
    narrow, wide, large = len(_THIN.findall(text)), len(_BROAD.findall(text)), sum(map(str.isupper, text))
    return len(text) - 0.5 * narrow + 0.55 * wide + 0.3 * large


def _split(
    lines: Sequence[Line], strip: Strip, number: int, goes_on: bool, usual: Mapping[float, float], body: float
) -> list[Paragraph]:
    found: list[Paragraph] = []
    for run in _runs(lines, usual):
        for part in _parts(run, strip, body):
            found.append(Paragraph(tuple(part), strip.left, strip.right, number, goes_on and not found))
    return found


def _runs(lines: Sequence[Line], usual: Mapping[float, float]) -> list[list[Line]]:
    """Lines in one type without space between them."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and not _parts_from(runs[-1][-1], line, usual):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _parts_from(before: Line, after: Line, usual: Mapping[float, float]) -> bool:
    size = max(before.size, after.size)
    if abs(before.size - after.size) > _OTHER * size:
        return True
    apart = after.y - before.y
    if apart > _SPACE * usual.get(_key(size), 1.25 * size) or apart < -0.5 * size:
        return True
    return before.bold != after.bold and not _runs_in(before, after)


def _runs_in(before: Line, after: Line) -> bool:
    """Whether a sentence goes on from bold type to plain type, or back, at a line's end."""
    return not _STOPS.search(before.text) and after.text[:1].islower()


def _parts(run: Sequence[Line], strip: Strip, body: float) -> list[list[Line]]:
    """The paragraphs of a run, which no space parts."""
    size = run[0].size
    if size > 1.12 * body or len(run) == 1:
        return [list(run)]
    left = min(line.x0 for line in run)
    right = max(line.x1 for line in run) if len(run) >= 4 else strip.right
    inner = [line.x0 - left > _INDENT * size for line in run]
    hanging = _hangs(inner)
    parts = [[run[0]]]
    for at in range(1, len(run)):
        before, after = run[at - 1], run[at]
        if _is_centred(before, after, left) and before.text.endswith(","):
            parts[-1].append(after)
            continue
        anew = not inner[at] if hanging else inner[at] and not inner[at - 1]
        if anew or _begins(before, after, right) or abs(after.x0 - before.x0) > 6 * size:
            parts.append([])
        parts[-1].append(after)
    return parts


def _is_centred(before: Line, after: Line, left: float) -> bool:
    """Whether two lines stand around the same middle, the shorter one set in at both ends."""
    apart = abs(before.x0 + before.x1 - after.x0 - after.x1) / 2
    return apart < 0.6 * after.size and after.x0 - left > _INDENT * after.size


def _hangs(inner: Sequence[bool]) -> bool:
    """Whether first lines stand out to the left: most lines are indented, and most of the others lead such lines."""
    outer = [at for at in range(len(inner) - 1) if not inner[at]]
    leading = sum(inner[at + 1] for at in outer)
    most = sum(inner) * 2 > len(inner) or (not inner[0] and sum(inner) * 2 >= len(inner) - 1)
    return bool(outer) and most and leading * 2 >= len(outer)


def _begins(before: Line, after: Line, right: float) -> bool:
    """Whether a paragraph begins with ``after``: its first word had room on the line before, or it is marked."""
    ended = bool(_STOPS.search(before.text))
    room = right - before.x1 - 0.25 * before.size - after.first
    if MARKED.match(after.text) and (ended or room > 0.5 * before.size) and after.x0 - before.x0 < 3 * before.size:
        return True
    if room < 0.35 * before.size:
        return False
    return ended or (room > 3 * before.size and not after.text[:1].islower())
