"""Text on slides stays in its box, rows of tables hold their text, as the width tables measure it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

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
                what = f"slide {number}: “{shortened(ink.shape.text, 40)}” stands {over:.0f} pt out of its box"
                level: Level = "error" if ink.exact else "warning"
                yield finding(document, level, NAME, what, WHY, MEND)
        for name, grown, count, exact in _tables(document, slide):
            what = f"slide {number}: “{name}” grows by {grown:.0f} pt, for {count} of its rows hold more than they have"
            why = "it covers what stands below" if exact else "it may cover what stands below"
            yield finding(document, "warning", NAME, what, why, MEND)


def _tables(document: Document, slide: str) -> Iterator[tuple[str, float, int, bool]]:
    """(name, by how much it grows in points, for how many rows, measured exactly) of each table that must grow."""
    for _, group in groupby(rows(document, slide), lambda row: row.shape.node):
        every = list(group)
        grown = [row for row in every if _grown(row) > 0]
        if grown:
            more = sum(row.needed - row.height for row in grown)
            yield every[0].shape.name, more, len(grown), all(row.exact for row in grown)


def _over(ink: Ink) -> float:
    """How far the text stands out, in points; a box that grows with its text holds it."""
    if ink.grows:
        return 0.0
    slack = SLACK + (0 if ink.exact else DOUBT * max(ink.tall, ink.wide))
    over = max(ink.tall - ink.room.height, ink.wide - ink.room.width)
    return over if over > slack else 0.0


def _grown(row: Row) -> float:
    return row.needed - row.height - SLACK - (0 if row.exact else DOUBT * row.needed)


RULE = DocumentRule(NAME, "text fits its box, and rows of tables their text", _run)
