"""``disputes``: who prints a number that sources dispute says so in the same document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.check.editions import Edition, EditionRule
from generator.errors import Finding
from generator.model.index import Differing, homes_of, point_index, sentence_index, stated
from generator.model.outline import Dispute, Point, Sentence
from generator.model.printed import Piece
from generator.text.disputed import disputed_by


def _run(edition: Edition) -> Iterable[Finding]:
    for document, pieces in groupby(edition.pieces, key=lambda piece: piece.document):
        yield from _document(document, tuple(pieces), edition)


def _document(document: str, pieces: tuple[Piece, ...], edition: Edition) -> Iterator[Finding]:
    carried = frozenset(name for piece in pieces for name in piece.disputes)
    points, sentences = point_index(edition.outline), sentence_index(edition.outline)
    over = homes_of(edition.outline).differing
    told: set[tuple[str, str]] = set()
    for piece in pieces:
        for name, dispute in _touched(piece, points, sentences, over):
            if dispute.id not in carried and (name, dispute.id) not in told:
                told.add((name, dispute.id))
                yield _finding(document, piece, name, dispute, edition)


def _touched(
    piece: Piece, points: Mapping[str, Point], sentences: Mapping[str, Sentence], over: Differing
) -> Iterator[tuple[str, Dispute]]:
    """Each id whose printed words say a number that an accepted dispute is about."""
    for mark in piece.marked:
        text, rests = stated(mark.id, points, sentences) or ("", ())
        for dispute in disputed_by(text, rests, over):
            yield mark.id, dispute


def _finding(document: str, piece: Piece, name: str, dispute: Dispute, edition: Edition) -> Finding:
    what = f"the {document} of '{edition.audience.name}' prints '{name}' ({piece.place}) and drops the dispute"
    why = f"sources differ over its number: {dispute.title}"
    mend = f"write ::: {{.disputes topic={dispute.topic}}} in {edition.template(document)}, or leave '{name}' out"
    return Finding("error", "edition-disputes", f"{what} '{dispute.id}'", dispute.where, why, mend)


RULE = EditionRule("disputes", "A document that prints a disputed number says that sources differ.", _run)
