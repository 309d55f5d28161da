"""Whether a printed number says a known value."""

from __future__ import annotations

from generator.text.numbers import Number

Value = tuple[float, str]  # a value and its unit; "" where the unit is not known


def says(number: Number, value: Value) -> bool:
    """Whether ``number`` as it prints is ``value`` rounded; its sign may be told in words ("fell by 16%")."""
    amount, unit = value
    if unit and number.unit and unit != number.unit:
        return False
    scale = number.value / number.printed_value if number.printed_value else 1.0
    # A chart in billions holds 1.9 where the sentence says 1.9 billion, so a value without a unit is not scaled.
    amounts = (amount / scale,) if unit else (amount / scale, amount)
    printed = round(abs(number.printed_value), number.printed_decimals)
    return any(round(abs(item), number.printed_decimals) == printed for item in amounts)
