"""What several rules ask of a Word document: its texts, styles, and the look of a run after all inheritance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from lxml import etree

from generator.office.inspect import NS, Document, Node, element, first, held, once, select, tag, to_number, values
from generator.records import dataclass, replace

_PARAGRAPH, _RUN, _WORDS = (tag(name) for name in ("w:p", "w:r", "w:t"))
_AROUND = tuple(tag(name) for name in ("w:hyperlink", "w:ins", "w:fldSimple"))
_CONTROL, _CELL, _BOXED = (tag(name) for name in ("w:sdt", "w:tc", "w:txbxContent"))
_FILLED = tag("w:fill")
STORIES = ("header", "footer", "footnotes", "endnotes")
_HEADING = re.compile(r"heading [1-9]")


@dataclass(frozen=True, slots=True)
class Run:
    """A run with text: ``size`` in points, ``color`` and ``fill`` (behind it) six hex digits or empty where unknown."""

    text: str
    size: float
    bold: bool
    color: str
    fill: str
    fonts: Mapping[str, str]
    raised: bool = False  # or lowered


@once
def stories(document: Document) -> Iterator[tuple[str, Node]]:
    """The parts that carry text, the body first."""
    if document.kind != "docx":
        return
    for part in (document.main, *(target for kind in STORIES for target in document.linked(document.main, kind))):
        root = document.tree(part)
        if root is not None:
            yield part, root


def text_of(node: Node) -> str:
    """The characters of all runs below ``node``."""
    return "".join(values(node, ".//w:t/text()"))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the story in ``part``; ``level`` is 1 to 9 for a heading, else 0, ``style`` the id of its own."""

    part: str
    node: Node
    style: str
    level: int
    text: str


@once
def paragraphs(document: Document) -> Iterator[Paragraph]:
    """The paragraphs of all stories, those of tables and boxes included."""
    styles = styles_of(document)
    for part, root in stories(document):
        for node in root.iter(_PARAGRAPH):
            style = paragraph_style(node, styles)
            yield Paragraph(part, node, style, _heading_level(node, style, styles), text_of(node))


def body(document: Document) -> Iterator[Paragraph]:
    """Those of the body."""
    return (paragraph for paragraph in paragraphs(document) if paragraph.part == document.main)


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id, and the properties that stand before any style."""

    defaults: Node | None
    by_id: Mapping[str, Node]
    usual: str
    theme: Mapping[str, str]
    _chains: dict[str, tuple[Node, ...]] = field(default_factory=dict, repr=False, compare=False)
    _levels: dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    _fills: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def chain(self, style: str) -> tuple[Node, ...]:
        """The style and those it is based on."""
        if style not in self._chains:
            self._chains[style] = tuple(self._chain(style))
        return self._chains[style]

    def _chain(self, style: str) -> Iterator[Node]:
        seen: set[str] = set()
        while style in self.by_id and style not in seen:
            seen.add(style)
            yield self.by_id[style]
            style = first(self.by_id[style], "w:basedOn/@w:val")

    def name(self, style: str) -> str:
        """The name that a user sees, in lower case."""
        return first(self.by_id[style], "w:name/@w:val").lower() if style in self.by_id else ""

    def heading_level(self, style: str) -> int:
        """1 to 9 for a heading, else 0; by the style's name or its place in the outline."""
        if style not in self._levels:
            self._levels[style] = self._level(style)
        return self._levels[style]

    def _level(self, style: str) -> int:
        for node in self.chain(style):
            name = first(node, "w:name/@w:val").lower()
            if _HEADING.fullmatch(name):
                return int(name[8:])
            if outlined := first(node, "w:pPr/w:outlineLvl/@w:val"):
                return int(to_number(outlined, 9) + 1) % 10  # 9 says "body text"
        return 0

    def fill(self, style: str) -> str:
        """The colour that the style lays behind its paragraphs; empty where it lays none."""
        if style not in self._fills:
            shades = [shade for node in self.chain(style) for shade in select(node, "w:pPr/w:shd")]
            self._fills[style] = _filled(shades)
        return self._fills[style]


def _heading_level(paragraph: Node, style: str, styles: Styles) -> int:
    """1 to 9 for a heading, else 0: the paragraph's own place in the outline goes before that of its style."""
    own = first(paragraph, "w:pPr/w:outlineLvl/@w:val")
    return int(to_number(own, 9) + 1) % 10 if own else styles.heading_level(style)


@held
def styles_of(document: Document) -> Styles:
    """The styles part of ``document``; empty where it has none."""
    part = next(iter(document.linked(document.main, "styles")), "")
    root = document.tree(part)
    if root is None:
        return Styles(None, {}, "", theme_fonts(document))
    by_id = {str(node.get(tag("w:styleId"))): node for node in select(root, "w:style")}
    usual = first(root, "w:style[@w:type='paragraph'][@w:default='1' or @w:default='true']/@w:styleId")
    defaults = next(iter(select(root, "w:docDefaults/w:rPrDefault/w:rPr")), None)
    return Styles(defaults, by_id, usual, theme_fonts(document))


def theme_fonts(document: Document) -> dict[str, str]:
    """The theme's families: "major"/"minor" + "latin"/"ea"/"cs"."""
    part = next(iter(document.linked(document.main, "theme")), "")
    root = document.tree(part)
    if root is None:
        return {}
    return {
        f"{size}{script}": first(root, f".//a:fontScheme/a:{size}Font/a:{script}/@typeface")
        for size in ("major", "minor")
        for script in ("latin", "ea", "cs")
    }


def paragraph_style(paragraph: Node, styles: Styles) -> str:
    """The id of the paragraph's style, the usual one where it names none."""
    return first(paragraph, "w:pPr/w:pStyle/@w:val") or styles.usual


@once
def runs(document: Document) -> Iterator[Run]:
    """Every run with visible text in the body, headers, footers and notes."""
    styles = styles_of(document)
    looks: dict[tuple[str, bytes], Run] = {}
    for paragraph in paragraphs(document):
        shown = [(node, text) for node in _runs(paragraph.node) if (text := _text(node)).strip()]
        fill = _fill(paragraph, styles) if shown else ""
        for node, text in shown:
            own = element(node, "w:rPr")
            key = paragraph.style, b"" if own is None else etree.tostring(own, with_tail=False)
            if key not in looks:
                looks[key] = _run(node, _properties(paragraph.style, styles), styles)
            yield replace(looks[key], text=text, fill=fill)


def _runs(paragraph: Node) -> Iterator[Node]:
    """The runs of a paragraph itself, those of links, insertions, controls and simple fields in it included."""
    for node in paragraph:
        if node.tag == _RUN:
            yield node
        elif node.tag in _AROUND:
            yield from node.iterchildren(_RUN)
        elif node.tag == _CONTROL:
            yield from select(node, "w:sdtContent/w:r")


def _text(run: Node) -> str:
    return "".join(node.text or "" for node in run.iterchildren(_WORDS))


def _properties(style: str, styles: Styles) -> list[Node]:
    """The run properties that a paragraph of ``style`` gives its runs, the strongest first."""
    found = [p for node in styles.chain(style) for p in select(node, "w:rPr")]
    return found if styles.defaults is None else [*found, styles.defaults]


def _run(node: Node, inherited: list[Node], styles: Styles) -> Run:
    """The look of a run, without its text and what is behind it."""
    own = select(node, "w:rPr")
    named = [p for style in styles.chain(first(node, "w:rPr/w:rStyle/@w:val")) for p in select(style, "w:rPr")]
    chain = [*own, *named, *inherited]
    size = _value(chain, "w:sz/@w:val")
    color = _value(chain, "w:color/@w:val")
    bold = _value(chain, "name(w:b)") != "" and _value(chain, "w:b/@w:val") not in ("0", "false")
    raised = _value(chain, "w:vertAlign/@w:val") in ("superscript", "subscript")
    return Run("", to_number(size, 20) / 2, bold, _hex(color, "000000"), "", _fonts(chain, styles), raised)


def _value(chain: list[Node], path: str) -> str:
    for node in chain:
        found = node.xpath(path, namespaces=NS)
        text = str(found[0]) if isinstance(found, list) and found else found if isinstance(found, str) else ""
        if text:
            return text
    return ""


def _hex(value: str, automatic: str) -> str:
    return automatic if value in ("", "auto") else value.upper()


def _fonts(chain: list[Node], styles: Styles) -> dict[str, str]:
    """The families by script: latin, ea, cs."""
    found = {}
    for script, plain, themed in (
        ("latin", "ascii", "asciiTheme"),
        ("ea", "eastAsia", "eastAsiaTheme"),
        ("cs", "cs", "cstheme"),
    ):
        for node in chain:
            theme = first(node, f"w:rFonts/@w:{themed}")
            name = styles.theme.get(theme[:5] + script, "") if theme else first(node, f"w:rFonts/@w:{plain}")
            if name:
                found[script] = name
                break
    return found


def _fill(paragraph: Paragraph, styles: Styles) -> str:
    """The colour behind a paragraph: its own shading, its styles', its cell's, else the white page."""
    if found := _filled(select(paragraph.node, "w:pPr/w:shd")) or styles.fill(paragraph.style):
        return found
    cell = next(paragraph.node.iterancestors(_CELL), None)
    if cell is not None and (found := _filled(select(cell, "w:tcPr/w:shd"))):
        return found
    return "FFFFFF" if next(paragraph.node.iterancestors(_BOXED), None) is None else ""


def _filled(shades: list[Node]) -> str:
    """The first colour that one of ``shades`` states."""
    stated = (str(node.get(_FILLED, "auto")) for node in shades)
    return next((value.upper() for value in stated if value != "auto"), "")
