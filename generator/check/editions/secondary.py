"""``secondary``: a work that nobody read, only a source cites, is printed as cited in that source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.editions import Edition, EditionRule
from generator.errors import Finding, Where
from generator.model.inline import Cite
from generator.model.labels import N_
from generator.model.outline import Outline

THROUGH = N_("as cited in")


def _run(edition: Edition) -> Iterable[Finding]:
    through = edition.plan.briefing.meta.labels.say(THROUGH)
    for piece in edition.pieces:
        for cite in piece.cites:
            works = tuple(_unread(cite, edition.outline))
            if works and through not in cite.text:
                document = f"the {piece.document} of '{edition.audience.name}' ({piece.place})"
                where = _where(*works[0], edition.outline)
                yield _finding(document, cite, *works[0], where, f"it must say “{through}”")


def _where(source: str, work: str, outline: Outline) -> Where:
    """The last point that ``source`` cites ``work`` for."""
    said = ((point.where, piece) for point in outline.points() for piece in point.evidence)
    return next(
        (where for where, piece in reversed([*said]) if (piece.source, piece.origin) == (source, work)), Where()
    )


def _finding(document: str, cite: Cite, source: str, work: str, where: Where, mend: str) -> Finding:
    what = f"{document} cites '{work}' in “{cite.text}” as if it had been read; it is known from '{source}' alone"
    return Finding("error", "edition-secondary", what, where, "a reader would think that somebody looked it up", mend)


def _unread(cite: Cite, outline: Outline) -> Iterator[tuple[str, str]]:
    """Source and key of each work that is cited only through the source; one that the citation names itself is not."""
    named = {source for source, origin in cite.items if not origin}
    for source, origin in cite.items:
        reference = outline.references.get(origin)
        work = (reference.same_as or origin) if reference else origin
        if origin and source in outline.sources and work not in named and work != source:
            yield source, origin


RULE = EditionRule("secondary", "What a source only cites is printed as cited in that source.", _run)
