"""What LibreOffice makes of a document: text out of place, and the pages that its contents promise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from generator.check.documents._slides import EMU, Shape, shapes
from generator.check.documents.word_contents import contents
from generator.office.inspect import Document, open_document, select, to_number, values
from tests.sweep.office import Sheet
from tests.sweep.pages import page_faults
from tests.sweep.slides import Box, chart_overlaps, plainly, rendered_faults

NUMBER = re.compile(r"^([A-Z]?\d+(\.\d+)*|[IVX]+)\.?\s+")  # before a heading: "2.3", "A1"
OFF, ON = "off the slide", "stands on"


@dataclass(frozen=True, slots=True)
class Rendered:
    """Faults by kind, and by how many pages the contents are wrong at most (None without contents)."""

    over: tuple[str, ...]
    off: tuple[str, ...]
    overlaps: tuple[str, ...]
    astray: int | None = None


def judge(path: Path, pages: Sequence[Sheet]) -> Rendered:
    """The faults of a rendered document."""
    data = path.read_bytes()
    if path.suffix == ".pptx":
        boxes = slide_boxes(open_document(path))
        found = rendered_faults(tuple(pages), boxes)
        found += [fault for page, own in zip(pages, boxes, strict=False) for fault in chart_overlaps(page, own)]
        return _sorted(found, None)
    return _sorted(page_faults(pages, data), pages_astray(path, pages))


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


def pages_astray(path: Path, pages: Sequence[Sheet]) -> int | None:
    """By how many pages the contents of a document are wrong where they are worst."""
    entries = [entry for entry in contents(open_document(path)) if entry.page.isdigit()]
    found = [(int(entry.page), _pages_of(entry.text, pages)) for entry in entries]
    listed = Counter(page for _, where in found for page in set(where))
    # A page that shows most of them is the contents' own: there, each stands once more than as a heading.
    own = {page for page, count in listed.items() if count > len(entries) / 2}
    judged = [(page, where) for page, where in found if _is_legible(page, where, own)]
    kept = [(page, _without(where, own)) for page, where in judged]
    return max((min(abs(page - other) for other in where) for page, where in kept if where), default=None)


def _is_legible(page: int, where: Sequence[int], own: set[int]) -> bool:
    """Whether a heading was made out: in the contents, and beside them where it stands on their own page."""
    return not own or (bool(own & set(where)) and not (page in own and where.count(page) == 1))


def _without(where: Sequence[int], listed: set[int]) -> list[int]:
    """Pages without one mention on each page of the contents."""
    counts = Counter(where)
    return [page for page, count in counts.items() if page not in listed or count > 1]


def _pages_of(heading: str, pages: Sequence[Sheet]) -> list[int]:
    """The pages that have a heading's words on lines of their own, up to three, as often as they have them."""
    wanted = plainly(NUMBER.sub("", heading))
    return [number for number, page in enumerate(pages, 1) for _ in range(_count(page, wanted))]


def _count(page: Sheet, wanted: str) -> int:
    lines = [plainly(NUMBER.sub("", " ".join(word.text for word in line))) for line in page.lines]
    return sum(_begins("".join(lines[index : index + 3]), lines[index], wanted) for index in range(len(lines)))


def _begins(joined: str, line: str, wanted: str) -> bool:
    return bool(line) and joined.startswith(wanted) and wanted.startswith(line.rstrip("0123456789") or line)
