"""How the cells of a table are set, by its role."""

from __future__ import annotations

from generator.model.element import Align, Column, Grid, column_groups
from generator.model.inline import Inlines, Text, marks, plain
from generator.records import dataclass, replace
from generator.render.pptx.boxes import Cell, Edge, Paragraph, Run, Side, Style
from generator.render.pptx.compose.fit import clip, paragraph
from generator.render.pptx.compose.room import Room
from generator.text.ties import tie

PAD_LEFT, PAD_RIGHT = 0.16, 0.10
BESIDE_DIGITS = 0.26  # inches more before words that follow a column of digits
FILLED, OPEN = "●", "○"
LARGER_ROW = 0.7  # inches that rows of a table in larger type grow to
MARK_LINE = 21.0  # the larger mark in a row of 0.3 inches, without insets
SIDES: dict[Align, Side] = {"left": "left", "right": "right", "center": "center", "decimal": "right"}


@dataclass(frozen=True, slots=True)
class GridLook:
    """``styles`` and ``lines`` of the first column and of the others; heights and ``pad`` (above, below) in inches."""

    head: Style
    head_line: float
    styles: tuple[Style, Style]
    lines: tuple[float, float]
    head_row: float
    row: float
    pad: float
    most: float = 0.0  # the height that rows grow to where the slide has room; 0: they do not


def look_of(grid: Grid, room: Room) -> GridLook:
    """The look of the grid's role."""
    scale, colors = room.scale, room.colors
    head, over = room.head(scale.body), scale.body.line
    body, line = room.style(scale.table), scale.table.line
    strong = replace(body, bold=True) if grid.strong_first else body
    match grid.role:
        case "matrix":
            return GridLook(room.head(scale.table), line, (body, body), (line, line), 0.34, 0.34, 0.04, 0.46)
        case "comparison":
            return GridLook(head, over, (room.head(scale.body), body), (over, line), 0.44, 0.69, 0.09)
        case "options":
            styles = (room.head(), room.style(scale.body))
            return GridLook(head, over, styles, (scale.head.line, over), 0.44, 0.9, 0.14, 1.4)
        case "disputes":
            return GridLook(head, over, (room.head(), body), (scale.head.line, line), 0.44, 1.40, 0.12)
        case "sources":
            first = room.serif(scale.table_figure, colors.steel) if _numbered(grid) else strong
            tall = scale.table_figure.line if _numbered(grid) else line
            return GridLook(head, over, (first, body), (tall, line), 0.44, 0.80, 0.13)
        case "dispute":
            return GridLook(head, over, (room.head(scale.table, colors.accent), body), (line, line), 0.44, 0.6, 0.12)
        case "table":
            return GridLook(head, over, (strong, body), (line, line), 0.44, 0.48, 0.09, 0.62)
        case "labels" | "evidence":
            return GridLook(head, over, (strong, body), (line, line), 0.44, 0.48, 0.09)


def larger_look(look: GridLook, room: Room) -> GridLook:
    """``look`` with its rows in the type of running text."""
    body, most = room.scale.body, max(look.most, LARGER_ROW)
    first, other = (replace(style, size=body.size) for style in look.styles)
    return replace(look, styles=(first, other), lines=(body.line, body.line), most=most)


def _numbered(grid: Grid) -> bool:
    firsts = [plain(row[0]) for row in grid.rows if row]
    return all(len(text) <= 3 for text in firsts)


def heading(column: Column) -> str:
    """The words over a column; no line ends between an initial and its name: "S. Korea"."""
    return tie(column.header)


def head_cell(column: Column, index: int, grid: Grid, look: GridLook, width: float, room: Room) -> Cell:
    """A cell of the header row."""
    inner = width - sum(pads(grid, index))
    shown = clip((Text(heading(column)),), look.head, look.head_line, inner, 4 * look.head_line / 72, room.theme)
    style = replace(look.head, bold=not column.group)  # a group's name is the louder of the two
    words = replace(paragraph(shown, style, look.head_line, SIDES[column.align]))
    cell = _insets(Cell((words,), "bottom" if grid.role == "matrix" else "middle"), index, grid, look)
    tint = room.colors.neutral_tint if column.tint else ""
    return replace(cell, fill=tint, under=Edge(room.colors.ink, room.lines.heavy))


def under_groups(grid: Grid, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The header under a row of groups: what a head reaches over has no words."""
    shown = zip(cells, grid.columns, strict=True)
    return tuple(cell if column.group else replace(_wordless(cell), down=0) for cell, column in shown)


def _wordless(cell: Cell) -> Cell:
    first = cell.paragraphs[0]
    return replace(cell, paragraphs=(replace(first, runs=(replace(first.runs[0], text=""),)),))


def group_cells(grid: Grid, look: GridLook, widths: tuple[float, ...], room: Room) -> tuple[Cell, ...]:
    """The row over the header: a cell for all columns of a group, ruled where it has several.

    A column without a group has its head here, which reaches down over both rows.
    """
    found: list[Cell] = []
    for name, count in column_groups(grid.columns):
        index = len(found)
        if not name:
            alone = head_cell(grid.columns[index], index, grid, look, widths[index], room)
            found.append(replace(alone, down=2, under=None))
            continue
        left, right = pads(grid, index)
        wide = sum(widths[index : index + count]) - left - right
        shown = clip((Text(name),), look.head, look.head_line, wide, look.head_line / 72, room.theme)
        words = (paragraph(shown, look.head, look.head_line, SIDES[grid.columns[index].align]),)
        under = Edge(room.colors.ink, room.lines.light) if count > 1 else None
        cell = Cell(words, "bottom", left=left, right=right, under=under, span=count)
        found += [cell, *(replace(_wordless(cell), span=0),) * (count - 1)]
    return tuple(found)


def body_cell(grid: Grid, number: int, index: int, look: GridLook, last: bool, room: Room) -> Cell:
    """The cell of row ``number`` and column ``index``; ``last`` closes the table with a dark line."""
    row = grid.rows[number]
    content = row[index] if index < len(row) else ()
    lit = number in grid.highlight
    words = cell_words(content, index, grid, look, lit, room)
    anchor = "middle" if grid.role in ("matrix", "comparison", "options", "table", "evidence") else "top"
    cell = _insets(Cell(words, anchor, ids=marks(content)), index, grid, look)  # type: ignore[arg-type]
    under = _under(grid, last, room)
    return replace(cell, fill=_fill(grid, index, lit, room), under=under)


def _under(grid: Grid, last: bool, room: Room) -> Edge | None:
    if grid.role == "labels":
        return None
    if grid.role == "dispute":
        return Edge(room.colors.caution_line, room.lines.light)
    return Edge(room.colors.ink if last else room.colors.hairline, room.lines.light)


def _fill(grid: Grid, index: int, lit: bool, room: Room) -> str:
    colors = room.colors
    if grid.role == "dispute":
        return colors.caution_tint
    if lit and grid.role == "comparison":
        return colors.primary if index == len(grid.columns) - 1 else _tint(grid, index, room)
    return colors.neutral_tint if lit else _tint(grid, index, room)


def _tint(grid: Grid, index: int, room: Room) -> str:
    return room.colors.neutral_tint if grid.columns[index].tint else ""


def cell_words(
    content: Inlines, index: int, grid: Grid, look: GridLook, lit: bool, room: Room
) -> tuple[Paragraph, ...]:
    """A cell's paragraphs; an empty one keeps its size, or the row would grow."""
    side = SIDES[grid.columns[index].align]
    text = plain(content).strip()
    if grid.role == "matrix" and text in (FILLED, OPEN):
        return (_mark(text, lit, room),)
    place = min(index, 1)
    style = _lit(look.styles[place], grid, index, lit, room)
    if not text:
        return (Paragraph((Run("", style),), look.lines[place], side),)
    words = paragraph(content, style, look.lines[place], side)
    if lit and index == 0 and grid.highlight_note:
        accent = replace(look.styles[1], bold=True, color=room.colors.accent)
        return (words, paragraph((Text(grid.highlight_note),), accent, look.lines[1], side))
    return (words,)


def _lit(style: Style, grid: Grid, index: int, lit: bool, room: Room) -> Style:
    if grid.role == "matrix" and index:
        return replace(style, bold=True, color=room.colors.accent if lit else room.colors.primary)
    if not lit:
        return style
    if grid.role == "comparison" and index == len(grid.columns) - 1:
        return replace(style, color=room.colors.paper, quiet=room.colors.on_primary, bold=True)
    return replace(style, bold=True) if index == 0 else style


def pads(grid: Grid, index: int) -> tuple[float, float]:
    """A column's insets left and right: marks need none, a box hangs its tint around the text.

    Words keep their distance from digits, which end right before them.
    """
    if grid.role == "matrix" and index:
        return 0.03, 0.03
    left = PAD_LEFT + (BESIDE_DIGITS if _follows_digits(grid, index) else 0.0)
    return (left if index else _first_inset(grid)), PAD_RIGHT


def _follows_digits(grid: Grid, index: int) -> bool:
    before = grid.columns[index - 1].align if index else "left"
    return before in ("right", "decimal") and grid.columns[index].align == "left"


def _mark(text: str, lit: bool, room: Room) -> Paragraph:
    filled = text == FILLED
    colors = room.colors
    pair = (colors.accent, colors.accent) if lit else (colors.primary, colors.steel)
    style = room.style(room.scale.mark, pair[0] if filled else pair[1])
    return Paragraph((Run(text, style),), MARK_LINE, "center")


def _first_inset(grid: Grid) -> float:
    return PAD_LEFT if grid.role == "dispute" else 0.0


def are_mark(words: tuple[Paragraph, ...]) -> bool:
    """Whether the words of a cell are a mark alone, whose line is high enough without insets."""
    runs = [run for line in words for run in line.runs]
    return len(runs) == 1 and runs[0].text in (FILLED, OPEN)


def _insets(cell: Cell, index: int, grid: Grid, look: GridLook) -> Cell:
    left, right = pads(grid, index)
    pad = 0.0 if are_mark(cell.paragraphs) else look.pad
    return replace(cell, left=left, right=right, top=pad, bottom=pad)
