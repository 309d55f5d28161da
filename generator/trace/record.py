"""What a trace needs of an edition's ``evidence.json``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from generator.model.written import Computed

NAME = "evidence.json"
_SLIDE = re.compile(r"/ppt/(?:slides/slide|notesSlides/notesSlide)(\d+)\.xml")


class Entry(msgspec.Struct, frozen=True):
    """Anything that stands somewhere: by document, its "part#anchor"."""

    id: str
    places: dict[str, list[str]] = {}


class ComputedEntry(Entry, frozen=True):
    """A number that a template had computed."""

    text: str = ""
    formula: str = ""
    figures: list[str] = []
    points: list[str] = []


class Record(msgspec.Struct, frozen=True):
    """The rest of the file is passed over."""

    topic: str = ""
    audience: str = ""
    points: list[Entry] = []
    sentences: list[Entry] = []
    figures: list[Entry] = []
    disputes: list[Entry] = []
    computed: list[ComputedEntry] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that stands somewhere."""
        return (*self.points, *self.sentences, *self.figures, *self.disputes, *self.computed)

    def places(self, document: str) -> Iterator[tuple[str, str]]:
        """Every id and "part#anchor" in one document."""
        for entry in self.entries:
            yield from ((entry.id, place) for place in entry.places.get(document, ()))


def read_record(path: Path) -> Record:
    """The record; an empty one where there is none or it is damaged."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Record)
    except (OSError, ValueError, RecursionError):
        return Record()


def computed_of(records: Iterable[Record]) -> Iterator[Computed]:
    """What the templates of these editions had computed."""
    for record in records:
        for one in record.computed:
            yield Computed(one.id, one.text, one.formula, tuple(one.figures), tuple(one.points))


def printed_of(records: Iterable[Record]) -> Mapping[str, tuple[str, ...]]:
    """By id, where the editions print it: "analyst/deck.pptx:4", "analyst/briefing.docx:t24_cost_deal"."""
    found: dict[str, dict[str, None]] = {}
    for record in records:
        for entry in record.entries:
            told = found.setdefault(entry.id, {})
            for document, places in entry.places.items():
                told |= dict.fromkeys(f"{record.audience}/{document}:{_shown(place)}" for place in places)
    return {name: tuple(places) for name, places in found.items()}


def _shown(place: str) -> str:
    part, _, anchor = place.partition("#")
    slide = _SLIDE.fullmatch(part)
    return slide[1] if slide else anchor
