"""Markdown as a topic uses it, read line by line: front matter, headings, paragraphs, lists, tables, fences."""

from __future__ import annotations

import re
from dataclasses import field
from itertools import pairwise
from typing import Literal, TypeAlias

from generator.formats.attributes import Attributes, attributes_end
from generator.formats.report import Report
from generator.formats.spans import safe_attributes, unescape
from generator.formats.textfile import check_lines, unwrap, without_controls
from generator.records import dataclass

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t](.*))?")
_FENCE = re.compile(r" {0,3}:{3,}(.*)")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(.*)")
_NAME = re.compile(r"[^\W\d_][\w-]*")
_RULE_ROW = re.compile(r":?-+:?")
_CELL = re.compile(r"\\.|\|", re.DOTALL)
_COMMENT = re.compile(r"(?<!\\)<!--(?:.*?-->|(?P<open>.*))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    text: str
    attributes: Attributes
    line: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``text`` keeps its line ends and escapes, for ``parse_spans``."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item; ``level`` is 0 for an item of the outer list. ``text`` as in Paragraph."""

    text: str
    line: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A pipe table; the first row is its header."""

    rows: tuple[Row, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Fence:
    """``::: {.name key=value}`` up to its ``:::``."""

    attributes: Attributes
    children: tuple[Node, ...]
    line: int

    @property
    def name(self) -> str:
        return self.attributes.name


Node: TypeAlias = "Heading | Paragraph | ListItem | Table | Fence"


@dataclass(frozen=True, slots=True)
class Document:
    """``front`` is the YAML between the ``---`` lines, its first line is line ``front_line`` of the file; 0: none."""

    front: str
    front_line: int
    nodes: tuple[Node, ...]


def read_blocks(text: str, report: Report) -> Document:
    """Read a text with or without front matter; what cannot be read becomes findings in ``report``."""
    check_lines(text, report)
    text = without_controls(text, report)
    front, body, first = _split_front(text, report)
    builder = _Builder(report)
    for number, line in enumerate(_without_comments(body, first, report).split("\n"), first):
        builder.take(line, number)
    return Document(front, 0 if first == 1 else 2, builder.finish())


def _split_front(text: str, report: Report) -> tuple[str, str, int]:
    """Front matter, body, and the body's first line number."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text, 1
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:index]), "\n".join(lines[index + 1 :]), index + 2
    report.error("front-matter", "the front matter is not closed", 1, mend="end it with a line ---")
    return "\n".join(lines[1:]), "", len(lines) + 1


def _without_comments(body: str, first: int, report: Report) -> str:
    def blank(found: re.Match[str]) -> str:
        if found["open"] is not None:
            line = first + body.count("\n", 0, found.start())
            report.error("comment", "a comment is not closed", line, mend="close it with -->")
        return "\n" * found[0].count("\n")

    return _COMMENT.sub(blank, body) if "<!--" in body else body


_Kind = Literal["", "paragraph", "item", "table"]


@dataclass(slots=True)
class _Open:
    attributes: Attributes
    line: int
    nodes: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _Builder:
    """Takes lines in order; ``kind`` and ``pending`` are the block that the next line may continue."""

    report: Report
    stack: list[_Open] = field(default_factory=lambda: [_Open(Attributes(), 0)])
    kind: _Kind = ""
    pending: list[str] = field(default_factory=list)
    line: int = 0
    level: int = 0
    indents: list[int] = field(default_factory=list)

    def take(self, line: str, number: int) -> None:
        if not line.strip():
            self._flush()
        elif fence := _FENCE.fullmatch(line):
            self._flush()
            self._fence(fence[1].strip(" \t").rstrip(":").rstrip(" \t"), number)
        elif heading := _HEADING.fullmatch(line):
            self._flush()
            self._add(_heading(len(heading[1]), (heading[2] or "").strip(" \t"), number, self.report))
        elif item := _ITEM.fullmatch(line):
            self._flush()
            self._begin_item(len(item[1].expandtabs(4)), item[2], number)
        else:
            self._text(line, number)

    def _text(self, line: str, number: int) -> None:
        table = line.lstrip().startswith("|")
        if not self.kind or (table != (self.kind == "table") and self.kind != "item"):
            self._flush()
            self.kind, self.line = "table" if table else "paragraph", number
            self.indents = []
        self.pending.append(line.strip(" \t"))

    def _begin_item(self, indent: int, text: str, number: int) -> None:
        while self.indents and self.indents[-1] >= indent:
            self.indents.pop()
        self.level = len(self.indents)
        self.indents.append(indent)
        self.kind, self.line, self.pending = "item", number, [text]

    def _fence(self, info: str, number: int) -> None:
        self.indents = []
        if info:
            self.stack.append(_Open(_fence_attributes(info, number, self.report), number))
        elif len(self.stack) > 1:
            closed = self.stack.pop()
            self._add(Fence(closed.attributes, tuple(closed.nodes), closed.line))
        else:
            self.report.error("fence", "::: closes nothing", number, mend="delete it, or open a block with ::: {.name}")

    def _flush(self) -> None:
        if self.kind == "paragraph":
            self._add(Paragraph("\n".join(self.pending), self.line))
        elif self.kind == "item":
            self.stack[-1].nodes.append(ListItem("\n".join(self.pending), self.line, self.level))
        elif self.kind == "table":
            self._add(Table(_rows(self.pending, self.line, self.report), self.line))
        self.kind, self.pending = "", []

    def _add(self, node: Node) -> None:
        self.indents = []
        self.stack[-1].nodes.append(node)

    def finish(self) -> tuple[Node, ...]:
        self._flush()
        while len(self.stack) > 1:
            left = self.stack.pop()
            what = f"the block '{left.attributes.name}' is not closed"
            self.report.error("fence", what, left.line, mend="close it with a line :::")
            self._add(Fence(left.attributes, tuple(left.nodes), left.line))
        return tuple(self.stack[0].nodes)


def _heading(level: int, text: str, line: int, report: Report) -> Heading:
    start = _attributes_start(text)
    if start < 0:
        return Heading(level, unescape(unwrap(text)), Attributes(), line)
    attributes = safe_attributes(text[start:], line, report)
    return Heading(level, unescape(unwrap(text[:start])), attributes, line)


def _attributes_start(text: str) -> int:
    """Where the attributes at the end of a heading begin; -1 where there are none."""
    at = text.find("{")
    while at >= 0:
        if (at == 0 or text[at - 1] != "\\") and attributes_end(text, at) == len(text):
            return at
        at = text.find("{", at + 1)
    return -1


def _fence_attributes(info: str, line: int, report: Report) -> Attributes:
    if _NAME.fullmatch(info):
        return Attributes(classes=(info,))
    if info.startswith("{") and attributes_end(info, 0) == len(info):
        return safe_attributes(info, line, report)
    mend = "write ::: {.name key=value}, on one line"
    report.error("fence", f"cannot read the block's head '{info[:40]}'", line, mend=mend)
    return Attributes(classes=("?",))


def _rows(lines: list[str], first: int, report: Report) -> tuple[Row, ...]:
    rows = [Row(_cells(line), first + index) for index, line in enumerate(lines)]
    if len(rows) < 2 or not all(_RULE_ROW.fullmatch(cell) for cell in rows[1].cells):
        mend = "write the header, then |---|---|, then the rows"
        report.error("table", "the table has no rule under its header", first, mend=mend)
        return tuple(rows)
    width = len(rows[0].cells)
    for row in rows[1:]:
        if len(row.cells) != width:
            what = f"the row has {len(row.cells)} cells, the header {width}"
            report.error("table", what, row.line, mend="give every row as many cells; \\| is the sign itself")
    return (rows[0], *rows[2:])


def _cells(line: str) -> tuple[str, ...]:
    cuts = [found.start() for found in _CELL.finditer(line) if found[0] == "|"]
    edges = [*cuts, len(line)] if not line.endswith("|") or cuts[-1] != len(line) - 1 else cuts
    return tuple(line[a + 1 : b].strip(" \t") for a, b in pairwise(edges))
