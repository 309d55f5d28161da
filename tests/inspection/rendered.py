"""What LibreOffice makes of a document: text out of place, and the pages that its contents promise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.check.documents.word_contents import contents
from generator.office.inspect import open_document
from tests.sweep.office import Sheet
from tests.sweep.pages import page_faults
from tests.sweep.slides import chart_overlaps, plainly, rendered_faults, slide_boxes

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
        boxes = slide_boxes(data)
        found = rendered_faults(tuple(pages), boxes)
        found += [fault for page, own in zip(pages, boxes, strict=False) for fault in chart_overlaps(page, own)]
        return _sorted(found, None)
    return _sorted(page_faults(pages, data), pages_astray(path, pages))


def _sorted(found: Sequence[str], astray: int | None) -> Rendered:
    off = tuple(fault for fault in found if OFF in fault)
    overlaps = tuple(fault for fault in found if ON in fault)
    return Rendered(tuple(fault for fault in found if fault not in (*off, *overlaps)), off, overlaps, astray)


def pages_astray(path: Path, pages: Sequence[Sheet]) -> int | None:
    """By how many pages the contents of a document are wrong where they are worst."""
    entries = [entry for entry in contents(open_document(path)) if entry.page.isdigit()]
    found = [(int(entry.page), _pages_of(entry.text, pages)) for entry in entries]
    listed = Counter(page for _, where in found for page in where)
    # The page of the contents shows them all; a heading on it is looked for elsewhere first.
    own = {page for page, count in listed.items() if count > len(entries) / 2}
    return max((_nearest(page, where, own) for page, where in found if where), default=None)


def _nearest(page: int, where: Sequence[int], own: set[int]) -> int:
    elsewhere = [other for other in where if other not in own] or where
    return min(abs(page - other) for other in elsewhere)


def _pages_of(heading: str, pages: Sequence[Sheet]) -> list[int]:
    """The pages that have a heading's words on lines of their own, up to three of them."""
    wanted = plainly(NUMBER.sub("", heading))
    return [number for number, page in enumerate(pages, 1) if _has(page, wanted)]


def _has(page: Sheet, wanted: str) -> bool:
    lines = [plainly(NUMBER.sub("", " ".join(word.text for word in line))) for line in page.lines]
    return any(_begins("".join(lines[index : index + 3]), lines[index], wanted) for index in range(len(lines)))


def _begins(joined: str, line: str, wanted: str) -> bool:
    return bool(line) and joined.startswith(wanted) and wanted.startswith(line.rstrip("0123456789") or line)
