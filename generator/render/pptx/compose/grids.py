"""Tables: row heights decided, long tables split by rows with the header on each slide."""

from __future__ import annotations

from collections.abc import Sequence

from generator.errors import Finding
from generator.model.element import Caption, Grid, Slide
from generator.model.inline import Inlines, Text, plain
from generator.records import replace
from generator.render.pptx.boxes import Table
from generator.render.pptx.compose.cells import body_cell, group_cells, head_cell, under_groups
from generator.render.pptx.compose.columns import Sheet, column_parts, sheet_of
from generator.render.pptx.compose.fit import clip, levelled, paginate
from generator.render.pptx.compose.reading import SUBTITLE_HIGH, cut_subtitle, subtitle
from generator.render.pptx.compose.room import Page, Room, moved

CLOSER = (1.0, 0.5, 0.3)  # of the space around words: what is left, the more the better, where rows must stand closer
LONGEST_CUT = 1.6  # inches that a cell too long for any slide keeps


def grid_pages(slide: Slide, grid: Grid, width: float, room: Room) -> tuple[Page, ...]:
    """The table on as many slides as it needs: columns first, then rows, the header on each."""
    parts = column_parts(grid, width, room)
    return tuple(page for part in parts for page in _row_pages(slide, part, width, room))


def _row_pages(slide: Slide, grid: Grid, width: float, room: Room) -> tuple[Page, ...]:
    above = () if _says_itself(grid) else subtitle(grid.caption, width, room)
    top = room.field.top + (SUBTITLE_HIGH + 0.05 if above else 0)
    sheet = _sheet(grid, width, room.field.bottom - top, room)
    space = room.field.bottom - top - sheet.head_height()
    held, lost = _held(sheet, space)
    heights = _heights(held, space)
    cut = _unsaid(grid.caption) if _says_itself(grid) else cut_subtitle(grid.caption, above)
    pages = paginate(heights, space)
    alt = _alt(grid, plain(slide.title))
    tables = (_table(held, indices, _spread(held, indices, heights, space), top, alt) for indices in pages)
    return tuple(
        Page((*above, table), (*cut, *notes), findings)
        for table, (notes, findings) in zip(tables, (_lost(slide, grid, lost, one) for one in pages), strict=True)
    )


def _sheet(grid: Grid, width: float, high: float, room: Room) -> Sheet:
    """A table in larger type where that breaks no line and leaves it on one slide; else as close as it must be."""
    usual = sheet_of(grid, width, room)
    if grid.role == "table":
        larger = sheet_of(grid, width, room, larger=True)
        if larger.head_height() + larger.total() <= high and larger.lines() == usual.lines():
            return larger
    return _closer(usual, high)


def _closer(sheet: Sheet, high: float) -> Sheet:
    """The sheet with its rows set closer, no more than it takes, where only that keeps it on one slide."""
    looks = (replace(sheet.look, pad=part * sheet.look.pad) for part in CLOSER)
    sheets = (replace(sheet, look=look) for look in looks)
    return next((one for one in sheets if one.head_height() + one.total() <= high), sheet)


def _unsaid(caption: Caption | None) -> tuple[Inlines, ...]:
    return ((Text(caption.shown),),) if caption else ()


def _says_itself(grid: Grid) -> bool:
    """Whether the first column's head says what the subtitle would."""
    head = grid.columns[0].header if grid.columns else ""
    return bool(grid.caption and head and grid.caption.sub.startswith(head))


def _lost(
    slide: Slide, grid: Grid, lost: dict[int, Inlines], indices: tuple[int, ...]
) -> tuple[tuple[Inlines, ...], tuple[Finding, ...]]:
    """What a page's notes and findings say of the rows that were cut."""
    cut = [index for index in indices if index in lost]
    findings = tuple(moved(slide, f"row {index + 1} of the table '{grid.id}' is too long") for index in cut)
    return tuple(lost[index] for index in cut), findings


def _heights(sheet: Sheet, space: float) -> list[float]:
    """Row heights: the look's, or lower where only that keeps the table on one slide."""
    heights = [sheet.row_height(number) for number in range(len(sheet.grid.rows))]
    if sheet.look.most and sum(heights) <= space:
        return levelled(heights, space, sheet.look.most)
    roomy = [max(high, sheet.look.row) for high in heights]
    if sum(roomy) <= space or sum(heights) > space:
        return roomy if max(roomy, default=0) <= space else heights
    return levelled(heights, space, sheet.look.row)


def _spread(sheet: Sheet, indices: tuple[int, ...], heights: Sequence[float], space: float) -> list[float]:
    """The heights of a page's rows; a table that goes on on further slides uses what its rows leave free."""
    own = [heights[index] for index in indices]
    if len(indices) == len(heights) or not sheet.look.most:
        return own
    return levelled(own, max(space, sum(own)), sheet.look.most)


def _held(sheet: Sheet, space: float) -> tuple[Sheet, dict[int, Inlines]]:
    """The sheet, cells cut where no slide holds their row; and the whole text of such rows, by index."""
    long = [number for number in range(len(sheet.grid.rows)) if sheet.row_height(number) > space]
    rows = tuple(_cut_row(row, sheet, space) if n in long else row for n, row in enumerate(sheet.grid.rows))
    lost = {number: _joined(sheet.grid.rows[number]) for number in long}
    return replace(sheet, grid=replace(sheet.grid, rows=rows)), lost


def _cut_row(row: tuple[Inlines, ...], sheet: Sheet, space: float) -> tuple[Inlines, ...]:
    high = min(space - 2 * sheet.look.pad, LONGEST_CUT)
    return tuple(
        clip(cell, style, sheet.look.lines[min(index, 1)], sheet.inner(index), high, sheet.room.theme)
        for index, cell in enumerate(row[: len(sheet.widths)])
        for style in (replace(sheet.look.styles[min(index, 1)], bold=True),)
    )


def _joined(row: tuple[Inlines, ...]) -> Inlines:
    filled = [cell for cell in row if plain(cell)]
    return tuple(one for index, cell in enumerate(filled) for one in ((Text(" | "), *cell) if index else cell))


def _table(sheet: Sheet, indices: tuple[int, ...], heights: Sequence[float], top: float, alt: str) -> Table:
    grid, look, widths, room = sheet.grid, sheet.look, sheet.widths, sheet.room
    head = sheet.head_height()
    groups = sheet.group_height()
    cells = [group_cells(grid, look, widths, room)] if groups else []
    heads = tuple(head_cell(c, i, grid, look, widths[i], room) for i, c in enumerate(grid.columns))
    cells += [under_groups(grid, heads) if groups else heads] if head else []
    for place, index in enumerate(indices):
        last = place == len(indices) - 1
        cells.append(tuple(body_cell(grid, index, column, look, last, room) for column in range(len(widths))))
    high = ((groups,) if groups else ()) + ((head - groups,) if head else ())
    high += tuple(heights)
    return Table(f"grid:{grid.id}", room.field.left, top, widths, high, tuple(cells), alt, bool(head), (grid.id,))


def _alt(grid: Grid, title: str) -> str:
    """What a table says, its message or else the slide's, and what its columns hold."""
    heads = ", ".join(f"{column.group} {column.header}".strip() for column in grid.columns if column.header)
    message = plain(grid.caption.message) if grid.caption else grid.title or title
    return f"{message}. {heads}" if message and heads else message or heads or "Table"
