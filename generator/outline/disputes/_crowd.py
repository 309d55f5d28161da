"""Whether two figures of different sources are the only ones of their unit, land and time in a whole outline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.outline.claims.amounts import times_apart
from generator.outline.claims.figures import Figure
from generator.outline.disputes._held import Held, unit_of

_MANY = 8  # figures of one unit and land among which none is alone
_NEAR = 1.6


@dataclass(frozen=True, slots=True)
class Crowd:
    """The figures of an outline by their unit and land."""

    held: Mapping[tuple[str, str], Sequence[Held]] = field(hash=False)


def crowd(held: Iterable[Held]) -> Crowd:
    found: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for item in held:
        for land in item.figure.lands:
            found[unit_of(item.figure), land].append(item)
    return Crowd(dict(found))


def alone(everybody: Crowd, first: Held, second: Held) -> bool:
    """Whether no third figure could be meant by either, both are dated, and they are not far from each other."""
    one, two = first.figure, second.figure
    shared = one.lands & two.lands
    if not shared or not one.when or not two.when or set(first.one.sources) & set(second.one.sources):
        return False
    if one.listed or two.listed or times_apart(one.amount, two.amount) > _NEAR:
        return False
    if _else_said(one, two) and _else_said(two, one):
        return False
    beside = [item for land in shared for item in everybody.held[unit_of(one), land][: _MANY + 1]]
    return len(beside) <= _MANY and not any(_competes(item, first, second) for item in beside)


def _else_said(one: Figure, two: Figure) -> bool:
    """Whether the clause of the first says something known that the second's sentence does not."""
    return any(
        not term.keys & two.keys and any(key.startswith("=") for key in term.keys)
        for term in one.core
        if not (term.land or term.compound)
    )


def _competes(item: Held, first: Held, second: Held) -> bool:
    if item.figure is first.figure or item.figure is second.figure:
        return False
    when = first.figure.when
    return item.figure.when is None or when is None or item.figure.when.meets(when)
