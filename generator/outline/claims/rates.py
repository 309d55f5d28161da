"""So much of what: a figure that counts by the day, by the tonne or by the head of something else."""

from __future__ import annotations

import math
import re

from generator.records import replace
from generator.text.quantities import Quantity
from generator.text.units import unit_named

_RATE = re.compile(
    r"\b(?:a|per|every|each|an)\s(?P<unit>second|minute|hour|day|week|month|year)\b|\b(?P<word>daily|annual|annually"
    r"|yearly|monthly|weekly)\b(?! (?:report|review|survey|bulletin|accounts|statement|newspaper|paper|budget|meeting))"
)
_PAPER = re.compile(r"\b(?:an?|the) (?:[\w’-]+ )?(?:daily|weekly|monthly)(?: [A-ZÀ-Þ]|[.,;:]| (?:said|says|wr[io]te))")
_RATE_BEFORE = re.compile(
    r"\b(?P<unit>)(?P<word>daily|annual|yearly|monthly|weekly) (?:[\w’-]+ ){1,10}$", re.IGNORECASE
)
_EVERY_BEFORE = re.compile(
    r"(?:^|[.;:] )(?P<word>)(?:[Ee]very|[Ee]ach)(?: single)? (?P<unit>day|week|month|year|hour),? [^.;\d]{0,90}$"
)
_WORDS = {"daily": "day", "annual": "year", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week"}
_EACH = re.compile(
    r" ?(?:per|for every|for each|in every|to every|to an?|to each|among every|of every|out of every) "
    r"(?:(?P<digits>1\d{0,2}(?:,?000)+|100)"
    r"|(?P<word>(?:(?:a|one|ten|hundred) )?(?:hundred thousand|thousand|million|hundred)))? ?"
    r"(?P<noun>(?!year|month|week|day|hour|cent|capita)[^\W\d_]{3,})"
)
_EACH_HAS = re.compile(
    r"\b(?:[Ee]ach|[Ee]very) (?:[\w’-]+ ){1,6}"
    r"(?:had|has|have|taught|teaches|treated|treats|looks after|served?|serves|counted)\b"
    r"(?: [\w’-]+){0,4} $"
)
_APIECE = re.compile(r" (?:each|apiece)\b(?! (?:year|month|week|day|night|hour|time|other))")
_MANY = {"hundred": 100.0, "thousand": 1e3, "million": 1e6}
_BEHIND = 48  # characters behind a figure that can
_NOUN = 16  # and those in which the noun of the last word of them stands
_REACH = 160  # characters before a figure that can say what it is so much of


def rate(text: str, one: Quantity, end: int) -> str:
    """The unit of time that it is so much of."""
    if one.per in {"second", "minute", "hour", "day", "week", "month", "year"}:
        return one.per
    if one.dimension in {"time", "share", "factor"}:
        return ""
    reach = min(end - one.end, _BEHIND)
    match = _RATE.search(_PAPER.sub("", text[one.end : one.end + reach + _NOUN]))
    if match is None or match.start() >= reach:
        match = _RATE_BEFORE.search(_before(text, one)) or _EVERY_BEFORE.search(_before(text, one))
    return (match["unit"] or _WORDS[match["word"].casefold()]) if match else ""


def priced(text: str, one: Quantity) -> Quantity:
    """ "A tonne of wheat cost 271 dollars": so much a tonne."""
    if one.dimension != "money" or "/" in one.unit:
        return one
    before = _before(text, one)
    match = _UNIT_BEFORE.search(before) or _FOR_UNIT.search(before) or _UNIT_BEHIND.match(text, one.end)
    named = unit_named(match[1]) if match else None
    return replace(one, unit=f"{one.unit}/{named[0].removesuffix('s')}") if named else one


_SOLD = (
    r"(?:[Aa]n?|[Oo]ne|[Ee]ach|[Ee]very|[Pp]er|[Tt]he) (tonne|ton|kilo|kilogram|barrel|litre|gallon|bushel|pound|ounce"
    r"|hectare|acre|square met(?:re|er)|square foot|cubic met(?:re|er)|kilowatt[- ]hour|megawatt[- ]hour)\b"
)
_UNIT_BEHIND = re.compile(rf" for {_SOLD}")
_FOR_UNIT = re.compile(rf"\b[Ff]or {_SOLD}[^.;:\d]{{0,32}}(?:\d{{4}})?[^.;:\d]{{0,48}}$")
_UNIT_BEFORE = re.compile(
    rf"\b{_SOLD}"
    r"[^.;:]{0,48}\b(?:cost|costs|fetched|fetches|sold for|sells for|sold at|was worth|is worth|went for|brought"
    r"|earned|yielded|made|changed hands (?:at|for)|was priced at|came to|stood at|paid) (?:[\w’]+ ){0,6}$"
)


def each(text: str, one: Quantity) -> float:
    """Of how many others it counts so many: 100,000 of "51 cases per 100,000 inhabitants"; 0 for none."""
    if one.dimension != "count":
        return 0.0
    match = _EACH.match(text, one.end)
    if match is None:
        return 1.0 if _APIECE.match(text, one.end) or _EACH_HAS.search(_before(text, one)) else 0.0
    if match["digits"]:
        return float(match["digits"].replace(",", ""))
    many = [_MANY.get(word, 10.0 if word == "ten" else 1.0) for word in (match["word"] or "").casefold().split()]
    return math.prod(many)


def _before(text: str, one: Quantity) -> str:
    return text[max(0, one.start - _REACH) : one.start]
