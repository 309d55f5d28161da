"""The passages of charts: each series as it is kept in the chart, each row of the workbook behind it, their texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from generator.check.documents._rule import slide_numbers
from generator.check.documents._word import stories
from generator.check.documents._workbook import read_workbook
from generator.check.documents.numbers.passage import Passage, flat, may_hold_numbers, plain_value, sentences
from generator.model.memo import Shelf
from generator.office.inspect import Document, Node, element, first, parse, select, tag, to_number, values

_FRAMES = "//p:graphicFrame|//wp:inline|//wp:anchor"
_NAME = "./p:nvGraphicFramePr/p:cNvPr/@name|./wp:docPr/@name"
_BESIDE = ".//c:v[not(ancestor::c:tx|ancestor::c:cat|ancestor::c:val|ancestor::c:xVal|ancestor::c:yVal)]/text()"
_CELL = re.compile(r"([A-Z]+)([0-9]{1,7})$")


def chart_passages(document: Document) -> Iterator[Passage]:
    """The passages of the charts on pages and slides, in their order."""
    owners = [(f"slide {number}, ", part) for number, part in slide_numbers(document)]
    owners += [("", part) for part, _ in stories(document)]
    for where, owner in owners:
        root = document.tree(owner)
        targets = {link.id: link.target for link in document.links(owner)}
        for name, relation in () if root is None else frames_in(root):
            yield from chart_at(document, targets.get(relation, ""), name, where)


def frames_in(root: Node) -> Iterator[tuple[str, str]]:
    """The charts that stand below ``root``: the name of each, and the relationship to its part."""
    for frame in select(root, _FRAMES):
        if (chart := element(frame, ".//c:chart")) is not None:
            yield flat(first(frame, _NAME)), first(chart, "@r:id")


def chart_at(document: Document, part: str, name: str, where: str, known: Shelf | None = None) -> Iterator[Passage]:
    """The passages of the chart in ``part`` and of the workbooks behind it; ``known`` has what equal ones say."""
    chart = document.parts.get(part, b"")
    yield from (Passage("chart", name, text, f"{where}the chart '{name}'") for text in _told(_chart, chart, known))
    for book in (document.parts.get(one, b"") for one in books_of(document, part)):
        place = f"{where}the workbook of '{name}'"
        yield from (Passage("workbook", name, text, place) for text in _told(_book, book, known))


def _told(read: Callable[[bytes], Iterator[str]], data: bytes, known: Shelf | None) -> tuple[str, ...]:
    return known.get((read, data), lambda: tuple(read(data))) if known else tuple(read(data))


def books_of(document: Document, part: str) -> tuple[str, ...]:
    """The parts of the workbooks behind the chart in ``part``."""
    return tuple(target for kind in ("package", "oleObject") for target in document.linked(part, kind))


def _chart(data: bytes) -> Iterator[str]:
    """Each series with its labels, then the sentences of titles and the like; none of what is not well-formed."""
    root = parse(data)
    if root is None:
        return
    for series in select(root, "//c:ser"):
        head = " ".join(values(series, "c:tx//c:v/text()"))
        labels, amounts = _points(series, "c:cat|c:xVal"), _points(series, "c:val|c:yVal")
        places = sorted({*labels, *amounts})
        cells = [f"{labels.get(at, '')}: {amounts.get(at, '')}" for at in places]
        yield flat(" | ".join((head, *cells)))
        beside = " | ".join(values(series, _BESIDE))
        if may_hold_numbers(beside):
            yield flat(beside)
    for paragraph in select(root, "//a:p"):
        for _, piece in sentences("".join(values(paragraph, ".//a:t/text()"))):
            if may_hold_numbers(piece):
                yield flat(piece)


def _points(series: Node, path: str) -> dict[int, str]:
    held = element(series, path)
    found = [] if held is None else list(held.iter(tag("c:pt")))
    return {int(to_number(p.get("idx"), -1)): plain_value("".join(values(p, "c:v/text()"))) for p in found}


def _book(data: bytes) -> Iterator[str]:
    """The rows of a workbook; none of one that cannot be read."""
    book = read_workbook(data)
    for cells in book.sheets.values() if book else ():
        yield from (text for text in _rows(cells) if may_hold_numbers(text))


def _rows(cells: Mapping[str, str]) -> Iterator[str]:
    rows: dict[int, list[str]] = {}
    for place, value in cells.items():
        found = _CELL.match(place)
        if found and value:
            rows.setdefault(int(found[2]), []).append(plain_value(value))
    for row in rows.values():
        yield flat(" | ".join(row))
