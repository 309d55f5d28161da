"""The fonts of a PDF: what a string in one of them says, how wide it is, whether it is bold or italic."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any, NamedTuple

from pdfminer.pdffont import PDFFont, PDFType1Font, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value, list_value, resolve1

from generator.ingest.readers._pdf_open import FAULTS
from generator.records import dataclass

_CODES = 1 << 17  # codes that one map of a font may name
_FILE = 8 << 20  # bytes of a font file whose own table of characters is looked at
_CACHED = 20_000
_RANGE = re.compile(rb"<\s*([0-9a-fA-F]{1,8})\s*>\s*<\s*([0-9a-fA-F]{1,8})\s*>")
_BOLD = re.compile(
    r"bold|black|heavy|semibold|demi(?!light)|[-_,](?:bd|bi|medi)\b|medi(?:ital)?$|^cmbx|^cmssbx|(?:^|\+)sfbx",
    re.IGNORECASE,
)
_ITALIC = re.compile(r"ital|obliq|slant|kursiv|[-_,](?:it|bi)\b|^cmti|^cmsl|(?:^|\+)sfti", re.IGNORECASE)
_UNKNOWN = "\ufffd"
_FIRST, _LAST, _ORDER = 3, 97, 29  # most TrueType fonts have the signs of ASCII in their order from the third sign on


class Shown(NamedTuple):
    """A string as shown: its words, its width in thousandths of the type size, how many signs and blanks it has."""

    text: str
    width: float
    signs: int
    blanks: int


@dataclass(slots=True)
class Face:
    """A font with what was already looked up in it."""

    font: PDFFont
    bold: bool
    italic: bool
    guessed: bool = False
    signs: dict[int, tuple[str, float]] = field(default_factory=dict)
    strings: dict[bytes, Shown] = field(default_factory=dict)

    @property
    def is_multibyte(self) -> bool:
        return bool(self.font.is_multibyte())

    def shown(self, codes: bytes) -> Shown:
        found = self.strings.get(codes)
        if found is None:
            found = self._shown(codes)
            if len(self.strings) < _CACHED:
                self.strings[codes] = found
        return found

    def _shown(self, codes: bytes) -> Shown:
        signs = [self.sign(code) for code in self.font.decode(codes)]
        text = "".join(text for text, _ in signs)
        blanks = 0 if self.is_multibyte else codes.count(b" ")
        return Shown(text, sum(width for _, width in signs), len(signs), blanks)

    def sign(self, code: int) -> tuple[str, float]:
        found = self.signs.get(code)
        if found is None:
            found = self.signs[code] = (self._text(code), self._width(code))
        return found

    def _text(self, code: int) -> str:
        try:
            return str(self.font.to_unichr(code))
        except (PDFUnicodeNotDefined, *FAULTS):
            return chr(code + _ORDER) if self.guessed and self.is_multibyte and _FIRST <= code <= _LAST else _UNKNOWN

    def _width(self, code: int) -> float:
        try:
            width = float(self.font.char_width(code))
        except FAULTS:
            return 0.0
        return width if -10 < width < 10 else 0.0


@dataclass(slots=True)
class Faces:
    """The fonts of one document, each made once; one that is damaged is taken for a plain one. ``guessed``: signs of
    which nothing says what they are, are taken for those that most fonts have at their places."""

    guessed: bool = False
    manager: PDFResourceManager = field(default_factory=PDFResourceManager)
    known: dict[int, Face] = field(default_factory=dict)

    def of(self, spec: Any) -> Face:
        number = spec.objid if isinstance(spec, PDFObjRef) else 0
        if number in self.known:
            return self.known[number]
        face = self._made(spec)
        if number:
            self.known[number] = face
        return face

    def _made(self, spec: Any) -> Face:
        try:
            told = _safe(dict_value(spec))
            font = self.manager.get_font(None, told)
        except FAULTS:
            font = PDFType1Font(self.manager, {})
        name, descriptor = _name(font), font.descriptor
        flags = font.flags if isinstance(font.flags, int) else 0
        leaning = isinstance(font.italic_angle, (int, float)) and abs(font.italic_angle) >= 4
        weight = descriptor.get("FontWeight", 0) if isinstance(descriptor, Mapping) else 0
        heavy = isinstance(weight, (int, float)) and weight >= 600
        return Face(
            font,
            heavy or bool(flags & 1 << 18 or _BOLD.search(name)),
            leaning or bool(flags & 64 or _ITALIC.search(name)),
            self.guessed,
        )


def _name(font: PDFFont) -> str:
    told = font.fontname if isinstance(font.fontname, str) else ""
    base = getattr(font, "basefont", "")
    return re.sub(r"^[A-Z]{6}\+", "", base if isinstance(base, str) and told in ("", "unknown") else told)


def _safe(spec: dict[str, Any]) -> dict[str, Any]:
    """The font without maps that count further than any font does."""
    told = dict(spec)
    if "ToUnicode" in told:
        told["ToUnicode"] = resolve1(told["ToUnicode"])
        if isinstance(told["ToUnicode"], PDFStream) and _codes(told["ToUnicode"].get_data()) > _CODES:
            del told["ToUnicode"]
    for key, group in (("W", 3), ("W2", 5)):
        if key in told and _widths(list_value(told[key]), group) > _CODES:
            del told[key]
    inner = list_value(told.get("DescendantFonts", []))
    if inner:
        told["DescendantFonts"] = [_safe({**dict_value(inner[0]), **_mapped(told)})]
    if "FontDescriptor" in told:
        told["FontDescriptor"] = _descriptor(dict_value(told["FontDescriptor"]), "ToUnicode" in told)
    return told


def _mapped(told: Mapping[str, Any]) -> dict[str, Any]:
    return {"ToUnicode": told["ToUnicode"]} if "ToUnicode" in told else {}


def _codes(cmap: bytes) -> int:
    """How many codes the ranges of a map name."""
    return sum(
        max(int(last, 16) - int(first, 16), 0) for first, last in _RANGE.findall(cmap) if len(first) == len(last)
    )


def _widths(entries: Iterable[object], group: int) -> float:
    """How many codes an array of widths names: lists of widths, or ``group`` numbers for a range of codes."""
    total: float = 0
    held: list[float] = []
    for entry in map(resolve1, entries):
        if isinstance(entry, list):
            total += len(entry)
            held = []
        elif isinstance(entry, (int, float)):
            held.append(entry)
        if len(held) == group:
            total += max(held[1] - held[0], 0)
            held = []
    return total


def _descriptor(told: dict[str, Any], mapped: bool) -> dict[str, Any]:
    """The descriptor without its font file where nothing is to be learnt from it, or where it is no sane one."""
    kept = dict(told)
    if "FontFile2" in kept and (mapped or not _is_sane(kept["FontFile2"])):
        del kept["FontFile2"]
    return kept


def _is_sane(ref: Any) -> bool:
    stream = resolve1(ref)
    if not isinstance(stream, PDFStream) or len(stream.rawdata or b"") > _FILE:
        return False
    data = stream.get_data()
    return len(data) <= 2 * _FILE and _characters(data) <= 2 * _CODES


def _characters(data: bytes) -> int:
    """How many characters the segments of a TrueType file's tables of characters name, whatever they mean."""
    try:
        tables = struct.unpack_from(">H", data, 4)[0]
        places = [struct.unpack_from(">4sLLL", data, 12 + 16 * at) for at in range(min(tables, 64))]
        start = next((place[2] for place in places if place[0] == b"cmap"), None)
        return _segments(data, start) if start is not None else 0
    except struct.error:
        return 2 * _CODES + 1


def _segments(data: bytes, start: int) -> int:
    total = 0
    for at in range(min(struct.unpack_from(">H", data, start + 2)[0], 64)):
        begin = start + struct.unpack_from(">L", data, start + 8 + 8 * at)[0]
        total += sum(max(last - first, 0) for first, last in _ranges(data, begin))
    return total


def _ranges(data: bytes, begin: int) -> Iterable[tuple[int, int]]:
    """First and last code of each segment of one table of characters, of the formats that have segments."""
    kind = struct.unpack_from(">H", data, begin)[0]
    if kind == 4:
        count = struct.unpack_from(">H", data, begin + 6)[0] // 2
        ends = struct.unpack_from(f">{count}H", data, begin + 14)
        return zip(struct.unpack_from(f">{count}H", data, begin + 16 + 2 * count), ends, strict=True)
    if kind == 12:
        count = min(struct.unpack_from(">L", data, begin + 12)[0], len(data) // 12)
        return [struct.unpack_from(">LL", data, begin + 16 + 12 * at) for at in range(count)]
    return ()
