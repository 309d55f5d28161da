"""How high each element stands on the page, measured with the width tables of its fonts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from generator.model.element import (
    Bibliography,
    Bullets,
    Caption,
    Cards,
    Contents,
    Element,
    Graphic,
    Grid,
    Heading,
    Item,
    Note,
    Prose,
    Quote,
)
from generator.model.inline import Cite, Code, CrossRef, Emphasis, Footnote, Inlines, Link, Mark, Strong, Text, plain
from generator.render.docx.contents import bibliography_heading, leads_chapter
from generator.render.docx.figures import chart_size
from generator.render.docx.flow import Piece
from generator.render.docx.geometry import LANDSCAPE, LIVE, LIVE_MM, TEXT_MM, points
from generator.render.docx.pairs import PAIR_HEIGHT_MM, PAIR_MM, Pair
from generator.render.docx.styles import ParagraphStyle, paragraph_styles, style_id
from generator.render.docx.widths import column_widths
from generator.text.metrics import line_count
from generator.theme.tokens import Theme

_CELL_PADDING = 8.0
_CELL_GAP = points(3)
_BOX_PADDING = 24.0
_GAP = Piece(2, 0, 10)
_GAP_BEFORE = Piece(2, 13, 0, keep=True)


class Ruler:
    """Measures paragraphs in the styles of a theme."""

    def __init__(self, theme: Theme, title: str) -> None:
        self.theme = theme
        self.styles: dict[str, ParagraphStyle] = {
            style_id(style.name): style for style in paragraph_styles(theme.page, title)
        }

    def height(self, name: str, text: str, width: float = points(LIVE_MM)) -> float:
        """Height in points of ``text`` in the style ``name``, set in a column of ``width`` points."""
        style = self.styles[name]
        room = width - points(style.left + style.right)
        return self.lines(name, text, room) * style.type.line

    def lines(self, name: str, text: str, room: float) -> int:
        style = self.styles[name]
        fonts = self.theme.fonts
        font = fonts.argument if style.face == "argument" else fonts.apparatus
        return line_count(text, font, style.type.size, room, style.bold)

    def paragraph(self, name: str, text: str, *, foot: float = 0, marked: float = 0) -> Piece:
        """A paragraph of the page; the mark of its footnotes stands after the share ``marked`` of its text."""
        style = self.styles[name]
        line = 0 if style.keep_lines else style.type.line
        above = sum(rule.space + rule.width for rule in style.rules if rule.side in {"top", "bottom"})
        height = self.height(name, text) + above
        mark = math.ceil(marked * height / style.type.line) * style.type.line
        return Piece(height, style.before, style.after, line, style.keep_next, foot, mark)

    def notes(self, content: Inlines) -> float:
        """What the footnotes in ``content`` take at the foot of the page."""
        texts = [plain(item.content) for item in _footnotes(content)]
        return sum(self.height("FootnoteText", text) for text in texts) + (12 if texts else 0)


def _footnotes(content: Inlines) -> list[Footnote]:
    found: list[Footnote] = []
    for item in content:
        match item:
            case Footnote():
                found.append(item)
            case Text() | Code() | Cite() | CrossRef():
                pass
            case _:
                found += _footnotes(item.content)
    return found


def element_pieces(element: Element | Pair, ruler: Ruler, entries: Sequence[tuple[int, str]]) -> list[Piece]:
    """What ``element`` puts on the page; ``entries`` are the lines (level, text) of the contents."""
    match element:
        case (_, _):
            return _pair(element, ruler)
        case Heading():
            return [_heading(element, ruler)]
        case Prose():
            return [_prose(element, ruler)]
        case Bullets():
            return _bullets(element, ruler)
        case Grid():
            return _grid(element, ruler)
        case Graphic():
            return _graphic(element, ruler)
        case Cards():
            return _cards(element, ruler)
        case Quote():
            return [ruler.paragraph("Quote", plain(element.content)),
                    ruler.paragraph("QuoteSource", plain(element.attribution))]  # fmt: skip
        case Note():
            return []
        case Contents():
            lines = [ruler.paragraph(f"TOC{level}", text) for level, text in entries]
            return [ruler.paragraph("TOCHeading", element.title), *lines]
        case Bibliography():
            return _bibliography(element, ruler)
        case _:
            assert_never(element)


def all_pieces(
    elements: Sequence[Element | Pair], ruler: Ruler, entries: Sequence[tuple[int, str]]
) -> list[list[Piece]]:
    """The pieces of each of ``elements``, as they stand one after another."""
    return [
        [replace(piece, keep=piece.keep and not leads_chapter(element, before)) for piece in pieces]
        for before, element in zip((None, *elements), elements, strict=False)
        for pieces in (element_pieces(element, ruler, entries),)
    ]


def _heading(heading: Heading, ruler: Ruler) -> Piece:
    level = min(max(heading.level, 1), 3)
    piece = ruler.paragraph(f"Heading{level}", plain(heading.content))
    return replace(piece, heading=level <= 2, keep=True)


def _prose(prose: Prose, ruler: Ruler) -> Piece:
    name = {"lead": "Lead", "body": "BodyText", "small": "SmallText"}[prose.role]
    return ruler.paragraph(name, plain(prose.content), foot=ruler.notes(prose.content), marked=_marked(prose.content))


def _marked(content: Inlines) -> float:
    """The share of the text before its first footnote mark; 1 where it has none."""
    said = "".join(_before_mark(content))
    return min(len(said) / max(len(plain(content)), 1), 1.0)


def _before_mark(content: Inlines) -> Iterator[str]:
    for item in content:
        if _footnotes((item,)):
            match item:
                case Strong() | Emphasis() | Link() | Mark():
                    yield from _before_mark(item.content)
                case _:
                    pass
            return
        yield plain((item,))


def _bullets(bullets: Bullets, ruler: Ruler) -> list[Piece]:
    texts = [_said(item) for item in bullets.items]
    match bullets.role:
        case "key-messages" if len(texts) == 1:
            return [_GAP_BEFORE, Piece(ruler.height("BottomLine", texts[0], points(TEXT_MM)) + _BOX_PADDING), _GAP]
        case "key-messages":
            return [_GAP_BEFORE, _boxed("KeyMessage", texts, ruler), _GAP]
        case "questions":
            return [_GAP_BEFORE, _boxed("Question", texts, ruler), _GAP]
        case _:
            name = {"agenda": "ListNumber", "entries": "DatedEntry"}.get(bullets.role, "ListBullet")
            title = [ruler.paragraph("ListTitle", bullets.title)] if bullets.title else []
            return [*title, *(ruler.paragraph(name, text) for text in texts)]


def _said(item: Item) -> str:
    return " ".join(part for part in (plain(item.head), plain(item.content), item.note) if part)


def _boxed(name: str, texts: Sequence[str], ruler: Ruler) -> Piece:
    style = ruler.styles[name]
    inner = sum(ruler.height(name, text, points(TEXT_MM)) + style.after for text in texts) - style.after
    return Piece(inner + _BOX_PADDING)


def _captioned(caption: Caption | None, ruler: Ruler) -> list[Piece]:
    if caption is None:
        return [_GAP_BEFORE]
    sub = [ruler.paragraph("CaptionSub", caption.shown)] if caption.shown else [Piece(0, 6, keep=True)]
    return [ruler.paragraph("Caption", plain(caption.message)), *sub]


def _sourced(caption: Caption | None, ruler: Ruler) -> list[Piece]:
    """The lines under a figure; only the first keeps its space before, only the last the space after."""
    if caption is None:
        return []
    parts = (plain(caption.source), caption.derivation, plain(caption.note))
    texts = [f"Calculation: {part}" for part in parts if part]
    height = sum(ruler.height("SourceNote", text) for text in texts)
    style = ruler.styles["SourceNote"]
    return [Piece(height, style.before, style.after)] if texts else []


def _graphic(graphic: Graphic, ruler: Ruler) -> list[Piece]:
    notes = _sourced(graphic.caption, ruler)
    drawing = Piece(points(chart_size(graphic.chart, ruler.theme)[1]) + 3, keep=bool(notes))
    return [*_captioned(graphic.caption, ruler), drawing, *notes]


def _pair(pair: Pair, ruler: Ruler) -> list[Piece]:
    """The taller of the two figures, in one piece."""
    width = points(PAIR_MM)

    def tall(name: str, text: str) -> float:
        return ruler.lines(name, text, width) * ruler.styles[name].type.line

    def height(graphic: Graphic) -> float:
        caption = graphic.caption
        notes = [part for part in (plain(caption.source), caption.derivation, plain(caption.note)) if part]
        head = tall("Caption", plain(caption.message)) + ruler.styles["Caption"].type.line
        foot = sum(tall("SourceNote", f"Note: {note}") for note in notes)
        return head + tall("CaptionSub", caption.shown) + 6 + points(PAIR_HEIGHT_MM) + 8 + foot

    return [_GAP_BEFORE, Piece(max(height(graphic) for graphic in pair)), _GAP]


def _grid(grid: Grid, ruler: Ruler) -> list[Piece]:
    match grid.role:
        case "dispute":
            heights = [12 + ruler.lines("BoxText", _cell(row, 1), points(TEXT_MM)) * 12 for row in grid.rows]
            return [_GAP_BEFORE, Piece(_BOX_PADDING + 23 + sum(heights)), _GAP]
        case "labels":
            rows = [Piece(_row([_cell(row, 1)], [points(TEXT_MM)], "TableSmall", ruler)) for row in grid.rows]
            return [*_captioned(grid.caption, ruler), *rows, _GAP]
        case _:
            return _table(grid, ruler)


def _cell(row: tuple[Inlines, ...], index: int) -> str:
    return plain(row[index]) if index < len(row) else ""


def _table(grid: Grid, ruler: Ruler) -> list[Piece]:
    widths = [width / 20 for width in column_widths(grid, LANDSCAPE if grid.wide else LIVE, ruler.theme)]
    name = "TableSmall" if grid.role in {"evidence", "sources"} else "TableText"
    rows = [Piece(_row([plain(cell) for cell in row], widths, name, ruler)) for row in grid.rows]
    head = Piece(_row([column.header for column in grid.columns], widths, "TableHead", ruler), keep=True)
    return [*_captioned(grid.caption, ruler), head, *rows, *(_sourced(grid.caption, ruler) or [_GAP])]


def _row(texts: Sequence[str], widths: Sequence[float], name: str, ruler: Ruler) -> float:
    lines = max(
        (ruler.lines(name, text, width - _CELL_GAP) for text, width in zip(texts, widths, strict=False)), default=1
    )
    return lines * ruler.styles[name].type.line + _CELL_PADDING


def _cards(cards: Cards, ruler: Ruler) -> list[Piece]:
    width = points(TEXT_MM) / 3 - _CELL_GAP
    heights = [ruler.lines("GlanceText", plain(card.content), width) * 12 + 11 * (1 + bool(card.when))
               for card in cards.items]  # fmt: skip
    rows = [max(heights[at : at + 4]) + 37 for at in range(0, len(heights), 4)]
    pieces = [piece for height in rows for piece in (Piece(height), _GAP)]
    return [ruler.paragraph("GlanceHeading", cards.title), *pieces]


def _bibliography(bibliography: Bibliography, ruler: Ruler) -> list[Piece]:
    pieces = [_heading(bibliography_heading(bibliography), ruler)] if bibliography.title else []
    for title, items in bibliography.groups:
        pieces += [ruler.paragraph("ListTitle", title)] if title else []
        pieces += [ruler.paragraph("Bibliography", plain(content)) for _, content in items]
    return pieces
