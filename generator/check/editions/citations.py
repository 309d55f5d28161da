"""``citations``: every source that a printed point rests on is cited beside it, and stands in the page's list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.check.editions import Edition, EditionRule
from generator.errors import Finding
from generator.model.index import point_index
from generator.model.outline import Point
from generator.model.printed import DECK, PAGE, Piece, listed_in


def _run(edition: Edition) -> Iterable[Finding]:
    points = point_index(edition.outline)
    for piece in edition.pieces:
        if not piece.annex:  # its cells name the source of each row in words
            yield from _uncited(piece, points, edition)
    yield from _unlisted(points, edition)


def _printed(piece: Piece, points: Mapping[str, Point]) -> Iterator[Point]:
    """The points whose own words the piece prints."""
    yield from dict.fromkeys(points[mark.id] for mark in piece.marked if mark.id in points)


def _uncited(piece: Piece, points: Mapping[str, Point], edition: Edition) -> Iterator[Finding]:
    for point in _printed(piece, points):
        for source in dict.fromkeys(evidence.source for evidence in point.evidence):
            if source in piece.cited or _labelled(source, piece, edition):
                continue
            what = f"the {piece.document} of '{edition.audience.name}' prints '{point.id}' ({piece.place})"
            mend = _MEND[piece.document].format(template=edition.template(piece.document))
            yield _finding(f"{what} and cites its source '{source}' nowhere beside it", point, mend)


_MEND = {
    PAGE: "print it by a block that cites (prose, points) in {template}",
    DECK: "let {template} leave the notes of the slide to policybrief, which cites in them",
}


def _labelled(source: str, piece: Piece, edition: Edition) -> bool:
    """Whether a slide's source line names it by its label."""
    found = edition.outline.sources.get(source)
    return piece.document == DECK and found is not None and found.label in piece.text


def _unlisted(points: Mapping[str, Point], edition: Edition) -> Iterator[Finding]:
    """Cited on a page, but missing from its reference list."""
    listed = listed_in(edition.plan.briefing.elements)
    for piece in edition.pieces:
        if piece.document != PAGE or piece.annex:
            continue
        for point in _printed(piece, points):
            for source in dict.fromkeys(evidence.source for evidence in point.evidence):
                if source not in listed:
                    what = f"the briefing of '{edition.audience.name}' prints '{point.id}' ({piece.place})"
                    mend = f"write ::: {{.bibliography}} in {edition.template(PAGE)}"
                    yield _finding(f"{what}, but its reference list lacks '{source}'", point, mend)


def _finding(what: str, point: Point, mend: str) -> Finding:
    return Finding("error", "edition-citations", what, point.where, "nobody could check it", mend)


RULE = EditionRule("citations", "No document prints more sources than it cites.", _run)
