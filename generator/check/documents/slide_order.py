"""A screen reader hears a slide in the order in which one reads it: the title first, then down and across."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._body import at_edge
from generator.check.documents._measure import inks
from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.check.documents._slide_text import paragraphs
from generator.check.documents._slides import OWN_TEXT, TITLES, Box, Shape, shapes, slide_size
from generator.errors import Finding
from generator.office.inspect import Document
from generator.records import dataclass

NAME = "slide-order"
SLACK = 2.0  # points that what follows may begin before the end of what precedes it
COMMON = 0.5  # of the narrower one, from where two things stand in one column
WHY = "screen readers go by the order of drawing"
MEND = "order the shapes in the selection pane, the last to be read on top"


@dataclass(frozen=True, slots=True)
class _Read:
    """A thing that is read: where its text stands, and the side it is set from: "r", "ctr", else the left."""

    shape: Shape
    box: Box
    side: str

    @property
    def said(self) -> str:
        return f"“{shortened(self.shape.text or self.shape.name, 30)}”"

    @property
    def edge(self) -> float:
        match self.side:
            case "r":
                return self.box.right
            case "ctr":
                return (self.box.left + self.box.right) / 2
            case _:
                return self.box.left


def _run(document: Document) -> Iterator[Finding]:
    height, leftwards = slide_size(document)[1], _runs_leftwards(document)
    for number, slide in slide_numbers(document):
        found = list(_heard(document, slide))
        titles = [index for index, one in enumerate(found) if one.shape.placeholder in TITLES]
        if titles and titles[0] > 0:
            what = f"slide {number}: {found[0].said} is read before the title"
            yield finding(document, "warning", NAME, what, WHY, MEND)
        top = found[titles[0]].box.top if titles else 0.0
        body = [one for one in found if not _apart(one.shape, height) and one.box.bottom > top + SLACK]
        for before, after in _misplaced(body, leftwards=leftwards):
            what = f"slide {number}: {after.said} is read after {before.said}, which stands behind it"
            yield finding(document, "warning", NAME, what, WHY, MEND)


def _heard(document: Document, slide: str) -> Iterator[_Read]:
    """What a screen reader tells, in its order; what stands askew is left out."""
    texts = {ink.shape.node: ink.box for ink in inks(document, slide)}
    sides = {one.shape.node: one.value("@algn") for one in reversed(list(paragraphs(document, slide)))}
    for shape in shapes(document, slide):
        box = texts.get(shape.node, shape.box if shape.kind in ("pic", "graphicFrame") else None)
        if box is not None and not shape.decorative:
            side = sides.get(shape.node, "") if shape.node in texts else ""
            yield _Read(shape, box, side if side in ("r", "ctr") else "l")


def _apart(shape: Shape, height: float) -> bool:
    return shape.placeholder in (*TITLES, *OWN_TEXT) or at_edge(shape.box, height)


def _runs_leftwards(document: Document) -> bool:
    """Whether the presentation is one that is read from the right; text may run that way in any presentation."""
    root = document.tree(document.main)
    return root is not None and root.get("rtl") in ("1", "true")


def _misplaced(found: list[_Read], *, leftwards: bool) -> Iterator[tuple[_Read, _Read]]:
    """At most one pair for each thing that is read too late: (what is read first, what should have been)."""
    for index, after in enumerate(found):
        late = next((before for before in found[:index] if _should_precede(after, before, leftwards=leftwards)), None)
        if late is not None:
            yield late, after


def _should_precede(one: _Read, other: _Read, *, leftwards: bool) -> bool:
    """Whether ``one`` stands above ``other`` in a column, or before it in a row as these slides run.

    Rows share their top or middle; what stands freely may be read in any order.
    """
    a, b = one.box, other.box
    if a.bottom <= b.top + SLACK and _common(a.left, a.right, b.left, b.right):
        return _in_column(one, other)
    in_row = min(abs(a.top - b.top), abs(a.top + a.bottom - b.top - b.bottom) / 2) <= SLACK
    ahead = b.right <= a.left + SLACK if leftwards else a.right <= b.left + SLACK
    return in_row and ahead


def _in_column(one: _Read, other: _Read) -> bool:
    """Whether two texts are set from the same edge, or in frames of the same width in the same place.

    Where one begins at a left edge and the other ends at a right one, that both begin in one place says nothing.
    """
    if one.side == other.side and abs(one.edge - other.edge) <= SLACK:
        return True
    a, b = one.shape.box, other.shape.box
    return a is not None and b is not None and max(abs(a.left - b.left), abs(a.right - b.right)) <= SLACK


def _common(start: float, end: float, other_start: float, other_end: float) -> bool:
    shared = min(end, other_end) - max(start, other_start)
    return shared > COMMON * min(end - start, other_end - other_start)


RULE = DocumentRule(NAME, "shapes are ordered as one reads them, the title first", _run)
