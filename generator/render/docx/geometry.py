"""The grid of an A4 page: a label column of 42 mm and a text column of 118 mm, in Word's units."""

from __future__ import annotations

FEW_LABELS = 4  # rows of a list of labels that stay on one page
LABEL_MM = 42.0
TEXT_MM = 118.0
LIVE_MM = LABEL_MM + TEXT_MM
LANDSCAPE_MM = 247.0
TOP_MM, BOTTOM_MM = 27.0, 25.0
HANG_MM = 4.0
LIST_MM = 5.0
NUMBER_MM = 7.0


def twips(mm: float) -> int:
    """Twentieths of a point."""
    return round(mm * 1440 / 25.4)


def emu(mm: float) -> int:
    """English metric units, 36,000 to the millimetre."""
    return round(mm * 36_000)


def points(mm: float) -> float:
    """Points, 72 to the inch."""
    return mm * 72 / 25.4


def half_points(size: float) -> int:
    """A type size as Word counts it."""
    return round(size * 2)


def eighths(weight: float) -> int:
    """The weight of a line in points as Word counts it."""
    return round(weight * 8)


def twentieths(size: float) -> int:
    """A length in points in twentieths of a point."""
    return round(size * 20)


LABEL = twips(LABEL_MM)
LIVE = twips(LIVE_MM)
TEXT = LIVE - LABEL
LANDSCAPE = twips(LANDSCAPE_MM)
HANG = twips(HANG_MM)
