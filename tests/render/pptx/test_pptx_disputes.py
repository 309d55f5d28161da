"""Disagreements on slides: numbers on a line, numbers set large, words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.element import Column, Contrast, Deck, Grid, Slide, Stated
from generator.model.inline import plain
from generator.render.pptx.boxes import Block, Composed, PlacedSlide, Table, TextBox
from generator.render.pptx.compose import compose
from generator.render.pptx.compose.fit import lines_of, width_of
from generator.theme.tokens import Theme
from tests.render.pptx.pptx_sample_words import words

Faults = Callable[[Composed, Theme], list[str]]
COLUMNS = tuple(map(Column, ("Question", "What the sources say", "Why they differ", "How to use it")))
ROW = tuple(map(words, ("How many?", "Some say this.\nSome say that.", "They count otherwise.", "Give both.")))


def contrast(*amounts: float, text: str = "About so many.") -> Contrast:
    return Contrast("persons", tuple(Stated(f"{one:,.0f}", one, words(text), "Tran, 2024") for one in amounts))


def composed(deck: Deck, theme: Theme, *contrasts: Contrast | None) -> Composed:
    grid = Grid("d", COLUMNS, (ROW,) * len(contrasts), "disputes", contrasts=contrasts)
    return compose(replace(deck, slides=(Slide("s", "disputes", words("They differ"), (grid,)),)), theme)


def dots(slide: PlacedSlide) -> list[float]:
    return [shape.at.x for shape in slide.shapes if isinstance(shape, Block) and shape.round]


def said(slide: PlacedSlide, name: str) -> list[str]:
    boxes = [shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.name == name]
    return ["".join(run.text for one in box.paragraphs for run in one.runs) for box in boxes]


def test_three_numbers_stand_on_a_line_in_proportion(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Dots are as far apart as the numbers; none is hidden by a label, whatever the order of the sides."""
    found = composed(sample_deck, theme, contrast(55_000, 50_000, 54_000))
    low, middle, high = dots(found.slides[0])

    assert pytest.approx(0.8) == (middle - low) / (high - low)
    assert ["55,000", "54,000", "50,000"] == sorted(said(found.slides[0], "Value"), reverse=True)
    assert [] == find_faults(found, theme)


def test_names_on_a_line_are_broken_alike(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """Where one label needs its date on a second line, all have theirs there."""
    names = ("Stronger Relations, n.d.", "Jandali, 2024", "Tran, 2024")
    sides = zip(contrast(50_000, 54_000, 55_000).sides, names, strict=True)
    found = composed(sample_deck, theme, Contrast("persons", tuple(replace(one, source=name) for one, name in sides)))

    assert ["Jandali,\n2024", "Stronger Relations,\nn.d.", "Tran,\n2024"] == sorted(said(found.slides[0], "Stated by"))
    assert [] == find_faults(found, theme)


def test_words_of_a_cell_end_in_lines_that_are_alike(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """What would end on one short word is set in a narrower box, in as many lines."""
    use = words("Use the dollar sum, show the yen sum with this warning, and convert neither.")
    grid = Grid("d", COLUMNS, ((*ROW[:3], use),), "disputes")
    found = compose(replace(sample_deck, slides=(Slide("s", "disputes", words("They differ"), (grid,)),)), theme)

    boxes = [shape for shape in found.slides[0].shapes if isinstance(shape, TextBox) and shape.name == "Text"]
    runs, wide = boxes[-1].paragraphs[0].runs, boxes[-1].at.w
    measured = [width_of(line.strip(), runs[0].style, theme) for line in lines_of(runs, wide, theme)]
    assert min(measured) > 0.7 * max(measured)
    assert [] == find_faults(found, theme)


def test_two_numbers_are_set_large_beside_their_words(sample_deck: Deck, theme: Theme, find_faults: Faults) -> None:
    """No line joins two numbers; each keeps what its source says."""
    found = composed(sample_deck, theme, contrast(106, 167, text="A sum in yen for a sum in dollars."))

    assert [] == dots(found.slides[0])
    assert ["106", "167"] == said(found.slides[0], "Value")
    assert ["A sum in yen for a sum in dollars. Tran, 2024"] * 2 == said(found.slides[0], "Side")
    assert [] == find_faults(found, theme)


def test_sides_without_numbers_stay_words(sample_deck: Deck, theme: Theme) -> None:
    """A row that has no contrast prints its cell."""
    (slide,) = composed(sample_deck, theme, None).slides

    assert any("Some say this." in text for text in said(slide, "Text"))
    assert not any(isinstance(shape, Table) for shape in slide.shapes)


@pytest.mark.parametrize("amounts", [(1, 1, 1), (1, 2, 3, 4, 5, 6), (1, 1_000_000_000_000, 1_000_000_000_001)])
def test_what_has_no_room_on_a_line_is_set_large(
    amounts: tuple[float, ...], sample_deck: Deck, theme: Theme, find_faults: Faults
) -> None:
    """Equal numbers, many, or such as are too wide beside each other."""
    found = composed(sample_deck, theme, contrast(*amounts))

    assert len(amounts) == sum(len(said(slide, "Value")) for slide in found.slides)
    assert [] == find_faults(found, theme)


def test_the_words_behind_a_drawing_are_spoken(sample_deck: Deck, theme: Theme) -> None:
    """A number line shows no sentences: the speaker has them, and nobody is warned."""
    found = composed(sample_deck, theme, contrast(1, 2, 3))

    assert any("Some say this." in plain(note) for note in found.slides[0].notes)
    assert () == found.findings


def test_a_source_on_a_number_line_keeps_one_line_where_it_has_room(sample_deck: Deck, theme: Theme) -> None:
    """Two lines are for names of which one would touch the next; then all dates have the second."""
    roomy = named(sample_deck, theme, (50_000, "Stronger Ties, n.d."), (54_000, "Jandali, 2024"))
    close = named(sample_deck, theme, (50_000, "Stronger Relations, n.d."), (54_000, "Jandali, 2024"))

    assert [("Stronger Ties, n.d.",), ("Jandali, 2024",), ("Tran, 2024",)] == roomy
    assert [("Stronger Relations,", "n.d."), ("Jandali,", "2024"), ("Tran,", "2024")] == close


def named(deck: Deck, theme: Theme, *sides: tuple[float, str]) -> list[tuple[str, ...]]:
    """The lines that the names on a number line take, from left to right; the highest number is the same in all."""
    stated = tuple(Stated(f"{one:,.0f}", one, words("So many."), who) for one, who in (*sides, (55_000, "Tran, 2024")))
    slide = composed(deck, theme, Contrast("persons", stated)).slides[0]
    boxes = [shape for shape in slide.shapes if isinstance(shape, TextBox) and shape.name == "Stated by"]
    lines = (lines_of(one.runs, box.at.w, theme) for box in boxes for one in box.paragraphs)
    return [tuple(line.strip() for line in some) for some in lines]
