"""How high each element stands on the page, measured with the width tables of its fonts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
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
    column_groups,
)
from generator.model.inline import Inlines, Text, plain
from generator.records import replace
from generator.render.docx.boxes import box_rows, item_content, kept_entries, remark_text, value_parts
from generator.render.docx.captions import caption_shown, source_lines
from generator.render.docx.contents import bibliography_heading, bibliography_style, heading_style
from generator.render.docx.designs import cell_rooms, design, noted_rows
from generator.render.docx.figures import chart_size
from generator.render.docx.flow import Piece
from generator.render.docx.geometry import FEW_LABELS, card_widths, points
from generator.render.docx.grids import box_label
from generator.render.docx.pairs import Pair, pair_height
from generator.render.docx.prose import prose_setting
from generator.render.docx.ruler import Ruler, Spans
from generator.render.docx.side_boxes import boxes_pieces
from generator.render.docx.table_styles import CLOSE, OPEN
from generator.render.docx.tails import LONG, SHORT, tailed
from generator.text.ties import tie_citation

_CELL_GAP = points(3)
_BOX_PADDING = 24.0
_GAP = Piece(2, 0, 10, gap=True)
_GAP_BEFORE = Piece(2, 13, 0, keep=True, gap=True)


def element_pieces(element: Element | Pair, ruler: Ruler, entries: Sequence[tuple[int, str]]) -> list[Piece]:
    """What ``element`` puts on the page; ``entries`` are the lines (level, text) of the contents."""
    if ruler.known is None:
        return _measured(element, ruler, entries)
    told = entries if isinstance(element, Contents) else ()
    return ruler.known.get((element, told), lambda: _measured(element, ruler, entries))


def _measured(element: Element | Pair, ruler: Ruler, entries: Sequence[tuple[int, str]]) -> list[Piece]:
    match element:
        case (_, _):
            return _pair(element, ruler)
        case Heading():
            return [_heading(element, ruler)]
        case Prose():
            return _prose(element, ruler)
        case Bullets():
            return _bullets(element, ruler)
        case Grid():
            return _grid(element, ruler)
        case Graphic():
            return _graphic(element, ruler)
        case Cards():
            return _cards(element, ruler)
        case Quote():
            said = ruler.paragraph("QuoteSource", element.attribution)
            return [ruler.paragraph("Quote", element.content), said]
        case Boxes():
            return boxes_pieces(element, ruler)
        case Note():
            return []
        case Contents():
            lines = [ruler.paragraph(f"TOC{level}", text) for level, text in entries]
            title = ruler.paragraph("TOCHeading", element.title)
            return [replace(title, height=title.height + ruler.ruled("TOC1")), *lines]
        case Bibliography():
            return _bibliography(element, ruler)
        case _:
            assert_never(element)


def all_pieces(
    elements: Sequence[Element | Pair], ruler: Ruler, entries: Sequence[tuple[int, str]]
) -> list[list[Piece]]:
    """The pieces of each of ``elements``, as they stand one after another."""
    found = [element_pieces(element, ruler, entries) for element in elements]
    lines = [isinstance(element, Prose) and element.role == "line" for element in elements]
    for at in range(1, len(found)):
        if lines[at] and lines[at - 1]:  # they close up
            found[at] = [replace(piece, before=0, after=0) for piece in found[at]]
    return found


def _heading(heading: Heading, ruler: Ruler) -> Piece:
    level = min(max(heading.level, 1), 3)
    piece = ruler.paragraph(heading_style(heading), heading.content)
    return replace(piece, heading=level <= 2, keep=True)


def _prose(prose: Prose, ruler: Ruler) -> list[Piece]:
    content = tailed(prose.content, LONG if prose.role == "lead" else SHORT)
    setting = prose_setting(prose, ruler.theme)
    above = [ruler.paragraph("LabelLine", prose.label)] if setting.stands == "above" else []
    return [*above, ruler.paragraph(setting.style, content)]


def _bullets(bullets: Bullets, ruler: Ruler) -> list[Piece]:
    match bullets.role:
        case "bottom-line":
            return [_GAP_BEFORE, _bottom_line(bullets, ruler), _GAP]
        case "key-messages":
            return [_GAP_BEFORE, *_boxed("KeyMessage", bullets, ruler), _GAP]
        case "questions":
            return [_GAP_BEFORE, *_boxed("Question", bullets, ruler), _GAP]
        case "entries":
            said = [(_remarked("DatedEntry", item.content, item.note, ruler), item.content) for item in bullets.items]
            entries = [ruler.paragraph("DatedEntry", text, noted=content) for text, content in said]
            ends = kept_entries(len(entries))
            kept = [replace(entry, keep=index in ends) for index, entry in enumerate(entries)]
            return [*_titled(bullets.title, ruler), *kept]
        case "agenda" | "bullets" | "takeaways":
            name = "ListNumber" if bullets.role == "agenda" else "ListBullet"
            return [*_titled(bullets.title, ruler), *(_listed(name, item, ruler) for item in bullets.items)]
        case _:
            assert_never(bullets.role)


def _listed(name: str, item: Item, ruler: Ruler) -> Piece:
    return ruler.paragraph(name, _said(name, item, ruler), noted=item_content(item))


def _titled(title: str, ruler: Ruler) -> list[Piece]:
    return [ruler.paragraph("ListTitle", title)] if title else []


def _said(name: str, item: Item, ruler: Ruler) -> Spans:
    """An item of the style ``name`` with its head in bold and its small note."""
    return _remarked(name, item_content(item), item.note, ruler)


def _remarked(name: str, content: Inlines, note: str, ruler: Ruler) -> Spans:
    small = replace(ruler.ink(name), font=ruler.theme.fonts.apparatus, size=ruler.theme.page.margin_label.size)
    said = ruler.printed(name, content).spans
    return Spans((*said, small.span(remark_text(note)))) if note else Spans(said)


def _bottom_line(bullets: Bullets, ruler: Ruler) -> Piece:
    item = bullets.items[0]
    label = ruler.height("BottomLineLabel", bullets.title, _label_room(ruler))
    note = ruler.height("BottomLineNote", item.note, _label_room(ruler)) if item.note else 0
    label += note + ruler.styles["BottomLineNote"].before if note else 0
    text = ruler.height("BottomLine", tailed(item.content, LONG), ruler.beside)
    return Piece(max(label, text) + _BOX_PADDING, notes=ruler.notes("BottomLine", item.content, ruler.beside))


def _label_room(ruler: Ruler) -> float:
    """Points for a label in the first column of a box."""
    return points(ruler.theme.sheet.label)


def _boxed(name: str, bullets: Bullets, ruler: Ruler) -> list[Piece]:
    """A box in one piece, or in one for each of its rows."""
    style, items = ruler.styles[name], bullets.items
    heights = [ruler.height(name, _said(name, item, ruler), ruler.beside) + style.after for item in items]
    notes = [ruler.notes(name, item_content(item), ruler.beside) for item in items]
    rows = box_rows(bullets, name, ruler.theme)
    padding = (_BOX_PADDING - style.after) / len(rows)
    return [
        Piece(sum(heights[first:last]) + padding, notes=tuple(note for own in notes[first:last] for note in own))
        for first, last in rows
    ]


def _captioned(caption: Caption | None, ruler: Ruler) -> list[Piece]:
    if caption is None:
        return [_GAP_BEFORE]
    shown = caption_shown(caption)
    sub = [ruler.paragraph("CaptionSub", shown)] if shown else [Piece(0, 6, keep=True)]
    return [ruler.paragraph("Caption", tailed(caption.message, LONG)), *sub]


def _sourced(caption: Caption | None, ruler: Ruler) -> list[Piece]:
    """The lines under a figure; only the first keeps its space before, only the last the space after."""
    if caption is None:
        return []
    notes = source_lines(caption, ruler.labels)
    height = sum(ruler.height("SourceNote", _noted(label, content, ruler)) for label, content in notes)
    style = ruler.styles["SourceNote"]
    return [Piece(height, style.before, style.after)] if notes else []


def _noted(label: str, content: Inlines, ruler: Ruler) -> Spans:
    """A line of source or note behind its label in bold."""
    head = ruler.ink("SourceNote", bold=True).span(f"{ruler.labels.colon(label)} ")
    return Spans((head, *ruler.printed("SourceNote", content).spans))


def _graphic(graphic: Graphic, ruler: Ruler) -> list[Piece]:
    notes = _sourced(graphic.caption, ruler)
    drawing = Piece(points(chart_size(graphic.chart, ruler.theme, ruler.labels.language)[1]) + 3, keep=bool(notes))
    return [*_captioned(graphic.caption, ruler), drawing, *notes]


def _pair(pair: Pair, ruler: Ruler) -> list[Piece]:
    """Both figures, in one piece."""
    return [_GAP_BEFORE, Piece(pair_height(pair, ruler)), _GAP]


def _grid(grid: Grid, ruler: Ruler) -> list[Piece]:
    match grid.role:
        case "dispute":
            return _dispute(grid, ruler)
        case "labels":
            return [*_captioned(grid.caption, ruler), *_labels(grid, ruler), _GAP]
        case _:
            return _table(grid, ruler)


def _dispute(grid: Grid, ruler: Ruler) -> list[Piece]:
    """The box in one piece: its title, then a ruled row for each side, the last in bold."""
    title = grid.caption.message if grid.caption else (Text(grid.title),)
    style, last = ruler.styles["BoxTitle"], len(grid.rows) - 1
    ink = replace(ruler.ink("BoxTitle", bold=True), size=ruler.theme.page.row_label.size)
    label = ruler.lines("BoxTitle", Spans((ink.span(box_label(grid)),)), _label_room(ruler))
    head = max(label, ruler.lines("BoxTitle", title, ruler.beside)) * style.type.line + style.after
    rows = [_side(line, ruler, bold=index == last) for index, line in enumerate(grid.rows)]
    return [_GAP_BEFORE, Piece(_BOX_PADDING + head + sum(rows)), *(_sourced(grid.caption, ruler) or [_GAP])]


def _side(line: tuple[Inlines, ...], ruler: Ruler, *, bold: bool) -> float:
    label, text = (*line, (), ())[:2]
    style = ruler.styles["BoxText"]
    lines = max(ruler.lines("BoxRowLabel", label, _label_room(ruler)),
                ruler.lines("BoxText", tailed(text), ruler.beside, bold=bold))  # fmt: skip
    return ruler.ruled("BoxText") + lines * style.type.line + style.after


def _labels(grid: Grid, ruler: Ruler) -> list[Piece]:
    last, together = len(grid.rows) - 1, len(grid.rows) <= FEW_LABELS
    rooms = (_label_room(ruler) - _CELL_GAP, ruler.beside - _CELL_GAP)
    rule = ruler.theme.page_lines.light
    heights = [_row(line, rooms, "TableSmall", CLOSE, ruler, strong=True) + rule for line in grid.rows]
    return [Piece(height, keep=together and index < last) for index, height in enumerate(heights)]


def _table(grid: Grid, ruler: Ruler) -> list[Piece]:
    made, lines = design(grid, ruler.theme), ruler.theme.page_lines
    rooms = cell_rooms(grid, made)
    rule = lines.light if made.ruled else 0.0
    heights = [
        _row(line, rooms, made.text, made.padding, ruler, strong=grid.strong_first) + rule for line in noted_rows(grid)
    ]
    heads = _heads(grid, rooms, made.padding, ruler)
    top = sum(heads) + lines.light + lines.table
    rows = [Piece(height, keep=index in made.kept, head=top if heads else 0) for index, height in enumerate(heights)]
    head = [Piece(top, keep=True)] if heads else []
    rows[-1:] = [replace(row, height=row.height + lines.table) for row in rows[-1:]]
    return [*_captioned(grid.caption, ruler), *head, *rows, *(_sourced(grid.caption, ruler) or [_GAP])]


def _heads(grid: Grid, rooms: Sequence[float], padding: float, ruler: Ruler) -> list[float]:
    """The heights of the rows of heads."""
    groups = column_groups(grid.columns)
    grouped = any(name for name, _ in groups)
    texts = [(Text(column.header if column.group or not grouped else ""),) for column in grid.columns]
    lower = [_row(texts, rooms, "TableHead", padding, ruler)] if any(map(plain, texts)) else []
    return [*lower, _group_names(groups, rooms, padding, ruler)] if grouped else lower


def _group_names(groups: Sequence[tuple[str, int]], rooms: Sequence[float], padding: float, ruler: Ruler) -> float:
    """The height of the row of names, each over all columns of its group."""
    ends = list(accumulate(count for _, count in groups))
    wide = [sum(rooms[end - count : end]) for end, (_, count) in zip(ends, groups, strict=True)]
    return _row([(Text(name),) for name, _ in groups], wide, "TableHead", padding, ruler)


def _row(cells: Sequence[Inlines], rooms: Sequence[float], name: str, padding: float, ruler: Ruler, *,
         strong: bool = False) -> float:  # fmt: skip
    """``strong``: the first cell is bold."""
    lines = max(
        (ruler.lines(name, content, room, bold=strong and index == 0)
         for index, (content, room) in enumerate(zip(cells, rooms, strict=False))),
        default=1,
    )  # fmt: skip
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
    words = ruler.lines("GlanceText", card.content, width - _CELL_GAP) * text.type.line + text.after
    apparatus = [tie_citation(part) for part in (card.when, card.source) if part]
    below = sum(ruler.lines("GlanceSource", part, width - _CELL_GAP) for part in apparatus) * source.type.line
    return OPEN / 2 + _value_lines(card, width, ruler) * number.type.line + number.after + words + below


def _value_lines(card: Card, width: float, ruler: Ruler) -> int:
    prefix, value, unit = value_parts(card, round(width * 20), ruler.theme)
    small = replace(ruler.ink("GlanceText"), size=ruler.theme.page.row_label.size)
    spans = Spans((small.span(prefix), ruler.ink("GlanceNumber").span(value), small.span(unit)))
    return ruler.lines("GlanceNumber", spans, width - _CELL_GAP)


def _bibliography(bibliography: Bibliography, ruler: Ruler) -> list[Piece]:
    pieces = [_heading(bibliography_heading(bibliography), ruler)] if bibliography.title else []
    for title, items in bibliography.groups:
        pieces += [ruler.paragraph("ListTitle", title)] if title else []
        style = bibliography_style(bibliography)
        pieces += [ruler.paragraph(style, content) for _, content in items]
    return pieces
