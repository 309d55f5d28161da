"""Two boxes side by side: what holds on the summary tint, what needs care on the caution tint."""

from __future__ import annotations

from generator.model.element import Box, Boxes
from generator.model.inline import plain
from generator.render.docx.boxes import item_runs
from generator.render.docx.flow import Piece
from generator.render.docx.geometry import HANG, HANG_MM, columns, points
from generator.render.docx.ledger import Pen
from generator.render.docx.paragraphs import GAP, GAP_BEFORE, paragraph
from generator.render.docx.ruler import Ruler
from generator.render.docx.runs import text_runs
from generator.render.docx.table_styles import BOX_END, BOX_SIDE
from generator.render.docx.tables import cell, margin, row, table
from generator.text.ties import tie
from generator.theme.tokens import Theme

BETWEEN = HANG


def boxes_xml(boxes: Boxes, pen: Pen) -> str:
    """One table of a row: box, gap, box; the outer edges hang out of the grid."""
    half = _half(pen.theme)
    palette = pen.theme.palette
    fills = [palette.caution_tint if box.caution else palette.summary_tint for box in boxes.both]
    left, right = (_cell(box, half, fill, pen) for box, fill in zip(boxes.both, fills, strict=True))
    gap = cell(paragraph("TableText", ""), BETWEEN, margins=margin(left=0, right=0))
    about = f"{boxes.left.title}; {boxes.right.title}"
    line = row([left, gap, right])
    return GAP_BEFORE + table((half, BETWEEN, half), [line], "BriefingBox", indent=-HANG, about=about) + GAP


def _half(theme: Theme) -> int:
    return (columns(theme.sheet).live + 2 * HANG - BETWEEN) // 2


def _cell(box: Box, width: int, fill: str, pen: Pen) -> str:
    title = paragraph("BoxTitle", text_runs(tie(box.title)), box.title)
    items = [paragraph("BoxItem", item_runs(item, pen), plain(item.content)) for item in box.items]
    ends = margin(left=BOX_SIDE, right=BOX_SIDE, top=BOX_END, bottom=BOX_END)
    return cell(title + "".join(items), width, shade=fill, margins=ends)


def boxes_pieces(boxes: Boxes, ruler: Ruler) -> list[Piece]:
    """The higher of both, in one piece."""
    room = _half(ruler.theme) / 20 - 2 * points(HANG_MM)
    height = max(_height(box, room, ruler) for box in boxes.both)
    return [Piece(2, 13, 0, keep=True, gap=True), Piece(height), Piece(2, 0, 10, gap=True)]


def _height(box: Box, room: float, ruler: Ruler) -> float:
    title, item = ruler.styles["BoxTitle"], ruler.styles["BoxItem"]
    texts = [f"{plain(one.head)}. {plain(one.content)}" for one in box.items]
    lines = sum(ruler.lines("BoxItem", text, room) * item.type.line + item.after for text in texts)
    return 2 * BOX_END / 20 + title.type.line + title.after + lines
