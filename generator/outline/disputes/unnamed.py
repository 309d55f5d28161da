"""``unnamed``: a place that one sentence leaves without a name, and one of its kind and land that another names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._telling import listed, propose, side

# Kinds of places: words of one line may be said of one place.
_KINDS = (
    "reef atoll shoal cay rock islet",
    "port harbour harbor terminal dock",
    "airfield airport airstrip airbase",
    "mine quarry pit",
    "dam reservoir barrage",
    "camp settlement",
    "factory plant works mill refinery smelter",
    "prison jail",
)
_KIND_OF = {word: line.split()[0] for line in _KINDS for word in line.split()}
_WORDS = "|".join(_KIND_OF)
_UNNAMED = re.compile(
    rf"\b(?:a|an) (?:disputed|contested|unnamed|unspecified|certain|half-sunken) (?P<kind>{_WORDS})\b", re.IGNORECASE
)
_NAMED = re.compile(rf"(?<![\w’-])(?P<name>(?:[A-Z][\w’-]+ )+(?i:{_WORDS}))\b|\b(?i:port|camp) of (?P<of>[A-Z][\w’-]+)")
_MOST = 3  # places of a kind and land among which it can be looked for


def _find(reading: Reading) -> Iterable[Proposed]:
    named: defaultdict[tuple[str, str], dict[str, ReadPoint]] = defaultdict(dict)
    for one in reading.points:
        for kind, name in _names(one):
            for land in _lands(one):
                named[kind, land].setdefault(name, one)
    for one in reading.points:
        for match in _UNNAMED.finditer(one.point.text):
            yield from _unnamed(one, match, named)


def _names(one: ReadPoint) -> Iterator[tuple[str, str]]:
    for match in _NAMED.finditer(one.point.text):
        name = match["name"] or match[0]
        kind = _KIND_OF.get(name.split()[-1].casefold()) or _KIND_OF.get(name.split()[0].casefold(), "")
        if kind:
            yield kind, name


def _lands(one: ReadPoint) -> frozenset[str]:
    return frozenset(key for term in one.about if term.land for key in term.keys if "/" not in key and key[0] == "@")


def _unnamed(
    one: ReadPoint, match: re.Match[str], named: dict[tuple[str, str], dict[str, ReadPoint]]
) -> Iterator[Proposed]:
    kind = _KIND_OF[match["kind"].casefold()]
    fitting = {name: other for land in sorted(_lands(one)) for name, other in named.get((kind, land), {}).items()}
    if 0 < len(fitting) <= _MOST and all(other is not one for other in fitting.values()):
        yield _proposal(one, match[0], fitting)


def _proposal(one: ReadPoint, said: str, fitting: Mapping[str, ReadPoint]) -> Proposed:
    names = sorted(fitting, key=lambda name: fitting[name].place)
    return propose(
        "name", [(one, side(one, said)), *((fitting[name], side(fitting[name], name)) for name in names)],
        why="They are of one kind and land, and no sentence says whether they are one place.",
        wording=f"One sentence leaves “{said}” without a name; the topic names {listed(names)}.",
        title=f"Which place is “{said}”?",
    )  # fmt: skip


KIND = DisputeKind("unnamed", "A place without a name, and one of its kind and land that is named.", _find)
