"""What is not text says what it shows, or that it is decoration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.check.documents._slides import Shape, shapes
from generator.check.documents._word import stories
from generator.errors import Finding
from generator.office.inspect import Document, select

NAME = "alt-text"
WHY = "a screen reader has nothing to say in its place"
MEND = "write what it shows, or mark it as decorative"


def _run(document: Document) -> Iterator[Finding]:
    yield from _word(document)
    for number, slide in slide_numbers(document):
        silent = [shape for shape in shapes(document, slide) if _silent(shape)]
        for shape in silent:
            if _picture(shape):
                what = f"slide {number}: “{shape.name}” has no alternative text"
                yield finding(document, "error", NAME, what, WHY, MEND)
        drawn = sum(1 for shape in silent if not _picture(shape))
        if drawn:
            what = f"slide {number}: {drawn} shapes without text are not marked as decorative"
            yield finding(document, "warning", NAME, what, WHY, MEND)


def _word(document: Document) -> Iterator[Finding]:
    ids: Counter[str] = Counter()
    for part, root in stories(document):
        for node in select(root, "//wp:docPr"):
            name = f"{part}: “{node.get('name', '')}”"
            ids[f"{part}: {node.get('id', '')}"] += 1
            if not (node.get("descr") or select(node, ".//adec:decorative[@val='1' or @val='true']")):
                yield finding(document, "error", NAME, f"{name} has no alternative text", WHY, MEND)
    for key, count in ids.items():
        if count > 1:
            yield finding(document, "error", NAME, f"{count} drawings share the id {key}", "Word may offer to repair")


def _picture(shape: Shape) -> bool:
    return shape.kind in ("pic", "graphicFrame")


def _silent(shape: Shape) -> bool:
    described = shape.described or shape.decorative
    table = shape.kind == "graphicFrame" and shape.tables
    placeholder = shape.kind == "sp" and shape.placeholder
    return not (described or table or placeholder or shape.text)


RULE = DocumentRule(NAME, "pictures, charts and drawings have alternative text", _run)
