"""Tinted boxes: their tint hangs out of the page's grid, their text stays on it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.element import Bullets, Card, Cards, Item
from generator.model.inline import Inlines, Strong, Text, plain
from generator.render.docx.geometry import HANG, NARROW_MM, card_widths, columns, points
from generator.render.docx.inlines import inline_runs, marked, under
from generator.render.docx.ledger import Pen
from generator.render.docx.paragraphs import GAP, GAP_BEFORE, paragraph, properties
from generator.render.docx.runs import Look, text_runs
from generator.render.docx.table_styles import BOX_END, BOX_SIDE, line
from generator.render.docx.tables import cell, margin, row, table
from generator.render.docx.tails import LONG, tailed
from generator.text.metrics import text_width
from generator.text.ties import tie, tie_all, tie_citation
from generator.theme.tokens import Theme

_KEPT_WHOLE = 1800
_SEAM = 0.25
_STOPS = frozenset(".!?:;…。！？：؟")


def box(rows: Sequence[tuple[str, str]], fill: str, about: str, theme: Theme, *, splits: bool = False) -> str:
    """A box of (label cell, text cell) rows; padding above the first and below the last."""
    at = columns(theme.sheet)
    lines = []
    for index, (label, text) in enumerate(rows):
        ends = {"top": BOX_END if index == 0 else 0, "bottom": BOX_END if index == len(rows) - 1 else 0}
        seams = _seams(fill, over=index > 0, under=index < len(rows) - 1)
        left = cell(label, at.label + HANG, shade=fill, margins=margin(left=BOX_SIDE, right=0, **ends), borders=seams)
        right = cell(text, at.beside + HANG, shade=fill, margins=margin(left=0, right=BOX_SIDE, **ends), borders=seams)
        lines.append(row([left, right], splits=splits))
    return table((at.label + HANG, at.beside + HANG), lines, "BriefingBox", indent=-HANG, about=about)


def _seams(fill: str, *, over: bool, under: bool) -> str:
    """Lines in the tint itself between rows: programs leave a pale one where two fills meet."""
    return (line("top", _SEAM, fill) if over else "") + (line("bottom", _SEAM, fill) if under else "")


def numbered_box(bullets: Bullets, style: str, pen: Pen) -> str:
    """Key messages or questions on the summary tint, numbered anew."""
    numbers = pen.ledger.restart({"KeyMessage": "Key Message"}.get(style, style))
    items = [_numbered(item, style, numbers, pen, index == len(bullets.items) - 1)
             for index, item in enumerate(bullets.items)]  # fmt: skip
    label = paragraph("BoxLabel", text_runs(tie(bullets.title)))
    long = sum(len(plain(item.content)) + len(plain(item.head)) for item in bullets.items) > _KEPT_WHOLE
    narrow = pen.theme.sheet.beside < NARROW_MM
    rows = list(zip((label, *[""] * len(items)), items, strict=False)) if narrow else [(label, "".join(items))]
    made = box(rows, pen.theme.palette.summary_tint, bullets.title, pen.theme, splits=long)
    return GAP_BEFORE + made + GAP


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
    blank: Inlines = (Text(" "),) if item.head and item.content else ()
    head: Inlines = (Strong(_stopped(item)),) if item.head else ()
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
    """Prefix and unit small beside the number; where the three are too wide the unit moves below by itself."""
    small = Look(style="Unit")
    prefix = text_runs(f"{item.prefix}\u00a0", small) if item.prefix else ""
    joint = " " if _is_wide(item, width, theme) else "\u00a0"
    unit = text_runs(f"{joint}{tie_all(item.unit)}", small) if item.unit else ""
    return prefix + text_runs(tie_all(item.value)) + unit


def _is_wide(item: Card, width: int, theme: Theme) -> bool:
    big = text_width(item.value, theme.fonts.argument, theme.page.glance.size)
    small = text_width(f"{item.prefix} {item.unit} ", theme.fonts.apparatus, theme.page.row_label.size)
    return big + small > width / 20 - points(3)
