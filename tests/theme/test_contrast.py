"""Every shipped theme can be read: text on its ground, marks on paper, series apart for every kind of sight."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.charts._inks import ENOUGH, text_on
from generator.theme import THEMES
from generator.theme.colour import SIGHTS, Sight, closest, contrast, distance, lightness
from generator.theme.tokens import Palette

# Roles of text by the grounds they stand on: pages, slides, tables, boxes, the cover and its panels.
GROUNDS = {
    "paper": ("ink", "primary", "accent", "steel", "slate"),
    "neutral_tint": ("ink", "primary", "accent", "steel", "slate"),
    "summary_tint": ("ink", "primary", "accent", "slate"),
    "caution_tint": ("ink", "primary", "accent", "slate"),
    "primary": ("paper", "on_primary", "accent_on_primary"),
    "accent": ("paper",),
    "steel": ("paper",),
}
PAIRS = [(text, ground) for ground, texts in GROUNDS.items() for text in texts]
MARKS = {"institutional": 3.0, "high-contrast": 4.5}
APART = {"institutional": 13.5, "high-contrast": 16.0}
SHARMA = [  # Sharma, Wu and Dalal (2005), table 1: pairs in CIELAB and their difference
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]


def palette(name: str) -> Palette:
    return THEMES.get(name).palette


@pytest.mark.parametrize("name", THEMES.names())
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_reads_on_its_ground(name: str, text: str, ground: str) -> None:
    """Every role of text keeps the theme's ratio on every ground it stands on."""
    colours = palette(name)

    assert contrast(getattr(colours, text), getattr(colours, ground)) >= colours.readable


@pytest.mark.parametrize("name", THEMES.names())
def test_marks_stand_out_from_paper(name: str) -> None:
    """Columns, lines and open marks are seen: 3:1 at least, 4.5:1 where contrast is what the theme is for."""
    colours = palette(name)

    assert all(contrast(mark, colours.paper) >= MARKS[name] for mark in (*colours.series, colours.muted))


def test_high_contrast_keeps_what_wcag_asks_of_aaa() -> None:
    """Its text stands at 7:1, and its thin lines can be seen on paper and on tints."""
    colours = palette("high-contrast")
    grounds = (colours.paper, colours.neutral_tint, colours.summary_tint, colours.caution_tint)

    assert colours.readable >= 7
    assert all(contrast(colours.hairline, ground) >= 3 for ground in grounds)
    assert contrast(colours.line_on_primary, colours.primary) >= 3


@pytest.mark.parametrize("name", THEMES.names())
@pytest.mark.parametrize("sight", SIGHTS)
def test_series_are_told_apart(name: str, sight: Sight) -> None:
    """The six colours of series differ clearly for readers with and without colour blindness."""
    assert closest(palette(name).series, sight) >= APART[name]


@pytest.mark.parametrize("name", THEMES.names())
@pytest.mark.parametrize("sight", SIGHTS)
def test_rises_falls_and_totals_are_told_apart(name: str, sight: Sight) -> None:
    """The three colours of a waterfall differ as clearly as series do."""
    colours = palette(name)

    assert closest((colours.primary, colours.positive, colours.negative), sight) >= APART[name]


def test_series_of_high_contrast_differ_in_a_grey_print() -> None:
    """Each of its six series has a lightness of its own."""
    levels = sorted(lightness(colour) for colour in palette("high-contrast").series)

    assert min(after - before for before, after in pairwise(levels)) >= 6


@pytest.mark.parametrize("name", THEMES.names())
def test_words_in_columns_read(name: str) -> None:
    """Words stand on the colour of their column itself, in paper or in ink, and read on every one."""
    colours = palette(name)
    for fill in (*colours.series, colours.accent, colours.muted, colours.steel, colours.positive, colours.negative):
        assert contrast(text_on(fill, colours), fill) >= ENOUGH


@pytest.mark.parametrize(("one", "other", "expected"), SHARMA)
def test_difference_is_that_of_the_paper(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    """The formula gives the values its authors print."""
    from generator.theme.colour import _ciede2000

    assert _ciede2000(one, other) == pytest.approx(expected, abs=5e-5)


def test_colour_blindness_takes_red_from_green() -> None:
    """Red and green of one lightness come together for protans and deutans, and stay apart for others."""
    red, green = "B03030", "5A6B00"

    assert distance(red, green) > 40
    assert distance(red, green, "deutan") < distance(red, green) / 2
    assert distance(red, green, "tritan") > 30
