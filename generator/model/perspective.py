"""From how many sides points are told: the sources, authors, outlets, countries and vantage points behind them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.outline import Outline, Point
from generator.model.witness import voices_of
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Perspective:
    """Each without doubles, in the order of the evidence; ``voices`` are independent of each other.

    Outlets, countries and vantage points are those that notes state; ``unplaced`` are sources that state no country.
    """

    sources: tuple[str, ...]
    voices: tuple[str, ...]
    outlets: tuple[str, ...]
    countries: tuple[str, ...]
    vantages: tuple[str, ...]
    unplaced: tuple[str, ...]

    @property
    def one_voice(self) -> str:
        """The voice that carries all of it; "" where there are several, or none."""
        return self.voices[0] if len(self.voices) == 1 else ""

    @property
    def one_country(self) -> str:
        """The country that all sources stand in; "" where they differ, or one does not say."""
        return self.countries[0] if len(self.countries) == 1 and not self.unplaced else ""


def perspective_of(points: Iterable[Point], outline: Outline) -> Perspective:
    """Who stands behind ``points``; sources without a note are left out."""
    points = tuple(points)
    named = dict.fromkeys(piece.source for point in points for piece in point.evidence)
    sources = [outline.sources[name] for name in named if name in outline.sources]
    return Perspective(
        sources=tuple(source.id for source in sources),
        voices=voices_of(points, outline),
        outlets=_stated(source.outlet for source in sources),
        countries=_stated(source.country for source in sources),
        vantages=_stated(source.vantage for source in sources),
        unplaced=tuple(source.id for source in sources if not source.country),
    )


def _stated(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
