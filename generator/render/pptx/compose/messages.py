"""The panel slides: key messages, and the opener of a part."""

from __future__ import annotations

from collections.abc import Sequence

from generator.errors import Finding
from generator.model.element import Bullets, Item, Prose, Slide
from generator.model.inline import Inlines, Text, plain
from generator.records import replace
from generator.render.pptx.boxes import (
    FIRST_BODY_SLOT,
    KICKER_SLOT,
    SIDE_SLOT,
    Paragraph,
    Rect,
    Rule,
    Run,
    Shape,
    Slot,
    TextBox,
)
from generator.render.pptx.compose.field import LEFT, PANEL_LEFT, PANEL_TEXT, RIGHT, Field
from generator.render.pptx.compose.fit import (
    clip,
    even_width,
    first_fit,
    fits,
    levelled,
    paginate,
    paragraph,
    sized,
    width_of,
)
from generator.render.pptx.compose.room import Page, Room, ids_of, moved, whole
from generator.render.pptx.compose.voices import circles, lone_voice, voices
from generator.theme.tokens import Type

PITCH, TEXT_AT, CIRCLES = 1.185, 0.54, 0.95
BESIDE = 1.667  # inches of a row that are not its text's
HEAD_AT, FOOT, AIR, NUMBER_HIGH = 0.12, 0.12, 0.3, 0.52
LEGEND_Y, LEGEND_HIGH = 6.62, 0.57  # its foot level with that of the source line
KICKER = Rect(LEFT, 0.59, PANEL_TEXT, 0.3)
STATEMENT, PART_NUMBER = Rect(PANEL_LEFT, 1.12, 7.0, 1.9), Rect(LEFT - 0.03, 2.45, PANEL_TEXT, 2.09)
ENTRIES_Y, ENTRY_W, ENTRY_TEXT, PAGE_W, MOST_ENTRIES = 3.42, 6.6, 6.5, 0.92, 8
SQUEEZE, MOST = 0.09, 5  # inches a row may give up, messages a slide


def kicker(text: str, room: Room) -> tuple[Shape, ...]:
    """The small line at the top of a panel."""
    if not text:
        return ()
    style, line = room.style(room.scale.body, room.colors.on_primary), room.scale.body.line
    shown = clip((Text(text),), style, line, PANEL_TEXT, 0.3, room.theme)
    words = (paragraph(shown, style, line),)
    return (TextBox("Kicker", KICKER, words, slot=Slot("body", KICKER_SLOT)),)


def message_pages(slide: Slide, bullets: Bullets, room: Room) -> tuple[Page, ...]:
    """Five messages a slide, each with its number, head, text and voices."""
    blocks = [_message(item, slide, room) for item in bullets.items]
    roomy = paginate([max(high, PITCH) for _, high, _ in blocks], room.field.messages.h)
    tight = paginate([high - SQUEEZE for _, high, _ in blocks], room.field.messages.h)
    pages = tight if len(tight) < len(roomy) and max(map(len, tight)) <= MOST else roomy
    return tuple(_page([(index, *blocks[index]) for index in page], bullets, slide, room) for page in pages)


def _message(item: Item, slide: Slide, room: Room) -> tuple[tuple[Paragraph, ...], float, Page]:
    """Paragraphs and height of one message; head and text stand in one shape."""
    for type_ in (room.scale.body, room.scale.body_small):
        paragraphs = _paragraphs(item, item.content, type_, room)
        high = HEAD_AT + room.height(paragraphs, text_width(room.field)) + FOOT
        if high <= room.field.messages.h:
            shown = "".join(run.text for run in paragraphs[0].runs) if paragraphs else ""
            cut = bool(plain(item.head)) and shown != plain(item.head)
            return paragraphs, high, Page((), (whole(item),) if cut else ())
    type_ = room.scale.body
    short = clip(item.content, room.style(type_), type_.line, text_width(room.field), 0.6, room.theme)
    finding = moved(slide, f"the message '{item.id or plain(item.head)}' is too long for any slide")
    clipped = _paragraphs(item, short, type_, room)
    return clipped, HEAD_AT + room.height(clipped, text_width(room.field)) + FOOT, Page((), (whole(item),), (finding,))


def _paragraphs(item: Item, content: Inlines, type_: Type, room: Room) -> tuple[Paragraph, ...]:
    head = room.scale.message_head
    style = room.head(head)
    shown = clip(item.head, style, head.line, text_width(room.field), 2 * head.line / 72, room.theme)
    above = (paragraph(shown, style, head.line),) if plain(item.head) else ()
    text = paragraph(content, room.style(type_), type_.line, before=1 if above else 0)
    return (*above, replace(text, level=1)) if plain(content) else above


def _page(
    rows: list[tuple[int, tuple[Paragraph, ...], float, Page]], bullets: Bullets, slide: Slide, room: Room
) -> Page:
    shapes: list[Shape] = []
    area = room.field.messages
    room_high = area.h
    tight = sum(high for _, _, high, _ in rows) > room_high
    heights = [high - (SQUEEZE if tight else 0.0) for _, _, high, _ in rows]
    pitches = levelled(heights, room_high, PITCH + AIR)
    y = area.y
    for place, ((index, paragraphs, _, _), pitch) in enumerate(zip(rows, pitches, strict=True)):
        item = bullets.items[index]
        at = Rect(area.x, y, area.w, pitch)
        shapes += _row(item, index, place, paragraphs, at, item is lone_voice(bullets.items), room)
        y += pitch
    leavings = [row[3] for row in rows]
    notes = tuple(note for page in leavings for note in page.notes)
    findings = tuple(finding for page in leavings for finding in page.findings)
    if room.house:
        return Page(tuple(shapes), notes, findings)
    return Page((*kicker(slide.kicker, room), *shapes, *_legend(bullets, room)), notes, findings)


def text_width(field: Field) -> float:
    """The width of a message, between its number and its voices."""
    return field.messages.w - BESIDE


def number_at(y: float, field: Field) -> Rect:
    """Where the number of the message under the rule at ``y`` stands."""
    return Rect(field.messages.x, y + 0.05, TEXT_AT, NUMBER_HIGH)


def message_at(y: float, pitch: float, field: Field) -> Rect:
    """Where head and text of the message under the rule at ``y`` stand."""
    return Rect(field.messages.x + TEXT_AT, y + HEAD_AT, text_width(field), pitch - HEAD_AT)


def _row(
    item: Item, index: int, place: int, paragraphs: tuple[Paragraph, ...], at: Rect, single: bool, room: Room
) -> list[Shape]:
    rule = Rule(at.x, at.y, at.x + at.w, at.y, *room.edge(place))
    number = Paragraph((Run(str(index + 1), room.serif(room.scale.title, room.colors.steel)),), room.scale.title.line)
    slot, beside = Slot("body", FIRST_BODY_SLOT + place), Slot("body", SIDE_SLOT + place)
    ids = ids_of(item.id, item.head, item.content)
    return [
        rule,
        TextBox("Number", number_at(at.y, room.field), (number,), slot=beside),
        TextBox("Message", message_at(at.y, at.h, room.field), paragraphs, slot=slot, ids=ids),
        *voices(item, at.x + at.w - CIRCLES, at.y + 0.22, single, room),
    ]


def _legend(bullets: Bullets, room: Room) -> tuple[Shape, ...]:
    """What the circles mean, at the foot of the panel; nothing where there are none or nobody says it."""
    of = max((item.of for item in bullets.items), default=0)
    if not of or not bullets.title:
        return ()
    style = room.style(room.scale.body_small, room.colors.on_primary)
    shown = clip((Text(bullets.title),), style, room.scale.body_small.line, PANEL_TEXT, LEGEND_HIGH, room.theme)
    words = TextBox(
        "Legend", Rect(LEFT, LEGEND_Y, PANEL_TEXT, LEGEND_HIGH), (paragraph(shown, style, room.scale.body_small.line),)
    )
    pair = (room.colors.paper, room.colors.paper)
    return (*circles((of + 1) // 2, of, LEFT, LEGEND_Y - 0.24, room, pair), words)


def section_page(slide: Slide, rest: tuple[Bullets | Prose, ...], room: Room) -> Page:
    """The opener of a part: number, name, its statement and what follows."""
    statement, notes, findings = _statement(slide, rest, room)
    listed, more = _contents(rest, room)
    return Page((*kicker(slide.kicker, room), *_number(slide, room), *statement, *listed), (*notes, *more), findings)


def _number(slide: Slide, room: Room) -> tuple[Shape, ...]:
    if not slide.number:
        return ()
    type_ = room.scale.section_number
    style = room.serif(type_, room.colors.accent_on_primary)
    fitting = next(
        (
            size
            for size in (type_.size, 110, 72, 54, 36)
            if width_of(slide.number, sized(style, Type(size, size)), room.theme) <= PANEL_TEXT
        ),
        24,
    )
    words = (Paragraph((Run(slide.number[:12], sized(style, Type(fitting, fitting))),), type_.line),)
    return (TextBox("Part number", PART_NUMBER, words, slot=Slot("body", SIDE_SLOT)),)


def _statement(
    slide: Slide, rest: tuple[Bullets | Prose, ...], room: Room
) -> tuple[tuple[Shape, ...], tuple[Inlines, ...], tuple[Finding, ...]]:
    prose = [element for element in rest if isinstance(element, Prose)]
    if not prose:
        return (), (), ()
    content = prose[0].content
    at, scale = STATEMENT, room.scale
    base = room.serif(scale.subtitle, bold=False)
    types = (scale.subtitle, scale.table_figure, scale.message_head, scale.head, scale.body)
    type_ = first_fit(content, base, types, at.w, at.h, room.theme)
    style = sized(base, type_)
    held = fits(content, style, type_.line, at.w, at.h, room.theme)
    shown = clip(content, style, type_.line, at.w, at.h, room.theme)
    words = paragraph(shown, style, type_.line)
    inset = at.w - even_width([words.runs], at.w, room.theme)
    slot = Slot("body", FIRST_BODY_SLOT)
    box = TextBox("Statement", at, (words,), slot=slot, ids=ids_of("", content), inset=inset)
    others = tuple(one.content for one in prose[1:])
    if held:
        return (box,), others, ()
    return (box,), (content, *others), (moved(slide, "the statement of the part is too long"),)


def _contents(rest: tuple[Bullets | Prose, ...], room: Room) -> tuple[tuple[Shape, ...], tuple[Inlines, ...]]:
    """The list of what the part shows, with slide numbers where an item's id is a slide's."""
    items = [item for element in rest if isinstance(element, Bullets) for item in element.items]
    if not items:
        return (), ()
    shown, pitch = items[:MOST_ENTRIES], entry_pitch(min(len(items), MOST_ENTRIES))
    type_ = _entry_type(shown, room)
    shapes: list[Shape] = [Rule(PANEL_LEFT, ENTRIES_Y, RIGHT, ENTRIES_Y, room.colors.ink, room.lines.heavy)]
    for index, item in enumerate(shown):
        shapes += _entry(item, index, entry_at(ENTRIES_Y + pitch * index, pitch), type_, room)
    return tuple(shapes), tuple(whole(item) for item in items[MOST_ENTRIES:])


def entry_pitch(count: int) -> float:
    """Inches from one entry of an opener to the next."""
    return min(0.66, 3.0 / max(count, 1)) if count > 4 else 0.66


def entry_at(y: float, pitch: float) -> tuple[Rect, Rect]:
    """Where the entry under the rule at ``y`` and the number of its slide stand."""
    return Rect(PANEL_LEFT, y, ENTRY_W, pitch), Rect(RIGHT - PAGE_W, y, PAGE_W, pitch)


def _entry_type(items: Sequence[Item], room: Room) -> Type:
    """The largest type in which every entry takes one line: a list has one size."""
    scale = room.scale
    widest = {
        type_: max(width_of(_said(item), room.style(type_), room.theme) for item in items)
        for type_ in (scale.head, scale.body, scale.body_small)
    }
    return next((type_ for type_, wide in widest.items() if wide <= ENTRY_TEXT), scale.body_small)


def _said(item: Item) -> Inlines:
    return item.content if plain(item.content) else item.head


def _entry(item: Item, index: int, places: tuple[Rect, Rect], type_: Type, room: Room) -> list[Shape]:
    """One entry over its rule; ``places`` are those of its text and of the number of its slide."""
    at, page_at = places
    style, foot = room.style(type_), at.y + at.h
    text = (paragraph(clip(_said(item), style, type_.line, ENTRY_TEXT, at.h, room.theme), style, type_.line),)
    number = str(room.numbers.get(item.id, "")) or item.note
    bold = room.head(room.scale.head)
    slot = Slot("body", FIRST_BODY_SLOT + 1 + index)
    boxes: list[Shape] = [TextBox("Entry", at, text, "middle", slot, ids_of(item.id, item.head, item.content))]
    if number and width_of(number, bold, room.theme) <= 0.9:
        figure = (paragraph(number, bold, room.scale.head.line, "right"),)
        boxes.append(TextBox("Page", page_at, figure, "middle", Slot("body", SIDE_SLOT + 1 + index)))
    boxes.append(Rule(PANEL_LEFT, foot, RIGHT, foot, room.colors.hairline, room.lines.light))
    return boxes
