"""What each block's example gives for the gallery's topic, as a few lines of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.gallery.templates import BLOCK
from generator.model import element as e
from generator.model.inline import plain
from generator.model.walk import inlines_of

MOST_LINES, WIDTH = 4, 110


def spoken_examples(plan: e.Plan) -> dict[str, tuple[str, ...]]:
    """Block name to lines; from the page, else from the slide, else from what the speaker says."""
    on_slides = {
        slide.id.removeprefix(BLOCK): _shortened((*_lines(slide.elements), *map(plain, slide.notes)))
        for slide in plan.deck.slides
        if slide.id.startswith(BLOCK)
    }
    on_pages = {name: _shortened(_lines(elements)) for name, elements in _sections(plan.briefing.elements)}
    return {name: on_pages.get(name) or on_slides.get(name, ()) for name in (*on_slides, *on_pages)}


def _sections(elements: Iterable[e.Element]) -> Iterator[tuple[str, list[e.Element]]]:
    """The elements under the heading of each block."""
    name, found = "", list[e.Element]()
    for element in elements:
        match element:
            case e.Heading(level=level, id=id) if level <= 2:
                if name:
                    yield name, found
                name, found = id.removeprefix(BLOCK) if id.startswith(BLOCK) else "", []
            case _:
                found.append(element)
    if name:
        yield name, found


def _lines(elements: Iterable[e.Element]) -> Iterator[str]:
    for element in elements:
        match element:
            case e.Grid():
                if element.caption:
                    yield plain(element.caption.message)
                yield " | ".join(" ".join(column.header.split()) for column in element.columns if column.header)
                yield from (" | ".join(plain(cell) for cell in row) for row in element.rows)
            case e.Cards():
                yield from (f"{card.prefix} {card.value} {card.unit}: {plain(card.content)}" for card in element.items)
            case e.Bullets():
                yield from (" ".join((plain(item.head), plain(item.content))) for item in element.items)
            case e.Contents():
                yield "the headings of the document with their pages"
            case _:
                yield from map(plain, inlines_of(element))


def _shortened(lines: Iterable[str]) -> tuple[str, ...]:
    """The first lines that say something, each cut to the width, and whether more follow."""
    said = [line for line in (" ".join(line.split()) for line in lines) if line]
    shown = [line if len(line) <= WIDTH else f"{line[: WIDTH - 1].rstrip()}…" for line in said[:MOST_LINES]]
    return (*shown, "…") if len(said) > MOST_LINES else tuple(shown)
