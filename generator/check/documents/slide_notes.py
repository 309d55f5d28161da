"""Speaker notes belong to their slide, and it to them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "slide-notes"


def _run(document: Document) -> Iterator[Finding]:
    for number, slide in slide_numbers(document):
        notes = document.linked(slide, "notesSlide")
        if len(notes) > 1:
            yield _finding(document, f"slide {number} has {len(notes)} notes pages")
        for part in notes:
            if document.linked(part, "slide") != (slide,):
                yield _finding(document, f"the notes of slide {number} do not refer back to it")
            if len(document.linked(part, "notesMaster")) != 1:
                yield _finding(document, f"the notes of slide {number} have no notes master")


def _finding(document: Document, what: str) -> Finding:
    return finding(document, "error", NAME, what, "PowerPoint offers to repair the file")


RULE = DocumentRule(NAME, "notes and slides refer to each other", _run)
