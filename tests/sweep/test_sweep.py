from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.sweep.measure import composed_figures, rendered_figures

# An issue's worth in CI, a dozen where somebody waits; SWEEP asks for any number.
COUNT = int(os.environ.get("SWEEP", "60" if os.environ.get("CI") else "12"))


def test_composed_slides_hold_their_words() -> None:
    """Every text fits its box by metrics, in sizes of the scale; what no slide holds stands in the notes."""
    figures = composed_figures(range(COUNT))
    print(f"\ncomposed: {figures}")  # noqa: T201

    assert () == figures.faults


def test_rendered_documents_hold_their_words(soffice: str, tmp_path: Path) -> None:
    """Drawn by LibreOffice, words stand in their boxes and margins, none on another, none cut off; no page is empty."""
    pdftotext = shutil.which("pdftotext")
    if pdftotext is None:
        pytest.skip("pdftotext is not installed")
    figures = rendered_figures(range(COUNT), soffice, pdftotext, tmp_path)
    print(f"\nrendered: {figures}")  # noqa: T201

    assert () == figures.faults
