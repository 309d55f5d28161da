"""A PDF file opened within bounds: what would be followed, unpacked or read without end is counted and stopped."""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFNoValidXRef
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value, int_value, resolve1
from pdfminer.psexceptions import PSException
from pdfminer.psparser import LIT
from pdfminer.utils import apply_png_predictor, apply_tiff_predictor

from generator import limits
from generator.errors import InputError, Where, refuse
from generator.records import dataclass

RULE = "ingest"
FAULTS = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, RuntimeError, StopIteration, TypeError,
    ValueError, PSException, struct.error, zlib.error,
)  # fmt: skip
"""What pdfminer raises on a damaged file, beside its own exceptions."""

_HOPS = 32  # references that lead to references
_TOKEN = 1 << 22  # bytes of one name, number or string
_PREDICTED = 8 << 20  # bytes of a stream with a predictor, which is undone byte by byte
_ROW = 1 << 16
_INHERITED = ("Resources", "MediaBox", "CropBox", "Rotate")

logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # else its warnings go to the terminal


class TooMuchError(Exception):
    """The file asks for more than a document would."""


@dataclass(slots=True)
class Meter:
    """What is left of each budget: bytes read as tokens, bytes unpacked, objects looked up."""

    read: int
    unpacked: int = limits.DOCUMENT_UNPACKED
    objects: int = limits.PDF_OBJECTS

    def pay_read(self, amount: int) -> None:
        self.read -= amount
        if self.read < 0:
            raise TooMuchError("it would have to be read again and again")

    def pay_unpacked(self, amount: int) -> None:
        self.unpacked -= amount
        if self.unpacked < 0:
            raise TooMuchError(f"it unpacks to more than {limits.DOCUMENT_UNPACKED // 2**20} MB")

    def pay_object(self, amount: int) -> None:
        self.objects -= amount
        if self.objects < 0:
            raise TooMuchError("its parts refer to each other without end")


class _Stream(PDFStream):
    """A stream that is unpacked no further than the meter allows."""

    meter: Meter

    def decode(self) -> None:
        data = self.rawdata or b""
        if self.decipher and self.objid is not None and self.genno is not None:
            data = self.decipher(self.objid, self.genno, data, self.attrs)
        for name, params in self.get_filters():
            data = _unpacked(data, getattr(name, "name", ""), self.meter.unpacked + 1)
            self.meter.pay_unpacked(len(data))
            data = _unpredicted(data, params)
        self.data, self.rawdata = data, None


def _unpacked(data: bytes, filter: str, most: int) -> bytes:
    """``data`` without one filter, at most about ``most`` bytes; pictures' filters give nothing."""
    match filter:
        case "FlateDecode" | "Fl":
            return _inflated(data, most)
        case "LZWDecode" | "LZW":
            return _lzw(data, most)
        case "ASCII85Decode" | "A85":
            return ascii85decode(data)
        case "ASCIIHexDecode" | "AHx":
            return asciihexdecode(data)
        case "RunLengthDecode" | "RL":
            return _runs(data, most)
    return b""


def _inflated(data: bytes, most: int) -> bytes:
    """What can be unpacked, up to the place where the data is damaged."""
    try:
        return zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return _inflated_in_steps(data, most)


def _inflated_in_steps(data: bytes, most: int) -> bytes:
    unpacker, found, size = zlib.decompressobj(), [], 0
    try:
        for at in range(0, len(data), 64):
            found.append(unpacker.decompress(data[at : at + 64], most - size))
            size += len(found[-1])
            if size >= most:
                break
    except zlib.error:
        pass
    return b"".join(found)


def _lzw(data: bytes, most: int) -> bytes:
    found, size = [], 0
    try:
        for piece in LZWDecoder(BytesIO(data)).run():
            found.append(piece)
            size += len(piece)
            if size >= most:
                break
    except (IndexError, TypeError):
        pass
    return b"".join(found)


def _runs(data: bytes, most: int) -> bytes:
    found, at, size = [], 0, 0
    while at < len(data) and data[at] != 128 and size < most:
        length = data[at]
        piece = data[at + 1 : at + 2 + length] if length < 128 else data[at + 1 : at + 2] * (257 - length)
        at += 2 + length if length < 128 else 2
        found.append(piece)
        size += len(piece)
    return b"".join(found)


def _unpredicted(data: bytes, params: object) -> bytes:
    """``data`` with its predictor undone; pictures, which have wide rows, are left as they are."""
    told = dict_value(params) if params else {}
    kind = int_value(told.get("Predictor", 1))
    colors, columns = int_value(told.get("Colors", 1)), int_value(told.get("Columns", 1))
    bits = int_value(told.get("BitsPerComponent", 8))
    if kind < 2 or not 0 < colors * columns <= _ROW or len(data) > _PREDICTED:
        return data
    if kind == 2:
        return apply_tiff_predictor(colors, columns, bits, data)
    return apply_png_predictor(kind, colors, columns, bits, data)


class _Parser(PDFParser):
    """Reads objects; every stream becomes one that is unpacked within bounds."""

    def __init__(self, data: bytes, meter: Meter) -> None:
        self.meter = meter
        self._sought = True
        super().__init__(BytesIO(data))

    def seek(self, pos: int) -> None:
        self._sought = True
        super().seek(pos)

    def fillbuf(self) -> bool:
        if self.charpos >= len(self.buf):
            self._pay()
        return bool(super().fillbuf())

    def _pay(self) -> None:
        """Going on is paid for; jumping to an object and reading its first bytes is not."""
        if not self._sought:
            self.meter.pay_read(self.BUFSIZ)
        self._sought = False
        if len(self._curtoken) > _TOKEN:
            raise TooMuchError("a name or string in it has no end")

    def push(self, *objs: Any) -> None:
        super().push(*((pos, _bounded(obj, self.meter)) for pos, obj in objs))


def _bounded(obj: Any, meter: Meter) -> Any:
    if not isinstance(obj, PDFStream):
        return obj
    stream = _Stream(obj.attrs, obj.rawdata or b"", obj.decipher)
    stream.meter = meter
    return stream


class Pdf(PDFDocument):
    """A document whose references end and whose tables of references are each read once."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._read: set[int] = set()
        self.meter = Meter(read=2 * len(data) + limits.PDF_READ_AHEAD)
        super().__init__(_Parser(data, self.meter))

    def find_xref(self, parser: PDFParser) -> int:  # noqa: ARG002 - pdfminer's own signature
        at = self._data.rfind(b"startxref")
        digits = self._data[at + 9 : at + 40].split() if at >= 0 else []
        if not digits or not digits[0].isdigit() or int(digits[0]) >= len(self._data):
            raise PDFNoValidXRef("no place of the table of references")
        return int(digits[0])

    def read_xref_from(self, parser: PDFParser, start: int, xrefs: Any) -> None:
        if start in self._read or len(self._read) > limits.PDF_PAGES:
            return
        self._read.add(start)
        super().read_xref_from(parser, start, xrefs)

    def getobj(self, objid: int) -> object:
        obj = super().getobj(objid)
        for _ in range(_HOPS):
            if not isinstance(obj, PDFObjRef):
                self.meter.pay_object(1 + (len(obj) if isinstance(obj, (list, dict)) else 0))
                return obj
            obj = super().getobj(obj.objid)
        return None


@dataclass(frozen=True, slots=True)
class PageOf:
    """A page as the file has it: its dictionary with what it inherits."""

    number: int
    attrs: dict[str, Any]


def opened(data: bytes, name: str) -> Pdf:
    """The document; InputError where it is protected, damaged or without end."""
    start = max(data.find(b"%PDF-", 0, 1024), 0)
    try:
        return Pdf(data[start:])
    except InputError:
        raise
    except PDFEncryptionError:
        what = "the PDF is protected by a password"
        raise refuse(RULE, what, Where(name), mend="take the password off and save it again") from None
    except TooMuchError as error:
        raise too_much(error, name) from None
    except FAULTS:
        raise damaged(name) from None


def damaged(name: str) -> InputError:
    return refuse(RULE, "the PDF is damaged", Where(name), mend="open it in its program and print it to a new PDF")


def too_much(error: TooMuchError, name: str) -> InputError:
    return refuse(RULE, f"the PDF is not read: {error}", Where(name), mend="print it to a new PDF")


def pages_of(pdf: Pdf) -> Iterator[PageOf]:
    """The pages in their order, each node of their tree once; TooMuchError behind limits.PDF_PAGES of them."""
    waiting: list[tuple[Any, dict[str, Any]]] = [(pdf.catalog.get("Pages"), {})]
    seen: set[int] = set()
    number = 0
    while waiting:
        ref, inherited = waiting.pop()
        if isinstance(ref, PDFObjRef):
            if ref.objid in seen:
                continue
            seen.add(ref.objid)
        node = _node(ref)
        passed = {**inherited, **{key: node[key] for key in _INHERITED if key in node}}
        kids = resolve1(node.get("Kids"))
        if isinstance(kids, list):
            pdf.meter.pay_object(len(kids))
            waiting += [(kid, passed) for kid in reversed(kids)]
        elif node.get("Type") in (LIT("Page"), LIT("page"), None) and ("Contents" in node or "Type" in node):
            number += 1
            if number > limits.PDF_PAGES:
                raise TooMuchError(f"it has more than {limits.PDF_PAGES:,} pages")
            yield PageOf(number, {**passed, **node})


def _node(ref: Any) -> dict[str, Any]:
    try:
        return dict_value(ref)
    except FAULTS:
        return {}
