"""Every slide has a title of its own, and no placeholder stands empty."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.check.documents._slides import OWN_TEXT, TITLES, shapes
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "slide-titles"
WHY = "screen readers and the overview name slides by their titles"


def _run(document: Document) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for number, slide in slide_numbers(document):
        title = next((shape.text for shape in shapes(document, slide) if shape.placeholder in TITLES), "")
        if not title:
            yield finding(document, "error", NAME, f"slide {number} has no title", WHY, "fill its title placeholder")
        elif (before := seen.setdefault(" ".join(title.lower().split()), number)) != number:
            what = f"slides {before} and {number} have the same title, “{shortened(title)}”"
            yield finding(document, "warning", NAME, what, WHY, "say what the second one adds")
        yield from _empty(document, number, slide)


def _empty(document: Document, number: int, slide: str) -> Iterator[Finding]:
    for shape in shapes(document, slide):
        unfilled = shape.kind == "sp" and shape.placeholder not in ("", *TITLES, *OWN_TEXT) and not shape.text
        if unfilled:
            what = f"slide {number}: the placeholder “{shape.name}” is empty"
            yield finding(document, "error", NAME, what, "it says “Click to add text” to editors", "fill or delete it")


RULE = DocumentRule(NAME, "slides have unique titles and no empty placeholders", _run)
