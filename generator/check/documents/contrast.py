"""Text stands out from what is behind it, where both colours can be told."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._color import contrast, needed
from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.check.documents._word import runs as word_runs
from generator.errors import Finding
from generator.office.inspect import Document

NAME = "contrast"


def _run(document: Document) -> Iterator[Finding]:
    seen: set[tuple[str, str, str]] = set()
    for where, text, ink, behind, size, bold in (*_word(document), *_slides(document)):
        ratio, least = contrast(ink, behind), needed(text, size, bold)
        if ratio is not None and ratio < least and (where, ink, behind) not in seen:
            seen.add((where, ink, behind))
            said = f"{where}“{shortened(text, 40)}” in {ink} on {behind}"
            what = f"{said} has a contrast of {ratio:.1f}, {least:g} is needed"
            mend = "use a darker or lighter colour of the theme"
            yield finding(document, "error", NAME, what, "many readers cannot make it out", mend)


Seen = tuple[str, str, str, str, float, bool]


def _word(document: Document) -> Iterator[Seen]:
    for run in word_runs(document):
        yield "", run.text, run.color, run.fill, run.size, run.bold


def _slides(document: Document) -> Iterator[Seen]:
    from generator.check.documents._ink import Paint
    from generator.check.documents._slide_text import runs

    for number, slide in slide_numbers(document):
        paint = Paint(document, slide)
        for run in runs(document, slide):
            yield f"slide {number}: ", run.text, paint.ink(run), paint.behind(run), run.size, run.bold


RULE = DocumentRule(NAME, "text has the contrast that WCAG asks for", _run)
