"""A sign from the lands that two figures' sources are of; ``_signs.py`` has the others."""

from __future__ import annotations

from collections.abc import Callable

from generator.outline.disputes._compared import Compared


def other_land_around(pair: Compared) -> float:
    """A statement that names no land stands in a source that is of another than the other statement or its source."""
    one, two = pair.first.figure.lands, pair.second.figure.lands
    if one and two:
        return 0.0
    around, other = pair.lands_around
    ours, theirs = one or around, two or other
    return float(bool(ours and theirs) and not ours & theirs)


SIGNS: dict[str, Callable[[Compared], float]] = {"other_land_around": other_land_around}
