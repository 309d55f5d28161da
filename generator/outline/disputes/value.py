"""``value``: figures of one thing, place and period that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.proposed import Proposed
from generator.outline.claims.amounts import agree, times_apart
from generator.outline.claims.figures import printed_figure
from generator.outline.claims.reading import Reading
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._measure import LIKE, Held, Pair, basis_of, figure_side, grouped, pairs
from generator.outline.disputes._telling import listed, propose, shared_words

_MOST_APART = 12.0  # figures of one thing do not differ by more, but for a slip of a digit


def _find(reading: Reading) -> Iterable[Proposed]:
    differ = [pair for pair in pairs(reading) if pair.likeness >= LIKE and _differ(pair)]
    for group in grouped(differ):
        yield _proposal(group)


def _differ(pair: Pair) -> bool:
    one, two = pair.first.figure.amount, pair.second.figure.amount
    if basis_of(pair):
        return False  # they are of two bases, and ``basis`` tells them
    return not agree(one, two) and times_apart(one, two) <= _MOST_APART


def _proposal(group: Sequence[Held]) -> Proposed:
    values = [printed_figure(item.figure) for item in group]
    about = shared_words(group[0].one, group[1].one)
    members = [(item.one, figure_side(item)) for item in group]
    units = {item.figure.quantity.unit for item in group}
    return propose(
        "value", members,
        why="They are told of the same thing, place and time, and rounding does not explain the difference.",
        wording=f"The sources give {listed(values)} for {about}.",
        title=f"{about}: {listed(values)}?",
        unit=units.pop() if len(units) == 1 else "",
    )  # fmt: skip


KIND = DisputeKind("value", "The same measure, place and period with different values.", _find)
