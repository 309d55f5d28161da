"""Paragraphs with the series that they tell over time or over members, one a line in series_cases.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ingest.document import Block, Document
from generator.ingest.series import series_of

LINES = (Path(__file__).parent / "series_cases.txt").read_text("utf-8").splitlines()
CASES = [tuple(part.strip() for part in line.split("||")) for line in LINES if line and not line.startswith("#")]


def told_in(text: str) -> str:
    document = Document("x", text, (Block("paragraph", 0, len(text)),))
    return " | ".join(
        f"{one.unit}: " + " ".join(f"{point.x.replace(' ', '_')}={point.value:.12g}" for point in one.points)
        for one in series_of(document, "2024-06-01")
    )


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text for text, _ in CASES])
def test_the_series_of_a_paragraph(text, told):
    """All of its values at their times or members in one unit, and none where measures, owners or plans differ."""
    assert told == told_in(text)
