"""What a reader of the page meets: words, not shorthand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.model.element import Bullets, Cards, Element, Grid, Heading
from generator.model.inline import plain
from tests.tiny import tiny_plan


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
    assert any("Marks count the voices behind a message, those whose statements it rests on." in cell for cell in _cells(_grid("basis")))


def test_no_annex_opens_without_content():
    """Without further figures there is no heading for them."""
    assert "annex-figures" not in [element.id for element in _page() if isinstance(element, Heading)]


@pytest.mark.parametrize("name", ["dispute-count"])
def test_a_dispute_box_says_what_it_is(name: str):
    """A box of disagreement carries its label and its question."""
    caption = _grid(name).caption

    assert caption is not None
    assert ("Where sources disagree", "How many passengers?") == (caption.kind, plain(caption.message))
