"""Sweep by hand: ``python -m tests.sweep 500`` measures outlines 0 to 499 and prints the figures.

A second number is the first outline; documents and PDFs are left in output/sweep.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.sweep.measure import Figures, composed_figures, rendered_figures

FOLDER = Path(__file__).resolve().parents[2] / "output" / "sweep"
AT_ONCE = 60


def main(arguments: list[str]) -> int:
    """Print what was found, part by part; 1 where there is a fault."""
    count, first = int(arguments[0]) if arguments else 60, int(arguments[1]) if len(arguments) > 1 else 0
    soffice, pdftotext = shutil.which("soffice"), shutil.which("pdftotext")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    composed, rendered = Figures(), Figures()
    for start in range(first, first + count, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, first + count))
        composed += composed_figures(numbers)
        if soffice and pdftotext:
            rendered += rendered_figures(numbers, soffice, pdftotext, FOLDER, _say)
        _say(f"up to outline {numbers[-1]}: {composed} composed, {rendered} rendered")
    _say(f"composed: {composed}")
    _say(f"rendered: {rendered}" if soffice and pdftotext else "rendered: LibreOffice or poppler is not installed")
    return int(bool(composed.faults or rendered.faults))


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
