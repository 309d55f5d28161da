"""Numerals with what stands directly around them: currency, sign, scale, unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.records import dataclass, replace
from generator.text.money import (
    BEFORE,
    CODES,
    LETTERED,
    MINOR,
    SIGNS,
    currency_before,
    is_chinese,
    lettered,
    local_code,
    local_codes,
)
from generator.text.quantities.numerals import Numeral
from generator.text.quantities.units_after import Unit, scale_after, unit_after
from generator.text.units import any_of

_SIGNS = any_of(name.upper() for name in SIGNS)
_MONEY_BEFORE = re.compile(
    rf"(?P<money>(?:US |U\.S\. ?|AU|CA)?(?:{_SIGNS})|(?<![A-Za-z])(?:{'|'.join(sorted(CODES))}|RMB"
    rf"|(?:{any_of(BEFORE)})\.?)(?:\$)?|(?<![\w$])(?P<letter>{LETTERED}))[ \u00a0]?(?P<sign>[-−])?\Z"
)
_SIGN = re.compile(r"(?:^|(?<=[\s(\[/:,–—]))(?P<sign>[-+–]|[−±][ ]?)\Z")
FROM_OR_BETWEEN = re.compile(
    r"\b(?:between|from)\s+(?:about |around |roughly |some |an estimated )?(?:[A-Z]{0,3}[$€£¥₩₹₫]|[A-Z]{3} )?$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r" (?:of (?P<the>(?:the|its|their|all|some|our) |(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s? )?"
    r"|of (?P<those>(?:the|its|their) [a-z]+ed )|out of (?:the|its|their|all) )(?:[a-z]+['’]s )?(?:about )?"
)
_NO_WHOLE = frozenset({"share", "factor", "time"})
_LISTED = re.compile(r", (?:and |or )?| and | or ")
_LONG_TIMES = {"decades": 10, "centuries": 100}  # in years


@dataclass(frozen=True, slots=True)
class Part:
    """``value`` ``unit`` at ``text[start:end]``.

    ``number_end`` is the end without the unit, ``money`` the currency before the number.
    """

    numeral: Numeral
    start: int
    end: int
    value: float
    scale: int
    unit: Unit
    money: str = ""
    number_end: int = 0
    hyphened: bool = False  # "two-lane"
    times: float = 1.0  # what the unit as printed is in ours: 0.01 of cents, 10 of decades


def part_at(text: str, numeral: Numeral) -> Part:
    """A numeral with its currency or unit."""
    start, sign, money = _before(text, numeral.start)
    scale = scale_after(text, numeral.end, bool(money))
    value = numeral.value * scale.factor * (-1 if sign in {"-", "−", "–"} else 1)
    share = numeral.share and scale.factor == 1
    if money:
        unit = _money_again(text, Unit(scale.end, money, "money"))
    elif numeral.every:
        unit = Unit(scale.end, "share", "share")
    else:
        unit = unit_after(text, scale.end, value, share)
    times, unit = _in_main_units(text, unit)
    end = unit.end if unit.name else scale.end
    hyphened = text[scale.end : scale.end + 1] in ("-", "‑") and end > scale.end
    return Part(numeral, start, end, value * times, scale.factor, unit, money, scale.end, hyphened, times)


def _in_main_units(text: str, unit: Unit) -> tuple[float, Unit]:
    """Decades as years, pence as pounds, and the dollars and pesos of the country that the text speaks of."""
    if years := _LONG_TIMES.get(unit.name):
        return years, replace(unit, name="years")
    if unit.dimension == "cents":
        return 0.01, replace(unit, name=MINOR[unit.name] or _spent(text), dimension="money")
    if unit.dimension == "money" and unit.name.islower():
        return 1.0, replace(unit, name=local_code(text, unit.name, unit.end) or unit.name)
    return 1.0, unit


@lru_cache(maxsize=64)
def _spent(text: str) -> str:
    """The currency that the cents of a text are of: euros or its dollars, whichever are named first, or its land's."""
    match = re.search(r"€|\beuros?\b|\bEUR\b|\$|\bdollars?\b", text, re.IGNORECASE)
    euros = match[0][0].casefold() in "€e" if match else _OF_THE_EURO.search(text)
    return "EUR" if euros else local_codes(text)["dollar"]


_OF_THE_EURO = re.compile(
    r"\b(?:German|Germany|France|French|Ital(?:y|ian)|Spain|Spanish|Portug(?:al|uese)|Netherlands|Dutch|Belgi(?:um|an)"
    r"|Luxembourg|Austrian?|Ireland|Irish|Finland|Finnish|Gree(?:ce|k)|Slovakia|Slovak|Sloven(?:ia|e|ian)"
    r"|Estonian?|Latvian?|Lithuanian?|Malt(?:a|ese)|Cyprus|Cypriot|Croatian?|euro area|eurozone)s?\b"
)


def _before(text: str, start: int) -> tuple[int, str, str]:
    """Where sign and currency begin, the sign, and the currency."""
    sign, money = "", ""
    match = _MONEY_BEFORE.search(text[max(0, start - 12) : start])
    code = lettered(text, start - len(match[0]), match["letter"]) if match and match["letter"] else ""
    if match and (code or not match["letter"]):
        money = code or currency_before(match["money"]) or ""
        money = "CNY" if match["money"] == "¥" and is_chinese(text) else money
        start, sign = start - len(match[0]), match["sign"] or ""
    if match := _SIGN.search(text[max(0, start - 3) : start]):
        printed = match["sign"].strip()
        return start - len(match[0]), printed if printed != "–" or not money else "", money
    return start, sign, money


def _money_again(text: str, unit: Unit) -> Unit:
    """ "$5 billion USD" and "USD 5 million dollars" name the currency twice."""
    again = unit_after(text, unit.end, 2.0)
    return Unit(again.end, again.name, "money") if again.dimension == "money" else unit


def shared(text: str, parts: Sequence[Part]) -> Sequence[Part]:
    """In "27 of the 54 states", "from 3 to 5 million tonnes" and "3, 4 and 5 tonnes" the last says the unit of all."""
    given: list[Part] = []
    for part in reversed(parts):
        given.append(_as_next(text, part, given[-1]) if given and not part.unit.name else part)
    return given[::-1]


def _in_scale(first: Part, second: Part) -> bool:
    """Whether a part leaves out the scale of its whole: "72 of the 90 million", but "two of the 9 million"."""
    return first.scale == 1 and (
        first.numeral.decimals > 0 or (not first.numeral.word and abs(first.value) < abs(second.value / second.scale))
    )


def _as_next(text: str, first: Part, second: Part) -> Part:
    between = text[first.end : second.start]
    if not second.unit.name or len(between) > 24 or first.numeral.share:
        return first
    unit = replace(second.unit, end=first.end)
    part = _PART_OF.fullmatch(between)
    if (
        part
        and second.unit.dimension not in _NO_WHOLE
        and (part["the"] or part["those"] or second.unit.dimension == "count")
    ):
        scale = second.scale if _in_scale(first, second) else 1  # "5.5 of the 9 million"
        return replace(first, unit=unit, value=first.value * scale, scale=max(scale, first.scale))
    changed = between.strip() == "to" and FROM_OR_BETWEEN.search(text[max(0, first.start - 40) : first.start])
    listed = (
        _LISTED.fullmatch(between)
        and second.unit.dimension not in {"count", "time", "factor"}
        and not first.numeral.word
    )
    if not changed and not (listed and first.scale == 1 and not second.money):
        return first
    factor = second.scale if first.scale == 1 and abs(first.value) < 1000 else 1
    return replace(first, unit=unit, value=first.value * factor * second.times, scale=max(first.scale, factor))
