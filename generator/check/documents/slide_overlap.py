"""Nothing on a slide covers a text: texts are compared where their lines stand, not by the boxes around them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from generator.check.documents._measure import inks, rows
from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.check.documents._slides import Box, Shape, shapes
from generator.errors import Finding
from generator.office.inspect import Document, Node, select
from generator.records import dataclass

NAME = "slide-overlap"
SHARED = 3.0  # points in both directions that two things may share
WHY = "one covers the other"


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something to read on a slide: ``lines`` is where its ink stands, ``box`` all of it."""

    shape: Shape
    box: Box
    lines: tuple[Box, ...]
    kind: str  # "text", "table", "chart", "picture", "area"


def _run(document: Document) -> Iterator[Finding]:
    for number, slide in slide_numbers(document):
        for one, other in combinations(_things(document, slide), 2):
            if _touch(one, other) and _clash(one, other):
                what = f"slide {number}: {_said(one)} and {_said(other)} overlap"
                yield finding(document, "error", NAME, what, WHY, "move or shorten one")


def _things(document: Document, slide: str) -> list[_Thing]:
    """What is drawn on a slide, the lowest first."""
    texts = {ink.shape.node: ink for ink in inks(document, slide)}
    tall = _table_heights(document, slide)
    found = []
    for shape in shapes(document, slide):
        kind = _kind(shape)
        if (ink := texts.get(shape.node)) is not None:
            found.append(_Thing(shape, ink.box, ink.lines, "text"))
        elif shape.box is not None and kind:
            height = max(shape.box.height, tall.get(shape.node, 0.0))
            box = Box(shape.box.left, shape.box.top, shape.box.width, height)
            found.append(_Thing(shape, box, (box,), kind))
    return found


def _table_heights(document: Document, slide: str) -> dict[Node, float]:
    tall: dict[Node, float] = {}
    for row in rows(document, slide):
        tall[row.shape.node] = tall.get(row.shape.node, 0.0) + max(row.height, row.needed)
    return tall


def _kind(shape: Shape) -> str:
    if shape.kind == "graphicFrame":
        return "table" if shape.tables else "chart"
    if shape.kind == "pic":
        return "picture"
    painted = shape.kind == "sp" and not shape.text and select(shape.node, "p:spPr/a:solidFill[not(.//a:alpha)]")
    return "area" if painted else ""


def _clash(one: _Thing, other: _Thing) -> bool:
    """Whether ``other``, drawn above ``one``, hides it. A text within a chart or on a picture stands there on purpose.

    Areas and pictures lie one on another in every drawing: they clash only with the texts and tables below them.
    """
    if other.kind in ("area", "picture"):
        return one.kind in ("text", "table") and not _within(other.box, one.box)
    if one.kind in ("area", "picture"):
        return False
    return not (other.kind == "text" and one.kind == "chart" and _within(other.box, one.box))


def _within(inner: Box, outer: Box) -> bool:
    across = outer.left - SHARED <= inner.left and inner.right <= outer.right + SHARED
    return across and outer.top - SHARED <= inner.top and inner.bottom <= outer.bottom + SHARED


def _touch(one: _Thing, other: _Thing) -> bool:
    if not _shared(one.box, other.box):
        return False
    return any(_shared(a, b) for a, b in product(one.lines, other.lines))


def _shared(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > SHARED and down > SHARED


def _said(thing: _Thing) -> str:
    return f"“{shortened(thing.shape.text, 30)}”" if thing.kind == "text" else f"the {thing.kind} “{thing.shape.name}”"


RULE = DocumentRule(NAME, "no text is covered by another, by a table, a chart, a picture or an area", _run)
