"""The reading column beside a chart, table or quote, and charts themselves."""

from __future__ import annotations

from generator.model.element import Caption, Graphic, Item, Slide
from generator.model.inline import Inlines, Text, plain
from generator.records import replace
from generator.render.pptx.boxes import (
    FIRST_BODY_SLOT,
    SUBTITLE_SLOT,
    ChartBox,
    Paragraph,
    Rect,
    Rule,
    Run,
    Shape,
    Slot,
    Style,
    TextBox,
)
from generator.render.pptx.compose.field import GUTTER, Field
from generator.render.pptx.compose.fit import clip, even_width, fits, paragraph
from generator.render.pptx.compose.room import (
    Page,
    Room,
    ids_of,
    moved,
    whole,
)
from generator.theme.tokens import Type

PITCH, MOST = 1.56, 3
HEAD_AT, FOOT = 0.14, 0.2
SUBTITLE_HIGH = 0.32
PAIR_HEAD, CHART_FOOT = 1.36, 0.11  # over a half-width chart, and under any chart


def reading_column(slide: Slide, items: tuple[Item, ...], room: Room) -> Page:
    """Three takeaways at most, all in one size, while there is room; the others go to the notes."""
    body, small = room.scale.body, room.scale.body_small
    usual, mixed = (_column(slide, items, types, room) for types in ((body,), (body, small)))
    return usual if usual.notes == mixed.notes else _column(slide, items, (small,), room)


def _column(slide: Slide, items: tuple[Item, ...], types: tuple[Type, ...], room: Room) -> Page:
    shapes: list[Shape] = []
    notes: list[Inlines] = []
    y, place = room.field.top, 0
    pitch = min(PITCH, (room.field.high + FOOT) / MOST)
    for item in items:
        texts = _fitting(item, types, room.field.bottom - y, room) if place < MOST else None
        if texts is None:
            notes.append(whole(item))
            continue
        high = max(HEAD_AT + room.height(texts, room.field.reading_width) + FOOT, pitch)
        shapes += _item(item, texts, takeaway_at(y, min(high, room.field.bottom - y + FOOT), room.field), place, room)
        notes += [whole(item)] if _is_cut(item, texts) else []
        y += high
        place += 1
    findings = tuple(moved(slide, f"a takeaway is too long for its place: '{plain(one)[:60]}'") for one in notes)
    return Page(tuple(shapes), tuple(notes), findings)


def _fitting(item: Item, types: tuple[Type, ...], high: float, room: Room) -> tuple[Paragraph, ...] | None:
    for type_ in types:
        texts = _texts(item, type_, room)
        if HEAD_AT + room.height(texts, room.field.reading_width) <= high:
            return texts
    return None


def _is_cut(item: Item, texts: tuple[Paragraph, ...]) -> bool:
    shown = "".join(run.text for run in texts[0].runs) if texts else ""
    return bool(plain(item.head)) and shown != plain(item.head)


def _texts(item: Item, type_: Type, room: Room) -> tuple[Paragraph, ...]:
    head, style = room.scale.head, room.head()
    shown = clip(item.head, style, head.line, room.field.reading_width, 2 * head.line / 72, room.theme)
    above = (paragraph(shown, style, head.line),) if plain(item.head) else ()
    text = paragraph(item.content, room.style(type_), type_.line, before=2.5 if above else 0)
    return (*above, replace(text, level=1)) if plain(item.content) else above


def takeaway_at(y: float, pitch: float, field: Field) -> Rect:
    """Where the takeaway under the rule at ``y`` stands."""
    return Rect(field.reading_left, y + HEAD_AT, field.reading_width, pitch - HEAD_AT - FOOT)


def _item(item: Item, texts: tuple[Paragraph, ...], at: Rect, place: int, room: Room) -> list[Shape]:
    y = at.y - HEAD_AT
    rule = Rule(at.x, y, at.x + at.w, y, *room.edge(place))
    ids = ids_of(item.id, item.head, item.content)
    return [rule, TextBox("Takeaway", at, texts, slot=Slot("body", FIRST_BODY_SLOT + place), ids=ids)]


def chart_page(graphic: Graphic, wide: bool, room: Room) -> Page:
    """The subtitle (what in bold, then the unit) and the chart under it."""
    width = room.field.full if wide else room.field.wide
    above = subtitle(graphic.caption, width, room)
    at = chart_at(width, room.field) if above else _under(room.field.top, width, room.field)
    chart = ChartBox(f"fig:{graphic.id}", at, graphic.chart, graphic.alt, graphic.native, (graphic.id,))
    return Page((*above, chart), cut_subtitle(graphic.caption, above))


def subtitle_at(width: float, field: Field) -> Rect:
    """Where the line over a chart or table stands."""
    return Rect(field.left, field.top - 0.02, width, 0.3)


def chart_at(width: float, field: Field) -> Rect:
    """Where a chart under its subtitle stands."""
    return _under(field.top - 0.02 + SUBTITLE_HIGH, width, field)


def _under(top: float, width: float, field: Field) -> Rect:
    return Rect(field.left, top, width, field.bottom - CHART_FOOT - top)


def cut_subtitle(caption: Caption | None, shapes: tuple[Shape, ...]) -> tuple[Inlines, ...]:
    """The whole subtitle, for the notes, where its line could not hold it."""
    texts = ["".join(run.text for run in one.paragraphs[0].runs) for one in shapes if isinstance(one, TextBox)]
    return ((Text(caption.sub),),) if caption and caption.sub and caption.sub not in texts else ()


def pair_page(graphics: tuple[Graphic, ...], room: Room) -> Page:
    """Two charts side by side, each under its own message and what it shows."""
    pages = [_half(graphic, side, room) for side, graphic in enumerate(graphics)]
    captions = [graphic.caption for graphic in graphics]
    notes: list[Inlines] = [
        caption.message for caption in captions if _over(caption.message, room.head(), room.scale.head.line, room)
    ]
    small = room.style(room.scale.table)
    notes += [(Text(one.sub),) for one in captions if _over((Text(one.sub),), small, room.scale.table.line, room)]
    return Page(tuple(shape for shapes in pages for shape in shapes), tuple(notes))


def _over(content: Inlines, style: Style, line: float, room: Room) -> bool:
    """Whether a text above a half-width chart takes more than its two lines."""
    return not fits(content, style, line, room.field.half, 2 * line / 72, room.theme)


def half_head(side: int, field: Field) -> Rect:
    """Where the message of the left (0) or right (1) of two charts stands."""
    return Rect(field.left + side * (field.half + GUTTER), field.top + 0.1, field.half, PAIR_HEAD - 0.12)


def half_chart(side: int, field: Field) -> Rect:
    """Where the left (0) or right (1) of two charts stands."""
    top = field.top + PAIR_HEAD
    return Rect(half_head(side, field).x, top, field.half, field.bottom - CHART_FOOT - top)


def _half(graphic: Graphic, side: int, room: Room) -> list[Shape]:
    place, half = half_head(side, room.field), room.field.half
    head, small, caption = room.head(), room.style(room.scale.table, room.colors.slate), graphic.caption
    line, low = room.scale.head.line, room.scale.table.line
    message = clip(caption.message, head, line, half, 2 * line / 72, room.theme)
    shown = clip((Text(caption.sub),), small, low, half, 2 * low / 72, room.theme)
    words = [paragraph(message, head, line)] if plain(message) else []
    words += [replace(paragraph(shown, small, low, before=2), level=1)] if caption.sub else []
    wide = even_width([one.runs for one in words], half, room.theme)
    rule = Rule(place.x, room.field.top, place.x + half, room.field.top, *room.edge(0))
    slot = Slot("body", SUBTITLE_SLOT + side)
    texts = [TextBox("Subtitle", place, tuple(words), slot=slot, inset=half - wide)] if words else []
    at = half_chart(side, room.field)
    chart = ChartBox(f"fig:{graphic.id}", at, graphic.chart, graphic.alt, graphic.native, (graphic.id,))
    return [rule, *texts, chart]


def subtitle(caption: Caption | None, width: float, room: Room) -> tuple[Shape, ...]:
    """What is shown in bold, then the unit; nothing where the caption does not say."""
    if caption is None or not caption.sub:
        return ()
    type_ = room.scale.body
    what, comma, unit = _line_of(caption.sub, width, room).partition(", ")
    runs = [Run(what, room.head(type_, room.colors.ink))]
    runs += [Run(comma + unit, room.style(type_, room.colors.slate))] if comma else []
    words = (Paragraph(tuple(runs), type_.line),)
    return (TextBox("Subtitle", subtitle_at(width, room.field), words, slot=Slot("body", SUBTITLE_SLOT)),)


def _line_of(text: str, width: float, room: Room) -> str:
    """``text`` on one line: whole, else what is shown and the unit, its last piece; else the start of it."""
    type_ = room.scale.body
    head = room.head(type_, room.colors.ink)
    pieces = text.split(", ")
    short = f"{pieces[0]}, {pieces[-1]}"
    for shown in (text, short) if len(pieces) > 2 else (text,):
        if fits((Text(shown),), head, type_.line, width, 0.3, room.theme):
            return shown
    return plain(clip((Text(text),), head, type_.line, width, 0.3, room.theme))
