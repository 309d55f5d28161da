"""Shapes stand on their slide, apart from each other, each under an id of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.check.documents._slides import Box, Shape, shapes, slide_size
from generator.errors import Finding
from generator.office.inspect import Document, element, values

NAME = "slide-shapes"
SLACK = 1.0  # points that a shape may stand out
OVERLAP = 3.0  # points in both directions that two texts may share


def _run(document: Document) -> Iterator[Finding]:
    width, height = slide_size(document)
    for number, slide in slide_numbers(document):
        for what in _ids(document, slide):
            yield finding(document, "error", NAME, f"slide {number}: {what}", "PowerPoint offers to repair the file")
        found = [shape for shape in shapes(document, slide) if shape.box is not None]
        for shape in found:
            if shape.box is not None and _outside(shape.box, width, height):
                what = f"slide {number}: “{shape.name}” stands out over the edge of the slide"
                yield finding(document, "error", NAME, what, "what is outside is not shown", "move it, or say less")
        for one, other in _overlaps(found):
            what = f"slide {number}: “{one.name}” and “{other.name}” overlap"
            yield finding(document, "warning", NAME, what, "one may cover the other's text", "move or shorten one")


def _ids(document: Document, slide: str) -> Iterator[str]:
    root = document.tree(slide)
    found = [] if root is None else values(root, "//p:cNvPr/@id")
    for key, count in Counter(found).items():
        if count > 1:
            yield f"{count} shapes have the id {key}"


def _outside(box: Box, width: float, height: float) -> bool:
    return min(box.left, box.top) < -SLACK or box.right > width + SLACK or box.bottom > height + SLACK


def _overlaps(found: list[Shape]) -> Iterator[tuple[Shape, Shape]]:
    said = [shape for shape in found if shape.text or shape.kind == "graphicFrame"]
    for one, other in combinations(said, 2):
        if one.box is not None and other.box is not None and _shared(_said(one), _said(other)):
            yield one, other


def _said(shape: Shape) -> Box:
    """The part of a shape that its text can take; an estimate of one line where it is anchored to an edge."""
    box = shape.box
    assert box is not None
    inset = element(shape.node, "p:txBody/a:bodyPr")
    if inset is None:
        return box
    left, top, right, bottom = (int(inset.get(key, usual)) / 12_700 for key, usual in INSETS)
    return Box(box.left + left, box.top + top, box.width - left - right, box.height - top - bottom)


INSETS = (("lIns", "91440"), ("tIns", "45720"), ("rIns", "91440"), ("bIns", "45720"))


def _shared(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > OVERLAP and down > OVERLAP


RULE = DocumentRule(NAME, "shapes have ids of their own, stay on the slide and do not cover each other", _run)
