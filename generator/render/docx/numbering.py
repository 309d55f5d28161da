"""numbering.xml: headings, dashes, numbered boxes, and headings whose number is a word ("Annex")."""

from __future__ import annotations

from collections.abc import Sequence

from generator.office.xml import quote
from generator.render.docx.geometry import LIST_MM, NUMBER_MM, columns, half_points, twips
from generator.render.docx.ledger import FIRST_LITERAL, FIRST_RESTART
from generator.render.docx.xmlns import DECLARATION, WORD
from generator.theme.tokens import Theme

DEFINITIONS = {"headings": 1, "List Bullet": 2, "List Number": 3, "Key Message": 4, "Question": 5}


def numbering_xml(theme: Theme, restarts: Sequence[str], literals: Sequence[str]) -> bytes:
    """Definitions first, then lists: one for each definition, each numbered list anew, each literal label."""
    accent, indent = theme.palette.accent, columns(theme.sheet).indent
    number = _apparatus(theme.page.message_number, accent)
    question = _apparatus(theme.page.question_number, accent)
    dash = f'<w:rPr><w:color w:val="{accent}"/></w:rPr>'
    definitions = "".join((
        _headings(accent, twips(theme.sheet.numbers)),
        _simple(2, "bullet", "\u2013", indent + twips(LIST_MM), twips(LIST_MM), dash, "ListBullet"),
        _simple(3, "decimal", "%1", indent + twips(NUMBER_MM), twips(NUMBER_MM), number, "ListNumber"),
        _simple(4, "decimal", "%1", twips(NUMBER_MM), twips(NUMBER_MM), number, "KeyMessage"),
        _simple(5, "decimal", "%1", twips(NUMBER_MM), twips(NUMBER_MM), question, "Question"),
        *(_literal(FIRST_LITERAL + index, label, accent, indent) for index, label in enumerate(literals)),
    ))  # fmt: skip
    lists = "".join((
        *(_list(number, number) for number in DEFINITIONS.values()),
        *(_list(FIRST_RESTART + index, DEFINITIONS[kind], restart=True) for index, kind in enumerate(restarts)),
        *(_list(FIRST_LITERAL + index, FIRST_LITERAL + index) for index in range(len(literals))),
    ))  # fmt: skip
    return f"{DECLARATION}<w:numbering {WORD}>{definitions}{lists}</w:numbering>".encode()


def _apparatus(size: float, color: str) -> str:
    fonts = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    return f'<w:rPr>{fonts}<w:b/><w:bCs/><w:color w:val="{color}"/><w:sz w:val="{half_points(size)}"/></w:rPr>'


def _headings(color: str, indent: int) -> str:
    look = f'<w:rPr><w:color w:val="{color}"/></w:rPr>'
    levels = (_level(0, "decimal", "%1", indent, indent, look, "Heading1"),
              _level(1, "decimal", "%1.%2", indent, indent, look, "Heading2"))  # fmt: skip
    return _definition(1, "multilevel", "".join(levels))


def _simple(number: int, format: str, text: str, left: int, hanging: int, look: str, style: str) -> str:
    return _definition(number, "singleLevel", _level(0, format, text, left, hanging, look, style))


def _literal(number: int, label: str, color: str, indent: int) -> str:
    look = f'<w:rPr><w:color w:val="{color}"/></w:rPr>'
    return _definition(number, "singleLevel", _level(0, "none", label, indent, indent, look, ""))


def _definition(number: int, kind: str, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0x10000000 + number:08X}"/>'
        f'<w:multiLevelType w:val="{kind}"/><w:tmpl w:val="{0x20000000 + number:08X}"/>{levels}</w:abstractNum>'
    )


def _level(level: int, format: str, text: str, left: int, hanging: int, look: str, style: str) -> str:
    tied = f"<w:pStyle w:val={quote(style)}/>" if style else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{tied}<w:suff w:val="tab"/>'
        f'<w:lvlText w:val={quote(text)}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
        f'<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{look}</w:lvl>'
    )


def _list(number: int, definition: int, *, restart: bool = False) -> str:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restart else ""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{override}</w:num>'
