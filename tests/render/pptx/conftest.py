"""The sample deck and the look for faults, for every test of the deck."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.element import Deck
from generator.render.pptx.boxes import Composed
from generator.theme.shipped.institutional import THEME
from generator.theme.tokens import Theme
from tests.render.pptx.pptx_faults import faults
from tests.render.pptx.pptx_sample import sample_slides
from tests.render.pptx.pptx_sample_words import PARTS, meta


@pytest.fixture(scope="session")
def theme() -> Theme:
    return THEME


@pytest.fixture(scope="session")
def sample_deck() -> Deck:
    """Every layout once, in the words of the mock-ups."""
    return Deck(meta(), PARTS, sample_slides())


@pytest.fixture(scope="session")
def find_faults() -> Callable[[Composed, Theme], list[str]]:
    """Geometry faults of a composed deck."""
    return faults
