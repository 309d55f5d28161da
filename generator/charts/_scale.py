"""Value axes: where they start and end, so that bars are honest and labels have room."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_HIGHEST_SHARE = 0.6  # labels may take this much of the plot's height at most


@dataclass(frozen=True, slots=True)
class Need:
    """A value and the room in points that its words want on either side of it."""

    value: float
    above: float = 0.0
    below: float = 0.0


def zero_based(needs: Sequence[Need], length: float) -> tuple[float, float]:
    """Ends of an axis ``length`` points long that starts at zero, or below it where values are negative."""
    lowest = min(need.value for need in needs)
    low = 0.0
    if lowest < 0:
        share = min(max(need.below for need in needs) / length, _HIGHEST_SHARE)
        top = max(max(need.value for need in needs), 0.0)
        low = _floor((lowest - share * top) / (1 - share), _step(top - lowest))
    high = max(_high(needs, low, length), 0.0)
    return low, high if high > low else low + 1.0


def off_zero(needs: Sequence[Need], length: float) -> tuple[float, float]:
    """Ends of an axis for lines and points: from zero unless all values lie in the upper half."""
    lowest, highest = min(need.value for need in needs), max(need.value for need in needs)
    if lowest < 0 or lowest <= highest / 2 or lowest == highest:
        return zero_based(needs, length)
    span = highest - lowest
    share = min(max(need.below for need in needs) / length + 0.08, 0.4)
    low = max(_floor(lowest - span * share / (1 - 2 * share), _step(span)), 0.0)
    return low, _high(needs, low, length)


def ticked(low: float, high: float, decimals: int) -> tuple[float, float, tuple[float, ...]]:
    """The axis from a round value on, with three to seven ticks that print true at ``decimals``.

    The share of the axis above the data stays what it was.
    """
    step = max(_round_step((high - low) / 4), 10.0**-decimals)
    start = max(_floor(low, step), 0.0)
    end = _clean(start + (high - start) * (high - start) / max(high - low, step))
    first, last = round(start / step), math.floor(round(end / step, 9))
    return start, end, tuple(_clean(step * i) for i in range(first, last + 1))


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(max(least, 1e-12)))
    return next(_clean(power * factor) for factor in (1, 2, 5, 10) if power * factor >= least * 0.999)


def _high(needs: Iterable[Need], low: float, length: float) -> float:
    wanted = [_top_for(need, low, length) for need in needs]
    high = max(wanted)
    if high - low < 1e-12:
        return low + 1.0
    return _ceil(high, _step(high - low))


def _top_for(need: Need, low: float, length: float) -> float:
    share = min(need.above / length, _HIGHEST_SHARE)
    return (need.value - share * low) / (1 - share)


def _step(span: float) -> float:
    return float(10.0 ** math.floor(math.log10(max(span, 1e-12) / 10)))


def _ceil(value: float, step: float) -> float:
    return _clean(math.ceil(round(value / step, 9)) * step)


def _floor(value: float, step: float) -> float:
    return _clean(math.floor(round(value / step, 9)) * step)


def _clean(value: float) -> float:
    """``value`` without the noise of binary fractions."""
    return float(f"{value:.10g}")
