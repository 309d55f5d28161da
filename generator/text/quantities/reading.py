"""From numerals to quantities: which numbers count, ranges, how sure they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.records import replace
from generator.text.quantities.cues import Hedge, hedge, priced, rate
from generator.text.quantities.factors import factors
from generator.text.quantities.loose import LOOSE, may_go_on
from generator.text.quantities.names import Names
from generator.text.quantities.numerals import numerals
from generator.text.quantities.parts import FROM_OR_BETWEEN, Part, part_at, shared
from generator.text.quantities.persons import of_a_body
from generator.text.quantities.phrases import phrases
from generator.text.quantities.quantity import Quantity
from generator.text.quantities.shares import told_of
from generator.text.quantities.together import paired, rounded
from generator.text.quantities.units_after import Unit
from generator.text.quantities.unsaid import said
from generator.text.units import SCALES
from generator.text.wrapped import unwrapped

_TO = re.compile(
    r"[ \u00a0]{0,2}(?:–|-|—|to|or)[ \u00a0]{0,2}(?:about |around |some |nearly |even |as much as"
    r" )?(?P<money>(?:US|A|C|HK)?[$€£¥₩₹₫]|(?:USD|EUR|GBP|JPY|CNY|VND) )?$"
)
_AND = re.compile(r"[ \u00a0]and[ \u00a0](?P<money>(?:US)?[$€£¥₩₹₫])?$")
_CHANGED = re.compile(
    r"\b(?:ris|rose|grow|grew|increas|climb|jump|surg|expand|fell|fall|drop|declin|decreas|shr[aiu]nk|cut|reduc"
    r"|lower|rais|lift|went"
    r"|going|goes|mov|widen|narrow|shift|slow|accelerat|up|down|double|slid|soar|plung|improv|change|boost"
    r"|rebound|recover|swell|swollen)\w*\b(?:[^.;:!?]|\.\d){0,80}$",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:the|these|those|both|other|our|no|this|that|any|every)\s(?:last |other |same |said |main )?$", re.IGNORECASE
)
_ONE_IN = re.compile(r"[ \u00a0](?:in|out of|of(?= every))(?: every)?[ \u00a0]$")
_IN = re.compile(r"[ \u00a0]in[ \u00a0]$")
_ROUND = (20, 100, 1000)  # of which people say how many they mean
_ONE_NOUN_IN = re.compile(
    r"[ \u00a0](?:(?:[a-z-]{2,20} ){0,2}[a-z-]{2,20}[’']s? )?[^\W\d_][a-z-]{1,20}(?: [a-z-]{2,20})?"
    r"(?:\sin|\sout of)(?: every)? "
)
_HEDGED = re.compile(
    r"\b(?:about|around|some|roughly|nearly|almost|over|than|least|most|to|from|by|at|of|between|approximately"
    r"|were|was|is|are|and|numbered|totall?ed)\s$",
    re.I,
)

_BY_A_SHARE = re.compile(
    r"\b(?:by|than|to|about|nearly|almost|over|under|only|just|around|roughly|some|up|least"
    r"|(?:rise|fall|increase|decrease|drop|growth|decline|cut|gain|loss|reduction|jump) of)\s(?:an? )?$",
    re.IGNORECASE,
)
_SHARED = re.compile(r" (?:of|full|empty|complete|more|fewer|less|higher|lower|larger|smaller|as)\b")
_OPENS_CLAUSE = re.compile(r"(?:^|[.;,(]\s|\b(?:and|but|while|whereas|about|some|nearly|than)\s)$", re.IGNORECASE)
_VERB_BEHIND = re.compile(
    r" (?:were|was|are|is|have|has|had|came|comes?|lives?|said|says?|went|go(?:es)?|do|does|did|fell|left|lacks?|owns?"
    r"|needs?|dies?|works?|depends?|rel(?:y|ies)|earns?|gets?|got|receives?|still|never|now|[a-z]{3,}ed)\b"
)
_IS = re.compile(r"\b(?:is|are|was|were|became|become|remain)\s$")
_COMPARED = re.compile(r" [a-z]{3,}er\b")
_ORDERED = re.compile(r"\b(?:first|second|third|fourth|other|latter|former|last|same)[ -]$", re.IGNORECASE)


@lru_cache(maxsize=512)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of ``text`` in order: no dates, labels, citations, ordinals, times, nor numbers inside names."""
    text = unwrapped(text)
    names = Names(text)
    kept = [one for one in numerals(text) if not names.hide(one.start) and not names.inside_name(one.start, one.end)]
    parts = shared(text, [part_at(text, one) for one in kept])
    found = [*_counted(text, parts, names), *factors(text, names.hide), *phrases(text, names.hide)]
    return tuple(paired([*told_of(said([*_apart(found)], text), text)], text))


def _counted(text: str, parts: Sequence[Part], names: Names) -> Iterator[Quantity]:
    index = 0
    while index < len(parts):
        following = parts[index + 1] if index + 1 < len(parts) else None
        if following and (one := _chance(text, parts[index], following)):
            yield one
            index += 2
        elif following and _is_range(text, parts[index], following):
            if one := _range(text, parts[index], following, names):
                yield one
            index += 2
        else:
            if one := _single(text, parts[index], names):
                yield one
            index += 1


def _chance(text: str, first: Part, second: Part) -> Quantity | None:
    """ "one in five households" is a share of 0.2."""
    between = text[first.numeral.end : second.numeral.start]
    whole = second.unit.dimension == "" or (first.value == 1 and second.unit.dimension == "count")
    named = whole and first.numeral.word and bool(_ONE_NOUN_IN.fullmatch(between))
    if not named and (len(between) > 14 or not _ONE_IN.fullmatch(between) or (_IN.search(between) and first.value > 9)):
        return None
    if (first.unit.name and not named) or not 0 < first.value < second.value <= 1000:
        return None
    if first.value > 9 and second.value not in _ROUND:
        return None  # "480 out of 520" counts twice
    base = second.unit.name
    unit = Unit(second.number_end, "share", "share", base)
    return _quantity(text, first, replace(second, value=first.value / second.value, unit=unit))


def _is_range(text: str, first: Part, second: Part) -> bool:
    between = text[first.end : second.start if second.money else second.numeral.start]
    if len(between) > 24 or (first.unit.name and second.unit.name and not _alike(first, second)):
        return False
    if first.unit.dimension == "count" and first.unit.end > first.number_end:
        return False
    lead = text[max(0, first.start - 120) : first.start]
    if _AND.fullmatch(between):
        return bool(re.search(r"\bbetween\s+(?:\w+\s){0,2}$", lead, re.IGNORECASE))
    rises = second.value > first.value or second.value * second.scale > first.value * first.scale
    if re.search(r"\bby\s(?:about |some |nearly |almost |over )?$", lead, re.IGNORECASE) and (
        first.unit.name or not second.unit.name or second.numeral.value > 4 * first.numeral.value
    ):
        return False  # "fell by 3 tonnes to 5"
    changes = re.search(r"\bto\b", between) and FROM_OR_BETWEEN.search(lead) and _CHANGED.search(lead)
    return bool(_TO.fullmatch(between)) and rises and not changes


def _alike(first: Part, second: Part) -> bool:
    return first.unit.name == second.unit.name or first.unit.name == second.unit.name.partition(" of ")[0]


def _range(text: str, first: Part, second: Part, names: Names) -> Quantity | None:
    """The first takes scale and unit that only the second has written out."""
    low, high = first.value, second.value
    unit = second.unit if second.unit.name else Unit(second.end, first.unit.name, first.unit.dimension, first.unit.base)
    if first.scale == 1 and abs(low) < abs(high):
        low *= second.scale if second.scale > 1 else _worded_scale(text, first, second)
    if not first.unit.name:
        low *= second.times
    if second.scale == 1 and first.scale > 1:
        high *= first.scale
    named = names.follows_name(first.start) and not first.numeral.decimals
    if not unit.name and (named or low >= high):
        return None
    merged = _quantity(
        text, replace(first, value=low, scale=max(first.scale, second.scale)), replace(second, unit=unit)
    )
    return replace(merged, value=low, high=high) if low < high else None


def _worded_scale(text: str, first: Part, second: Part) -> float:
    """The thousands of "thirty to thirty-five thousand", which were read as one word with their numeral."""
    end = second.numeral.end
    said = re.search(r"\b(hundred|thousand|million|billion)$", text[max(0, end - 12) : end], re.IGNORECASE)
    if not said or not first.numeral.word or first.value >= 100:
        return 1.0
    return float(SCALES.get(said[1].casefold(), 100))


def _single(text: str, part: Part, names: Names) -> Quantity | None:
    before = text[max(0, part.start - 24) : part.start]
    if re.search(r"\d[-–]$|\bper $", before) or _is_model(part, names):
        return None
    if part.unit.dimension == "time" and _is_date(text, part, before):
        return None
    if not part.unit.name and not _stands_alone(text, part, before, names):
        loose = may_go_on(text, part, before)
        return replace(_quantity(text, part, part), dimension=LOOSE) if loose else None
    return None if _points(part, before) or _is_loose_share(text, part, before) else _quantity(text, part, part)


_LATER = re.compile(r"\s(?:later|ago|earlier|afterwards?|hence|from now|before[,.;]|on[,;]|to [12]\d{3}\b)")
_LEADS = re.compile(
    r"(?:^|[.!?(“\"]\s?|\b(?:for|in|over|within|than|of|almost|nearly|about|after|take[sn]?|took|last(?:s|ed|ing)?|by"
    r"|during|least|some|once|every|spent|half|under|around|roughly|and))\s?$",
    re.IGNORECASE,
)
_ARRIVED = re.compile(  # who gets there so much later is so long on the way
    r"\b(?:arriv|reach|gets? (?:in|out|off|there)|got (?:in|out|off|there)|step(?:s|ped)? (?:off|out)|pull(?:s|ed)? in"
    r"|docks?\b|docked|disembark|alight)[^.;]*$"
)
_THE_PAST = re.compile(r"\bthe (?:past|last|previous|next|coming|following) $", re.IGNORECASE)


def _is_date(text: str, part: Part, before: str) -> bool:
    """ "two years later" and "the past two years" are dates, but of arrivals, and "a decade" may be how often."""
    if _LATER.match(text, part.end):
        return not _ARRIVED.search(text[max(0, part.start - 90) : part.start])
    if _THE_PAST.search(before):
        return True
    return part.numeral.article and not _LEADS.search(before)


def _is_model(part: Part, names: Names) -> bool:
    """ "Boeing 737 planes": the number is the name's."""
    small = part.scale == 1 and abs(part.value) < 1000
    return part.unit.dimension == "count" and small and names.follows_model(part.start, part.unit.name)


def _points(part: Part, before: str) -> bool:
    """ "one" and "the two sides" point and do not count."""
    numeral = part.numeral
    if not numeral.word or part.scale > 1 or part.unit.dimension not in {"count", ""}:
        return False
    if numeral.value == 1:
        return True
    return numeral.value == 2 and not part.hyphened and bool(_POINTING.search(before))


def _is_loose_share(text: str, part: Part, before: str) -> bool:
    """ "a third country", "the second half": no share of anything."""
    if not part.numeral.share or part.numeral.every or part.unit.base:
        return False
    if part.numeral.value * 12 > 5 and text[part.end - 1] == "s":
        return bool(_ORDERED.search(before))  # "two thirds": nothing else is said so
    return bool(_ORDERED.search(before)) or (
        part.unit.name == "share"
        and not _BY_A_SHARE.search(before)
        and not _SHARED.match(text, part.end)
        and not (_OPENS_CLAUSE.search(before) and _VERB_BEHIND.match(text, part.end))
        and not (_IS.search(before) and _COMPARED.match(text, part.end))
    )


def _stands_alone(text: str, part: Part, before: str, names: Names) -> bool:
    """Whether a number without a unit is a quantity all the same."""
    if (names.follows_name(part.start) and part.scale == 1) or re.match(
        r"[-‑]\w|\s?[-–/]\s?\d|\.\d|:\d", text[part.end : part.end + 4]
    ):
        return False
    if part.numeral.word:
        listed = part.value > 1 and _NEXT_LISTED.search(before) and _LISTED_BEHIND.match(text, part.end)
        return (
            bool(listed or of_a_body(before))
            or (part.value >= 13 and bool(_HEDGED.search(before)))
            or bool(_ELLIPTIC.match(text, part.end))
        )
    if re.search(r"[-–/:.]$|[#№]\s?$", before):
        return False
    if part.value < 110 and re.search(r"[^\W\d_],\s$", before) and re.match(r",\s", text[part.end : part.end + 2]):
        return False  # an age behind a name
    return part.scale > 1 or part.numeral.decimals > 0 or abs(part.value) >= 10 or bool(_HEDGED.search(before))


_ELLIPTIC = re.compile(
    r" (?:a|per|every|each) (?:year|month|week|day|hour)\b"
    r"| (?:of (?:them|which|whom|these|those)|more[.,;]|others?|have|has|had|were|are|was|did|failed"
    r"|remain(?:ed|s)?|died"
    r"|in (?:19|20)\d\d)\b|[.,;](?: (?:in|and)\b|$)|(?: were)? (?:injured|wounded|killed|missing|dead)\b"
)
_NEXT_LISTED = re.compile(r"(?:,|\band|\bthe other|\bthe remaining|\banother|\bonly|\bjust|\bagainst)\s$")
_LISTED_BEHIND = re.compile(r" (?:in|from|at|on|to|with|under|abroad|against)\b| [a-z]{3,12}ed[,.; ]")


def _quantity(text: str, first: Part, last: Part) -> Quantity:
    end = last.unit.end if last.unit.name else last.end
    price = priced(text, end, last.unit.dimension) if last.unit.name else None
    unit, end = (f"{last.unit.name}/{price[0]}", price[1]) if price else (last.unit.name, end)
    before, after = text[max(0, first.start - 64) : first.start], text[end : end + 32]
    sure = hedge(before, after, last.unit.dimension == "time")
    behind = hedge("", text[last.number_end : last.number_end + 12])
    bound = sure.bound or behind.bound
    sure = Hedge((sure.approximate or behind.approximate) and not bound, bound)
    return Quantity(
        start=first.start,
        end=end,
        value=rounded(last.value),
        unit=unit,
        base=last.unit.base,
        dimension=last.unit.dimension,
        scale=last.scale if last is first else max(first.scale, last.scale),
        decimals=last.numeral.decimals,
        approximate=sure.approximate,
        bound=sure.bound,
        per=price[0] if price else rate(before, after) if last.unit.dimension != "time" else "",
        word=first.numeral.word,
    )


def _apart(found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Without those that begin inside another."""
    reach = -1
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= reach:
            yield one
            reach = one.end
