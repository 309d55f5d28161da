"""What draws a page, read for its text alone: strings with their places, type size and weight."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import field
from typing import Any

from pdfminer.pdftypes import PDFStream, dict_value, list_value, resolve1

from generator import limits
from generator.ingest.readers._pdf_accents import composed, is_struck
from generator.ingest.readers._pdf_fonts import Face, Faces
from generator.ingest.readers._pdf_lines import Chunk
from generator.ingest.readers._pdf_open import FAULTS, TooMuchError
from generator.records import dataclass

Matrix = tuple[float, float, float, float, float, float]

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_TOKEN = re.compile(
    rb"[\x00\t\n\f\r ]*(?:%[^\r\n]*[\x00\t\n\f\r ]*)*(?:"
    rb"(?P<number>[-+]?(?:\d++(?:\.\d*+)?+|\.\d++)(?=[\x00\t\n\f\r \[\]()<>/%A-Za-z'\"*+.-]|$))"
    rb"|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*)"
    rb"|/(?P<name>[^\x00\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|\((?P<string>[^()\\]*(?:\\.[^()\\]*)*)\)"
    rb"|<(?P<hex>[0-9A-Fa-f\x00\t\n\f\r ]*)>"
    rb"|(?P<open>\[)|(?P<close>\])|(?P<nested>\()|(?P<other><<|>>|[\d.]++|.))",
    re.DOTALL,
)  # fmt: skip
_PAREN = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_PICTURE = re.compile(rb"[\x00\t\n\f\r ]EI(?=[\x00\t\n\f\r ]|$)")
_WIDE = 1.2  # of the type size: a gap that no blank between words has
_BLANK = 0.16  # of the type size: a gap that is one


@dataclass(slots=True)
class _Text:
    """The state of the text: its font and how it is spaced."""

    face: Face | None = None
    size: float = 0.0
    signs: float = 0.0
    blanks: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0

    def copy(self) -> _Text:
        return _Text(self.face, self.size, self.signs, self.blanks, self.scale, self.leading, self.rise, self.mode)


@dataclass(slots=True)
class _Pen:
    """The chunk that is being written."""

    x0: float
    x1: float
    y: float
    size: float
    face: Face
    bold: bool
    text: list[str]
    blank: bool = False

    def is_struck(self, x0: float, y: float) -> bool:
        """Whether what is printed here stands under the accent that was printed last."""
        last = self.text[-1] if len(self.text) == 1 else f" {self.text[-1]}"
        return is_struck(last, (self.x1 - x0) / self.size, (self.y - y) / self.size)


@dataclass(slots=True)
class Drawn:
    """What a page shows: chunks of text in the order of the file, and how many pictures. y grows downwards."""

    chunks: list[Chunk] = field(default_factory=list)
    pictures: int = 0
    signs: int = 0
    unknown: int = 0


def drawn(contents: list[Any], resources: Any, base: Matrix, faces: Faces) -> Drawn:
    """The text of a page; ``base`` leads from its space to points from the top left corner of the paper."""
    artist = _Artist(faces, base)
    artist.draw(b"\n".join(_data(one) for one in contents), dict_value(resources))
    artist.close()
    return artist.found


def _data(stream: Any) -> bytes:
    found = resolve1(stream)
    try:
        return found.get_data() if isinstance(found, PDFStream) else b""
    except FAULTS:
        return b""


def _times(m: Matrix, n: Matrix) -> Matrix:
    """First ``m``, then ``n``."""
    a, b, c, d, e, f = m
    g, h, i, j, k, q = n
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + q)


def _tokens(data: bytes) -> Iterator[tuple[str, Any]]:
    """Kind and value of each word of a page's program; pictures in it are passed over."""
    at, end, match = 0, len(data), _TOKEN.match
    while at < end:
        found = match(data, at)
        if found is None:
            return
        kind, at = found.lastgroup or "other", found.end()
        value = found[kind]
        if kind == "nested":
            value, at = _nested(data, at)
            kind = "string"
        elif kind == "operator" and value == b"ID":
            picture = _PICTURE.search(data, at)
            at = picture.end() if picture else end
        yield kind, value


def _nested(data: bytes, at: int) -> tuple[bytes, int]:
    """A string with brackets in it, from behind its first one; without an end it reaches to the end."""
    depth = 1
    for found in _PAREN.finditer(data, at):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return data[at : found.start()], found.end()
    return data[at:], len(data)


def _unescaped(value: bytes) -> bytes:
    return _ESCAPE.sub(_meant, value) if b"\\" in value else value


def _meant(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    return bytes((int(sign, 8) & 255,)) if sign[:1].isdigit() and sign[0] < 56 else _ESCAPED.get(sign, sign)


def _unhexed(value: bytes) -> bytes:
    digits = b"".join(value.split()).replace(b"\x00", b"")
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


class _Artist:
    """Follows the operators that place text; all others are passed over."""

    def __init__(self, faces: Faces, base: Matrix) -> None:
        self.faces, self.found = faces, Drawn()
        self.ctm, self.text, self.matrix, self.line = base, _Text(), _IDENTITY, _IDENTITY
        self.held: list[tuple[Matrix, _Text]] = []
        self.stack: list[Any] = []
        self.resources: dict[str, Any] = {}
        self.pen: _Pen | None = None
        self.paid, self.depth = 0, 0

    def draw(self, data: bytes, resources: dict[str, Any]) -> None:
        """Read one program; drawings that it names are read in their place."""
        self.paid += len(data)
        if self.paid > limits.PDF_PAGE:
            raise TooMuchError("too much is drawn on it")
        outer, self.resources = self.resources, resources
        outer_stack, self.stack = self.stack, []
        row: list[Any] | None = None
        for kind, value in _tokens(data):
            if kind == "operator":
                self._do(value)
                row, self.stack = None, []
            elif kind == "open":
                row = []
            elif kind == "close":
                self.stack.append(row or [])
                row = None
            elif kind != "other":
                (self.stack if row is None else row).append(_value(kind, value))
        self.resources, self.stack = outer, outer_stack

    def _do(self, name: bytes) -> None:
        do = _OPERATORS.get(name)
        if do is None:
            return
        try:
            do(self, self.stack)
        except FAULTS:  # operands of another kind or number: the operator is passed over
            return

    def save(self, _: list[Any]) -> None:
        if len(self.held) < limits.DOCUMENT_DEPTH:
            self.held.append((self.ctm, self.text.copy()))

    def restore(self, _: list[Any]) -> None:
        if self.held:
            self.ctm, self.text = self.held.pop()

    def transform(self, given: list[Any]) -> None:
        self.ctm = _times(_matrix(given), self.ctm)

    def begin(self, _: list[Any]) -> None:
        self.matrix = self.line = _IDENTITY

    def set_matrix(self, given: list[Any]) -> None:
        self.matrix = self.line = _matrix(given)

    def move(self, given: list[Any]) -> None:
        x, y = given[-2:]
        self.matrix = self.line = _times((1.0, 0.0, 0.0, 1.0, float(x), float(y)), self.line)

    def move_leading(self, given: list[Any]) -> None:
        self.text.leading = -float(given[-1])
        self.move(given)

    def next_line(self, _: list[Any]) -> None:
        self.move([0.0, -self.text.leading])

    def font(self, given: list[Any]) -> None:
        name, size = given[-2:]
        fonts = dict_value(self.resources.get("Font", {}))
        self.text.face = self.faces.of(fonts.get(name))
        self.text.size = float(size)

    def show(self, given: list[Any]) -> None:
        self._show([given[-1]])

    def show_row(self, given: list[Any]) -> None:
        self._show(list(given[-1]))

    def show_next(self, given: list[Any]) -> None:
        self.next_line(given)
        self._show([given[-1]])

    def show_spaced(self, given: list[Any]) -> None:
        self.text.blanks, self.text.signs = float(given[-3]), float(given[-2])
        self.show_next(given)

    def _show(self, row: list[Any]) -> None:
        text, face = self.text, self.text.face
        if face is None:
            return
        whole = _times(self.matrix, self.ctm)
        a, b, c, d = whole[:4]
        way = math.copysign(1.0, text.size)
        upright = (
            a * way > 0
            and d * way < 0
            and abs(b) < 0.02 * abs(a)
            and abs(c) < 0.4 * abs(d)
            and not face.font.is_vertical()
        )
        size = abs(text.size) * math.hypot(c, d)
        x, y, along = whole[4], whole[5] + text.rise * d, 0.0
        for one in row:
            if isinstance(one, bytes):
                shown = face.shown(one)
                width = (shown.width * text.size + shown.signs * text.signs) * text.scale
                width += shown.blanks * text.blanks * text.scale
                self.found.signs += shown.signs
                if upright and 0.5 < size < 500:
                    self._write(shown.text, x + along * a, x + (along + width) * a, y, size)
                along += width
            else:
                along -= one * 0.001 * text.size * text.scale
        self.matrix = _times((1.0, 0.0, 0.0, 1.0, along, 0.0), self.matrix)

    def _write(self, words: str, x0: float, x1: float, y: float, size: float) -> None:
        bare = words.strip(" \u00a0")
        if not bare:
            if self.pen is not None and words:
                self.pen.blank = True
            return
        self.found.unknown += words.count("\ufffd")
        one = (x1 - x0) / len(words)
        x0, x1 = (
            x0 + one * (len(words) - len(words.lstrip(" \u00a0"))),
            x1 - one * (len(words) - len(words.rstrip(" \u00a0"))),
        )
        pen = self.pen
        if pen is None or not self._goes_on(pen, x0, y, size):
            self.close()
            face = self.text.face
            assert face is not None
            self.pen = _Pen(x0, x1, y, size, face, face.bold or self.text.mode == 2, [bare])
        else:
            if pen.is_struck(x0, y) and (made := composed(pen.text[-1][-1], bare[0])):
                pen.text[-1] = pen.text[-1][:-1]
                pen.y, bare = y, made + bare[1:]
            elif (words[0] in " \u00a0" or pen.blank or x0 - pen.x1 > _BLANK * size) and pen.text[-1][-1:] != " ":
                pen.text.append(" ")
            pen.text.append(bare)
            pen.x1 = x1
        self.pen.blank = words[-1] in " \u00a0"  # type: ignore[union-attr]

    def _goes_on(self, pen: _Pen, x0: float, y: float, size: float) -> bool:
        if pen.face is not self.text.face or abs(pen.size - size) > 0.05 * size:
            return False
        if pen.is_struck(x0, y):
            return True
        return abs(pen.y - y) <= 0.02 * size and -0.5 * size < x0 - pen.x1 < _WIDE * size

    def close(self) -> None:
        """The chunk being written is over."""
        pen, self.pen = self.pen, None
        if pen is not None:
            text = "".join(pen.text)
            self.found.chunks.append(Chunk(pen.x0, pen.x1, pen.y, pen.size, text, pen.bold, pen.face.italic))

    def paint(self, given: list[Any]) -> None:
        ref = dict_value(self.resources.get("XObject", {})).get(given[-1])
        stream = resolve1(ref)
        if not isinstance(stream, PDFStream):
            return
        kind = getattr(stream.get("Subtype"), "name", "")
        if kind == "Image":
            self.found.pictures += 1
        elif kind == "Form" and self.depth < limits.PDF_DRAWINGS:
            self._form(stream)

    def _form(self, stream: PDFStream) -> None:
        """A drawing that is a program of its own, with its own fonts."""
        outer = (self.ctm, self.text.copy(), self.matrix, self.line, self.held)
        told = [float(resolve1(one)) for one in list_value(stream.get("Matrix", []))]
        self.ctm = _times(_matrix(told), self.ctm) if len(told) == 6 else self.ctm
        resources = dict_value(stream["Resources"]) if "Resources" in stream else self.resources
        self.depth += 1
        self.held = []
        self.draw(_data(stream), resources)
        self.depth -= 1
        self.ctm, self.text, self.matrix, self.line, self.held = outer

    def set_signs(self, given: list[Any]) -> None:
        self.text.signs = float(given[-1])

    def set_blanks(self, given: list[Any]) -> None:
        self.text.blanks = float(given[-1])

    def set_scale(self, given: list[Any]) -> None:
        self.text.scale = float(given[-1]) / 100

    def set_leading(self, given: list[Any]) -> None:
        self.text.leading = float(given[-1])

    def set_rise(self, given: list[Any]) -> None:
        self.text.rise = float(given[-1])

    def set_mode(self, given: list[Any]) -> None:
        self.text.mode = int(given[-1])


def _value(kind: str, value: bytes) -> Any:
    match kind:
        case "number":
            return float(value)
        case "string":
            return _unescaped(value)
        case "hex":
            return _unhexed(value)
    return re.sub(rb"#([0-9a-fA-F]{2})", lambda found: bytes.fromhex(found[1].decode()), value).decode(
        "utf-8", "replace"
    )


def _matrix(given: list[Any]) -> Matrix:
    a, b, c, d, e, f = (float(one) for one in given[-6:])
    if not all(math.isfinite(one) and abs(one) < 1e9 for one in (a, b, c, d, e, f)):
        raise ValueError("no place on a page")
    return (a, b, c, d, e, f)


_OPERATORS: dict[bytes, Callable[[_Artist, list[Any]], None]] = {
    b"q": _Artist.save, b"Q": _Artist.restore, b"cm": _Artist.transform, b"BT": _Artist.begin,
    b"Tm": _Artist.set_matrix,
    b"Td": _Artist.move, b"TD": _Artist.move_leading, b"T*": _Artist.next_line, b"Tf": _Artist.font,
    b"Tj": _Artist.show,
    b"TJ": _Artist.show_row, b"'": _Artist.show_next, b'"': _Artist.show_spaced, b"Do": _Artist.paint,
    b"Tc": _Artist.set_signs, b"Tw": _Artist.set_blanks, b"Tz": _Artist.set_scale, b"TL": _Artist.set_leading,
    b"Ts": _Artist.set_rise, b"Tr": _Artist.set_mode,
}  # fmt: skip


def base_matrix(box: tuple[float, float, float, float], turned: int) -> tuple[Matrix, float, float]:
    """The way from a page's space to points from the top left of the paper as it is held; its width and height."""
    x0, y0, x1, y1 = box
    wide, high = x1 - x0, y1 - y0
    match turned % 360:
        case 90:
            return (0.0, 1.0, 1.0, 0.0, -y0, -x0), high, wide
        case 180:
            return (-1.0, 0.0, 0.0, 1.0, x1, -y0), wide, high
        case 270:
            return (0.0, -1.0, -1.0, 0.0, y1, x1), high, wide
    return (1.0, 0.0, 0.0, -1.0, -x0, y1), wide, high
