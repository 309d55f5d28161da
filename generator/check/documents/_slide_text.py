"""The runs of a presentation with the look that they inherit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.documents._slides import TITLES, Shape, layout_of, master_of, shapes
from generator.office.inspect import Document, Node, element, first, select, values

USUAL = 18.0  # points, where nothing states a size


@dataclass(frozen=True, slots=True)
class Run:
    """A run with text. ``chain`` holds the elements that state its properties, the strongest first."""

    shape: Shape
    text: str
    cell: Node | None
    chain: tuple[Node, ...]
    scale: float = 1.0

    @property
    def size(self) -> float:
        """In points, after the shape's own shrinking."""
        stated = self.value("@sz")
        return (float(stated) / 100 if stated else USUAL) * self.scale

    @property
    def bold(self) -> bool:
        return self.value("@b") in ("1", "true")

    def value(self, path: str) -> str:
        """The first value that ``path`` finds along the chain."""
        return next((found for node in self.chain if (found := first(node, path))), "")

    def node(self, path: str) -> Node | None:
        """The first element that ``path`` finds along the chain."""
        return next((found for node in self.chain if (found := element(node, path)) is not None), None)


def runs(document: Document, slide: str) -> Iterator[Run]:
    """Every run with visible text on a slide, fields included."""
    defaults = _Defaults(document, slide)
    for shape in shapes(document, slide):
        scale = float(first(shape.node, "p:txBody/a:bodyPr/a:normAutofit/@fontScale") or 100_000) / 100_000
        for paragraph in select(shape.node, "p:txBody/a:p|.//a:tc/a:txBody/a:p"):
            cell = element(paragraph, "ancestor::a:tc[1]")
            inherited = defaults.of(shape, int(first(paragraph, "a:pPr/@lvl") or 0) + 1)
            for node in select(paragraph, "a:r|a:fld"):
                text = "".join(values(node, "a:t/text()"))
                if text.strip():
                    yield Run(shape, text, cell, (*select(node, "a:rPr"), *inherited), scale)


class _Defaults:
    """The text styles above the shapes of one slide."""

    def __init__(self, document: Document, slide: str) -> None:
        self._master = document.tree(master_of(document, layout_of(document, slide)))
        self._presentation = document.tree(document.main)

    def of(self, shape: Shape, level: int) -> tuple[Node, ...]:
        """The run properties for a paragraph of ``level`` (from 1), the strongest first."""
        path = f"a:lvl{level}pPr/a:defRPr"
        found = [
            node for owner in (shape.node, *shape.parents) for node in select(owner, f"p:txBody/a:lstStyle/{path}")
        ]
        if shape.placeholder and self._master is not None:
            style = "titleStyle" if shape.placeholder in TITLES else "bodyStyle"
            found += select(self._master, f"p:txStyles/p:{style}/{path}")
        if self._presentation is not None:
            found += select(self._presentation, f"p:defaultTextStyle/{path}")
        return tuple(found)
