"""Golden parts. To renew them after a change that is meant: POLICYBRIEF_RENEW_GOLDEN=1 pytest THIS_FILE."""

from __future__ import annotations

import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.element import Deck
from generator.render.pptx import render_pptx
from generator.theme.tokens import Theme

GOLDEN = Path(__file__).parents[2] / "golden" / "pptx"
SLIDES = ("cover", "messages", "steps", "before", "quote", "points")
PARTS = (
    "[Content_Types].xml",
    "docProps/core.xml",
    "ppt/presentation.xml",
    "ppt/_rels/presentation.xml.rels",
    "ppt/theme/theme1.xml",
    "ppt/slideMasters/slideMaster1.xml",
    "ppt/slideLayouts/slideLayout5.xml",
    "ppt/notesMasters/notesMaster1.xml",
    "ppt/notesSlides/notesSlide2.xml",
    *(f"ppt/slides/slide{number}.xml" for number in range(1, 7)),
)


@pytest.fixture(scope="module")
def written(sample_deck: Deck, theme: Theme) -> dict[str, str]:
    slides = tuple(slide for slide in sample_deck.slides if slide.id in SLIDES)
    with zipfile.ZipFile(io.BytesIO(render_pptx(replace(sample_deck, slides=slides), theme).data)) as archive:
        return {name: archive.read(name).decode() for name in PARTS}


@pytest.mark.parametrize("part", PARTS)
def test_part_is_as_it_was(part: str, written: dict[str, str]) -> None:
    """The XML of each part of a small deck without charts is the one that was looked at and kept."""
    lines = written[part].replace("><", ">\n<") + "\n"
    kept = GOLDEN / part.replace("/", "_").replace("[", "").replace("]", "")
    if os.environ.get("POLICYBRIEF_RENEW_GOLDEN"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(lines, "utf-8")

    assert kept.read_text("utf-8") == lines
