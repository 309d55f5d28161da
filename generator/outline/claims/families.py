"""Things of one kind that exclude each other, and parts of a whole, as ``families.txt`` lists them by concepts.

A line is a family: concepts of which none is another. "whole > parts" adds what they are parts of, so that frigates are
neither minehunters nor all ships. "~" marks acts and outcomes: what was arrested is not what was convicted, but one
matter may be told with both. "name = concepts" is a set for one use.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from generator.records import dataclass

_FILE = Path(__file__).with_name("families.txt")
Slot = tuple[int, int]
"""A line and a place in it."""


@dataclass(frozen=True, slots=True)
class Families:
    """``things``, ``acts``: key → where it stands, itself and what it is a part of. ``wholes``: part → its wholes.

    ``named``: the sets for one use.
    """

    things: Mapping[str, frozenset[Slot]]
    acts: Mapping[str, frozenset[Slot]]
    wholes: Mapping[str, frozenset[str]]
    named: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file; ``whole``, ``name``: "" where it has none."""

    members: tuple[str, ...]
    whole: str = ""
    name: str = ""
    acts: bool = False


def lines() -> tuple[Line, ...]:
    """The families in the order of the file."""
    return tuple(_line(line) for line in _FILE.read_text(encoding="utf-8").splitlines() if line[0] != "#")


def _line(text: str) -> Line:
    name, _, rest = text.rpartition(" = ")
    whole, _, members = rest.removeprefix("~ ").rpartition(" > ")
    keys = tuple(f"={member}" for member in members.split())
    return Line(keys, f"={whole}" if whole else "", name, rest.startswith("~"))


@lru_cache(maxsize=1)
def families() -> Families:
    """The file, read once."""
    told = lines()
    kin = [line for line in told if not line.name]
    wholes = _wholes(kin)
    things = _slots([line.members if not line.acts else () for line in kin], wholes)
    acts = _slots([line.members if line.acts else () for line in kin], wholes)
    return Families(things, acts, wholes, {line.name: frozenset(line.members) for line in told if line.name})


def _wholes(kin: Iterable[Line]) -> dict[str, frozenset[str]]:
    """Part → its wholes and theirs."""
    above: defaultdict[str, set[str]] = defaultdict(set)
    for line in kin:
        for member in line.members if line.whole else ():
            above[member].add(line.whole)
    return {part: _all_above(part, above) for part in list(above)}


def _all_above(part: str, above: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [part]
    while waiting:
        more = above.get(waiting.pop(), set()) - found
        found |= more
        waiting += sorted(more)
    return frozenset(found)


def _slots(kin: Iterable[tuple[str, ...]], wholes: Mapping[str, frozenset[str]]) -> dict[str, frozenset[Slot]]:
    own: defaultdict[str, set[Slot]] = defaultdict(set)
    for number, members in enumerate(kin):
        for place, member in enumerate(members):
            own[member].add((number, place))
    every = {*own, *wholes}
    placed = {key: frozenset().union(*(own.get(one, ()) for one in (key, *wholes.get(key, ())))) for key in every}
    return {key: slots for key, slots in placed.items() if slots}
