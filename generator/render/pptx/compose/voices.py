"""How many independent voices carry a statement: filled and open circles, and a note."""

from __future__ import annotations

from generator.model.element import Item
from generator.model.inline import Text
from generator.render.pptx.boxes import Block, Rect, Shape, TextBox
from generator.render.pptx.compose.fit import clip, paragraph
from generator.render.pptx.compose.room import Room

CIRCLE, CIRCLE_PITCH, WIDTH = 0.17, 0.26, 1.067


def circles(
    count: int, of: int, x: float, y: float, room: Room, colors: tuple[str, str] | None = None
) -> tuple[Block, ...]:
    """``count`` filled circles of ``of``, in ``colors`` (filled, open); the first carries the words."""
    palette = room.colors
    fill, open_ = colors or (palette.primary, palette.muted)
    pitch = min(CIRCLE_PITCH, WIDTH / max(of, 1))
    size = min(CIRCLE, pitch * 0.7)
    words = room.deck.meta.labels.say("{count} of {total}", count=count, total=of)
    return tuple(
        Block(
            Rect(x + pitch * index, y, size, size),
            fill if index < count else "",
            fill if index < count else open_,
            room.lines.outline,
            round=True,
            alt="" if index else words,
        )
        for index in range(of)
    )


def voices_height(item: Item) -> float:
    """What the circles of ``item`` and the note under them need; a note may take two lines."""
    lines = 0.0 if not item.note else 0.25 if len(item.note) <= 10 else 0.5
    return (0.29 if item.of else 0.0) + lines


def lone_voice(items: tuple[Item, ...]) -> Item | None:
    """The one item that a single voice of several carries; None where there is none or more than one."""
    found = [item for item in items if item.count == 1 and item.of > 1]
    return found[0] if len(found) == 1 else None


def voices(item: Item, x: float, y: float, lit: bool, room: Room) -> tuple[Shape, ...]:
    """The circles of ``item`` with its note under them, or the note alone; ``lit`` in the accent colour."""
    colors = (room.colors.accent, room.colors.muted) if lit else None
    drawn = circles(item.count, item.of, x, y, room, colors) if item.of else ()
    if not item.note:
        return drawn
    style = room.style(room.scale.table, room.colors.accent if lit else room.colors.slate, bold=lit)
    top = y + 0.23 if item.of else y - 0.03
    shown = clip((Text(item.note),), style, room.scale.table.line, WIDTH, 0.51, room.theme)
    words = (paragraph(shown, style, room.scale.table.line),)
    return (*drawn, TextBox("Note", Rect(x, top, WIDTH, room.height(words, WIDTH)), words))
