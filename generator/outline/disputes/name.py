"""``name``: one person under names that hide it: a given name for the family's, another order, another spelling.

Two mentions are one person's if their names fit part by part and what stands around them does (``_name_signs.py``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.model.proposed import Proposed
from generator.outline.claims.reading import Reading
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._mentions import Mention, Pair, candidates
from generator.outline.disputes._name_signs import odds
from generator.outline.disputes._telling import listed, propose, side

_WORTH_TELLING = 0.0  # the odds from which two mentions are told to be one person's
_MOST = 3  # names alone that are told with one full name


def _find(reading: Reading) -> Iterable[Proposed]:
    weighed = ((odds(pair), pair) for pair in candidates(reading))
    likely = sorted((one for one in weighed if one[0] > _WORTH_TELLING), key=lambda one: -one[0])
    for pairs in _groups([pair for _, pair in likely]):
        yield _proposal([pairs[0].full, *(pair.short for pair in pairs[:_MOST])], _why(pairs[0]))


def _groups(likely: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Pairs by their full name with the parts that stand alone for it, each two forms once."""
    groups: defaultdict[tuple[str, ...], list[Pair]] = defaultdict(list)
    told: set[frozenset[str]] = set()
    for pair in likely:
        forms = frozenset((pair.short.name.printed, pair.full.name.printed))
        if len(forms) > 1 and forms not in told:
            told.add(forms)
            groups[pair.full.parts if pair.sole else tuple(sorted(forms))].append(pair)
    yield from groups.values()


def _why(pair: Pair) -> str:
    short, full = pair.short.name, pair.full.name
    if pair.sole and (short.parts[0] in full.parts or short.parts[0] in pair.full.alone):
        return f"{short.printed} is no family name of {full.printed}."
    if pair.fit.others and not pair.sole:
        return "One office or deed goes with two names that share a part."
    if pair.fit.turned and not pair.sole:
        return "The same parts stand in another order, so that another one reads as the family name."
    return "The names sound alike."


def _proposal(group: Sequence[Mention], why: str) -> Proposed:
    forms = list(dict.fromkeys(item.name.printed for item in group))
    members = {item.one.point.id: (item.one, side(item.one, item.name.printed)) for item in reversed(group)}
    return propose(
        "name", list(members.values()), why=why,
        wording=f"The sources give {listed(forms)} for what may be one person.",
        title=f"{listed(forms)}: one person?",
    )  # fmt: skip


KIND = DisputeKind("name", "One person under names that hide it.", _find)
