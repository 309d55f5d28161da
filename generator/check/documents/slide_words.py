"""A slide says little enough to be heard beside it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._body import body_words, layout_name
from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "slide-words"
MOST, MOST_IN_PIECES = 80, 130
IN_PIECES = ("messages", "cards", "timeline")  # layouts whose words stand in pieces of a line or two
ASIDE = ("sources", "references", "disagreements")  # tables, though some are set in shapes


def _run(document: Document) -> Iterator[Finding]:
    for number, slide in slide_numbers(document):
        words, most = body_words(document, slide), most_words(layout_name(document, slide))
        if words > most:
            what = f"slide {number} has {words} words in its body, more than {most}"
            why = "nobody reads that while someone speaks"
            yield finding(document, "warning", NAME, what, why, "split it, or move words to the notes")


def most_words(layout: str) -> float:
    """How many words the body of a slide of this layout may have."""
    if any(name in layout for name in ASIDE):
        return float("inf")
    return MOST_IN_PIECES if any(name in layout for name in IN_PIECES) else MOST


RULE = DocumentRule(NAME, "a slide's body has at most 80 words, 130 where they stand in pieces", _run)
