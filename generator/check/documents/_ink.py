"""Colours on slides: what a run is drawn with and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._slide_text import Run
from generator.check.documents._slides import Box, Shape, layout_of, master_of, shapes
from generator.office.inspect import Document, Node, element, first, held, select

UNKNOWN = ""
# Table styles that paint nothing: "No Style, No Grid" and "No Style, Table Grid".
BARE_TABLES = ("", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}")
USUAL_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


@held
def paint_of(document: Document, slide: str) -> Paint:
    """The colours of ``slide``."""
    return Paint(document, slide)


class Paint:
    """The colours of one slide, resolved through its master's map and theme."""

    def __init__(self, document: Document, slide: str) -> None:
        self._document = document
        self._layers = [slide, layout_of(document, slide)]
        self._layers.append(master_of(document, self._layers[1]))
        self._map = self._colour_map()
        self._theme = self._theme_colours()
        self._ground = self._background()
        self._shapes = [shape for part in reversed(self._layers) for shape in self._drawn(part)]

    def ink(self, run: Run) -> str:
        """The colour of a run as six hex digits; empty where it cannot be told."""
        fill = run.node("a:solidFill")
        if fill is None and (reference := element(run.shape.node, "p:style/a:fontRef")) is not None:
            fill = reference
        return self.colour(fill) if fill is not None else self._theme.get("dk1", UNKNOWN)

    def behind(self, run: Run) -> str:
        """The colour behind a run; empty where a picture, a gradient or a chart may be there."""
        if run.cell is not None:
            return self._behind_cell(run)
        own = self._fill(run.shape.node)
        return self.below(run.shape) if own is None else own

    def colour(self, fill: Node) -> str:
        """The colour of a fill or of anything that holds one colour element."""
        node = element(fill, "a:srgbClr|a:schemeClr|a:sysClr")
        if node is None or len(node):  # a shade or tint of a colour is left to the eye
            return UNKNOWN
        value = str(node.get("lastClr") or node.get("val") or "")
        return self._theme.get(self._map.get(value, value), value.upper())

    def _behind_cell(self, run: Run) -> str:
        assert run.cell is not None
        own = element(run.cell, "a:tcPr/a:solidFill")
        if own is not None:
            return self.colour(own)
        styles = (first(table, "a:tblPr/a:tableStyleId/text()") for table in run.shape.tables)
        style = next(filter(None, styles), "")
        return self.below(run.shape) if style in BARE_TABLES else UNKNOWN

    def _fill(self, node: Node) -> str | None:
        """The colour of a shape; None where one sees through it."""
        painted = element(
            node, "p:spPr/*[self::a:solidFill or self::a:gradFill or self::a:blipFill or self::a:pattFill]"
        )
        if painted is not None:
            return self.colour(painted) if str(painted.tag).endswith("solidFill") else UNKNOWN
        reference = element(node, "p:style/a:fillRef[@idx!='0']")
        if reference is None or element(node, "p:spPr/a:noFill") is not None:
            return None
        return self.colour(reference)

    def below(self, shape: Shape) -> str:
        """The colour that a shape is drawn on; empty where a picture or a gradient is."""
        for other in reversed(self._before(shape)):
            if other.box is not None and shape.box is not None and _holds(other.box, shape.box):
                fill = UNKNOWN if other.kind in ("pic", "graphicFrame") else self._fill(other.node)
                if fill is not None:
                    return fill
        return self._ground

    def _before(self, shape: Shape) -> list[Shape]:
        places = [index for index, other in enumerate(self._shapes) if other.node is shape.node]
        return self._shapes[: places[0]] if places else self._shapes

    def _background(self) -> str:
        for part in self._layers:
            root = self._document.tree(part)
            node = None if root is None else element(root, "p:cSld/p:bg/p:bgPr|p:cSld/p:bg/p:bgRef")
            if node is not None:
                solid = element(node, "a:solidFill")
                return self.colour(node if solid is None else solid)
        return self._theme.get("lt1", "FFFFFF")

    def _drawn(self, part: str) -> Iterator[Shape]:
        for shape in shapes(self._document, part):
            if part == self._layers[0] or not shape.placeholder:
                yield shape

    def _colour_map(self) -> dict[str, str]:
        root = self._document.tree(self._layers[2])
        node = None if root is None else element(root, "p:clrMap")
        return USUAL_MAP if node is None else {str(key): str(value) for key, value in node.items()}

    def _theme_colours(self) -> dict[str, str]:
        part = next(iter(self._document.linked(self._layers[2], "theme")), "")
        root = self._document.tree(part)
        named = [] if root is None else select(root, ".//a:clrScheme/*")
        return {
            str(node.tag).rpartition("}")[2]: (first(node, "*/@lastClr") or first(node, "*/@val")).upper()
            for node in named
        }


def _holds(outer: Box, inner: Box) -> bool:
    """Whether the middle of ``inner`` stands on ``outer``."""
    x, y = inner.left + inner.width / 2, inner.top + inner.height / 2
    return outer.left <= x <= outer.right and outer.top <= y <= outer.bottom
