"""What a reader of the page meets: words, not shorthand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.blocks import BLOCKS, Options
from generator.blocks._figures import derivation
from generator.blocks.sources import unaddressed
from generator.errors import Where
from generator.model.chart import Chart, Series
from generator.model.element import Bullets, Cards, Element, Graphic, Grid, Heading
from generator.model.inline import Emphasis, Link, Text, plain
from generator.model.labels import Labels
from tests.tiny import context, tiny, tiny_plan


def _page() -> tuple[Element, ...]:
    return tiny_plan().briefing.elements


def _grid(name: str) -> Grid:
    return next(element for element in _page() if isinstance(element, Grid) and element.id == name)


def _cells(grid: Grid) -> Iterator[str]:
    return (plain(cell) for row in grid.rows for cell in row)


def test_key_messages_say_what_their_counts_count():
    """A count of voices beside a message names the voices."""
    box = next(element for element in _page() if isinstance(element, Bullets) and element.role == "key-messages")

    assert ["1 of 2 voices"] * len(box.items) == [item.note for item in box.items]


def test_a_date_that_a_card_tells_already_is_not_printed_twice():
    """ "passengers in 2023" needs no second 2023 below it."""
    cards = next(element for element in _page() if isinstance(element, Cards))

    assert "" == next(card.when for card in cards.items if "in 2023" in plain(card.content))


def test_coverage_names_who_is_missing():
    """The voices of a part are counted in words; a few missing ones are named as citations name them."""
    found = list(_cells(_grid("table-coverage")))

    assert "Two of two" in found
    assert any(cell.startswith("One of two: not ") and "," not in cell for cell in found)


def test_the_basis_says_what_the_small_notes_are():
    """The first page explains the counts that stand beside messages."""
    assert any(
        "Marks count the voices behind a message, those whose statements it rests on." in cell
        for cell in _cells(_grid("basis"))
    )


def test_no_annex_opens_without_content():
    """Without further figures there is no heading for them."""
    assert "annex-figures" not in [element.id for element in _page() if isinstance(element, Heading)]


@pytest.mark.parametrize("name", ["dispute-count"])
def test_a_dispute_box_says_what_it_is(name: str):
    """A box of disagreement carries its label and its question."""
    caption = _grid(name).caption

    assert caption is not None
    assert ("Where sources disagree", "How many passengers?") == (caption.kind, plain(caption.message))


def test_a_calculation_is_told_in_the_words_of_its_author():
    """``how`` once for all series that say the same; a formula without it is put into words."""
    told = Series("Gap", (1.0,), formula="imports - exports", how="The gap is imports minus exports")
    left = Series("Total", (1.0,), formula="imports + exports")

    assert "The gap is imports minus exports" == derivation(Chart("bar", series=(told, told)), Labels())
    assert derivation(Chart("bar", series=(told, left)), Labels()).endswith("; Total: imports plus exports")


def test_a_source_without_a_date_stands_where_it_was_inferred():
    """The month that the reason names first, as an open mark."""
    name, source = next(iter(tiny().sources.items()))
    undated = replace(
        source,
        reference=replace(source.reference, csl={}),
        inferred=(("issued", "Early January 2022: it looks back."),),
    )
    outline = replace(tiny(), sources={name: undated})
    (strip,) = BLOCKS.get("scope").slide(context(outline), Options({}, Where()))

    assert isinstance(strip, Graphic)
    assert [(2022 + 0.5 / 12, False)] == [(mark.position, mark.exact) for mark in strip.chart.moments]


def test_a_slide_leaves_addresses_out_with_the_signs_around_them():
    """Styles end an entry with its address, some with a stop behind it; what is left ends on one stop."""
    address = Link("https://example.org", (Text("example.org"),))
    stopped = (Text("Ito. "), Emphasis((Text("Ferries"),)), Text(". 2023. "), address, Text("."))
    listed = (Text("Ito, Ferries, 2023, "), address, Text("."))
    bare = (Text("Ito. Ferries. 2023. "), address)

    assert ["Ito. Ferries. 2023.", "Ito, Ferries, 2023.", "Ito. Ferries. 2023."] == [
        plain(unaddressed(entry)) for entry in (stopped, listed, bare)
    ]


def test_a_list_of_texts_without_a_vantage_point_has_no_column_for_it():
    """An empty column says nothing but that something is missing."""
    (whole,) = BLOCKS.get("sources").page(context(tiny()), Options({}, Where()))
    plainer = {name: replace(one, vantage="", not_stated=(), inferred=()) for name, one in tiny().sources.items()}
    (found,) = BLOCKS.get("sources").page(context(replace(tiny(), sources=plainer)), Options({}, Where()))

    assert isinstance(whole, Grid)
    assert isinstance(found, Grid)
    assert (3, 2, {2}) == (len(whole.columns), len(found.columns), {len(row) for row in found.rows})
