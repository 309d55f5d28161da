"""What several rules ask of a presentation: its shapes where they stand, and what a run inherits."""

from __future__ import annotations

from collections.abc import Iterator

from generator.office.inspect import Document, Node, element, once, select, tag, to_number, values
from generator.records import dataclass

EMU = 12_700  # in a point
OWN_TEXT = ("dt", "ftr", "sldNum", "hdr")  # placeholders that are no part of the slide's body
TITLES = ("title", "ctrTitle")
_GROUP = tag("p:grpSp")
SHAPES = tuple(tag(f"p:{name}") for name in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp", "contentPart"))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the slide, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of the slide ``part``: its place (None where nothing states it), the placeholders it inherits from.

    ``kind`` is the name of its element, ``placeholder`` the type of the placeholder that it is ("obj" where it states
    none) or empty; ``tables`` are those in it.
    """

    node: Node
    part: str
    box: Box | None
    parents: tuple[Node, ...]
    kind: str
    placeholder: str
    name: str
    described: str
    decorative: bool
    text: str
    tables: tuple[Node, ...]


def layout_of(document: Document, slide: str) -> str:
    """The part of the slide's layout; empty where it has none."""
    return next(iter(document.linked(slide, "slideLayout")), "")


def master_of(document: Document, layout: str) -> str:
    """The part of the layout's master."""
    return next(iter(document.linked(layout, "slideMaster")), "")


def slide_size(document: Document) -> tuple[float, float]:
    """Width and height in points."""
    root = document.tree(document.main)
    size = None if root is None else element(root, "p:sldSz")
    return (0, 0) if size is None else (to_number(size.get("cx")) / EMU, to_number(size.get("cy")) / EMU)


@once
def shapes(document: Document, slide: str, *, groups: bool = False) -> Iterator[Shape]:
    """The shapes of a slide in drawing order, those in groups at their place on the slide."""
    tree = _shape_tree(document, slide)
    parents = _Parents(document, slide)
    if tree is not None:
        yield from _walk(tree, slide, parents, (1, 1, 0, 0), groups)


def _shape_tree(document: Document, part: str) -> Node | None:
    root = document.tree(part)
    return None if root is None else element(root, "p:cSld/p:spTree")


Move = tuple[float, float, float, float]  # scale in x and y, shift in x and y (EMU)


def _walk(tree: Node, part: str, parents: _Parents, move: Move, groups: bool) -> Iterator[Shape]:
    for node in tree.iterchildren(*SHAPES):
        if node.tag != _GROUP or groups:
            yield _shape(node, part, parents.of(node), move)
        if node.tag == _GROUP:
            yield from _walk(node, part, parents, _inner(node, move), groups)


def _shape(node: Node, part: str, parents: tuple[Node, ...], move: Move) -> Shape:
    named, held = element(node, "*/p:cNvPr"), element(node, "*/p:nvPr/p:ph")
    return Shape(
        node,
        part,
        _box(node, parents, move),
        parents,
        kind=str(node.tag).rpartition("}")[2],
        placeholder="" if held is None else str(held.get("type", "obj")),
        name=("" if named is None else str(named.get("name", ""))) or "a shape without a name",
        described="" if named is None else str(named.get("descr", "")),
        decorative=named is not None and _is_decoration(named),
        text=" ".join("".join(values(p, ".//a:t/text()")) for p in select(node, ".//a:p")).strip(),
        tables=tuple(select(node, ".//a:tbl")),
    )


def _is_decoration(named: Node) -> bool:
    return any(mark.get("val") in ("1", "true") for mark in select(named, ".//adec:decorative"))


def _numbers(node: Node | None, *names: str) -> tuple[float, ...]:
    return tuple(to_number(node.get(name)) for name in names) if node is not None else ()


def _inner(group: Node, move: Move) -> Move:
    """How a group places what is in it."""
    frame = element(group, "p:grpSpPr/a:xfrm")
    if frame is None:
        return move
    off, ext = _numbers(element(frame, "a:off"), "x", "y"), _numbers(element(frame, "a:ext"), "cx", "cy")
    child, size = _numbers(element(frame, "a:chOff"), "x", "y"), _numbers(element(frame, "a:chExt"), "cx", "cy")
    if not (off and ext and child and size):
        return move
    x, y = (ext[i] / size[i] if size[i] else 1 for i in (0, 1))
    shift_x, shift_y = off[0] - child[0] * x, off[1] - child[1] * y
    return move[0] * x, move[1] * y, move[0] * shift_x + move[2], move[1] * shift_y + move[3]


def _box(node: Node, parents: tuple[Node, ...], move: Move) -> Box | None:
    for index, owner in enumerate((node, *parents)):
        frame = element(owner, "p:spPr/a:xfrm|p:xfrm|p:grpSpPr/a:xfrm")
        if frame is not None:
            off, ext = _numbers(element(frame, "a:off"), "x", "y"), _numbers(element(frame, "a:ext"), "cx", "cy")
            return _placed(off, ext, move if index == 0 else (1, 1, 0, 0)) if off and ext else None
    return None


def _placed(off: tuple[float, ...], ext: tuple[float, ...], move: Move) -> Box:
    left, top = off[0] * move[0] + move[2], off[1] * move[1] + move[3]
    return Box(left / EMU, top / EMU, ext[0] * move[0] / EMU, ext[1] * move[1] / EMU)


class _Parents:
    """The placeholders of a slide's layout and master that its own placeholders inherit from."""

    def __init__(self, document: Document, slide: str) -> None:
        layout = layout_of(document, slide)
        self._layout = _placeholders(document, layout)
        self._master = _placeholders(document, master_of(document, layout))

    def of(self, node: Node) -> tuple[Node, ...]:
        own = element(node, "*/p:nvPr/p:ph")
        if own is None:
            return ()
        kind, index = str(own.get("type", "obj")), str(own.get("idx", "0"))
        layout = next((one for one in self._layout if _fills(one, kind, index)), None)
        kind = kind if layout is None else layout.kind or "obj"
        wanted = "title" if kind in TITLES else kind if kind in OWN_TEXT else "body"
        master = next((one for one in self._master if one.kind == wanted), None)
        return tuple(found.node for found in (layout, master) if found is not None)


@dataclass(frozen=True, slots=True)
class _Placeholder:
    """A placeholder of a layout or master: ``kind`` as it states it, ``index`` "0" where it states none."""

    node: Node
    kind: str
    index: str


@once
def _placeholders(document: Document, part: str) -> Iterator[_Placeholder]:
    tree = _shape_tree(document, part)
    for node in () if tree is None else select(tree, ".//p:sp"):
        if (held := element(node, "p:nvSpPr/p:nvPr/p:ph")) is not None:
            yield _Placeholder(node, str(held.get("type", "")), str(held.get("idx", "")) or "0")


def _fills(one: _Placeholder, kind: str, index: str) -> bool:
    return one.kind in TITLES if kind in TITLES else one.index == index
