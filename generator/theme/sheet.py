"""The sheet of a page and the columns on it, in millimetres."""

from __future__ import annotations

from generator.records import dataclass

NUMBERS = 12.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Paper, margins and columns.

    ``label`` is the column of labels in boxes and tables. Running text starts at ``indent``: behind the labels, or at
    the margin (0), where labels stand over their text. ``across`` and ``deep`` are the width and height that text has
    on a page turned to landscape.
    """

    width: float = 210.0
    height: float = 297.0
    left: float = 25.0
    right: float = 25.0
    top: float = 27.0
    bottom: float = 25.0
    header: float = 13.0
    footer: float = 12.0
    label: float = 42.0
    indent: float = 42.0
    across: float = 247.0
    deep: float = 158.0

    @property
    def live(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def tall(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom

    @property
    def numbers(self) -> float:
        """The column of the numbers of headings, where text starts behind them."""
        return self.indent or NUMBERS

    @property
    def heads(self) -> float:
        """The column of dates and of short labels that never stand over their text."""
        return self.indent or self.label

    @property
    def text(self) -> float:
        """The column of running text."""
        return self.live - self.indent

    @property
    def beside(self) -> float:
        """What is left beside the column of labels."""
        return self.live - self.label


A4 = Sheet()
