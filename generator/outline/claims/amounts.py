"""Quantities on one scale, and between what bounds they are true: rounding, "about", "more than", ranges."""

from __future__ import annotations

import math
import re

from generator.records import dataclass, replace
from generator.text.quantities import Quantity

# unit → (what all of a kind are turned into, factor)
_FACTORS: dict[str, tuple[str, float]] = {
    "km": ("m", 1e3), "m": ("m", 1.0), "cm": ("m", 0.01), "mm": ("m", 0.001), "nm": ("nm", 1.0),
    "miles": ("m", 1609.344), "nautical miles": ("m", 1852.0), "feet": ("m", 0.3048), "inches": ("m", 0.0254),
    "yards": ("m", 0.9144), "fathoms": ("m", 1.8288),
    "km²": ("m²", 1e6), "hectares": ("m²", 1e4), "acres": ("m²", 4046.86), "square miles": ("m²", 2589988.0),
    "m²": ("m²", 1.0), "square feet": ("m²", 0.092903), "cm²": ("m²", 1e-4),
    "dunams": ("m²", 1e3), "feddans": ("m²", 4200.0),
    "litres": ("m³", 1e-3), "ml": ("m³", 1e-6), "m³": ("m³", 1.0), "gallons": ("m³", 0.00378541), "bcm": ("m³", 1e9),
    "barrels": ("m³", 0.158987), "km³": ("m³", 1e9), "cubic feet": ("m³", 0.0283168),
    "million cubic feet": ("m³", 28316.8), "hectolitres": ("m³", 0.1), "megalitres": ("m³", 1e3),
    "gigalitres": ("m³", 1e6), "acre-feet": ("m³", 1233.48),
    "tonnes": ("kg", 1e3), "kg": ("kg", 1.0), "g": ("kg", 1e-3), "mg": ("kg", 1e-6), "µg": ("kg", 1e-9),
    "kt": ("kg", 1e6), "Mt": ("kg", 1e9), "Gt": ("kg", 1e12), "pounds": ("kg", 0.45359237), "ounces": ("kg", 0.0283495),
    "troy ounces": ("kg", 0.0311035), "carats": ("kg", 2e-4), "quintals": ("kg", 100.0), "mtpa": ("kg", 1e9),
    "W": ("W", 1.0), "kW": ("W", 1e3), "MW": ("W", 1e6), "GW": ("W", 1e9), "TW": ("W", 1e12), "GWp": ("W", 1e9),
    "MWp": ("W", 1e6),
    "kWh": ("Wh", 1e3), "MWh": ("Wh", 1e6), "GWh": ("Wh", 1e9), "TWh": ("Wh", 1e12), "PJ": ("Wh", 1e15 / 3600),
    "EJ": ("Wh", 1e18 / 3600), "PWh": ("Wh", 1e15), "TJ": ("Wh", 1e12 / 3600), "GJ": ("Wh", 1e9 / 3600),
    "MJ": ("Wh", 1e6 / 3600), "toe": ("Wh", 11.63e6), "Mtoe": ("Wh", 11.63e12), "MMBtu": ("Wh", 293071.0),
    "km/h": ("km/h", 1.0), "mph": ("km/h", 1.609344), "knots": ("km/h", 1.852),
    "°C": ("°C", 1.0), "degrees": ("°C", 1.0), "°": ("°C", 1.0),
    "%": ("share", 0.01), "‰": ("share", 0.001), "share": ("share", 1.0), "percentage points": ("points", 1.0),
    "basis points": ("points", 0.01),
    "seconds": ("days", 1 / 86400), "minutes": ("days", 1 / 1440), "hours": ("days", 1 / 24), "days": ("days", 1.0),
    "weeks": ("days", 7.0), "months": ("days", 30.4375), "years": ("days", 365.25), "decades": ("days", 3652.5),
    "centuries": ("days", 36525.0),
    "kB": ("B", 1e3), "MB": ("B", 1e6), "GB": ("B", 1e9), "TB": ("B", 1e12), "PB": ("B", 1e15),
}  # fmt: skip
_RATES = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4375,
          "year": 365.25}  # fmt: skip
_SPEEDS = {("km", "hour"): "km/h", ("miles", "hour"): "mph", ("nautical miles", "hour"): "knots"}
_YEAR = _RATES["year"]
_ABOUT = 0.05  # how far "about" reaches where the number is round
_ABOUT_LEAST = 0.02  # and how far where it is not
_ROUND = 0.02  # how far a round number without "about" reaches
_BEYOND = 1.3  # "more than 40" is not said of twice as many
_JUST_BEYOND, _FAR_BEYOND = 1.06, 2.5  # but "at least 40" is, and "just over 40" only of 41 or 42
_JUST = re.compile(
    r"\b(?:just|slightly|a (?:little|bit|shade|touch|whisker|fraction|hair)|marginally|narrowly|only just|barely"
    r"|scarcely|hardly) (?:more|over|above|under|below|short|less|fewer|beyond|shy|upwards|north|south)\b"
    r"[^\d.;,]{0,16}$",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:at least|(?:no|not) (?:less|fewer) than|a? ?minimum(?: of)?|(?:well|far|way) (?:over|above|under|below)"
    r"|far (?:more|fewer|less) than|upwards of)\b[^\d.;,]{0,16}$",
    re.IGNORECASE,
)
_OPEN_BEHIND = re.compile(r",? (?:or more|at least|and more|if not more)\b|\+", re.IGNORECASE)
_FEW = 20  # "about a dozen" may be one more or less
_CONVERTED = 0.02  # people round what they convert


@dataclass(frozen=True, slots=True)
class Amount:
    """``value`` of ``unit`` (what all units of a kind turn into), true anywhere from ``low`` to ``high``.

    ``rate``: it is so much a unit of time; that is then a day, and was ``days``. ``converted``: the unit was another.
    """

    value: float
    low: float
    high: float
    unit: str
    rate: bool = False
    converted: bool = False
    printed: str = ""
    days: float = 0.0

    def over(self, days: float) -> Amount:
        """How much it is in so many days, where it is so much a day."""
        return replace(self, value=self.value * days, low=self.low * days, high=self.high * days, rate=False)


def reach(text: str, quantity: Quantity) -> float:
    """How many times its number what is told as a bound can be: little for "just over", much for "at least"."""
    before = text[max(0, quantity.start - 40) : quantity.start]
    if not quantity.bound or _JUST.search(before):
        return _JUST_BEYOND
    return _FAR_BEYOND if _OPEN.search(before) or _OPEN_BEHIND.match(text, quantity.end) else _BEYOND


def amount_of(quantity: Quantity, rate: str = "", each: float = 0.0, beyond: float = _BEYOND) -> Amount:
    """``quantity`` on the scale of its kind; ``rate`` is the unit of time that it is so much of, or "".

    ``each``: it counts so many for so many of something else ("51 cases per 100,000 inhabitants"), 0 for none.
    ``beyond``: how many times its number a bound reaches.
    """
    low, high = _bounds(quantity, beyond)
    plain, _, per = quantity.unit.partition("/")
    name, rate = (plain, per) if per in _RATES else (quantity.unit, rate)
    if speed := _SPEEDS.get((name, rate)):
        name, rate = speed, ""
    unit, factor = _FACTORS.get(name, (name, 1.0))
    if per and per not in _RATES and quantity.dimension == "money":
        unit, factor = _price(plain, per)
    if quantity.unit.startswith("% of "):
        unit, factor = f"share{quantity.unit[1:]}", 0.01
    days = _RATES.get(rate, 0.0) if rate != "year" or unit != name or factor != 1.0 else 0.0
    if quantity.dimension in {"count", ""}:
        unit = "count"
    factor = factor / days if days else factor
    if each and unit == "count":
        unit, factor = "count each", factor / each
    return Amount(
        quantity.value * factor,
        low * factor,
        high * factor,
        unit,
        bool(days),
        factor != 1.0,
        f"{quantity.unit}{rate}{each or ''}",
        days,
    )


def _price(money: str, per: str) -> tuple[str, float]:
    """So much a kilogram and so much a tonne on one scale; "per loaf" is told as "for a loaf" is, without its unit."""
    known = _FACTORS.get(per) or _FACTORS.get(f"{per}s")
    return (f"{money}/{known[0]}", 1 / known[1]) if known else (money, 1.0)


def _bounds(quantity: Quantity, beyond: float) -> tuple[float, float]:
    """Between what a quantity is true: half of its last digit, more for what is said to be rough."""
    value, high = quantity.value, quantity.high if quantity.high is not None else quantity.value
    match quantity.bound:
        case "min":
            return value * 0.995, abs(value) * beyond
        case "max":
            return value / beyond, abs(value) * 1.005
        case _:
            return value - _slack(quantity, value), high + _slack(quantity, high)


def _slack(quantity: Quantity, value: float) -> float:
    size = abs(value)
    if not size:
        return 0.0
    digit = quantity.scale * 10.0**-quantity.decimals / 2
    if quantity.unit == "share":
        return size * (0.1 if quantity.approximate else 0.045)  # "a third" is 31 to 35 in a hundred
    if quantity.decimals == 0:
        digit = max(digit, 10.0 ** _zeros(value) / 2)
    if quantity.approximate and quantity.dimension == "count" and size <= _FEW:
        return 1.0
    if quantity.approximate:
        return max(min(digit, size * _ABOUT), size * _ABOUT_LEAST)
    return min(digit, size * _ROUND)


def _zeros(value: float) -> int:
    """How many zeros a whole number ends with."""
    digits = f"{round(abs(value)):d}"
    return len(digits) - len(digits.rstrip("0"))


def comparable(one: Amount, two: Amount) -> bool:
    """Whether two amounts are of one unit, and both or neither so much a day; so much a year is what a year has."""
    if one.unit != two.unit:
        return False
    return one.rate == two.rate or _YEAR in {one.days, two.days}


def agree(one: Amount, two: Amount) -> bool:
    """Whether both can be true: their bounds meet, with room for the rounding of a conversion."""
    one, two = _aligned(one, two)
    room = _CONVERTED if one.printed != two.printed and (one.converted or two.converted) else 0.001
    spare = room * max(abs(one.value), abs(two.value))
    return one.low <= two.high + spare and two.low <= one.high + spare


def times_apart(one: Amount, two: Amount) -> float:
    """How many times the larger is the smaller."""
    one, two = _aligned(one, two)
    small, large = sorted((abs(one.value), abs(two.value)))
    return large / small if small else math.inf


def _aligned(one: Amount, two: Amount) -> tuple[Amount, Amount]:
    """Two amounts on one footing: what is so much a month is set against a month or a year, whichever is nearer."""
    if one.rate == two.rate:
        return one, two
    rated, other = (one, two) if one.rate else (two, one)
    told = min((rated.over(_YEAR), rated.over(rated.days)), key=lambda way: _far(way, other))
    return (told, other) if one.rate else (other, told)


def _far(one: Amount, two: Amount) -> float:
    return abs(math.log(abs(one.value)) - math.log(abs(two.value))) if one.value and two.value else 0.0
