"""Sections of a briefing in a house's file: the house's own properties, ours only where it has none."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from generator.house.word import WordHouse
from generator.house.word_pages import KINDS, Section, references
from generator.office.inspect import Node, element, first, select, tag, to_number
from generator.render.docx.furniture import Furniture
from generator.render.docx.geometry import twips
from generator.render.docx.sections import Section as Stretch
from generator.render.docx.sections import close_section

_EDGE = twips(7)


def close_in_house(parts: Sequence[Stretch], texts: Sequence[str], house: WordHouse, furniture: Furniture) -> str:
    """The texts joined, each with its section's properties; where the house has closing pages, the last one, too."""
    made = [_properties(part, house, furniture, opens=index == 0) for index, part in enumerate(parts)]
    closed = [close_section(text, own) for text, own in zip(texts, made, strict=True)]
    if has_closing_pages(house):
        return "".join(closed)
    return "".join(closed[:-1]) + texts[-1] + made[-1]


def has_closing_pages(house: WordHouse) -> bool:
    """Whether something of the house's own text stands behind ours."""
    return any(select(node, "descendant-or-self::*[self::w:t or self::w:drawing]") for node in closing(house))


def closing(house: WordHouse) -> list[Node]:
    """The children of the house's body that stay behind ours, but for its own last properties."""
    return [node for node in list(house.body)[house.frame.after :] if node.tag != tag("w:sectPr")]


def missing(house: WordHouse) -> tuple[str, ...]:
    """What the pages of the text lack at their heads and feet: "header", "footer"."""
    has = {kind for kind, _ in references(house.sections, house.text)}
    return tuple(kind for kind in KINDS if kind not in has)


def _properties(part: Stretch, house: WordHouse, furniture: Furniture, *, opens: bool) -> str:
    own = house.turned if part.wide and house.turned else house.text
    node = deepcopy(own.node) if own is not None else etree.Element(tag("w:sectPr"), nsmap={"w": tag("w:p")[1:-2]})
    lacking = missing(house)
    _refer(node, house.sections, own)
    titled = opens and (element(node, "w:titlePg") is not None or len(lacking) == len(KINDS))
    _begin_page(node, titled=titled, opens=opens)
    if part.wide and not house.turned:
        _turn(node)
    _make_room(node, lacking)
    if furniture.endnotes and element(node, "w:endnotePr") is None:
        _insert(node, "endnotePr", {})
        select(node, "w:endnotePr")[0].append(etree.Element(tag("w:numFmt"), {tag("w:val"): "decimal"}))
    written = etree.tostring(node, encoding="unicode")
    head, close = written.split(">", 1)
    added = furniture.references(part, first=titled, kinds=lacking)
    return f"{head}>{added}{close}" if not head.endswith("/") else f"{head[:-1]}>{added}</w:sectPr>"


def _make_room(node: Node, lacking: Sequence[str]) -> None:
    """A house without a header may say that one stands at the very edge of the paper, where printers cannot print."""
    margins = element(node, "w:pgMar")
    for kind in lacking if margins is not None else ():
        if margins is not None and to_number(margins.get(tag(f"w:{kind}"))) < _EDGE:
            margins.set(tag(f"w:{kind}"), str(_EDGE))


def _refer(node: Node, sections: Sequence[Section], own: Section | None) -> None:
    """Write down the headers and footers that a section takes from the one before it."""
    for kind in KINDS:
        for reference in select(node, f"w:{kind}Reference"):
            node.remove(reference)
    for reference in reversed(list(references(sections, own).values())):
        node.insert(0, deepcopy(reference))


def _begin_page(node: Node, *, titled: bool, opens: bool) -> None:
    """A section on a page of its own, in one column; only the first has the house's first page and page number."""
    for name in ("type", "titlePg", "cols") if opens else ("type", "titlePg", "cols", "lnNumType"):
        for found in select(node, f"w:{name}"):
            node.remove(found)
    numbered = element(node, "w:pgNumType")
    if numbered is not None and not opens:
        numbered.attrib.pop(tag("w:start"), "")
    _insert(node, "type", {"val": "nextPage"})
    _insert(node, "cols", {"space": "708"})
    if titled:
        _insert(node, "titlePg", {})


_ORDER = ("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
          "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection",
          "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")  # fmt: skip


def _insert(node: Node, name: str, attributes: dict[str, str]) -> None:
    made = etree.Element(tag(f"w:{name}"), {tag(f"w:{key}"): value for key, value in attributes.items()})
    later = _ORDER[_ORDER.index(name) + 1 :]
    at = next((index for index, child in enumerate(node) if etree.QName(child).localname in later), len(node))
    node.insert(at, made)


def _turn(node: Node) -> None:
    size = element(node, "w:pgSz")
    if size is None or first(size, "@w:orient") == "landscape":
        return
    width, height = first(size, "@w:w"), first(size, "@w:h")
    size.set(tag("w:w"), height)
    size.set(tag("w:h"), width)
    size.set(tag("w:orient"), "landscape")
