"""The words of charts: their colour, and the bar or the page that stands behind them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._ink import paint_of
from generator.check.documents._rule import slide_numbers
from generator.check.documents._slides import shapes
from generator.check.documents._word import stories
from generator.office.inspect import Document, Node, element, first, select, to_number

ON_BARS = ("inEnd", "inBase", "ctr")
USUAL = 1000  # hundredths of a point, where a chart states no size
Told = tuple[str, str, str, float, bool]  # what it is, its colour, what is behind it, size in points, bold


def chart_texts(document: Document) -> Iterator[tuple[str, Told]]:
    """(where, text) for each kind of text of each chart whose colour the chart states itself."""
    for number, slide in slide_numbers(document):
        paint = paint_of(document, slide)
        targets = {link.id: link.target for link in document.links(slide)}
        for shape in shapes(document, slide):
            root = document.tree(targets.get(first(shape.node, ".//c:chart/@r:id"), ""))
            if root is not None:
                yield from ((f"slide {number}: ", told) for told in _texts(root, paint.below(shape)))
    for owner, _ in stories(document):
        for part in document.linked(owner, "chart"):
            if (root := document.tree(part)) is not None:
                yield from (("", told) for told in _texts(root, "FFFFFF"))


def _texts(root: Node, page: str) -> Iterator[Told]:
    ground = _color(element(root, "c:spPr")) or page
    for node in select(root, "//c:txPr//a:defRPr[a:solidFill]|//c:rich//a:rPr[a:solidFill]"):
        label = element(node, "ancestor::c:dLbl|ancestor::c:dLbls")
        behind = ground if label is None else _behind(node, ground)
        size = to_number(node.get("sz"), USUAL) / 100
        yield _said(node), _color(node), behind, size, node.get("b") in ("1", "true")


def _said(node: Node) -> str:
    text = first(node, "following-sibling::a:t/text()")
    owner = element(node, "ancestor::*[self::c:dLbl or self::c:dLbls or self::c:legend or self::c:title][1]")
    usual = "a label" if owner is None else str(owner.tag).rpartition("}")[2].replace("dLbls", "labels")
    return text or f"{usual} of a chart".replace("dLbl", "a label")


def _color(node: Node | None) -> str:
    """The plain colour of a fill below ``node``; empty where there is none, or one of the theme's."""
    return "" if node is None else first(node, "a:solidFill/a:srgbClr[not(*)]/@val").upper()


def _behind(node: Node, ground: str) -> str:
    """What a data label stands on: its own ground, its bar where it stands within, else the page."""
    label = element(node, "(ancestor::c:dLbl|ancestor::c:dLbls)[last()]")
    series = element(node, "ancestor::c:ser[1]")
    if label is None or series is None:
        return ground
    if own := _color(element(label, "c:spPr")):
        return own
    inside = first(label, "c:dLblPos/@val") in ON_BARS
    if not inside or element(series, "parent::c:barChart|parent::c:bar3DChart") is None:
        return ground
    index = first(label, "c:idx/@val")
    point = next((p for p in select(series, "c:dPt") if index and first(p, "c:idx/@val") == index), None)
    return _color(element(series if point is None else point, "c:spPr"))
