"""The section tree of a document, and the paragraphs of its argument, each with its place: ``sections(document)``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from generator.ingest.document import Block, Document
from generator.ingest.headings import Head, heads
from generator.records import dataclass

Zone = Literal["front", "abstract", "body", "references", "annex"]

_LABEL = re.compile(r"[*_\s]{0,4}([^\W\d_][\w\s-]{2,24}?)[*_\s]{0,4}(?:[:.—–]|\s-\s)[*_\s]{0,4}(?=\S)")
_ENDS = re.compile(r"[.!?…。！？:;][\"”’»)\]\d]{0,6}\s*$")
_WORDS = re.compile(r"\w+")
_QUOTES = '"“”«»„‟'


@dataclass(frozen=True, slots=True)
class Section:
    """``number`` as printed ("2.3", "" for none), ``title`` without it, ``parent`` an index or -1, ``block`` its
    heading's block or -1 for a section that has no heading: the whole text, or an abstract told by its first word.
    """

    title: str
    number: str
    level: int
    zone: Zone
    parent: int
    block: int = -1


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the argument, ``text[start:end]``: ``place`` reads "§2.3, ¶ 2", "p. 4, ¶ 2", "Abstract" or "¶ 7".

    ``start`` is behind a label such as "Abstract:". ``number`` counts the passages of its section from 1.
    """

    block: int
    start: int
    end: int
    section: int
    number: int
    place: str


@dataclass(frozen=True, slots=True)
class Structure:
    """Sections in reading order, the whole text the first of them, and the passages of abstract and body."""

    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]

    def ancestry(self, section: int) -> tuple[int, ...]:
        """``section`` and all that it stands in, from the inside to the outside."""
        found = []
        while section >= 0:
            found.append(section)
            section = self.sections[section].parent
        return tuple(found)


def sections(document: Document) -> Structure:
    """The tree and the passages; captions, notes, tables, bylines, references and repeated quotes are no passages."""
    tree, homes = _tree(document, heads(document))
    kept = [(block, homes[block], start) for block, start in _argument(document, tree, homes)]
    return Structure(tuple(tree), tuple(_placed(document, tree, kept)))


def _tree(document: Document, found: Sequence[Head]) -> tuple[list[Section], list[int]]:
    """The sections, and of each block the section that it stands in."""
    tree = [Section("", "", 0, "body", -1)]
    homes: list[int] = []
    by_block = {head.block: head for head in found}
    current = 0
    for number, block in enumerate(document.blocks):
        if head := by_block.get(number):
            current = _opened(tree, head, current)
        elif (label := _label(document, block)) and not any(head.block < number for head in found):
            current = _opened(tree, Head(number, label.title(), "", 1, "abstract"), current)
        elif tree[current].zone == "abstract" and tree[current].block in homes[-1:] and not _is_prose(document, block):
            current = 0
        homes.append(current)
    return tree, homes


def _opened(tree: list[Section], head: Head, current: int) -> int:
    """Add the section of ``head``; a section of references or an annex ends where its own level comes back."""
    parent = current
    while tree[parent].level >= head.level:
        parent = tree[parent].parent
    zone = head.zone if head.zone != "body" else tree[parent].zone
    tree.append(Section(head.title, head.number, head.level, zone, parent, head.block))
    return len(tree) - 1


def _label(document: Document, block: Block) -> str:
    """The word that opens an abstract, where it stands in the paragraph itself ("Abstract: ...")."""
    from generator.ingest.lexicon.zones import ABSTRACT

    if block.kind != "paragraph":
        return ""
    match = _LABEL.match(document.text, block.start, min(block.end, block.start + 60))
    return match[1].strip() if match and match[1].strip().casefold() in ABSTRACT else ""


def _argument(document: Document, tree: Sequence[Section], homes: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Blocks that carry the argument, each with the offset where it begins behind its label."""
    lead = _lead(document)
    printed = _printed(document)
    for number, block in enumerate(document.blocks):
        if block.kind not in ("paragraph", "item") or tree[homes[number]].zone not in ("abstract", "body"):
            continue
        if number < lead or _is_keywords(document, block) or _is_pulled(document, block, printed):
            continue
        match = _LABEL.match(document.text, block.start, block.end) if _label(document, block) else None
        yield number, match.end() if match else block.start


def _lead(document: Document) -> int:
    """The first block that is prose: what stands before it are names, addresses and dates."""
    return next((number for number, block in enumerate(document.blocks) if _is_prose(document, block)), 0)


def _is_prose(document: Document, block: Block) -> bool:
    words = document.text[block.start : min(block.end, block.start + 4000)]
    return block.kind == "paragraph" and bool(_ENDS.search(words) or block.end - block.start > 400)


def _is_keywords(document: Document, block: Block) -> bool:
    from generator.ingest.lexicon.zones import KEYWORDS

    match = _LABEL.match(document.text, block.start, min(block.end, block.start + 60))
    return bool(match) and match[1].strip().casefold() in KEYWORDS  # type: ignore[index]


def _printed(document: Document) -> Counter[str]:
    """How often each short run of words opens a paragraph, to tell a quotation pulled out of the text."""
    return Counter(_opening(document.words(block)) for block in document.blocks if block.kind == "paragraph")


def _opening(words: str) -> str:
    return " ".join(word.casefold() for word in _WORDS.findall(words[:400])[:9])


def _is_pulled(document: Document, block: Block, printed: Counter[str]) -> bool:
    """Whether a paragraph is a quotation pulled out of the text: in marks all of it, and printed once more."""
    words = document.words(block).strip() if block.end - block.start < 500 else ""
    return words[:1] in tuple(_QUOTES) and words[-1:] in tuple(_QUOTES) and printed[_opening(words)] > 1


def _placed(document: Document, tree: Sequence[Section], kept: Iterable[tuple[int, int, int]]) -> Iterable[Passage]:
    """Passages with their places; paragraphs are counted in the nearest numbered section, on the page, or in all."""
    has_numbers = any(section.number for section in tree)
    within: Counter[int] = Counter()
    counted: Counter[str] = Counter()
    entries = list(kept)
    alone = sum(tree[home].zone == "abstract" for _, home, _ in entries) == 1
    for number, home, start in entries:
        block = document.blocks[number]
        within[home] += 1
        where = _where(tree, home, block.page, has_numbers)
        counted[where] += 1
        place = f"{where}, ¶ {counted[where]}" if where else f"¶ {counted[where]}"
        if tree[home].zone == "abstract" and alone:
            place = where
        yield Passage(number, start, block.end, home, within[home], place)


def _where(tree: Sequence[Section], home: int, page: int, has_numbers: bool) -> str:
    """What a paragraph is counted in: "§2.3", "Abstract", "p. 4", the heading, or "" for the whole text."""
    section = home
    while section >= 0:
        if tree[section].number:
            return f"§{tree[section].number}"
        section = tree[section].parent
    if tree[home].zone == "abstract":
        return "Abstract"
    if page:
        return f"p. {page}"
    return _plain(tree[home].title) if has_numbers else ""


def _plain(title: str) -> str:
    """A title as it can stand in a list of places."""
    return " ".join(re.sub(r"[;,\"“”]", " ", title).split())[:60]
