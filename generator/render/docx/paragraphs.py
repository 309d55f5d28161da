"""Paragraphs: a style, runs, and the few properties that are not the style's."""

from __future__ import annotations

import re

from generator.office.xml import quote
from generator.render.docx.geometry import twips
from generator.render.docx.runs import Look, run, tab, text_runs
from generator.render.docx.scripts import is_right_to_left
from generator.theme.sheet import A4, Sheet

# Word joins two tables that touch and gives a table no space of its own: a gap stands on either side.
GAP = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>'
LAST_GAP = GAP.replace("/></w:pPr>", '/><w:spacing w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>')
GAP_BEFORE = '<w:p><w:pPr><w:pStyle w:val="GapBefore"/></w:pPr></w:p>'
_NOTE_MARK = re.compile(r'<w:r><w:rPr><w:rStyle w:val="\w+"/></w:rPr><w:(?:foot|end)noteReference ')
_FROM_LEFT, _FROM_RIGHT = "\u200e", "\u200f"
_INDENTED = {
    "BodyText",
    "SmallText",
    "Standfirst",
    "Title",
    "Subtitle",
    "Lead",
    "Heading2",
    "Heading3",
    "Bibliography",
    "ListTitle",
}


def paragraph(style: str, runs: str, text: str = "", *, direct: str = "", sheet: Sheet = A4) -> str:
    """A paragraph of ``runs``; ``text`` is what they say, to see whether it runs from the right, on ``sheet``.

    ``direct`` are further children of w:pPr in the order the schema asks for, see ``properties``. Among words that
    run from the right the marks of notes stand behind a sign of the paragraph's own direction: LibreOffice breaks
    pages for ever where a mark at the foot of one is part of what it turns.
    """
    from_right = is_right_to_left(text)
    turned = _turned(style, direct, twips(sheet.indent)) if from_right else direct
    sign = _FROM_RIGHT if from_right else _FROM_LEFT
    said = _NOTE_MARK.sub(lambda mark: f"{run(f'<w:t>{sign}</w:t>')}{mark[0]}", runs) if "<w:rtl/>" in runs else runs
    return f"<w:p><w:pPr><w:pStyle w:val={quote(style)}/>{turned}</w:pPr>{said}</w:p>"


def properties(
    *,
    keep_next: bool | None = None,
    list_id: int | None = None,
    level: int = 0,
    before: int | None = None,
    after: int | None = None,
    left: int | None = None,
    hanging: int = 0,
    align: str = "",
) -> str:
    """Direct paragraph properties in schema order; lengths in twentieths of a point."""
    parts = (
        "" if keep_next is None else "<w:keepNext/>" if keep_next else '<w:keepNext w:val="0"/>',
        "" if list_id is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>',
        _spacing(before, after),
        "" if left is None else f'<w:ind w:left="{left}" w:{"hanging" if hanging else "firstLine"}="{hanging}"/>',
        f"<w:jc w:val={quote(align)}/>" if align else "",
    )
    return "".join(parts)


def _spacing(before: int | None, after: int | None) -> str:
    sides = ("" if value is None else f' w:{side}="{value}"' for side, value in (("before", before), ("after", after)))
    written = "".join(sides)
    return f"<w:spacing{written}/>" if written else ""


def labelled(style: str, label: str, label_style: str, runs: str, text: str = "", *, direct: str = "") -> str:
    """A paragraph with its label hanging in the margin column."""
    head = text_runs(label, Look(style=label_style)) + tab() if label else ""
    return paragraph(style, head + runs, "" if label else text, direct=direct)


def _turned(style: str, direct: str, indent: int) -> str:
    """A paragraph from the right stays in the text column: Word swaps its indents."""
    indents = f'<w:ind w:left="0" w:right="{indent}" w:firstLine="0"/>'
    kept = direct if style not in _INDENTED or "<w:ind" in direct else _insert(direct, indents, ("<w:jc",))
    return _insert(kept, "<w:bidi/>", ("<w:spacing", "<w:ind", "<w:jc"))


def _insert(direct: str, element: str, followers: tuple[str, ...]) -> str:
    """``direct`` with ``element`` before the first child that must follow it."""
    for name in followers:
        if name in direct:
            head, tail = direct.split(name, 1)
            return f"{head}{element}{name}{tail}"
    return direct + element
