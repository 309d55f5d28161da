"""Text on slides stays in its box, rows of tables hold their text, as the width tables measure it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._measure import Ink, Row, inks, rows
from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.errors import Finding, Level
from generator.office.inspect import Document

NAME = "slide-fit"
SLACK = 1.0  # points
DOUBT = 0.15  # of a text in faces that are measured by likeness
WHY = "it runs over what stands below, or off the slide"
MEND = "say less, or split the slide"


def _run(document: Document) -> Iterator[Finding]:
    for number, slide in slide_numbers(document):
        for ink in inks(document, slide):
            if (over := _over(ink)) > 0:
                what = f"slide {number}: “{shortened(ink.shape.text, 40)}” stands out {over:.0f} pt over its box"
                yield finding(document, _level(ink.exact), NAME, what, WHY, MEND)
        for row in rows(document, slide):
            if (over := _grown(row)) > 0:
                what = f"slide {number}: row {row.number} of “{row.shape.name}” needs {over:.0f} pt more than it has"
                yield finding(document, _level(row.exact), NAME, what, "the table grows downwards", MEND)


def _level(exact: bool) -> Level:
    return "error" if exact else "warning"


def _over(ink: Ink) -> float:
    """How far the text stands out, in points; a box that grows with its text holds it."""
    if ink.grows:
        return 0.0
    slack = SLACK + (0 if ink.exact else DOUBT * max(ink.tall, ink.wide))
    return max(0.0, ink.tall - ink.room.height - slack, ink.wide - ink.room.width - slack)


def _grown(row: Row) -> float:
    return row.needed - row.height - SLACK - (0 if row.exact else DOUBT * row.needed)


RULE = DocumentRule(NAME, "text fits its box, and rows of tables their text", _run)
