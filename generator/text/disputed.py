"""Which disputes a sentence touches: those over a number that it says."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.model.index import Differing
from generator.model.outline import Dispute, Side
from generator.text.numbers import numbers

QUANTITIES = frozenset({"number", "date", "currency", "sum"})  # kinds over something a reader might quote
_WHEN = frozenset({"year", "month", "day"})


def disputed_by(text: str, rests: Iterable[str], over: Differing) -> tuple[Dispute, ...]:
    """Accepted disputes over a number of ``text``, which rests on the points ``rests``; ``over`` has all of them."""
    near = dict(pair for point in rests if point in over for pair in over[point])
    return tuple(near[place] for place in sorted(near) if touches(text, near[place]))


def touches(text: str, dispute: Dispute) -> bool:
    """Whether ``text`` says a number that one side states and another does not; of a date, all that differs."""
    if dispute.kind not in QUANTITIES:
        return False
    said = _values(text, dated=dispute.kind == "date")
    return any(one <= said if dispute.kind == "date" else one & said for one in _own(dispute))


@lru_cache(maxsize=512)  # of a few topics: every sentence of an edition asks
def _own(dispute: Dispute) -> tuple[frozenset[tuple[float, str]], ...]:
    """The numbers of each side that not all of them state."""
    sides = [_values(side.text, dated=dispute.kind == "date") for side in dispute.sides]
    common = frozenset.intersection(*sides) if sides else frozenset()
    return tuple(side - common for side in sides if side - common)


@lru_cache(maxsize=4096)  # plan and checks ask the same of every sentence, for each dispute of its points
def _values(text: str, *, dated: bool) -> frozenset[tuple[float, str]]:
    """The numbers of ``text`` with their units, or its dates."""
    found = (one for one in numbers(text) if not one.word or one.unit in _WHEN)
    return frozenset((one.value, one.unit) for one in found if (one.unit in _WHEN) == dated)


def says_its_value(side: Side) -> bool:
    """Whether the text of a side says its ``value``, which is one number."""
    said = {number.printed_value for number in numbers(side.text)}
    values = numbers(side.value)
    return len(values) == 1 and values[0].printed_value in said
