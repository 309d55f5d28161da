"""Headings of a Word document: none empty, none that skips a level."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, shortened
from generator.check.documents._word import heading_level, stories, styles_of, text_of
from generator.errors import Finding
from generator.office.inspect import Document, select

NAME = "word-headings"
WHY = "the outline of the document is how many readers move in it"


def _run(document: Document) -> Iterator[Finding]:
    before = 0
    for level, text in _headings(document):
        if not text.strip():
            yield finding(document, "error", NAME, f"a heading of level {level} is empty", WHY, "remove it")
        elif level > before + 1:
            what = f"“{shortened(text)}” is of level {level} after level {before}"
            yield finding(document, "error", NAME, what, WHY, f"make it a heading of level {before + 1}")
        before = level


def _headings(document: Document) -> Iterator[tuple[int, str]]:
    styles = styles_of(document)
    for part, root in stories(document):
        for paragraph in select(root, "//w:p") if part == document.main else ():
            level = heading_level(paragraph, styles)
            if level:
                yield level, text_of(paragraph)


RULE = DocumentRule(NAME, "headings have words and skip no level", _run)
