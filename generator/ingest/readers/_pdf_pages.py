"""The pages of a PDF, one by one: the text on each, and which could not be read."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from pdfminer.pdftypes import resolve1

from generator import limits
from generator.ingest.readers._pdf_blocks import Sheet
from generator.ingest.readers._pdf_content import base_matrix, drawn
from generator.ingest.readers._pdf_fonts import Faces
from generator.ingest.readers._pdf_lines import segments
from generator.ingest.readers._pdf_open import FAULTS, PageOf, Pdf, TooMuchError, damaged, pages_of, too_much
from generator.records import dataclass

_LETTER = (0.0, 0.0, 612.0, 792.0)
_CHUNKS = 40_000  # of one page; one of a newspaper has a few thousand


@dataclass(slots=True)
class Read:
    """The sheets with text on them; pages that are ``scans``, and those ``left_out`` with the reason."""

    sheets: list[Sheet] = field(default_factory=list)
    scans: list[int] = field(default_factory=list)
    left_out: list[tuple[int, str]] = field(default_factory=list)
    pictures: int = 0
    unknown: int = 0
    signs: int = 0

    @property
    def is_unknown(self) -> bool:
        """Whether so many signs are unknown that the others tell nothing."""
        return self.unknown * 3 > self.signs


def read_pages(pdf: Pdf, name: str, *, guessed: bool = False) -> Read:
    """All pages; InputError where the file is damaged as a whole or has no end. ``guessed`` as in ``Faces``."""
    read, faces = Read(), Faces(guessed)
    try:
        for page in pages_of(pdf):
            _read_page(page, faces, read)
            if read.signs > limits.DOCUMENT_CHARACTERS:
                raise TooMuchError(f"its text has more than {limits.DOCUMENT_CHARACTERS:,} characters")
    except TooMuchError as error:
        raise too_much(error, name) from None
    except FAULTS:
        if not read.sheets:
            raise damaged(name) from None
    return read


def _read_page(page: PageOf, faces: Faces, read: Read) -> None:
    try:
        sheet = _sheet(page, faces, read)
    except TooMuchError as error:
        read.left_out.append((page.number, str(error)))
        return
    except FAULTS:
        read.left_out.append((page.number, "it is damaged"))
        return
    if sheet is not None:
        read.sheets.append(sheet)


def _sheet(page: PageOf, faces: Faces, read: Read) -> Sheet | None:
    """The page with its text; None where it has none."""
    turned = resolve1(page.attrs.get("Rotate", 0))
    base, width, height = base_matrix(_box(page.attrs), turned if isinstance(turned, int) else 0)
    contents = resolve1(page.attrs.get("Contents"))
    found = drawn(
        contents if isinstance(contents, list) else [contents], resolve1(page.attrs.get("Resources", {})), base, faces
    )
    read.pictures += found.pictures
    read.unknown += found.unknown
    read.signs += found.signs
    seen = [chunk for chunk in found.chunks if chunk.x1 > -5 and chunk.x0 < width + 5 and 0 < chunk.y < height + 5]
    if len(seen) > _CHUNKS:
        raise TooMuchError("too many words stand on it")
    if not seen:
        read.scans += [page.number] if found.pictures else []
        return None
    return Sheet(page.number, width, height, tuple(segments(seen)))


def _box(attrs: dict[str, Any]) -> tuple[float, float, float, float]:
    """The paper of a page in points: its crop box, else its media box, else a letter."""
    for key in ("CropBox", "MediaBox"):
        corners = resolve1(attrs.get(key))
        values = [resolve1(one) for one in corners] if isinstance(corners, list) else []
        if len(values) == 4 and all(isinstance(one, (int, float)) and abs(one) < 1e6 for one in values):
            x0, x1 = sorted((float(values[0]), float(values[2])))
            y0, y1 = sorted((float(values[1]), float(values[3])))
            if x1 - x0 > 20 and y1 - y0 > 20:
                return x0, y0, x1, y1
    return _LETTER
