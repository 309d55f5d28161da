"""Tables that even a landscape page is too narrow for, in parts that each repeat the first column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model.element import Element, Grid
from generator.records import replace
from generator.render.docx.geometry import columns
from generator.render.docx.widths import least_widths
from generator.theme.tokens import Theme

MOST_COLUMNS, MOST_MARKS = (
    9,
    14,
)  # beside the first: words that break anywhere would else stand in columns of one letter


def split_wide(elements: Iterable[Element], theme: Theme) -> Iterator[Element]:
    """``elements`` with such tables as several; the first part has the id and the caption."""
    return (part for element in elements for part in _parts(element, theme))


def _parts(element: Element, theme: Theme) -> tuple[Element, ...]:
    if not isinstance(element, Grid) or element.role in {"dispute", "labels"} or len(element.columns) < 3:
        return (element,)
    across = columns(theme.sheet).across
    first, *rest = least_widths(element, across // 4, theme, theme.page.table_small.size)
    groups = _groups(rest, across - first, MOST_MARKS if element.role == "matrix" else MOST_COLUMNS)
    if len(groups) < 2:
        return (element,)
    return tuple(_part(element, group, number) for number, group in enumerate(groups))


def _groups(widths: Sequence[int], room: int, most: int) -> list[list[int]]:
    """Indices of ``widths`` in as few groups as ``room`` and ``most`` allow, about as many in each."""
    groups = _filled(widths, room, most)
    evened = _filled(widths, room, -(-len(widths) // len(groups)))
    return evened if len(evened) == len(groups) else groups


def _filled(widths: Sequence[int], room: int, most: int) -> list[list[int]]:
    groups: list[list[int]] = [[]]
    for index, width in enumerate(widths):
        if groups[-1] and (sum(widths[one] for one in groups[-1]) + width > room or len(groups[-1]) >= most):
            groups.append([])
        groups[-1].append(index)
    return groups


def _part(grid: Grid, group: Sequence[int], number: int) -> Grid:
    kept = (0, *(index + 1 for index in group))
    rows = tuple(tuple(row[index] for index in kept if index < len(row)) for row in grid.rows)
    part = replace(grid, columns=tuple(grid.columns[index] for index in kept), rows=rows)
    return replace(part, id="", caption=None, title="") if number else part
