"""Every text of a document with its colour and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._chart_text import chart_texts
from generator.check.documents._color import contrast, is_sign
from generator.check.documents._ink import paint_of
from generator.check.documents._rule import slide_numbers
from generator.check.documents._slide_text import runs
from generator.check.documents._word import runs as word_runs
from generator.office.inspect import Document, once
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as it is seen; colours are six hex digits or empty where they cannot be told."""

    where: str
    text: str
    ink: str
    behind: str
    size: float
    bold: bool

    @property
    def ratio(self) -> float | None:
        """The contrast, 1 to 21; None where a colour is not known."""
        return contrast(self.ink, self.behind)


@once
def seen(document: Document) -> Iterator[Seen]:
    """The texts of pages and slides, and those of charts that state a colour of their own."""
    for run in word_runs(document):
        yield Seen("", run.text, run.color, run.fill, run.size, run.bold)
    for number, slide in slide_numbers(document):
        paint = paint_of(document, slide)
        for piece in runs(document, slide):
            ink, behind = paint.ink(piece), paint.behind(piece)
            yield Seen(f"slide {number}: ", piece.text, ink, behind, piece.size, piece.bold)
    for where, told in chart_texts(document):
        yield Seen(where, *told)


def least_contrast(document: Document) -> float | None:
    """The lowest contrast of all texts but signs; None where none can be told."""
    ratios = [one.ratio for one in seen(document) if not is_sign(one.text)]
    return min((ratio for ratio in ratios if ratio is not None), default=None)
