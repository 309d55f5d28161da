"""``evidence``: every point has evidence at a place that exists, and the passage says what the point says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.check import Rule
from generator.check._passage import unsaid_names, unsaid_numbers
from generator.check._places import misplaced
from generator.errors import Finding, Where
from generator.model.original import Original
from generator.model.outline import Outline, Point
from generator.model.source import Evidence, Source

_NOBODY = "nobody can check it"


def _run(outline: Outline) -> Iterable[Finding]:
    for source in outline.sources.values():
        yield from _witness(source, outline)
    for point in outline.points():
        if not point.evidence:
            yield _error(f"'{point.id}' has no evidence", point.where, _NOBODY, 'write at="p. 3"')
        for piece in point.evidence:
            yield from _piece(piece, outline, point.id, point.where)
    for figure in outline.figures.values():
        for piece in figure.evidence:
            yield from _piece(piece, outline, figure.id, figure.where)
    if outline.originals is not None:
        yield from _passages(outline, outline.originals)


def _error(what: str, where: Where, why: str, mend: str) -> Finding:
    return Finding("error", "evidence", what, where, why, mend)


def _witness(source: Source, outline: Outline) -> Iterator[Finding]:
    for name in source.depends_on:
        if name not in outline.sources:
            what = f"'{source.id}' depends on '{name}', which has no note"
            yield _error(what, source.where, "its voice could be counted twice", "mend depends-on:")


def _piece(piece: Evidence, outline: Outline, owner: str, where: Where) -> Iterator[Finding]:
    source = outline.sources.get(piece.source)
    if source is None:
        have = ", ".join(outline.sources)
        yield _error(f"'{owner}' names the source '{piece.source}', which has no note; have: {have}", where, "",
                     "mend the id")  # fmt: skip
        return
    if not piece.at:
        what = f"'{owner}' does not say where in '{piece.source}' it stands"
        yield _error(what, where, _NOBODY, 'write at="p. 3"')
    original = (outline.originals or {}).get(piece.source)
    for place, why in misplaced(piece.at, source.reference, original):
        what = f"'{owner}' stands at {place} of '{piece.source}', which is not there"
        yield Finding("warning", "evidence", what, where, why, "mend at=, or the record's pages")


def _passages(outline: Outline, originals: Mapping[str, Original]) -> Iterator[Finding]:
    """Points beside their passages; once, how many could not be compared."""
    homes = {source.where.file: source for source in outline.sources.values()}
    unseen: list[Point] = []
    for point in outline.points():
        source = homes.get(point.where.file)
        original = originals.get(source.id) if source else None
        if source is None or original is None or not _inside(point, original):
            unseen.append(point)
        else:
            yield from _beside(point, source, original)
    if unseen:
        yield _unseen(unseen)


def _inside(point: Point, original: Original) -> bool:
    return len(point.span) == 2 and point.span[1] <= len(original.text)


def _beside(point: Point, source: Source, original: Original) -> Iterator[Finding]:
    start, end = point.span  # type: ignore[misc]  # a point without one does not come here
    passage = original.text[start:end]
    why = "the point says more than its source, or span= is of another passage"
    for number in unsaid_numbers(point.text, passage, source.reference):
        what = f"'{point.id}' says {number}, which its passage in '{source.id}' does not"
        yield _error(what, point.where, why, "mend the number, or span=; a number from elsewhere needs its own point")
    for name in unsaid_names(point.text, original.text):
        what = f"'{point.id}' names {name}, which '{source.id}' never does"
        yield Finding("warning", "evidence", what, point.where, why, "look whether the source means the same")


def _unseen(points: list[Point]) -> Finding:
    """One note for all: a topic without originals is no fault."""
    count = f"{len(points)} point{'s' * (len(points) != 1)}"
    without = sum(not point.span for point in points)
    parts = [f"{without} record no span="] * bool(without)
    parts += [f"of {len(points) - without} the text is not in originals/"] * (without < len(points))
    what = f"{count} could not be held against their passages: {', '.join(parts)}"
    why = "that the source says their numbers and names rests on whoever wrote them"
    return Finding("note", "evidence", what, Where(), why)


RULE = Rule("evidence", "Every point has evidence, at a place that exists, in a passage that says it.", _run)
