"""The text of a paragraph in Word, as printed: deletions, instructions of fields and hidden words left out."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from generator.ingest.readers._word_parts import attribute, child, children, is_on, local, whole_number
from generator.records import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

_INSIDE = frozenset(
    ("hyperlink", "smartTag", "ins", "moveTo", "customXml", "sdtContent", "sdt", "fldSimple", "bdo", "dir", "rubyBase")
)
_PICTURED = frozenset(("drawing", "pict", "object", "AlternateContent"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad", "ptab": "\t"}
_HEX = re.compile("[0-9A-Fa-f]{1,4}")
_SYMBOL = {  # places of the Symbol font, which Word keeps as F000 and the place
    0x2D: "−",
    **dict(enumerate("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", 0x41)),
    **dict(enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ", 0x61)),
    **dict(enumerate("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…", 0xA0)),
}


@dataclass(slots=True)
class Fields:
    """Whether the reader stands in a field's instruction; fields may reach over paragraphs."""

    open: list[bool] = field(default_factory=list)

    def turn(self, kind: str) -> None:
        match kind:
            case "begin":
                self.open.append(True)
            case "separate" if self.open:
                self.open[-1] = False
            case "end" if self.open:
                self.open.pop()
            case _:
                pass

    @property
    def hides(self) -> bool:
        return any(self.open)


@dataclass(slots=True)
class Said:
    """What has been read of a paragraph: pieces (text, italic, bold), marks (offset, kind, id, the mark where it is
    typed), text boxes."""

    pieces: list[tuple[str, bool, bool]] = field(default_factory=list)
    marks: list[tuple[int, str, str, str]] = field(default_factory=list)
    boxes: list[Node] = field(default_factory=list)
    size: float = 0.0
    length: int = 0

    def add(self, text: str, italic: bool, bold: bool) -> None:
        self.pieces.append((text, italic, bold))
        self.length += len(text)

    @property
    def text(self) -> str:
        return "".join(text for text, _, _ in self.pieces)

    @property
    def bold(self) -> bool:
        """Whether all words are set in bold."""
        return any(text.strip() for text, _, _ in self.pieces) and all(
            bold for text, _, bold in self.pieces if text.strip()
        )

    @property
    def italics(self) -> tuple[tuple[int, int], ...]:
        found: list[tuple[int, int]] = []
        at = 0
        for text, italic, _ in self.pieces:
            if italic and found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + len(text))
            elif italic and text:
                found.append((at, at + len(text)))
            at += len(text)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class _Look:
    italic: bool = False
    bold: bool = False
    hidden: bool = False


def read_runs(node: Node, fields: Fields, said: Said, bold: bool = False) -> None:
    """Add what stands in ``node``, a paragraph or a part of one, to ``said``."""
    for one in node:
        name = local(one)
        if name == "r":
            _read_run(one, fields, said, bold)
        elif name in _INSIDE and not is_prompt(one):
            read_runs(one, fields, said, bold)
        elif name in ("oMath", "oMathPara") and not fields.hides:
            said.add("".join(inner.text or "" for inner in one.iter() if local(inner) == "t"), False, bold)
        elif name in _PICTURED:
            said.boxes += boxes_in(one)


def _read_run(run: Node, fields: Fields, said: Said, bold: bool) -> None:
    look = _look(child(run, "rPr"), _Look(bold=bold))
    size = whole_number(attribute(child(run, "rPr", "sz"), "val")) / 2
    for one in run:
        name = local(one)
        if name == "fldChar":
            fields.turn(attribute(one, "fldCharType"))
        elif name in _PICTURED:
            said.boxes += boxes_in(one)
        elif name in ("footnoteReference", "endnoteReference"):
            typed = typed_mark(run) if is_custom(one) else ""
            said.marks.append((said.length, name.removesuffix("Reference"), attribute(one, "id"), typed))
            if typed:
                return
        elif name == "ruby":
            for base in children(one, "rubyBase"):
                read_runs(base, fields, said, bold)
        elif not fields.hides and not look.hidden:
            text = _printed(one, name)
            if text.strip() and size:
                said.size = max(said.size, size)
            said.add(text, look.italic, look.bold)


def _printed(node: Node, name: str) -> str:
    match name:
        case "t":
            return node.text or ""
        case "sym" if attribute(node, "font").startswith("Symbol"):
            place = attribute(node, "char")
            return _SYMBOL.get(int(place, 16) & 0xFF, "") if _HEX.fullmatch(place) else ""
        case _:
            return _SIGNS.get(name, "")


def is_prompt(control: Node) -> bool:
    """Whether a content control is empty and shows what should be entered."""
    return is_on(child(control, "sdtPr", "showingPlcHdr"))


def typed_mark(run: Node) -> str:
    """What is typed in a run as the mark of its note: "*"."""
    return "".join(_printed(one, local(one)) for one in run).strip()


def is_custom(node: Node) -> bool:
    """Whether the mark of a note is typed as text."""
    return attribute(node, "customMarkFollows") in ("1", "true", "on")


def _look(properties: Node | None, base: _Look) -> _Look:
    for one in properties if properties is not None else ():
        match local(one):
            case "i":
                base = replace(base, italic=is_on(one))
            case "b":
                base = replace(base, bold=is_on(one))
            case "vanish" | "webHidden":
                base = replace(base, hidden=is_on(one))
            case _:
                pass
    return base


def boxes_in(node: Node) -> list[Node]:
    """The contents of text boxes in a drawing; of two versions of one the first."""
    found: list[Node] = []
    waiting = [node]
    while waiting:
        one = waiting.pop()
        name = local(one)
        if name == "txbxContent":
            found.append(one)
        elif name == "AlternateContent":
            versions = [version for version in one if local(version) in ("Choice", "Fallback")]
            held = next(
                (version for version in versions if any(local(inner) == "txbxContent" for inner in version.iter())),
                None,
            )
            waiting += [held] if held is not None else []
        else:
            waiting += reversed([inner for inner in one if local(inner)])
    return found
