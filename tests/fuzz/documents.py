"""Targets: documents that people bring along: sources to ingest, house files, finished files."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.records import replace
from generator.workspace import CHECKOUT
from tests.fuzz.lean import lean_deck, lean_document
from tests.fuzz.mutate import bytes_mutant, package_mutant, text_mutant
from tests.fuzz.targets import Target

if TYPE_CHECKING:
    from generator.model.element import Plan

_SLIDES = ("title", "points", "chart-takeaways", "comparison")
CORPUS = CHECKOUT / "tests" / "corpus" / "documents"
_MARKDOWN = b"""---\ntitle: On quays\nauthor: Ada Moor\ndate: 2024-02-01\n---\n
# On quays {#q}\n\n## 1. Fares\n\nThe **port** carried 1.1 million people in 2023 [^1], up 4 per cent
[@moor2020, p. 3].\n
> Quoted *text* of a [minister](http://a.b/c).\n\n- one\n  - two\n1. three\n\n| year | fare |
|---|---:|\n| 2020 | 5.5 |\n
```\ncode\n```\n\n[^1]: A note. See Moor (2020).\n\n## References\n\nMoor, A. (2020). *On boats*. Quay Press.\n"""
_PAGE = b"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fares rise</title>
<meta property="article:published_time" content="2024-02-01"><script type="application/ld+json">{"@type": "NewsArticle",
"headline": "Fares rise", "author": [{"name": "Ada Moor"}]}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Fares rise</h1><p class=byline>By Ada Moor</p>%s<table><tr><th>Year<th>Fare<tr><td rowspan=2>2020
<td>5.5<tr><td>6</table>
<h2>Notes</h2><ol><li id=fn1>See Moor (2020).</ol></article><footer>Cookies</footer></body></html>"""


def _corpus() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(CORPUS.glob("*.txt")))


def _pages() -> tuple[bytes, ...]:
    texts = (b"".join(b"<p>%s</p>" % one for one in text.split(b"\n\n")[:12]) for text in _corpus()[:3])
    return tuple(_PAGE % text for text in texts)


@cache
def _pdfs() -> tuple[bytes, ...]:
    from tests.ingest.pdf_files import column, invented, pdf

    two = [[*column([invented(1), invented(2)], 60, 80, 220), *column([invented(3)], 310, 80, 220)]]
    plain = [column([invented(at) for at in range(5)], 72, 90, 420, gap=8) for _ in range(2)]
    return pdf(two, info="/Title (On quays) /Author (Ada Moor)"), pdf(plain, filters="FlateDecode")


@cache
def _words() -> tuple[bytes, ...]:
    from tests.ingest.word_files import paragraph, run, word

    body = (
        paragraph("On quays", "Title") + paragraph("Fares", "Heading1") + paragraph(run("The fare was 5.5.", "<w:i/>"))
    )
    table = "<w:tbl><w:tr><w:tc>" + paragraph("Year") + "</w:tc><w:tc>" + paragraph("Fare") + "</w:tc></w:tr></w:tbl>"
    note = '<w:footnote w:id="2">' + paragraph("See Moor (2020).") + "</w:footnote>"
    marked = paragraph('<w:r><w:t>Up.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>')
    return word(body * 4 + table + marked, footnotes=note, core="<dc:title>Q</dc:title>"), _built()["briefing.docx"]


@cache
def _plan() -> Plan:
    """The press edition of the tiny topic; of its slides those that differ most: their readers take the longest."""
    from tests.tiny import tiny_plan

    plan = tiny_plan()
    kept = [slide for slide in plan.deck.slides if slide.layout in _SLIDES]
    return replace(plan, deck=replace(plan.deck, slides=tuple(kept)))


@cache
def _built() -> dict[str, bytes]:
    """Both documents as they are built."""
    from generator.render.docx import render_docx
    from generator.render.pptx import render_pptx
    from generator.theme.shipped.institutional import THEME

    return {
        "briefing.docx": render_docx(_plan().briefing, THEME).data,
        "deck.pptx": lean_deck(render_pptx(_plan().deck, THEME).rendered.data),
    }


def _ingested(name: str) -> Callable[[bytes], object]:
    """Read a file and draft its points."""

    def read(data: bytes) -> object:
        from generator.ingest.stage import drafted, read_file

        reading = read_file(data, name)
        return drafted([reading], [reading.card])

    return read


def _word_house(data: bytes) -> None:
    from generator.house.word import read_word_house
    from generator.house.word_doctor import diagnose
    from generator.render.docx import render_docx
    from generator.theme.shipped.institutional import THEME

    diagnose(data, "house.docx").as_json()
    render_docx(_plan().briefing, THEME, read_word_house(data, "house.docx", THEME))


def _slide_house(data: bytes) -> None:
    from generator.house.slides import read_slide_house
    from generator.house.slides_doctor import diagnose
    from generator.render.pptx import render_pptx
    from generator.theme.shipped.institutional import THEME

    diagnose(data, "house.pptx").as_json()
    render_pptx(_plan().deck, THEME, read_slide_house(data, "house.pptx", THEME))


@cache
def _word_houses() -> tuple[bytes, ...]:
    from tests.house.word_houses import cover, libreoffice, two_sections

    return tuple(map(lean_document, (cover(), two_sections(), libreoffice())))


@cache
def _slide_houses() -> tuple[bytes, ...]:
    from tests.house.slide_houses import banded_house, masters_house, plain_house

    return lean_deck(plain_house()), lean_deck(banded_house()), masters_house()


def _finished(name: str, place: str) -> Callable[[bytes], object]:
    """Check a finished file, and ask where what stands in it comes from."""

    def read(data: bytes) -> object:
        from generator.commands._finished import check_finished
        from generator.office.inspect import open_document
        from generator.trace.places import ids_at, names_of

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(data)
            found = check_finished(path)
            ids_at(open_document(path), place, names_of(()))  # refuses a place that an edit took away
            return found

    return read


DOCUMENTS = {
    "txt": Target(_corpus, text_mutant, _ingested("a.txt")),
    "md": Target(lambda: (_MARKDOWN, *_corpus()[:2]), text_mutant, _ingested("a.md")),
    "html": Target(_pages, text_mutant, _ingested("a.html")),
    "pdf": Target(_pdfs, bytes_mutant, _ingested("a.pdf")),
    "docx": Target(_words, package_mutant, _ingested("a.docx")),
    "word-house": Target(_word_houses, package_mutant, _word_house),
    "slide-house": Target(_slide_houses, package_mutant, _slide_house),
    "finished-docx": Target(
        lambda: (_built()["briefing.docx"],), package_mutant, _finished("briefing.docx", "Figure 1")
    ),
    "finished-pptx": Target(lambda: (_built()["deck.pptx"],), package_mutant, _finished("deck.pptx", "2")),
}
