"""Which words of a document cite which entry of its list (``citations``), which entry is a source (``same_as``).

Four ways of citing are read: author and date in brackets or in the sentence, numbers in square brackets, raised
numbers, and notes. A citation that leads to no entry is dangling; a year in brackets that nothing shows to be a
citation is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.ingest import citing_dates, citing_numbers
from generator.ingest.citing_types import Citation, Citations
from generator.ingest.document import Document
from generator.ingest.references.types import ReferenceList
from generator.ingest.sameness import same_as
from generator.records import replace

__all__ = ["Citation", "Citations", "citations", "same_as"]


def citations(document: Document, references: ReferenceList) -> Citations:
    """All citations of the document in the order of its text, the list of references itself left out."""
    dated = tuple(citing_dates.dated(document.text, references))
    bracketed = tuple(citing_numbers.bracketed(document.text, references))
    raised = tuple(citing_numbers.raised(document, references))
    found = _outside([*dated, *bracketed, *raised], references)
    if not found:
        found = list(
            citing_numbers.rounded(document.text, references) or citing_numbers.glued(document.text, references)
        )
    return _sorted(_again(_outside(found, references)), len(references.entries))


def _outside(found: Iterable[Citation], references: ReferenceList) -> list[Citation]:
    start, end = references.start, references.end
    return [one for one in found if not (start <= one.start < end)]


def _again(found: Iterable[Citation]) -> list[Citation]:
    """ "ibid." leads to what was cited before it."""
    last: tuple[int, ...] = ()
    linked = []
    for one in sorted(found, key=lambda each: (each.start, each.end)):
        linked.append(replace(one, entries=last) if one.kind == "again" else one)
        last = linked[-1].entries or last
    return linked


def _sorted(found: Iterable[Citation], count: int) -> Citations:
    ordered = tuple(sorted(found, key=lambda one: (one.start, one.end)))
    cited = {entry for one in ordered for entry in one.entries}
    return Citations(
        ordered,
        tuple(one for one in ordered if not one.entries),
        tuple(number for number in range(count) if number not in cited),
    )
