"""Who else bears a drafted point out: points of other voices that tell the same number or the same day of one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from generator.model.outline import Point
from generator.model.source import Reference, Source
from generator.model.witness import voices_of
from generator.records import dataclass
from generator.text.likeness import content_words
from generator.text.numbers import Number, numbers

_SMALL = 13  # counts below that tell nothing by being equal: two countries, five years
_CALENDAR = frozenset({"year", "month", "day", "time", "years", "months", "weeks", "days", "hours", "decades"})
_CROWD = 40  # points with one number, beyond which it tells nothing
_ENOUGH = 0.3  # share of the rarer words of the shorter point that the other has, too
_OFTEN = 0.2  # share of all points beyond which a word is no rarer one

Anchor = tuple[str, float | str]


@dataclass(frozen=True, slots=True)
class Material:
    """What an outline is drafted from: merged points, the sources that carry them, all references."""

    name: str
    points: Sequence[Point]
    sources: Mapping[str, Source] = field(hash=False)
    references: Mapping[str, Reference] = field(hash=False)

    @property
    def is_draft(self) -> bool:
        """Whether there is a point that nobody has reviewed."""
        return any(point.draft for point in self.points)

    def voices(self, points: Sequence[Point]) -> int:
        """How many independent voices carry at least one of ``points``."""
        return len(voices_of(points, self))


def borne_out(material: Material) -> dict[str, tuple[Point, ...]]:
    """Of each point, by id, itself and those of other sources that tell the same."""
    points = material.points
    words = _rarer_words(points)
    found: dict[str, tuple[Point, ...]] = {point.id: (point,) for point in points}
    for first, second in _pairs(points):
        if _agree(words[first], words[second]):
            one, other = points[first], points[second]
            found[one.id] = (*found[one.id], other)
            found[other.id] = (*found[other.id], one)
    return found


def _rarer_words(points: Sequence[Point]) -> list[frozenset[str]]:
    """The words of each point that say what it is about, numbers and what nearly all points say aside."""
    bags = [frozenset(word for word in content_words(point.text) if not word[0].isdigit()) for point in points]
    counted = Counter(word for bag in bags for word in bag)
    often = max(3.0, _OFTEN * len(points))
    return [frozenset(word for word in bag if counted[word] <= often) for bag in bags]


def _pairs(points: Sequence[Point]) -> Iterator[tuple[int, int]]:
    """Indices of points of different sources that share an anchor, each pair once, in order."""
    index: dict[Anchor, list[int]] = {}
    for number, point in enumerate(points):
        for anchor in dict.fromkeys(_anchors(point)):
            index.setdefault(anchor, []).append(number)
    crowds = (members for members in index.values() if len(members) <= _CROWD)
    found = {
        (first, second)
        for members in crowds
        for place, first in enumerate(members)
        for second in members[place + 1 :]
        if not _sources(points[first]) & _sources(points[second])
    }
    yield from sorted(found)


def _sources(point: Point) -> set[str]:
    return {piece.source for piece in point.evidence}


def _anchors(point: Point) -> Iterator[Anchor]:
    """Numbers that weigh, with their unit, and the day or month of an event."""
    for one in numbers(point.text):
        if weighs(one):
            yield one.unit, round(one.value, 6)
    if point.event and point.date and point.date.month:
        yield "on", point.date.iso


def weighs(number: Number) -> bool:
    """Whether an equal number elsewhere tells something: an amount, a share, a count that is not small."""
    return number.unit not in _CALENDAR and (bool(number.unit) or number.value >= _SMALL)


def _agree(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    shared = len(mine & theirs)
    return shared > 1 and shared >= _ENOUGH * min(len(mine), len(theirs))
