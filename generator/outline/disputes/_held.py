"""A figure with the point that states it."""

from __future__ import annotations

from generator.outline.claims.figures import Figure
from generator.outline.claims.reading import ReadPoint
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """A figure and the point that states it."""

    one: ReadPoint
    figure: Figure


def unit_of(figure: Figure) -> str:
    """The kind of unit under which figures are looked for: all money is one, and all shares are."""
    return "money" if figure.quantity.dimension == "money" else figure.amount.unit[:5]
