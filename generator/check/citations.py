"""``citations``: every source and every work cited through a source has a record."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Rule
from generator.errors import Finding, Where
from generator.model.outline import Outline
from generator.model.source import Evidence, Source


def _run(outline: Outline) -> Iterable[Finding]:
    for source in outline.sources.values():
        yield from _witness(source, outline)
    for point in outline.points():
        for piece in point.evidence:
            yield from _piece(piece, outline, point.id, point.where)
    for figure in outline.figures.values():
        for piece in figure.evidence:
            yield from _piece(piece, outline, figure.id, figure.where)


def _witness(source: Source, outline: Outline) -> Iterable[Finding]:
    for name in source.depends_on:
        if name not in outline.sources:
            what = f"'{source.id}' depends on '{name}', which has no note"
            why = "its voice could be counted twice"
            yield Finding("error", "citations", what, source.where, why, "mend depends-on:")


def _piece(piece: Evidence, outline: Outline, owner: str, where: Where) -> Iterable[Finding]:
    if piece.source not in outline.sources:
        have = ", ".join(outline.sources)
        what = f"'{owner}' names the source '{piece.source}', which has no note; have: {have}"
        yield Finding("error", "citations", what, where, mend="mend the id")
    elif not piece.at:
        what = f"'{owner}' does not say where in '{piece.source}' it stands"
        yield Finding("error", "citations", what, where, "nobody can check it", 'write at="p. 3"')
    if piece.origin and piece.origin not in outline.references:
        what = f"'{owner}' cites '{piece.origin}', which references.json does not list"
        yield Finding("error", "citations", what, where, mend="add the record, or mend the key")


RULE = Rule("citations", "Every source has a note, every cited work a record, every piece of evidence a place.", _run)
