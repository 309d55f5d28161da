"""Lengths in Word's units, and the columns of a sheet in them."""

from __future__ import annotations

from generator.records import dataclass
from generator.theme.sheet import Sheet

FEW_LABELS = 4  # rows of a list of labels that stay on one page
HANG_MM = 4.0
LIST_MM = 5.0
NUMBER_MM = 7.0
NOTE_RULE = 6.5  # points that the rule over footnotes takes: what LibreOffice gives it, whatever a file asks for
NARROW_MM = 90.0  # beside the labels, under which a page has no room for four cards or two figures


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


HANG = twips(HANG_MM)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a sheet in twips: ``live`` is ``label`` and ``beside`` together."""

    live: int
    label: int
    indent: int
    across: int

    @property
    def beside(self) -> int:
        return self.live - self.label


def card_widths(sheet: Sheet) -> tuple[int, ...]:
    """The widths of a row of cards in twips: the label column and three more, on a narrow page two halves."""
    at = columns(sheet)
    if sheet.beside < NARROW_MM:
        return at.live // 2, at.live - at.live // 2
    third = at.beside // 3
    return at.label, third, third, at.beside - 2 * third


def columns(sheet: Sheet) -> Columns:
    """The columns of ``sheet``."""
    return Columns(twips(sheet.live), twips(sheet.label), twips(sheet.indent), twips(sheet.across))
