"""What stands behind a numeral: scale, currency, unit, counted noun."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.records import dataclass, replace
from generator.text.money import MINOR, currency_named, is_code, own_currency
from generator.text.quantities.nouns import base_of_share, counted, counted_by_hyphen
from generator.text.units import LETTERS, SCALES, any_of, unit_named

_SPACE = "[ \u00a0\u202f\u2009\n]"
_SCALE = re.compile(rf"(?:{_SPACE}|-)?(?P<scale>{any_of(SCALES)}|hundred)s?(?![^\W\d_])", re.IGNORECASE)
_LETTER = re.compile(r"(?P<scale>[kKmMbBtT])(?![\w²³/])")
_LETTERED = re.compile(
    r"[$€£]\s?\d[\d.,]{0,12}\s?m\b|\dm (?:pounds|euros|dollars|tonnes|tons|barrels|people|hectares)\b"
)
_SPACED_LETTER = re.compile(r" (?P<scale>[mMbB])(?![\w²³/'’.-])")  # "$12.5 m in damages"
_FILL = re.compile(
    r"(?: |-)(?:or so|or more|or fewer|or less|more|fewer|other|odd|plus|of the|of its|of their|of these|odd"
    r"|of (?:the )?(?:[A-ZÀ-Þ][\w-]* ){0,2}[A-ZÀ-Þ][\w-]*(?:[’']s|s[’']))(?= )|\+(?= )"
)
_UNIT = re.compile(
    rf"(?:{_SPACE}|-)?(?P<sign>%-points?|[%‰％]|°[CF]?|[$€£¥₩₹₫฿₽₺₱₪₦₵₴৳₸₨](?!\d))|(?:{_SPACE}"
    rf"|-)?(?P<first>[^\W\d_][\w./²³°]*)(?P<second>[ \u00a0\n-][^\W\d_][\w²³]*\.?)?(?P<third>["
    rf" \u00a0\n-][^\W\d_]+)?"
)
_UNIT_NEXT = re.compile(
    r" (?:ha|t|tonnes?|tons?|hectares?|acres?|barrels?|litres?|bbl|bpd|b/d|TEU|m³|euros?|dollars?)\b"
)
_GROWS = {"lakh": ("crore",), "thousand": ("crore", "million", "billion", "bn")}


@lru_cache(maxsize=64)
def writes_letters(text: str) -> bool:
    """Whether ``text`` writes its millions of money with a letter: "£12.5m" elsewhere makes "2.5m less" no length."""
    return bool(_LETTERED.search(text))


@dataclass(frozen=True, slots=True)
class Scale:
    end: int
    factor: int = 1


@dataclass(frozen=True, slots=True)
class Unit:
    """``name`` in its normal form; ``weak``: a counted noun, or nothing known."""

    end: int
    name: str = ""
    dimension: str = ""
    base: str = ""


def scale_after(text: str, end: int, money: bool) -> Scale:
    """ "1.9 billion", "$5m", "50k"; a lone letter scales money, and a count that goes on with its noun."""
    if match := _SCALE.match(text, end):
        name = match["scale"].casefold()
        again = _SCALE.match(text, match.end()) if name in {"lakh", "thousand"} else None
        if again and again["scale"].casefold() in _GROWS[name]:
            return Scale(again.end(), SCALES[name] * SCALES[again["scale"].casefold()])
        return Scale(match.end(), SCALES.get(name, 100))
    if match := _LETTER.match(text, end) or (_SPACED_LETTER.match(text, end) if money else None):
        letter = match["scale"]
        scales = letter in "mMbB" and (
            counted(text, match.end()) or writes_letters(text) or _UNIT_NEXT.match(text, match.end())
        )
        if money or letter in "kK" or scales:
            return Scale(match.end(), LETTERS[letter.casefold()])
    return Scale(end)


def unit_after(text: str, end: int, value: float, share: bool = False) -> Unit:
    """The unit behind a number that ends, scale and all, at ``end``; an empty name for none."""
    known = _measured(text, end) or _measured(text, _past_fill(text, end)) or _hyphenated(text, end)
    if known and not (value >= _LONG and _NAMES_A_KIND.match(text, end)):
        return _with_base(text, known)
    if share:
        return _share(text, end)
    noun = counted(text, _past_fill(text, end)) if value != 1 else None
    if noun is None:
        return Unit(end)
    if noun[0] != "times":
        return Unit(noun[1], noun[0], "count")
    often = value >= _OFTEN and value == int(value) and not _COMPARES.match(text, noun[1])
    return Unit(noun[1], "times", "count" if often else "factor")


_OFTEN = 100  # times: what is so many times as large is seldom told, and what happened so often is
_COMPARES = re.compile(
    r" (?:as|more|less|fewer|over|that|those|what|the|its|their|his|her|our|[a-z]+er|[A-Z][\w-]*[’']s?)\b"
)
_LONG = 1000
_NAMES_A_KIND = re.compile(r"[ \u00a0](?:hour|day|night|week|month)[ -][a-z]{3,}s\b")  # "17,000 day labourers"


def _past_fill(text: str, end: int) -> int:
    """Behind "more" of "30,000 more recruits"."""
    match = _FILL.match(text, end)
    return match.end() if match else end


def _measured(text: str, end: int) -> Unit | None:
    match = _UNIT.match(text, end)
    if not match:
        return None
    if sign := match["sign"]:
        code = currency_named(sign)
        return Unit(match.end(), code, "money") if code else _known(sign, match.end())
    parts = [match["first"], match["second"] or "", match["third"] or ""]
    for count in (3, 2, 1):
        if count > 1 and not parts[count - 1]:
            continue
        name = "".join(parts[:count])
        at = match.start("first") + len(name)
        if (found := _named(text, name, at)) and not _SECOND_HAND.match(text, at):
            return found
    return None


_SECOND_HAND = re.compile(r"(?<=second)-[a-z]")


def _named(text: str, printed: str, end: int) -> Unit | None:
    name = re.sub(r"[\s\u00a0]", " ", printed)
    for form, cut in ((name, 0), (name.rstrip("."), len(name) - len(name.rstrip(".")))):
        if (code := currency_named(form)) and _is_money(form, text, end - cut):
            return Unit(end - cut, code, "money")
        if form[0].isupper() and " " in form and (code := own_currency(form.rsplit(" ", 1)[1])):
            return Unit(end - cut, code, "money")
        if form.startswith(("US ", "euro ", "Euro ")) and form.split(" ")[1].casefold().removesuffix("s") == "cent":
            return Unit(end - cut, "cent" if form.startswith("US") else "eurocent", "cents")
        if (minor := form.casefold().removesuffix("s")) in MINOR or (minor := form.casefold()) in MINOR:
            return Unit(end - cut, minor, "cents")
        if found := _known(form, end - cut):
            return found
        head, slash, _ = form.partition("/")
        split = slash and " " not in form and not form.endswith(".")
        if split and (found := _named(text, head, end - cut - len(form) + len(head))):
            return found
    return None


def _is_money(name: str, text: str, end: int) -> bool:
    """ "won" is also a verb, "pound" a weight, and a code is written in capitals."""
    low = name.casefold()
    if low == "won":
        return not re.match(r"\s(?:the|a|an|in|by|his|her|their|its|seats|votes|medals)\b", text[end : end + 12])
    if low in {"pound", "pounds"}:
        return not re.match(r"\sof\s", text[end : end + 5])
    return not is_code(name) or name.isupper()


def _known(name: str, end: int) -> Unit | None:
    found = unit_named(name)
    return Unit(end, found[0], found[1]) if found else None


def _hyphenated(text: str, end: int) -> Unit | None:
    found = counted_by_hyphen(text, end)
    return Unit(found[1], found[0], "count") if found else None


_ECONOMY = {
    "gdp": "GDP", "gni": "GNI", "gnp": "GNP", "economy": "GDP", "national income": "GNI", "economic output": "GDP",
    "national output": "GDP", "domestic product": "GDP",
}  # fmt: skip


def _with_base(text: str, unit: Unit) -> Unit:
    """A percentage knows what it is of; of the whole economy that is part of the unit."""
    if unit.name != "%":
        return unit
    base = base_of_share(text, unit.end) if re.match(r"[ \u00a0\n]of\b", text[unit.end : unit.end + 4]) else None
    if not base:
        return unit
    whole = _ECONOMY.get(base[0].casefold().removeprefix("nominal ").removeprefix("annual ").removeprefix("real "))
    return Unit(base[1], f"% of {whole}", "share", whole) if whole else replace(unit, base=base[0])


def _share(text: str, end: int) -> Unit:
    part = re.match(r"(?: of)? (?:an?|one)(?= )", text[end : end + 10])
    if part and (whole := _measured(text, end + part.end())):
        return whole
    base = base_of_share(text, end)
    return Unit(end, "share", "share", base[0] if base else "")
