"""The passages of a presentation: shapes, table rows, alternative texts and speaker notes; no slide numbers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import slide_numbers
from generator.check.documents.numbers.passage import Kind, Passage, flat, may_hold_numbers, sentences
from generator.check.documents.numbers.word import alternative
from generator.model.grounds import REMARKS_BEGIN
from generator.office.inspect import Document, Node, tag

_SHAPES = tuple(tag(name) for name in ("p:sp", "p:graphicFrame", "p:pic", "p:cxnSp", "p:grpSp"))
_NAMED, _P, _ROW, _T, _BREAK, _FIELD, _CELL = (
    tag(name) for name in ("p:cNvPr", "a:p", "a:tr", "a:t", "a:br", "a:fld", "a:tc")
)
_COMPUTED = ("slidenum", "datetime")


def slide_passages(document: Document) -> Iterator[Passage]:
    """The passages of every slide in the order shown, each slide's notes after it.

    What a review copy's notes tell of the statements' evidence is the copy's alone and left out.
    """
    until = REMARKS_BEGIN if ".review." in document.name else ""
    for _, part, kind, where in sheets(document):
        root = document.tree(part)
        if root is not None:
            yield from sheet_passages(root, where, kind, until if kind == "notes" else "")


def sheets(document: Document) -> Iterator[tuple[int, str, Kind, str]]:
    """The number of each slide, its part, and the parts of its notes, with what a person calls them."""
    for number, part in slide_numbers(document):
        yield number, part, "text", f"slide {number}"
        yield from (
            (number, notes, "notes", f"the notes of slide {number}") for notes in document.linked(part, "notesSlide")
        )


def sheet_passages(root: Node, where: str, kind: Kind, until: str = "") -> Iterator[Passage]:
    """The passages of a slide or of its notes, of these the part before ``until``."""
    for named in root.iter(_NAMED):
        shape = next(named.iterancestors(*_SHAPES), None)
        if shape is None:
            continue
        name = str(named.get("name", ""))
        for text in (str(named.get("title", "")), str(named.get("descr", ""))):
            yield from alternative(text, name, f"{where}, the alternative text of '{name}'")
        if shape.tag != _SHAPES[-1]:
            yield from _texts(shape, "notes" if kind == "notes" else name, where, kind, until)


def _texts(shape: Node, anchor: str, where: str, kind: Kind, until: str = "") -> Iterator[Passage]:
    rows = list(shape.iter(_ROW))
    for row in rows:
        text = " | ".join(flat("\n".join(map(_line, cell.iter(_P)))) for cell in row.iter(_CELL))
        if may_hold_numbers(text):
            yield Passage("row", anchor, text, where)
    for paragraph in () if rows else shape.iter(_P):
        text = _line(paragraph)
        if until and text.startswith(until):
            return
        if may_hold_numbers(text):
            for _, piece in sentences(text):
                if may_hold_numbers(piece):
                    yield Passage(kind, anchor, flat(piece), where)


def _line(paragraph: Node) -> str:
    return "".join(_piece(node) for node in paragraph.iter(_T, _BREAK))


def _piece(node: Node) -> str:
    above = node.getparent()
    computed = above is not None and above.tag == _FIELD and str(above.get("type", "")).startswith(_COMPUTED)
    return "" if computed else "\n" if node.tag == _BREAK else node.text or ""
