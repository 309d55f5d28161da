"""Text on slides can be read from the back of the room."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._body import at_edge
from generator.check.documents._color import is_sign
from generator.check.documents._rule import DocumentRule, finding, shortened, slide_numbers
from generator.check.documents._slide_text import Run, runs
from generator.check.documents._slides import slide_size
from generator.errors import Finding, Level
from generator.office.inspect import Document, to_number, values

NAME = "text-size"
LEAST, LEAST_BODY = 12.0, 14.0  # points: for the source line and the like; for what the slide says


def _run(document: Document) -> Iterator[Finding]:
    height = slide_size(document)[1]
    for number, slide in slide_numbers(document):
        small = [(_least(run, height), run.size, run.text) for run in runs(document, slide) if not is_sign(run.text)]
        small += [(LEAST_BODY, size, "a label of a chart") for size in _chart_sizes(document, slide)]
        for least, size, text in _worst(small):
            level: Level = "error" if size < LEAST else "warning"
            what = f"slide {number}: {shortened(text, 40)!r} is set in {size:g} pt, less than {least:g}"
            yield finding(document, level, NAME, what, "it cannot be read in a room", "say less, or split the slide")


def _least(run: Run, height: float) -> float:
    apparatus = run.shape.placeholder in ("dt", "ftr", "sldNum") or at_edge(run.shape.box, height)
    return LEAST if apparatus else LEAST_BODY


def _worst(found: list[tuple[float, float, str]]) -> Iterator[tuple[float, float, str]]:
    """One finding for each size on a slide that is too small."""
    seen: set[tuple[float, float]] = set()
    for least, size, text in sorted(found, key=lambda item: item[1]):
        if size < least - 0.01 and (least, size) not in seen:
            seen.add((least, size))
            yield least, size, text


def _chart_sizes(document: Document, slide: str) -> list[float]:
    trees = (document.tree(part) for part in document.linked(slide, "chart"))
    path = "//a:defRPr/@sz|//a:rPr[following-sibling::a:t]/@sz"
    return [to_number(value, 1800) / 100 for root in trees if root is not None for value in values(root, path)]


RULE = DocumentRule(NAME, "no text on a slide is smaller than 12 pt, none of its body than 14 pt", _run)
