"""The slides of the gallery: each named by its title, in the layout made for what it shows, with what one types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.blocks import BLOCKS, BlockKind
from generator.charts import CHARTS
from generator.gallery.entries import figure_entry
from generator.gallery.layouts import is_drawn, layout_index, layout_of, shortened, silent_index
from generator.gallery.signs import typeset
from generator.gallery.templates import BLOCK, CHART, LAYOUT, SECTIONS, figure_directive
from generator.model import element as e
from generator.model.inline import Code, Inlines, Text
from generator.records import replace

MOST_ENTRIES = 6  # of the list on the slide that opens a section


def explained_deck(deck: e.Deck, layouts: str) -> e.Deck:
    """``deck`` with titles that say what each example is for, and below each slide what one types for it.

    ``layouts`` are the slides of the last section as their template says them.
    """
    typed = dict(_typed(layouts))
    cover, *rest = (_slide(slide, typed) for slide in deck.slides if not _is_silent(slide))
    sections = [_section(name, rest) for name in SECTIONS]
    index = layout_index((cover, *(slide for section in sections for slide in section)))
    silent = silent_index(_silent(deck))
    slides = (cover, *(slide for section in sections for slide in section), index, silent)
    return replace(deck, tracker=SECTIONS, slides=slides)


def _silent(deck: e.Deck) -> tuple[BlockKind, ...]:
    """The blocks that no slide shows: they print on pages alone, or say something to the speaker."""
    shown = {slide.id for slide in deck.slides if not _is_silent(slide)}
    return tuple(BLOCKS.get(name) for name in BLOCKS.names() if BLOCK + name not in shown)


def _is_silent(slide: e.Slide) -> bool:
    """Whether a block's slide has nothing to show."""
    return slide.id.startswith(BLOCK) and all(isinstance(element, e.Note) for element in slide.elements)


def _typed(layouts: str) -> Iterator[tuple[str, str]]:
    """The directives of each slide in ``layouts`` by the slide's id."""
    for text in f"\n{layouts}".split("\n## ")[1:]:
        head, _, body = text.partition("\n")
        yield head.rpartition("{#")[2].split()[0], body


def _slide(slide: e.Slide, typed: Mapping[str, str]) -> e.Slide:
    if slide.id.startswith(BLOCK):
        block = BLOCKS.get(slide.id.removeprefix(BLOCK))
        return _shown(slide, block.name, block.about, block.example, block.options)
    if slide.id.startswith(CHART):
        kind = slide.id.removeprefix(CHART)
        found = _shown(slide, kind, CHARTS.get(kind).about, figure_directive(kind), {})
        return replace(found, notes=((Code(figure_entry(kind)),), *found.notes))
    if slide.id.startswith(LAYOUT):
        return replace(slide, part=SECTIONS[-1], source=_line(slide.layout, typed[slide.id]))
    return slide


def _shown(slide: e.Slide, name: str, about: str, typed: str, options: Mapping[str, str]) -> e.Slide:
    part = SECTIONS[0] if slide.id.startswith(BLOCK) else SECTIONS[1]
    elements = shortened(slide.elements)
    layout = layout_of(elements)
    title = (Text(f"{name}: {about[:1].lower()}{typeset(about[1:].rstrip('.'))}"),)
    said = (*((Code(option), Text(f": {what}")) for option, what in options.items()), *slide.notes)
    return replace(slide, part=part, layout=layout, kicker=part, title=title, elements=elements,
                   source=_line(layout, typed), notes=said)  # fmt: skip


def _line(layout: e.Layout, typed: str) -> Inlines:
    """The heading that chooses the layout, then the directives."""
    return (Code(f"## … {{layout={layout}}}"), Text("   "), Code(" ".join(typed.split())))


def _section(name: str, slides: Sequence[e.Slide]) -> tuple[e.Slide, ...]:
    """The opener of a section with a list of its slides, then these: lists and drawings in turn."""
    opener = next(slide for slide in slides if slide.id == f"part-{name.lower()}")
    own = _mixed([slide for slide in slides if slide.part == name])
    return replace(opener, elements=(*opener.elements, e.Bullets(tuple(_entries(own))))), *own


def _mixed(slides: Sequence[e.Slide]) -> tuple[e.Slide, ...]:
    """Slides of words spread evenly among those that show a drawing or table, each kind in its order."""
    drawn = [slide for slide in slides if is_drawn(slide)]
    words = [slide for slide in slides if not is_drawn(slide)]
    places = [((n + 1) / (len(group) + 1), kind, slide)
              for kind, group in enumerate((drawn, words)) for n, slide in enumerate(group)]  # fmt: skip
    return tuple(slide for _, _, slide in sorted(places, key=lambda place: place[:2]))


def _entries(slides: Sequence[e.Slide]) -> Iterable[e.Item]:
    """Names of neighbouring slides on a line, with the number of the first."""
    size = -(-len(slides) // MOST_ENTRIES)
    for start in range(0, len(slides), size):
        names = ", ".join(_named(slide) for slide in slides[start : start + size])
        yield e.Item(slides[start].id, (), (Text(names),))


def _named(slide: e.Slide) -> str:
    return slide.id.removeprefix(BLOCK).removeprefix(CHART).removeprefix(LAYOUT)
