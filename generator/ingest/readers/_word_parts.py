"""The parts of a Word file that are read, with their styles and numbering; by local names, so that Strict files do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING

from generator import limits
from generator.errors import Where, refuse
from generator.records import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

_WANTED = re.compile(
    r"(?:word/(?:document\d*|styles|numbering|settings|footnotes|endnotes|header\d*"
    r"|footer\d*)\.xml|docProps/core\.xml)$"
)
_MEND = "open it in Word and save it again"


def local(node: Node) -> str:
    """The name of an element without its namespace; "" for comments and the like."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def children(node: Node | None, name: str) -> Iterator[Node]:
    return (child for child in node if local(child) == name) if node is not None else iter(())


def child(node: Node | None, *names: str) -> Node | None:
    """The first child of that name, and its first child of the next name, and so on."""
    for name in names:
        node = next(children(node, name), None)
    return node


def attribute(node: Node | None, name: str, usual: str = "") -> str:
    """The value of the attribute, whatever its namespace."""
    if node is None:
        return usual
    return next((str(value) for key, value in node.attrib.items() if str(key).rpartition("}")[2] == name), usual)


def whole_number(text: str, usual: int = 0) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else usual


def is_on(node: Node | None) -> bool:
    """Whether a switch such as ``w:b`` is there and not turned off."""
    return node is not None and attribute(node, "val", "1") not in ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; ``outline`` counts from 0, None where it says nothing; ``numbered`` is (list, level)."""

    name: str = ""
    outline: int | None = None
    numbered: tuple[str, int] | None = None
    bold: bool | None = None
    size: float = 0.0
    based: str = ""

    def over(self, base: Style) -> Style:
        """This style with what it leaves open taken from ``base``."""
        return replace(
            self,
            outline=base.outline if self.outline is None else self.outline,
            numbered=base.numbered if self.numbered is None else self.numbered,
            bold=base.bold if self.bold is None else self.bold,
            size=self.size or base.size,
        )


@dataclass(frozen=True)
class Package:
    """The trees of a Word file, by part name."""

    trees: Mapping[str, Node] = field(default_factory=dict)

    @property
    def body(self) -> Node | None:
        mains = (root for name, root in sorted(self.trees.items()) if name.startswith("word/document"))
        return next((found for root in mains if (found := child(root, "body")) is not None), None)

    def tree(self, name: str) -> Node | None:
        return self.trees.get(name)

    @cached_property
    def styles(self) -> Mapping[str, Style]:
        """Every paragraph style with what it inherits."""
        root = self.tree("word/styles.xml")
        own = {attribute(node, "styleId"): _style(node) for node in children(root, "style")}
        return {key: _inherited(style, own) for key, style in own.items()}

    @cached_property
    def usual(self) -> Style:
        """The style of paragraphs that name none."""
        root = self.tree("word/styles.xml")
        named = (attribute(node, "styleId") for node in children(root, "style")
                 if attribute(node, "type") == "paragraph" and attribute(node, "default") in ("1", "true"))  # fmt: skip
        size = attribute(child(root, "docDefaults", "rPrDefault", "rPr", "sz"), "val")
        base = Style(size=whole_number(size) / 2)
        return self.styles.get(next(named, ""), Style()).over(base)


def open_word(data: bytes, name: str) -> Package:
    """The parts of the Word file ``data``; InputError where it is damaged, too large or declares entities."""
    from generator.office.inspect import parse
    from generator.office.package import read_some

    parts = read_some(
        data, name, lambda part: bool(_WANTED.match(part)), limits.DOCUMENT_UNPACKED, limits.DOCUMENT_RATIO
    )
    trees: dict[str, Node] = {}
    for part, text in sorted(parts.items()):
        root = parse(text)
        if root is None and part.startswith("word/document"):
            raise refuse("ingest", "the file is damaged: its text cannot be read", Where(name), mend=_MEND)
        if root is None:
            continue
        if root.getroottree().docinfo.internalDTD is not None:
            raise refuse("ingest", f"{part} declares a document type", Where(name), mend=_MEND)
        trees[part] = root
    return Package(trees)


def _style(node: Node) -> Style:
    properties, look = child(node, "pPr"), child(node, "rPr")
    outline = child(properties, "outlineLvl")
    bold = child(look, "b")
    return Style(
        attribute(child(node, "name"), "val"),
        whole_number(attribute(outline, "val"), 9) if outline is not None else None,
        numbering_of(properties),
        is_on(bold) if bold is not None else None,
        whole_number(attribute(child(look, "sz"), "val")) / 2,
        attribute(child(node, "basedOn"), "val"),
    )


def numbering_of(properties: Node | None) -> tuple[str, int] | None:
    """The list and its level that ``w:pPr`` names."""
    found = child(properties, "numPr")
    if found is None:
        return None
    return attribute(child(found, "numId"), "val"), whole_number(attribute(child(found, "ilvl"), "val"))


def _inherited(style: Style, own: Mapping[str, Style]) -> Style:
    based = style.based
    for _ in range(limits.STYLE_CHAIN):
        base = own.get(based)
        if base is None:
            break
        style, based = style.over(base), base.based
    return style
