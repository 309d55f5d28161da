"""The lands that a source is of: what its statements need not say again.

"The country's prisons held 11,180 inmates" in a country sheet on Belgium is of Belgium.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.outline.claims.lands import places
from generator.outline.claims.reading import Reading, once

_MOST = 2  # lands: a source that names more is of none of them


@once
def lands_of_sources(reading: Reading) -> Mapping[str, frozenset[str]]:
    """Source → the lands of its title, else those that its statements name, where these are few."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for one in reading.points:
        for source in one.sources[:1]:
            told[source].append(one.point.text)
    sources = reading.outline.sources
    return {name: _lands([sources[name].reference.title]) or _lands(texts) for name, texts in told.items()}


def _lands(texts: Iterable[str]) -> frozenset[str]:
    found = frozenset(f"@{place.land}" for text in texts for place in places(text))
    return found if len(found) <= _MOST else frozenset()
