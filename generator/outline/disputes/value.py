"""``value``: figures of one thing, place and period that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from generator.model.proposed import Proposed
from generator.outline.claims.amounts import agree
from generator.outline.claims.figures import printed_figure
from generator.outline.claims.reading import Reading
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._bases import basis_of
from generator.outline.disputes._held import Held
from generator.outline.disputes._measure import figure_side, grouped, pairs
from generator.outline.disputes._telling import either, listed, propose, shared_words
from generator.records import replace


def _find(reading: Reading) -> Iterable[Proposed]:
    found = [*pairs(reading, differ)]
    likeliest = sorted(found, key=lambda one: one.odds)
    odds = {frozenset((one.first.one.place, one.second.one.place)): one.odds for one in likeliest}
    for group in grouped(found):
        places = {item.one.place for item in group}
        known = (odds.get(frozenset(pair), 0.0) for pair in combinations(places, 2))
        yield replace(_proposal(group), odds=max(known, default=0.0))


def differ(first: Held, second: Held) -> bool:
    """Whether rounding does not explain the difference, nor a basis: two of these are for ``basis`` to tell.

    What rose by so much and fell by so much differs, too.
    """
    one, two = first.figure, second.figure
    return (not agree(one.amount, two.amount) or one.moved * two.moved < 0) and not basis_of(first, second)


def _proposal(group: Sequence[Held]) -> Proposed:
    values = [printed_figure(item.figure) for item in group]
    about = shared_words(group[0].one, group[1].one, group[0].figure.core)
    members = [(item.one, figure_side(item)) for item in group]
    units = {item.figure.quantity.unit for item in group}
    return propose(
        "value", members,
        why="They are told of the same thing, place and time, and rounding does not explain the difference.",
        wording=f"The sources differ on {about}: {listed(values)}.",
        title=f"{about}: {either(values)}?",
        unit=units.pop() if len(units) == 1 else "",
    )  # fmt: skip


KIND = DisputeKind("value", "The same measure, place and period with different values.", _find)
