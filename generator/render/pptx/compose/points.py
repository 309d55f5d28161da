"""Lists of points: head on the left, text beside it, a rule between."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.model.element import Bullets, Item, Prose, Slide
from generator.model.inline import Inlines, Text, plain
from generator.records import dataclass, replace
from generator.render.pptx.boxes import FIRST_BODY_SLOT, Paragraph, Rect, Rule, Shape, Slot, TextBox
from generator.render.pptx.compose.field import GUTTER, Field
from generator.render.pptx.compose.fit import clip, even_width, first_fit, levelled, paginate, paragraph, sized
from generator.render.pptx.compose.room import (
    Page,
    Room,
    as_items,
    ids_of,
    moved,
    whole,
)
from generator.render.pptx.compose.voices import WIDTH, lone_voice, voices, voices_height
from generator.theme.tokens import Type

MAX_ITEMS = 8
PAD, SQUEEZE = 0.14, 0.12
HEAD_WIDTH = 3.06 - GUTTER  # three columns, and air before the text
EVEN_SHARE = 0.75  # of its column that a text takes at least, when its lines are made even
CLOSE = 0.85  # inches between rules under which rows stand close
PITCH = 1.16  # inches from one rule to the next where there is room
VOICES = WIDTH  # inches at the right that circles and their note take


@dataclass(frozen=True, slots=True)
class Step:
    """The type that all rows of a list share, by names of the scale: a list of few rows is set larger.

    It is taken where rows have ``pitch`` inches each; they rise to ``most``.
    """

    head: str
    text: str
    pitch: float
    most: float

    def types(self, room: Room) -> tuple[Type, Type]:
        return getattr(room.scale, self.head), getattr(room.scale, self.text)


LARGER = (
    Step("message_head", "message_head", 1.9, 2.1),
    Step("message_head", "message_head", 1.3, 1.45),
    Step("message_head", "head", 1.0, 1.25),
    Step("head", "head", 0.68, PITCH),
)
USUAL, SMALLER = Step("head", "body", 0.0, PITCH), Step("head", "body_small", 0.0, PITCH)


@dataclass(frozen=True, slots=True)
class Row:
    """An item with its decided texts; ``height`` in inches, padding included."""

    item: Item
    head: tuple[Paragraph, ...]
    text: tuple[Paragraph, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a row's texts stand, in inches: heads at the field's left edge; ``head_w`` 0 where no item has one."""

    head_w: float
    text_x: float
    text_w: float


def points_pages(slide: Slide, elements: tuple[Bullets | Prose, ...], room: Room) -> tuple[Page, ...]:
    """As many slides as the points need, split between points; what no slide holds goes to the notes."""
    items = tuple(item for element in elements for item in as_items(element))
    columns = _columns(items, room.field)
    top = room.field.top + (0.38 if list_title(elements) else 0.0)
    high = room.field.bottom - top
    step = step_of(lambda one: [natural_row(item, columns, high, one, room).height for item in items], high)
    fitted = [fitted_row(item, columns, high, step, slide, room) for item in items]
    rows = [row for row, _ in fitted]
    return tuple(
        _page(indices, [fitted[i][1] for i in indices], rows, columns, elements, step, room)
        for indices in _pages(rows, high)
    )


def _pages(rows: list[Row], high: float) -> tuple[tuple[int, ...], ...]:
    """Rows by slide, set closer where that saves a slide."""
    least = high / MAX_ITEMS
    roomy, tight = (paginate([max(row.height - less, least) for row in rows], high) for less in (0.0, SQUEEZE))
    return tight if len(tight) < len(roomy) else roomy


def list_title(elements: tuple[Bullets | Prose, ...]) -> str:
    """The title of the first list that has one."""
    return next((element.title for element in elements if isinstance(element, Bullets) and element.title), "")


def _columns(items: tuple[Item, ...], field: Field) -> Columns:
    noted = any(item.note or item.of for item in items)
    if not any(plain(item.head) for item in items):
        wide = field.full - VOICES - 0.1 if noted else field.across(10.2)
        return Columns(0, field.left, wide)
    return Columns(field.across(HEAD_WIDTH), field.column_x(4), text_width(field))


def text_width(field: Field) -> float:
    """The width of the text between its head and the voices that carry it."""
    return field.right - VOICES - 0.1 - field.column_x(4)


def head_at(y: float, pitch: float, field: Field) -> Rect:
    """Where the head of the row under the rule at ``y`` stands."""
    air = air_over(pitch)
    return Rect(field.left, y + air, field.across(HEAD_WIDTH), pitch - air)


def text_at(y: float, pitch: float, field: Field) -> Rect:
    """Where the text beside a head stands."""
    air = air_over(pitch)
    return Rect(field.column_x(4), y + air, text_width(field), pitch - air)


def air_over(pitch: float) -> float:
    """Inches between a rule and the words under it: less where rows are close."""
    return PAD if pitch >= CLOSE else PAD - SQUEEZE / 2


def step_of(heights: Callable[[Step], Sequence[float]], high: float) -> Step:
    """The largest step in which all rows have room on one slide; else the usual one, where that holds each row."""
    for step in LARGER:
        if sum(max(tall, step.pitch) for tall in heights(step)) <= high:
            return step
    return USUAL if max(heights(USUAL), default=0) <= high else SMALLER


def usual_step(count: int, high: float) -> Step:
    """The step of ``count`` rows of no more than a line or two in ``high`` inches."""
    return next((step for step in LARGER if count * step.pitch <= high), USUAL)


def natural_row(item: Item, columns: Columns, room_high: float, step: Step, room: Room) -> Row:
    """The row of ``item`` in the type of ``step``, however high it is."""
    head, type_ = _head(item, columns, room_high, step, room), step.types(room)[1]
    text = (paragraph(item.content, room.style(type_), type_.line),)
    return Row(item, head, text, _row_height(item, head, text, columns, room))


def fitted_row(
    item: Item, columns: Columns, room_high: float, step: Step, slide: Slide, room: Room
) -> tuple[Row, Page]:  # fmt: skip
    """The row of ``item`` in the type of ``step``, with what had to leave it."""
    row = natural_row(item, columns, room_high, step, room)
    if row.height <= room_high:
        return row, Page((), (whole(item),) if _is_cut(item, row.head) else ())
    return _leave(item, row.head, columns, room_high, slide, room)


def _leave(
    item: Item, head: tuple[Paragraph, ...], columns: Columns, high: float, slide: Slide, room: Room
) -> tuple[Row, Page]:
    """A point that no slide holds: its head (or its first words) stays, the whole of it goes to the notes."""
    type_ = room.scale.body
    keep: Inlines = (
        () if plain(item.head) else clip(item.content, room.style(type_), type_.line, columns.text_w, 0.6, room.theme)
    )
    text = (paragraph(keep, room.style(type_), type_.line),) if keep else ()
    finding = moved(slide, f"the point '{item.id or plain(item.content)[:40]}' is too long for any slide")
    row = Row(item, head, text, min(_row_height(item, head, text, columns, room), high))
    return row, Page((), (whole(item),), (finding,))


def _head(item: Item, columns: Columns, high: float, step: Step, room: Room) -> tuple[Paragraph, ...]:
    if not plain(item.head):
        return ()
    style, (largest, _) = room.head(), step.types(room)
    types = (largest, room.scale.head, room.scale.body, room.scale.body_small)
    type_ = first_fit(item.head, style, types, columns.head_w, 4 * room.scale.head.line / 72, room.theme)
    shown = clip(item.head, sized(style, type_), type_.line, columns.head_w, min(high - 2 * PAD, 2.5), room.theme)
    return (paragraph(shown, sized(style, type_), type_.line),)


def _is_cut(item: Item, head: tuple[Paragraph, ...]) -> bool:
    return bool(head) and "".join(run.text for run in head[0].runs) != plain(item.head)


def _row_height(
    item: Item, head: tuple[Paragraph, ...], text: tuple[Paragraph, ...], columns: Columns, room: Room
) -> float:
    high = max(room.height(head, columns.head_w or 1), room.height(text, columns.text_w), voices_height(item))
    return high + 2 * PAD


def _page(
    indices: tuple[int, ...],
    leavings: list[Page],
    rows: list[Row],
    columns: Columns,
    elements: tuple[Bullets | Prose, ...],
    step: Step,
    room: Room,
) -> Page:
    chosen = [rows[index] for index in indices]
    label = list_title(elements)
    top = room.field.top + (0.38 if label else 0.0)
    heights = _levels([row.height for row in chosen], room.field.bottom - top, step.most)
    wide = text_measure(rows, columns, room)
    single = lone_voice(tuple(row.item for row in rows))
    shapes: list[Shape] = [_label(label, room)] if label else []
    y = top
    for place, (row, high) in enumerate(zip(chosen, heights, strict=True)):
        shapes += _row(row, place, Rect(room.field.left, y, room.field.full, high), columns, wide, single, room)
        y += high
    notes = tuple(note for page in leavings for note in page.notes)
    return Page(tuple(shapes), notes, tuple(finding for page in leavings for finding in page.findings))


def text_measure(rows: list[Row], columns: Columns, room: Room) -> float:
    """The width, in inches, that all texts of a list are set in."""
    texts = [one.runs for row in rows for one in row.text]
    return max(even_width(texts, columns.text_w, room.theme), EVEN_SHARE * columns.text_w)


def _levels(heights: list[float], space: float, most: float) -> list[float]:
    """Rows of one height, and where some need more, the others as even as that leaves; closer where it must be."""
    even = space / max(len(heights), 1)
    if max(heights, default=0) - SQUEEZE <= even:
        return [min(even, max(most, *heights))] * len(heights)
    tight = sum(heights) > space
    return levelled([high - SQUEEZE for high in heights] if tight else heights, space, most)


def _label(text: str, room: Room) -> TextBox:
    style, line = room.style(room.scale.table, room.colors.slate), room.scale.table.line
    shown = clip((Text(text),), style, line, room.field.full, 0.26, room.theme)
    return TextBox(
        "Label", Rect(room.field.left, room.field.top, room.field.full, 0.26), (paragraph(shown, style, line),)
    )


def _row(
    row: Row, place: int, at: Rect, columns: Columns, wide: float, single: Item | None, room: Room
) -> list[Shape]:  # fmt: skip
    rule = Rule(at.x, at.y, at.x + at.w, at.y, *room.edge(place))
    ids = ids_of(row.item.id, row.item.head, row.item.content)
    shapes: list[Shape] = [rule]
    slot = Slot("body", FIRST_BODY_SLOT + 2 * place)
    if row.head:
        own = () if row.text else ids
        shapes.append(TextBox("Head", head_at(at.y, at.h, room.field), row.head, slot=slot, ids=own))
    if row.text:
        slot = Slot("body", FIRST_BODY_SLOT + 2 * place + 1)
        box = replace(text_at(at.y, at.h, room.field), x=columns.text_x, w=columns.text_w)
        shapes.append(TextBox("Text", box, row.text, slot=slot, ids=ids, inset=columns.text_w - wide))
    return [*shapes, *voices(row.item, at.x + at.w - VOICES, at.y + air_over(at.h) + 0.06, row.item is single, room)]
