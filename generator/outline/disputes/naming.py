"""``naming``: a place or thing that one source gives two names, as "A/B" or "A (X’s B)", and another only one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.model.proposed import Proposed
from generator.outline.claims.lands import lands
from generator.outline.claims.persons import NAME, NO_NAME, TOKEN
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.stems import stem
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._telling import listed, propose, side

_NAMES = rf"{NAME}(?: and {NAME})?"
_SAID = r"(?:[\w-]+’s |called |also |or |formerly |known as |in [A-Z][\w-]+ )+"
_TWO = re.compile(
    rf"(?<![\w/])(?P<one>{TOKEN})/(?P<two>{TOKEN})(?![\w/])|(?P<first>{_NAMES}) \({_SAID}(?P<second>{_NAMES})\)"
)


def _find(reading: Reading) -> Iterable[Proposed]:
    named = _named(reading)
    both: defaultdict[tuple[str, str], list[ReadPoint]] = defaultdict(list)
    for one in reading.points:
        for match in _TWO.finditer(one.point.text):
            if not lands(match[0].partition("(")[0]):
                both[(match["one"] or match["first"], match["two"] or match["second"])].append(one)
    for halves, told in both.items():
        if others := [other for half in halves for other in _alone(half, halves, named, told)]:
            yield _proposal([*told, *others], halves)


def _named(reading: Reading) -> dict[str, list[ReadPoint]]:
    """Stem → the points that have it in a proper name."""
    found: defaultdict[str, list[ReadPoint]] = defaultdict(list)
    for one in reading.points:
        for key in sorted({key for term in one.about if term.name and not term.land for key in term.keys}):
            found[key].append(one)
    return found


def _alone(
    half: str, halves: Sequence[str], named: dict[str, list[ReadPoint]], told: Sequence[ReadPoint]
) -> Iterator[ReadPoint]:
    """The points that use this name and not the other."""
    other = {key for name in halves if name != half for key in _stems(name)}
    for key in _stems(half):
        yield from (one for one in named.get(key, ()) if one not in told and not other & one.keys)


def _stems(name: str) -> list[str]:
    return [stem(word) for word in re.findall(r"[^\W\d_]+", name) if word not in NO_NAME and len(word) > 3]


def _proposal(points: Sequence[ReadPoint], halves: Sequence[str]) -> Proposed:
    members = {one.point.id: (one, side(one)) for one in points}
    return propose(
        "name", list(members.values()),
        why="One source names both, another only one of them.",
        wording=f"The sources use {listed(halves)} for one place or thing.",
        title=f"{listed(halves)}: under which name?",
    )  # fmt: skip


KIND = DisputeKind("naming", "A place or thing with two names in one source and one of them in another.", _find)
