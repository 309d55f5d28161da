"""Small PDFs written by hand, so that each word, its place and its type are known."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pdfminer.fontmetrics import FONT_METRICS

SYLLABLES = re.findall(r"\w+", "ba co du fe gi lo ma ne pu ra so ti vu we za kel mor sin tal ven")
A4 = (595.0, 842.0)
FACES = {"regular": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique"}
NAMES = {"regular": "F1", "bold": "F2", "italic": "F3"}


@dataclass(frozen=True, slots=True)
class Word:
    """Text at a place, in points from the top left of the page; ``turned``: written upwards."""

    x: float
    y: float
    text: str
    size: float = 10.0
    face: str = "regular"
    turned: bool = False


def pdf(pages: Sequence[Iterable[Word]], info: str = "", extra: str = "", filters: str = "", page: str = "") -> bytes:
    """A file with these pages; ``extra`` goes into its catalog, ``page`` into each page."""
    programs = [program(words) for words in pages]
    return assembled([stream(one, filters) for one in programs], info, extra, page)


def program(words: Iterable[Word]) -> bytes:
    parts = [b"BT"]
    for word in words:
        turn = "0 1 -1 0" if word.turned else "1 0 0 1"
        head = f"/{NAMES[word.face]} {word.size:g} Tf {turn} {word.x:.2f} {A4[1] - word.y:.2f} Tm"
        parts.append(head.encode() + b" (" + escaped(word.text) + b") Tj")
    return b"\n".join([*parts, b"ET"])


def escaped(text: str) -> bytes:
    raw = text.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def stream(data: bytes, filters: str = "") -> bytes:
    packed = zlib.compress(data) if filters == "FlateDecode" else data
    head = f"/Filter /{filters} " if filters else ""
    return f"<< {head}/Length {len(packed)} >>\nstream\n".encode() + packed + b"\nendstream"


def assembled(programs: Sequence[bytes], info: str = "", extra: str = "", page: str = "") -> bytes:
    """Objects, their table and the trailer: 1 catalog, 2 pages, 3 to 5 fonts, then a page and its program in turn."""
    first = 6
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(programs)))
    fonts = " ".join(f"/{NAMES[face]} {3 + at} 0 R" for at, face in enumerate(FACES))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {extra} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(programs)} >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
            for name in FACES.values()
        ),
    ]
    for at, one in enumerate(programs):
        box = f"/MediaBox [0 0 {A4[0]:g} {A4[1]:g}] /Resources << /Font << {fonts} >> >>"
        objects += [f"<< /Type /Page /Parent 2 0 R {box} /Contents {first + 2 * at + 1} 0 R {page} >>".encode(), one]
    return written(objects, info)


def written(objects: Sequence[bytes], info: str = "") -> bytes:
    """Objects numbered from 1, with their table; ``info`` is the document information, if any."""
    listed = [*objects, f"<< {info} >>".encode()] if info else list(objects)
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(listed, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(listed) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    told = f" /Info {len(listed)} 0 R" if info else ""
    return (
        bytes(out) + f"trailer\n<< /Size {len(listed) + 1} /Root 1 0 R{told} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )


def wide_of(text: str, size: float, face: str = "regular") -> float:
    """The width of a text in points."""
    widths = FONT_METRICS[FACES[face]][1]
    return float(sum(widths.get(sign, 500) for sign in text)) * size / 1000


def wrapped(text: str, wide: float, size: float = 10.0, first: float = 0.0) -> list[str]:
    """Lines of a paragraph as a program breaks them, ``first`` points less in the first one."""
    lines, room = [""], wide - first
    for word in text.split():
        tried = f"{lines[-1]} {word}".strip()
        if lines[-1] and wide_of(tried, size) > room:
            lines.append(word)
            room = wide
        else:
            lines[-1] = tried
    return lines


def column(
    paragraphs: Sequence[str],
    x: float,
    y: float,
    wide: float,
    size: float = 10.0,
    indent: float = 0.0,
    gap: float = 0.0,
) -> list[Word]:
    """Paragraphs under each other: ``indent`` of first lines (negative: of all others), ``gap`` between two."""
    words: list[Word] = []
    for paragraph in paragraphs:
        for at, line in enumerate(wrapped(paragraph, wide - max(-indent, 0.0), size, max(indent, 0.0))):
            left = max(indent, 0.0) if not at else max(-indent, 0.0)
            words.append(Word(x + left, y, line, size))
            y += 1.2 * size
        y += gap
    return words


def invented(seed: int, sentences: int = 6) -> str:
    """A paragraph of invented words, each of them different from all others by its number of syllables or order."""
    chance = random.Random(seed)
    made = []
    for _ in range(sentences):
        words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(chance.randint(6, 14))]
        made.append(" ".join(words).capitalize() + ".")
    return " ".join(made)
