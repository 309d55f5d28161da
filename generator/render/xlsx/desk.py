"""What every sheet of the evidence workbook needs: names, rows to link to, places in the documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from generator.formats.csl import short_label
from generator.model.index import point_index
from generator.model.outline import Dispute, Outline, PartialDate, Point
from generator.model.printed import DISPUTE
from generator.model.proposed import Proposed
from generator.office.register import Amount, Linked, Value
from generator.records import dataclass
from generator.render.places import Place, Rendered

POINTS, NUMBERS, DISPUTES, FIGURES, SOURCES = "Points", "Numbers", "Disputes", "Figures", "Sources"
SLIDES = "Slides"
_SLIDE = re.compile(r"/ppt/(?:slides/slide|notesSlides/notesSlide)(\d+)\.xml")


@dataclass(frozen=True, slots=True)
class Desk:
    """``point_rows``, ``source_rows`` and ``dispute_rows``: the first row of each on its sheet, from 0, by id.

    ``places`` are by id, then by document.
    """

    outline: Outline
    points: Mapping[str, Point]
    works: tuple[str, ...]
    point_rows: Mapping[str, int]
    source_rows: Mapping[str, int]
    dispute_rows: Mapping[str, int]
    disputed: Mapping[str, tuple[Dispute, ...]]
    places: Mapping[str, Mapping[str, Sequence[Place]]]

    def label(self, name: str) -> str:
        """A source or work as the documents cite it."""
        if name in self.outline.sources:
            return self.outline.sources[name].label
        reference = self.outline.references.get(name)
        return short_label(reference.csl) if reference else name

    def source(self, name: str) -> Value:
        """The label, leading to the row of the source."""
        row = self.source_rows.get(name)
        return Linked(self.label(name), sheet=SOURCES, row=row) if row is not None else (self.label(name) or None)

    def point(self, name: str) -> Value:
        row = self.point_rows.get(name)
        return Linked(name, sheet=POINTS, row=row) if row is not None else name

    def disputes(self, name: str) -> Value:
        """The disputes that a point stands in, leading to the first."""
        found = self.disputed.get(name, ())
        if not found:
            return None
        return Linked("; ".join(one.title for one in found), sheet=DISPUTES, row=self.dispute_rows[found[0].id])

    def on_pages(self, *names: str) -> Value:
        """How often it stands in the briefing, leading to the first time."""
        found = [place for name in names for place in self.places.get(name, {}).get("briefing.docx", ())]
        body = [place for place in found if place.part == "/word/document.xml"]
        if not body:
            return "in a note" if found else None
        text = "1 place" if len(found) == 1 else f"{len(found)} places"
        return Linked(text, "briefing.docx", body[0].anchor)

    def slides(self, name: str) -> Iterator[int]:
        """The numbers of the slides that show or tell it."""
        for place in self.places.get(name, {}).get("deck.pptx", ()):
            if match := _SLIDE.fullmatch(place.part):
                yield int(match[1])

    def on_slides(self, *names: str) -> Value:
        """The numbers of the slides that show or tell it, leading to the first."""
        numbers = sorted({number for name in names for number in self.slides(name)})
        return Linked(", ".join(map(str, numbers)), "deck.pptx", str(numbers[0])) if numbers else None


def desk_of(outline: Outline, documents: Mapping[str, Rendered]) -> Desk:
    """The desk for one edition."""
    works = _works(outline)
    sides = [(one.id, len(one.sides)) for one in outline.disputes] + [
        (one.id, len(one.sides)) for one in outline.proposed
    ]
    return Desk(
        outline,
        point_index(outline),
        works,
        _first_rows((point.id, len(point.evidence)) for point in outline.points()),
        {name: row for row, name in enumerate((*outline.sources, *works))},
        _first_rows((name, max(count, 1)) for name, count in sides),
        _disputed(outline),
        _places(documents),
    )


def _works(outline: Outline) -> tuple[str, ...]:
    """The works that sources cite for what they say, and that are none of the sources."""
    pieces = [piece for point in outline.points() for piece in point.evidence]
    pieces += [piece for figure in outline.figures.values() for piece in figure.evidence]
    found = dict.fromkeys(piece.origin for piece in pieces)
    return tuple(name for name in found if name in outline.references and name not in outline.sources)


def _first_rows(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    rows: dict[str, int] = {}
    at = 0
    for name, count in counts:
        rows[name] = at
        at += count
    return rows


def _disputed(outline: Outline) -> dict[str, tuple[Dispute, ...]]:
    """By point, those that were not dismissed."""
    found: dict[str, dict[str, Dispute]] = {}
    for dispute in outline.disputes:
        if dispute.status != "dismissed":
            for name in points_of(dispute):
                found.setdefault(name, {})[dispute.id] = dispute
    return {name: tuple(disputes.values()) for name, disputes in found.items()}


def points_of(dispute: Dispute | Proposed) -> tuple[str, ...]:
    """The points of all its sides, each once."""
    return tuple(dict.fromkeys((*dispute.points, *(name for side in dispute.sides for name in side.points))))


def _places(documents: Mapping[str, Rendered]) -> dict[str, dict[str, list[Place]]]:
    found: dict[str, dict[str, list[Place]]] = {}
    for name, document in documents.items():
        for place in dict.fromkeys(document.places):
            found.setdefault(place.id.removeprefix(DISPUTE), {}).setdefault(name, []).append(place)
    return found


def day(when: PartialDate | None) -> Value:
    """A whole date as a date, a year as a number, a month as words."""
    if when is None:
        return None
    if when.day:
        try:
            return date(when.year, when.month, when.day)
        except ValueError:
            return when.iso
    return when.iso if when.month else Amount(when.year, plain=True)
