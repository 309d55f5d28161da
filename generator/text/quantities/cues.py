"""The words around a quantity that make it rough, a bound, or a rate."""

from __future__ import annotations

import re

from generator.records import dataclass
from generator.text.quantities.quantity import Bound
from generator.text.units import unit_named, words_of

_ROUGH = (
    r"about|around|some|roughly|barely|approximately|approx\.?|circa|c\.|ca\.?|nearly|almost|close to|approaching"
    r"|a good|an? estimated|estimated (?:at|to be)|estimated|the order of|in the region of|somewhere near|perhaps|maybe"
    r"|virtually|in the order of|on the order of|~|≈|∼"
)
_LEAST = (
    r"(?:slightly |well |far |just |a little )?(?:more than|(?<!handed )(?<!hand )(?<!hands )(?<!handing )(?<!turned )"
    r"(?<!carried )(?<!signed )(?<!made )(?<!rolled )(?<!given )(?<!gave )over|above|exceed(?:s|ed|ing)?|in excess of"
    r"|greater than|higher than|upwards of|beyond|surpass(?:es|ed|ing)?|topp(?:ed|ing)|north of)"
    r"|at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|minimum of|>|≥|⩾|min\.?"
)
_MOST = (
    r"not beyond|(?:slightly |well |far |just |a little )?(?:less than|fewer than|under|below"
    r"|(?<!was )(?<!were )(?<!is )(?<!are )short of|lower than)|(?<!add )(?<!adds )(?<!added )up to|at"
    r" most|no more than|not more than|not exceeding|a maximum of|maximum of|as (?:much|many|high"
    r"|long|far) as|capped at"
    r"|<|≤|⩽|nearly no"
)
_BEFORE = re.compile(
    rf"(?:(?P<rough>(?<!\w)(?:{_ROUGH}))|(?P<least>(?<!\w)(?:{_LEAST}))|(?P<most>(?<!\w)(?:{_MOST})))(?:\s(?:the"
    rf"|its|their|an?|worth|only|just))?\s*\\?$",
    re.IGNORECASE,
)
_LAST = (
    *words_of(
        """about around some roughly barely approximately approx circa nearly almost to approaching good estimated at be
        order of near perhaps maybe virtually than over above exceed exceeds exceeded exceeding beyond surpass surpasses
        surpassed surpassing topped topping least minimum min under below most as no the its their an a worth only
        just"""
    ),
    *(".", "~", "≈", "∼", ">", "≥", "⩾", "<", "≤", "⩽"),
)  # what all of these end with
_AFTER = re.compile(
    r"\s?(?:(?P<least>\+|-plus\b|,? or (?:more|higher|greater|over|above)\b|and (?:above|over|more)\b(?! [\d$€£])|,? at"
    r" least\b|,? at a minimum\b)"
    r"|(?P<most>,? or (?:less|fewer|lower|under|below)\b|,? at (?:most|the most)\b)"
    r"|(?P<rough>,? or so\b|-odd\b|[- ]?ish\b|,? or thereabouts\b|,? give or take\b|,? roughly\b|,? approximately\b))",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"(?:\b(?:not|never|no|nor|cannot|hardly)|n['’]t)\b[^.;:]{0,40}$", re.IGNORECASE)
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


_PASSED = ("beyond", "exceed", "surpass", "topp", "over")  # of which "did not" makes a bound above
_SPREADS = re.compile(
    r"\b(?:(?:stretch|extend|spread|sprawl|rang|scatter|watch|presid|rul|reign|quarrel|argu|negotiat|tower|brood|disput"
    r"|prevail|triumph|preced)\w*|fight\w*|fought|sway|control|power|authority|jurisdiction)\s$",
    re.IGNORECASE,
)


def hedge(before: str, after: str, duration: bool = False) -> Hedge:
    """What the words before and behind a quantity say; "over", "under" and "within" bound no ``duration``."""
    rough, bound, rest = False, "", before
    for _ in range(3):
        if not may_hedge(rest) or not (match := _BEFORE.search(rest)):
            break
        words = match[0].strip().casefold()
        if duration and words.removesuffix(" the") in {"over", "under", "within", "above", "beyond"}:
            break
        if match["least"] and words.startswith(_PASSED) and _NEGATED.search(rest[: match.start()]):
            bound = bound or "max"
        if words.startswith("over") and _SPREADS.search(rest[: match.start()]):
            break  # "stretches over 300 hectares", "presides over 40 members"
        if words.endswith(" the") and not match["rough"]:
            break  # "exceeded the 218 of 2019": the number is what was exceeded, and exact
        rough |= bool(match["rough"])
        bound = bound or ("min" if match["least"] else "max" if match["most"] else "")
        rest = rest[: match.start()]
    if match := _AFTER.match(after):
        rough |= bool(match["rough"])
        bound = "min" if match["least"] else "max" if match["most"] else bound
    return Hedge(rough and not bound, bound)  # type: ignore[arg-type]


def may_hedge(before: str) -> bool:
    """Whether a look at the words of ``before`` is worth while; never false where the last of them hedge."""
    return before.rstrip().removesuffix("\\").rstrip().casefold().endswith(_LAST)


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


_PRICE = re.compile(
    r"(?:(?P<what> of [a-z-]{3,24}(?: [a-z-]{3,24})?)?[ \u00a0](?P<per>per|an?)[ \u00a0]|/)"
    r"(?P<unit>(?:square |cubic |metric )?[^\W\d_][\w²³]*(?:-hour(?!s))?)"
    r"(?![\w/]|-[a-z])"
)
_NO_PRICE = words_of(
    """year month week day annum capita quarter decade night person head share piece cent lot time few number
    little bit result part total record third half fifth tenth"""
)
_FLOWS = frozenset({"volume", "mass", "energy", "length", "data", "area"})


def priced(text: str, end: int, dimension: str) -> tuple[str, int] | None:
    """What a price or flow that ends at ``end`` is per, "MWh" or "tonne", and where that ends; None for neither."""
    match = _PRICE.match(text, end)
    if not match or match["unit"].casefold() in _NO_PRICE or (match["unit"] == "s" and dimension == "money"):
        return None
    name = match["unit"]
    known = unit_named(name) or unit_named(name.split(" ")[-1])
    if known and known[1] == "time" and (match["what"] or match["per"] not in {"per", None}):
        return None  # "£9.50 an hour", "600 litres of water per second": how often
    if not known or known[1] in {"share", "temperature"}:
        return (name.casefold(), match.end()) if dimension == "money" and match["per"] == "per" else None
    if dimension != "money" and dimension not in _FLOWS:
        return None
    exact = unit_named(name)
    if name == "l" or not exact:
        return name, match.end()
    return _SINGULAR.get(exact[0], exact[0].removesuffix("s")), match.end()


_SINGULAR = {"feet": "foot", "inches": "inch", "GHz": "GHz", "cubic feet": "cubic foot", "ounces": "ounce"}
