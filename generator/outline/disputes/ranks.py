"""``ranks``: one visit, deal or office that goes under two ranks that exclude each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.spans import Span, span_of
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._telling import propose, side
from generator.records import dataclass

# What a thing is called, and the ranks of which it has one.
_RANKS = {
    "visit": ("state", "official", "working", "private"),
    "agreement|deal|treaty|accord|pact": ("binding", "non-binding"),
    "election|vote|poll": ("snap|early", "regular|scheduled"),
    "president|premier|prime minister|director|head": ("acting|interim|caretaker", "elected"),
    "resolution|report|text|statement": ("draft", "final"),
}
_PATTERNS = tuple(
    (re.compile(rf"\b(?P<rank>{rank}) (?:{thing})s?\b", re.IGNORECASE), thing, rank)
    for thing, ranks in _RANKS.items()
    for rank in ranks
)
_MOST = 24  # mentions of one rank and name that are compared


@dataclass(frozen=True, slots=True)
class _Ranked:
    one: ReadPoint
    thing: str
    rank: str
    printed: str
    when: Span | None


def _find(reading: Reading) -> Iterable[Proposed]:
    groups: defaultdict[tuple[str, str], list[_Ranked]] = defaultdict(list)
    for item in (item for one in reading.points for item in _ranked(one)):
        for key in sorted(_who(item.one)):
            groups[item.thing, key].append(item)
    told: set[frozenset[str]] = set()
    for items in groups.values():
        for one, two in combinations(items[:_MOST], 2):
            pair = frozenset((one.one.point.id, two.one.point.id))
            if one.rank != two.rank and _at_one_time(one, two) and pair not in told and len(pair) > 1:
                told.add(pair)
                yield _proposal(one, two)


def _ranked(one: ReadPoint) -> Iterator[_Ranked]:
    for pattern, thing, rank in _PATTERNS:
        if match := pattern.search(one.point.text):
            yield _Ranked(one, thing, rank, match[0], _when(one))


def _who(one: ReadPoint) -> frozenset[str]:
    """The names that a sentence gives: of two ranks of one thing the same person or place has to be told."""
    return frozenset(term.main for term in one.about if term.name and not term.land)


def _when(one: ReadPoint) -> Span | None:
    if one.point.date:
        return span_of(one.point.date.iso)
    return span_of(one.dates[0].iso) if len(one.dates) == 1 else None


def _at_one_time(one: _Ranked, two: _Ranked) -> bool:
    return bool(one.when and two.when and one.when.meets(two.when))


def _proposal(one: _Ranked, two: _Ranked) -> Proposed:
    members = [(item.one, side(item.one, item.printed, date=item.when.iso if item.when else "")) for item in (one, two)]
    return propose(
        "name", members,
        why="The two ranks exclude each other, and the sentences name the same person and time.",
        wording=f"The sources call it “{one.printed}” and “{two.printed}”.",
        title=f"“{one.printed}” or “{two.printed}”?",
    )  # fmt: skip


KIND = DisputeKind("ranks", "One visit, deal or office under two ranks that exclude each other.", _find)
