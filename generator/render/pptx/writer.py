"""What a deck is while it is written: its parts, the places of the outline's ids in them, what its slides stand on."""

from __future__ import annotations

from dataclasses import field
from typing import Protocol

from generator.model.element import Deck
from generator.records import dataclass
from generator.render.places import Place
from generator.render.pptx.boxes import ChartBox, Composed, PlacedSlide, Table, TextBox
from generator.render.pptx.package import Relations
from generator.render.pptx.words import Ink
from generator.theme.tokens import Theme

PRESENTATION = "ppt/presentation.xml"


@dataclass(slots=True)
class Writer:
    """The parts of one deck as they come about, and the places of the outline's ids in them."""

    deck: Deck
    theme: Theme
    ink: Ink
    parts: dict[str, bytes] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)

    def put(self, name: str, xml: str, relations: Relations | None = None) -> None:
        self.parts[name] = xml.encode()
        if relations and relations.rows:
            self.parts[relations.name] = relations.xml()

    def fresh(self, name: str) -> str:
        """The first of the names that ``name`` with "{}" for its number stands for that no part has."""
        number = 1
        while name.format(number) in self.parts:
            number += 1
        return name.format(number)


class Sheeted(Protocol):
    """A slide on the layout that it takes."""

    @property
    def layout(self) -> str:
        """The part of the layout."""

    def holder(self, box: TextBox) -> tuple[str, bool]:
        """The placeholder that a text fills, as XML or empty, and whether it stands where the layout says."""

    def graphic(self, shape: Table | ChartBox) -> str:
        """The placeholder that a table or chart fills, as XML or empty."""


class Base(Protocol):
    """What slides are written on: our own template, or a house's file."""

    def begin(self, writer: Writer) -> None:
        """Write masters, layouts and themes."""

    def sheeted(self, slide: PlacedSlide) -> Sheeted:
        """``slide`` on its layout."""

    def notes_master(self, writer: Writer) -> str:
        """The part of the notes master, which is written if it has to be."""

    def finish(self, writer: Writer, composed: Composed) -> None:
        """Write the presentation and what the package needs."""

    def packed(self, writer: Writer) -> bytes:
        """The file of all that is written."""


def slide_part(number: int) -> str:
    """The part of slide ``number``."""
    return f"ppt/slides/slide{number}.xml"


def notes_part(number: int) -> str:
    """The part of the notes of slide ``number``."""
    return f"ppt/notesSlides/notesSlide{number}.xml"


def place_in_row(slide: PlacedSlide, shape: Table | ChartBox) -> int:
    """Which of the slide's tables or charts ``shape`` is, from 0."""
    alike = [one for one in slide.shapes if isinstance(one, type(shape))]
    return next(number for number, one in enumerate(alike) if one is shape)
