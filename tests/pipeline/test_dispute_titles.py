"""What the titles over disagreements promise is what the slide shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.formats.audience import read_audience
from generator.model.element import Grid, Slide
from generator.model.inline import plain
from generator.model.outline import Outline
from generator.pipeline import read_outline
from generator.plan.build import make_plan
from generator.text.counts import in_words
from generator.workspace import CHECKOUT, Workspace
from tests.tiny import TEMPLATES, templates

SPACE = Workspace(CHECKOUT, CHECKOUT / "seeds", CHECKOUT / "templates")
FIGURES = ("number", "currency", "sum")
AUDIENCES = ("executive", "legislator", "analyst", "academic", "press")


@pytest.fixture(scope="module")
def outline() -> Outline:
    """The bundled topic without the executive's own block on what is uncertain, which would stand in for disputes."""
    found = read_outline(SPACE, "us-japan-2021-2025")[0]
    return replace(found, blocks=tuple(block for block in found.blocks if block.kind != "uncertain"))


def shown(name: str, outline: Outline) -> list[tuple[Slide, Grid | None]]:
    """The slides over disputes with their table."""
    audience = read_audience(TEMPLATES, name)
    deck = make_plan(outline, audience, templates(*audience.chain)).deck
    slides = [slide for slide in deck.slides if slide.id == "disputes"]
    return [(slide, next((one for one in slide.elements if isinstance(one, Grid)), None)) for slide in slides]


@pytest.mark.parametrize("name", AUDIENCES)
@pytest.mark.parametrize("figures", [0, 1, 2, 99])
def test_the_title_counts_the_disagreements_that_stand_under_it(name: str, figures: int, outline: Outline) -> None:
    """ "These three matter most" stands over three rows; where no figure is disputed there is no such slide."""
    over = [one for one in outline.disputes if one.kind in FIGURES and one.status == "accepted"][:figures]
    rest = [one for one in outline.disputes if one.kind not in FIGURES]
    found = shown(name, replace(outline, disputes=(*over, *rest)))

    assert bool(figures) or not found
    for slide, grid in found:
        rows = len(grid.rows) if grid else 0
        told = "this one matters" if rows == 1 else f"these {in_words(rows)} matter"
        assert told in plain(slide.title)
