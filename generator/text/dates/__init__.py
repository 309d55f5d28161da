"""The dates that a text names, in their own precision, relative ones resolved."""

from __future__ import annotations

from generator.text.dates.found import Precision
from generator.text.dates.mentions import DateMention, date_places, dates

__all__ = ["DateMention", "Precision", "date_places", "dates"]
