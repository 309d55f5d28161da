"""Where sources disagree, a row each: numbers drawn on a line or set large, words where there is nothing to draw."""

from __future__ import annotations

from generator.model.element import Contrast, Grid, Slide
from generator.model.inline import Inlines, Text, plain
from generator.records import dataclass, replace
from generator.render.pptx.boxes import (
    FIRST_BODY_SLOT,
    SIDE_SLOT,
    Block,
    Paragraph,
    Rect,
    Rule,
    Shape,
    Slot,
    Style,
    TextBox,
)
from generator.render.pptx.compose.breaks import ended
from generator.render.pptx.compose.field import Field
from generator.render.pptx.compose.fit import (
    clip,
    even_width,
    fits,
    levelled,
    longest_word,
    paginate,
    paragraph,
    width_of,
)
from generator.render.pptx.compose.room import Page, Room, ids_of, moved
from generator.render.pptx.compose.stated import drawn_height, drawn_sides

HEAD_HIGH, PADS, LEAST, MOST_ROWS = 0.42, (0.14, 0.1, 0.07), 0.9, 4
COLUMNS = ((0.667, 2.16), (3.027, 4.44), (7.687, 2.31), (10.357, 2.21))  # left edges and widths of our own look
TINT_AT = 0.16  # inches from the edge of the tint to the last column


@dataclass(frozen=True, slots=True)
class Row:
    """One dispute: its four cells (the second empty where its numbers are drawn), its height, what was cut."""

    cells: tuple[tuple[Paragraph, ...], ...]
    contrast: Contrast | None
    ids: tuple[str, ...]
    height: float  # inches, without the space above and below
    lost: tuple[Inlines, ...] = ()
    told: tuple[Inlines, ...] = ()  # what the drawing leaves to the speaker


def dispute_pages(slide: Slide, grid: Grid, room: Room) -> tuple[Page, ...]:
    """As many slides as the disputes need; what a cell cannot hold stands whole in the notes."""
    space = room.field.high - HEAD_HIGH
    rows = [_row(grid, number, space - 2 * PADS[-1], room) for number in range(len(grid.rows))]
    pages, pad = min((_paged(rows, space, pad) for pad in PADS), key=lambda paged: len(paged[0]))
    return tuple(_page(slide, grid, [rows[index] for index in page], pad, room) for page in pages)


def _paged(rows: list[Row], space: float, pad: float) -> tuple[tuple[tuple[int, ...], ...], float]:
    least = space / MOST_ROWS
    return paginate([max(min(row.height + 2 * pad, space), LEAST, least) for row in rows], space), pad


def _row(grid: Grid, number: int, most: float, room: Room) -> Row:
    contrast = grid.contrasts[number] if number < len(grid.contrasts) else None
    given = (*grid.rows[number], (), (), (), ())[:4]
    contents = tuple(() if index == 1 and contrast else content for index, content in enumerate(given))
    cells = [_cell(content, index, most, room) for index, content in enumerate(contents)]
    lost = [content for index, content in enumerate(contents) if not _holds(content, index, most, room)]
    tall = [room.height(cell, column_at(index, room.field)[1]) for index, cell in enumerate(cells)]
    told = (given[1],) if contrast and plain(given[1]) else ()
    if contrast:
        cells[0] = (*cells[0], *_unit(contrast, room))
        question, sides = (column_at(index, room.field)[1] for index in (0, 1))
        tall += [room.height(cells[0], question), drawn_height(contrast, sides, room)]
    return Row(tuple(cells), contrast, ids_of("", *grid.rows[number]), max(tall), tuple(lost), told)


def _set(index: int, content: Inlines, room: Room) -> tuple[Style, float]:
    """Style and line of a column: the question is its row's head, smaller where a word of it would break."""
    if index == 0:
        types = (room.scale.head, room.scale.body, room.scale.body_small)
        width = column_at(0, room.field)[1]
        held = (one for one in types if longest_word(content, room.head(one), room.theme) <= width)
        type_ = next(held, types[-1])
        return room.head(type_), type_.line
    return room.style(room.scale.table), room.scale.table.line


def _cell(content: Inlines, index: int, most: float, room: Room) -> tuple[Paragraph, ...]:
    if not plain(content):
        return ()
    style, line = _set(index, content, room)
    high = most - (room.scale.table.line / 36 if index == 0 else 0)
    return (paragraph(clip(content, style, line, column_at(index, room.field)[1], high, room.theme), style, line),)


def _holds(content: Inlines, index: int, most: float, room: Room) -> bool:
    style, line = _set(index, content, room)
    width = column_at(index, room.field)[1]
    return not plain(content) or fits(content, style, line, width, most - 0.5 * (index == 0), room.theme)


def _unit(contrast: Contrast, room: Room) -> tuple[Paragraph, ...]:
    style, line = room.style(room.scale.table, room.colors.slate), room.scale.table.line
    shown = clip((Text(contrast.unit),), style, line, column_at(0, room.field)[1], line / 36, room.theme)
    return (replace(paragraph(shown, style, line, before=2), level=1),)


def _page(slide: Slide, grid: Grid, rows: list[Row], pad: float, room: Room) -> Page:
    field = room.field
    top = field.top + HEAD_HIGH
    space = field.bottom - top
    heights = levelled([max(row.height + 2 * pad, LEAST) for row in rows], space, space / 3)
    foot = top + sum(heights)
    tinted = column_at(3, field)[0] - TINT_AT
    tint = Block(Rect(tinted, field.top, field.right - tinted, foot - field.top), room.colors.neutral_tint)
    shapes: list[Shape] = [tint, *_heads(grid, room), Rule(field.left, top, field.right, top, *room.edge(0))]
    y = top
    for place, (row, high) in enumerate(zip(rows, heights, strict=True)):
        shapes += _drawn(row, place, tuple(cell_at(column, y, high, field, pad) for column in range(4)), room)
        y += high
        last = place == len(rows) - 1
        shapes.append(
            Rule(field.left, y, field.right, y, room.colors.ink if last else room.colors.hairline, room.lines.light)
        )
    lost = [note for row in rows for note in row.lost]
    findings = tuple(moved(slide, f"a disagreement has too many words: '{plain(note)[:40]}'") for note in lost)
    return Page(tuple(shapes), (*(note for row in rows for note in row.told), *lost), findings)


def _heads(grid: Grid, room: Room) -> list[Shape]:
    style, line = room.head(room.scale.body), room.scale.body.line
    wide = [width_of(column.header, style, room.theme) for column in grid.columns[:4]]
    if any(one > column_at(index, room.field)[1] for index, one in enumerate(wide)):
        style, line = room.head(room.scale.body_small), room.scale.body_small.line
    shown = [
        (clip((Text(column.header),), style, line, w, line / 72, room.theme), x, w)
        for column, (x, w) in zip(grid.columns, (column_at(index, room.field) for index in range(4)), strict=False)
        if column.header
    ]
    return [
        TextBox(
            "Head",
            head_at(x, w, room.field),
            (paragraph(words, style, line),),
            "middle",
            Slot("body", SIDE_SLOT + number),
        )
        for number, (words, x, w) in enumerate(shown)
    ]


def column_at(index: int, field: Field) -> tuple[float, float]:
    """Left edge and width of a column."""
    x, width = COLUMNS[index]
    return field.x(x), field.across(width)


def head_at(x: float, width: float, field: Field) -> Rect:
    """Where the head of a column stands."""
    return Rect(x, field.top, width, HEAD_HIGH)


def cell_at(column: int, y: float, pitch: float, field: Field, pad: float = PADS[0]) -> Rect:
    """Where the text of a column stands in the row under the rule at ``y``."""
    x, width = column_at(column, field)
    return Rect(x, y + pad, width, pitch - pad - PADS[-1])


def _drawn(row: Row, place: int, places: tuple[Rect, ...], room: Room) -> list[Shape]:
    """A row in reading order: question, sides, reason, use."""
    shapes: list[Shape] = []
    for index, (at, cell) in enumerate(zip(places, row.cells, strict=True)):
        if index == 1 and row.contrast:
            shapes += drawn_sides(row.contrast, at, room)
        elif cell:
            slot = Slot("body", FIRST_BODY_SLOT + 4 * place + index)
            box = TextBox("Text", _even(at, cell, room) if index else at, cell, slot=slot)
            shapes.append(replace(box, ids=row.ids) if index == 3 else box)
    return shapes


def _even(at: Rect, cell: tuple[Paragraph, ...], room: Room) -> Rect:
    """``at``, made as narrow as the lines of ``cell`` allow where one short word would stand in the last."""
    texts = [one.runs for one in cell]
    if all(ended(runs, at.w, room.theme) == runs for runs in texts):
        return at
    return replace(at, w=even_width(texts, at.w, room.theme))
