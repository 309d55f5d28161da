"""A tree of markup walked from top to bottom: headings, paragraphs, items, tables, captions and notes, as they come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from generator import limits
from generator.digits import whole
from generator.ingest.document import Kind
from generator.ingest.readers._html_lookups import is_lookup, without_empty
from generator.ingest.readers._html_zones import Zones
from generator.records import dataclass

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "html", "legend", "li", "main", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "picture",
    "search",
))  # fmt: skip
_ITALIC = frozenset(["i", "em", "cite", "var", "dfn"])
_BOLD = frozenset(["b", "strong"])
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_NUMBER = re.compile(r"[\[(]?(\d{1,3}|[*†‡§¶]{1,3}|[a-z])[\])]?")
_BACK = "↩⏎↑⤴^\ufe0e\u200d, \n"  # signs of the way back from a note
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_STOPS = (".", "!", "?", "…", ".”", '."', "。", ":")
_LONG = 70  # characters of a line between two <br> that is a paragraph of its own


@dataclass(frozen=True, slots=True)
class Item:
    """A block of the page. ``linked``: the share of its characters that stand in links; ``source``: its element."""

    text: str
    kind: Kind
    source: HtmlElement
    level: int = 0
    linked: float = 0.0
    bold: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    marks: tuple[tuple[int, str], ...] = ()
    italics: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Line:
    """Words gathered until the block ends."""

    text: str = ""
    pieces: list[str] = field(default_factory=list)
    size: int = 0
    linked: int = 0
    bold: int = 0
    marks: list[tuple[int, str]] = field(default_factory=list)
    italics: list[tuple[int, int]] = field(default_factory=list)

    def add(self, text: str, linked: bool, bold: bool, italic: bool) -> None:
        words = _SPACE.sub(" ", text)
        if (self.size == 0 or self.pieces[-1][-1:] in " \n") and words[:1] == " ":
            words = words[1:]
        if not words:
            return
        self.put(words, italic)
        self.linked += len(words) if linked else 0
        self.bold += len(words) if bold else 0

    def put(self, words: str, italic: bool = False) -> None:
        if italic and words.strip():
            self.italics.append((self.size, self.size + len(words)))
        self.pieces.append(words)
        self.size += len(words)

    def end(self) -> str:
        """The last characters, as far as a mark needs to see them."""
        return "".join(self.pieces[-2:])[-4:]


@dataclass(frozen=True, slots=True)
class _Style:
    """What the elements around a word say of it."""

    kind: Kind = "paragraph"
    level: int = 0
    linked: bool = False
    bold: bool = False
    italic: bool = False
    pre: bool = False
    label: str = ""


class Walk:
    """Walks one part of a page; ``items`` are what it has found."""

    def __init__(self, zones: Zones) -> None:
        self.zones = zones
        self.items: list[Item] = []
        self.line = _Line()
        self.counts: dict[HtmlElement, int] = {}

    def read(self, top: HtmlElement) -> list[Item]:
        self._element(top, _Style(), 0)
        self._flush(top, _Style())
        return self.items

    def _element(self, one: HtmlElement, style: _Style, depth: int) -> None:
        """An element with all that is in it, but for the text behind it."""
        tag = one.tag
        if self.zones.is_out(one) or depth > limits.DOCUMENT_DEPTH or (tag == "a" and is_lookup(one)):
            return
        if tag == "br":
            self.line.put("\n") if self.line.size else None
        elif tag in ("hr", "wbr", "img"):
            self._flush(one, style) if tag == "hr" else None
        elif tag == "table" and (rows := data_rows(one)):
            self._table(one, rows, style, depth)
        elif tag in _BLOCKS or tag in _HEADINGS or _is_speaker(one):
            self._block(one, style, depth)
        elif tag in ("sup", "sub"):
            self._script(one, style, depth)
        else:
            self._inside(one, _inner(one, style), depth)

    def _inside(self, one: HtmlElement, style: _Style, depth: int) -> None:
        self._text(one.text, style)
        for child in one:
            if _touches(child, self.line.end()):
                self._text(" ", style)
            self._element(child, style, depth + 1)
            self._text(child.tail, style)

    def _text(self, text: str | None, style: _Style) -> None:
        if not text:
            return
        if style.pre:
            for at, line in enumerate(text.split("\n")):
                self.line.put("\n") if at and self.line.size else None
                self.line.add(line, style.linked, style.bold, style.italic)
        else:
            self.line.add(text, style.linked, style.bold, style.italic)

    def _block(self, one: HtmlElement, style: _Style, depth: int) -> None:
        self._flush(one, style)
        inner = self._of_block(one, style)
        self._inside(one, inner, depth)
        self._flush(one, inner)

    def _of_block(self, one: HtmlElement, style: _Style) -> _Style:
        """What a block element makes of the words in it."""
        tag, note = one.tag, _is_note(one)
        kind, level, label = style.kind, style.level, ""
        if tag in _HEADINGS:
            kind, level = "heading", _HEADINGS[tag]
        elif tag in ("figcaption", "caption", "cite"):
            kind = "caption"
        elif tag == "li":
            kind, label = ("footnote" if note or kind == "footnote" else "item"), self._label(one)
            label = label.rstrip(".") if kind == "footnote" else label
        elif note:
            kind = "footnote"
        elif kind in ("item", "footnote") and one.getprevious() is None and not self.items_in(one.getparent()):
            label = style.label
        return _Style(kind, level, style.linked, style.bold, style.italic, style.pre or tag == "pre", label)

    def items_in(self, parent: HtmlElement | None) -> bool:
        """Whether the last block found stands in ``parent`` itself, so that its label is printed already."""
        return bool(self.items) and self.items[-1].source is parent

    def _label(self, one: HtmlElement) -> str:
        """The number of an item as the page prints it; empty for bullets."""
        parent = one.getparent()
        if parent is None or parent.tag != "ol" or "none" in (parent.get("style") or ""):
            return ""
        first, stated = parent.get("start") or "1", one.get("value") or ""
        count = self.counts.get(parent, _number(first[:6]))
        count = _number(stated[:6], count)
        self.counts[parent] = count + 1
        return f"{count}."

    def _script(self, one: HtmlElement, style: _Style, depth: int) -> None:
        """Raised: the number of a note, or figures; lowered: as it is."""
        words = "".join(one.itertext()).strip() if one.tag == "sup" else ""
        found = _NUMBER.fullmatch(words)
        before = self.line.end().rstrip()
        noted = one.find(".//a") is not None or (
            not before[-1:].isdigit() and not re.search(r"(?:^|[\s(\d])(?:k?m|cm|mm)$", before)
        )
        if found and noted and before:
            self.line.marks.append((self.line.size - (self.line.end()[-1:] == " "), found[1]))
        elif words and len(words) <= 4 and before:
            self.line.put(words.translate(_RAISED))
        else:
            self._inside(one, style, depth)

    def _table(self, one: HtmlElement, rows: tuple[tuple[str, ...], ...], style: _Style, depth: int) -> None:
        self._flush(one, style)
        for caption in one.iterchildren("caption"):
            self._element(caption, style, depth + 1)
        text = "\n".join("\t".join(row) for row in rows)
        self.items.append(Item(text, "table", one, rows=rows))

    def _flush(self, one: HtmlElement, style: _Style) -> None:
        """What was gathered becomes a block, or several where <br> parts paragraphs."""
        line, self.line = self.line, _Line()
        if not line.size:
            return
        text = "".join(line.pieces)
        for start, end in _paragraphs(text, style):
            self.items += _item(line, text, start, end, one, style)


def _paragraphs(text: str, style: _Style) -> Iterator[tuple[int, int]]:
    """Stretches of ``text``: two <br> part paragraphs, one does where a long line ends its sentence before it."""
    start = 0
    for found in re.finditer(r"[ ]?\n[ \n]*", text):
        line = text[start : found.start()].rpartition("\n")[2]
        if (found[0].count("\n") > 1 and style.kind != "heading") or (len(line) >= _LONG and line.endswith(_STOPS)):
            yield start, found.start()
            start = found.end()
    yield start, len(text)


def _item(line: _Line, text: str, start: int, end: int, source: HtmlElement, style: _Style) -> Iterator[Item]:
    words = text[start:end]
    if style.kind == "footnote":
        words = words.rstrip(_BACK)
    start += len(words) - len(words.lstrip())
    words = without_empty(words.strip())
    if not words:
        return
    label = f"{style.label} " if style.label and not words.startswith(style.label) else ""
    shift, last = len(label) - start, start + len(words)
    marks = tuple(
        (min(at + shift, len(label) + len(words)), number) for at, number in line.marks if start <= at <= last
    )
    italics = tuple(
        (max(one, start) + shift, min(two, last) + shift)
        for one, two in line.italics
        if max(one, start) < min(two, last)
    )
    size = max(line.size, 1)
    yield Item(
        label + words, style.kind, source, style.level, line.linked / size, line.bold > 0.9 * size, (), marks, italics
    )


def _is_speaker(one: HtmlElement) -> bool:
    """Whether the element names who said the quotation that it ends."""
    parent = one.getparent()
    return one.tag == "cite" and parent is not None and parent.tag == "blockquote" and not (one.tail or "").strip()


def _touches(one: HtmlElement, before: str) -> bool:
    """Whether only the look of the page parts two words: elements without a blank between, a capital in the second."""
    if one.tag not in ("span", "a", "strong") or not before[-2:].islower() or not before[-2:].isalpha():
        return False
    last = one.getprevious()
    if last is None or last.tag != one.tag or last.tail:
        return False
    return (one.text or "")[:1].isupper()


def _inner(one: HtmlElement, style: _Style) -> _Style:
    tag = one.tag
    return _Style(
        style.kind, style.level, style.linked or (tag == "a" and one.get("href") is not None),
        style.bold or tag in _BOLD, style.italic or tag in _ITALIC, style.pre, style.label,
    )  # fmt: skip


def _is_note(one: HtmlElement) -> bool:
    """Whether the element is one note: named so itself, or an item of a list of notes."""
    names = f"{one.get('role') or ''} {one.get('class') or ''} {one.get('id') or ''}".lower()
    if (
        "doc-endnote" in names
        or "doc-footnote" in names
        or re.match(r"(?:fn|footnote|endnote|_?ftn|_?edn)[-_:]?\d", one.get("id") or "")
    ):
        return one.tag in ("li", "p", "div", "aside", "dd")
    parent = one.getparent()
    up = [parent, parent.getparent()] if parent is not None else []
    around = " ".join(f"{node.get('class') or ''} {node.get('role') or ''}" for node in up if node is not None).lower()
    return one.tag == "li" and ("footnotes" in around or "endnotes" in around)


def data_rows(table: HtmlElement) -> tuple[tuple[str, ...], ...]:
    """The cells of a table of data; none for a table that only lays out a page."""
    rows = [row for part in table for row in ([part] if part.tag == "tr" else _rows(part))]
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return ()
    cells = [list(row.iterchildren("td", "th")) for row in rows]
    if len(cells) < 2 or max(map(len, cells), default=0) < 2 or not _is_data(cells):
        return ()
    return _spread(cells)


def _rows(part: HtmlElement) -> list[HtmlElement]:
    return list(part.iterchildren("tr")) if part.tag in ("thead", "tbody", "tfoot") else []


def _is_data(cells: Sequence[Sequence[HtmlElement]]) -> bool:
    """Whether cells are short: a cell with several paragraphs or a heading is a part of a page."""
    flat = [cell for row in cells for cell in row]
    long = sum(len(_words(cell)) > 400 for cell in flat)
    built = sum(
        next(cell.iterdescendants("h1", "h2", "h3"), None) is not None or len(cell.findall("p")) > 3 for cell in flat
    )
    return long * 5 <= len(flat) and built * 8 <= len(flat)


def _words(cell: HtmlElement) -> str:
    parts: list[str] = []
    for one in cell.iter():
        if isinstance(one.tag, str) and one.tag not in ("script", "style"):
            if one.tag in _BLOCKS or one.tag == "br":
                parts.append(" ")
            parts.append(one.text or "")
        parts.append((one.tail or "") if one is not cell else "")
    return _SPACE.sub(" ", "".join(parts)).strip()


def _spread(cells: Sequence[Sequence[HtmlElement]]) -> tuple[tuple[str, ...], ...]:
    """Rows of equal length; a cell over several columns or rows stands in the first of them."""
    taken: dict[tuple[int, int], str] = {}
    for at, row in enumerate(cells):
        column = 0
        for cell in row:
            while (at, column) in taken:
                column += 1
            high, wide = _span(cell, "rowspan"), _span(cell, "colspan")
            words = _words(cell)
            for down in range(min(high, len(cells) - at)):
                for along in range(wide):
                    taken[at + down, column + along] = words if not down and not along else ""
            column += wide
        if len(taken) > limits.DOCUMENT_CELLS:
            break
    width = max(column for _, column in taken) + 1
    rows = tuple(tuple(taken.get((at, column), "") for column in range(width)) for at in range(len(cells)))
    return tuple(row for row in rows if any(row))


def _span(cell: HtmlElement, name: str) -> int:
    stated = (cell.get(name) or "1").strip()
    return min(max(_number(stated[:4]), 1), 60)


def _number(stated: str, usual: int = 1) -> int:
    found = whole(stated)
    return usual if found is None else found
