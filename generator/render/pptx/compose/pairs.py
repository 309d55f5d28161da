"""Two lists side by side: each item's head over its text, rows of both columns on the same lines."""

from __future__ import annotations

from itertools import zip_longest

from generator.model.element import Bullets, Prose, Slide
from generator.model.inline import Text
from generator.render.pptx.boxes import FIRST_BODY_SLOT, Paragraph, Rect, Rule, Shape, Slot, TextBox
from generator.render.pptx.compose.fit import clip, levelled, paginate, paragraph, width_of
from generator.render.pptx.compose.points import PAD, PITCH, SQUEEZE, Columns, Row, fitted_row, list_title
from generator.render.pptx.compose.room import BODY_BOTTOM, BODY_TOP, LEFT, Page, Room, as_items, ids_of
from generator.render.pptx.compose.voices import CIRCLE, CIRCLE_PITCH, circles

HALF, GUTTER, TITLE_HIGH = 5.88, 0.24, 0.42

Fitted = tuple[Row, Page]


def two_column_pages(slide: Slide, elements: tuple[Bullets | Prose, ...], room: Room) -> tuple[Page, ...]:
    """The first half of the elements left, the rest right; where a column is too long both go on on the next slide."""
    half = (len(elements) + 1) // 2
    sides = (elements[:half], elements[half:])
    titles = [list_title(side) for side in sides]
    space = BODY_BOTTOM - BODY_TOP - (TITLE_HIGH if any(titles) else 0.0)
    columns = [_column(side, space, slide, room) for side in sides]
    return tuple(_page((left, right), titles, space, room) for left, right in zip_longest(*columns, fillvalue=[]))


def _column(elements: tuple[Bullets | Prose, ...], space: float, slide: Slide, room: Room) -> list[list[Fitted]]:
    columns = Columns(0, HALF, 0, HALF)
    fitted = [fitted_row(item, columns, space, slide, room) for element in elements for item in as_items(element)]
    heights = [_high(row, room) for row, _ in fitted]
    roomy, tight = (paginate([high - less for high in heights], space) for less in (0.0, SQUEEZE))
    pages = tight if len(tight) < len(roomy) else roomy
    return [[fitted[index] for index in page] for page in pages]


def _high(row: Row, room: Room) -> float:
    return room.height((*row.head, *row.text), HALF) + 2 * PAD


def _page(columns: tuple[list[Fitted], ...], titles: list[str], space: float, room: Room) -> Page:
    shapes: list[Shape] = []
    heights = _levels(columns, space, room)
    top = BODY_TOP + (TITLE_HIGH if any(titles) else 0.0)
    for side, (column, title) in enumerate(zip(columns, titles, strict=True)):
        x, y = LEFT + side * (HALF + GUTTER), top
        shapes += _title(title, x, room) if column else []
        for number, (row, _) in enumerate(column):
            shapes += _stack(row, Rect(x, y, HALF, heights[number]), number, side, room)
            y += heights[number]
    leavings = [leaving for column in columns for _, leaving in column]
    notes = tuple(note for page in leavings for note in page.notes)
    return Page(tuple(shapes), notes, tuple(finding for page in leavings for finding in page.findings))


def _levels(columns: tuple[list[Fitted], ...], space: float, room: Room) -> list[float]:
    """The heights of the rows that both columns share, or where that is too much, as close as they must be."""
    pairs = zip_longest(*([_high(row, room) for row, _ in column] for column in columns), fillvalue=0.0)
    heights = [max(pair) for pair in pairs]
    if sum(heights) > space:
        heights = [high - SQUEEZE for high in heights]
    return levelled(heights, space, PITCH)


def _title(title: str, x: float, room: Room) -> list[Shape]:
    if not title:
        return []
    style, line = room.head(room.scale.body), room.scale.body.line
    shown = clip((Text(title),), style, line, HALF, 0.3, room.theme)
    return [TextBox("Label", Rect(x, BODY_TOP, HALF, 0.3), (paragraph(shown, style, line),))]


def _stack(row: Row, at: Rect, number: int, side: int, room: Room) -> list[Shape]:
    """One item; the first of each column takes the column's placeholder."""
    texts = (*row.head, *row.text)
    high = room.height(texts, HALF)
    box = Rect(at.x, at.y + (at.h - high) / 2, HALF, high)
    slot = None if number else Slot("body", FIRST_BODY_SLOT + side)
    ids = ids_of(row.item.id, row.item.head, row.item.content)
    return [
        Rule(at.x, at.y, at.x + HALF, at.y, *room.edge(number)),
        TextBox("Text", box, texts, slot=slot, ids=ids),
        *_voices(row, box, room),
    ]


def _voices(row: Row, box: Rect, room: Room) -> tuple[Shape, ...]:
    """The circles at the end of the head's line, where the head leaves them room."""
    item = row.item
    wide = (item.of - 1) * CIRCLE_PITCH + CIRCLE
    if not item.of or not row.head or _head_width(row.head[0], room) > HALF - wide - 0.2:
        return ()
    return circles(item.count, item.of, box.x + HALF - wide, box.y + 0.07, room)


def _head_width(head: Paragraph, room: Room) -> float:
    return width_of("".join(run.text for run in head.runs), head.runs[0].style, room.theme)
