"""PDF: columns, headings, notes and tables read from where the words stand and how they are set."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from generator import limits
from generator.errors import Finding, Where, refuse
from generator.ingest.document import Raw
from generator.ingest.readers import Reader

if TYPE_CHECKING:
    from generator.ingest.readers._pdf_pages import Read

RULE = "ingest"
_SAMPLE = 2_000  # pieces of text that show whether it is one
_SMALL_WORDS = 0.15  # share of words like "the" and "of"; a text has twice that
_WORD = re.compile(r"[^\W\d_]+")


def read(data: bytes, name: str) -> Raw:
    """The blocks of all pages with their places on them; what is turned sideways is left out."""
    from generator.ingest.readers._pdf_blocks import blocks_of
    from generator.ingest.readers._pdf_hints import hints_of
    from generator.ingest.readers._pdf_open import opened
    from generator.ingest.readers._pdf_pages import read_pages

    pdf = opened(data, name)
    pages = read_pages(pdf, name)
    guessed = read_pages(pdf, name, guessed=True) if pages.is_unknown else None
    if guessed is not None and _is_language(guessed):
        pages = guessed
    _check(pages, name)
    return Raw(blocks_of(pages.sheets), hints_of(pdf), tuple(_findings(pages, name, guessed=pages is guessed)))


def _is_language(pages: Read) -> bool:
    """Whether letters that were guessed make words of a language."""
    from generator.ingest.lexicon.stopwords import STOPWORDS

    first = (chunk.text for sheet in pages.sheets for segment in sheet.segments for chunk in segment.chunks)
    words = [word for word in _WORD.findall(" ".join(islice(first, _SAMPLE)).casefold()) if len(word) > 1]
    return sum(word in STOPWORDS for word in words) > _SMALL_WORDS * max(len(words), 1)


def _check(pages: Read, name: str) -> None:
    signs = sum(segment.signs for sheet in pages.sheets for segment in sheet.segments)
    if not signs and pages.pictures:
        what = "the PDF is a scan: its pages are pictures without text"
        raise refuse(RULE, what, Where(name), mend="text recognition (OCR) puts text behind the pictures")
    if not signs:
        raise refuse(RULE, "there is no text in the PDF", Where(name), mend="print it to a new PDF from its program")
    if pages.is_unknown:
        what = "the fonts of the PDF do not say which letters they show"
        raise refuse(RULE, what, Where(name), mend="text recognition (OCR), or the document it was made from")
    if signs > limits.DOCUMENT_CHARACTERS:
        what = f"the text has more than {limits.DOCUMENT_CHARACTERS:,} characters"
        raise refuse(RULE, what, Where(name), mend="split it into documents")


def _findings(pages: Read, name: str, *, guessed: bool) -> list[Finding]:
    found = [
        Finding("warning", RULE, f"page {number} is left out: {why}", Where(name), mend="print the PDF to a new one")
        for number, why in pages.left_out
    ]
    if pages.scans:
        listed = ", ".join(map(str, pages.scans[:10])) + (", ..." if len(pages.scans) > 10 else "")
        what = f"pages that are pictures without text: {listed}"
        found.append(Finding("warning", RULE, what, Where(name), mend="text recognition (OCR) puts text behind them"))
    if guessed:
        what = "the fonts of the PDF do not say which letters they show: they were told by their places in the fonts"
        found.append(Finding("warning", RULE, what, Where(name), mend="compare some points with the PDF"))
    return found


READER = Reader("PDF", (".pdf",), read, b"%PDF-")
