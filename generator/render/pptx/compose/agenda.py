"""The agenda: number, name, question, how much there is on it and whose voices carry it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.element import Bullets, Item, Slide
from generator.model.inline import Inlines, Text, plain
from generator.records import replace
from generator.render.pptx.boxes import (
    FIRST_BODY_SLOT,
    SIDE_SLOT,
    SUBTITLE_SLOT,
    Block,
    Paragraph,
    Rect,
    Rule,
    Shape,
    Slot,
    Style,
    TextBox,
)
from generator.render.pptx.compose.field import GUTTER, Field
from generator.render.pptx.compose.fit import clip, first_fit, fits, paginate, paragraph, sized, width_of
from generator.render.pptx.compose.room import Page, Room, ids_of, moved, whole
from generator.render.pptx.compose.voices import circles
from generator.theme.tokens import Type

TOP, FOOT, LEAST, MOST = 0.41, 0.16, 0.62, 6  # over and under the rows, a row at least, rows a slide
NUMBER, NAME_X, QUESTION_X, BAR_X, CIRCLES = 0.5, 1.35, 3.8, 8.107, 0.95
NAME = QUESTION_X - GUTTER - NAME_X  # the width of a name, with air before the question
HEARD = 1.1  # the head over the circles is wider than they are
BAR_WIDTH, BAR_HIGH, COUNT = 2.75, 0.30, 0.75  # COUNT: inches that the number after a bar takes, with air
TALL, DIGIT = 0.8, 9  # inches between rows from which numbers are set large, if the last has one digit


def agenda_pages(slide: Slide, bullets: Bullets, room: Room) -> tuple[Page, ...]:
    """Six rows a slide at most; the rest goes on on the next."""
    pages = paginate([1.0] * len(bullets.items), max(min(MOST, int(_high(room.field) / LEAST)), 1))
    return tuple(_page(slide, bullets, page, room) for page in pages)


def _page(slide: Slide, bullets: Bullets, indices: tuple[int, ...], room: Room) -> Page:
    field = room.field
    pitch, top = agenda_pitch(len(indices), field), rows_top(field)
    names = _name_type([item.head for item in bullets.items], pitch, room)
    shapes: list[Shape] = [
        *_heads(bullets, room),
        Rule(field.left, top, field.right, top, room.colors.ink, room.lines.heavy),
    ]
    left: list[Inlines] = []
    for place, index in enumerate(indices):
        row, lost = _row(bullets, index, place, top + pitch * place, pitch, names, room)
        shapes += row
        left += lost
        last = place == len(indices) - 1
        y = top + pitch * (place + 1)
        shapes.append(
            Rule(field.left, y, field.right, y, room.colors.ink if last else room.colors.hairline, room.lines.light)
        )
    findings = tuple(moved(slide, f"the question '{plain(one)[:40]}' is too long") for one in left)
    return Page(tuple(shapes), tuple(left), findings)


def _amount(item: Item) -> float | None:
    """The count that an item's note states, where it is a plain number."""
    digits = item.note.replace(",", "").replace("\u00a0", "")
    return float(digits) if digits.isdecimal() else None


def _has_notes(bullets: Bullets) -> bool:
    return bool(bullets.title) or any(item.note for item in bullets.items)


def _heads(bullets: Bullets, room: Room) -> list[Shape]:
    """The small heads over bars and circles: the list's title, parted by "|"."""
    style, line = room.style(room.scale.table, room.colors.slate), room.scale.table.line
    shown = [text.strip() for text, _ in zip(bullets.title.split("|"), range(2), strict=False)]
    return [
        TextBox(
            "Label",
            at,
            (paragraph(clip((Text(text),), style, line, at.w, 0.26, room.theme), style, line),),
            slot=Slot("body", SUBTITLE_SLOT + number),
        )
        for number, text in enumerate(shown)
        if text
        for at in (_widened(text, head_at(number, room.field), style, room),)
    ]


def _widened(text: str, at: Rect, style: Style, room: Room) -> Rect:
    """Where a face is too wide for its place, the head begins further left, if the place ends at the edge."""
    wide = min(max(at.w, width_of(text, style, room.theme) + 0.02), 1.6 * at.w)
    right = at.x + at.w
    ends = right >= room.field.right - 0.01
    return Rect(right - wide, at.y, wide, at.h) if wide > at.w and ends else at


def head_at(number: int, field: Field) -> Rect:
    """Where the head over the bars (0) or the circles (1) stands."""
    x, width = ((field.x(BAR_X), field.across(3.4)), (field.right - HEARD, HEARD))[number]
    return Rect(x, field.top + 0.03, width, 0.26)


def _row(
    bullets: Bullets, index: int, place: int, y: float, pitch: float, names: Type, room: Room
) -> tuple[list[Shape], list[Inlines]]:
    item = bullets.items[index]
    scale, colors, field = room.scale, room.colors, room.field
    steel = room.serif(scale.figure, colors.steel)
    big = scale.figure if pitch >= TALL and len(bullets.items) <= DIGIT else scale.table_figure
    number = (paragraph(str(index + 1), sized(steel, big), big.line),)
    name, lost_name = _held(
        item.head, room.serif(scale.table_figure, colors.primary), (names,), field.across(NAME), pitch, room
    )
    wide = row_at(y, pitch, field)[2].w if _has_notes(bullets) else field.across(7.6)
    question, lost = _held(
        item.content, room.style(scale.head), (scale.head, scale.body, scale.body_small), wide, pitch, room
    )
    ids = ids_of(item.id, item.head, item.content)
    number_place, name_place, question_place = row_at(y, pitch, field)
    numbered = Slot("body", SIDE_SLOT + place)
    texts: list[Shape] = [TextBox("Number", number_place, number, "middle", numbered)]
    if name:
        texts.append(TextBox("Name", name_place, (name,), "middle", Slot("body", FIRST_BODY_SLOT + 2 * place)))
    if question:
        slot = Slot("body", FIRST_BODY_SLOT + 2 * place + 1)
        texts.append(TextBox("Question", replace(question_place, w=wide), (question,), "middle", slot, ids))
    voices = circles(item.count, item.of, field.right - CIRCLES, y + pitch / 2 - 0.085, room)
    return [*texts, *_bar(bullets, item, y + pitch / 2, room), *voices], [whole(item)] if lost or lost_name else []


def rows_top(field: Field) -> float:
    """Where the first row begins, under the heads."""
    return field.top + TOP


def _high(field: Field) -> float:
    return field.high - TOP - FOOT


def agenda_pitch(count: int, field: Field) -> float:
    """Inches from one row to the next."""
    return min(1.02, _high(field) / max(count, 1))


def row_at(y: float, pitch: float, field: Field) -> tuple[Rect, Rect, Rect]:
    """Where number, name and question of the row under the rule at ``y`` stand."""
    left = field.x(QUESTION_X)
    question = Rect(left, y, field.x(BAR_X) - 0.2 - left, pitch)
    return (
        Rect(field.left, y, field.across(NUMBER), pitch),
        Rect(field.x(NAME_X), y, field.across(NAME), pitch),
        question,
    )


def _name_type(names: Sequence[Inlines], high: float, room: Room) -> Type:
    """The one type of all names: the largest in which each of them has room."""
    scale, width = room.scale, room.field.across(NAME)
    types = (scale.table_figure, scale.message_head, scale.head, scale.body, scale.body_small)
    style = room.serif(scale.table_figure, room.colors.primary)
    fitting = (first_fit(name, style, types, width, high, room.theme) for name in names if plain(name))
    return max(fitting, key=types.index, default=types[0])


def _held(
    content: Inlines, style: Style, types: tuple[Type, ...], width: float, high: float, room: Room
) -> tuple[Paragraph | None, bool]:
    """The paragraph in the first type that fits, and whether words were cut."""
    if not plain(content):
        return None, False
    type_ = first_fit(content, style, types, width, high, room.theme)
    set_in = sized(style, type_)
    shown = clip(content, set_in, type_.line, width, high, room.theme)
    return paragraph(shown, set_in, type_.line), not fits(content, set_in, type_.line, width, high, room.theme)


def _bar(bullets: Bullets, item: Item, middle: float, room: Room) -> list[Shape]:
    """A bar from zero with its number; the longest one is the accent. A note that is no number prints as text."""
    amount = _amount(item)
    style, line = room.head(room.scale.body, room.colors.ink), room.scale.body.line
    if amount is None:
        return _note(item, middle, room)
    most = max(_amount(one) or 0 for one in bullets.items) or 1
    top = amount == most and sum(_amount(one) == most for one in bullets.items) == 1
    x = room.field.x(BAR_X)
    widest = min(room.field.across(BAR_WIDTH), room.field.right - CIRCLES - COUNT - x)
    width = max(widest * amount / most, 0.01)
    at = Rect(x, middle - BAR_HIGH / 2, width, BAR_HIGH)
    color = room.colors.accent if top else room.colors.ink
    words = (paragraph(item.note, room.head(room.scale.body, color), line),)
    place = Rect(x + width + 0.1, middle - 0.15, max(width_of(item.note, style, room.theme) + 0.05, 0.3), 0.3)
    return [Block(at, room.colors.accent if top else room.colors.muted), TextBox("Count", place, words, "middle")]


def _note(item: Item, middle: float, room: Room) -> list[Shape]:
    if not item.note:
        return []
    style, line = room.style(room.scale.table, room.colors.slate), room.scale.table.line
    shown = clip((Text(item.note),), style, line, room.field.across(3.3), 0.5, room.theme)
    at = Rect(room.field.x(BAR_X), middle - 0.25, room.field.across(3.3), 0.5)
    return [TextBox("Note", at, (paragraph(shown, style, line),), "middle")]
