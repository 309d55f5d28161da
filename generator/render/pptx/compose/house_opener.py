"""The opener of a part on a house without a layout for it: its statement, and what follows with slide numbers."""

from __future__ import annotations

from generator.model.element import Bullets, Item, Prose, Slide
from generator.model.inline import Inlines, Text, plain
from generator.render.pptx.boxes import Rect, Rule, Shape, TextBox
from generator.render.pptx.compose.fit import clip, first_fit, fits, paragraph, sized, width_of
from generator.render.pptx.compose.room import Page, Room, ids_of, moved, whole

STATEMENT, GAP = 0.34, 0.2  # of the body's height that the statement may take; inches under it
PITCH, LEAST, NUMBER_W = 0.5, 0.3, 0.8  # inches: an entry, at best and at least, and the place of its number


def opener_page(slide: Slide, rest: tuple[Bullets | Prose, ...], room: Room) -> Page:
    """Statement over entries, on one slide; entries without room go to the notes."""
    said = [one.content for one in rest if isinstance(one, Prose)]
    items = [item for one in rest if isinstance(one, Bullets) for item in one.items]
    shapes, lost = _statement(said[0], room) if said else ((), False)
    y = shapes[0].at.y + shapes[0].at.h + GAP if shapes else room.field.top
    count = min(len(items), int((room.field.bottom - y) / LEAST))
    listed = _entries(items[:count], y, room)
    notes = (*(said if lost else said[1:]), *(whole(item) for item in items[count:]))
    findings = (moved(slide, "the statement of the part is too long"),) if lost else ()
    return Page((*shapes, *listed), notes, findings)


def _statement(content: Inlines, room: Room) -> tuple[tuple[TextBox, ...], bool]:
    field, scale, base = room.field, room.scale, room.serif(room.scale.subtitle, bold=False)
    high = field.high * STATEMENT
    types = (scale.subtitle, scale.table_figure, scale.message_head, scale.head, scale.body)
    type_ = first_fit(content, base, types, field.full, high, room.theme)
    style = sized(base, type_)
    shown = paragraph(clip(content, style, type_.line, field.full, high, room.theme), style, type_.line)
    at = Rect(field.left, field.top, field.full, room.height((shown,), field.full))
    held = fits(content, style, type_.line, field.full, high, room.theme)
    return (TextBox("Statement", at, (shown,), ids=ids_of("", content)),), not held


def _entries(items: list[Item], y: float, room: Room) -> tuple[Shape, ...]:
    """Each entry between rules, the number of its slide at the right."""
    field = room.field
    pitch = min(PITCH, (field.bottom - y) / max(len(items), 1))
    shapes: list[Shape] = [Rule(field.left, y, field.right, y, *room.edge(0))] if items else []
    for place, item in enumerate(items):
        shapes += _entry(item, Rect(field.left, y + pitch * place, field.full, pitch), room)
    return tuple(shapes)


def _entry(item: Item, at: Rect, room: Room) -> list[Shape]:
    content = item.content if plain(item.content) else item.head
    scale, wide = room.scale, at.w - NUMBER_W - 0.1
    types = (scale.head, scale.body, scale.body_small)
    type_ = next((one for one in types if width_of(content, room.style(one), room.theme) <= wide), types[-1])
    style = room.style(type_)
    words = (paragraph(clip(content, style, type_.line, wide, type_.line / 72, room.theme), style, type_.line),)
    ids = ids_of(item.id, item.head, item.content)
    shapes: list[Shape] = [TextBox("Entry", Rect(at.x, at.y, wide, at.h), words, "middle", ids=ids)]
    number = str(room.numbers.get(item.id, "")) or item.note
    bold = room.head(type_)
    if number and width_of(number, bold, room.theme) <= NUMBER_W:
        figure = (paragraph((Text(number),), bold, type_.line, "right"),)
        shapes.append(TextBox("Page", Rect(at.x + at.w - NUMBER_W, at.y, NUMBER_W, at.h), figure, "middle"))
    return [*shapes, Rule(at.x, at.y + at.h, at.x + at.w, at.y + at.h, room.colors.hairline, room.lines.light)]
