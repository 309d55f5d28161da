"""Headings of a Word document: none empty, none that skips a level."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, shortened
from generator.check.documents._word import body
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "word-headings"
WHY = "the outline of the document is how many readers move in it"


def _run(document: Document) -> Iterator[Finding]:
    before = 0
    for level, text in ((one.level, one.text) for one in body(document) if one.level):
        if not text.strip():
            yield finding(document, "error", NAME, f"a heading of level {level} is empty", WHY, "remove it")
        elif level > before + 1:
            what = f"“{shortened(text)}” is of level {level} after level {before}"
            yield finding(document, "error", NAME, what, WHY, f"make it a heading of level {before + 1}")
        before = level


RULE = DocumentRule(NAME, "headings have words and skip no level", _run)
