"""Every number of a finished file that can be changed by hand, and the file with one of them changed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from generator.check.documents._word import stories
from generator.office.inspect import NS, Document, Node, parse, select, tag

_NUMBER = re.compile(r"\d+")
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class Spot:
    """Number ``which`` of the text (or the attribute ``attribute``) of the ``node``-th element of ``part``.

    ``book`` names the workbook that ``part`` is in, empty for a part of the document itself.
    """

    kind: str
    part: str
    node: int
    which: int
    attribute: str = ""
    book: str = ""


def spots(document: Document) -> Iterator[Spot]:
    """Numbers by kind: text, table, caption, notes, alt, chart, workbook; not those of pages and slides."""
    for part in _written(document):
        yield from _of_part(document, part)
    for part in document.parts:
        if re.search(r"/charts/chart\d*\.xml$", part):
            yield from _of_chart(document, part)
        if part.endswith(".xlsx"):
            yield from _of_book(document, part)


def _written(document: Document) -> Iterator[str]:
    yield from (part for part, _ in stories(document))
    for slide in document.slides():
        yield from (slide, *document.linked(slide, "notesSlide"))


def _of_part(document: Document, part: str) -> Iterator[Spot]:
    root = document.tree(part)
    assert root is not None
    pages = set(_page_numbers(root))
    for at, node in enumerate(root.iter()):
        if node.tag in (tag("w:t"), tag("a:t")) and node not in pages:
            yield from _each(Spot(_kind(node, part), part, at, 0), node.text or "")
        if "descr" in node.attrib:
            yield from _each(Spot("alt", part, at, 0, "descr"), str(node.get("descr")))


def _page_numbers(root: Node) -> Iterator[Node]:
    """Texts that programs compute: slide numbers, pages and those of a table of contents."""
    yield from select(root, "//a:fld[@type='slidenum']/a:t")
    for paragraph in select(root, "//w:p[.//w:instrText[contains(., 'PAGE')]]"):
        paged = False
        for node in paragraph.iter(tag("w:instrText"), tag("w:t"), tag("w:fldChar")):
            if node.tag == tag("w:instrText"):
                paged = "PAGE" in (node.text or "")
            elif node.tag == tag("w:t") and paged:
                yield node
            elif node.get(tag("w:fldCharType")) == "end":
                paged = False


def _kind(node: Node, part: str) -> str:
    if "notesSlide" in part:
        return "notes"
    if next(node.iterancestors(tag("w:tbl"), tag("a:tbl")), None) is not None:
        return "table"
    paragraph = next(node.iterancestors(tag("w:p")), None)
    style = "" if paragraph is None else "".join(map(str, select_values(paragraph)))
    return "caption" if "Caption" in style or "Figure" in style else "text"


def select_values(paragraph: Node) -> list[str]:
    """The id of a paragraph's style."""
    found = paragraph.xpath("w:pPr/w:pStyle/@w:val", namespaces=NS)
    return [str(value) for value in found] if isinstance(found, list) else []


def _each(spot: Spot, text: str) -> Iterator[Spot]:
    for which, _ in enumerate(_NUMBER.finditer(text)):
        yield replace(spot, which=which)


def _of_chart(document: Document, part: str) -> Iterator[Spot]:
    root = document.tree(part)
    assert root is not None
    for at, node in enumerate(root.iter()):
        if node.tag in (tag("c:v"), tag("a:t")):
            yield from _each(Spot("chart", part, at, 0), node.text or "")


def _of_book(document: Document, book: str) -> Iterator[Spot]:
    with zipfile.ZipFile(io.BytesIO(document.parts[book])) as archive:
        for part in archive.namelist():
            if part.startswith("xl/worksheets/sheet") or part == "xl/sharedStrings.xml":
                root = parse(archive.read(part))
                assert root is not None
                for at, node in enumerate(root.iter()):
                    shared = node.tag == _SHEET + "v" and _is_shared(node)
                    if node.tag in (_SHEET + "v", _SHEET + "t") and not shared:
                        yield from _each(Spot("workbook", part, at, 0, book=book), node.text or "")


def _is_shared(node: Node) -> bool:
    cell = node.getparent()
    return cell is not None and cell.get("t") == "s"


def altered(document: Document, spot: Spot) -> tuple[Document, str, str]:
    """``document`` with one number changed, and how that number read before and reads now."""
    part = spot.book or spot.part
    if spot.book:
        data, before, after = _changed_book(document.parts[part], spot)
    else:
        data, before, after = _changed(document.parts[part], spot)
    trees = {name: tree for name, tree in document._trees.items() if name != part}
    changed: Mapping[str, bytes] = {**document.parts, part: data}
    return Document(document.name, document.kind, changed, document.twice, trees), before, after


def _changed(data: bytes, spot: Spot) -> tuple[bytes, str, str]:
    root = parse(data)
    assert root is not None
    node = next(node for at, node in enumerate(root.iter()) if at == spot.node)
    text = str(node.get(spot.attribute)) if spot.attribute else node.text or ""
    found = list(_NUMBER.finditer(text))[spot.which]
    new = _other(found[0])
    text = text[: found.start()] + new + text[found.end() :]
    if spot.attribute:
        node.set(spot.attribute, text)
    else:
        node.text = text
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8"), found[0], new


def _changed_book(data: bytes, spot: Spot) -> tuple[bytes, str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[spot.part], before, after = _changed(parts[spot.part], spot)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue(), before, after


def _other(digits: str) -> str:
    """Another number of as many digits: its middle digit is raised by one, a nine becomes a one."""
    at = len(digits) // 2
    return digits[:at] + str(int(digits[at]) % 9 + 1) + digits[at + 1 :]
