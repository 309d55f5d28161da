"""Paragraphs of all pages → blocks of the raw: headings by their type, notes at the foot, columns joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from generator.ingest.clean.kinds import NAMED
from generator.ingest.clean.shape import ends_open, is_caption
from generator.ingest.document import Kind, RawBlock
from generator.ingest.readers._pdf_columns import edges, strips
from generator.ingest.readers._pdf_lines import Segment
from generator.ingest.readers._pdf_paragraphs import MARKED, Line, Paragraph, leadings, paragraphs, rows_of, table_of
from generator.ingest.readers._pdf_tails import Rest, last_table, rest_of
from generator.ingest.readers._tables import table_block
from generator.records import dataclass, replace

_LARGER = 1.12  # of the type size of running text: a heading
_SMALLER = 0.94  # a note
_LONGEST = 220  # characters of a heading
_PROSE = 200  # characters of a paragraph behind which the head of a paper is over
_NOTE = re.compile(r"(\d{1,3}|[*†‡§¶‖#]{1,3}|[a-z])(?=[\s.)\]]|[A-Z“\"(])")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\S")
_ADDRESS = re.compile(r"https?://|www\.|doi:", re.IGNORECASE)
_LEADERS = re.compile(r"(?:\.\s?){4}|…{2}|\.{3}\s*\d+$")

Style = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number, its size in points, its segments."""

    number: int
    width: float
    height: float
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A paragraph with what it will be in the raw."""

    paragraph: Paragraph
    sheet: Sheet
    kind: Kind = "paragraph"
    level: int = 0

    @property
    def style(self) -> Style:
        return (round(self.paragraph.size * 2) / 2, self.paragraph.bold)


def blocks_of(sheets: Sequence[Sheet]) -> tuple[RawBlock, ...]:
    """The blocks of all pages in reading order; notes at the end of their page."""
    body = _body_size(sheets)
    usual = _usual_edges(sheets)
    rests = _rests(sheets)
    made = [
        (sheet, strips(_without(sheet, rest), sheet.height, usual)) for sheet, rest in zip(sheets, rests, strict=True)
    ]
    apart = leadings(strip for _, found in made for strip in found)
    placed: list[_Placed] = []
    for (sheet, found), rest in zip(made, rests, strict=True):
        placed += [_Placed(table_of(rest.rows, rest.cells), sheet)] if rest.rows else []
        parts = [one for number, strip in enumerate(found) for one in paragraphs(strip, number, apart, body)]
        placed += _noted([_Placed(part, sheet) for part in _joined(parts, body)], body)
    return tuple(_numbered(_headed(placed, body)))


def _rests(sheets: Sequence[Sheet]) -> list[Rest]:
    """For each page the rows at its head that go on the table of the page before."""
    found = [Rest()]
    for before, sheet in pairwise(sheets):
        places = last_table(rows_of(before.segments), before.height) if sheet.number == before.number + 1 else ()
        found.append(rest_of(rows_of(sheet.segments), places, sheet.height) if places else Rest())
    return found[: len(sheets)]


def _without(sheet: Sheet, rest: Rest) -> tuple[Segment, ...]:
    taken = {id(one) for row in rest.rows for one in row}
    return tuple(one for one in sheet.segments if id(one) not in taken) if taken else sheet.segments


def _body_size(sheets: Iterable[Sheet]) -> float:
    """The type size of most signs, in half points."""
    counts: Counter[float] = Counter()
    for sheet in sheets:
        for segment in sheet.segments:
            counts[round(segment.size * 2) / 2] += segment.signs
    return max(counts, key=lambda size: (counts[size], size), default=10.0)


def _usual_edges(sheets: Sequence[Sheet]) -> list[float]:
    """Left edges of columns that two pages or more have."""
    found = [edge for sheet in sheets for edge in edges(sheet.segments, sheet.height)]
    counts = Counter(round(edge / 4) for edge in found)
    return [
        next(edge for edge in found if round(edge / 4) == place) for place, count in counts.most_common(3) if count > 1
    ]


def _joined(parts: Sequence[Paragraph], body: float) -> list[Paragraph]:
    """Paragraphs that a column's end broke, put together; captions and small type at its end are passed over."""
    found: list[Paragraph] = []
    for part in parts:
        before = _open_end(found, part, body) if part.goes_on and _can_go_on(part, body) else None
        if before is None:
            found.append(part)
        else:
            whole = found[before]
            found[before] = replace(whole, lines=whole.lines + part.lines)
    return found


def _can_go_on(part: Paragraph, body: float) -> bool:
    """Whether a column may begin with the second half of a paragraph: running text, no mark of an item."""
    if part.rows or not _SMALLER * body < part.size < _LARGER * body or is_caption(part.text):
        return False
    return not MARKED.match(part.text)


def _open_end(found: Sequence[Paragraph], part: Paragraph, body: float) -> int | None:
    for at in range(len(found) - 1, -1, -1):
        one = found[at]
        if one.strip < part.strip - 1:
            return None
        if one.rows or is_caption(one.text) or one.size < _SMALLER * body:
            continue
        same = (
            abs(one.size - part.size) < 0.05 * part.size
            and one.bold == part.bold
            and _is_below(found[max(at - 2, 0) : at + 1], part)
        )
        open_end = ends_open(one.text) or (_ADDRESS.match(part.text) and "://" not in one.text)
        return at if same and open_end and len(one.text) > 25 else None
    return None


def _is_below(before: Sequence[Paragraph], part: Paragraph) -> bool:
    """Whether a column begins where lines go on: at its left, or set in where the paragraphs before it hang."""
    hang = any(len(one.lines) > 1 and one.lines[1].x0 - one.lines[0].x0 > 0.6 * one.size for one in before)
    return hang or part.lines[0].x0 - part.left < 0.6 * part.size


def _noted(placed: Sequence[_Placed], body: float) -> list[_Placed]:
    """The paragraphs of a page, those that are notes behind all others."""
    marks = {number for one in placed for line in one.paragraph.lines for _, number in line.words.marks}
    kept: list[_Placed] = []
    notes: list[_Placed] = []
    for strip in sorted({one.paragraph.strip for one in placed}):
        own = [one for one in placed if one.paragraph.strip == strip]
        start = _notes_start(own, body, marks)
        above = [*kept, *own[:start]]
        if not above or _heads_list(above[-1].paragraph):
            start = len(own)
        kept += own[:start]
        notes += [note for one in own[start:] for note in _notes(one, marks)]
    return kept + notes


def _notes_start(own: Sequence[_Placed], body: float, marks: set[str]) -> int:
    """Where the notes of a strip begin: small type at its foot, whose number the page has."""
    start = len(own)
    for at in range(len(own) - 1, -1, -1):
        one = own[at].paragraph
        if one.rows or one.size > _SMALLER * body:
            break
        found = _NOTE.match(one.text)
        if found and found[1] in marks:
            start = at
    low = start < len(own) and own[start].paragraph.lines[0].y > 0.3 * own[start].sheet.height
    return start if low else len(own)


def _heads_list(before: Paragraph) -> bool:
    """Whether small type under a paragraph is a list with a heading, "References", and no notes."""
    return len(before.lines) == 1 and len(before.text) <= 60 and ends_open(before.text)


def _notes(one: _Placed, marks: set[str]) -> list[_Placed]:
    """A paragraph of small type as notes: each begins on a line with its number."""
    groups: list[list[Line]] = []
    for line in one.paragraph.lines:
        found = _NOTE.match(line.text)
        if not groups or (found and found[1] in marks):
            groups.append([])
        groups[-1].append(line)
    found = _NOTE.match(groups[0][0].text)
    first: Kind = "footnote" if found and found[1] in marks else "paragraph"
    later: Kind = "footnote"
    kinds = [first] + [later] * (len(groups) - 1)
    return [
        replace(one, paragraph=replace(one.paragraph, lines=tuple(lines)), kind=kind)
        for lines, kind in zip(groups, kinds, strict=True)
    ]


def _headed(placed: Sequence[_Placed], body: float) -> list[_Placed]:
    """Headings told by their type."""
    zone = _head_zone(placed)
    largest = max((one.style for one in placed[:zone] if _can_head(one)), default=(0.0, False))
    heads = [at for at, one in enumerate(placed) if _is_heading(one, body, largest if at < zone else None)]
    levels = _levels([placed[at] for at in heads])
    told = list(placed)
    for at in heads:
        told[at] = replace(placed[at], kind="heading", level=_depth(placed[at]) or levels[placed[at].style])
    return told


def _head_zone(placed: Sequence[_Placed]) -> int:
    """How many paragraphs of the first page stand before its first long one: title, authors, addresses."""
    for at, one in enumerate(placed):
        if one.sheet.number != placed[0].sheet.number or len(one.paragraph.text) >= _PROSE or _is_section(one):
            return at
    return len(placed)


def _is_section(one: _Placed) -> bool:
    """Whether the paragraph opens a section, whatever its type: "Abstract", "1. Introduction" in bold."""
    text = one.paragraph.text
    return bool(NAMED.match(text)) or (one.paragraph.bold and bool(_NUMBERED.match(text)) and len(text) <= 100)


def _can_head(one: _Placed) -> bool:
    text = one.paragraph.text
    if one.kind != "paragraph" or one.paragraph.rows or not 2 <= len(text) <= _LONGEST or is_caption(text):
        return False
    if _LEADERS.search(text):
        return False
    return sum(map(str.isalpha, text)) >= 2 and len(one.paragraph.lines) <= 5


def _is_heading(one: _Placed, body: float, only: Style | None) -> bool:
    """Whether a paragraph is set as a heading; ``only``: the one style that may be one, in the head of a paper."""
    if not _can_head(one):
        return False
    text, size = one.paragraph.text, one.paragraph.size
    if size >= _LARGER * body:
        return only is None or one.style == only
    if only is not None or not one.paragraph.bold or size < _SMALLER * body or len(text) > 150:
        return False
    return (
        not text.rstrip('"”’)').endswith((".", ",", ";", ":"))
        and not one.sheet.height * 0.93 < one.paragraph.lines[0].y
    )


def _depth(one: _Placed) -> int:
    found = _NUMBERED.match(one.paragraph.text)
    return min(found[1].count(".") + 1, 6) if found else 0


def _levels(heads: Sequence[_Placed]) -> Mapping[Style, int]:
    """The level of each style: that of the numbered headings in it, else by the order of their sizes."""
    styles = sorted({one.style for one in heads}, reverse=True)
    depths = {
        style: min((_depth(one) for one in heads if one.style == style and _depth(one)), default=0) for style in styles
    }
    levels: dict[Style, int] = {}
    level = 0
    for style in styles:
        level = depths[style] or min(level + (0 if any(depths.values()) and level else 1), 6)
        levels[style] = max(level, 1)
    return levels


def _numbered(placed: Iterable[_Placed]) -> Iterable[RawBlock]:
    page, count = 0, 0
    for one in placed:
        count = count + 1 if one.sheet.number == page else 1
        page = one.sheet.number
        yield _block(one, count)


def _block(one: _Placed, count: int) -> RawBlock:
    part, high = one.paragraph, one.sheet.height
    top = min(max((part.lines[0].y - 0.8 * part.lines[0].size) / high, 0.0), 1.0)
    foot = min(max((part.lines[-1].y + 0.2 * part.lines[-1].size) / high, 0.0), 1.0)
    size = round(part.size, 1)
    if part.rows:
        table = table_block(part.rows, one.sheet.number, count)
        return replace(table, size=size, bold=part.bold, top=top, bottom=foot)
    text, marks, italics = _whole(part.lines)
    return RawBlock(
        text, one.kind, one.level, one.sheet.number, count, size, part.bold, top, foot, (), tuple(marks), tuple(italics)
    )


def _whole(lines: Sequence[Line]) -> tuple[str, list[tuple[int, str]], list[tuple[int, int]]]:
    """The text of some lines, its marks and italics with their places in it."""
    start = 0
    marks: list[tuple[int, str]] = []
    italics: list[tuple[int, int]] = []
    for line in lines:
        marks += [(start + at, number) for at, number in line.words.marks]
        italics += [(start + one, min(start + two, start + len(line.text))) for one, two in line.words.italics]
        start += len(line.text) + 1
    return "\n".join(line.text for line in lines), marks, [(one, two) for one, two in italics if one < two]
