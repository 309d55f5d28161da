"""Words keep off the edges of a slide, where projectors and printers cut."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._measure import inks
from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.check.documents._slides import Box, shapes, slide_size
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "slide-margins"
LEAST = 0.03  # of the slide's width and height
SLACK = 0.5  # points


def _run(document: Document) -> Iterator[Finding]:
    width, height = slide_size(document)
    for number, slide in slide_numbers(document):
        for name, box in _read(document, slide):
            share = _margin(box, width, height)
            if 0 <= share + SLACK / max(height, 1) < LEAST:
                what = f"slide {number}: “{name}” stands {max(share, 0):.1%} of the slide from its edge"
                mend = f"leave {LEAST:.0%} free on every side"
                yield finding(document, "warning", NAME, what, "projectors and printers cut the edges", mend)


def _read(document: Document, slide: str) -> Iterator[tuple[str, Box]]:
    """Texts where their lines stand, tables and charts; pictures may fill the slide."""
    for ink in inks(document, slide):
        yield shortened(ink.shape.text, 30), ink.box
    for shape in shapes(document, slide):
        if shape.kind == "graphicFrame" and shape.box is not None:
            yield shape.name, shape.box


def _margin(box: Box, width: float, height: float) -> float:
    """The least distance to an edge as a share of the slide; below 0 outside, which is another rule's."""
    if not width or not height:
        return 1.0
    across, down = min(box.left, width - box.right) / width, min(box.top, height - box.bottom) / height
    return min(across, down)


RULE = DocumentRule(NAME, "text, tables and charts keep 3 % of the slide off its edges", _run)
