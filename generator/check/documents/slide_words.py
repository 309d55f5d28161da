"""A slide says little enough to be heard beside it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._body import body_words, most_words
from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "slide-words"


def _run(document: Document) -> Iterator[Finding]:
    for number, slide in slide_numbers(document):
        words, most = body_words(document, slide), most_words(document, slide)
        if words > most:
            what = f"slide {number} has {words} words in its body, more than {most}"
            why = "nobody reads that while someone speaks"
            yield finding(document, "warning", NAME, what, why, "split it, or move words to the notes")


RULE = DocumentRule(NAME, "a slide's body has at most 80 words, 130 where they stand in pieces", _run)
