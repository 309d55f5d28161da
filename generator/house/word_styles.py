"""The styles of a house's Word file, each with what it comes to once all that it is based on is counted in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.house.palette import colour_or_none
from generator.office.inspect import Node, element, first, select, to_number
from generator.records import dataclass

_BASES = 12  # Word allows a style eleven ancestors
_NATURAL = 1.2  # line height of a font without its own measure, in ems


@dataclass(frozen=True, slots=True)
class WordStyle:
    """One style. ``kind`` is paragraph, character, table or numbering; lengths in points.

    ``fixed`` is an exact or least line in points, 0 where ``line`` lines are set (1.15). ``outline`` is -1 for text;
    ``list_id`` the list that the style counts in, "" for none. ``fill`` is a table style's first row, ``head`` its
    words' colour. A colour is six hex digits or empty.
    """

    id: str
    name: str
    kind: str
    custom: bool
    default: bool
    font: str
    size: float
    bold: bool
    color: str
    before: float
    after: float
    line: float
    fixed: float
    left: float
    right: float
    hanging: float
    keep_next: bool
    keep_lines: bool
    outline: int
    list_id: str
    tabs: tuple[tuple[str, float], ...]
    fill: str
    head: str

    @property
    def height(self) -> float:
        """Points from one line to the next."""
        return self.fixed or self.size * _NATURAL * self.line


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours and fonts that styles refer to by name: slots of the theme, "major" and "minor" faces."""

    colours: Mapping[str, str]
    fonts: Mapping[str, str]


def read_styles(root: Node | None, inks: Inks) -> tuple[WordStyle, ...]:
    """All styles of a styles part, in its order; none where there is no such part."""
    if root is None:
        return ()
    nodes = {first(node, "@w:styleId"): node for node in select(root, "w:style")}
    return tuple(_style(id, node, _Reader(nodes, root, inks)) for id, node in nodes.items() if id)


@dataclass(frozen=True, slots=True)
class _Reader:
    nodes: Mapping[str, Node]
    root: Node
    inks: Inks

    def chain(self, id: str) -> Iterator[Node]:
        """The style and what it is based on, then the defaults of the document."""
        for _ in range(_BASES):
            node = self.nodes.get(id)
            if node is None:
                break
            yield node
            id = first(node, "w:basedOn/@w:val")
        yield from select(self.root, "w:docDefaults/w:rPrDefault | w:docDefaults/w:pPrDefault")

    def value(self, id: str, path: str) -> str:
        """The first that the chain says, "" for nothing."""
        return next((said for node in self.chain(id) if (said := first(node, path))), "")

    def flag(self, id: str, path: str) -> bool:
        found = next((node for base in self.chain(id) if (node := element(base, path)) is not None), None)
        return found is not None and first(found, "@w:val") not in {"0", "false", "off"}


def _style(id: str, node: Node, reader: _Reader) -> WordStyle:
    def length(path: str) -> float:
        return to_number(reader.value(id, path)) / 20

    exact = reader.value(id, "w:pPr/w:spacing/@w:lineRule") in {"exact", "atLeast"}
    line = to_number(reader.value(id, "w:pPr/w:spacing/@w:line"), 240.0)
    return WordStyle(
        id=id,
        name=first(node, "w:name/@w:val") or id,
        kind=first(node, "@w:type") or "paragraph",
        custom=first(node, "@w:customStyle") in {"1", "true"},
        default=first(node, "@w:default") in {"1", "true"},
        font=_font(id, reader),
        size=to_number(reader.value(id, "w:rPr/w:sz/@w:val"), 20.0) / 2,
        bold=reader.flag(id, "w:rPr/w:b"),
        color=_color(id, reader),
        before=length("w:pPr/w:spacing/@w:before"),
        after=length("w:pPr/w:spacing/@w:after"),
        line=1.0 if exact else line / 240,
        fixed=line / 20 if exact else 0.0,
        left=length("w:pPr/w:ind/@w:left | w:pPr/w:ind/@w:start"),
        right=length("w:pPr/w:ind/@w:right | w:pPr/w:ind/@w:end"),
        hanging=length("w:pPr/w:ind/@w:hanging"),
        keep_next=reader.flag(id, "w:pPr/w:keepNext"),
        keep_lines=reader.flag(id, "w:pPr/w:keepLines"),
        outline=int(to_number(reader.value(id, "w:pPr/w:outlineLvl/@w:val"), -1)),
        list_id=reader.value(id, "w:pPr/w:numPr/w:numId/@w:val"),
        tabs=_tabs(id, reader),
        fill=_shade(id, reader),
        head=colour_or_none(reader.value(id, f"{_HEAD}/w:rPr/w:color/@w:val")),
    )


_HEAD = "w:tblStylePr[@w:type='firstRow']"


def _tabs(id: str, reader: _Reader) -> tuple[tuple[str, float], ...]:
    found = next((tabs for node in reader.chain(id) if (tabs := select(node, "w:pPr/w:tabs/w:tab"))), [])
    return tuple((first(tab, "@w:val"), to_number(first(tab, "@w:pos")) / 20) for tab in found)


def _font(id: str, reader: _Reader) -> str:
    """The face of Latin text: named, or by its place in the theme."""
    for node in reader.chain(id):
        place = first(node, "w:rPr/w:rFonts/@w:asciiTheme")
        name = first(node, "w:rPr/w:rFonts/@w:ascii")
        if place:
            return reader.inks.fonts.get("major" if place.startswith("major") else "minor", name)
        if name:
            return name
    return ""


def _color(id: str, reader: _Reader) -> str:
    for node in reader.chain(id):
        found = element(node, "w:rPr/w:color")
        if found is not None:
            return _resolved(found, reader.inks.colours)
    return ""


def _resolved(node: Node, colours: Mapping[str, str]) -> str:
    """A colour as it is written beside its place in the theme: Word keeps both, shaded as it prints."""
    return colour_or_none(first(node, "@w:val")) or colours.get(PLACES.get(first(node, "@w:themeColor"), ""), "")


def _shade(id: str, reader: _Reader) -> str:
    found = reader.value(id, f"{_HEAD}/w:tcPr/w:shd/@w:fill")
    return colour_or_none(found)


PLACES = {"text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1", "text2": "dk2", "dark2": "dk2",
          "background2": "lt2", "light2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
          **{f"accent{n}": f"accent{n}" for n in range(1, 7)}}  # fmt: skip
"""What styles call the colours of a theme, and what the theme itself does."""
