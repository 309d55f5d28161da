"""Somebody's words on a panel, with who said them, and why they matter beside it."""

from __future__ import annotations

from generator.model.element import Quote, Slide
from generator.model.inline import Inlines, Text, plain
from generator.records import replace
from generator.render.pptx.boxes import SIDE_SLOT, Block, Paragraph, Rect, Rule, Run, Shape, Slot, TextBox
from generator.render.pptx.compose.field import Field
from generator.render.pptx.compose.fit import clip, even_width, first_fit, fits, paragraph, sized
from generator.render.pptx.compose.room import Page, Room, ids_of, moved

FOOT, INSET, SPEAKER = 0.1, 0.45, 1.32  # under the panel, within it, from its rule to the foot of the body


def quote_page(slide: Slide, quote: Quote, wide: bool, room: Room) -> Page:
    """The panel; ``wide`` where nothing stands beside it."""
    field = room.field
    width = field.full if wide else field.wide
    block = Block(Rect(field.left, field.top, width, field.high - FOOT), room.colors.primary)
    at = quote_at(width, field)
    words, held = _words(quote, at, room)
    inset = at.w - even_width([words.runs], at.w, room.theme)
    ids = ids_of(quote.id, quote.content)
    box = TextBox("Quote", at, (words,), slot=Slot("body", SIDE_SLOT), ids=ids, inset=inset)
    rule = Rule(at.x, _rule_y(field), at.x + at.w, _rule_y(field), room.colors.line_on_primary, room.lines.light)
    shapes: tuple[Shape, ...] = (block, box, rule, *_attribution(quote, at, room))
    if held:
        return Page(shapes)
    return Page(shapes, (quote.content,), (moved(slide, f"the quotation '{quote.id}' is too long"),))


def _rule_y(field: Field) -> float:
    return field.bottom - SPEAKER


def quote_at(width: float, field: Field) -> Rect:
    """Where the words stand on a panel ``width`` inches wide."""
    return Rect(field.left + INSET, field.top + 0.4, width - 2 * INSET, _rule_y(field) - field.top - 0.6)


def speaker_at(quoted: Rect, field: Field) -> Rect:
    """Where the speaker stands under the words."""
    return Rect(quoted.x, _rule_y(field) + 0.12, quoted.w, 0.94)


def _words(quote: Quote, at: Rect, room: Room) -> tuple[Paragraph, bool]:
    scale = room.scale
    base = room.serif(scale.quote, room.colors.paper, bold=False)
    small = (scale.quote_small, scale.subtitle, scale.table_figure, scale.message_head, scale.head, scale.body)
    type_ = first_fit(quote.content, base, (scale.quote_large, scale.quote, *small), at.w, at.h, room.theme)
    style = sized(base, type_)
    shown = clip(quote.content, style, type_.line, at.w, at.h, room.theme)
    return paragraph(shown, style, type_.line), fits(quote.content, style, type_.line, at.w, at.h, room.theme)


def _attribution(quote: Quote, at: Rect, room: Room) -> tuple[TextBox, ...]:
    """Who in bold, the rest of the line under it."""
    text = plain(quote.attribution)
    if not text:
        return ()
    who, _, rest = (part.strip() for part in text.partition("\n" if "\n" in text else ","))
    bold, quiet = room.head(room.scale.head, room.colors.paper), room.style(room.scale.body, room.colors.on_primary)
    lines: list[tuple[Inlines, Run, float, float]] = [((Text(who),), Run("", bold), 22, 0.31)]
    lines += [((Text(rest),), Run("", quiet), 21, 0.59)] if rest else []
    words = tuple(
        paragraph(clip(content, run.style, line, at.w, high, room.theme), run.style, line)
        for content, run, line, high in lines
    )
    words = tuple(replace(one, level=level) for level, one in enumerate(words))
    slot, ids = Slot("body", SIDE_SLOT + 1), ids_of("", quote.attribution)
    return (TextBox("Attribution", speaker_at(at, room.field), words, slot=slot, ids=ids),)
