"""What LibreOffice makes of a document: text out of place, and the pages that its contents promise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from generator.check.documents._slides import EMU, Shape, shapes
from generator.check.documents.word_contents import Entry, contents
from generator.office.inspect import Document, open_document, select, to_number, values
from tests.inspection.bookmarks import Bookmark
from tests.sweep.office import Sheet
from tests.sweep.pages import page_faults
from tests.sweep.slides import Box, plainly, rendered_faults

NUMBER = re.compile(r"^([A-Z]?\d+(\.\d+)*|[IVX]+)\.?\s+")  # before a heading: "2.3", "A1"
OFF, ON = "off the slide", "stands on"
LOST = 99  # pages: more than any paper has


@dataclass(frozen=True, slots=True)
class Rendered:
    """Faults by kind, and by how many pages the contents are wrong at most (None without contents)."""

    over: tuple[str, ...]
    off: tuple[str, ...]
    overlaps: tuple[str, ...]
    astray: int | None = None


def judge(path: Path, pages: Sequence[Sheet], headings: Sequence[Bookmark]) -> Rendered:
    """The faults of a rendered document, whose ``headings`` stand where the PDF has bookmarks."""
    data = path.read_bytes()
    if path.suffix == ".pptx":
        boxes = slide_boxes(open_document(path))
        return _sorted(rendered_faults(tuple(pages), boxes), None)
    return _sorted(page_faults(pages, data), pages_astray(path, headings))


def slide_boxes(document: Document) -> tuple[tuple[Box, ...], ...]:
    """Where texts and charts may stand on each slide; placeholders stand where their layout says."""
    return tuple(tuple(_boxes(document, slide)) for slide in document.slides())


def _boxes(document: Document, slide: str) -> Iterator[Box]:
    for shape in shapes(document, slide):
        if shape.box is None:
            continue
        at = (shape.box.left, shape.box.top, shape.box.right, shape.box.bottom)
        if select(shape.node, ".//a:tbl"):
            yield from _cells(shape, at[0], at[1])
        elif shape.kind == "graphicFrame" or shape.text:
            yield Box(shape.name, "" if shape.kind == "graphicFrame" else plainly(shape.text), *at)


def _cells(shape: Shape, start: float, top: float) -> Iterator[Box]:
    """A box for each cell, as wide and high as the columns and rows that it takes."""
    widths = [to_number(value) / EMU for value in values(shape.node, ".//a:gridCol/@w")]
    rows = select(shape.node, ".//a:tr")
    lefts = list(accumulate(widths, initial=start))
    tops = list(accumulate((to_number(row.get("h")) / EMU for row in rows), initial=top))
    for y, row in enumerate(rows):
        for x, cell in enumerate(select(row, "a:tc")[: len(widths)]):
            right = min(x + int(to_number(cell.get("gridSpan"), 1)), len(widths))
            foot = min(y + int(to_number(cell.get("rowSpan"), 1)), len(rows))
            text = plainly("".join(values(cell, ".//a:t/text()")))
            if text:
                yield Box(
                    shape.name, text, lefts[x], tops[y], lefts[min(right, len(widths))], tops[min(foot, len(rows))]
                )


def _sorted(found: Sequence[str], astray: int | None) -> Rendered:
    off = tuple(fault for fault in found if OFF in fault)
    overlaps = tuple(fault for fault in found if ON in fault)
    return Rendered(tuple(fault for fault in found if fault not in (*off, *overlaps)), off, overlaps, astray)


def pages_astray(path: Path, headings: Sequence[Bookmark]) -> int | None:
    """By how many pages the contents of a document are wrong where they are worst; None without page numbers.

    Entries and headings are compared in their order, so that two headings of the same words are two. An entry whose
    heading stands on no page is wrong by ``LOST``.
    """
    entries = [entry for entry in contents(open_document(path)) if entry.page.isdigit()]
    return max(_astray(entries, headings), default=None)


def _astray(entries: Sequence[Entry], headings: Sequence[Bookmark]) -> Iterator[int]:
    start = 0
    for entry in entries:
        at = next((at for at in range(start, len(headings)) if _same(entry.text, headings[at].title)), None)
        yield LOST if at is None else abs(int(entry.page) - headings[at].page)
        start = start if at is None else at + 1


def _same(entry: str, heading: str) -> bool:
    """Whether both say the same words; programs part a number from its heading in different ways."""
    return plainly(NUMBER.sub("", entry)) == plainly(NUMBER.sub("", heading)) or plainly(entry) == plainly(heading)
