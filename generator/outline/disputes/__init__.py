"""Where sources disagree, found from structure: one file a kind of dispute, each defining ``KIND``.

``proposals(outline)`` gives what the outline has not yet accepted or dismissed, in the order of the points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations

from generator.model.outline import Outline
from generator.model.proposed import Proposed, ProposedKind
from generator.outline.claims.reading import Reading, read
from generator.records import dataclass
from generator.registry import Registry


@dataclass(frozen=True, slots=True)
class DisputeKind:
    """A way of finding disputes; ``about`` says in one sentence what its sides do not agree on."""

    name: str
    about: str
    find: Callable[[Reading], Iterable[Proposed]]


KINDS: Registry[DisputeKind] = Registry("kind of dispute", "generator.outline.disputes", "KIND")


def found_in(outline: Outline) -> tuple[Proposed, ...]:
    """All disputes of every kind, recorded or not, in the order of their points; ids are unique."""
    reading = read(outline)
    order = {one.point.id: one.place for one in reading.points}
    found = [one for name in KINDS.names() for one in KINDS.get(name).find(reading)]
    return tuple(sorted(_once(found), key=lambda one: (order.get(one.points[0], -1), one.kind, one.id)))


_FIRST: tuple[ProposedKind, ...] = ("rate", "sum", "ratio", "basis", "value", "date", "status", "name")


_RECKONED = frozenset(("sum", "ratio"))
_SURE = 3.0  # odds that two figures are of one thing, up to which they may be meant to be reckoned with
_MOST = 12  # points of one proposal that are compared with those of others


def _once(found: Iterable[Proposed]) -> list[Proposed]:
    """Two points disagree once: of several kinds over them the one that explains most is kept."""
    every, kept = [*found], list[Proposed]()
    pairs: set[tuple[str, str]] = set()
    likely = _likely(every)
    for one in sorted(every, key=lambda one: _FIRST.index(one.kind) if one.kind in _FIRST else -1):
        # A cited work that is wrong, or a person under two names, says nothing of how the points agree otherwise.
        own = set() if one.references or one.kind == "name" else set(combinations(sorted(one.points)[:_MOST], 2))
        if one.kind in _RECKONED and any(likely.get(pair, 0.0) > max(one.odds, _SURE) for pair in own):
            continue
        if not own or own - pairs:
            kept.append(one)
            pairs |= own
    return list({one.id: one for one in reversed(kept)}.values())


def _likely(found: Iterable[Proposed]) -> dict[tuple[str, str], float]:
    """Two points → the odds that they state one thing with two values, where that is weighed."""
    odds: dict[tuple[str, str], float] = {}
    for one in found:
        if one.kind == "value":
            for pair in combinations(sorted(one.points)[:_MOST], 2):
                odds[pair] = max(one.odds, odds.get(pair, 0.0))
    return odds


def proposals(outline: Outline) -> tuple[Proposed, ...]:
    """Those of ``found_in`` that no recorded dispute covers, whatever its status."""
    recorded = [_points(dispute.points, dispute.sides) for dispute in outline.disputes]
    return tuple(one for one in found_in(outline) if not any(_covered(one, points) for points in recorded))


def _points(points: Iterable[str], sides: Iterable[object]) -> frozenset[str]:
    return frozenset((*points, *(name for side in sides for name in getattr(side, "points", ()))))


def _covered(one: Proposed, recorded: frozenset[str]) -> bool:
    """Whether a recorded dispute holds a point of two of its sides at least, or all that it has."""
    touched = sum(1 for side in one.sides if recorded.intersection(side.points))
    return touched >= min(2, len(one.sides))
