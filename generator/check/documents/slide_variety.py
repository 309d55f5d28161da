"""Slides of nothing but words do not follow each other on and on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.check.documents._body import text_only
from generator.check.documents._rule import DocumentRule, finding, slide_numbers
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "slide-variety"
MOST = 3


def _run(document: Document) -> Iterator[Finding]:
    for only, group in groupby(slide_numbers(document), lambda item: text_only(document, item[1])):
        numbers = [number for number, _ in group]
        if only and len(numbers) > MOST:
            what = f"slides {numbers[0]} to {numbers[-1]} are text only, {len(numbers)} in a row"
            mend = "show a figure, a table or a drawing among them"
            yield finding(document, "warning", NAME, what, "the room stops looking", mend)


RULE = DocumentRule(NAME, "at most three slides in a row show only text", _run)
