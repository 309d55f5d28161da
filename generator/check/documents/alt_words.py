"""Alternative text says what is to be seen: no file name, no "Chart 3", and for a chart something it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.check.documents._slides import shapes
from generator.check.documents._word import stories
from generator.errors import Finding
from generator.office.inspect import Document, Node, first, select, values

NAME = "alt-words"
WHY = "a screen reader reads it out in place of the picture"
MEND = "write what one sees in it, a sentence or two"
FILE = re.compile(r"\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp|pdf)$", re.IGNORECASE)
LABEL = re.compile(
    r"(a |the )?(chart|picture|image|graphic|graphique|figure|diagram|diagramm|bild|imagen|photo|table|object|content"
    r"( placeholder)?|placeholder|logo|screenshot|graph|map|group|shape|rectangle|text ?box)?[\s_-]*\d*\W*",
    re.IGNORECASE,
)
GUESSED = re.compile("description (automatically )?generated|automatically generated", re.IGNORECASE)
FEW = 4  # words: less cannot say what a chart shows
WORD = re.compile(r"[^\W\d_]{4,}")


def _run(document: Document) -> Iterator[Finding]:
    for where, text, chart in (*_word(document), *_slides(document)):
        if fault := _fault(text, chart, document):
            said = f"{where}: the alternative text “{shortened(text, 40)}” {fault}"
            yield finding(document, "warning", NAME, said, WHY, MEND)


Described = tuple[str, str, str]  # where, the text, the part of the chart or ""


def _word(document: Document) -> Iterator[Described]:
    for part, root in stories(document):
        charts = {link.id: link.target for link in document.links(part)}
        for node in select(root, "//wp:docPr"):
            drawing, text = node.getparent(), str(node.get("descr", ""))
            if text and drawing is not None:
                yield part, text, charts.get(first(drawing, ".//c:chart/@r:id"), "")


def _slides(document: Document) -> Iterator[Described]:
    for number, slide in slide_numbers(document):
        charts = {link.id: link.target for link in document.links(slide)}
        for shape in shapes(document, slide):
            text = shape.described
            if text.strip() and not shape.decorative:
                yield f"slide {number}", text, charts.get(first(shape.node, ".//c:chart/@r:id"), "")


def _fault(text: str, chart: str, document: Document) -> str:
    flat = " ".join(text.split())
    if FILE.search(flat):
        return "is the name of a file"
    if LABEL.fullmatch(flat):
        return "is a label"
    if GUESSED.search(flat):
        return "was guessed by a program"
    root = document.tree(chart)
    return "" if root is None or _tells(flat, root) else "does not say what the chart shows"


def _tells(text: str, chart: Node) -> bool:
    """Whether ``text`` has some words and one of them, or a number, from the chart."""
    shown = " ".join(values(chart, "//c:v/text()|//a:t/text()"))
    numbers = {number.rstrip(".,") for number in re.findall(r"\d[\d.,]*", text)}
    common = set(WORD.findall(text.lower())) & set(WORD.findall(shown.lower()))
    return len(text.split()) >= FEW and bool(common or numbers)


RULE = DocumentRule(NAME, "alternative text says what is shown, not a label or a file name", _run)
