"""Tables: column widths and row heights decided, long ones split by rows, wide ones by columns."""

from __future__ import annotations

from dataclasses import replace

from generator.model.element import Grid, Slide
from generator.model.inline import Inlines, Text, plain
from generator.render.pptx.boxes import Shape, Table
from generator.render.pptx.compose.cells import MARK_LINE, GridLook, body_cell, cell_words, head_cell, look_of, pads
from generator.render.pptx.compose.fit import clip, longest_word, paginate, width_of
from generator.render.pptx.compose.reading import SUBTITLE_HIGH, subtitle
from generator.render.pptx.compose.room import BODY_BOTTOM, BODY_TOP, LEFT, Page, Room, moved

MARK_WIDTH = 0.74
WIDEST_WORD, WIDEST_LINE, MOST_COLUMNS = 2.0, 6.0, 9
PRESETS: dict[tuple[str, int], tuple[float, ...]] = {
    ("disputes", 4): (2.36, 4.56, 2.41, 2.67),
    ("comparison", 4): (1.693, 3.86, 4.40, 2.047),
    ("sources", 3): (0.86, 6.32, 4.82),
}


def grid_pages(slide: Slide, grid: Grid, width: float, room: Room) -> tuple[Page, ...]:
    """The table on as many slides as it needs: columns first, then rows, the header on each."""
    parts = _column_parts(grid, width, room)
    return tuple(page for part in parts for page in _row_pages(slide, part, width, room))


def _column_parts(grid: Grid, width: float, room: Room) -> tuple[Grid, ...]:
    """The grid, or parts of it that repeat the first column where it is too wide."""
    least = _least_widths(grid, room)
    if sum(least) <= width + 1e-6 and len(least) <= max(MOST_COLUMNS, _mark_limit(grid)):
        return (grid,)
    groups = paginate(least[1:], max(width - least[0], 0.1))
    groups = tuple(piece for group in groups for piece in _pieces(group, MOST_COLUMNS - 1))
    return tuple(_only(grid, (0, *(index + 1 for index in group))) for group in groups)


def _mark_limit(grid: Grid) -> int:
    return 14 if grid.role == "matrix" else 0


def _pieces(group: tuple[int, ...], most: int) -> tuple[tuple[int, ...], ...]:
    return tuple(group[start : start + most] for start in range(0, len(group), most))


def _only(grid: Grid, indices: tuple[int, ...]) -> Grid:
    rows = tuple(tuple(row[index] for index in indices if index < len(row)) for row in grid.rows)
    return replace(grid, columns=tuple(grid.columns[index] for index in indices), rows=rows)


def _texts(grid: Grid, index: int) -> list[Inlines]:
    return [row[index] for row in grid.rows if index < len(row)]


def _least_widths(grid: Grid, room: Room) -> list[float]:
    look = look_of(grid, room)
    return [_least(grid, index, look, room) for index in range(len(grid.columns))]


def _least(grid: Grid, index: int, look: GridLook, room: Room) -> float:
    """The width under which a word of the column would break; words of absurd length do not count."""
    words = [longest_word(cell, look.styles[min(index, 1)], room.theme) for cell in _texts(grid, index)]
    head = width_of(max(grid.columns[index].header.split() or [""], key=len), look.head, room.theme)
    return min(max([head, 0.3, *words]), WIDEST_WORD) + sum(pads(grid, index)) + 0.01


def _natural(grid: Grid, index: int, look: GridLook, room: Room) -> float:
    lines = [width_of(cell, look.styles[min(index, 1)], room.theme) for cell in _texts(grid, index)]
    head = width_of(grid.columns[index].header, look.head, room.theme)
    return min(max([head, *lines]), WIDEST_LINE) + sum(pads(grid, index)) + 0.01


def column_widths(grid: Grid, width: float, room: Room) -> tuple[float, ...]:
    """The look's own widths where they hold every word, else those the grid asks for, else by content."""
    least = _least_widths(grid, room)
    preset = PRESETS.get((grid.role, len(grid.columns)), ())
    asked = tuple(column.width for column in grid.columns)
    for wanted in (asked, preset):
        if wanted and all(wanted):
            scaled = tuple(width * one / sum(wanted) for one in wanted)
            if all(one >= low - 1e-6 for one, low in zip(scaled, least, strict=True)):
                return scaled
    return _by_content(grid, least, width, room)


def _by_content(grid: Grid, least: list[float], width: float, room: Room) -> tuple[float, ...]:
    look = look_of(grid, room)
    natural = [max(_natural(grid, i, look, room), least[i]) for i in range(len(least))]
    if grid.role == "matrix":
        share = (width - natural[0]) / max(len(least) - 1, 1)
        marks = [max(low, min(MARK_WIDTH, share)) for low in least[1:]]
        return (width - sum(marks), *marks) if width - sum(marks) >= least[0] else _shared(least, natural, width)
    return _shared(least, natural, width)


def _shared(least: list[float], natural: list[float], width: float) -> tuple[float, ...]:
    """What is left over the least widths, shared by how much more each column would like."""
    more = [high - low for high, low in zip(natural, least, strict=True)]
    if sum(natural) <= width:
        return tuple(one * width / sum(natural) for one in natural)
    spare = width - sum(least)
    if spare <= 0 or not sum(more):
        return tuple(low * width / sum(least) for low in least)
    return tuple(low + spare * one / sum(more) for low, one in zip(least, more, strict=True))


def _row_pages(slide: Slide, grid: Grid, width: float, room: Room) -> tuple[Page, ...]:
    look = look_of(grid, room)
    widths = column_widths(grid, width, room)
    above = subtitle(grid.caption, width, room)
    top = BODY_TOP + (SUBTITLE_HIGH + 0.05 if above else 0)
    head = _head_height(grid, widths, look, room)
    space = BODY_BOTTOM - top - head
    rows, lost = _held_rows(grid, widths, look, space, room)
    heights = [_row_height(row, grid, widths, look, room) for row in rows]
    roomy = [max(high, look.row) for high in heights]
    chosen = roomy if sum(roomy) <= space or sum(heights) > space else _spread(heights, look.row, space)
    pages = paginate(chosen, space)
    held = replace(grid, rows=rows)
    return tuple(_page(slide, held, indices, widths, head, chosen, (top, above), lost, room) for indices in pages)


def _spread(heights: list[float], least: float, space: float) -> list[float]:
    """Rows that fit only when lower than the look's: all raised to the same height as far as there is space."""
    low, high = 0.0, least
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(max(one, middle) for one in heights) <= space else (low, middle)
    return [max(one, low) for one in heights]


def _head_height(grid: Grid, widths: tuple[float, ...], look: GridLook, room: Room) -> float:
    if not any(column.header for column in grid.columns):
        return 0.0
    cells = (
        room.height(head_cell(column, index, grid, look, widths[index], room).paragraphs, _inner(index, widths, grid))
        for index, column in enumerate(grid.columns)
    )
    return max(max(cells) + 2 * look.pad, look.head_row)


def _inner(index: int, widths: tuple[float, ...], grid: Grid) -> float:
    return widths[index] - sum(pads(grid, index))


def _row_height(row: tuple[Inlines, ...], grid: Grid, widths: tuple[float, ...], look: GridLook, room: Room) -> float:
    tall = (_cell_height(cell, index, grid, widths, look, room) for index, cell in enumerate(row[: len(widths)]))
    return max([0.25 + 2 * look.pad, *tall])


def _cell_height(cell: Inlines, index: int, grid: Grid, widths: tuple[float, ...], look: GridLook, room: Room) -> float:
    words = cell_words(cell, index, grid, look, True, room)
    pad = 0.0 if words[0].line == MARK_LINE else look.pad
    return room.height(words, _inner(index, widths, grid)) + 2 * pad


def _held_rows(
    grid: Grid, widths: tuple[float, ...], look: GridLook, space: float, room: Room
) -> tuple[tuple[tuple[Inlines, ...], ...], dict[int, Inlines]]:
    """The rows, cells cut where no slide holds them; and the whole text of rows that were cut, by index."""
    rows: list[tuple[Inlines, ...]] = []
    lost: dict[int, Inlines] = {}
    for number, row in enumerate(grid.rows):
        if _row_height(row, grid, widths, look, room) <= space:
            rows.append(row)
            continue
        rows.append(tuple(_cut(cell, index, grid, widths, look, space, room) for index, cell in enumerate(row)))
        lost[number] = _joined(row)
    return tuple(rows), lost


def _cut(
    cell: Inlines, index: int, grid: Grid, widths: tuple[float, ...], look: GridLook, space: float, room: Room
) -> Inlines:
    if index >= len(widths):
        return ()
    style = look.styles[min(index, 1)]
    high = min(space - 2 * look.pad, 1.6)
    return clip(cell, style, look.lines[min(index, 1)], _inner(index, widths, grid), high, room.theme)


def _joined(row: tuple[Inlines, ...]) -> Inlines:
    filled = [cell for cell in row if plain(cell)]
    return tuple(one for index, cell in enumerate(filled) for one in ((Text(" | "), *cell) if index else cell))


def _page(
    slide: Slide,
    grid: Grid,
    indices: tuple[int, ...],
    widths: tuple[float, ...],
    head: float,
    heights: list[float],
    above: tuple[float, tuple[Shape, ...]],
    lost: dict[int, Inlines],
    room: Room,
) -> Page:
    top, subtitles = above
    table = _table(grid, indices, widths, head, heights, top, room)
    notes = tuple(lost[index] for index in indices if index in lost)
    findings = tuple(moved(slide, f"row {i + 1} of the table '{grid.id}' is too long") for i in indices if i in lost)
    return Page((*subtitles, table) if table.rows else subtitles, notes, findings)


def _table(
    grid: Grid,
    indices: tuple[int, ...],
    widths: tuple[float, ...],
    head: float,
    heights: list[float],
    top: float,
    room: Room,
) -> Table:
    look = look_of(grid, room)
    cells = [tuple(head_cell(c, i, grid, look, widths[i], room) for i, c in enumerate(grid.columns))] if head else []
    for place, index in enumerate(indices):
        last = place == len(indices) - 1
        cells.append(tuple(body_cell(grid, index, column, look, last, room) for column in range(len(widths))))
    high = ((head,) if head else ()) + tuple(heights[index] for index in indices)
    return Table(f"grid:{grid.id}", LEFT, top, widths, high, tuple(cells), _alt(grid), bool(head), (grid.id,))


def _alt(grid: Grid) -> str:
    heads = ", ".join(column.header for column in grid.columns if column.header)
    message = plain(grid.caption.message) if grid.caption else grid.title
    return f"{message}. {heads}" if message and heads else message or heads or "Table"
