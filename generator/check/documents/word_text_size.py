"""Text of a Word document can be read on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.check.documents._color import is_sign
from generator.check.documents._rule import DocumentRule, finding, shortened
from generator.check.documents._word import Run, runs
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "word-text-size"
LEAST, LEAST_RAISED = 8.0, 5.0  # points; raised and lowered signs are set smaller by the program itself


def _run(document: Document) -> Iterator[Finding]:
    small = [run for run in runs(document) if run.size < _least(run) - 0.01 and not is_sign(run.text)]
    for size, count in sorted(Counter(run.size for run in small).items()):
        text = next(run.text for run in small if run.size == size)
        pieces = f"{count} pieces of text are" if count > 1 else "a piece of text is"
        what = f"{pieces} set in {size:g} pt, less than {LEAST:g}: “{shortened(text, 40)}”"
        yield finding(document, "error", NAME, what, "it cannot be read on paper", "say less, or turn the page")


def _least(run: Run) -> float:
    return LEAST_RAISED if run.raised else LEAST


RULE = DocumentRule(NAME, "no text is smaller than 8 pt", _run)
