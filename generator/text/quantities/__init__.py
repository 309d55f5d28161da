"""Quantities in running text: how many or how much of what, in one normal form."""

from __future__ import annotations

from generator.text.quantities.quantity import Bound, Quantity
from generator.text.quantities.reading import quantities

__all__ = ["Bound", "Quantity", "quantities"]
