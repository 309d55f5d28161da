"""How high each element stands on the page, measured with the width tables of its fonts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from generator.model.element import (
    Bibliography,
    Boxes,
    Bullets,
    Caption,
    Card,
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
from generator.model.inline import Emphasis, Inlines, Link, Mark, Strong, plain
from generator.render.docx.contents import bibliography_heading, bibliography_style, heading_style, leads_chapter
from generator.render.docx.designs import design, noted_rows
from generator.render.docx.figures import chart_size
from generator.render.docx.flow import Piece
from generator.render.docx.geometry import FEW_LABELS, NARROW_MM, card_widths, points
from generator.render.docx.inlines import printed
from generator.render.docx.pairs import Pair, pair_height
from generator.render.docx.ruler import Ruler, footnotes_in
from generator.render.docx.side_boxes import boxes_pieces
from generator.render.docx.table_styles import OPEN
from generator.text.ties import tie_citation

_CELL_GAP = points(3)
_BOX_PADDING = 24.0
_GAP = Piece(2, 0, 10, gap=True)
_GAP_BEFORE = Piece(2, 13, 0, keep=True, gap=True)


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
        case Boxes():
            return boxes_pieces(element, ruler)
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
        [_following(piece, element, before) for piece in pieces]
        for before, element in zip((None, *elements), elements, strict=False)
        for pieces in (element_pieces(element, ruler, entries),)
    ]


def _following(piece: Piece, element: Element | Pair, before: Element | Pair | None) -> Piece:
    """A piece of ``element`` as it stands behind ``before``: lines close up, what leads a chapter need not hold on."""
    lines = all(isinstance(one, Prose) and one.role == "line" for one in (element, before))
    keep = piece.keep and not leads_chapter(element, before)
    return replace(piece, keep=keep, before=0, after=0) if lines else replace(piece, keep=keep)


def _heading(heading: Heading, ruler: Ruler) -> Piece:
    level = min(max(heading.level, 1), 3)
    piece = ruler.paragraph(heading_style(heading), plain(heading.content))
    return replace(piece, heading=level <= 2, keep=True)


def _prose(prose: Prose, ruler: Ruler) -> Piece:
    name = {"lead": "Lead", "body": "BodyText", "small": "SmallText", "line": "Line"}[prose.role]
    return ruler.paragraph(name, plain(prose.content), foot=ruler.notes(prose.content), marked=_marked(prose.content))


def _marked(content: Inlines) -> float:
    """The share of the text before its first footnote mark; 1 where it has none."""
    said = "".join(_before_mark(content))
    return min(len(said) / max(len(plain(content)), 1), 1.0)


def _before_mark(content: Inlines) -> Iterator[str]:
    for item in content:
        if footnotes_in((item,)):
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
        case "bottom-line":
            return [_GAP_BEFORE, Piece(ruler.height("BottomLine", texts[0], ruler.beside) + _BOX_PADDING), _GAP]
        case "key-messages":
            return [_GAP_BEFORE, *_boxed("KeyMessage", texts, ruler), _GAP]
        case "questions":
            return [_GAP_BEFORE, *_boxed("Question", texts, ruler), _GAP]
        case _:
            name = {"agenda": "ListNumber", "entries": "DatedEntry"}.get(bullets.role, "ListBullet")
            title = [ruler.paragraph("ListTitle", bullets.title)] if bullets.title else []
            return [*title, *(ruler.paragraph(name, text) for text in texts)]


def _said(item: Item) -> str:
    return " ".join(part for part in (plain(item.head), plain(item.content), item.note) if part)


def _boxed(name: str, texts: Sequence[str], ruler: Ruler) -> list[Piece]:
    """A box in one piece; on a narrow page in one for each text."""
    style = ruler.styles[name]
    heights = [ruler.height(name, text, ruler.beside) + style.after for text in texts]
    if ruler.theme.sheet.beside < NARROW_MM:
        return [Piece(height + _BOX_PADDING / len(heights)) for height in heights]
    return [Piece(sum(heights) - style.after + _BOX_PADDING)]


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
    """Both figures, in one piece."""
    return [_GAP_BEFORE, Piece(pair_height(pair, ruler)), _GAP]


def _grid(grid: Grid, ruler: Ruler) -> list[Piece]:
    match grid.role:
        case "dispute":
            heights = [12 + ruler.lines("BoxText", _cell(row, 1), ruler.beside) * 12 for row in grid.rows]
            return [_GAP_BEFORE, Piece(_BOX_PADDING + 23 + sum(heights)), _GAP]
        case "labels":
            return [*_captioned(grid.caption, ruler), *_labels(grid, ruler), _GAP]
        case _:
            return _table(grid, ruler)


def _labels(grid: Grid, ruler: Ruler) -> list[Piece]:
    last, together = len(grid.rows) - 1, len(grid.rows) <= FEW_LABELS
    heights = [_row([_cell(row, 1)], [ruler.beside], "TableSmall", OPEN, ruler) for row in grid.rows]
    return [Piece(height, keep=together and index < last) for index, height in enumerate(heights)]


def _cell(row: tuple[Inlines, ...], index: int) -> str:
    return plain(row[index]) if index < len(row) else ""


def _table(grid: Grid, ruler: Ruler) -> list[Piece]:
    made = design(grid, ruler.theme)
    widths = [width / 20 for width in made.widths]
    cells = [[printed(content) for content in row] for row in noted_rows(grid)]
    heights = [_row(texts, widths, made.text, made.padding, ruler) for texts in cells]
    rows = [Piece(height, keep=index in made.kept) for index, height in enumerate(heights)]
    grouped = any(column.group for column in grid.columns)
    texts = [column.header if column.group or not grouped else "" for column in grid.columns]
    head = [Piece(_row(texts, widths, "TableHead", made.padding, ruler), keep=True)] if any(texts) else []
    if grouped:
        head.append(Piece(_row([""], widths, "TableHead", made.padding, ruler), keep=True))
    return [*_captioned(grid.caption, ruler), *head, *rows, *(_sourced(grid.caption, ruler) or [_GAP])]


def _row(texts: Sequence[str], widths: Sequence[float], name: str, padding: float, ruler: Ruler) -> float:
    lines = max(
        (ruler.lines(name, text, width - _CELL_GAP) for text, width in zip(texts, widths, strict=False)), default=1
    )
    return lines * ruler.styles[name].type.line + padding


def _cards(cards: Cards, ruler: Ruler) -> list[Piece]:
    """Rows of numbers, the first of each in the label column."""
    widths = card_widths(ruler.theme.sheet)
    count = len(widths)
    heights = [_card(card, widths[index % count] / 20, ruler) for index, card in enumerate(cards.items)]
    pieces = [piece for at in range(0, len(heights), count) for piece in (Piece(max(heights[at : at + count])), _GAP)]
    return [ruler.paragraph("GlanceHeading", cards.title) if cards.title else _GAP_BEFORE, *pieces]


def _card(card: Card, width: float, ruler: Ruler) -> float:
    """The number, the words under it, when and whence; a cell's padding above."""
    number, text, source = (ruler.styles[name] for name in ("GlanceNumber", "GlanceText", "GlanceSource"))
    words = ruler.lines("GlanceText", plain(card.content), width - _CELL_GAP) * text.type.line + text.after
    apparatus = [tie_citation(part) for part in (card.when, card.source) if part]
    below = sum(ruler.lines("GlanceSource", part, width - _CELL_GAP) for part in apparatus) * source.type.line
    return OPEN / 2 + number.type.line + number.after + words + below


def _bibliography(bibliography: Bibliography, ruler: Ruler) -> list[Piece]:
    pieces = [_heading(bibliography_heading(bibliography), ruler)] if bibliography.title else []
    for title, items in bibliography.groups:
        pieces += [ruler.paragraph("ListTitle", title)] if title else []
        style = bibliography_style(bibliography)
        pieces += [ruler.paragraph(style, printed(content)) for _, content in items]
    return pieces
