"""Two lists side by side: each item's head over its text, rows of both columns on the same lines."""

from __future__ import annotations

from itertools import zip_longest

from generator.model.element import Bullets, Item, Prose, Slide
from generator.model.inline import Text, plain
from generator.records import replace
from generator.render.pptx.boxes import (
    FIRST_BODY_SLOT,
    SIDE_SLOT,
    SUBTITLE_SLOT,
    Paragraph,
    Rect,
    Rule,
    Shape,
    Slot,
    TextBox,
)
from generator.render.pptx.compose.field import GUTTER, Field
from generator.render.pptx.compose.fit import clip, levelled, paginate, paragraph, width_of
from generator.render.pptx.compose.points import (
    PAD,
    SQUEEZE,
    Columns,
    Row,
    Step,
    fitted_row,
    list_title,
    natural_row,
    step_of,
)
from generator.render.pptx.compose.room import Page, Room, as_items, ids_of, moved, whole
from generator.render.pptx.compose.voices import CIRCLE, CIRCLE_PITCH, circles

TITLE_HIGH = 0.42

Fitted = tuple[Row, Page]


def two_column_pages(slide: Slide, elements: tuple[Bullets | Prose, ...], room: Room) -> tuple[Page, ...]:
    """The first half of the elements left, the rest right; what is too long goes on on the next slide, row by row."""
    half = (len(elements) + 1) // 2
    sides = (elements[:half], elements[half:])
    titles = [list_title(side) for side in sides]
    space = room.field.high - (TITLE_HIGH if any(titles) else 0.0)
    step = step_of(lambda one: _natural(sides, space, one, room), space)
    left, right = (_column(side, space, step, slide, room) for side in sides)
    heights = [max(pair) for pair in zip_longest(_highs(left, room), _highs(right, room), fillvalue=0.0)]
    roomy, tight = (paginate([high - less for high in heights], space) for less in (0.0, SQUEEZE))
    pages = tight if len(tight) < len(roomy) else roomy
    chosen = (tuple([side[row] for row in rows if row < len(side)] for side in (left, right)) for rows in pages)
    return tuple(_page(columns, titles, space, step, room) for columns in chosen)


def _columns(room: Room) -> Columns:
    return Columns(room.field.half, 0, room.field.half)


def _items(elements: tuple[Bullets | Prose, ...]) -> tuple[Item, ...]:
    return tuple(item for element in elements for item in as_items(element))


def _natural(
    sides: tuple[tuple[Bullets | Prose, ...], ...], space: float, step: Step, room: Room
) -> list[float]:  # fmt: skip
    """The heights of the rows that both columns share, in the type of ``step``."""
    columns = ([natural_row(item, _columns(room), space, step, room) for item in _items(side)] for side in sides)
    highs = ([_high(row, room) for row in column] for column in columns)
    return [max(pair) for pair in zip_longest(*highs, fillvalue=0.0)]


def _column(
    elements: tuple[Bullets | Prose, ...], space: float, step: Step, slide: Slide, room: Room
) -> list[Fitted]:  # fmt: skip
    fitted = (fitted_row(item, _columns(room), space, step, slide, room) for item in _items(elements))
    return [_stacked(one, space, slide, room) for one in fitted]


def _stacked(fitted: Fitted, space: float, slide: Slide, room: Room) -> Fitted:
    """A row whose head and text fit over each other; text that does not is cut and stands whole in the notes."""
    row, leaving = fitted
    if _high(row, room) <= space:
        return fitted
    style, line = row.text[0].runs[0].style, row.text[0].line
    left = space - 2 * PAD - room.height(row.head, room.field.half)
    short = clip(row.item.content, style, line, room.field.half, left, room.theme)
    finding = moved(slide, f"the point '{row.item.id or plain(row.item.content)[:40]}' is too long for a column")
    notes = leaving.notes or (whole(row.item),)
    return replace(row, text=(paragraph(short, style, line),)), Page((), notes, (*leaving.findings, finding))


def _highs(rows: list[Fitted], room: Room) -> list[float]:
    return [_high(row, room) for row, _ in rows]


def _high(row: Row, room: Room) -> float:
    return room.height((*row.head, *row.text), room.field.half) + 2 * PAD


def _page(columns: tuple[list[Fitted], ...], titles: list[str], space: float, step: Step, room: Room) -> Page:
    shapes: list[Shape] = []
    heights = _levels(columns, space, step.most, room)
    top = room.field.top + (TITLE_HIGH if any(titles) else 0.0)
    for side, (column, title) in enumerate(zip(columns, titles, strict=True)):
        x, y = side_x(side, room.field), top
        shapes += _title(title, side, room) if column else []
        for number, (row, _) in enumerate(column):
            shapes += _stack(row, Rect(x, y, room.field.half, heights[number]), number, side, room)
            y += heights[number]
    leavings = [leaving for column in columns for _, leaving in column]
    notes = tuple(note for page in leavings for note in page.notes)
    return Page(tuple(shapes), notes, tuple(finding for page in leavings for finding in page.findings))


def _levels(columns: tuple[list[Fitted], ...], space: float, most: float, room: Room) -> list[float]:
    """The heights of the rows that both columns share, or where that is too much, as close as they must be."""
    pairs = zip_longest(*(_highs(column, room) for column in columns), fillvalue=0.0)
    heights = [max(pair) for pair in pairs]
    if sum(heights) > space:
        heights = [high - SQUEEZE for high in heights]
    return levelled(heights, space, most)


def _title(title: str, side: int, room: Room) -> list[Shape]:
    if not title:
        return []
    style, line = room.head(room.scale.body), room.scale.body.line
    shown = clip((Text(title),), style, line, room.field.half, 0.3, room.theme)
    slot = Slot("body", SUBTITLE_SLOT + side)
    return [TextBox("Label", label_at(side, room.field), (paragraph(shown, style, line),), slot=slot)]


def side_x(side: int, field: Field) -> float:
    """Left edge of the left (0) or right (1) column."""
    return field.left + side * (field.half + GUTTER)


def label_at(side: int, field: Field) -> Rect:
    """Where the title of the left (0) or right (1) column stands."""
    return Rect(side_x(side, field), field.top, field.half, 0.3)


def stack_at(side: int, y: float, pitch: float, field: Field) -> Rect:
    """Where the item under the rule at ``y`` stands in the left (0) or right (1) column."""
    return Rect(side_x(side, field), y + PAD, field.half, pitch - PAD)


def _stack(row: Row, at: Rect, number: int, side: int, room: Room) -> list[Shape]:
    """One item in its placeholder: those of the right column are numbered apart."""
    texts = (*row.head, *(replace(one, level=1) for one in row.text))
    box = stack_at(side, at.y, at.h, room.field)
    slot = Slot("body", (SIDE_SLOT if side else FIRST_BODY_SLOT) + number)
    ids = ids_of(row.item.id, row.item.head, row.item.content)
    return [
        Rule(at.x, at.y, at.x + at.w, at.y, *room.edge(number)),
        TextBox("Text", box, texts, slot=slot, ids=ids),
        *_voices(row, box, room),
    ]


def _voices(row: Row, box: Rect, room: Room) -> tuple[Shape, ...]:
    """The circles at the end of the head's line, where the head leaves them room."""
    item = row.item
    wide = (item.of - 1) * CIRCLE_PITCH + CIRCLE
    if not item.of or not row.head or _head_width(row.head[0], room) > box.w - wide - 0.2:
        return ()
    return circles(item.count, item.of, box.x + box.w - wide, box.y + 0.07, room)


def _head_width(head: Paragraph, room: Room) -> float:
    return width_of("".join(run.text for run in head.runs), head.runs[0].style, room.theme)
