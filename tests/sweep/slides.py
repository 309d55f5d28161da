"""Rendered slides against the boxes that their file declares."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from posixpath import basename, dirname

from lxml import etree

from tests.sweep.office import Sheet, Word, overlaps

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
EMU = 12_700  # to the point
SLACK = 2.5
_LAM_ALEF = re.compile("\u0644[\u0622\u0623\u0625\u0627]")
MARKS = ".,:;!?()[]"  # a script that runs from the right puts them at the other end


@dataclass(frozen=True, slots=True)
class Box:
    """Where a text or a chart may stand, in points; ``text`` without spaces, empty for a chart."""

    name: str
    text: str
    left: float
    top: float
    right: float
    foot: float


def slide_boxes(deck: bytes) -> tuple[tuple[Box, ...], ...]:
    """The boxes of each slide of a finished deck, table cells one by one; placeholders where their layout puts them."""
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        names = [name for name in package.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
        ordered = sorted(names, key=lambda name: int(re.sub(r"\D", "", basename(name))))
        return tuple(tuple(_boxes(etree.fromstring(package.read(name)), _layout(package, name))) for name in ordered)


Places = Mapping[str, "tuple[float, float, float, float]"]


def _layout(package: zipfile.ZipFile, slide: str) -> Places:
    """Where the placeholders of the slide's layout stand, those of its master where it says nothing."""
    layout = _related(package, slide, "slideLayouts")
    return {**_places(package, _related(package, layout, "slideMasters")), **_places(package, layout)}


def _related(package: zipfile.ZipFile, part: str, folder: str) -> str:
    relations = package.read(f"ppt/{basename(dirname(part))}/_rels/{basename(part)}.rels").decode()
    found = re.search(rf"{folder}/(\w+\.xml)", relations)
    return f"ppt/{folder}/{found[1]}" if found else ""


def _places(package: zipfile.ZipFile, part: str) -> Places:
    shapes = etree.fromstring(package.read(part)).iter(f"{P}sp")
    framed = ((_slot(shape), next(shape.iter(f"{A}xfrm"), None)) for shape in shapes)
    return {slot: _edges(frame) for slot, frame in framed if slot and frame is not None}


def _slot(shape: etree._Element) -> str:
    """Which placeholder a shape is: a title by its kind, any other by its index."""
    ph = next(shape.iter(f"{P}ph"), None)
    if ph is None:
        return ""
    return "title" if ph.get("type") in ("title", "ctrTitle") else ph.get("idx", "")


def _boxes(slide: etree._Element, layout: Places) -> Iterator[Box]:
    for shape in slide.iter(f"{P}sp", f"{P}graphicFrame"):
        frame = next(shape.iter(f"{A}xfrm", f"{P}xfrm"), None)
        at = _edges(frame) if frame is not None else layout.get(_slot(shape), (0, 0, 0, 0))
        name = next(shape.iter(f"{P}cNvPr")).get("name", "")
        table = next(shape.iter(f"{A}tbl"), None)
        if table is not None:
            yield from _cells(name, table, at)
        elif shape.tag == f"{P}graphicFrame":
            yield Box(name, "", *at)
        elif _text(shape):
            yield Box(name, _text(shape), *at)


def _edges(frame: etree._Element) -> tuple[float, float, float, float]:
    off, ext = frame.find(f"{A}off"), frame.find(f"{A}ext")
    if off is None or ext is None:
        return 0, 0, 0, 0
    x, y, w, h = (int(node.get(name, 0)) / EMU for node, name in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy")))
    return x, y, x + w, y + h


def _cells(name: str, table: etree._Element, at: tuple[float, float, float, float]) -> Iterator[Box]:
    widths = [int(column.get("w", 0)) / EMU for column in table.iter(f"{A}gridCol")]
    top = at[1]
    for row in table.iter(f"{A}tr"):
        foot = top + int(row.get("h", 0)) / EMU
        left = at[0]
        for cell, width in zip(row.iter(f"{A}tc"), widths, strict=True):
            if _text(cell):
                yield Box(name, _text(cell), left, top, left + width, foot)
            left += width
        top = foot


def _text(node: etree._Element) -> str:
    return plainly("".join(text.text or "" for text in node.iter(f"{A}t")))


def plainly(text: str) -> str:
    """Characters as they compare: no spaces or marks of direction, ligatures apart, accents joined."""
    kept = (char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) not in ("Cf", "Cc"))
    return re.sub(r"\s+", "", "".join(kept)).replace("\u2010", "-")


def rendered_faults(pages: tuple[Sheet, ...], boxes: tuple[tuple[Box, ...], ...]) -> list[str]:
    """Words outside their boxes or off the slide, words on words, in charts too, slides that are missing."""
    if len(pages) != len(boxes):
        return [f"{len(boxes)} slides, {len(pages)} pages"]
    return [
        f"slide {number}: {fault}"
        for number, (page, own) in enumerate(zip(pages, boxes, strict=True), 1)
        for fault in (*_misplaced(page, own), *_overlapping(page, own))
    ]


def _misplaced(page: Sheet, boxes: tuple[Box, ...]) -> Iterator[str]:
    for word in page.words:
        if all(unicodedata.category(char).startswith("M") for char in word.text):
            continue  # a mark that was told apart from its letter
        if word.left < -SLACK or word.right > page.width + SLACK or word.foot > page.height + SLACK:
            yield f"'{word.text}' is off the slide"
        elif not any(_inside(word, box) for box in _homes(word, boxes)):
            yield f"'{word.text}' stands outside {_nearest(word, boxes)}"


def _homes(word: Word, boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """The boxes that say the word, read from either side; where none does (letters were joined), any; charts always."""
    text = plainly(word.text).strip(MARKS) or plainly(word.text)
    charts = tuple(box for box in boxes if not box.text)
    saying = tuple(box for box in boxes if box.text and _says(box.text, text))
    return (*saying, *charts) if saying else boxes


def _says(said: str, word: str) -> bool:
    """Whether ``said`` has ``word``, read from either side.

    Lam and alef are one sign, whose letters a reader of PDFs leaves in order while it turns all others; it may take
    pieces of such signs for brackets.
    """
    if word in said or word[::-1] in said:
        return True
    letters, whole = (tuple(filter(str.isalpha, text)) for text in (word, said))
    starts = range(len(whole) - len(letters) + 1) if _LAM_ALEF.search(word) else ()
    return any(sorted(whole[start : start + len(letters)]) == sorted(letters) for start in starts)


def _inside(word: Word, box: Box) -> bool:
    top, foot = word.ink
    across = box.left - SLACK <= word.left and word.right <= box.right + SLACK
    return across and box.top - SLACK <= top and foot <= box.foot + SLACK


def _nearest(word: Word, boxes: tuple[Box, ...]) -> str:
    """The box that says the word, by how far the word stands out of it."""
    saying = _homes(word, boxes)
    if not saying:
        return "every box"
    box = min(saying, key=lambda one: abs(one.left - word.left) + abs(one.top - word.top))
    top, foot = word.ink
    out = max(box.left - word.left, word.right - box.right, box.top - top, foot - box.foot)
    return f"'{box.name}' by {out:.1f} pt (x {word.left:.0f}, y {word.top:.0f})"


def _overlapping(page: Sheet, boxes: tuple[Box, ...]) -> Iterator[str]:
    """Words on words: those of an Office chart on each other, all others on each other."""
    charts = tuple(box for box in boxes if not box.text)
    drawn = {word for word in page.words if any(_inside(word, chart) for chart in charts)}
    for inner in (False, True):
        for one, other in overlaps([word for word in page.words if (word in drawn) == inner]):
            where = "in a chart" if inner else f"(x {one.left:.0f}, y {one.top:.0f})"
            yield f"'{one.text}' stands on '{other.text}' {where}"
