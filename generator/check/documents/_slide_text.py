"""The paragraphs and runs of a presentation with the look that they inherit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.documents._slides import TITLES, Shape, layout_of, master_of, shapes
from generator.office.inspect import Document, Node, element, first, once, select, to_number, values
from generator.records import dataclass

USUAL = 18.0  # points, where nothing states a size
THEMED = {"lt": "latin", "ea": "ea", "cs": "cs"}


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
        return min(max(to_number(stated, USUAL * 100) / 100, 1), 4000) * self.scale

    @property
    def bold(self) -> bool:
        return self.value("@b") in ("1", "true")

    def value(self, path: str) -> str:
        """The first value that ``path`` finds along the chain."""
        return next((found for node in self.chain if (found := first(node, path))), "")

    def node(self, path: str) -> Node | None:
        """The first element that ``path`` finds along the chain."""
        return next((found for node in self.chain if (found := element(node, path)) is not None), None)

    def family(self, theme: dict[str, str], script: str = "latin") -> str:
        """The family of type for a script, "+mj-lt" and the like resolved by ``theme_families``."""
        stated = self.value(f"a:{script}/@typeface")
        return theme.get(stated, "") if stated.startswith("+") else stated


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a shape or of a cell of its table. ``chain`` holds the elements that state its properties."""

    shape: Shape
    node: Node
    cell: Node | None
    chain: tuple[Node, ...]
    scale: float

    def value(self, path: str) -> str:
        """The first value that ``path`` finds along the chain."""
        return next((found for node in self.chain if (found := first(node, path))), "")

    def runs(self) -> Iterator[Run]:
        """Its runs, fields and line breaks in order; a break is a run whose text is a line feed."""
        inherited = tuple(found for node in self.chain for found in select(node, "a:defRPr"))
        for node in select(self.node, "a:r|a:fld|a:br"):
            text = "\n" if str(node.tag).endswith("}br") else "".join(values(node, "a:t/text()"))
            yield Run(self.shape, text, self.cell, (*select(node, "a:rPr"), *inherited), self.scale)

    def end(self) -> Run:
        """What an empty paragraph would be set in."""
        inherited = tuple(found for node in self.chain for found in select(node, "a:defRPr"))
        return Run(self.shape, "", self.cell, (*select(self.node, "a:endParaRPr"), *inherited), self.scale)


@once
def paragraphs(document: Document, slide: str) -> Iterator[Paragraph]:
    """Every paragraph on a slide, cells of tables included."""
    defaults = _Defaults(document, slide)
    for shape in shapes(document, slide):
        scale = _scale(shape)
        for node in select(shape.node, "p:txBody/a:p|.//a:tc/a:txBody/a:p"):
            level = int(to_number(first(node, "a:pPr/@lvl"))) + 1
            chain = (*select(node, "a:pPr"), *defaults.of(shape, level))
            yield Paragraph(shape, node, element(node, "ancestor::a:tc[1]"), chain, scale)


@once
def runs(document: Document, slide: str) -> Iterator[Run]:
    """Every run with visible text on a slide, fields included."""
    for paragraph in paragraphs(document, slide):
        yield from (run for run in paragraph.runs() if run.text.strip())


def theme_families(document: Document, slide: str) -> dict[str, str]:
    """What "+mj-lt" and the like mean on a slide."""
    part = next(iter(document.linked(master_of(document, layout_of(document, slide)), "theme")), "")
    root = document.tree(part)
    if root is None:
        return {}
    return {
        f"+{short}-{key}": first(root, f".//a:fontScheme/a:{size}Font/a:{script}/@typeface")
        for short, size in (("mj", "major"), ("mn", "minor"))
        for key, script in THEMED.items()
    }


def share(value: str, usual: float = 1.0) -> float:
    """A share of one that a file states as "62500" or, in newer files, as "62.5%"."""
    if value.endswith("%"):
        return to_number(value[:-1], usual * 100) / 100
    return to_number(value, usual * 100_000) / 100_000


def _scale(shape: Shape) -> float:
    return share(first(shape.node, "p:txBody/a:bodyPr/a:normAutofit/@fontScale"))


class _Defaults:
    """The text styles above the shapes of one slide."""

    def __init__(self, document: Document, slide: str) -> None:
        self._master = document.tree(master_of(document, layout_of(document, slide)))
        self._presentation = document.tree(document.main)

    def of(self, shape: Shape, level: int) -> tuple[Node, ...]:
        """The paragraph properties for a paragraph of ``level`` (from 1), the strongest first."""
        path = f"a:lvl{level}pPr"
        owners: Iterable[Node] = (shape.node, *shape.parents)
        found = [node for owner in owners for node in select(owner, f"p:txBody/a:lstStyle/{path}")]
        if shape.placeholder and self._master is not None:
            style = "titleStyle" if shape.placeholder in TITLES else "bodyStyle"
            found += select(self._master, f"p:txStyles/p:{style}/{path}")
        if self._presentation is not None:
            found += select(self._presentation, f"p:defaultTextStyle/{path}")
        return tuple(found)
