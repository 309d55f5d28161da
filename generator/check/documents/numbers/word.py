"""The passages of a Word document: body, notes, headers and footers, alternative texts.

Page numbers that programs compute (PAGE, PAGEREF and their like, the pages of a table of contents) are left out: they
follow the layout of whoever opens the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from generator.check.documents._word import stories
from generator.check.documents.numbers.passage import Kind, Passage, flat, may_hold_numbers, sentences
from generator.office.inspect import Document, Node, tag
from generator.records import dataclass

_W = tag("w:p").removesuffix("p")
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_P, _T, _TAB, _BR, _CR, _TR = (_W + name for name in ("p", "t", "tab", "br", "cr", "tr"))
_HYPHEN, _FIELD, _INSTRUCTION, _SIMPLE = (_W + name for name in ("noBreakHyphen", "fldChar", "instrText", "fldSimple"))
_START, _ENDED = _W + "bookmarkStart", _W + "bookmarkEnd"
_DRAWN = tag("wp:docPr")
_TAGS = (_P, _T, _MATH, _TAB, _BR, _CR, _HYPHEN, _FIELD, _INSTRUCTION, _SIMPLE, _START, _ENDED, _DRAWN)
_PAGES = re.compile(r"\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES)\b")
_CONTENTS = re.compile(r"\s*TOC\b")
_LAST = re.compile(r"(?:\t|\.{3,})\s*\d+\s*$")


@dataclass(slots=True)
class _Line:
    """A paragraph while it is read: its text, and which bookmarks are open from where to where."""

    text: str = ""
    marks: list[tuple[int, int, str]] = field(default_factory=list)
    contents: bool = False


@dataclass(slots=True)
class _Reader:
    """What reading a story carries from one node to the next: open fields and bookmarks."""

    lines: dict[Node, _Line] = field(default_factory=dict)
    fields: list[str] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)
    open: dict[str, tuple[str, Node | None, int]] = field(default_factory=dict)
    current: Node | None = None
    loose: bool = False  # a bookmark begins before the first paragraph

    def take(self, node: Node) -> None:
        match node.tag:
            case t if t == _P:
                self.current = node
                self.lines[node] = _Line(contents=any(_CONTENTS.match(code) for code in self.fields))
            case t if t in (_T, _MATH):
                self._write(node, node.text or "")
            case t if t in (_TAB, _BR, _CR, _HYPHEN):
                self._write(node, "-" if t == _HYPHEN else "\t" if t == _TAB else "\n")
            case t if t in (_FIELD, _INSTRUCTION):
                self._follow(node)
            case t if t in (_START, _ENDED):
                self._mark(node)
            case _:
                pass

    def _write(self, node: Node, text: str) -> None:
        owner = next(node.iterancestors(_P), None)
        if owner is None or owner not in self.lines or not text:
            return
        parent = node.getparent()
        above = None if parent is None else parent.getparent()
        simple = str(above.get(_W + "instr", "")) if above is not None and above.tag == _SIMPLE else ""
        if not _PAGES.match(simple) and not any(_PAGES.match(code) for code in self.fields):
            self.lines[owner].text += text

    def _follow(self, node: Node) -> None:
        kind = str(node.get(_W + "fldCharType", ""))
        if node.tag == _INSTRUCTION and self.fields:
            self.fields[-1] += node.text or ""
            owner = self.lines.get(self.current) if self.current is not None else None
            if owner is not None and _CONTENTS.match(self.fields[-1]):
                owner.contents = True
        elif kind == "begin":
            self.fields.append("")
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _mark(self, node: Node) -> None:
        key = str(node.get(_W + "id", ""))
        at = len(self.lines[self.current].text) if self.current is not None else 0
        if node.tag == _START:
            self.loose = self.loose or self.current is None
            self.open[key] = (str(node.get(_W + "name", "")), self.current, at)
        elif key in self.open:
            name, owner, start = self.open.pop(key)
            if owner is not None and not name.startswith("_"):
                end = at if owner is self.current else len(self.lines[owner].text)
                self.lines[owner].marks.append((start, end, name))


@dataclass(frozen=True, slots=True)
class Told:
    """What a story says: its paragraphs, its rows of tables, its alternative texts.

    ``whole``: every field and bookmark that begins in it ends there, and none is open before its first paragraph.
    """

    texts: tuple[Passage, ...]
    rows: tuple[Passage, ...]
    alternatives: tuple[Passage, ...]
    whole: bool


def word_passages(document: Document) -> Iterator[Passage]:
    """The passages in reading order, a story after the other."""
    for part, root in stories(document):
        told = told_by(root, called(document, part))
        yield from (*told.texts, *told.rows, *told.alternatives)


def called(document: Document, part: str) -> str:
    """What a person calls the story in ``part``."""
    where = part.rpartition("/")[2].removesuffix(".xml")
    return "the body" if part == document.main else where.rstrip("0123456789")


def told_by(root: Node, where: str) -> Told:
    """What the story below ``root`` says."""
    reader = _Reader()
    spare = {node for fallback in root.iter(_MC) for node in fallback.iter()}
    for node in root.iter(*_TAGS):
        if node not in spare:
            reader.take(node)
    texts: list[Passage] = []
    rows: dict[Node, list[_Line]] = {}
    for paragraph, line in reader.lines.items():
        row = next(paragraph.iterancestors(_TR), None)
        if row is None:
            texts += _cut(line, where)
        else:
            rows.setdefault(row, []).append(line)
    told = tuple(passage for lines in rows.values() for passage in _row(lines, where))
    whole = not (reader.fields or reader.open or reader.loose)
    return Told(tuple(texts), told, tuple(_alternatives(root)), whole)


def _cut(line: _Line, where: str) -> Iterator[Passage]:
    text = _LAST.sub("", line.text) if line.contents else line.text
    if may_hold_numbers(text):
        for start, piece in sentences(text):
            if may_hold_numbers(piece):
                yield Passage("text", _anchor(line, start, start + len(piece)), flat(piece), where)


def _row(lines: list[_Line], where: str) -> Iterator[Passage]:
    """A row as one passage, so that a number is known by the others beside it."""
    text = " | ".join(flat(line.text) for line in lines)
    if may_hold_numbers(text):
        names = [name for line in lines for _, _, name in sorted(line.marks)]
        yield Passage("row", next(iter(names), ""), text, where)


def _anchor(line: _Line, start: int, end: int) -> str:
    """The bookmark that covers most of the stretch, of several the one that is opened last."""
    covering = [(min(end, stop) - max(start, begin), begin, name) for begin, stop, name in line.marks]
    return max((found for found in covering if found[0] > 0), default=(0, 0, ""))[2]


def _alternatives(root: Node) -> Iterator[Passage]:
    for node in root.iter(_DRAWN):
        name = flat(str(node.get("name", "")))
        for text in (str(node.get("title", "")), str(node.get("descr", ""))):
            yield from alternative(text, name, f"the alternative text of {name}")


def alternative(text: str, anchor: str, where: str, kind: Kind = "alt") -> Iterator[Passage]:
    """The sentences of a text that stands in an attribute."""
    for _, piece in sentences(text):
        if may_hold_numbers(piece):
            yield Passage(kind, anchor, flat(piece), where)
