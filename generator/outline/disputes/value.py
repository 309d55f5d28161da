"""``value``: figures of one thing, place and period that cannot all be true."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from generator.model.proposed import Proposed
from generator.outline.claims.amounts import agree, times_apart
from generator.outline.claims.figures import printed_figure
from generator.outline.claims.reading import Reading
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._held import Held
from generator.outline.disputes._measure import LIKE, Pair, basis_of, figure_side, grouped, pairs
from generator.outline.disputes._telling import either, listed, propose, shared_words

# How many times apart figures may be → how alike they are told at least: those far apart are of two things, mostly.
_ALIKE = ((2.0, LIKE), (3.0, 0.4), (12.0, 0.8))


def _find(reading: Reading) -> Iterable[Proposed]:
    differ = [pair for pair in pairs(reading, _differ) if _alike(pair)]
    for group in grouped(differ):
        yield _proposal(group)


def _differ(first: Held, second: Held) -> bool:
    """Whether rounding does not explain the difference, nor a basis: two of these are for ``basis`` to tell."""
    return not agree(first.figure.amount, second.figure.amount) and not basis_of(first, second)


def _alike(pair: Pair) -> bool:
    times = times_apart(pair.first.figure.amount, pair.second.figure.amount)
    return pair.likeness >= next((like for most, like in _ALIKE if times <= most), math.inf)


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
