"""Somebody's words on a panel, with who said them, and why they matter beside it."""

from __future__ import annotations

from dataclasses import replace

from generator.model.element import Quote, Slide
from generator.model.inline import Inlines, Text, plain
from generator.render.pptx.boxes import SIDE_SLOT, Block, Paragraph, Rect, Rule, Run, Shape, Slot, TextBox
from generator.render.pptx.compose.fit import clip, even_width, first_fit, fits, paragraph, sized
from generator.render.pptx.compose.room import BODY_TOP, FULL, LEFT, WIDE, Page, Room, ids_of, moved

HIGH, INSET, RULE_AT = 4.55, 0.45, 5.28


def quote_page(slide: Slide, quote: Quote, wide: bool, room: Room) -> Page:
    """The panel; ``wide`` where nothing stands beside it."""
    width = FULL if wide else WIDE
    block = Block(Rect(LEFT, BODY_TOP, width, HIGH), room.colors.primary)
    at = quote_at(width)
    words, held = _words(quote, at, room)
    inset = at.w - even_width(words.runs, at.w, room.theme)
    ids = ids_of(quote.id, quote.content)
    box = TextBox("Quote", at, (words,), slot=Slot("body", SIDE_SLOT), ids=ids, inset=inset)
    rule = Rule(at.x, RULE_AT, at.x + at.w, RULE_AT, room.colors.line_on_primary, room.lines.light)
    shapes: tuple[Shape, ...] = (block, box, rule, *_attribution(quote, at, room))
    if held:
        return Page(shapes)
    return Page(shapes, (quote.content,), (moved(slide, f"the quotation '{quote.id}' is too long"),))


def quote_at(width: float) -> Rect:
    """Where the words stand on a panel ``width`` inches wide."""
    return Rect(LEFT + INSET, BODY_TOP + 0.4, width - 2 * INSET, RULE_AT - BODY_TOP - 0.6)


def speaker_at(quoted: Rect) -> Rect:
    """Where the speaker stands under the words."""
    return Rect(quoted.x, RULE_AT + 0.12, quoted.w, 0.94)


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
    return (TextBox("Attribution", speaker_at(at), words, slot=slot, ids=ids),)
