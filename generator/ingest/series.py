"""Series of values over time, told in prose or set in tables, and tables that join them over the same years."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.ingest.document import Block, Document
from generator.ingest.measures import Measured, measured
from generator.text.dates import dates
from generator.text.quantities import Quantity, quantities
from generator.text.sentences import Span
from generator.text.units import MONTHS, SCALES, words_of

_YEARLY = re.compile(r"\d{4}(?:-(?:\d{2}|Q[1-4]))?(?:-\d{2})?(?:/\d{4}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """``value`` (scale multiplied out) at ``x``, an ISO date or a table's label; ``evidence``: where it is printed."""

    x: str
    value: float
    evidence: Span
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one measure in one unit, ordered by x, at least three in prose and two in a table.

    ``scale`` is the largest that is printed; ``start`` and ``end`` frame the passage in the document's text;
    ``caption`` is a table's.
    """

    measure: str
    unit: str
    scale: int
    points: tuple[SeriesPoint, ...]
    start: int
    end: int
    scope: str = ""
    caption: str = ""

    @property
    def name(self) -> str:
        """The measure with whose it is, as a heading of a column."""
        return f"{self.scope} {self.measure}" if self.scope and self.scope not in self.measure else self.measure


@dataclass(frozen=True, slots=True)
class DataTable:
    """Series of one unit over the same x: a row an x, a cell a series, None where it has no value there."""

    unit: str
    scale: int
    series: tuple[Series, ...]

    @property
    def x(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(sorted(point.x for series in self.series for point in series.points)))

    @property
    def rows(self) -> tuple[tuple[str, tuple[float | None, ...]], ...]:
        values = [{point.x: point.value for point in series.points} for series in self.series]
        return tuple((x, tuple(one.get(x) for one in values)) for x in self.x)


def series_of(document: Document, document_date: str = "") -> tuple[Series, ...]:
    """Every series of a document's paragraphs and tables, in the order of the text."""
    worth = [block for block in document.blocks if block.kind == "table"] + _numerous(document, document_date)
    told = [one for block in worth for one in _of_block(document, block, document_date)]
    return tuple(sorted(told, key=lambda one: (one.start, one.end, one.measure)))


def data_tables(series: Sequence[Series]) -> tuple[DataTable, ...]:
    """Series that stand near each other, in one unit and sharing most of their x, joined: exports, imports, total."""
    tables: list[list[Series]] = []
    for one in series:
        home = next((table for table in reversed(tables) if _fits(table, one)), None)
        if home is None:
            tables.append([one])
        else:
            home.append(one)
    return tuple(DataTable(table[0].unit, max(one.scale for one in table), tuple(table)) for table in tables)


_NEAR = 1500  # characters between series of one table


def _fits(table: Sequence[Series], one: Series) -> bool:
    last = table[-1]
    if last.unit != one.unit or one.start - last.end > _NEAR or any(other.name == one.name for other in table):
        return False
    here, there = {point.x for point in one.points}, {point.x for point in last.points}
    return 2 * len(here & there) >= len(here | there)


def _numerous(document: Document, document_date: str) -> list[Block]:
    """The blocks of prose with two quantities and a date; the others are not worth a second look."""
    counted = [one.start for one in quantities(document.text)]
    dated = [one.start for one in dates(document.text, document_date)]
    prose = (block for block in document.blocks if block.kind in {"paragraph", "item", "caption", "footnote"})
    return [one for one in prose if _within(counted, one) >= 2 and _within(dated, one)]


def _within(starts: Sequence[int], block: Block) -> int:
    return bisect_left(starts, block.end) - bisect_left(starts, block.start)


def _of_block(document: Document, block: Block, document_date: str) -> Iterator[Series]:
    if block.kind == "table":
        yield from table_series(block, document.words(block), _caption(document, block))
    else:
        yield from prose_series(document.words(block), block.start, document_date)


def _caption(document: Document, block: Block) -> str:
    """The caption right before or behind a table."""
    at = document.blocks.index(block)
    around = (document.blocks[place] for place in (at - 1, at + 1) if 0 <= place < len(document.blocks))
    return next((document.words(one) for one in around if one.kind == "caption"), "")


_FEWEST = 3  # points of a series in prose: two figures are a comparison
_FEW = 12  # series that a paragraph tells side by side, at most


def prose_series(text: str, offset: int = 0, document_date: str = "") -> tuple[Series, ...]:
    """The series of one paragraph; ``offset`` is where it stands in the document."""
    told = [one for one in measured(text, document_date) if one.as_of and (one.quantity.unit or one.quantity.scale > 1)]
    groups: list[list[Measured]] = []
    for one in told:
        home = next((group for group in groups[: -_FEW - 1 : -1] if _belongs(text, group, one)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    made = (_series(group, offset) for group in groups)
    return tuple(one for one in made if one is not None)


_SMALL = words_of(
    """in by to from at and or of a an the about around some nearly almost roughly over under up down more less than
    just only for as on with after before until while then again it its they had has have was were is are been be
    will would stood standing reached reaching rose rising fell falling climbed climbing dropped dropping grew growing
    declined declining recovered recovering slipped jumped shrank peaked peaking came went dipped doubled halved tripled
    increased increasing decreased decreasing expected projected forecast set hit end year years later earlier figure
    total number share rate level early late mid still already first finally eventually following next against
    compared down respectively but which that this there also another previous peak low high where when"""
)
_TAIL = re.compile(r"^,? (?:of|on|in|for|to|from) [a-z]+(?: [a-z]+)?(?=[ ,;.])")
_MOST_BETWEEN = 160  # characters from one point of a series to the next


def _belongs(text: str, group: Sequence[Measured], one: Measured) -> bool:
    """Whether a quantity goes on with a series: said of the same, or with nothing new said since the last point."""
    last = group[-1]
    if any(held.as_of == one.as_of for held in group):
        return _same_measure(group[0], one)
    if not _units_agree(group[0].quantity, one.quantity) and not _is_bare(text, one.quantity):
        return False
    return _same_measure(group[0], one) or _goes_on(text, last, one)


def _units_agree(first: Quantity, one: Quantity) -> bool:
    """ "58 per cent" goes on with "41 per cent of GDP"."""
    return first.unit == one.unit or (one.unit == "%" and first.unit.startswith("% of "))


def _is_bare(text: str, one: Quantity) -> bool:
    """Whether a number says no unit: it goes on in the one before, "from 410,000 tonnes to 380,000"."""
    words = re.findall(r"[^\W\d_]+", text[one.start : one.end])
    return all(word.casefold() in SCALES for word in words) and not re.search(
        r"[^\w\s.,\u2019']", text[one.start : one.end]
    )


def _goes_on(text: str, last: Measured, one: Measured) -> bool:
    between = text[last.quantity.end : one.quantity.start]
    if len(between) > _MOST_BETWEEN or "\n\n" in between or re.search(r"\bby\s(?:[a-z]+\s)?$", between):
        return False
    words = re.findall(r"[^\W\d_]+", _TAIL.sub("", between))
    return all(word.casefold() in _SMALL or word in MONTHS for word in words)


def _same_measure(first: Measured, one: Measured) -> bool:
    """Whether two quantities are values of one thing: unit, owner and the words of the head agree."""
    if not first.measure or not one.measure:
        return False
    if first.quantity.unit != one.quantity.unit or first.change != one.change:
        return False
    if first.scope and one.scope and first.scope != one.scope:
        return False
    here, there = set(first.key), set(one.key)
    return here == there or (len(here & there) >= 2 and (here <= there or there <= here))


def _series(group: Sequence[Measured], offset: int) -> Series | None:
    points: dict[str, SeriesPoint] = {}
    for one in group:
        q = one.quantity
        if q.high is None and _YEARLY.fullmatch(one.as_of):
            evidence = Span(offset + q.start, offset + q.end)
            points.setdefault(one.as_of, SeriesPoint(one.as_of, q.value, evidence, q.approximate or bool(q.bound)))
    alike = _one_precision(list(points.values()))
    first = next((one for one in group if one.measure), None)
    if len(alike) < _FEWEST or first is None or (first.change and not first.quantity.unit.startswith("%")):
        return None
    scope = next((one.scope for one in group if one.scope), "")
    start = min(point.evidence.start for point in alike)
    end = max(point.evidence.end for point in alike)
    name = f"{first.measure} (change)" if first.change else first.measure
    return Series(name, group[0].quantity.unit, max(one.quantity.scale for one in group), alike, start, end, scope)


def _one_precision(points: Sequence[SeriesPoint]) -> tuple[SeriesPoint, ...]:
    """Points whose x are written alike, the commonest way where they are not: years beside years."""
    by_length = groupby(sorted(points, key=lambda one: (len(one.x), one.x)), key=lambda one: len(one.x))
    groups = [tuple(group) for _, group in by_length]
    return max(groups, key=len, default=())


def table_series(block: Block, text: str, caption: str = "") -> tuple[Series, ...]:
    """The series of a table: years across its first row, or down its first column; cells are numbers.

    ``text`` is the block's own, cells joined by tabs and line ends.
    """
    grid = _grid(block, text)
    if len(grid) < 2 or len(grid[0]) < 2:
        return ()
    across = _years([cell for cell, _ in grid[0][1:]])
    if not across:
        grid = tuple(zip(*_filled(grid), strict=True))
        across = _years([cell for cell, _ in grid[0][1:]])
    return tuple(_rows(grid, across, caption)) if across else ()


_Cell = tuple[str, int]  # words, offset in the document


def _grid(block: Block, text: str) -> tuple[tuple[_Cell, ...], ...]:
    """The cells with where each stands in the document's text."""
    rows, at = [], 0
    for row in block.rows:
        cells = []
        for cell in row:
            place = text.find(cell, at)
            at = place + len(cell) if place >= 0 else at
            cells.append((cell.strip(), block.start + max(place, 0) + len(cell) - len(cell.lstrip())))
        rows.append(tuple(cells))
    return tuple(rows)


def _filled(grid: Sequence[Sequence[_Cell]]) -> list[tuple[_Cell, ...]]:
    width = max(len(row) for row in grid)
    return [(*row, *[("", 0)] * (width - len(row))) for row in grid]


def _years(cells: Sequence[str]) -> dict[int, str]:
    """Column → x, where at least two of the labels and half of all are dates."""
    found = {}
    for index, cell in enumerate(cells):
        mentions = dates(cell)
        if len(mentions) == 1 and len(cell) - (mentions[0].end - mentions[0].start) <= 4:
            found[index + 1] = mentions[0].iso
    return found if len(found) >= 2 and 2 * len(found) >= len(cells) else {}


def _rows(grid: Sequence[Sequence[_Cell]], across: dict[int, str], caption: str) -> Iterator[Series]:
    corner = grid[0][0][0]
    for row in grid[1:]:
        label = row[0][0]
        unit, scale = _unit_of(f"{label} {corner} {caption}")
        points = [
            SeriesPoint(x, value * scale, Span(at, at + len(cell)))
            for column, x in across.items()
            if column < len(row)
            and (value := cell_value(cell := row[column][0])) is not None
            and (at := row[column][1]) >= 0
        ]
        if len(points) >= 2 and label:
            ordered = tuple(sorted(points, key=lambda one: one.x))
            begin, end = min(one.evidence.start for one in points), max(one.evidence.end for one in points)
            name = re.sub(r"\s*\([^()]*\)\s*$", "", label)
            yield replace(Series(name, unit, scale, ordered, begin, end), caption=caption)


_CELL = re.compile(
    r"[~<>≈]?\s*(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3})?\s*([-−–+]?)\s*(\d[\d,.\u00a0\u202f\u2009 ']{0,24})\s*(?:%|\*|[a-e†‡])?"
)


def cell_value(cell: str) -> float | None:
    """The number that a cell of a table is; None for words, dashes and empty cells."""
    from generator.text.quantities.numerals import digits_to_plain

    match = _CELL.fullmatch(cell.strip())
    if not match:
        return None
    plain = digits_to_plain(match[2].strip().rstrip(".,"))
    return float(plain) * (-1 if match[1] in {"-", "−", "–"} else 1) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


_INSIDE = re.compile(r"\(([^()]{1,40})\)|\bin\s([\w$€£¥% ]{1,30})")
_TURNED = re.compile(r"(?P<money>[A-Z]{2,3}\$?|[$€£¥])\s?(?P<scale>trillion|billion|million|thousand|bn|mn|m)?")


def _unit_of(words: str) -> tuple[str, int]:
    """Unit and scale that a label, corner or caption names: "Exports (USD billion)", "in %", "(thousands)"."""
    for match in _INSIDE.finditer(words):
        inside = (match[1] or match[2]).strip()
        if (scale := SCALES.get(inside.casefold().removesuffix("s"))) is not None:
            return "", scale
        turned = _TURNED.fullmatch(inside)
        text = f"2 {turned['scale'] or ''} {turned['money']}" if turned else f"2 {inside}"
        if (found := quantities(" ".join(text.split()))) and found[0].unit:
            return found[0].unit, found[0].scale
    return ("%", 1) if "%" in words else ("", 1)
