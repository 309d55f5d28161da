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
    """Print what was found; 1 where there is a fault."""
    count, first = int(arguments[0]) if arguments else 60, int(arguments[1]) if len(arguments) > 1 else 0
    numbers = range(first, first + count)
    print("composed:", composed := composed_figures(numbers))  # noqa: T201
    soffice, pdftotext = shutil.which("soffice"), shutil.which("pdftotext")
    if not soffice or not pdftotext:
        print("rendered: LibreOffice or poppler is not installed")  # noqa: T201
        return int(bool(composed.faults))
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    parts = [numbers[start : start + AT_ONCE] for start in range(0, count, AT_ONCE)]
    print("rendered:", rendered := _joined([rendered_figures(part, soffice, pdftotext, FOLDER) for part in parts]))  # noqa: T201
    return int(bool(composed.faults or rendered.faults))


def _joined(parts: list[Figures]) -> Figures:
    faults = tuple(fault for part in parts for fault in part.faults)
    outlines, slides, pages = (sum(getattr(part, name) for part in parts) for name in ("outlines", "slides", "pages"))
    return Figures(outlines, slides, pages, faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
