"""A workbook of plain values, small enough to sit behind a chart: what "Edit Data" opens."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from generator.office.package import write_package
from generator.office.xml import escape, quote
from generator.records import dataclass

Cell: TypeAlias = "str | float | Computed | None"

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WIDEST = 60
_NO_LINKS: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Computed:
    """A number with more to it than its digits.

    ``formula`` is what the cell works out, without its "=", empty for a typed number; ``value`` is its result, None
    where that is "not available"; ``signed`` prints a rise with its plus.
    """

    value: float | None
    formula: str = ""
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: ``rows[0]`` is the header (set bold), None an empty cell; numbers print with ``decimals``."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    decimals: int = 0


def write_workbook(sheets: Iterable[Sheet]) -> bytes:
    """The .xlsx of ``sheets``, in their order: no names, no clock, the same bytes for the same cells."""
    book = tuple(sheets)
    strings = tuple(
        dict.fromkeys(cell for sheet in book for row in sheet.rows for cell in row if isinstance(cell, str))
    )
    lookup = {text: index for index, text in enumerate(strings)}
    xml = [_sheet(sheet, i, lookup) for i, sheet in enumerate(book, 1)]
    return pack_workbook([sheet.name for sheet in book], xml, _styles(book), strings)


def pack_workbook(
    names: Sequence[str], sheets: Sequence[str], styles: str, strings: Sequence[str], *,
    links: Mapping[int, str] = _NO_LINKS, defined: str = "", core: str = "",
) -> bytes:  # fmt: skip
    """The .xlsx of sheets that are XML already, with the strings that their cells count.

    ``links`` are relationships of sheets by their number from 1, ``defined`` is the list of defined names, ``core``
    what the properties hold.
    """
    parts = {
        "[Content_Types].xml": _content_types(len(names)),
        "_rels/.rels": relationships((f"{OFFICE}/officeDocument", "xl/workbook.xml"), _CORE),
        "docProps/core.xml": _core(core),
        "xl/workbook.xml": _workbook(names, defined),
        "xl/_rels/workbook.xml.rels": _workbook_relationships(len(names)),
        "xl/styles.xml": styles,
        "xl/sharedStrings.xml": _shared_strings(strings),
    }
    parts |= {f"xl/worksheets/sheet{i}.xml": xml for i, xml in enumerate(sheets, 1)}
    parts |= {f"xl/worksheets/_rels/sheet{i}.xml.rels": xml for i, xml in links.items()}
    return write_package({name: (_HEAD + xml).encode() for name, xml in parts.items()})


def column_letters(index: int) -> str:
    """The letters of column ``index``, counted from 0: A, B, ... Z, AA."""
    letters = ""
    while index >= 0:
        letters = chr(ord("A") + index % 26) + letters
        index = index // 26 - 1
    return letters


def number_code(decimals: int, *, signed: bool = False) -> str:
    """The number format with thousands separators and a true minus sign: ``#,##0.0;−#,##0.0``; zero has no sign."""
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    return f"+{digits};−{digits};{digits}" if signed else f"{digits};−{digits}"


def number_digits(value: float) -> str:
    """``value`` as a spreadsheet stores it: shortest digits that read back the same, no exponent for whole numbers."""
    if not math.isfinite(value):
        raise ValueError(f"a cell cannot hold {value}")
    whole = int(value)
    return str(whole) if value == whole and abs(value) < 1e15 else repr(float(value))


_CORE = (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")


def relationships(*targets: tuple[str, str], outside: bool = False) -> str:
    """A part of relationships, rId1 first: (type, target) each; ``outside``: addresses beyond the package."""
    mode = ' TargetMode="External"' if outside else ""
    items = "".join(
        f'<Relationship Id="rId{i}" Type="{kind}" Target={quote(target)}{mode}/>'
        for i, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _core(inner: str) -> str:
    if not inner:
        return f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>'
    more = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    kinds = f'{more} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    return f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" {kinds}>{inner}</cp:coreProperties>'


def _workbook_relationships(count: int) -> str:
    sheets = [(f"{OFFICE}/worksheet", f"worksheets/sheet{i}.xml") for i in range(1, count + 1)]
    return relationships(*sheets, (f"{OFFICE}/styles", "styles.xml"), (f"{OFFICE}/sharedStrings", "sharedStrings.xml"))


def _content_types(count: int) -> str:
    names = [
        ("/xl/workbook.xml", "sheet.main"),
        ("/xl/styles.xml", "styles"),
        ("/xl/sharedStrings.xml", "sharedStrings"),
    ]
    names += [(f"/xl/worksheets/sheet{i}.xml", "worksheet") for i in range(1, count + 1)]
    items = "".join(f'<Override PartName="{part}" ContentType="{_TYPE}.{kind}+xml"/>' for part, kind in names)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{items}</Types>'
    )


def _workbook(names: Sequence[str], defined: str) -> str:
    items = "".join(
        f'<sheet name={quote(_safe_name(name))} sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(names, 1)
    )
    return f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{items}</sheets>{defined}</workbook>'


def _safe_name(name: str) -> str:
    """``name`` as Excel allows it: 31 characters, none of ``[]:*?/\\``, no apostrophe at either end."""
    kept = "".join(" " if char in "[]:*?/\\" else char for char in name)
    return kept[:31].strip(" '") or "Sheet"


def _styles(book: Sequence[Sheet]) -> str:
    """Cell formats: 0 as it is, 1 bold header, then two number formats a sheet, without and with a plus."""
    formats = [number_code(sheet.decimals, signed=signed) for sheet in book for signed in (False, True)]
    codes = "".join(f'<numFmt numFmtId="{164 + i}" formatCode={quote(code)}/>' for i, code in enumerate(formats))
    numbers = "".join(
        f'<xf numFmtId="{164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for i in range(len(formats))
    )
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(formats)}">{codes}</numFmts>'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
        '</fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{2 + len(formats)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
        f'{numbers}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def _shared_strings(strings: Sequence[str]) -> str:
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    return f'<sst xmlns="{MAIN}" uniqueCount="{len(strings)}">{items}</sst>'


def _sheet(sheet: Sheet, position: int, lookup: dict[str, int]) -> str:
    rows = "".join(_row(row, r, position, lookup) for r, row in enumerate(sheet.rows, 1))
    return (
        f'<worksheet xmlns="{MAIN}">{_columns(sheet)}<sheetData>{rows}</sheetData>{_number_as_text(sheet)}</worksheet>'
    )


def _row(row: tuple[Cell, ...], number: int, position: int, lookup: dict[str, int]) -> str:
    cells = "".join(_cell(cell, f"{column_letters(c)}{number}", position, lookup) for c, cell in enumerate(row))
    return f'<row r="{number}">{cells}</row>'


def _cell(cell: Cell, place: str, position: int, lookup: dict[str, int]) -> str:
    header = ' s="1"' if place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "1" else ""
    match cell:
        case None:
            return ""
        case str():
            return f'<c r="{place}"{header} t="s"><v>{lookup[cell]}</v></c>'
        case Computed():
            return _computed(cell, place, position)
        case _:
            return f'<c r="{place}" s="{2 * position}"><v>{number_digits(cell)}</v></c>'


def _computed(cell: Computed, place: str, position: int) -> str:
    style = 2 * position + int(cell.signed)
    formula = f"<f>{escape(cell.formula)}</f>" if cell.formula else ""
    if cell.value is None:
        return f'<c r="{place}" s="{style}" t="e">{formula}<v>#N/A</v></c>' if formula else ""
    return f'<c r="{place}" s="{style}">{formula}<v>{number_digits(cell.value)}</v></c>'


def _columns(sheet: Sheet) -> str:
    count = max((len(row) for row in sheet.rows), default=0)
    widths = [max((_shown(row[c]) for row in sheet.rows if c < len(row)), default=0) for c in range(count)]
    items = "".join(
        f'<col min="{i}" max="{i}" width="{min(max(width + 2, 9), _WIDEST)}" customWidth="1"/>'
        for i, width in enumerate(widths, 1)
    )
    return f"<cols>{items}</cols>" if items else ""


def _shown(cell: Cell) -> int:
    match cell:
        case None:
            return 0
        case str():
            return len(cell)
        case Computed():
            return 0 if cell.value is None else len(number_digits(cell.value))
        case _:
            return len(number_digits(cell))


def _number_as_text(sheet: Sheet) -> str:
    """Years are categories, so they are text; without this Excel marks each with a green corner."""
    count = len(sheet.rows)
    return f'<ignoredErrors><ignoredError sqref="A1:A{count}" numberStoredAsText="1"/></ignoredErrors>' if count else ""
