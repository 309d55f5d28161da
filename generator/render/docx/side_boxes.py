"""Two boxes side by side: what holds on the summary tint, what needs care on the caution tint."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from generator.model.element import Box, Boxes
from generator.model.inline import plain
from generator.render.docx.boxes import item_runs, seams
from generator.render.docx.flow import Piece
from generator.render.docx.geometry import HANG, HANG_MM, columns, points
from generator.render.docx.ledger import Pen
from generator.render.docx.paragraphs import GAP, GAP_BEFORE, paragraph
from generator.render.docx.ruler import Ruler
from generator.render.docx.runs import text_runs
from generator.render.docx.table_styles import BOX_END, BOX_SIDE
from generator.render.docx.tables import cell, margin, row, table
from generator.text.metrics import line_count
from generator.text.ties import tie
from generator.theme.tokens import Theme

BETWEEN = HANG
_KEPT_WHOLE = 0.8  # of a page's height


def boxes_xml(boxes: Boxes, pen: Pen) -> str:
    """One table: box, gap, box; the outer edges hang out of the grid.

    It has one row, which stays whole; boxes nearly as high as a page have a row for each pair of items.
    """
    half, palette = _half(pen.theme), pen.theme.palette
    fills = tuple(palette.caution_tint if box.caution else palette.summary_tint for box in boxes.both)
    written = [_written(box, pen) for box in boxes.both]
    rows = [tuple("".join(one) for one in written)]
    if _may_break(boxes, pen.theme):
        rows = list(zip_longest(*((one[0] + "".join(one[1:2]), *one[2:]) for one in written), fillvalue=""))
    lines = [_row(texts, fills, half, over=index > 0, under=index < len(rows) - 1) for index, texts in enumerate(rows)]
    about = f"{boxes.left.title}; {boxes.right.title}"
    return GAP_BEFORE + table((half, BETWEEN, half), lines, "BriefingBox", indent=-HANG, about=about) + GAP


def _row(texts: Sequence[str], fills: Sequence[str], half: int, *, over: bool, under: bool) -> str:
    """A row between rows ``over`` and ``under`` it: padding only at the ends of the boxes, seams in their tint."""
    ends = margin(left=BOX_SIDE, right=BOX_SIDE, top=0 if over else BOX_END, bottom=0 if under else BOX_END)
    left, right = (
        cell(text or paragraph("BoxItem", ""), half, shade=fill, margins=ends, borders=drawn)
        for text, fill in zip(texts, fills, strict=True)
        for drawn in (seams(fill, over=over, under=under),)
    )
    return row([left, cell(paragraph("TableText", ""), BETWEEN, margins=margin(left=0, right=0)), right])


def _written(box: Box, pen: Pen) -> tuple[str, ...]:
    """The paragraphs of a box, its title first."""
    items = (paragraph("BoxItem", item_runs(item, pen), plain(item.content)) for item in box.items)
    return paragraph("BoxTitle", text_runs(tie(box.title)), box.title), *items


def _may_break(boxes: Boxes, theme: Theme) -> bool:
    """Whether they are nearly as high as a page: kept whole, what goes beyond its foot would be cut off."""
    lines = max(sum(line_count(text, theme.fonts.apparatus, theme.page.table.size, _room(theme)) for text in texts)
                for texts in map(_texts, boxes.both))  # fmt: skip
    return lines * theme.page.table.line > _KEPT_WHOLE * points(theme.sheet.tall)


def _room(theme: Theme) -> float:
    return _half(theme) / 20 - 2 * points(HANG_MM)


def _texts(box: Box) -> list[str]:
    return [f"{plain(one.head)}. {plain(one.content)}" for one in box.items]


def _half(theme: Theme) -> int:
    return (columns(theme.sheet).live + 2 * HANG - BETWEEN) // 2


def boxes_pieces(boxes: Boxes, ruler: Ruler) -> list[Piece]:
    """The higher of both, in one piece where it stays whole."""
    height = max(_height(box, _room(ruler.theme), ruler) for box in boxes.both)
    line = ruler.theme.page.table.line if _may_break(boxes, ruler.theme) else 0.0
    return [Piece(2, 13, 0, keep=True, gap=True), Piece(height, line=line), Piece(2, 0, 10, gap=True)]


def _height(box: Box, room: float, ruler: Ruler) -> float:
    title, item = ruler.styles["BoxTitle"], ruler.styles["BoxItem"]
    lines = sum(ruler.lines("BoxItem", text, room) * item.type.line + item.after for text in _texts(box))
    return 2 * BOX_END / 20 + title.type.line + title.after + lines
