"""Tables drawn with signs: pipes, grids, tabs, aligned columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from statistics import median

from generator import limits
from generator.ingest.document import RawBlock

Rows = tuple[tuple[str, ...], ...]
_DASHES = re.compile(r"[\s|+:=\-–—_]*$")
_DELIMITER = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:[|+][ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$")
_GRID = re.compile(r"[ \t]*\+[-=+:]{2,}\+[ \t]*$")
_GAP = re.compile(r"[ \t]{2,}|\t")
_PIPE = re.compile(r"(?<!\\)\|")
_LONGEST_CELL = 30  # characters, of half of the cells: longer ones are prose in two columns


def table_block(rows: Rows, page: int = 0, paragraph: int = 0) -> RawBlock:
    """A table as a block: its text is the cells joined by tabs and line ends."""
    width = max(map(len, rows), default=0)
    kept = rows[: limits.DOCUMENT_CELLS // max(width, 1)]
    square = tuple(tuple(_flat(cell) for cell in row) + ("",) * (width - len(row)) for row in kept)
    text = "\n".join("\t".join(row) for row in square)
    return RawBlock(text, "table", page=page, paragraph=paragraph, rows=square)


def _flat(cell: str) -> str:
    return " ".join(cell.split())


def table_at(lines: Sequence[str], at: int) -> tuple[Rows, int] | None:
    """The table that begins at line ``at`` and the line after it; None where none begins."""
    for is_row, rows_of in _KINDS:
        if at >= 2 and is_row(lines[at - 1]) and is_row(lines[at - 2]):
            continue  # a table here would have begun two lines before; looking again at every line is quadratic
        end = at
        while end < len(lines) and is_row(lines[end]):
            end += 1
        rows = rows_of(lines[at:end]) if end - at >= 2 else ()
        if rows:
            return rows, end
    return None


def _is_grid(line: str) -> bool:
    return bool(_GRID.match(line)) or line.lstrip().startswith("|")


def _is_piped(line: str) -> bool:
    return "|" in line and bool(line.strip())


def _is_tabbed(line: str) -> bool:
    return "\t" in line.strip()


def _is_aligned(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and bool(_GAP.search(stripped) or _DASHES.match(stripped))


def _grid_rows(lines: Sequence[str]) -> Rows:
    """Cells between two rules belong together, line under line."""
    if not lines or not _GRID.match(lines[0]):
        return ()
    rows: list[tuple[str, ...]] = []
    held: list[list[str]] = []
    for line in lines:
        if not _GRID.match(line):
            held.append(_cells(line))
        elif held:
            width = max(map(len, held))
            filled = [cells + [""] * (width - len(cells)) for cells in held]
            rows.append(tuple(" ".join(column).strip() for column in zip(*filled, strict=True)))
            held = []
    return tuple(rows)


def _piped_rows(lines: Sequence[str]) -> Rows:
    delimited = any(_DELIMITER.match(line) and "-" in line for line in lines[:3])
    rows = tuple(tuple(_cells(line)) for line in lines if not _DASHES.match(line))
    counts = Counter(map(len, rows))
    most = counts.most_common(1)[0] if rows else (0, 0)
    plain = len(rows) >= 3 and most[0] >= 2 and most[1] == len(rows)
    return rows if most[0] >= 2 and (delimited or plain) else ()


def _cells(line: str) -> list[str]:
    inner = line.strip()
    inner = inner.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip().replace("\\|", "|") for cell in _PIPE.split(inner)]


def _tabbed_rows(lines: Sequence[str]) -> Rows:
    rows = tuple(tuple(cell.strip() for cell in line.rstrip("\n").split("\t")) for line in lines)
    counts = Counter(map(len, rows))
    width, often = counts.most_common(1)[0]
    return rows if width >= 2 and often * 4 >= len(rows) * 3 and _is_short(rows) else ()


def _aligned_rows(lines: Sequence[str]) -> Rows:
    """Columns that two spaces or more keep apart; a cell left empty is found by where it would stand."""
    drawn = [line.expandtabs(4) for line in lines if not _DASHES.match(line)]
    split = [_GAP.split(line.strip()) for line in drawn]
    if len(split) < 3:
        return ()
    width, often = Counter(map(len, split)).most_common(1)[0]
    if width < 2 or often * 4 < len(split) * 3 or not _is_short(split) or not _has_numbers(split):
        return ()
    model = next(line for line, cells in zip(drawn, split, strict=True) if len(cells) == width)
    places = _middles(model)
    return tuple(_placed(line, cells, places) for line, cells in zip(drawn, split, strict=True))


def _middles(line: str) -> list[float]:
    return [(start + end) / 2 for start, end in _cell_places(line)]


def _cell_places(line: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(r"\S+(?: \S+)*", line)]


def _placed(line: str, cells: Sequence[str], places: Sequence[float]) -> tuple[str, ...]:
    if len(cells) >= len(places):
        return tuple(cells)
    row = [""] * len(places)
    for (start, end), cell in zip(_cell_places(line), cells, strict=False):
        nearest = min(range(len(places)), key=lambda at: abs(places[at] - (start + end) / 2))
        row[nearest] = f"{row[nearest]} {cell}".strip()
    return tuple(row)


def _is_short(rows: Sequence[Sequence[str]]) -> bool:
    return median(len(cell) for row in rows for cell in row) <= _LONGEST_CELL


def _has_numbers(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a third of the cells behind the first column hold a digit: words apart are often only justified text."""
    cells = [cell for row in rows for cell in row[1:]]
    return sum(any(sign.isdigit() for sign in cell) for cell in cells) * 3 >= len(cells)


_KINDS: tuple[tuple[Callable[[str], bool], Callable[[Sequence[str]], Rows]], ...] = (
    (_is_grid, _grid_rows),
    (_is_piped, _piped_rows),
    (_is_tabbed, _tabbed_rows),
    (_is_aligned, _aligned_rows),
)
