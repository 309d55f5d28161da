"""Word files: paragraphs, headings by their styles, lists, tables, notes, text boxes, what the properties say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import field
from itertools import pairwise
from typing import TYPE_CHECKING

from generator import limits
from generator.ingest.document import Kind, Raw, RawBlock
from generator.ingest.readers import Reader
from generator.ingest.readers._tables import table_block
from generator.ingest.readers._word_lists import Lists, in_format, lists_of
from generator.ingest.readers._word_parts import (
    Package,
    Style,
    attribute,
    child,
    children,
    local,
    numbering_of,
    open_word,
    whole_number,
)
from generator.ingest.readers._word_text import Fields, Said, is_prompt, read_runs
from generator.records import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

_WRAPPERS = frozenset(("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"title$", re.IGNORECASE), "title"),
    (re.compile(r".*\bcaption$", re.IGNORECASE), "caption"),
    (re.compile(r"(?:author|authors|byline|affiliation|date|institution)s?$", re.IGNORECASE), "byline"),
    (re.compile(r"(?:bibliography|references?)$", re.IGNORECASE), "reference"),
    (re.compile(r"(?:footnote|endnote) text$", re.IGNORECASE), "footnote"),
)
_LONG = 300  # characters of a cell that holds text, not data
_MARGIN = {"header": 0.0, "footer": 1.0}
_PROPERTIES = {"title": "title", "creator": "author", "language": "language", "keywords": "keywords",
               "description": "description", "created": "created", "identifier": "identifier"}  # fmt: skip
_UNTITLED = re.compile(
    r"(?:microsoft )?word\b|untitled|document\d*$|.*\.(?:docx?|rtf|odt|pdf)$|title$|\W*$", re.IGNORECASE
)


def read(data: bytes, name: str) -> Raw:
    """The text in its order, then its notes, then what stands in headers and footers (in the margin of no page)."""
    package = open_word(data, name)
    reading = _Reading(package, lists_of(package.tree("word/numbering.xml")))
    blocks = [] if package.body is None else list(reading.blocks(package.body))
    blocks += [*reading.notes(), *_margins(package)]
    filled = (block for block in blocks if block.text.strip())
    numbered = tuple(replace(block, paragraph=at) for at, block in enumerate(filled, 1))
    return Raw(numbered, _hints(package))


@dataclass(slots=True)
class _Reading:
    """What goes on from paragraph to paragraph: lists that count, fields that are open, notes that were named."""

    package: Package
    lists: Lists
    fields: Fields = field(default_factory=Fields)
    named: dict[tuple[str, str], str] = field(default_factory=dict)
    typed: set[tuple[str, str]] = field(default_factory=set)
    counted: Counter[str] = field(default_factory=Counter)
    held: Said | None = None
    depth: int = 0

    def blocks(self, node: Node) -> Iterator[RawBlock]:
        """The blocks in ``node``: the body, a cell, a text box."""
        self.depth += 1
        for one in node if self.depth < limits.DOCUMENT_DEPTH else ():
            name = local(one)
            if name == "p":
                yield from self.paragraph(one)
            elif name == "tbl":
                yield from self.table(one)
            elif name in _WRAPPERS and not is_prompt(one):
                yield from self.blocks(one)
        self.depth -= 1

    def paragraph(self, node: Node) -> Iterator[RawBlock]:
        properties = child(node, "pPr")
        style = self.package.styles.get(attribute(child(properties, "pStyle"), "val"), self.package.usual)
        said, self.held = self.held or Said(), None
        read_runs(node, self.fields, said, bool(style.bold))
        if _goes_on(properties):
            self.held = said
            return
        yield self._block(said, style, properties)
        boxes, said.boxes = said.boxes, []
        for box in boxes:
            yield from self.blocks(box)

    def _block(self, said: Said, style: Style, properties: Node | None) -> RawBlock:
        kind, level = _kind(style, properties)
        numbered = numbering_of(properties) or style.numbered
        label = self.lists.label(numbered) if numbered and said.text.strip() else ""
        if numbered and numbered[0] not in ("", "0") and kind == "paragraph":
            kind = "item"
        begin = f"{label} " if label else ""
        return RawBlock(
            begin + said.text, kind, level, size=said.size or style.size or self.package.usual.size, bold=said.bold,
            marks=tuple((len(begin) + at, self.number(note, key, typed)) for at, note, key, typed in said.marks),
            italics=tuple((len(begin) + start, len(begin) + end) for start, end in said.italics),
        )  # fmt: skip

    def number(self, note: str, key: str, typed: str) -> str:
        """The number of a note, or its ``typed`` mark; they count in the order in which the text names them."""
        if (note, key) not in self.named and typed:
            self.named[note, key] = typed
            self.typed.add((note, key))
        elif (note, key) not in self.named:
            self.counted[note] += 1
            self.named[note, key] = in_format(self.counted[note], _note_format(self.package, note))
        return self.named[note, key]

    def table(self, node: Node) -> Iterator[RawBlock]:
        """Its cells as rows, then the tables in them; what is a frame around text as that text."""
        rows = [[cell for cell in _below(row, "tc") if not _is_gone(cell, "tcPr", "cellDel")]
                for row in _below(node, "tr") if not _is_gone(row, "trPr", "del")]  # fmt: skip
        read = [[(cell, list(self.blocks(cell))) for cell in row] for row in rows]
        held = [[blocks for _, blocks in row] for row in read]
        inside = [block for row in held for blocks in row for block in blocks]
        if _is_frame(held):
            yield from inside
            return
        yield table_block(tuple(tuple(_spread(row)) for row in read))
        yield from (block for block in inside if block.rows)

    def notes(self) -> Iterator[RawBlock]:
        """The notes that the text names, each beginning with its number."""
        for note in ("footnote", "endnote"):
            root = self.package.tree(f"word/{note}s.xml")
            found = {attribute(one, "id"): one for one in children(root, note)}
            for (kind, key), number in list(self.named.items()):
                if kind == note and key in found:
                    text = " ".join(block.text.strip() for block in self.blocks(found[key]))
                    shown = (kind, key) in self.typed and text.startswith(number)
                    yield RawBlock(text if shown else f"{number} {text}".strip(), "footnote")


def _kind(style: Style, properties: Node | None) -> tuple[Kind, int]:
    for look, kind in _KINDS:
        if look.match(style.name):
            return kind, 0
    own = child(properties, "outlineLvl")
    outline = whole_number(attribute(own, "val"), 9) if own is not None else style.outline
    return ("heading", min(outline + 1, 6)) if outline is not None and 0 <= outline < 9 else ("paragraph", 0)


def _goes_on(properties: Node | None) -> bool:
    """Whether a paragraph goes on in the next: its end was deleted, or it is the large first letter of that one."""
    ends = [child(properties, "rPr", name) for name in ("del", "moveFrom")]
    large = attribute(child(properties, "framePr"), "dropCap", "none")
    return any(end is not None for end in ends) or large != "none"


def _is_gone(node: Node, properties: str, name: str) -> bool:
    return child(node, properties, name) is not None


def _is_frame(rows: list[list[list[RawBlock]]]) -> bool:
    """Whether a table only lays out text: one column, one row of paragraphs, cells with headings over text, columns
    of a page. ``rows`` have cells of blocks."""
    if all(len(row) <= 1 for row in rows):
        return True
    cells = [cell for row in rows for cell in row]
    return (len(rows) == 1 and any(len(_cell(cell)) > _LONG for cell in cells)) or any(map(_is_column, cells))


def _is_column(cell: list[RawBlock]) -> bool:
    """Whether a cell holds a part of a text: a heading over a paragraph, or several paragraphs of some length."""
    filled = [block for block in cell if block.text.strip() and not block.rows]
    headed = any(one.kind == "heading" and two.kind == "paragraph" for one, two in pairwise(filled))
    return headed or sum(len(block.text) > _LONG / 2 for block in filled if block.kind == "paragraph") > 1


def _below(node: Node, name: str) -> Iterator[Node]:
    """Rows of a table or cells of a row, through what may be wrapped around them."""
    for one in node:
        if local(one) == name:
            yield one
        elif local(one) in _WRAPPERS:
            yield from _below(one, name)


def _cell(blocks: list[RawBlock]) -> str:
    """The words of a cell without those of tables in it."""
    return " ".join(" ".join(block.text.split()) for block in blocks if block.text.strip() and not block.rows)


def _spread(row: list[tuple[Node, list[RawBlock]]]) -> Iterator[str]:
    """The cells of a row; one that spans columns stands in the first of them, one that goes on from above is empty."""
    for cell, blocks in row:
        merged = child(cell, "tcPr", "vMerge")
        goes_on = merged is not None and attribute(merged, "val") != "restart"
        yield "" if goes_on else _cell(blocks)
        span = whole_number(attribute(child(cell, "tcPr", "gridSpan"), "val"), 1)
        yield from [""] * (min(span, 64) - 1)


def _note_format(package: Package, note: str) -> str:
    """How notes are numbered: as the settings or a section say, else as Word does."""
    usual = "lowerRoman" if note == "endnote" else "decimal"
    section = child(package.body, "sectPr")
    found = child(section, f"{note}Pr", "numFmt")
    stated = found if found is not None else child(package.tree("word/settings.xml"), f"{note}Pr", "numFmt")
    return attribute(stated, "val", usual)


def _margins(package: Package) -> Iterator[RawBlock]:
    """What headers and footers print, each text once."""
    seen: set[str] = set()
    for name, root in sorted(package.trees.items()):
        margin = next((top for kind, top in _MARGIN.items() if name.startswith(f"word/{kind}")), None)
        if margin is None:
            continue
        reading = _Reading(package, lists_of(None))
        for block in reading.blocks(root):
            if block.text.strip() and block.text not in seen:
                seen.add(block.text)
                yield RawBlock(block.text, top=margin, bottom=margin, size=block.size)


def _hints(package: Package) -> dict[str, str]:
    root = package.tree("docProps/core.xml")
    found: dict[str, str] = {}
    for one in root if root is not None else ():
        key, text = _PROPERTIES.get(local(one), ""), " ".join((one.text or "").split())[:500]
        if key and text and not (key == "title" and _UNTITLED.match(text)):
            found[key] = text[:10] if key == "created" else text
    author = found.get("author", "")
    if author and len(author.split()) < 2:  # an account, not a name
        del found["author"]
    return dict(sorted(found.items()))


READER = Reader("Word", (".docx", ".docm", ".dotx"), read, b"PK")
