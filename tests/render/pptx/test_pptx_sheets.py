"""The sheets of the template: a placeholder for every row, where the composer puts it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.element import LAYOUTS, Bullets, Deck, Item, Layout, Slide
from generator.render.pptx import render_pptx
from generator.render.pptx.boxes import Composed, PlacedSlide, Shape, TextBox
from generator.render.pptx.compose import compose
from generator.render.pptx.layouts import near, place_of, sheet_of
from generator.render.pptx.sheets import SHEETS
from generator.theme.tokens import Theme
from tests.render.pptx.pptx_sample_words import words

FREE = {"Tracker", "Running title", "Event", "Year", "Band", "Legend", "Note", "Count", "Value", "Side", "Stated by"}


def rows(deck: Deck, layout: Layout, count: int) -> Deck:
    items = tuple(Item(f"i{n}", words(f"Head {n}"), words(f"Text number {n}."), "", 1, 4) for n in range(count))
    role = {"agenda": "agenda", "messages": "key-messages"}.get(layout, "bullets")
    listed = Bullets(items, role, "Points | Voices" if layout == "agenda" else "")  # type: ignore[arg-type]
    return replace(deck, slides=(Slide("s", layout, words("A list"), (listed,)),))


def loose(slide: PlacedSlide, theme: Theme) -> list[str]:
    """Texts that stand elsewhere than their layout says, or in no placeholder."""
    sheet, palette = sheet_of(slide, theme.palette), theme.palette
    boxes = [shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.name not in FREE]
    places = [(box, place_of(box, sheet, palette)) for box in boxes]
    return [box.name for box, place in places if place is None or not near(place, box.at)]


def test_names_and_numbers_are_unique() -> None:
    """Every layout has a sheet; no two sheets share a name, no two placeholders of a sheet a number."""
    assert set(LAYOUTS) == {sheet.layout for sheet in SHEETS}
    assert len(SHEETS) == len({sheet.name for sheet in SHEETS})
    for sheet in SHEETS:
        assert len(sheet.holders) == len({holder.index for holder in sheet.holders})


@pytest.mark.parametrize(
    ("layout", "counts"),
    [("points", range(1, 9)), ("part-messages", range(1, 9)), ("agenda", range(1, 7)), ("messages", range(3, 6))],
)
def test_every_row_of_a_list_stands_where_its_layout_says(
    layout: Layout, counts: range, sample_deck: Deck, theme: Theme
) -> None:
    """However many rows a list has, moving the layout moves them all."""
    for count in counts:
        slides = compose(rows(sample_deck, layout, count), theme).slides

        assert [] == [name for slide in slides for name in loose(slide, theme)]


@pytest.mark.parametrize("name", ["opener", "trade", "quote", "numbers", "matrix", "table", "messages", "agenda"])
def test_slides_of_the_sample_stand_where_their_layout_says(name: str, sample_deck: Deck, theme: Theme) -> None:
    """Openers, charts with takeaways, quotations, cards, tables: nothing floats."""
    slides = [slide for slide in compose(sample_deck, theme).slides if slide.id == name]

    assert [] == [what for slide in slides for what in loose(slide, theme)]


def _reset(slide: PlacedSlide, theme: Theme) -> PlacedSlide:
    sheet = sheet_of(slide, theme.palette)

    def put(shape: Shape) -> Shape:
        match shape:
            case TextBox():
                place = place_of(shape, sheet, theme.palette)
                return replace(shape, at=place) if place else shape
            case _:
                return shape

    return replace(slide, shapes=tuple(put(shape) for shape in slide.shapes))


def test_resetting_a_slide_leaves_it_whole(
    sample_deck: Deck, theme: Theme, find_faults: Callable[[Composed, Theme], list[str]]
) -> None:
    """With every placeholder back at its layout's place no text runs over its box or into another."""
    composed = compose(sample_deck, theme)
    slides = tuple(_reset(slide, theme) for slide in composed.slides if slide.id not in ("disputes", "columns"))

    assert [] == find_faults(replace(composed, slides=slides), theme)


def test_a_placeholder_in_its_place_states_none_of_its_own(sample_deck: Deck, theme: Theme) -> None:
    """PowerPoint then takes place and size from the layout."""
    pptx = pytest.importorskip("pptx")
    deck = pptx.Presentation(io.BytesIO(render_pptx(rows(sample_deck, "points", 7), theme).data))
    holders = [shape for shape in deck.slides[0].placeholders if shape.placeholder_format.idx >= 20]

    assert 14 == len(holders)
    assert all(shape._element.spPr.xfrm is None for shape in holders)
    assert "Points, seven" == deck.slides[0].slide_layout.name
