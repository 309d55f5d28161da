"""What a quantity is."""

from __future__ import annotations

from typing import Literal

from generator.records import dataclass

Bound = Literal["", "min", "max"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """``text[start:end]``, from sign or currency to the last word of the unit, says ``value`` (to ``high``) ``unit``.

    ``value`` has the scale multiplied out; ``scale`` is the one printed (10**9 of "USD 1.9 billion"), ``decimals`` how
    many the print has. ``unit``: an ISO currency code, "%", "percentage points", "% of GDP", "share", "times",
    a price ("EUR/MWh"), a normal unit ("km"), the plural of what is counted ("fighter jets"), or "".
    ``base``: what a percentage or share is of ("households").
    ``dimension``: "money", "share", "time", "length" and so on, "factor", "count", "" for a bare number.
    ``approximate``: "about", "some"; never with a bound. ``bound``: "min" for "more than", "max" for "up to". ``per``:
    "year", "capita", "tonne". ``same``: the index, in the same answer, of the quantity that says this one in
    another unit ("5 km (3 miles)"), -1 for none. ``word``: the number is written in words.
    """

    start: int
    end: int
    value: float
    unit: str = ""
    high: float | None = None
    base: str = ""
    dimension: str = ""
    scale: int = 1
    decimals: int = 0
    approximate: bool = False
    bound: Bound = ""
    per: str = ""
    same: int = -1
    word: bool = False
