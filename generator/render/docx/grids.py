"""Grids as tables of three lines, label lists and the box for a disagreement."""

from __future__ import annotations

import re
from collections.abc import Hashable

from generator.model.element import Column, Grid, column_groups
from generator.model.inline import Inlines, Strong, Text, plain
from generator.records import dataclass, replace
from generator.render.docx.boxes import box
from generator.render.docx.captions import caption_paragraphs, source_notes
from generator.render.docx.cell_ends import held
from generator.render.docx.designs import Design, cell_rooms, design, heads_others
from generator.render.docx.geometry import FEW_LABELS, columns
from generator.render.docx.inlines import inline_runs, marked
from generator.render.docx.ledger import Pen
from generator.render.docx.paragraphs import GAP, GAP_BEFORE, paragraph, properties
from generator.render.docx.runs import PLAIN, Look, text_runs
from generator.render.docx.spans import Ink
from generator.render.docx.table_styles import line
from generator.render.docx.tables import Down, cell, margin, row, table
from generator.render.docx.tails import tailed
from generator.render.docx.tapes import written
from generator.render.docx.widths import digits_indent, sides, whole_width
from generator.text.ties import tie

_NUMBER = re.compile(r"[+\u2212-]?[\d.,\s]+%?")
_MARKS = frozenset("●○")
_TOLD = {"table", "comparison", "options"}  # where an empty cell would look forgotten


def grid_xml(grid: Grid, pen: Pen) -> str:
    """A grid with what stands around it."""
    match grid.role:
        case "dispute":
            return _dispute(grid, pen)
        case "labels":
            return _labels(grid, pen)
        case _:
            return _captioned(grid, pen)


def _captioned(grid: Grid, pen: Pen) -> str:
    head = caption_paragraphs(grid.id, grid.caption, pen) if grid.caption else _titled(grid, pen)
    notes = source_notes(grid.caption, pen) if grid.caption else ""
    return head + _three_lines(grid, pen) + (notes or GAP)


def _titled(grid: Grid, pen: Pen) -> str:
    """A table without a caption stands under its title, or under a gap that carries its bookmark."""
    title = text_runs(tie(grid.title))
    runs = marked(grid.id, title, pen) if grid.id else title
    return paragraph("ListTitle", runs) if grid.title else GAP_BEFORE.replace("</w:p>", f"{runs}</w:p>")


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every cell of a grid needs: its design, the room for words and before the decimal point."""

    grid: Grid
    design: Design
    rooms: tuple[float, ...]
    wholes: tuple[float, ...]
    source: str

    @property
    def alike(self) -> Hashable:
        """What all rows have in common."""
        grid = replace(self.grid, id="", rows=(), caption=None, title="", highlight=(), contrasts=())
        return grid, replace(self.design, kept=frozenset(), long=frozenset()), self.rooms, self.wholes, self.source


def _three_lines(grid: Grid, pen: Pen) -> str:
    frame = _frame(grid, pen)
    alike = frame.alike
    rows = [_row(frame, index, cells, pen, alike) for index, cells in enumerate(grid.rows)]
    head = any(column.header for column in grid.columns)
    lines = [*_headers(frame, pen), *rows] if head else rows
    about = plain(grid.caption.message) if grid.caption else grid.title
    return table(frame.design.widths, lines, frame.design.style, head=head, about=about)


def _frame(grid: Grid, pen: Pen) -> _Frame:
    made = design(grid, pen.theme)
    wholes = tuple(_widest_whole(grid, index, made.size, pen) for index in range(len(grid.columns)))
    return _Frame(grid, made, cell_rooms(grid, made), wholes, pen.labels.source)


def _widest_whole(grid: Grid, index: int, size: float, pen: Pen) -> float:
    numbers = [text for line in grid.rows if index < len(line) and _is_number(text := plain(line[index]))]
    return max((whole_width(number, pen.theme, size) for number in numbers), default=0)


def _headers(frame: _Frame, pen: Pen) -> list[str]:
    """The header; over it the names of groups, which then has the line under it that the style draws there."""
    grouped = any(column.group for column in frame.grid.columns)
    edge = line("bottom", pen.theme.page_lines.light, pen.theme.palette.ink) if grouped else ""
    cells = [_head(frame, index, edge, lower=grouped) for index in range(len(frame.grid.columns))]
    heads = [row(cells, header=True)]
    return [row(_groups(frame, edge), header=True), *heads] if grouped else heads


def _head(frame: _Frame, index: int, edge: str, *, lower: bool = False, upper: bool = False) -> str:
    """One head. In two rows a column without a group has its own in the ``upper``, over an empty cell."""
    column = frame.grid.columns[index]
    covered = lower and not column.group
    if lower and not covered:
        edge = _under_group(frame, index, edge) + edge
    words = text_runs("" if covered else tie(column.header))
    down: Down = "continue" if covered else "restart" if upper else ""
    return _cell(frame, index, paragraph("TableHead", words, direct=_placed(column, None)), "", edge, down=down)


def _under_group(frame: _Frame, index: int, edge: str) -> str:
    """The line over a head, which is the one under its group."""
    beside = [column.group for column in frame.grid.columns[max(index - 1, 0) : index + 2]]
    joined = beside.count(frame.grid.columns[index].group) > 1
    return edge.replace("w:bottom", "w:top") if joined else '<w:top w:val="nil"/>'


def _groups(frame: _Frame, edge: str) -> list[str]:
    """One cell for all columns of a group, ruled where it has several."""
    found, start = [], 0
    for name, count in column_groups(frame.grid.columns):
        column = frame.grid.columns[start]
        if not name:
            found.append(_head(frame, start, edge, upper=True))
            start += 1
            continue
        words = paragraph("TableHead", text_runs(name), direct=_placed(column, keep=True))
        found.append(_cell(frame, start, words, "", edge if count > 1 else '<w:bottom w:val="nil"/>', count))
        start += count
    return found


def _row(frame: _Frame, index: int, cells: tuple[Inlines, ...], pen: Pen, alike: Hashable) -> str:
    """A row, from an earlier table where that had the same in the same columns."""
    traits = index in frame.grid.highlight, index in frame.design.kept, index in frame.design.long
    return written((alike, cells, traits), pen, lambda: _row_xml(frame, index, cells, pen))


def _row_xml(frame: _Frame, index: int, cells: tuple[Inlines, ...], pen: Pen) -> str:
    tint = pen.theme.palette.summary_tint if index in frame.grid.highlight else ""
    padded = _dashed(frame.grid, (*cells, *((),) * len(frame.grid.columns))[: len(frame.grid.columns)])
    keep = True if index in frame.design.kept else None
    cells_xml = [_body_cell(frame, column, content, tint, keep, pen) for column, content in enumerate(padded)]
    return row(cells_xml, splits=index in frame.design.long)


def _dashed(grid: Grid, cells: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
    """A dash where a table has nothing to tell; a row that only heads those below it stays as it is."""
    if grid.role not in _TOLD or heads_others(cells) or not any(map(plain, cells[1:])):
        return cells
    return tuple(content if plain(content) else (Text("–"),) for content in cells)


def _body_cell(frame: _Frame, index: int, content: Inlines, tint: str, keep: bool | None, pen: Pen) -> str:
    column = frame.grid.columns[index]
    shift = 0
    if column.align == "decimal" and _is_number(plain(content)):
        shift = digits_indent(plain(content), frame.wholes[index], pen.theme, frame.design.size)
    direct = _placed(column, keep, shift)
    runs = inline_runs(_ended(frame, index, content, pen), pen, _look(frame, index, content))
    shade = tint or (pen.theme.palette.neutral_tint if column.tint else "")
    words = paragraph(frame.design.text, runs, plain(content), direct=direct)
    if tint and index == 0 and frame.grid.highlight_note:
        note = text_runs(tie(frame.grid.highlight_note), Look(style="CaptionLabel"))
        words += paragraph(frame.design.text, note, direct=direct)
    return _cell(frame, index, words, shade)


def _ended(frame: _Frame, index: int, content: Inlines, pen: Pen) -> Inlines:
    bold = index == 0 and frame.grid.strong_first
    return held(content, Ink(pen.theme.fonts.apparatus, frame.design.size, bold), frame.rooms[index])


def _look(frame: _Frame, index: int, content: Inlines) -> Look:
    """First column bold, a last column of sources slate, marks in the main colour."""
    if index == 0 and frame.grid.strong_first:
        return Look(bold=True)
    if plain(content).strip() in _MARKS:
        return Look(style="MarkFull")
    header = frame.grid.columns[index].header.lower()
    last = index == len(frame.grid.columns) - 1
    return Look(style="Secondary") if last and index and header.startswith(frame.source.lower()) else PLAIN


def _cell(frame: _Frame, index: int, text: str, shade: str, borders: str = "", span: int = 1, down: Down = "") -> str:
    """Tinted columns and rows keep their text off the tint's edge."""
    inset = sides(frame.grid, index)
    wide = sum(frame.design.widths[index : index + span])
    return cell(text, wide, shade=shade, margins=margin(**inset), borders=borders, span=span, down=down)


def _placed(column: Column, keep: bool | None, shift: int = 0) -> str:
    """How the paragraphs of a column stand; ``shift`` brings decimal points under each other."""
    align = column.align if column.align in {"right", "center"} else ""
    return properties(keep_next=keep, left=shift or None, align=align)


def _is_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text.strip()))


def _labels(grid: Grid, pen: Pen) -> str:
    """A list of label and text between hairlines, without a header."""
    title = paragraph("ListTitle", text_runs(tie(grid.title))) if grid.title else ""
    head = caption_paragraphs(grid.id, grid.caption, pen) if grid.caption else title or _titled(grid, pen)
    at = columns(pen.theme.sheet)
    last = len(grid.rows) - 1
    together = len(grid.rows) <= FEW_LABELS
    rows = [row([_label(line, at, pen, together and n < last) for at in (0, 1)]) for n, line in enumerate(grid.rows)]
    return head + table((at.label, at.beside), rows, "BriefingLabels", about=grid.title) + GAP


def _label(line: tuple[Inlines, ...], index: int, pen: Pen, keep: bool) -> str:
    content = line[index] if index < len(line) else ()
    look = Look(style="NoteLabel") if index == 0 else Look(style="Secondary")
    kept = properties(keep_next=True) if keep else ""
    text = paragraph("TableSmall", inline_runs(content, pen, look), plain(content), direct=kept)
    at = columns(pen.theme.sheet)
    return cell(text, at.beside if index else at.label)


def _dispute(grid: Grid, pen: Pen) -> str:
    """The caution box: its question, the sides, why, and in bold how the paper treats it."""
    message: Inlines = grid.caption.message if grid.caption else (Text(grid.title),)
    title = inline_runs(message, pen)
    heads = (
        paragraph("BoxTitle", text_runs(box_label(grid), Look(style="CautionLabel"))),
        paragraph("BoxTitle", marked(grid.id, title, pen) if grid.id else title, plain(message)),
    )
    lines = [_side(line, pen, last=index == len(grid.rows)) for index, line in enumerate(grid.rows, 1)]
    fill = pen.theme.palette.caution_tint
    notes = source_notes(grid.caption, pen) if grid.caption else ""
    return GAP_BEFORE + box([heads, *lines], fill, plain(message), pen.theme) + (notes or GAP)


def box_label(grid: Grid) -> str:
    """What stands beside the title of the box."""
    return (grid.title or grid.caption.kind) if grid.caption else ""


def _side(line: tuple[Inlines, ...], pen: Pen, *, last: bool) -> tuple[str, str]:
    label, text = (*line, (), ())[:2]
    tied = tailed(text)
    shown: Inlines = (Strong(tied),) if last and text else tied
    keep = "" if last else properties(keep_next=True)
    return (
        paragraph("BoxRowLabel", inline_runs(label, pen), direct=keep),
        paragraph("BoxText", inline_runs(shown, pen), plain(text), direct=keep),
    )
