"""What two statements must have in common before they can be one: status, date, and every number."""

from __future__ import annotations

from collections.abc import Hashable

from generator.text.numbers import numbers


def stated(text: str, status: str, date: Hashable) -> tuple[Hashable, ...]:
    """Equal for statements that may be one; numbers count as values with their units, in any order.

    ``date`` compares as it is: "2024" and "2024-05" are two dates.
    """
    values = sorted((round(number.value, 6), number.unit) for number in numbers(text))
    return (status, date, tuple(values))
