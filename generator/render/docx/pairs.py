"""Two small figures side by side: a table of one row without rules, a figure in each cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TypeAlias

from generator.model.element import Element, Graphic
from generator.model.inline import plain
from generator.render.docx.captions import caption_head, caption_shown, source_lines, source_notes
from generator.render.docx.figures import drawing_runs, wanted_mm
from generator.render.docx.geometry import columns, points, twentieths, twips
from generator.render.docx.inlines import inline_runs
from generator.render.docx.ledger import Pen
from generator.render.docx.paragraphs import GAP, GAP_BEFORE, paragraph, properties
from generator.render.docx.ruler import Ruler
from generator.render.docx.runs import text_runs
from generator.render.docx.tables import cell, margin, row, table
from generator.render.docx.tails import LONG, tailed
from generator.theme.tokens import Theme

PAIR_GAP_MM, PAIR_HEIGHT_MM = 6.0, 46.0
_AIR = 6.0
_CHART_EDGE = 3.0  # what a line around a drawing adds to it

Pair: TypeAlias = "tuple[Graphic, Graphic]"


def pair_mm(theme: Theme) -> float:
    """How wide each of two figures beside each other is, in mm."""
    return (theme.sheet.live - PAIR_GAP_MM) / 2


def drawn_mm(graphic: Graphic, theme: Theme, language: str) -> float:
    """How high one of two figures is drawn, in mm: as it wants to be, so that its source follows close."""
    return min(wanted_mm(graphic.chart, theme, pair_mm(theme), language) or PAIR_HEIGHT_MM, PAIR_HEIGHT_MM)


def paired(elements: Sequence[Element]) -> list[Element | Pair]:
    """``elements`` with every two neighbours that may stand beside each other as one."""
    found: list[Element | Pair] = []
    skip = False
    for element, following in zip_longest(elements, elements[1:]):
        if skip:
            skip = False
            continue
        match element, following:
            case Graphic(beside=True) as left, Graphic(beside=True) as right:
                found.append((left, right))
                skip = True
            case _:
                found.append(element)
    return found


def pair_xml(pair: Pair, pen: Pen) -> str:
    """Both figures, their captions level, kept on one page."""
    gap = margin(left=0, right=twips(PAIR_GAP_MM / 2)), margin(left=twips(PAIR_GAP_MM / 2), right=0)
    live = columns(pen.theme.sheet).live
    half = live // 2
    heads = [_head(graphic, Ruler(pen.theme, "")) for graphic in pair]
    cells = [cell(_figure(graphic, max(heads) - head, pen), half, margins=edge)
             for graphic, head, edge in zip(pair, heads, gap, strict=True)]  # fmt: skip
    about = pen.labels.say("Two figures side by side")
    return GAP_BEFORE + table((half, live - half), [row(cells)], "TableNormal", about=about) + GAP


def _figure(graphic: Graphic, lower: float, pen: Pen) -> str:
    """``lower``: points that the drawing moves down to stand level with its neighbour."""
    caption = graphic.caption
    flush = properties(left=0)
    message = inline_runs(tailed(caption.message, LONG), pen)
    head = caption_head(graphic.id, caption, pen) + "<w:r><w:br/></w:r>" + message
    title = paragraph("Caption", head, direct=properties(before=0, left=0))
    sub = paragraph("CaptionSub", text_runs(caption_shown(caption)), direct=flush) if caption.shown else ""
    placed = properties(before=twentieths(_AIR + lower), left=0)
    size = pair_mm(pen.theme), drawn_mm(graphic, pen.theme, pen.labels.language)
    drawing = paragraph("Figure", drawing_runs(graphic, size, pen), direct=placed)
    return title + sub + drawing + source_notes(caption, pen, left=0, after=0)


def pair_height(pair: Pair, ruler: Ruler) -> float:
    """How high the two stand, in points."""
    head = max(_head(graphic, ruler) for graphic in pair)
    return head + _AIR + max(_drawn(graphic, ruler) + _foot(graphic, ruler) for graphic in pair)


def _drawn(graphic: Graphic, ruler: Ruler) -> float:
    return points(drawn_mm(graphic, ruler.theme, ruler.labels.language)) + _CHART_EDGE


def _head(graphic: Graphic, ruler: Ruler) -> float:
    """Label, message and what is shown, without the space below."""
    caption = graphic.caption
    shown = _tall("CaptionSub", caption_shown(caption), ruler) if caption.shown else 0
    label = ruler.styles["Caption"].type.line
    return label + _tall("Caption", plain(caption.message), ruler) + shown


def _foot(graphic: Graphic, ruler: Ruler) -> float:
    caption = graphic.caption
    notes = [f"{ruler.labels.colon(label)} {plain(content)}" for label, content in source_lines(caption, ruler.labels)]
    return ruler.styles["SourceNote"].before + sum(_tall("SourceNote", note, ruler) for note in notes)


def _tall(name: str, text: str, ruler: Ruler) -> float:
    return ruler.lines(name, text, points(pair_mm(ruler.theme))) * ruler.styles[name].type.line
