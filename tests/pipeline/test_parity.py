"""The two documents of the bundled topic say the same: words, numbers, citations, and the values behind charts."""

from __future__ import annotations

import csv
import io
import json
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
from lxml import etree

from generator.charts import CHARTS
from generator.formats.formula import columns_in
from generator.model.chart import Figure
from generator.model.element import Element, Graphic
from generator.model.index import point_index
from generator.model.outline import Outline
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


@pytest.fixture(scope="module")
def edition(outline: Outline, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return build_edition(SPACE, outline, "analyst", ("docx", "pptx"), tmp_path_factory.mktemp("out"))


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
        citations = {match[1] for line in said if (match := re.match(r" (\(.+\)) \[", line[len(words) :]))}
        assert 1 == len(citations), name
        for mark in marks:
            assert texts[mark].startswith(words.rstrip(".?!")), name
            assert values_of(words) == values_of(texts[mark][: len(words)]), name
            rest = texts[mark][len(words.rstrip(".?!")) :].strip(" .?!")
            cited += bool(rest)
            assert rest in {"", *citations}, name
    assert cited >= 12


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
        categories = texts(node, "c:cat//c:pt/c:v")
        (count,) = (int(text) for text in texts(node, "c:val//c:ptCount/@val"))
        points = {int(p.get("idx", "")): float(texts(p, "c:v")[0]) for p in found(node, "c:val//c:pt")}
        series[name] = tuple(points.get(index) for index in range(count))
        (title,), (names,), (values,) = (texts(node, f"c:{part}//c:f") for part in ("tx", "cat", "val"))
        cells[name] = (title, names, values)
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
        categories = tuple(str(grid[cell]) for cell in cells_of(names))
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

    assert len(pages) >= 6
    assert len(slides) >= 3
    for shown in (pages, slides):
        for name, numbers_shown in shown.items():
            chart = outline.figures[name].chart
            own = {series.name: series.values for series in chart.series}
            assert chart.categories == numbers_shown.categories, name
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
    assert columns >= 5


def numeric(values: list[str]) -> bool:
    return all(re.fullmatch(r"-?\d+(\.\d+)?|", text) for text in values)
