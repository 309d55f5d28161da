"""Numbers that matter, a card each: filled where stated or agreed, outlined where planned."""

from __future__ import annotations

from itertools import takewhile

from generator.model.element import Card, Cards, Slide
from generator.model.inline import Inlines, Text
from generator.records import dataclass, replace
from generator.render.pptx.boxes import (
    FIRST_BODY_SLOT,
    SIDE_SLOT,
    Block,
    Paragraph,
    Rect,
    Rule,
    Run,
    Shape,
    Slot,
    Style,
    TextBox,
)
from generator.render.pptx.compose.field import Field
from generator.render.pptx.compose.fit import clip, fits, paragraph, sized
from generator.render.pptx.compose.room import Page, Room, ids_of, moved
from generator.text.units import SCALES

HIGH, LOW, INSET, ROW_GAP, LEAST_GAP, GAP = 2.22, 2.1, 0.2, 0.17, 0.1, 0.24
LABEL_W, AFTER_LABEL = 1.5, 0.24
NARROW, SPARE = 3.0, 0.4  # inches under which two cards stand in a row, not three; less will do without a label beside
OVER, TALLER = 0.42, 0.7  # inches of a label over its cards; that the only row of a slide may be higher
TEXT_HIGH = 0.84


@dataclass(frozen=True, slots=True)
class Inks:
    figure: str
    text: str
    quiet: str


def card_pages(slide: Slide, groups: tuple[Cards, ...], room: Room) -> tuple[Page, ...]:
    """Two rows of cards a slide; several groups stand a row each with their title as its label."""
    rows = [row for group in groups for row in _rows(group, len(groups) > 1, room.field)]
    each = rows_each(any(label for label, _ in rows), room.field)
    pairs = [rows[start : start + each] for start in range(0, len(rows), each)]
    return tuple(_page(slide, pair, room) for pair in pairs) or (Page(()),)


Line = tuple[str, tuple[Card, ...]]


def _rows(group: Cards, labelled: bool, field: Field) -> list[Line]:
    """The group in rows: three cards each, four as two and two."""
    each = 2 if len(group.items) == 4 else per_row(labelled, field)
    parts = [group.items[start : start + each] for start in range(0, len(group.items), each)]
    return [(group.title if labelled else "", part) for part in parts]


def _page(slide: Slide, rows: list[Line], room: Room) -> Page:
    most = max((len(cards) for _, cards in rows), default=0)
    pages = [_line(slide, row, index, most, room) for index, row in enumerate(rows)]
    shapes = tuple(shape for page in pages for shape in page.shapes)
    notes = tuple(note for page in pages for note in page.notes)
    return Page(shapes, notes, tuple(finding for page in pages for finding in page.findings))


def _strip(labelled: bool, field: Field) -> float:
    """The height of a row's label over its cards; 0 where it stands beside them."""
    return OVER if labelled and _third(True, field) < NARROW <= _third(False, field) + SPARE else 0.0


def _third(beside: bool, field: Field) -> float:
    """The width of one of three cards, with a label beside them or not."""
    return (field.full - (LABEL_W + AFTER_LABEL if beside else 0.0) - 2 * GAP) / 3


def rows_each(labelled: bool, field: Field) -> int:
    """How many rows of cards a slide has room for."""
    return 2 if field.high >= 2 * (LOW + _strip(labelled, field)) + LEAST_GAP else 1


def card_high(labelled: bool, field: Field) -> float:
    """How high a card is."""
    strip = _strip(labelled, field)
    if rows_each(labelled, field) == 1:
        return min(HIGH + TALLER, field.high - strip)
    return min(HIGH, max((field.high - ROW_GAP) / 2 - strip, LOW))


def per_row(labelled: bool, field: Field) -> int:
    """How many cards a full row holds."""
    beside = labelled and not _strip(labelled, field)
    return 3 if _third(beside, field) >= NARROW - (0 if beside else SPARE) else 2


def card_at(labelled: bool, place: int, index: int, per: int, field: Field) -> Rect:
    """Where card ``index`` of ``per`` in the row ``place`` stands."""
    strip = _strip(labelled, field)
    wide = field.full - (LABEL_W + AFTER_LABEL if labelled and not strip else 0.0)
    width = (wide - GAP * (per - 1)) / per
    x = field.right - wide + index * (width + GAP)
    return Rect(x, row_y(place, labelled, field) + strip, width, card_high(labelled, field))


def row_y(place: int, labelled: bool, field: Field) -> float:
    """The top of a row of cards, its label included."""
    high = card_high(labelled, field) + _strip(labelled, field)
    gap = max(min(ROW_GAP, field.high - 2 * high), LEAST_GAP)
    return field.top + place * (high + gap)


def _line(slide: Slide, row: Line, place: int, most: int, room: Room) -> Page:
    """One row; ``most`` is how many cards the longest of the slide's rows has: two take the width that three had."""
    label, cards = row
    usual = per_row(bool(label), room.field)
    per = max(2 if (most if label else len(cards)) == 2 else usual, len(cards))
    pages = [
        _card(slide, card, card_at(bool(label), place, index, per, room.field), 3 * place + index, room)
        for index, card in enumerate(cards)
    ]
    shapes = (*_label(label, bool(cards and cards[0].filled), place, room), *(s for page in pages for s in page.shapes))
    notes = tuple(note for page in pages for note in page.notes)
    return Page(shapes, notes, tuple(finding for page in pages for finding in page.findings))


def _label(label: str, filled: bool, place: int, room: Room) -> tuple[Shape, ...]:
    if not label:
        return ()
    color = room.colors.primary if filled else room.colors.steel
    head, _, about = (part.strip() for part in label.partition("|"))
    scale = room.scale
    style, small = room.head(scale.head, color), room.style(scale.table, room.colors.slate)
    over = _strip(True, room.field)
    space, high = (
        (room.field.full, scale.head.line / 72) if over else (LABEL_W, 0.65 if about else 3 * scale.head.line / 72)
    )
    head = f"{head}: {about}" if over and about else head
    words = [paragraph(clip((Text(head),), style, scale.head.line, space, high, room.theme), style, scale.head.line)]
    if about and not over:
        line = scale.table.line
        words.append(paragraph(clip((Text(about),), small, line, LABEL_W, 1.25, room.theme), small, line, before=4))
    x, y, slot = room.field.left, row_y(place, True, room.field), Slot("body", SIDE_SLOT + place)
    wide = room.field.full if _strip(True, room.field) else LABEL_W
    levels = tuple(replace(one, level=level) for level, one in enumerate(words))
    return (
        Rule(x, y, x + wide, y, color, 2.25),
        TextBox("Label", label_at(y, room.field), levels, slot=slot),
    )


def label_at(y: float, field: Field) -> Rect:
    """Where the label of the row at ``y`` stands."""
    strip = _strip(True, field)
    if strip:
        return Rect(field.left, y + 0.06, field.full, strip - 0.1)
    return Rect(field.left, y + 0.14, LABEL_W, card_high(True, field) - 0.14)


def card_places(at: Rect) -> tuple[Rect, Rect, Rect]:
    """Where figure, words and date stand on the card ``at``."""
    x, width, more = at.x + INSET, at.w - 2 * INSET, max(at.h - HIGH, 0.0)
    return (
        Rect(x, at.y + 0.1, width, 0.62),
        Rect(x, at.y + 0.74, width, TEXT_HIGH + more),
        Rect(x, at.y + 1.6 + more, width, 0.5),
    )


def _card(slide: Slide, card: Card, at: Rect, number: int, room: Room) -> Page:
    inks = _inks(card, room)
    width = at.w - 2 * INSET
    figure, left_over = _figure(card, width, inks, room)
    text, held = _text(card, left_over, card_places(at)[1], inks, room)
    block = Block(
        at,
        room.colors.primary if card.filled else "",
        room.colors.primary if card.filled else room.colors.steel,
        room.lines.outline,
    )
    foot = _foot(card, width, inks, room)
    first, second, third = card_places(at)
    slots = tuple(Slot("body", FIRST_BODY_SLOT + 3 * number + part) for part in range(3))
    boxes = (
        TextBox("Figure", first, (figure,), slot=slots[0]),
        TextBox("Card", second, text, slot=slots[1], ids=ids_of(card.id, card.content)),
        *((TextBox("Dated", third, foot, slot=slots[2]),) if foot else ()),
    )
    if held:
        return Page((block, *boxes))
    whole: Inlines = (Text(f"{_words(card)}: "), *card.content)
    return Page((block, *boxes), (whole,), (moved(slide, f"the card '{card.id}' has too many words"),))


def _words(card: Card) -> str:
    return " ".join(part for part in (card.prefix, card.value, card.unit) if part)


def _inks(card: Card, room: Room) -> Inks:
    colors = room.colors
    if card.filled:
        return Inks(colors.paper, colors.paper, colors.on_primary)
    return Inks(colors.steel, colors.ink, colors.slate)


def _figure(card: Card, width: float, inks: Inks, room: Room) -> tuple[Paragraph, str]:
    """Prefix and value large, the unit beside them; a unit without room goes before the text, its scale never."""
    line, small = room.scale.figure.line, room.style(room.scale.head, inks.figure)
    for lead, number in _led(card):
        for type_ in (room.scale.figure, room.scale.title, room.scale.table_figure):
            for beside, under in _parted(card.unit):
                big = Run(number, room.serif(type_, inks.figure))
                runs = (*_run(lead, "\u00a0", small), big, *_run("\u00a0\u00a0" if beside else "", beside, small))
                if room.count(Paragraph(runs, line), width) == 1:
                    return Paragraph(runs, line), under
    style, number = room.serif(room.scale.table_figure, inks.figure), _led(card)[0][1]
    return paragraph(clip((Text(number),), style, 28, width, 0.45, room.theme), style, line), f"{number} {card.unit}"


def _run(first: str, second: str, style: Style) -> tuple[Run, ...]:
    """Both texts in one line, where there is a first."""
    return (Run(f"{first}{second}".replace(" ", "\u00a0"), style),) if first else ()


def _led(card: Card) -> tuple[tuple[str, str], ...]:
    """What leads a number small, and the number: all of it large, else words such as "about" small before it."""
    prefix = card.prefix.split()
    words = list(takewhile(str.islower, prefix))
    parts = ((words[:count], [*prefix[count:], card.value]) for count in dict.fromkeys((0, len(words))))
    return tuple((" ".join(small), "\u00a0".join(part for part in large if part)) for small, large in parts)


def _parted(unit: str) -> tuple[tuple[str, str], ...]:
    """What of ``unit`` stands beside the number and what under it: all beside, else a scale ("million") alone."""
    first, _, rest = unit.partition(" ")
    return ((unit, ""), (first, rest) if first in SCALES else ("", unit))


def _text(card: Card, before: str, at: Rect, inks: Inks, room: Room) -> tuple[tuple[Paragraph, ...], bool]:
    width, high = at.w, at.h
    content: Inlines = (Text(before + " "), *card.content) if before else card.content
    base = room.style(room.scale.card, inks.text)
    for type_ in (room.scale.card, room.scale.body_small):
        if fits(content, sized(base, type_), type_.line, width, high, room.theme):
            return (paragraph(content, sized(base, type_), type_.line),), True
    small = room.scale.body_small
    shown = clip(content, sized(base, small), small.line, width, high, room.theme)
    return (paragraph(shown, sized(base, small), small.line),), False


def _foot(card: Card, width: float, inks: Inks, room: Room) -> tuple[Paragraph, ...]:
    """Date and source, a line each; a source alone has both lines. One that is cut stands whole in the notes."""
    type_ = room.scale.table
    high = type_.line / 72
    when, source = room.style(type_, inks.quiet, bold=True), room.style(type_, inks.quiet)
    rows = ((card.when, when, high), (card.source, source, high if card.when else 2 * high))
    return tuple(
        paragraph(clip((Text(text),), style, type_.line, width, tall, room.theme), style, type_.line)
        for text, style, tall in rows
        if text
    )
