"""Numbers that sources state for one thing: dots on a number line, or large beside the words that carry them."""

from __future__ import annotations

from itertools import product

from generator.model.element import Contrast, Stated
from generator.model.inline import Inlines, Text
from generator.records import dataclass, replace
from generator.render.pptx.boxes import Block, Paragraph, Rect, Rule, Run, Shape, Side, TextBox
from generator.render.pptx.compose.fit import (
    clip,
    first_fit,
    fits,
    longest_word,
    paragraph,
    sized,
    to_runs,
    width_of,
)
from generator.render.pptx.compose.room import Room

DOT, LABEL_GAP, BETWEEN = 0.17, 0.18, 0.1
FIGURE_W, FIGURE_GAP, MOST_LINES = 1.4, 0.2, 4  # the widest that a number set large may be
LINE_SIDES = range(3, 6)  # as many sides stand on a number line; two are set large
LABEL_WIDTHS = (0.7, 0.85, 1.0, 1.15, 1.3, 1.5, 1.8)


@dataclass(frozen=True, slots=True)
class Label:
    """A side on the number line: its words, where its dot is and where its label begins, in inches from the left."""

    side: Stated
    words: tuple[Paragraph, ...]
    width: float
    dot: float
    left: float = 0.0
    align: Side = "left"


def drawn_height(contrast: Contrast, width: float, room: Room) -> float:
    """Inches that the drawing takes in a column ``width`` inches wide."""
    labels = _labels(contrast, width, room)
    if labels:
        return _value_line(room) + DOT + 0.12 + max(room.height(label.words, label.width) for label in labels)
    wide = _words_width(contrast, width, room)
    heights = [_figure_high(side, wide, room) for side in contrast.sides]
    return sum(heights) + BETWEEN * (len(heights) - 1)


def drawn_sides(contrast: Contrast, at: Rect, room: Room) -> tuple[Shape, ...]:
    """The sides on a number line where three or more have room on it, else one under the other, their numbers large."""
    labels = _labels(contrast, at.w, room)
    return _on_line(labels, at, room) if labels else _large(contrast, at, room)


def _words_width(contrast: Contrast, width: float, room: Room) -> float:
    """What the numbers leave to the words beside them."""
    figures = (_figure(side, room) for side in contrast.sides)
    widest = max(width_of("".join(run.text for run in one.runs), one.runs[0].style, room.theme) for one in figures)
    return width - widest - 0.02 - FIGURE_GAP


def _value_line(room: Room) -> float:
    return room.scale.table_figure.line / 72


def _labels(contrast: Contrast, width: float, room: Room) -> tuple[Label, ...]:
    """The sides in the order of their numbers, all named in as many lines where that has room; none without room."""
    sides = sorted(contrast.sides, key=lambda side: side.amount)
    if len(sides) not in LINE_SIDES or sides[0].amount == sides[-1].amount:
        return ()
    either = [(_in_one_line(side, room), _in_two_lines(side, room)) for side in sides]
    chosen = sorted(product((0, 1), repeat=len(sides)), key=lambda one: (len(set(one)), sum(one)))
    labels = (tuple(pair[nth] for pair, nth in zip(either, one, strict=True)) for one in chosen)
    return next((placed for one in labels if (placed := _apart(_dots(one, width), width))), ())


def _dots(labels: tuple[Label, ...], width: float) -> tuple[Label, ...]:
    """Each label with its dot, as far along the line as its number; the last label begins at its own."""
    amounts = [label.side.amount for label in labels]
    least, span = amounts[0], width - labels[-1].width - DOT / 2
    shares = ((amount - least) / (amounts[-1] - least) for amount in amounts)
    return tuple(replace(label, dot=DOT / 2 + span * share) for label, share in zip(labels, shares, strict=True))


def _in_one_line(side: Stated, room: Room) -> Label:
    style, line = room.style(room.scale.table, room.colors.slate), room.scale.table.line
    wide = max(width_of(side.source, style, room.theme), _value_width(side, room)) + 0.02
    return Label(side, (paragraph(side.source, style, line),), wide, 0.0)


def _in_two_lines(side: Stated, room: Room) -> Label:
    """The date under the name where both are short, else broken where it is narrowest."""
    style, line = room.style(room.scale.table, room.colors.slate), room.scale.table.line
    name, _, date = side.source.rpartition(", ")
    parted: Inlines = (Text(f"{name},\n{date}"),)
    wide = width_of(parted, style, room.theme) + 0.02
    if not name or wide > LABEL_WIDTHS[-1]:
        return _in_narrow_lines(side, room)
    return Label(side, (paragraph(parted, style, line),), max(wide, _value_width(side, room) + 0.02), 0.0)


def _in_narrow_lines(side: Stated, room: Room) -> Label:
    style, line = room.style(room.scale.table, room.colors.slate), room.scale.table.line
    named: Inlines = (Text(side.source),)
    held = (w for w in LABEL_WIDTHS if fits(named, style, line, w, 2 * line / 72, room.theme))
    word = min(longest_word(named, style, room.theme), LABEL_WIDTHS[-1])
    wide = max(next(held, LABEL_WIDTHS[-1]), word, _value_width(side, room) + 0.02)
    shown = clip(named, style, line, wide, 2 * line / 72, room.theme)
    return Label(side, (paragraph(shown, style, line),), wide, 0.0)


def _value_width(side: Stated, room: Room) -> float:
    return width_of(side.value, room.serif(room.scale.table_figure, room.colors.primary), room.theme)


def _apart(labels: tuple[Label, ...], width: float) -> tuple[Label, ...]:
    """Every label from its dot to the right, or ending at it where the next one stands there."""
    placed: list[Label] = []
    end = width
    for label in reversed(labels):
        ideal = label.dot - DOT / 2
        pushed = ideal + label.width > end + 1e-6
        left = min(end, label.dot + DOT / 2) - label.width if pushed else ideal
        placed.append(replace(label, left=left, align="right" if pushed else "left"))
        end = left - LABEL_GAP
    return tuple(reversed(placed)) if placed[-1].left >= -1e-6 else ()


def _on_line(labels: tuple[Label, ...], at: Rect, room: Room) -> tuple[Shape, ...]:
    level = at.y + _value_line(room) + 0.04 + DOT / 2
    line = Rule(at.x + DOT / 2, level, at.x + at.w, level, room.colors.muted, room.lines.outline)
    return (line, *(shape for label in labels for shape in _dotted(label, at, level, room)))


def _dotted(label: Label, at: Rect, level: float, room: Room) -> tuple[Shape, ...]:
    big = room.scale.table_figure
    value = paragraph(label.side.value, room.serif(big, room.colors.primary), big.line, label.align)
    words = tuple(Paragraph(one.runs, one.line, label.align) for one in label.words)
    x, below = at.x + label.left, level + DOT / 2 + 0.06
    return (
        TextBox("Value", Rect(x, at.y, label.width, big.line / 72), (value,)),
        Block(Rect(at.x + label.dot - DOT / 2, level - DOT / 2, DOT, DOT), room.colors.primary, round=True),
        TextBox("Stated by", Rect(x, below, label.width, room.height(words, label.width)), words),
    )


def _large(contrast: Contrast, at: Rect, room: Room) -> tuple[Shape, ...]:
    shapes: list[Shape] = []
    y, wide = at.y, _words_width(contrast, at.w, room)
    for side in contrast.sides:
        high = _figure_high(side, wide, room)
        words = _side_words(side, wide, room)
        shapes.append(TextBox("Side", Rect(at.x, y, wide, high), words))
        place = Rect(at.x + wide + FIGURE_GAP, y, at.w - wide - FIGURE_GAP, _value_line(room))
        shapes.append(TextBox("Value", place, (_figure(side, room),)))
        y += high + BETWEEN
    return tuple(shapes)


def _figure(side: Stated, room: Room) -> Paragraph:
    scale = room.scale
    style = room.serif(scale.table_figure, room.colors.primary)
    types = (scale.table_figure, scale.message_head, scale.head, scale.body_small)
    value: Inlines = (Text(side.value),)
    set_in = sized(style, first_fit(value, style, types, FIGURE_W, _value_line(room), room.theme))
    line = scale.table_figure.line
    return paragraph(clip(value, set_in, line, FIGURE_W, line / 72, room.theme), set_in, line, "right")


def _figure_high(side: Stated, width: float, room: Room) -> float:
    return max(room.height(_side_words(side, width, room), width), _value_line(room))


def _side_words(side: Stated, width: float, room: Room) -> tuple[Paragraph, ...]:
    """What the side says and who says it, in the same lines."""
    style, line = room.style(room.scale.table), room.scale.table.line
    quiet = room.style(room.scale.table, room.colors.slate)
    named = f" {side.source}" if side.source else ""
    both = (*side.content, Text(named))
    if fits(both, style, line, width, MOST_LINES * line / 72, room.theme):
        runs = to_runs(side.content, style)
        return (Paragraph((*runs, Run(named, quiet)) if named else runs, line),)
    return (paragraph(clip(side.content, style, line, width, MOST_LINES * line / 72, room.theme), style, line),)
