"""Our XML made to fit a house's file: its style ids, its lists, its notes, its language. Strings in, strings out.

What we write is regular: every paragraph names its style first, and text is escaped, so no tag can stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from generator.office.xml import quote
from generator.records import dataclass

_STYLES = re.compile(r'<w:(pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/>')
_PARAGRAPH = re.compile(r'<w:pPr><w:pStyle w:val="(\w+)"/>(.*?)</w:pPr>', re.DOTALL)
_NUMBER = re.compile(r'<w:numId w:val="(\d+)"/>')
_NOTE = re.compile(r'<w:(footnoteReference|footnote) w:id="(\d+)"')
_TABLE = re.compile(r'<w:tblStyle w:val="(\w+)"/>(.*?)<w:tblLayout w:type="fixed"/>', re.DOTALL)
_HUNG = re.compile(r'(<w:tblStyle w:val="(\w+)"/><w:tblW [^>]*/><w:tblInd w:w=")(-?\d+)')
_RUN = re.compile(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?(<w:t[ >]|<w:tab/>)", re.DOTALL)

_AFTER_KEEP = "keepLines|pageBreakBefore|framePr|widowControl|numPr"
_AFTER_LIST = "suppressLineNumbers|pBdr|shd|tabs"
_AFTER_TABS = "suppressAutoHyphens|bidi|spacing|ind|contextualSpacing|jc"
_AFTER_OUTLINE = "cnfStyle|rPr|sectPr|pPrChange"
_LATER = {
    "keepNext": f"{_AFTER_KEEP}|{_AFTER_LIST}|{_AFTER_TABS}|outlineLvl|{_AFTER_OUTLINE}",
    "numPr": f"{_AFTER_LIST}|{_AFTER_TABS}|outlineLvl|{_AFTER_OUTLINE}",
    "tabs": f"{_AFTER_TABS}|outlineLvl|{_AFTER_OUTLINE}",
    "ind": f"contextualSpacing|jc|outlineLvl|{_AFTER_OUTLINE}",
    "outlineLvl": _AFTER_OUTLINE,
}
"""What comes after each property in the order of the schema."""


@dataclass(frozen=True, slots=True)
class Link:
    """``names`` are the ids in the house's file of our style ids; ``direct`` the properties that paragraphs of a style
    of ours have themselves there, by element; ``tables`` the cell margins of tables whose style is the house's.

    ``hung`` are twips by table style, by which programs hang such a table out in a file of an older mode of Word.
    ``lists`` and ``notes`` are added to our numbers; ``language`` is said by every run, where it is not the file's.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    direct: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    tables: Mapping[str, str] = field(default_factory=dict)
    hung: Mapping[str, int] = field(default_factory=dict)
    lists: int = 0
    notes: int = 0
    language: str = ""


def linked(xml: str, link: Link) -> str:
    """``xml`` as it stands in the house's file."""
    placed = _PARAGRAPH.sub(lambda found: _with_direct(found[1], found[2], link), xml)
    placed = _TABLE.sub(lambda found: found[0] + link.tables.get(found[1], ""), placed)
    placed = _HUNG.sub(lambda found: _moved_in(found, link), placed) if link.hung else placed
    placed = _STYLES.sub(lambda found: f"<w:{found[1]} w:val={quote(link.names.get(found[2], found[2]))}/>", placed)
    placed = _NUMBER.sub(lambda found: f'<w:numId w:val="{_shifted(found[1], link.lists)}"/>', placed)
    placed = _NOTE.sub(lambda found: f'<w:{found[1]} w:id="{int(found[2]) + link.notes}"', placed)
    return _RUN.sub(lambda found: _spoken(found, link.language), placed) if link.language else placed


def _with_direct(style: str, rest: str, link: Link) -> str:
    for name, element in link.direct.get(style, {}).items():
        if f"<w:{name}" not in rest:
            rest = _inserted(rest, element, _LATER[name])
    return f"<w:pPr><w:pStyle w:val={quote(style)}/>{rest}</w:pPr>"


def _inserted(rest: str, element: str, later: str) -> str:
    following = re.search(rf"<w:(?:{later})\b", rest)
    at = following.start() if following else len(rest)
    return rest[:at] + element + rest[at:]


def _shifted(number: str, by: int) -> int:
    return int(number) + by if int(number) else 0


def _moved_in(found: re.Match[str], link: Link) -> str:
    return f"{found[1]}{int(found[3]) + link.hung.get(found[2], 0)}"


def _spoken(found: re.Match[str], language: str) -> str:
    properties = found[1] or ""
    if "<w:lang" in properties or "<w:rtl" in properties:
        return found[0]
    return f"<w:r><w:rPr>{properties}<w:lang w:val={quote(language)}/></w:rPr>{found[2]}"
