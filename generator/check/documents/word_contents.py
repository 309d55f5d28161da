"""The contents of a Word document are true: each entry names a heading, leads to it, and pages only rise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, shortened
from generator.check.documents._word import Paragraph, Styles, body, styles_of
from generator.digits import whole
from generator.errors import Finding
from generator.office.inspect import Document, Node, first, select, tag, values
from generator.records import dataclass

NAME = "word-contents"
TOC = re.compile(r"^\s*TOC\b")
LEVELS = re.compile(r'\\o\s+"?(\d)-(\d)')
MEND = "update the table of contents"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: its words, the page it prints (empty for none), the bookmark it leads to."""

    text: str
    page: str
    target: str


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    text: str
    bookmarks: frozenset[str]


def _run(document: Document) -> Iterator[Finding]:
    root = document.tree(document.main) if document.kind == "docx" else None
    code = "" if root is None else _code(root)
    if root is None or not code:
        return
    headings, found = _headings(document), contents(document)
    if not found:
        what = "the contents have no entries until someone updates them"
        yield finding(document, "warning", NAME, what, "readers see an empty page or a question of Word's", MEND)
    for what in (*_untrue(found, headings), *_missing(found, headings, code), *_falling(found)):
        yield finding(document, "error", NAME, what, "readers go by it", MEND)


def contents(document: Document) -> tuple[Entry, ...]:
    """The entries of the first table of contents as they stand in the file."""
    styles = styles_of(document)
    found = [paragraph for paragraph in body(document) if paragraph.text.strip() and _is_entry(paragraph, styles)]
    return tuple(_entry(paragraph.node) for paragraph in found)


def _code(root: Node) -> str:
    return next((code for code in values(root, "//w:instrText/text()|//w:fldSimple/@w:instr") if TOC.match(code)), "")


def _is_entry(paragraph: Paragraph, styles: Styles) -> bool:
    return re.fullmatch(r"toc \d", styles.name(paragraph.style)) is not None


def _entry(paragraph: Node) -> Entry:
    pieces = _pieces(paragraph)
    page = pieces[-1].strip() if len(pieces) > 1 and re.fullmatch(r"\s*([0-9]{1,6}|[ivxlc]+)\s*", pieces[-1]) else ""
    words = pieces[:-1] if page else pieces
    target = first(paragraph, "w:hyperlink/@w:anchor")
    return Entry(" ".join(word for word in words if word), page, target)


def _pieces(paragraph: Node) -> list[str]:
    """The texts of a paragraph between its tabs."""
    pieces = [""]
    for node in select(paragraph, ".//w:r/w:t|.//w:r/w:tab"):
        if node.tag == tag("w:tab"):
            pieces.append("")
        else:
            pieces[-1] += node.text or ""
    return pieces


def _headings(document: Document) -> list[_Heading]:
    """The headings in order; a bookmark that stands just before one is its own, too."""
    path = ".//w:bookmarkStart/@w:name|preceding-sibling::*[1]/self::w:bookmarkStart/@w:name"
    return [
        _Heading(paragraph.level, " ".join(_pieces(paragraph.node)), frozenset(values(paragraph.node, path)))
        for paragraph in body(document)
        if paragraph.level
    ]


def _untrue(found: tuple[Entry, ...], headings: list[_Heading]) -> Iterator[str]:
    for entry in found:
        led = next((heading for heading in headings if entry.target in heading.bookmarks), None)
        if entry.target and led is None:
            yield f"the entry “{shortened(entry.text)}” of the contents leads to no heading"
        elif not any(_says(entry.text, heading.text) for heading in ([led] if led else headings)):
            yield f"the entry “{shortened(entry.text)}” of the contents is no heading as it stands"


def _says(entry: str, heading: str) -> bool:
    """Whether an entry has a heading's words, perhaps after a number that Word prints by itself."""
    plain, wanted = "".join(entry.split()), "".join(heading.split())
    return plain == wanted or (bool(wanted) and re.fullmatch(r"[\dIVXA-Z.]*" + re.escape(wanted), plain) is not None)


def _missing(found: tuple[Entry, ...], headings: list[_Heading], code: str) -> Iterator[str]:
    levels = LEVELS.search(code)
    low, high = (int(levels[1]), int(levels[2])) if levels else (1, 0)
    for heading in headings:
        text = heading.text.strip()
        if found and text and low <= heading.level <= high and not any(_says(entry.text, text) for entry in found):
            yield f"the heading “{shortened(text)}” is not in the contents"


def _falling(found: tuple[Entry, ...]) -> Iterator[str]:
    before = 0
    for entry in found:
        page = whole(entry.page)
        if page is not None:
            if page < before:
                yield f"the contents give page {entry.page} for “{shortened(entry.text)}”, after page {before}"
            before = page


RULE = DocumentRule(NAME, "entries of the contents name headings and lead to them", _run)
