"""Every edition of the bundled topic says the same in all its documents: words, numbers, citations, charts."""

from __future__ import annotations

import csv
import io
import json
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from generator.charts import CHARTS
from generator.formats.audience import audience_names
from generator.formats.formula import columns_in
from generator.model.chart import Figure
from generator.model.element import Element, Graphic
from generator.model.index import point_index
from generator.model.inline import Cite, Footnote, Inline, Inlines, Mark, plain
from generator.model.outline import Outline, Point
from generator.model.printed import PAGE, Piece, all_marks, pieces_of
from generator.pipeline import Edition, build_edition, read_outline
from generator.text.numbers import numbers
from generator.workspace import CHECKOUT, Workspace

SPACE = Workspace(CHECKOUT, CHECKOUT / "seeds", CHECKOUT / "templates")
TOPIC = "us-japan-2021-2025"
NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}
W = f"{{{NS['w']}}}"
Values = tuple[float | None, ...]


@pytest.fixture(scope="module")
def outline() -> Outline:
    return read_outline(SPACE, TOPIC)[0]


AUDIENCES = audience_names(SPACE.templates)
# At least so many, in editions whose prose is made of points: points with a citation under their bookmark, charts on
# pages and slides, series that are columns of data.
PRINTED, NATIVE, COLUMNS = {"analyst": 12}, {"analyst": (9, 5)}, {"analyst": 5}


@pytest.fixture(scope="module")
def editions(outline: Outline) -> Mapping[str, Edition]:
    """Every audience that ships, built."""
    return {name: build_edition(SPACE, outline, name, ("docx", "pptx", "md"), Path("out")) for name in AUDIENCES}


@pytest.fixture(params=AUDIENCES)
def edition(request: pytest.FixtureRequest, editions: Mapping[str, Edition]) -> Edition:
    return editions[request.param]


@dataclass(frozen=True)
class Package:
    archive: zipfile.ZipFile

    def tree(self, part: str) -> etree._Element:
        return etree.fromstring(self.archive.read(part.lstrip("/")))

    def related(self, part: str, kind: str) -> list[str]:
        folder, base = posixpath.split(part)
        rels = self.tree(f"{folder}/_rels/{base}.rels")
        targets = [str(rel.get("Target")) for rel in rels if str(rel.get("Type")).endswith(f"/{kind}")]
        return [posixpath.normpath(posixpath.join(folder, target)).lstrip("/") for target in targets]


def package(edition: Edition, name: str) -> Package:
    return Package(zipfile.ZipFile(io.BytesIO(edition.files[name])))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f\u2011]+", " ", text).strip()


def bookmarked(body: etree._Element) -> dict[str, str]:
    """The text under each bookmark of a Word document."""
    texts: dict[str, str] = {}
    open_names: dict[str, str] = {}
    for node in body.iter():
        if node.tag == f"{W}bookmarkStart":
            open_names[str(node.get(f"{W}id"))] = str(node.get(f"{W}name"))
            texts.setdefault(str(node.get(f"{W}name")), "")
        elif node.tag == f"{W}bookmarkEnd":
            open_names.pop(str(node.get(f"{W}id")), None)
        elif node.tag == f"{W}t":
            for name in open_names.values():
                texts[name] += node.text or ""
    return {name: squeezed(text) for name, text in texts.items()}


def notes_of(deck: Package, slide: str) -> str:
    """The speaker notes of a slide, a paragraph a line."""
    (part,) = deck.related(slide.lstrip("/"), "notesSlide")
    paragraphs = deck.tree(part).iter(f"{{{NS['a']}}}p")
    return "\n".join(squeezed("".join(str(text) for text in p.itertext(f"{{{NS['a']}}}t"))) for p in paragraphs)


def in_both(edition: Edition) -> Iterator[tuple[str, list[str], list[str]]]:
    """(point, its bookmarks in Word, its slides) of every point that both documents print."""
    for point in json.loads(edition.files["evidence.json"])["points"]:
        places = point["places"]
        if {"briefing.docx", "deck.pptx"} <= set(places):
            marks = [place.partition("#")[2] for place in places["briefing.docx"]]
            yield point["id"], marks, [place.partition("#")[0] for place in places["deck.pptx"]]


def test_a_point_has_the_same_words_numbers_and_citation_in_both(edition: Edition, outline: Outline) -> None:
    """Under a point's bookmark stand the words and the citation that the notes of its slides say in full."""
    points = point_index(outline)
    texts = bookmarked(package(edition, "briefing.docx").tree("word/document.xml"))
    deck = package(edition, "deck.pptx")
    cited = 0
    for name, marks, slides in in_both(edition):
        words = squeezed(points[name].text)
        notes = {slide: notes_of(deck, slide) for slide in slides}
        said = [line for text in notes.values() for line in text.split("\n") if line.startswith(words)]
        assert said, name
        citations = {match[1] for line in said if (match := re.match(r" (.+) \[[^]]*\]$", line[len(words) :]))}
        assert 1 == len(citations), name
        for mark in marks:
            assert texts[mark].startswith(words.rstrip(".?!")), name
            assert values_of(words) == values_of(texts[mark][: len(words)]), name
            rest = texts[mark][len(words.rstrip(".?!")) :].strip(" .?!")
            cited += bool(rest)
            assert rest in {"", *citations}, name
    assert cited >= PRINTED.get(edition.folder.name, 0)


@pytest.fixture(scope="module")
def plans(outline: Outline) -> Mapping[str, Edition]:
    """Every audience that ships, planned and written as Markdown."""
    return {name: build_edition(SPACE, outline, name, ("md",), Path("out")) for name in AUDIENCES}


def printed_points(edition: Edition, outline: Outline) -> Iterator[tuple[Piece, Point, Mark]]:
    """Each place where a document of an edition prints a point in words of its own."""
    points = point_index(outline)
    for piece in pieces_of(edition.plan):
        for mark in (mark for content in piece.said for mark in all_marks(content)):
            if mark.id in points:
                yield piece, points[mark.id], mark


def words_in(content: Inlines) -> str:
    """What a point says where it stands, without its citation and full stop."""
    said = "".join("" if isinstance(item, Cite | Footnote) else plain((item,)) for item in content)
    return squeezed(said).rstrip(" .")


def test_a_point_is_the_same_in_every_edition_and_document(plans: Mapping[str, Edition], outline: Outline) -> None:
    """Its own sentence or its short form, no other number, and no citation but of all that it rests on."""
    places: dict[str, set[tuple[str, str]]] = {}
    for name, edition in plans.items():
        for piece, point, mark in printed_points(edition, outline):
            said = words_in(mark.content)
            forms = {squeezed(text).rstrip(" .") for text in (point.text, point.short) if text}
            rests = {(one.source, one.origin) for one in point.evidence}
            cited = {pair for item in mark.content for pair in _pairs(item)}
            assert said in forms, (name, piece.document, point.id)
            assert {*values_of(said)} <= {*values_of(point.text)}, (name, piece.document, point.id)
            assert cited in (set(), rests), (name, piece.document, point.id)
            places.setdefault(point.id, set()).add((name, piece.document))
    assert 2 < len({name for found in places.values() for name, _ in found})
    assert sum(len({name for name, _ in found}) > 1 for found in places.values()) > 20


def _pairs(item: Inline) -> Iterator[tuple[str, str]]:
    match item:
        case Cite():
            yield from item.items
        case Footnote() if not list(all_marks(item.content)):  # a note with a dispute in it is no citation
            yield from (pair for inner in item.content for pair in _pairs(inner))
        case _:
            pass


def test_markdown_says_of_a_point_what_the_page_says(plans: Mapping[str, Edition], outline: Outline) -> None:
    """Its words under its id, and its citation."""
    for name, edition in plans.items():
        text = squeezed(unmarked(edition.files["briefing.md"].decode()))
        for piece, point, mark in printed_points(edition, outline):
            if piece.document == PAGE and f"{{#{point.id}" in text:
                assert squeezed(plain(mark.content[:1])).rstrip(" .") in text, (name, point.id)
                assert all(_cited_in(text, item) for item in mark.content), (name, point.id)


def unmarked(markdown: str) -> str:
    """Markdown without escapes, emphasis and the targets of links."""
    return re.sub(r"\\(?=\W)|\*", "", re.sub(r"\[([^][]*)\]\(<[^>]*>\)", r"\1", markdown))


def _cited_in(text: str, item: Inline) -> bool:
    """By key where Pandoc is to print the citation, else in the words that the page prints."""
    match item:
        case Cite():
            return squeezed(item.text) in text or all(f"@{source}" in text for source, _ in item.items)
        case Footnote() if not list(all_marks(item.content)):
            return all(_cited_in(text, inner) for inner in item.content)
        case _:
            return True


def values_of(text: str) -> list[tuple[float, str]]:
    return [(number.value, number.unit) for number in numbers(text)]


@dataclass(frozen=True)
class Numbers:
    categories: tuple[str, ...]
    series: Mapping[str, Values]


def cached(chart: etree._Element) -> tuple[Numbers, dict[str, tuple[str, str, str]]]:
    """What a chart part shows, and for each series the cells of its name, categories and values."""
    categories: tuple[str, ...] = ()
    series: dict[str, Values] = {}
    cells: dict[str, tuple[str, str, str]] = {}
    for node in chart.iter(f"{{{NS['c']}}}ser"):
        (name,) = texts(node, "c:tx//c:pt/c:v")
        kind = "xVal" if found(node, "c:xVal") else "val"  # of rows that lie under each other the numbers go across
        categories = texts(node, "c:cat//c:pt/c:v") or categories
        (count,) = (int(text) for text in texts(node, f"c:{kind}//c:ptCount/@val"))
        points = {int(p.get("idx", "")): float(texts(p, "c:v")[0]) for p in found(node, f"c:{kind}//c:pt")}
        values_shown = tuple(points.get(index) for index in range(count))
        if len(values_shown) < len(series.get(name, ())):  # a mark that only carries the name of the series
            continue
        series[name] = values_shown
        (title,), (values,) = (texts(node, f"c:{part}//c:f") for part in ("tx", kind))
        cells[name] = (title, next(iter(texts(node, "c:cat//c:f")), ""), values)
    return Numbers(categories, series), cells


def found(node: etree._Element, path: str) -> list[etree._Element]:
    return [item for item in node.xpath(path, namespaces=NS) if isinstance(item, etree._Element)]


def texts(node: etree._Element, path: str) -> tuple[str, ...]:
    hits = node.xpath(path, namespaces=NS)
    return tuple(str(item.text if isinstance(item, etree._Element) else item) for item in hits)


def sheet(data: bytes) -> dict[str, str | float]:
    """The cells of a workbook's first sheet."""
    book = Package(zipfile.ZipFile(io.BytesIO(data)))
    strings = texts(book.tree("xl/sharedStrings.xml"), "s:si/s:t")
    cells: dict[str, str | float] = {}
    for cell in found(book.tree("xl/worksheets/sheet1.xml"), "//s:c[s:v]"):
        value = texts(cell, "s:v")[0]
        cells[str(cell.get("r"))] = strings[int(value)] if cell.get("t") == "s" else float(value)
    return cells


def cells_of(reference: str) -> list[str]:
    """``Sheet1!$B$2:$B$4`` as B2, B3, B4."""
    found = re.findall(r"\$([A-Z]+)\$(\d+)", reference)
    (column, first), (_, last) = found[0], found[-1]
    return [f"{column}{row}" for row in range(int(first), int(last) + 1)]


def in_workbook(book: bytes, cells: Mapping[str, tuple[str, str, str]]) -> Numbers:
    """What the workbook holds in the cells that the chart names."""
    grid = sheet(book)
    series: dict[str, Values] = {}
    categories: tuple[str, ...] = ()
    for title, names, values in cells.values():
        name = str(grid[cells_of(title)[0]])
        read = [grid.get(cell) for cell in cells_of(values)]
        series[name] = tuple(value if isinstance(value, float) else None for value in read)
        categories = tuple(str(grid[cell]) for cell in cells_of(names)) if names else categories
    return Numbers(categories, series)


def charts(document: Package, folder: str) -> list[Numbers]:
    """What each chart of a document shows; its cache and its workbook must agree."""
    parts = [name for name in document.archive.namelist() if re.fullmatch(rf"{folder}/charts/chart\d+\.xml", name)]
    shown = []
    for part in sorted(parts, key=lambda name: int(re.sub(r"\D", "", name))):
        numbers_shown, cells = cached(document.tree(part))
        (book,) = document.related(part, "package")
        assert numbers_shown == in_workbook(document.archive.read(book), cells), part
        shown.append(numbers_shown)
    return shown


def native(elements: Iterator[Element]) -> list[str]:
    graphics = [item for item in elements if isinstance(item, Graphic)]
    return [item.id for item in graphics if item.native and CHARTS.get(item.chart.kind).native]


def by_figure(edition: Edition) -> tuple[dict[str, Numbers], dict[str, Numbers]]:
    plan = edition.plan
    on_pages = native(iter(plan.briefing.elements))
    on_slides = native(element for slide in plan.deck.slides for element in slide.elements)
    pages = charts(package(edition, "briefing.docx"), "word")
    slides = charts(package(edition, "deck.pptx"), "ppt")
    return dict(zip(on_pages, pages, strict=True)), dict(zip(on_slides, slides, strict=True))


def test_charts_hold_the_same_values_everywhere(edition: Edition, outline: Outline) -> None:
    """Of each figure: caches and workbooks of both documents hold the figure's own values, unrounded."""
    pages, slides = by_figure(edition)

    least = NATIVE.get(edition.folder.name, (0, 0))
    assert len(pages) >= least[0]
    assert len(slides) >= least[1]
    for shown in (pages, slides):
        for name, numbers_shown in shown.items():
            chart = outline.figures[name].chart
            own = {series.name: series.values for series in chart.series}
            assert numbers_shown.categories in (chart.categories, ()), name
            assert own == {key: numbers_shown.series[key] for key in own}, name
    assert all(pages[name] == slides[name] for name in pages.keys() & slides.keys())


def data_of(figure: Figure) -> dict[str, list[str]]:
    path = CHECKOUT / "seeds" / TOPIC / figure.data_file
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: [row[name] for row in rows] for name in rows[0]}


def test_charts_hold_the_values_of_the_data_files(edition: Edition, outline: Outline) -> None:
    """A series that is a column of the CSV is that column, digit for digit; a computed one names its columns."""
    pages, _ = by_figure(edition)
    columns = 0
    for name, shown in pages.items():
        figure = outline.figures[name]
        data = data_of(figure)
        raw = {tuple(float(text) if text else None for text in values) for values in data.values() if numeric(values)}
        for series in figure.chart.series:
            if series.formula:
                assert set(columns_in(series.formula)) <= set(data), name
            elif series.draw != "points":
                assert shown.series[series.name] in raw, (name, series.name)
                columns += 1
    assert columns >= COLUMNS.get(edition.folder.name, 0)


def numeric(values: list[str]) -> bool:
    return all(re.fullmatch(r"-?\d+(\.\d+)?|", text) for text in values)
