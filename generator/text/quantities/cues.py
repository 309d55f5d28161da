"""The words around a quantity that make it rough, a bound, or a rate."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.text.quantities.quantity import Bound

_ROUGH = (
    r"about|around|some|roughly|approximately|approx\.?|circa|c\.|ca\.?|nearly|almost|close to|approaching|an?"
    r" estimated|estimated (?:at|to be)|estimated|the order of|in the region of|somewhere near|perhaps|maybe"
    r"|virtually|~|≈|∼"
)
_LEAST = (
    r"(?:slightly |well |far |just |a little )?(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|greater than"
    r"|higher than|upwards of|beyond|surpass(?:es|ed|ing)?|topp(?:ed|ing)|north of)|at least|no (?:less|fewer) than"
    r"|not (?:less|fewer) than|a minimum of|minimum of|>|≥|⩾|min\.?"
)
_MOST = (
    r"(?:slightly |well |far |just |a little )?(?:less than|fewer than|under|below|short of|lower than)|up to|at"
    r" most|no more than|not more than|not exceeding|a maximum of|maximum of|as (?:much|many|high) as|capped at"
    r"|within|<|≤|⩽|nearly no"
)
_BEFORE = re.compile(
    rf"(?:(?P<rough>(?<!\w)(?:{_ROUGH}))|(?P<least>(?<!\w)(?:{_LEAST}))|(?P<most>(?<!\w)(?:{_MOST})))(?:\s(?:the"
    rf"|its|their|an?|worth|only|just))?\s*\\?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?(?:(?P<least>\+|-plus\b|,? or (?:more|higher|greater|over|above)\b|and (?:above|over|more)\b|,? at"
    r" least\b|,? at a minimum\b)"
    r"|(?P<most>,? or (?:less|fewer|lower|under|below)\b|,? at (?:most|the most)\b)"
    r"|(?P<rough>,? or so\b|-odd\b|[- ]?ish\b|,? or thereabouts\b|,? give or take\b|,? roughly\b|,? approximately\b))",
    re.IGNORECASE,
)
_JUST = re.compile(r"^(?:just|slightly|a little)\s", re.IGNORECASE)
_UNITS_OF_RATE = (
    r"year|month|week|day|hour|minute|second|quarter|decade|capita|person|head|household|inhabitant|worker"
    r"|employee|student"
    r"|tonne|ton|kilogram|kg|barrel|litre|liter|gallon|km|kilometre|kilometer|mile|hectare|ha|acre|unit|vehicle"
    r"|passenger"
    r"|square kilometre|square kilometer|km2|MWh|kWh|night|game|trip|ounce|share|passenger"
)
_RATE = re.compile(
    rf"[ \u00a0]?(?:(?:per|an?|each|every|/)[ \u00a0]?(?P<unit>{_UNITS_OF_RATE})\b(?![ \u00a0](?:ago|earlier"
    rf"|later|before|after))|/(?P<short>[a-z]{{1,6}}[23²³]?)(?![\w/])|per (?P<number>[1-9][\d,]{{2,8}}(?:\s(?:peo"
    rf"ple|inhabitants|live births|population))?)"
    r"|per (?P<any>[a-z]{{3,}})\b(?<!cent)|(?P<adverb>annually|yearly|monthly|weekly|daily|hourly)\b"
    r"|(?P<pa>p\.\s?a\.)|(?P<apiece>apiece|each)\b)",
    re.IGNORECASE,
)
_WHAT_OF = re.compile(r"^ of [^\W\d_][\w-]*(?: [\w-]+)??(?= (?:annually|yearly|per|an?|each|every|monthly|daily)\b)")
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}
_SHORT = {"yr": "year", "y": "year", "h": "hour", "s": "second", "d": "day"}
_YEARLY = re.compile(r"\b(?:annual(?:ly)?|yearly|per[- ]year)\b[^.;:\d()]{0,48}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hedge:
    """How sure a number is."""

    approximate: bool = False
    bound: Bound = ""


def hedge(before: str, after: str, duration: bool = False) -> Hedge:
    """What the words before and behind a quantity say; "over", "under" and "within" bound no ``duration``."""
    rough, bound, rest = False, "", before
    for _ in range(3):
        if not (match := _BEFORE.search(rest)):
            break
        words = match[0].strip().casefold()
        if duration and words.removesuffix(" the") in {"over", "under", "within", "above", "beyond"}:
            break
        if words.endswith(" the") and not match["rough"]:
            break  # "exceeded the 218 of 2019": the number is what was exceeded, and exact
        rough |= bool(match["rough"]) or bool(_JUST.match(words))
        bound = bound or ("min" if match["least"] else "max" if match["most"] else "")
        rest = rest[: match.start()]
    if match := _AFTER.match(after):
        rough |= bool(match["rough"])
        bound = "min" if match["least"] else "max" if match["most"] else bound
    return Hedge(rough, bound)  # type: ignore[arg-type]


def rate(before: str, after: str) -> str:
    """ "year" for "a year", "annually" and "an annual ..."; "" for none."""
    if match := _RATE.match(after) or _RATE.match(_WHAT_OF.sub("", after)):
        if match["adverb"]:
            return _ADVERBS[match["adverb"].casefold()]
        if match["short"]:
            return _SHORT.get(match["short"], match["short"])
        if match["apiece"]:
            return "piece" if not after.lstrip().casefold().startswith("each ") else ""
        return "year" if match["pa"] else match["number"] or match["any"] or match["unit"].casefold()
    return "year" if _YEARLY.search(before) else ""
