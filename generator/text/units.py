"""The words of numbers: numerals, scales, currencies and units with their normal names, months."""

from __future__ import annotations

import re
from collections.abc import Iterable


def words_of(text: str) -> frozenset[str]:
    """The words of ``text``, which white space parts."""
    return frozenset(text.split())


SCALES = {
    "thousand": 10**3, "million": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12,
    "tn": 10**12, "lakh": 10**5, "crore": 10**7, "mln": 10**6, "mio": 10**6, "bln": 10**9, "mrd": 10**9, "trn": 10**12,
    "milliard": 10**9, "lac": 10**5, "cr": 10**7, "trln": 10**12,
    "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9, "mil millones": 10**9, "millones": 10**6,
}  # fmt: skip
LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}  # scales where money or people are counted: "$5m", "50k"

CURRENCIES = {
    "us$": "USD", "$": "USD", "usd": "USD", "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "£": "GBP", "gbp": "GBP", "pound": "GBP",
    "¥": "JPY", "jpy": "JPY", "yen": "JPY", "cny": "CNY", "yuan": "CNY", "krw": "KRW", "won": "KRW",
    "a$": "AUD", "aud": "AUD", "c$": "CAD", "cad": "CAD", "chf": "CHF", "vnd": "VND", "inr": "INR", "rupee": "INR",
    "au$": "AUD", "ca$": "CAD", "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "nz$": "NZD", "r$": "BRL", "cn¥": "CNY",
    "₩": "KRW", "₹": "INR", "₫": "VND", "฿": "THB", "₽": "RUB", "₺": "TRY", "₱": "PHP", "₪": "ILS", "₦": "NGN",
    "rmb": "CNY", "renminbi": "CNY", "dong": "VND", "đồng": "VND", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR",
    "thb": "THB", "myr": "MYR", "idr": "IDR", "php": "PHP", "sgd": "SGD", "hkd": "HKD", "twd": "TWD", "nzd": "NZD",
    "brl": "BRL", "mxn": "MXN", "zar": "ZAR", "rub": "RUB", "pln": "PLN", "sek": "SEK", "nok": "NOK",
    "dkk": "DKK", "czk": "CZK", "huf": "HUF", "ils": "ILS", "sar": "SAR", "aed": "AED", "ngn": "NGN", "kes": "KES",
    "rouble": "RUB", "ruble": "RUB", "zloty": "PLN", "lira": "TRY", "shekel": "ILS", "naira": "NGN",
    "krona": "SEK", "kronor": "SEK", "kronur": "ISK", "isk": "ISK", "franc": "CHF", "swiss franc": "CHF",
    "canadian dollar": "CAD", "australian dollar": "AUD", "singapore dollar": "SGD", "hong kong dollar": "HKD",
    "new zealand dollar": "NZD", "american dollar": "USD", "pound sterling": "GBP", "pounds sterling": "GBP",
    "japanese yen": "JPY", "chinese yuan": "CNY", "korean won": "KRW", "south korean won": "KRW",
    "indian rupee": "INR", "vietnamese dong": "VND", "mexican peso": "MXN", "philippine peso": "PHP",
}  # fmt: skip
CODES = frozenset(code for code in CURRENCIES.values() if code.casefold() in CURRENCIES)
"""The currencies that people write by their code; no English word is one of them."""

# What is measured → normal name → the names it goes by, in the singular.
_DIMENSIONS: dict[str, dict[str, str]] = {
    "share": {
        "%": "%|pct|per cent|percent|％", "‰": "permille",
        "percentage points": "percentage point|percentage-point|pp|ppt|p.p.|pps|%-point",
        "basis points": "basis point|bp|bps",
    },
    "time": {
        "years": "year|yr|yrs|annum", "months": "month|mth", "weeks": "week|wk", "days": "day", "hours": "hour|hr|hrs",
        "minutes": "minute|min|mins", "seconds": "second|sec", "decades": "decade", "centuries": "century",
    },
    "length": {
        "km": "kilometre|kilometer|km|kms", "m": "metre|meter|m", "cm": "centimetre|centimeter|cm",
        "mm": "millimetre|millimeter|mm", "nm": "nanometre|nanometer|nm", "µm": "micrometre|micrometer|micron|µm|μm",
        "miles": "mile|mi",
        "nautical miles": "nautical mile|nmi", "fathoms": "fathom", "feet": "foot|feet|ft",
        "inches": "inch|inches", "yards": "yard",
    },
    "area": {
        "cm²": "square centimetre|square centimeter|cm²|cm2", "hectares": "hectare|ha", "acres": "acre",
        "km²": "square kilometre|square kilometer|sq km|sq. km|km2|km²",
        "square miles": "square mile|sq mile|sq mi", "m²": "square metre|square meter|sq m|m2|m²",
        "square feet": "square foot|square feet|sq ft", "dunams": "dunam|dunum|donum", "feddans": "feddan",
    },
    "volume": {
        "million cubic feet": "mcf", "ml": "millilitre|milliliter|ml", "litres": "litre|liter|l", "gallons": "gallon",
        "barrels": "barrel|bbl|bpd|b/d", "m³": "cubic metre|cubic meter|m3|m³|cu m",
        "bcm": "bcm", "bushels": "bushel", "cubic feet": "cubic foot|cubic feet", "TEU": "teu|teus",
        "km³": "km³|km3|cubic kilometre|cubic kilometer", "hectolitres": "hectolitre|hectoliter|hl",
        "megalitres": "megalitre|megaliter", "gigalitres": "gigalitre|gigaliter",
        "acre-feet": "acre-foot|acre-feet|acre foot|acre feet",
    },
    "mass": {
        "tonnes": "tonne|ton|metric ton|metric tonne|t|tCO2|tCO2e|tCO2eq",
        "kg": "kilogram|kilogramme|kg|kilo", "g": "gram|gramme|g",
        "mg": "milligram|mg", "µg": "microgram|µg|μg", "dwt": "dwt|deadweight tonne|deadweight ton",
        "kt": "kilotonne|kiloton|kt", "Mt": "megatonne|megaton|Mt|MtCO2|MtCO2e|MtCO2eq",
        "Gt": "gigatonne|gigaton|Gt|GtCO2|GtCO2e|GtCO2eq", "pounds": "lb|lbs", "ounces": "ounce|oz",
        "troy ounces": "troy ounce|troy oz", "carats": "carat", "quintals": "quintal", "mtpa": "mtpa",
    },
    "power": {
        "kW": "kilowatt|kW", "MW": "megawatt|MW|MWe|MWel|MWth", "GW": "gigawatt|GW|GWe",
        "TW": "terawatt|TW", "W": "watt|W",
        "GWp": "GWp", "MWp": "MWp", "kWp": "kWp", "horsepower": "horsepower|hp", "MVA": "MVA",
    },
    "voltage": {"kV": "kilovolt|kV", "V": "volt"},
    "energy": {
        "kWh": "kilowatt-hour|kilowatt hour|kWh", "MWh": "megawatt-hour|megawatt hour|MWh",
        "GWh": "gigawatt-hour|gigawatt hour|GWh", "TWh": "terawatt-hour|terawatt hour|TWh",
        "PWh": "petawatt-hour|petawatt hour|PWh", "boe": "boe", "EJ": "exajoule|EJ",
        "PJ": "petajoule|PJ", "TJ": "terajoule|TJ", "GJ": "gigajoule|GJ", "MJ": "megajoule|MJ", "Mtoe": "Mtoe",
        "toe": "toe", "MMBtu": "MMBtu|mmbtu", "calories": "calorie|kcal",
    },
    "temperature": {
        "°C": "°C|degree celsius|degrees celsius|degree centigrade|degrees centigrade|℃",
        "°F": "°F|degree fahrenheit|degrees fahrenheit|℉", "degrees": "degree|°",
    },
    "speed": {"km/h": "km/h|kph|kmh|kilometres per hour|kilometers per hour", "mph": "mph|miles per hour",
              "knots": "knot|kn"},
    "data": {
        "kB": "kilobyte|kB|KB", "MB": "megabyte|MB", "GB": "gigabyte|GB", "TB": "terabyte|TB", "PB": "petabyte|PB",
        "Mbps": "Mbps|Mbit/s", "Gbps": "Gbps|Gbit/s",
    },
    "frequency": {"Hz": "hertz|Hz", "kHz": "kilohertz|kHz", "MHz": "megahertz|MHz", "GHz": "gigahertz|GHz"},
    "concentration": {"ppm": "ppm|parts per million", "ppb": "ppb|parts per billion"},
}  # fmt: skip
_EXACT_CASE = words_of(
    """t m l g Mt Gt kt W kW MW GW TW kWh MWh GWh TWh EJ PJ °C °F kB KB MB GB TB PB Hz kHz MHz GHz ha mi kn nm mm
    tCO2 tCO2e tCO2eq MtCO2 MtCO2e MtCO2eq GtCO2 GtCO2e GtCO2eq MWe MWel MWth GWe kV MVA TJ GJ MJ Mtoe toe hp kWp
    hl PWh boe"""
)
"""Abbreviations that mean something else, or nothing, in other letters."""


def _names() -> dict[str, tuple[str, str]]:
    return {
        name if name in _EXACT_CASE else name.casefold(): (normal, dimension)
        for dimension, units in _DIMENSIONS.items()
        for normal, names in units.items()
        for name in names.split("|")
    }


UNITS: dict[str, tuple[str, str]] = _names()
"""Name, in the singular → (normal name, what it measures)."""

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip

CARDINALS = {
    "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0,
    "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0, "thirteen": 13.0, "fourteen": 14.0, "fifteen": 15.0,
    "sixteen": 16.0, "seventeen": 17.0, "eighteen": 18.0, "nineteen": 19.0, "twenty": 20.0, "thirty": 30.0,
    "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0,
}  # fmt: skip
FACTORS = {
    "half": 0.5, "halved": 0.5, "double": 2.0, "doubled": 2.0, "doubling": 2.0, "twice": 2.0, "triple": 3.0,
    "tripled": 3.0,
}  # fmt: skip


def any_of(names: Iterable[str]) -> str:
    """A pattern for any of ``names``, longer ones first."""
    return "|".join(sorted((re.escape(name) for name in names), key=lambda name: (-len(name), name)))


def any_by_letter(names: Iterable[str]) -> str:
    """The same for a pattern that is blind to case, and quicker: names of other first letters are not tried at all."""
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        found.setdefault(name[0].lower(), []).append(re.escape(name[1:]))
    return "|".join(rf"(?-i:[{_cases(first)}])(?:{'|'.join(rest)})" for first, rest in found.items())


def _cases(letter: str) -> str:
    """All that ``letter`` stands for where case is nothing: the signs of Kelvin and of the long s, too."""
    return re.escape(f"{letter}{letter.upper()}") + {"k": "\u212a", "s": "\u017f"}.get(letter, "")


def unit_named(name: str) -> tuple[str, str] | None:
    """The normal name of a unit and what it measures ("km", "length"), singular or plural; None for no unit."""
    if name in UNITS:
        return UNITS[name]
    low = name.casefold()
    forms = (low, low.removesuffix("s"), low.removesuffix("ies") + "y")
    return next((UNITS[form] for form in forms if form in UNITS and form not in _EXACT_CASE), None)
