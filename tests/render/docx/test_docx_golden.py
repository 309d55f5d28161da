"""Golden parts. To renew them after a change that is meant: POLICYBRIEF_RENEW_GOLDEN=1 pytest THIS_FILE."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.model.element import Briefing
from generator.render.docx import render_docx
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import parts
from tests.render.docx.docx_sample_front import first_part, front
from tests.render.docx.docx_sample_tables import comparison, dispute
from tests.render.docx.docx_sample_words import META

GOLDEN = Path(__file__).parents[2] / "golden" / "docx"
PARTS = ("document", "styles", "numbering", "footnotes", "settings", "header1", "footer1")


@pytest.mark.parametrize("part", PARTS)
def test_part_is_as_it_was(part: str):
    """The XML of each part of a small paper without charts is the one that was looked at and kept."""
    briefing = Briefing(META, (*front(), *first_part(), comparison(), dispute()))
    text = parts(render_docx(briefing, THEME).data)[f"word/{part}.xml"].decode()
    lines = text.replace("><", ">\n<") + "\n"
    kept = GOLDEN / f"{part}.xml"
    if os.environ.get("POLICYBRIEF_RENEW_GOLDEN"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(lines, "utf-8")

    assert kept.read_text("utf-8") == lines
