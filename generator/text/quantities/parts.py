"""Numerals with what stands directly around them: currency, sign, scale, unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.text.quantities.numerals import Numeral
from generator.text.quantities.units_after import Unit, of_end, scale_after, unit_after
from generator.text.units import CODES, CURRENCIES, any_of, currency_named

_SIGNS = any_of(name.upper() for name in CURRENCIES if not name[-1].isalpha())
_MONEY_BEFORE = re.compile(
    rf"(?P<money>(?:US |U\.S\. ?|AU|CA)?(?:{_SIGNS})|(?<![A-Za-z])(?:{'|'.join(sorted(CODES))}|RMB|Rs\.?"
    rf"|Tk)(?:\$)?)[ \u00a0]?(?P<sign>[-−])?$"
)
_SIGN = re.compile(r"(?:^|(?<=[\s(\[/:,–—]))(?P<sign>[-−+–±])[ ]?$")
FROM_OR_BETWEEN = re.compile(
    r"\b(?:between|from)\s+(?:about |around |roughly |some |an estimated )?(?:[A-Z]{0,3}[$€£¥₩₹₫]|[A-Z]{3} )?$",
    re.IGNORECASE,
)
_PART_OF = re.compile(r" (?:of (?:the |its |their |all |some )?|out of (?:the |its |their |all ))(?:about )?")
_LISTED = re.compile(r", (?:and |or )?| and | or ")
_OTHER_NAMES = {"Rs": "INR", "RMB": "CNY", "Tk": "BDT"}


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


def part_at(text: str, numeral: Numeral) -> Part:
    """A numeral with its currency or unit."""
    start, sign, money = _before(text, numeral.start)
    scale = scale_after(text, numeral.end, bool(money))
    value = numeral.value * scale.factor * (-1 if sign in {"-", "−", "–"} else 1)
    share = numeral.share and scale.factor == 1
    if money:
        unit = _money_again(text, Unit(scale.end, money, "money"))
    else:
        unit = unit_after(text, of_end(text, scale.end) if numeral.vague else scale.end, value, share)
    return Part(numeral, start, unit.end if unit.name else scale.end, value, scale.factor, unit, money, scale.end)


def _before(text: str, start: int) -> tuple[int, str, str]:
    """Where sign and currency begin, the sign, and the currency."""
    sign, money = "", ""
    if match := _MONEY_BEFORE.search(text[max(0, start - 12) : start]):
        printed = match["money"].rstrip(".")
        money = _OTHER_NAMES.get(printed) or currency_named(re.sub(r"[ .]", "", printed)) or ""
        start, sign = start - len(match[0]), match["sign"] or ""
    if match := _SIGN.search(text[max(0, start - 3) : start]):
        return start - len(match[0]), match["sign"] if match["sign"] != "–" or not money else "", money
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


def _as_next(text: str, first: Part, second: Part) -> Part:
    between = text[first.end : second.start]
    if not second.unit.name or len(between) > 16 or first.numeral.share:
        return first
    unit = replace(second.unit, end=first.end)
    if _PART_OF.fullmatch(between) and second.unit.dimension == "count":
        return replace(first, unit=unit)
    changed = between.strip() == "to" and FROM_OR_BETWEEN.search(text[max(0, first.start - 40) : first.start])
    listed = (
        _LISTED.fullmatch(between)
        and second.unit.dimension not in {"count", "time", "factor"}
        and not first.numeral.word
    )
    if not changed and not (listed and first.scale == 1 and not second.money):
        return first
    factor = second.scale if first.scale == 1 and abs(first.value) < 1000 else 1
    return replace(first, unit=unit, value=first.value * factor, scale=max(first.scale, factor))
