"""The numbers of an edition while it is built: those of its plan that come from nowhere, and those of its documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from generator.check.documents.numbers.linking import planned, recorded_before
from generator.check.documents.numbers.origins import Story, Traced
from generator.check.documents.numbers.passage import around
from generator.check.documents.numbers.pieces import passages_by_piece
from generator.check.documents.numbers.record import NAME
from generator.errors import Finding, Where
from generator.model.memo import Memo, Shelf
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """A rendered document: its bytes, which of the plan's two it is, and the ids that stand under its anchors.

    ``parts``: of its package, none where they are to be read from the bytes. ``body``: what the main part of a paper
    was joined from, where that is known.
    """

    data: bytes
    document: str
    ids: Mapping[str, str]
    parts: Mapping[str, bytes] = field(default_factory=dict, hash=False)
    body: tuple[bytes, ...] = ()


def untraced(stories: Iterable[Story]) -> tuple[Finding, ...]:
    """An error for each number of a plan that comes from nowhere: its document, the id it stands under, its words."""
    why = "nobody can be told where it is from"
    mend = "put it into a point, a figure's data or outline.md, have it computed from them, or take it out"
    faults = (_nowhere(one) for story in stories for one in story.untraced)
    return tuple(Finding("error", NAME, what, Where(), why, mend) for what in dict.fromkeys(faults))


def _nowhere(one: Traced) -> str:
    ids = next((part.ids for part in one.line.stretches if part.start <= one.token.start < part.end), ())
    under = f", under '{ids[-1]}'" if ids else ""
    words = around(one.line.text, one.token.start)
    return f"the {one.line.document}{under} says {one.token.text} in '{words}', which is from nowhere"


def documents_traced(
    stories: Sequence[Story], documents: Mapping[str, Printed], memo: Memo | None = None, drawn: Shelf | None = None
) -> tuple[dict[str, tuple[bytes, ...]], tuple[Finding, ...]]:
    """The numbers of each rendered document by file name, as they are recorded; an error for each that has no plan.

    What cannot be read tells no numbers: a part that is not well-formed is an error, too. ``memo`` is from earlier
    documents of the same audience, ``drawn`` has charts of the same topic.
    """
    from generator.office.inspect import open_bytes, open_parts  # lxml, only where a document is opened

    numbers: dict[str, tuple[bytes, ...]] = {}
    faults: list[Finding] = []
    for name, printed in documents.items():
        plan = planned((story for story in stories if story.document == printed.document), printed.ids)
        document = open_parts(printed.parts, name) if printed.parts else open_bytes(printed.data, name)
        known = memo.shelf(f"passages of {name}", None) if memo else None
        pieces = passages_by_piece(document, known, drawn, printed.body)
        linked = [recorded_before(piece, plan, known) for piece in pieces]
        numbers[name] = tuple(part.recorded for part in linked)
        strays = tuple(stray for part in linked for stray in part.strays)
        faults += (Finding("error", NAME, f"{part} is not well-formed", Where(name)) for part in document.broken())
        for passage, text in strays:
            what = f"{passage.where}: prints {text} in '{around(passage.text, 0)}', which its plan does not have"
            faults.append(Finding("error", NAME, what, Where(name)))
    return numbers, tuple(faults)
