"""``parity``: a point says the same wherever it is printed: its words or its short form, its numbers, its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.check.editions import Edition, EditionRule
from generator.errors import Finding
from generator.model.index import point_index
from generator.model.inline import Cite, Footnote, Inlines, Mark, plain
from generator.model.outline import PartialDate, Point
from generator.model.printed import Piece, cited_in
from generator.model.quotation import printed_forms
from generator.text.numbers import numbers


def _run(edition: Edition) -> Iterable[Finding]:
    points = point_index(edition.outline)
    for piece in edition.pieces:
        for mark in piece.marked:
            if mark.id in points:
                yield from _differences(points[mark.id], mark, piece, edition)


def _differences(point: Point, mark: Mark, piece: Piece, edition: Edition) -> Iterator[Finding]:
    """What a place makes of a point that its other places do not; at most one finding."""
    forms = printed_forms(point, edition.plan.briefing.meta.labels)
    if what := _amiss(mark.content, forms, point.date, frozenset(piece.source for piece in point.evidence)):
        place = f"the {piece.document} of '{edition.audience.name}' ({piece.place})"
        mend = "print it by a block that takes it by its id, or write a short form beside it in the notes"
        why = "two documents that differ make a reader doubt both"
        yield Finding("error", "edition-parity", f"{place} prints '{point.id}' {what}", point.where, why, mend)


@lru_cache(maxsize=4096)  # a point stands in several places of an edition, and alike in the next edition
def _amiss(content: Inlines, forms: tuple[str, ...], date: PartialDate | None, sources: frozenset[str]) -> str:
    """What ``content`` says that a point of these ``forms``, ``date`` and ``sources`` does not; empty for nothing."""
    said, known = _flat(_words(content)), tuple(map(_flat, forms))
    if not any(form in said for form in known):
        return "in other words than its own and its short form"
    values = _values(date, known)
    if strange := [one.printed for one in numbers(said) if one.value not in values]:
        return f"with the number {strange[0].strip()}, which it does not have"
    cited = {source for item in content if isinstance(item, Cite) for source in cited_in((item,))}
    return "and cites other sources than it rests on" if cited and cited != sources else ""


def _words(content: Inlines) -> str:
    """What a point says where it stands, without its citations and notes."""
    return "".join("" if isinstance(item, Cite | Footnote) else plain((item,)) for item in content)


def _flat(text: str) -> str:
    return " ".join(text.split()).rstrip(" .").casefold()


def _values(date: PartialDate | None, forms: Iterable[str]) -> set[float]:
    dates = (date.year, date.month, date.day) if date else ()
    return {*dates, *(one.value for text in forms for one in numbers(text))}


RULE = EditionRule("parity", "A point says the same in every document of every edition.", _run)
