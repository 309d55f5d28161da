"""The figures around two figures: a third that the smaller makes the larger with tells that they are part and whole."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from generator.outline.claims.amounts import Amount
from generator.outline.disputes._held import Held
from generator.records import dataclass

_MOST = 40  # figures of one value that are looked at
_HUNDRED = 1.0  # all of it, as a share
_EXACT = 0.006
_ROUGH = 0.06  # of the larger: by rougher figures anything adds up


@dataclass(frozen=True, slots=True)
class Company:
    """All figures of an outline by their unit, in the order of their values."""

    values: Mapping[tuple[str, bool], Sequence[float]]
    held: Mapping[tuple[str, bool], Sequence[Held]]
    beside: Mapping[str, Sequence[Held]]

    def near(self, like: Amount, value: float, room: float) -> Iterator[Held]:
        """The figures of the unit of ``like`` from ``value - room`` to ``value + room``."""
        values = self.values.get((like.unit, like.rate), ())
        first = bisect_left(values, value - room)
        for place in islice(range(first, len(values)), _MOST):
            if values[place] > value + room:
                return
            yield self.held[like.unit, like.rate][place]


NOBODY = Company({}, {}, {})


def company(held: Sequence[Held]) -> Company:
    """Of all figures of an outline."""
    found: defaultdict[tuple[str, bool], list[Held]] = defaultdict(list)
    beside: defaultdict[str, list[Held]] = defaultdict(list)
    for item in held:
        amount = item.figure.amount
        beside[item.one.point.id].append(item)
        if not item.figure.quantity.bound and item.figure.quantity.unit != "share":
            found[amount.unit, amount.rate].append(item)
    for items in found.values():
        items.sort(key=lambda item: (item.figure.amount.value, item.one.place, item.figure.quantity.start))
    values = {unit: [item.figure.amount.value for item in items] for unit, items in found.items()}
    return Company(values, found, beside)


def add_up(around: Company, first: Held, second: Held) -> bool:
    """Whether one is a part of the other, or both are parts, by a third figure or by those beside the smaller."""
    small, large = sorted((first, second), key=lambda item: item.figure.amount.value)
    one, two = small.figure.amount, large.figure.amount
    room = _slack(one) + _slack(two)
    if one.unit != two.unit or one.rate != two.rate or room > _ROUGH * abs(two.value):
        return False
    sums = (two.value - one.value, two.value + one.value)
    thirds = (item for value in sums for item in around.near(one, value, room))
    if any(_of_one_matter(item, small, large) for item in thirds):
        return True
    return _with_fellows(around, small, large, room) or _told_as_share(around, small, large)


def whole_together(first: Held, second: Held) -> bool:
    """Whether two shares make a hundred per cent: 62 in favour and 38 against."""
    one, two = first.figure, second.figure
    if one.amount.unit != "share" or two.amount.unit != "share" or one.change or two.change:
        return False
    return abs(one.amount.value + two.amount.value - _HUNDRED) < _EXACT


def _slack(amount: Amount) -> float:
    return (amount.high - amount.low) / 2


def _with_fellows(around: Company, small: Held, large: Held, room: float) -> bool:
    """Whether the larger is what the smaller and all of its unit beside it make together."""
    for part, whole in ((small, large), (large, small)):
        like = part.figure.amount
        fellows = [
            item.figure.amount
            for item in around.beside.get(part.one.point.id, ())
            if item.figure.amount.unit == like.unit and item.figure is not part.figure
        ]
        made = like.value + sum(amount.value for amount in fellows)
        if len(fellows) > 1 and abs(made - whole.figure.amount.value) <= room + sum(map(_slack, fellows)):
            return True
    return False


def _told_as_share(around: Company, small: Held, large: Held) -> bool:
    """Whether a share beside one of them tells how much of the larger the smaller is."""
    if large.figure.amount.value <= 0 or large.figure.amount.unit == "share":
        return False
    part = small.figure.amount.value / large.figure.amount.value
    room = part * (_slack(small.figure.amount) / small.figure.amount.value if small.figure.amount.value else 0.0)
    beside = (item for held in (small, large) for item in around.beside.get(held.one.point.id, ()))
    shares = (item.figure for item in beside if item.figure.amount.unit == "share" and not item.figure.change)
    return any(abs(share.amount.value - part) <= room + _slack(share.amount) for share in shares)


def _of_one_matter(third: Held, small: Held, large: Held) -> bool:
    """Whether a third figure is of what the two are of: in the point of one of them, or told in words of both."""
    if third.figure is small.figure or third.figure is large.figure:
        return False
    if third.one is small.one or third.one is large.one:
        return True
    return _alike(third, small) and _alike(third, large)


def _alike(one: Held, two: Held) -> bool:
    """Whether a third figure is of the place and time of another, and told in a word of it."""
    first, second = one.figure, two.figure
    if bool(first.when) != bool(second.when) or first.lands != second.lands:
        return False
    if first.when and second.when and not first.when.meets(second.when):
        return False
    return any(term.keys & second.keys for term in first.core if not (term.land or term.compound))
