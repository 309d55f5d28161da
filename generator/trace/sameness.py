"""Whether two quantities say the same, and how far apart they are if not."""

from __future__ import annotations

from generator.text.quantities import Quantity


def says(said: Quantity, asked: Quantity) -> bool:
    """Whether ``said`` is what was asked for, within the last digit that either prints, in a unit that may be left out.

    A range says every number in it.
    """
    if not _same_unit(said, asked):
        return False
    slack = max(_half(said), _half(asked))
    high = said.high if said.high is not None else said.value
    return said.value - slack <= asked.value <= high + slack


def _half(one: Quantity) -> float:
    """Half of the last digit that is printed."""
    return 0.5 * float(one.scale) * 10.0**-one.decimals * (1 + 1e-9)


def closeness(said: Quantity, asked: Quantity) -> float | None:
    """By how much one is the other's multiple, 0 for equal; None where they cannot be compared."""
    if not _same_unit(said, asked) or said.value <= 0 or asked.value <= 0:
        return None
    return max(said.value, asked.value) / min(said.value, asked.value) - 1


def _same_unit(said: Quantity, asked: Quantity) -> bool:
    """A unit may be left out; what is counted has many names, so that troops may be soldiers."""
    return not asked.unit or said.unit == asked.unit or said.dimension == asked.dimension == "count"
