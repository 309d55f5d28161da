"""A workbook to read, sort and filter: tables with fixed headers, links and number formats in the colours of a look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import lru_cache
from textwrap import wrap
from typing import Literal, TypeAlias, assert_never

from generator.office.workbook import (
    MAIN,
    OFFICE,
    column_letters,
    number_code,
    number_digits,
    pack_workbook,
    relationships,
)
from generator.office.xml import escape, quote
from generator.records import dataclass

_FIRST_DAY = date(1899, 12, 30)  # day 0 of a spreadsheet
_DATE_CODE = "d mmm yyyy"
_HEAD_HEIGHT, _ROW_ROOM, _LEADING = 30, 4, 1.3  # points, points, lines by the size of the type
_MOST_HEIGHT, _MOST_LINES = 409, 100  # of a row: points that Excel allows, and lines of which no row has room for more
Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its decimals; ``plain``: without thousands separators, as a year."""

    value: float
    decimals: int = 0
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Linked:
    """Words that lead elsewhere: to an address, to a place in a file beside this one, or to a row of a sheet.

    ``sheet`` and ``row`` (the index of a table's row, from 0) for the last; ``place`` is behind the "#" of ``target``.
    """

    text: str
    target: str = ""
    place: str = ""
    sheet: str = ""
    row: int = 0


Value: TypeAlias = "str | Amount | date | Linked | None"


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its header, its width in characters; ``strong`` sets it bold."""

    head: str
    width: float
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet; a row has a value for each field."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Look:
    """Colours in hex and the face of a register; ``size`` in points."""

    face: str
    ink: str
    head: str
    on_head: str
    line: str
    link: str
    size: float = 10


@dataclass(frozen=True, slots=True)
class About:
    """What the file's properties say; ``day`` is an ISO date."""

    title: str
    subject: str
    author: str
    day: str


def without_empty_fields(table: Table) -> Table:
    """``table`` without the columns in which no row has anything."""
    kept = [i for i in range(len(table.fields)) if any(row[i] not in (None, "") for row in table.rows)]
    rows = tuple(tuple(row[i] for i in kept) for row in table.rows)
    return Table(table.name, tuple(table.fields[i] for i in kept), rows)


def write_register(tables: Iterable[Table], look: Look, about: About) -> bytes:
    """The .xlsx of ``tables``: the same bytes for the same values."""
    book = tuple(tables)
    desk = _Desk()
    sheets = [_sheet(table, desk, look, first=index == 0) for index, table in enumerate(book)]
    xml = [sheet.xml for sheet in sheets]
    kind = f"{OFFICE}/hyperlink"
    links = {
        number: relationships(*((kind, target) for target in sheet.targets), outside=True)
        for number, sheet in enumerate(sheets, 1)
        if sheet.targets
    }
    names = [table.name for table in book]
    return pack_workbook(
        names, xml, _styles(desk, look), tuple(desk.strings), links=links, defined=_defined(book), core=_core(about)
    )


@dataclass(frozen=True, slots=True)
class _Style:
    """What a cell looks like; ``code`` is its number format."""

    code: str = ""
    strong: bool = False
    link: bool = False
    side: Side = "left"


@dataclass(slots=True)
class _Desk:
    """Strings and styles as they come up: style 0 is the plain one, 1 the header."""

    strings: dict[str, int] = field(default_factory=dict)
    styles: dict[_Style, int] = field(default_factory=dict)

    def string(self, text: str) -> int:
        return self.strings.setdefault(text, len(self.strings))

    def style(self, style: _Style) -> int:
        return self.styles.setdefault(style, len(self.styles) + 2)


@dataclass(frozen=True, slots=True)
class _Sheet:
    xml: str
    targets: tuple[str, ...]


def _sheet(table: Table, desk: _Desk, look: Look, *, first: bool) -> _Sheet:
    last = f"{column_letters(len(table.fields) - 1)}{len(table.rows) + 1}"
    head = "".join(
        f'<c r="{column_letters(i)}1" s="1" t="s"><v>{desk.string(one.head)}</v></c>'
        for i, one in enumerate(table.fields)
    )
    rows = "".join(_row(table, number, row, desk, look.size) for number, row in enumerate(table.rows, 2))
    columns = "".join(
        f'<col min="{i}" max="{i}" width="{one.width}" customWidth="1"/>' for i, one in enumerate(table.fields, 1)
    )
    links, targets = _links(table)
    chosen = 'tabSelected="1" ' if first else ""
    return _Sheet(
        f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetPr><tabColor rgb="FF{look.head}"/>'
        f'<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:{last}"/>'
        f'<sheetViews><sheetView showGridLines="0" {chosen}workbookViewId="0">'
        '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
        '<selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="14"/><cols>{columns}</cols>'
        f'<sheetData><row r="1" ht="{_HEAD_HEIGHT}" customHeight="1">{head}</row>{rows}</sheetData>'
        f'<autoFilter ref="A1:{last}"/>{links}<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" '
        'footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"
        f'<ignoredErrors><ignoredError sqref="A1:{last}" numberStoredAsText="1"/></ignoredErrors></worksheet>',
        targets,
    )


def _row(table: Table, number: int, row: tuple[Value, ...], desk: _Desk, size: float) -> str:
    cells = (
        _cell(value, f"{column_letters(i)}{number}", one, desk)
        for i, (value, one) in enumerate(zip(row, table.fields, strict=True))
    )
    lines = max(_lines(value, one) for value, one in zip(row, table.fields, strict=True))
    height = min(lines * size * _LEADING + _ROW_ROOM, _MOST_HEIGHT)
    return f'<row r="{number}" ht="{height:g}">{"".join(cells)}</row>'


def _lines(value: Value, column: Field) -> int:
    """How many lines a cell takes: programs that open the file do not all measure its rows anew."""
    text = value.text if isinstance(value, Linked) else value
    return _wrapped(text, int(column.width) - 1) if isinstance(text, str) else 1


@lru_cache(maxsize=4096)  # the sentence that a number stands in goes with each of its numbers
def _wrapped(text: str, width: int) -> int:
    return max(len(wrap(text[: _MOST_LINES * width], width)), 1)


def _cell(value: Value, place: str, column: Field, desk: _Desk) -> str:
    match value:
        case None | "":
            return f'<c r="{place}" s="{desk.style(_Style())}"/>'
        case str():
            return _words(value, place, _Style(strong=column.strong), desk)
        case Linked():
            return _words(value.text, place, _Style(strong=column.strong, link=True), desk)
        case Amount():
            code = "0" if value.plain else number_code(value.decimals)
            style = desk.style(_Style(code, side="left" if value.plain else "right"))
            return f'<c r="{place}" s="{style}"><v>{number_digits(value.value)}</v></c>'
        case date():
            return f'<c r="{place}" s="{desk.style(_Style(_DATE_CODE))}"><v>{(value - _FIRST_DAY).days}</v></c>'
        case _:
            assert_never(value)


def _words(text: str, place: str, style: _Style, desk: _Desk) -> str:
    return f'<c r="{place}" s="{desk.style(style)}" t="s"><v>{desk.string(text)}</v></c>'


def _links(table: Table) -> tuple[str, tuple[str, ...]]:
    """The list of links, and the addresses that it counts from rId1."""
    items: list[str] = []
    targets: dict[str, int] = {}
    for number, row in enumerate(table.rows, 2):
        for index, value in enumerate(row):
            if isinstance(value, Linked) and (value.target or value.sheet):
                items.append(_link(value, f"{column_letters(index)}{number}", targets))
    return f"<hyperlinks>{''.join(items)}</hyperlinks>" if items else "", tuple(targets)


def _link(value: Linked, place: str, targets: dict[str, int]) -> str:
    if value.sheet:
        return f'<hyperlink ref="{place}" location={quote(f"{value.sheet}!A{value.row + 2}")}/>'
    number = targets.setdefault(value.target, len(targets) + 1)
    inside = f" location={quote(value.place)}" if value.place else ""
    return f'<hyperlink ref="{place}" r:id="rId{number}"{inside}/>'


def _defined(book: Sequence[Table]) -> str:
    """What Excel keeps of each filter, and the header as the row that every printed page repeats."""
    filters, titles = [], []
    for index, table in enumerate(book):
        whole = f"{table.name}!$A$1:${column_letters(len(table.fields) - 1)}${len(table.rows) + 1}"
        where = f'localSheetId="{index}"'
        filters.append(f'<definedName name="_xlnm._FilterDatabase" {where} hidden="1">{escape(whole)}</definedName>')
        titles.append(f'<definedName name="_xlnm.Print_Titles" {where}>{escape(f"{table.name}!$1:$1")}</definedName>')
    return f"<definedNames>{''.join((*filters, *titles))}</definedNames>"


def _core(about: About) -> str:
    when = '<dcterms:{0} xsi:type="dcterms:W3CDTF">{1}T00:00:00Z</dcterms:{0}>'
    return (
        f"<dc:title>{escape(about.title)}</dc:title><dc:subject>{escape(about.subject)}</dc:subject>"
        f"<dc:creator>{escape(about.author)}</dc:creator>"
        f"{when.format('created', about.day)}{when.format('modified', about.day)}"
    )


def _styles(desk: _Desk, look: Look) -> str:
    codes: Mapping[str, int] = {
        code: 164 + i for i, code in enumerate(dict.fromkeys(one.code for one in desk.styles if one.code))
    }
    formats = "".join(f'<numFmt numFmtId="{number}" formatCode={quote(code)}/>' for code, number in codes.items())
    cells = "".join(_format(style, codes) for style in desk.styles)
    head = (
        '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">'
        '<alignment vertical="center" wrapText="1"/></xf>'
    )
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(codes)}">{formats}</numFmts>{_fonts(look)}'
        '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
        f'</fill><fill><patternFill patternType="solid"><fgColor rgb="FF{look.head}"/></patternFill></fill></fills>'
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>'
        f'<bottom style="thin"><color rgb="FF{look.line}"/></bottom><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(desk.styles) + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        f'{head}{cells}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def _fonts(look: Look) -> str:
    """Plain, header, strong, link, strong link."""
    kinds = (("", look.ink), ("<b/>", look.on_head), ("<b/>", look.ink), ("<u/>", look.link), ("<b/><u/>", look.link))
    fonts = "".join(
        f'<font>{sign}<sz val="{look.size:g}"/><color rgb="FF{color}"/><name val={quote(look.face)}/>'
        '<family val="2"/></font>'
        for sign, color in kinds
    )
    return f'<fonts count="{len(kinds)}">{fonts}</fonts>'


def _format(style: _Style, codes: Mapping[str, int]) -> str:
    font = {(False, False): 0, (True, False): 2, (False, True): 3, (True, True): 4}[(style.strong, style.link)]
    number = codes.get(style.code, 0)
    indent = ' indent="1"' if style.side == "right" else ""
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" '
        'applyFont="1" applyBorder="1" applyAlignment="1">'
        f'<alignment horizontal="{style.side}" vertical="top" wrapText="1"{indent}/></xf>'
    )
