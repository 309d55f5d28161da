"""The reading order of a page: its columns, found by where many lines begin, and what stands across them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from statistics import median

from generator.ingest.readers._pdf_lines import Segment
from generator.records import dataclass

_FEWEST = 4  # lines of a column
_FULL = 0.5  # of a column's width that half of its lines take: cells of a table are shorter
_EDGE = 0.13  # of the page's height, where running heads stand
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Strip:
    """Segments that are read one after another, from top to bottom, between ``left`` and ``right``.

    ``goes_on``: the strip before it is the column that this one continues.
    """

    segments: tuple[Segment, ...]
    left: float
    right: float
    goes_on: bool = False


def strips(found: Sequence[Segment], height: float, usual: Sequence[float]) -> list[Strip]:
    """The strips of a page in reading order; ``usual`` are left edges of columns on other pages."""
    head, body, foot = _margins(found, height)
    return [*_apart(head), *_columns(body, usual, 0), *_apart(foot)]


def _apart(found: Sequence[Segment]) -> list[Strip]:
    """Rows of a margin: what stands at both ends of one row, as a name and a page number, is kept apart."""
    made: list[Strip] = []
    alone: list[Segment] = []
    for row in _rows(found):
        if len(row) == 1:
            alone += row
            continue
        made += [_strip(alone)] if alone else []
        made += [_strip([one]) for one in sorted(row, key=lambda one: one.x0)]
        alone = []
    return made + ([_strip(alone)] if alone else [])


def edges(found: Sequence[Segment], height: float) -> list[float]:
    """Where the columns of a page begin, but for the first one."""
    body = _margins(found, height)[1]
    edge = _edge(body)
    return [] if edge is None else [edge]


def _margins(found: Sequence[Segment], height: float) -> tuple[list[Segment], list[Segment], list[Segment]]:
    """What stands above and below the text, a gap away from it: running heads, page numbers, also a title."""
    rows = _rows(found)
    top = _margin(rows, lambda row: row[0].y < _EDGE * height)
    foot = _margin(rows[::-1], lambda row: row[0].y > (1 - _EDGE) * height) if top < len(rows) else 0
    flat = [
        [one for row in part for one in row]
        for part in (rows[:top], rows[top : len(rows) - foot], rows[len(rows) - foot :])
    ]
    return flat[0], flat[1], flat[2]


def _margin(rows: Sequence[Sequence[Segment]], is_edge: Callable[[Sequence[Segment]], bool]) -> int:
    """How many rows from the edge stand apart from the others."""
    for at in range(min(len(rows) - 1, 4)):
        if not is_edge(rows[at]):
            return 0
        size = max(rows[at][0].size, rows[at + 1][0].size)
        if abs(rows[at + 1][0].y - rows[at][0].y) > 1.9 * size:
            return at + 1
    return 0


def _rows(found: Sequence[Segment]) -> list[list[Segment]]:
    rows: list[list[Segment]] = []
    for one in sorted(found, key=lambda one: (one.y, one.x0)):
        if rows and one.y - rows[-1][0].y < 0.3 * one.size:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _strip(
    found: Iterable[Segment], left: float | None = None, right: float | None = None, goes_on: bool = False
) -> Strip:
    ordered = tuple(sorted(found, key=lambda one: (one.y, one.x0)))
    starts, ends = [one.x0 for one in ordered], [one.x1 for one in ordered]
    return Strip(ordered, min(starts) if left is None else left, max(ends) if right is None else right, goes_on)


def _columns(found: Sequence[Segment], usual: Sequence[float], depth: int) -> list[Strip]:
    """The segments in strips: column after column, between what stands across them."""
    if not found:
        return []
    edge = _edge(found) if depth < _DEEPEST else None
    if edge is None and depth == 0:
        edge = next((one for one in usual if _fits(found, one)), None)
    if edge is None:
        return [_strip(found)]
    made: list[Strip] = []
    band: list[Segment] = []
    across: list[Segment] = []
    alone = {id(row[0]) for row in _rows(found) if len(row) == 1}
    for one in sorted(found, key=lambda one: (one.y, one.x0)):
        if _side(one, edge) == 0 or (across and id(one) in alone and _ends_across(across[-1], one)):
            made += _band(band, edge, depth)
            band = []
            across.append(one)
        else:
            made += [_strip(across)] if across else []
            across = []
            band.append(one)
    return made + ([_strip(across)] if across else []) + _band(band, edge, depth)


def _ends_across(before: Segment, one: Segment) -> bool:
    """Whether a short line is the last one of a paragraph across the columns: close under it, at its left or middle."""
    near = 0.8 * one.size < one.y - before.y < 1.45 * one.size and abs(one.size - before.size) < 0.03 * one.size
    left, middle = abs(one.x0 - before.x0), abs(one.x0 + one.x1 - before.x0 - before.x1) / 2
    return near and min(left, middle) < 0.3 * one.size


def _band(band: Sequence[Segment], edge: float, depth: int) -> list[Strip]:
    left = _columns([one for one in band if _side(one, edge) < 0], (), depth + 1)
    right = _columns([one for one in band if _side(one, edge) > 0], (), depth + 1)
    if left and right:
        right[0] = Strip(right[0].segments, right[0].left, right[0].right, goes_on=True)
    return left + right


def _side(one: Segment, edge: float) -> int:
    """-1 left of the edge, 1 right of it, 0 across."""
    if one.x1 <= edge + 1:
        return -1
    return 1 if one.x0 >= edge - 3 else 0


def _edge(found: Sequence[Segment], inner: int = 0) -> float | None:
    """Where the second column begins: many lines begin there, as many end before it, and both sides are prose."""
    starts = Counter(round(one.x0 / 2) for one in found)
    best: tuple[int, float] | None = None
    for place, count in sorted(starts.items(), key=lambda one: (-one[1], one[0]))[:8]:
        if count < _FEWEST:
            break
        edge = min(one.x0 for one in found if round(one.x0 / 2) == place)
        score = _score(found, edge, inner)
        if score and (best is None or score > best[0]):
            best = (score, edge)
    return _outermost(found, best[1]) if best else None


def _outermost(found: Sequence[Segment], edge: float) -> float:
    """The left end of the second column where first lines hang out of it, as those of a list of references do."""
    left = [one for one in found if _side(one, edge) < 0]
    end = edge - _gutter(left, edge)
    hanging = [one.x0 for one in found if one.x0 < edge - 3 and one.x1 > edge + 1 and one.x0 > end + 0.6 * one.size]
    return min(hanging, default=edge)


def _score(found: Sequence[Segment], edge: float, inner: int) -> int:
    """The signs of the lesser column, 0 where the edge parts no columns."""
    left = [one for one in found if _side(one, edge) < 0]
    right = [one for one in found if _side(one, edge) > 0]
    if min(len(left), len(right)) < _FEWEST or not _is_beside(left, right):
        return 0
    if _gutter(left, edge) < 0.6 * median(one.size for one in right) or not (
        _is_columns(left, inner) and _is_columns(right, inner)
    ):
        return 0
    signs = min(sum(one.signs for one in left), sum(one.signs for one in right))
    return signs if signs >= 120 else 0


def _fits(found: Sequence[Segment], edge: float) -> bool:
    """Whether the columns of other pages are there, if one side holds no prose or only a few lines."""
    left = [one for one in found if _side(one, edge) < 0]
    right = [one for one in found if _side(one, edge) > 0]
    across = len(found) - len(left) - len(right)
    if not left or not right or across * 2 > len(found) or not _is_beside(left, right):
        return False
    return len(left) + len(right) >= _FEWEST and (_is_prose(left) or _is_prose(right))


def _is_beside(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether lines of both sides stand at the same height somewhere."""
    top = max(min(one.y for one in left), min(one.y for one in right))
    foot = min(max(one.y for one in left), max(one.y for one in right))
    return foot - top > -0.5 * left[0].size


def _gutter(left: Sequence[Segment], edge: float) -> float:
    ends = sorted(one.x1 for one in left)
    return edge - ends[int(0.9 * (len(ends) - 1))]


def _is_columns(found: Sequence[Segment], inner: int) -> bool:
    """Whether the segments are a column of text, or columns themselves."""
    return _is_prose(found) or (inner < 2 and _edge(found, inner + 1) is not None)


def _is_prose(found: Sequence[Segment]) -> bool:
    """Whether words fill half of the width of half of the lines: a column of text, not of a table's cells."""
    starts, ends = sorted(one.x0 for one in found), sorted(one.x1 for one in found)
    wide = ends[int(0.95 * (len(ends) - 1))] - starts[int(0.05 * (len(starts) - 1))]
    rows = _rows(found)
    filled = median(sum(one.wide for one in row) for row in rows)
    return median(sum(one.signs for one in row) for row in rows) >= 12 and filled >= _FULL * wide
