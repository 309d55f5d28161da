"""Where an office program set the headings of a document: the bookmarks of the PDF that it made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pdfminer.pdfdocument import PDFDocument, PDFNoOutlines
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading in its own words, whatever lines it was broken into, and the page it stands on, from 1."""

    title: str
    page: int


def bookmarks(pdf: Path) -> tuple[Bookmark, ...]:
    """The bookmarks of a PDF in their order; none where it has none."""
    with pdf.open("rb") as stream:
        document = PDFDocument(PDFParser(stream))
        pages = {page.pageid: number for number, page in enumerate(PDFPage.create_pages(document), 1)}
        return tuple(_bookmarks(document, pages))


def _bookmarks(document: PDFDocument, pages: dict[object, int]) -> Iterator[Bookmark]:
    try:
        for _, title, target, _, _ in document.get_outlines():
            page = target[0] if isinstance(target, list) and target else None
            if isinstance(page, PDFObjRef) and page.objid in pages:
                yield Bookmark(str(title), pages[page.objid])
    except PDFNoOutlines:
        return
