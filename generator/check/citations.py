"""``citations``: every work cited through a source has a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check import Rule
from generator.check._doubts import Doubt
from generator.errors import Finding, Where
from generator.model.outline import Outline
from generator.model.source import Evidence


def _run(outline: Outline) -> Iterable[Finding]:
    for one in absent(outline):
        yield Finding(one.level, "citations", one.what, one.where, one.why, one.mend)


def absent(outline: Outline) -> Iterator[Doubt]:
    """Works that are cited and have no record."""
    for piece, owner, where in _pieces(outline):
        if piece.origin and piece.origin not in outline.references:
            what = f"'{owner}' cites '{piece.origin}', which references.json does not list"
            yield Doubt(what, (piece.origin,), where, "", "add the record, or mend the key", (owner,), "error")


def _pieces(outline: Outline) -> Iterator[tuple[Evidence, str, Where]]:
    """Every piece of evidence with the id of what it carries and where that stands."""
    for point in outline.points():
        yield from ((piece, point.id, point.where) for piece in point.evidence)
    for figure in outline.figures.values():
        yield from ((piece, figure.id, figure.where) for piece in figure.evidence)


RULE = Rule("citations", "Every work cited through a source has a record.", _run)
