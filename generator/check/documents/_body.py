"""What a slide says to the room: its body, without title, source line and the like, and what is drawn on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from generator.check.documents._slides import OWN_TEXT, TITLES, Box, Shape, layout_of, shapes, slide_size
from generator.office.inspect import Document, element, first, select

TOP, BOTTOM = 0.09, 0.88  # of the slide's height: above and below stand tracker, source and number
DRAWN = 3  # areas from which a slide holds a drawing
CITATION = re.compile(r"\([^()]*\b(?:1[89]|20)\d\d[a-z]?\b[^()]*\)")  # "(Tran, 2024; NDO, 2024)"
MOST, MOST_IN_PIECES = 80, 130  # words of a body
IN_PIECES = ("messages", "cards", "timeline")  # layouts whose words stand in pieces of a line or two
ASIDE = ("sources", "references", "disagreements")  # tables, though some are set in shapes
SPECK = 16.0  # points: what is smaller in both directions is a mark


def at_edge(box: Box | None, height: float) -> bool:
    """Whether a box stands where trackers and source lines do."""
    return box is not None and (box.bottom <= height * TOP or box.top >= height * BOTTOM)


def layout_name(document: Document, slide: str) -> str:
    """The name of the slide's layout, in lower case."""
    root = document.tree(layout_of(document, slide))
    return "" if root is None else first(root, "p:cSld/@name").lower()


def body_words(document: Document, slide: str) -> int:
    """Words that an audience must read while someone speaks: no title, table, citation, source line or tracker."""
    height = slide_size(document)[1]
    return sum(len(CITATION.sub("", shape.text).split()) for shape in _body(document, slide, height))


def most_words(document: Document, slide: str) -> float:
    """How many words the body of a slide may have, by its layout; infinite where it is a table."""
    layout = layout_name(document, slide)
    if any(name in layout for name in ASIDE):
        return inf
    return MOST_IN_PIECES if any(name in layout for name in IN_PIECES) else MOST


def _body(document: Document, slide: str, height: float) -> Iterator[Shape]:
    for shape in shapes(document, slide):
        counted = shape.kind == "sp" and shape.placeholder not in (*TITLES, *OWN_TEXT)
        if counted and not at_edge(shape.box, height):
            yield shape


def text_only(document: Document, slide: str) -> bool:
    """Whether a slide shows nothing but words: no picture, chart, table, and no drawing made of shapes."""
    areas = 0
    for shape in shapes(document, slide):
        if shape.kind in ("pic", "graphicFrame"):
            return False
        areas += _is_area(shape)
    return areas < DRAWN


def _is_area(shape: Shape) -> bool:
    """A painted or outlined area that is no mark: a bar, a panel, a card."""
    if shape.kind != "sp" or shape.placeholder or shape.box is None:
        return False
    painted = select(shape.node, "p:spPr/a:solidFill|p:spPr/a:gradFill|p:spPr/a:ln[not(a:noFill)]/a:solidFill")
    return bool(painted) and max(shape.box.width, shape.box.height) > SPECK and _shown(shape)


def _shown(shape: Shape) -> bool:
    return element(shape.node, "p:spPr/a:prstGeom|p:spPr/a:custGeom") is not None
