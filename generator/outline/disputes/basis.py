"""``basis``: figures of one thing, place and period reckoned in two ways, one of which may pass for the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.model.proposed import Proposed
from generator.outline.claims.figures import printed_figure
from generator.outline.claims.reading import Reading
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._bases import basis_of
from generator.outline.disputes._held import Held
from generator.outline.disputes._measure import figure_side, grouped, pairs
from generator.outline.disputes._telling import listed, propose, shared_words


def _find(reading: Reading) -> Iterable[Proposed]:
    found = [*pairs(reading, on_two_bases, across=True)]
    ways: defaultdict[str, set[str]] = defaultdict(set)
    for pair in found:
        ways[pair.first.one.point.id].add(basis_of(pair.first, pair.second))
    for group in grouped(found):
        names = [item.one.point.id for item in group]
        yield _proposal(group, listed(sorted({way for name in names for way in ways[name]})))


def on_two_bases(first: Held, second: Held) -> bool:
    """Whether two figures are reckoned in two ways."""
    return bool(basis_of(first, second))


def _proposal(group: Sequence[Held], ways: str) -> Proposed:
    values = [printed_figure(item.figure) for item in group]
    about = shared_words(group[0].one, group[1].one, group[0].figure.core)
    return propose(
        "basis", [(item.one, figure_side(item)) for item in group],
        why=f"They are reckoned in different ways: {ways}.",
        wording=f"The sources give figures on different bases for {about}: {listed(values)}.",
        title=f"{about}: on which basis?",
    )  # fmt: skip


KIND = DisputeKind("basis", "Figures of one thing on different bases side by side.", _find)
