"""Shapes stand on their slide, each under an id of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.check.documents._slides import Box, shapes, slide_size
from generator.errors import Finding
from generator.office.inspect import Document, values

NAME = "slide-shapes"
SLACK = 1.0  # points that a shape may stand out


def _run(document: Document) -> Iterator[Finding]:
    width, height = slide_size(document)
    for number, slide in slide_numbers(document):
        for what in _ids(document, slide):
            yield finding(document, "error", NAME, f"slide {number}: {what}", "PowerPoint offers to repair the file")
        for shape in shapes(document, slide):
            if shape.box is not None and _outside(shape.box, width, height):
                what = f"slide {number}: “{shape.name}” stands out over the edge of the slide"
                yield finding(document, "error", NAME, what, "what is outside is not shown", "move it, or say less")


def _ids(document: Document, slide: str) -> Iterator[str]:
    root = document.tree(slide)
    found = [] if root is None else values(root, "//p:cNvPr/@id")
    for key, count in Counter(found).items():
        if count > 1:
            yield f"{count} shapes have the id {key}"


def _outside(box: Box, width: float, height: float) -> bool:
    return min(box.left, box.top) < -SLACK or box.right > width + SLACK or box.bottom > height + SLACK


RULE = DocumentRule(NAME, "shapes have ids of their own and stay on the slide", _run)
