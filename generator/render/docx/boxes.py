"""Tinted boxes: their tint hangs out of the page's grid, their text stays on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.model.element import Bullets, Card, Cards, Item
from generator.model.inline import Inlines, Strong, Text, plain
from generator.render.docx.geometry import HANG, NARROW_MM, card_widths, columns, points
from generator.render.docx.inlines import inline_runs, marked, under
from generator.render.docx.ledger import Pen
from generator.render.docx.paragraphs import GAP, GAP_BEFORE, paragraph, properties
from generator.render.docx.runs import PLAIN, Look, text_runs
from generator.render.docx.table_styles import BOX_END, BOX_SIDE, line
from generator.render.docx.tables import cell, margin, row, table
from generator.render.docx.tails import LONG, tailed
from generator.text.metrics import line_count, text_width
from generator.text.ties import NO_BREAK, tie, tie_all, tie_citation
from generator.theme.tokens import Theme

_KEPT_WHOLE = 0.65  # of a page's height
_TOGETHER = 2  # texts of a box that stay on one page
_SEAM = 0.25
_STOPS = frozenset(".!?:;…。！？：؟")


def box(rows: Sequence[tuple[str, str]], fill: str, about: str, theme: Theme, *, splits: bool = False) -> str:
    """A box of (label cell, text cell) rows; padding above the first and below the last."""
    at = columns(theme.sheet)
    lines = []
    for index, (label, text) in enumerate(rows):
        ends = {"top": BOX_END if index == 0 else 0, "bottom": BOX_END if index == len(rows) - 1 else 0}
        drawn = seams(fill, over=index > 0, under=index < len(rows) - 1)
        left = cell(label, at.label + HANG, shade=fill, margins=margin(left=BOX_SIDE, right=0, **ends), borders=drawn)
        right = cell(text, at.beside + HANG, shade=fill, margins=margin(left=0, right=BOX_SIDE, **ends), borders=drawn)
        lines.append(row([left, right], splits=splits))
    return table((at.label + HANG, at.beside + HANG), lines, "BriefingBox", indent=-HANG, about=about)


def seams(fill: str, *, over: bool, under: bool) -> str:
    """Lines in the tint itself between rows: programs leave a pale one where two fills meet."""
    return (line("top", _SEAM, fill) if over else "") + (line("bottom", _SEAM, fill) if under else "")


def numbered_box(bullets: Bullets, style: str, pen: Pen) -> str:
    """Key messages or questions on the summary tint, numbered anew."""
    numbers = pen.ledger.restart({"KeyMessage": "Key Message"}.get(style, style))
    items = [_numbered(item, style, numbers, pen, index == len(bullets.items) - 1)
             for index, item in enumerate(bullets.items)]  # fmt: skip
    label = paragraph("BoxLabel", text_runs(tie(bullets.title)))
    texts = ["".join(items[first:last]) for first, last in box_rows(bullets, style, pen.theme)]
    rows = list(zip((label, *[""] * len(texts)), texts, strict=False))
    splits = max(_shares(bullets, style, pen.theme), default=0) > _KEPT_WHOLE
    made = box(rows, pen.theme.palette.summary_tint, bullets.title, pen.theme, splits=splits)
    return GAP_BEFORE + made + GAP


def box_rows(bullets: Bullets, style: str, theme: Theme) -> tuple[tuple[int, int], ...]:
    """The items of each row of a numbered box, as the first one's place and the place behind the last.

    A box is one row, which stays whole. One nearly as high as a page has a row for each text; one that may part keeps
    two texts together at both ends.
    """
    count = len(bullets.items)
    cuts: tuple[int, ...] = (0, count)
    if theme.sheet.beside < NARROW_MM or sum(_shares(bullets, style, theme)) > _KEPT_WHOLE:
        cuts = tuple(range(count + 1))
    elif bullets.parts and may_part(bullets):
        cuts = (0, *range(_TOGETHER, count - _TOGETHER + 1), count)
    return tuple(pairwise(cuts))


def may_part(bullets: Bullets) -> bool:
    """Whether two texts can stand on both sides of a page's end."""
    return bullets.role in ("key-messages", "questions") and len(bullets.items) >= 2 * _TOGETHER


def _shares(bullets: Bullets, style: str, theme: Theme) -> list[float]:
    """How much of a page's height the lines of each text take."""
    font = theme.fonts.argument if style == "KeyMessage" else theme.fonts.apparatus
    type_ = theme.page.body if style == "KeyMessage" else theme.page.question
    texts = (f"{plain(item_content(item))}{remark_text(item.note)}" for item in bullets.items)
    lines = (line_count(text, font, type_.size, points(theme.sheet.beside)) for text in texts)
    return [count * type_.line / points(theme.sheet.tall) for count in lines]


def kept_entries(count: int) -> tuple[int, ...]:
    """The entries of a list that stay with the next one: none stands alone before or behind the end of a page."""
    return (0, count - 2) if count > 1 else ()


def _numbered(item: Item, style: str, numbers: int, pen: Pen, last: bool) -> str:
    text = plain(item.head) + plain(item.content)
    listed = properties(list_id=numbers)
    direct = f'{listed}<w:spacing w:after="0"/>' if last else listed
    return paragraph(style, item_runs(item, pen), text, direct=direct)


def item_runs(item: Item, pen: Pen) -> str:
    """Head in bold, the text, the note in small slate; under the item's bookmark."""
    return under(item.id, item_content(item), pen) + remark(item.note)


def item_content(item: Item) -> Inlines:
    """The head in bold and the text, whose last words stay together unless a note follows them."""
    headed = bool(plain(item.head).strip())
    blank: Inlines = (Text(" "),) if headed and item.content else ()
    head: Inlines = (Strong(_stopped(item)),) if headed else ()
    return (*head, *blank, *(item.content if item.note else tailed(item.content)))


def _stopped(item: Item) -> Inlines:
    """The head, with a full stop where text runs on behind it."""
    ends = not item.content or plain(item.head).rstrip()[-1:] in _STOPS
    return item.head if ends else (*item.head, Text("."))


def remark(note: str) -> str:
    """A small note behind an item, "2 of 4" voices."""
    return text_runs(remark_text(note), Look(style="Remark")) if note else ""


def remark_text(note: str) -> str:
    """A small note with the blanks that part it from its item."""
    return f"  {tie_all(note)}"


def bottom_line(bullets: Bullets, pen: Pen) -> str:
    """One message alone: the panel in the main colour; whose view it is stands under its label."""
    item = bullets.items[0]
    label = paragraph("BottomLineLabel", text_runs(tie(bullets.title)))
    label += paragraph("BottomLineNote", text_runs(tie(item.note))) if item.note else ""
    content = tailed(item.content, LONG)
    text = paragraph("BottomLine", under(item.id, content, pen), plain(item.content))
    return GAP_BEFORE + box([(label, text)], pen.theme.palette.primary, bullets.title, pen.theme) + GAP


def cards_xml(cards: Cards, pen: Pen) -> str:
    """Numbers at a glance, four to a row under a rule."""
    heading = paragraph("GlanceHeading", text_runs(cards.title)) if cards.title else GAP_BEFORE
    count = len(card_widths(pen.theme.sheet))
    rows = [cards.items[at : at + count] for at in range(0, len(cards.items), count)]
    return heading + "".join(_card_row(line, cards.title, pen) for line in rows)


def _card_row(items: Sequence[Card], about: str, pen: Pen) -> str:
    widths = card_widths(pen.theme.sheet)[: len(items)]
    cells = [cell(_card(item, width, pen), width) for item, width in zip(items, widths, strict=True)]
    return table(widths, [row(cells)], "BriefingGlance", about=about) + GAP


def _card(item: Card, width: int, pen: Pen) -> str:
    value = _value(item, width, pen.theme)
    number = paragraph("GlanceNumber", marked(item.id, value, pen) if item.id else value)
    text = paragraph("GlanceText", inline_runs(item.content, pen), plain(item.content))
    apparatus = [part for part in (item.when, item.source) if part]
    lines = "".join(paragraph("GlanceSource", text_runs(tie_citation(part))) for part in apparatus)
    return number + text + lines


def _value(item: Card, width: int, theme: Theme) -> str:
    """Prefix and unit small beside the number."""
    prefix, value, unit = value_parts(item, width, theme)
    small = Look(style="Unit")
    return "".join(text_runs(text, look) for text, look in ((prefix, small), (value, PLAIN), (unit, small)) if text)


def value_parts(item: Card, width: int, theme: Theme) -> tuple[str, str, str]:
    """Prefix, number and unit of a card ``width`` twips wide: what has no room beside the number moves off its line."""
    room = width / 20 - points(3)
    number = text_width(item.value, theme.fonts.argument, theme.page.glance.size)
    before, behind = (
        text_width(f" {text}", theme.fonts.apparatus, theme.page.row_label.size) for text in (item.prefix, item.unit)
    )
    value = tie_all(item.value) if number <= room else item.value
    prefix = f"{item.prefix}{NO_BREAK if before + number <= room else ' '}" if item.prefix else ""
    unit = f"{NO_BREAK if before + number + behind <= room else ' '}{tie_all(item.unit)}" if item.unit else ""
    return prefix, value, unit
