"""The room a slide is composed in: its field, the styles of the theme, what a composed page consists of."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from generator.errors import Finding
from generator.house.slides_model import SlideHouse
from generator.model.element import Bullets, Deck, Item, Layout, Prose, Slide
from generator.model.inline import Inlines, Mark, Text, marks, plain
from generator.records import dataclass
from generator.render.pptx.boxes import Face, Paragraph, Shape, Style
from generator.render.pptx.compose.field import OWN, Field
from generator.render.pptx.compose.fit import height_of, lines_of
from generator.theme.tokens import Palette, SlideLines, SlideScale, Theme, Type

PANELS: frozenset[Layout] = frozenset({"messages", "section"})


@dataclass(frozen=True, slots=True)
class Room:
    """A deck being composed. ``numbers`` are the slide numbers by slide id, once they are known."""

    deck: Deck
    theme: Theme
    numbers: Mapping[str, int] = dataclasses.field(default_factory=dict)
    field: Field = OWN
    house: SlideHouse | None = None

    @property
    def colors(self) -> Palette:
        return self.theme.palette

    @property
    def scale(self) -> SlideScale:
        return self.theme.slide

    @property
    def lines(self) -> SlideLines:
        return self.theme.slide_lines

    def panels(self, layout: Layout) -> bool:
        """Whether slides of ``layout`` have our panel: a house's look has none."""
        return self.house is None and layout in PANELS

    def edge(self, place: int) -> tuple[str, float]:
        """Colour and weight of the line over row ``place`` of a list: the first one is heavy."""
        return (self.colors.hairline, self.lines.light) if place else (self.colors.ink, self.lines.heavy)

    def style(self, type_: Type, color: str = "", *, bold: bool = False, face: Face = "apparatus") -> Style:
        """A style of the scale; ink where no colour is given, citations in slate (or that colour, off white)."""
        palette = self.colors
        quiet = palette.slate if color in ("", palette.ink, palette.primary) else color
        return Style(face, type_.size, color or palette.ink, bold, False, quiet)

    def head(self, type_: Type | None = None, color: str = "") -> Style:
        return self.style(type_ or self.scale.head, color or self.colors.primary, bold=True)

    def serif(self, type_: Type, color: str = "", *, bold: bool = True) -> Style:
        return self.style(type_, color, bold=bold, face="argument")

    def height(self, paragraphs: tuple[Paragraph, ...], width: float) -> float:
        return height_of(paragraphs, width, self.theme)

    def count(self, paragraph: Paragraph, width: float) -> int:
        return len(lines_of(paragraph.runs, width, self.theme))


@dataclass(frozen=True, slots=True)
class Page:
    """One slide's body as composed; the frame (title, source, tracker, number) is added afterwards."""

    shapes: tuple[Shape, ...]
    notes: tuple[Inlines, ...] = ()
    findings: tuple[Finding, ...] = ()


def moved(slide: Slide, what: str, level: str = "warning") -> Finding:
    """The finding for text that stands in the notes because no slide holds it."""
    rule = f"slide '{slide.id}': {what}"
    mend = "write a shorter sentence (short=) or a head of a few words (head=) for it"
    why = "the slide shows its head and the whole text stands in the speaker notes"
    return Finding("warning" if level == "warning" else "note", "slide-fit", rule, why=why, mend=mend)


def ids_of(item_id: str, *contents: Inlines) -> tuple[str, ...]:
    """The ids a text stands under: its own first, then those of the marks in it, each once."""
    found = [item_id, *(mark for content in contents for mark in marks(content))]
    return tuple(dict.fromkeys(one for one in found if one))


def as_items(element: Bullets | Prose) -> tuple[Item, ...]:
    """The items of a list; a paragraph is one item headed by its label."""
    match element:
        case Bullets():
            return element.items
        case Prose():
            head: Inlines = (Text(element.label),) if element.label else ()
            return (Item("", head, element.content),)


def whole(item: Item) -> Inlines:
    """Head and text of ``item`` as one paragraph of the notes."""
    joint = " " if plain(item.head).rstrip()[-1:] in ".:?!" else ": "
    between: Inlines = (Text(joint),) if plain(item.head) and plain(item.content) else ()
    content = (*item.head, *between, *item.content)
    return (Mark(item.id, content),) if item.id and item.id not in marks(content) else content
