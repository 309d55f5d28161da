"""Value axes: where they start and end, so that bars are honest and labels have room."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.records import dataclass

_HIGHEST_SHARE = 0.6  # of the height, at most, for labels above or below all values


@dataclass(frozen=True, slots=True)
class Need:
    """A value and the room in points that its words want on either side of it."""

    value: float
    above: float = 0.0
    below: float = 0.0


@dataclass(frozen=True, slots=True)
class Ends:
    """The value axis. Office ends it by itself at a multiple of ``step``, so that it grows with what a person types.

    Words above the highest value therefore stand outside the plot: ``head`` is the room in points that they want there.
    """

    low: float
    high: float
    step: float
    head: float


def zero_based(needs: Sequence[Need], length: float) -> Ends:
    """An axis in ``length`` points that starts at zero, or below it where values are negative."""
    head = _head(needs, _low(needs, length), length)
    low = _low(needs, length - head)
    return _ends(needs, low, _head(needs, low, length))


def off_zero(needs: Sequence[Need], length: float) -> Ends:
    """An axis for lines and points: from zero unless all values lie in the upper half."""
    lowest, highest = min(need.value for need in needs), max(need.value for need in needs)
    if lowest < 0 or lowest <= highest / 2 or lowest == highest:
        return zero_based(needs, length)
    span = highest - lowest
    head = _head(needs, lowest, length)
    share = min(max(need.below for need in needs) / (length - head) + 0.08, 0.4)
    low = max(_floor(lowest - span * share / (1 - 2 * share), _step(span)), 0.0)
    return _ends(needs, low, _head(needs, low, length))


def _low(needs: Sequence[Need], length: float) -> float:
    lowest = min(need.value for need in needs)
    if lowest >= 0:
        return 0.0
    share = min(max(need.below for need in needs) / length, _HIGHEST_SHARE)
    top = max(max(need.value for need in needs), 0.0)
    return _floor((lowest - share * top) / (1 - share), _step(top - lowest))


def _head(needs: Sequence[Need], low: float, length: float) -> float:
    """Room above the plot for the words of every value, even where the axis ends at the highest of them."""
    top = max(max(need.value for need in needs), 0.0)
    span = max(top - low, 1e-12)
    shares = ((need, min((top - need.value) / span, 0.99)) for need in needs)
    wanted = max((need.above - share * length) / (1 - share) for need, share in shares)
    return min(max(wanted, 0.0), length * _HIGHEST_SHARE)


def _ends(needs: Sequence[Need], low: float, head: float) -> Ends:
    """Where Office ends an axis: at the next step that is a twentieth above the highest value."""
    top = max(max(need.value for need in needs), 0.0)
    if top - low < 1e-12:
        return Ends(low, low + 1.0, 1.0, head)
    step = _round_step((top - low) / 40)
    high = top if top <= 0 else _ceil(top + (top - low) / 20, step)
    return Ends(low, high, step, head)


def ticked(ends: Ends, top: float, decimals: int) -> tuple[Ends, tuple[float, ...]]:
    """The axis from a round value on, with three to seven ticks that print true at ``decimals``; ``top`` is the data's.

    The last tick is the end.
    """
    step = max(_round_step((ends.high - ends.low) / 5), 10.0**-decimals)
    first = math.floor(round(ends.low / step, 9))
    last = max(math.ceil(round((top + (top - step * first) / 20) / step, 9)), first + 1)
    ticks = tuple(_clean(step * place) for place in range(first, last + 1))
    return Ends(ticks[0], ticks[-1], step, ends.head), ticks


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(max(least, 1e-12)))
    return next(_clean(power * factor) for factor in (1, 2, 5, 10) if power * factor >= least * 0.999)


def _step(span: float) -> float:
    return float(10.0 ** math.floor(math.log10(max(span, 1e-12) / 10)))


def _ceil(value: float, step: float) -> float:
    return _clean(math.ceil(round(value / step, 9)) * step)


def _floor(value: float, step: float) -> float:
    return _clean(math.floor(round(value / step, 9)) * step)


def _clean(value: float) -> float:
    """``value`` without the noise of binary fractions."""
    return float(f"{value:.10g}")


def round_ends(lowest: float, highest: float, decimals: int) -> tuple[float, ...]:
    """Round numbers to print on an axis of points: the first and last are its ends, the steps between are alike.

    From zero unless all values lie in the upper half; Office ends such an axis by itself at the same number.
    """
    start = 0.0 if 0 <= lowest <= highest / 2 else lowest
    span = max(highest, 0.0 if highest < 0 and start == lowest else highest) - start
    span = span or abs(highest) or 1.0
    step = max(_round_step(span / 5), 10.0**-decimals)
    first = 0 if start == 0 else math.floor(round((start - span / 20) / step, 9))
    first = max(first, 0) if lowest >= 0 else first
    last = math.ceil(round((highest + (highest - step * first) / 20) / step, 9))
    return tuple(_clean(step * place) for place in range(first, max(last, first + 1) + 1))
