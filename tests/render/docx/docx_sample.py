"""A briefing that uses every element, with text that is hard to set."""

from __future__ import annotations

from generator.model.element import Briefing
from tests.render.docx.docx_sample_areas import second_part
from tests.render.docx.docx_sample_front import first_part, front
from tests.render.docx.docx_sample_hard import hard_part
from tests.render.docx.docx_sample_words import META


def sample() -> Briefing:
    """Every element, and hard text."""
    return Briefing(META, (*front(), *first_part(), *second_part(), *hard_part()))
