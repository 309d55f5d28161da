"""The field of a slide: where title, body, source line and number stand, and the columns across. Lengths in inches.

Our own look is the default. A house's file brings another field; what was drawn for ours then stands at the same
share of the width, while type keeps its size.
"""

from __future__ import annotations

from generator.records import dataclass
from generator.render.pptx.boxes import Rect

LEFT, RIGHT, FULL = 0.667, 12.667, 12.0
GUTTER = 0.24
BODY_TOP, BODY_BOTTOM = 1.95, 6.60
PANEL_WIDTH, PANEL_TEXT, PANEL_LEFT = 4.507, 3.5, 5.10
LEAST_BESIDE = 7.5  # inches of body under which nothing stands beside a chart


@dataclass(frozen=True, slots=True)
class Field:
    """``left`` to ``bottom`` bound the body; ``title`` is the place of its words, ``messages`` that of key messages."""

    width: float = 13.333
    height: float = 7.5
    left: float = LEFT
    right: float = RIGHT
    top: float = BODY_TOP
    bottom: float = BODY_BOTTOM
    title: Rect = Rect(LEFT, 0.78, 10.98, 0.92)
    source: Rect = Rect(LEFT, 6.76, 10.98, 0.43)
    number: Rect = Rect(11.887, 6.76, 0.78, 0.43)
    messages: Rect = Rect(PANEL_LEFT, 0.58, RIGHT - PANEL_LEFT, 6.02)

    small_source: bool = True  # whether it stands so low that the least size will do

    @property
    def share(self) -> float:
        """How wide the body is beside that of our own look."""
        return (self.right - self.left) / FULL

    @property
    def full(self) -> float:
        return self.right - self.left

    @property
    def high(self) -> float:
        return self.bottom - self.top

    @property
    def half(self) -> float:
        """The width of one of two columns."""
        return (self.full - GUTTER) / 2

    @property
    def wide(self) -> float:
        """The width of what has a reading column beside it."""
        return self.across(7.92)

    @property
    def reading_left(self) -> float:
        return self.right - self.reading_width

    @property
    def reading_width(self) -> float:
        return self.across(3.72)

    @property
    def beside(self) -> bool:
        """Whether a reading column has room beside a chart."""
        return self.full >= LEAST_BESIDE

    def across(self, width: float) -> float:
        """The width that ``width`` of our own look has here."""
        return width * self.share

    def x(self, x: float) -> float:
        """Where what stands at ``x`` in our own look stands here."""
        return self.left + (x - LEFT) * self.share

    def column_x(self, number: int) -> float:
        """Left edge of grid column ``number`` (1 to 12)."""
        return self.x(LEFT + 1.02 * (number - 1))


OWN = Field()
