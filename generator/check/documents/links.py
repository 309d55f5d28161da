"""The text of a link says where it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.documents._body import at_edge, layout_name
from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.check.documents._slides import shapes, slide_size
from generator.check.documents._word import paragraphs, styles_of, text_of
from generator.errors import Finding
from generator.office.inspect import Document, Node, element, select, tag, values

NAME = "links"
WHY = "screen readers list links without the words around them"
MEND = "name the page or document that it leads to"
EMPTY = (
    "here", "click here", "click", "link", "this link", "this", "this page", "page", "more", "read more", "learn more",
    "see more", "more info", "more information", "website", "site", "url", "source", "download", "ici", "cliquez ici",
    "lien", "plus", "hier", "hier klicken", "mehr", "aquí", "clic aquí", "más", "qui", "tại đây", "đây", "xem thêm",
    "здесь", "这里", "点击这里", "こちら", "هنا",
)  # fmt: skip
ADDRESS = re.compile(r"(https?://|www\.)\S+$|[\w.-]+\.[a-z]{2,}/\S+$", re.IGNORECASE)
DOI = re.compile(r"(https?://)?(dx\.)?doi\.org/|10\.\d{4,}/", re.IGNORECASE)
LONGEST = 40  # characters of an address that a reader still takes in
_CELL, _TARGET = tag("w:tc"), tag("r:id")
LISTS = ("bibliograph", "reference", "source", "footnote", "endnote", "literatur", "works cited")


def _run(document: Document) -> Iterator[Finding]:
    for where, text, listed in (*_word(document), *_slides(document)):
        flat = " ".join(text.split())
        if flat.lower().strip(" .,;:»›→>") in EMPTY:
            what = f"{where}a link says only “{flat}”"
            yield finding(document, "warning", NAME, what, WHY, MEND)
        elif len(flat) > LONGEST and ADDRESS.match(flat) and not listed and not DOI.match(flat):
            what = f"{where}a link shows its bare address, “{shortened(flat, 40)}”"
            yield finding(document, "warning", NAME, what, "screen readers spell it out", MEND)


Link = tuple[str, str, bool]  # where, its words, whether it stands in a table, a note or a list of references


def _word(document: Document) -> Iterator[Link]:
    styles = styles_of(document)
    for paragraph in paragraphs(document):
        linked = [link for link in select(paragraph.node, "w:hyperlink") if link.get(_TARGET) is not None]
        style = styles.name(paragraph.style) if linked else ""
        in_table = bool(linked) and next(paragraph.node.iterancestors(_CELL), None) is not None
        listed = in_table or "note" in paragraph.part or any(name in style for name in LISTS)
        for link in linked:
            if text := text_of(link):
                yield "", text, listed


def _slides(document: Document) -> Iterator[Link]:
    height = slide_size(document)[1]
    for number, slide in slide_numbers(document):
        listed = any(name in layout_name(document, slide) for name in LISTS)
        for shape in shapes(document, slide):
            aside = listed or at_edge(shape.box, height) or bool(shape.tables)
            for paragraph in select(shape.node, ".//a:p"):
                yield from ((f"slide {number}: ", text, aside) for text in _linked(paragraph))


def _linked(paragraph: Node) -> Iterator[str]:
    """The words of each link of a paragraph, neighbouring runs with one target together."""
    words, before = "", ""
    for run in select(paragraph, "a:r"):
        node = element(run, "a:rPr/a:hlinkClick")
        target = "" if node is None else next(iter(values(node, "@r:id")), "")
        if target != before and words:
            yield words
        words = (words if target == before else "") + "".join(values(run, "a:t/text()")) if target else ""
        before = target
    if words:
        yield words


RULE = DocumentRule(NAME, "the text of links says where they go", _run)
