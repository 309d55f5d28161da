"""When something happened, with the bounds that words really give: "two days before", "the opening week of", "by"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from generator.digits import whole
from generator.outline.claims.spans import Span, day_from, moved, narrowed, part_of, span_of
from generator.records import dataclass, replace
from generator.text.dates import DateMention
from generator.text.units import CARDINALS, any_of, words_of

Bound = Literal["", "by", "since"]
EVER = 10101  # what comes before a date may have been at any time before it

_COUNT = rf"(?P<count>\d{{1,3}}|an?|the|{any_of(CARDINALS)})"
_UNIT = r"(?P<unit>hour|day|week|fortnight|month|year|decade)s?"
_NEXT_TO = r"(?P<side>before|after|ahead of|prior to|following|from)"
_NOUN = r"(?:(?:[^,.;\s]+\s){0,8}?(?:of|on|in)\s)?(?:the\s)?"
_OFFSET = re.compile(rf"\b{_COUNT}(?:\sfull)?\s{_UNIT}\s{_NEXT_TO}\s{_NOUN}$", re.IGNORECASE)
_SOON = re.compile(
    rf"\b(?P<how>shortly|just|soon|right|immediately|briefly|hours|days|weeks|months)\s{_NEXT_TO}\s{_NOUN}$",
    re.IGNORECASE,
)
_EVE = re.compile(rf"\b(?:the )?eve of {_NOUN}$", re.IGNORECASE)
_PART = re.compile(
    r"\b(?P<which>opening|first|second|third|fourth|middle|final|last|closing|early|late)\s"
    rf"(?:(?P<count>{any_of(CARDINALS)}|\d{{1,2}})\s)?(?P<unit>days?|weeks?|weekend|fortnight|half|third|months?"
    r"|quarter)\s(?:of|in)\s(?:the year\s)?$",
    re.IGNORECASE,
)
_ORDINALS = {"first": 1, "opening": 1, "early": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
             "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "last": -1, "final": -1, "closing": -1,
             "late": -1}  # fmt: skip
_DAY_OF = re.compile(rf"\bthe (?P<day>{any_of(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)?)(?: day)? of $", re.IGNORECASE)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY_OF = re.compile(rf"\bthe (?P<which>{any_of(_ORDINALS)}) (?P<day>{any_of(_WEEKDAYS)}) (?:of|in) $", re.I)
_OF_ANOTHER = re.compile(rf"(?:{any_of(_WEEKDAYS)}|month|week) (?:of|in) [A-Z1-9]", re.IGNORECASE)
_FEASTS = {
    "new year’s day": (1, 1), "valentine’s day": (2, 14), "women’s day": (3, 8), "may day": (5, 1),
    "labour day": (5, 1), "bastille day": (7, 14), "independence day": (7, 4), "all saints’ day": (11, 1),
    "armistice day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "new year’s eve": (12, 31), "new year": (1, 1), "midsummer": (6, 24),
    "epiphany": (1, 6), "halloween": (10, 31),
}  # fmt: skip
_EASTER = {"good friday": -2, "easter monday": 1, "easter": 0, "ascension day": 39, "whitsun": 49, "pentecost": 49}
_LOCAL = frozenset(("independence day", "labour day"))  # each land's own
_NAMES = "|".join(name.replace("’", "[’']") for name in sorted((*_FEASTS, *_EASTER), key=len, reverse=True))
_FEAST = re.compile(rf"\b(?P<feast>{_NAMES})(?: of| in|,)?(?: the year)? $", re.IGNORECASE)
_BARE_FEAST = re.compile(
    rf"\b(?:(?P<lean>last|this|next) |(?P<lead>at|by|before|after|since|on|until|around) )(?P<feast>{_NAMES})\b"
    r"(?! (?:of |in |last |this )?(?:year|\d))",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|before|no later than|not later than|at the latest by|prior to|ahead of)(?: the| early| late)* $", re.I
)
_SINCE = re.compile(r"\b(?:since|with effect from|effective from|effective|as of|as from|from)(?: the| early)* $", re.I)
_DATES = re.compile(r"\bdat(?:es?|ed|ing) (?:back )?from(?: the| early)* $", re.I)
_NEVER = re.compile(
    r"\b(?:(?<!not )(?:until|till)|after|between|than(?: in)?|compared with|up from|down from)(?: the| early)* $", re.I
)
_A_YEAR = 360
_FOR = re.compile(r"\b[Ff]or(?: the)?(?: year)? $")
_PLANNED = re.compile(r" (?:budget|season|plan|edition|target|quota|forecast|allocation)s?\b")
_SET_FOR = re.compile(
    r"\b(?:scheduled|planned|set|slated|due|expected|fixed|announced|called|booked|foreseen|date|deadline|time"
    r"|first time|postponed|down|off)\sfor(?: the)? $"
)
_ROUGH = re.compile(r"\b(?:some|about|around|nearly|almost|roughly|over|more than|less than|just over|barely)\s$", re.I)
_AGO = re.compile(rf"{_COUNT}\s{_UNIT}\sago$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """``text[start:end]`` says when: ``when`` are the days that it leaves open.

    ``bound``: it is the last day of something ("by") or the first of it ("since"). ``told``: the date in words.
    """

    start: int
    end: int
    when: Span
    told: str
    bound: Bound = ""

    @property
    def ever(self) -> Span:
        """All days up to the last, of what was done by then."""
        return Span(EVER, self.when.last, f"/{self.when.iso.rpartition('/')[2]}")


def moments(text: str, mentions: Sequence[DateMention], issued: Span | None) -> tuple[Moment, ...]:
    """The dates of a sentence and the feasts that it names without a year, in order."""
    named = [found for one in mentions if (found := _moment(text, one, issued))]
    return tuple(sorted((*named, *_feasts(text, named, issued)), key=lambda one: one.start))


def _moment(text: str, one: DateMention, issued: Span | None) -> Moment | None:
    span = span_of(one.iso)
    if span is None or _OF_ANOTHER.match(text, text.rfind(" ", 0, one.end) + 1):
        return None
    found = Moment(one.start, one.end, _ago(text, one, issued) or narrowed(span, one.when), one.when or one.iso)
    return _bounded(text, _modified(text, found, one.precision))


def _bounded(text: str, found: Moment) -> Moment | None:
    before = text[max(0, found.start - 32) : found.start]
    of_it = _PLANNED.match(text, found.end) or (_FOR.search(before) and not _SET_FOR.search(before))
    if found.when.days > _A_YEAR and of_it:
        return None  # "the budget for 2021" was not adopted in it
    if _NEVER.search(before):
        return None
    since = _SINCE.search(before) and not _DATES.search(before)
    return replace(found, bound="by" if _BY.search(before) else "since" if since else "")


def _modified(text: str, found: Moment, precision: str) -> Moment:
    """What the words before a date make of it, from the nearest to the farthest."""
    for step in (_of_month, _part, _feast, _eve, _offset, _soon):
        changed = step(text[max(0, found.start - 90) : found.start], found, precision)
        if changed:
            match, when = changed
            at = found.start - len(text[max(0, found.start - 90) : found.start]) + match.start()
            found = Moment(at, found.end, when, _in_words(text, at, found.end))
    return found


def _in_words(text: str, start: int, end: int) -> str:
    return text[start:end].removeprefix("the ")


Changed = tuple[re.Match[str], Span] | None


def _of_month(before: str, found: Moment, precision: str) -> Changed:
    """ "the first of April 2014", "the second Sunday of May 2019"."""
    if precision != "month":
        return None
    if match := _DAY_OF.search(before):
        word = match["day"].casefold()
        day = _ORDINALS.get(word) or int(re.sub(r"\D", "", word) or 0)
        when = found.when.last if day < 0 else found.when.first + day - 1
        return (match, Span(when, when, _iso(when))) if when <= found.when.last else None
    if match := _WEEKDAY_OF.search(before):
        when = _weekday_of(found.when, _WEEKDAYS.index(match["day"].casefold()), _ORDINALS[match["which"].casefold()])
        return match, Span(when, when, _iso(when))
    return None


def _weekday_of(month: Span, weekday: int, number: int) -> int:
    first = _date(month.first)
    days = [first + timedelta(n) for n in range(month.days) if (first + timedelta(n)).weekday() == weekday]
    return _number(days[number if number < 0 else min(number, len(days)) - 1])


def _part(before: str, found: Moment, precision: str) -> Changed:
    """ "the opening week of October", "the second half of 2021", "the last ten days of May"."""
    match = _PART.search(before)
    if match is None or precision not in {"month", "year", "season", "quarter"}:
        return None
    which = _ORDINALS.get(match["which"].casefold(), 0)
    unit = match["unit"].casefold().rstrip("s")
    count = _number_of(match["count"] or "one")
    if unit == "day" and not match["count"] and match["unit"].endswith("s"):
        count = _SOME_DAYS
    return match, part_of(found.when, which, unit, count)


_SOME_DAYS = 10


def _feast(before: str, found: Moment, precision: str) -> Changed:
    match = _FEAST.search(before)
    if match is None or precision != "year":
        return None
    return match, _feast_of(match["feast"], found.when.first // 10000)


def _feast_of(name: str, year: int) -> Span:
    low = name.casefold().replace("'", "’")
    if low in _LOCAL:
        return Span(year * 10000 + 101, year * 10000 + 1231, str(year))
    if low in _EASTER:
        day = _number(_easter(year) + timedelta(_EASTER[low]))
    else:
        month, rest = _FEASTS[low]
        day = year * 10000 + month * 100 + rest
    return Span(day, day, _iso(day))


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _eve(before: str, found: Moment, _: str) -> Changed:
    match = _EVE.search(before)
    return (match, moved(found.when, "day", -1, 0)) if match else None


_NEAR = {"hours": (0, 2), "days": (1, 10), "weeks": (7, 70), "months": (28, 400)}
_A_LITTLE = (0, 31)


def _soon(before: str, found: Moment, _: str) -> Changed:
    """ "shortly before", "weeks after"."""
    match = _SOON.search(before)
    if match is None:
        return None
    least, most = _NEAR.get(match["how"].casefold(), _A_LITTLE)
    return match, _aside(found.when, least, most, _ahead(match))


def _aside(when: Span, least: int, most: int, ahead: bool) -> Span:
    if ahead:
        first, last = day_from(when.first, least), day_from(when.last, most)
    else:
        first, last = day_from(when.first, -most), day_from(when.last, -least)
    return Span(_number(first), _number(last), f"{first.isoformat()}/{last.isoformat()}")


def _offset(before: str, found: Moment, _: str) -> Changed:
    """ "two days before the election of", "a decade after"."""
    match = _OFFSET.search(before)
    if match is None:
        return None
    count = _number_of(match["count"])
    unit = match["unit"].casefold()
    rough = bool(_ROUGH.search(before[: match.start()]))
    return match, moved(found.when, unit, count if _ahead(match) else -count, _room(unit, count, rough))


_EXACT = {"hour": 1, "day": 0, "week": 3, "fortnight": 3, "month": 10, "year": 60, "decade": 366}


def _room(unit: str, count: int, rough: bool) -> int:
    """Days by which a length of time in words may be off."""
    whole = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}[unit]
    return _EXACT[unit] + (whole * max(1, count // 4) if rough else 0)


def _ahead(match: re.Match[str]) -> bool:
    return match["side"].casefold() in {"after", "following", "from"}


def _ago(text: str, one: DateMention, issued: Span | None) -> Span | None:
    """ "four years ago": half a unit to either side, and the whole of the year that many years back."""
    match = _AGO.search(text[one.start : one.end])
    span = span_of(one.iso)
    if match is None or issued is None or span is None or match["unit"].casefold() not in {"year", "decade", "month"}:
        return None
    count, unit = _number_of(match["count"]), match["unit"].casefold()
    rough = bool(_ROUGH.search(text[max(0, one.start - 12) : one.start])) or (count >= _ROUND and not count % 5)
    half = {"month": 15, "year": 183, "decade": 732}[unit]
    about = moved(issued, unit, -count, half + (half * max(1, count // 5) if rough else 0))
    return Span(min(about.first, span.first), max(about.last, span.last), one.iso)


_ROUND = 10


def _feasts(text: str, named: Sequence[Moment], issued: Span | None) -> Iterator[Moment]:
    """ "last Christmas", "before Easter": the nearest one to the date of the source, before it if nothing leans."""
    for match in _BARE_FEAST.finditer(text):
        start = match.start("lean" if match["lean"] else "feast")
        if issued is None or any(one.start <= start < one.end for one in named):
            continue
        years = (issued.first // 10000 + step for step in (1, 0, -1))
        found = [_feast_of(match["feast"], year) for year in years]
        ahead = (match["lean"] or "").casefold() == "next" or bool(_AHEAD.search(text, 0, start))
        when = next((one for one in found if (one.first > issued.last) == ahead), None)
        plain = Moment(start, match.end(), when, when.iso) if when else None
        if plain and (one := _bounded(text, _modified(text, plain, "day"))):
            yield one


_AHEAD = re.compile(r"\b(?:will|shall|due|expected|planned|scheduled|is to|are to|be)\b")


def _number_of(word: str) -> int:
    low = word.casefold()
    return 1 if low in _ONE else number if (number := whole(low)) is not None else int(CARDINALS[low])


_ONE = words_of("a an the one")


def _date(number: int) -> date:
    return date.fromisoformat(_iso(number))


def _number(day: date) -> int:
    return day.year * 10000 + day.month * 100 + day.day


def _iso(number: int) -> str:
    return f"{number // 10000:04d}-{number // 100 % 100:02d}-{number % 100:02d}"
