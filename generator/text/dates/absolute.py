"""Ways of writing a date that says its year, and months that leave it out: a pattern each, and what a match says."""

from __future__ import annotations

import re

from generator.text.dates.calendar import made, months_range
from generator.text.dates.found import Fixed, Found, Partial, Precision, Rule, partial_iso
from generator.text.dates.words import (
    DASH,
    DAY,
    DOW,
    EDGE,
    FREE,
    MONTH,
    MONTH_NUMBERS,
    SAFE_MONTHS,
    SPACE,
    TH,
    VAGUE,
    YEAR,
)
from generator.text.units import SCALES, any_of, unit_named


def _iso_day(match: re.Match[str], _: str) -> Found | None:
    day = made(*(int(part) for part in re.findall(r"\d+", match[0])))
    return Found(*match.span(), Fixed(day.iso), "day") if day else None


def _iso_month(match: re.Match[str], text: str) -> Found | None:
    """ "2021-22" is a pair of years where the second follows the first, else a month."""
    year, second = int(match[1]), int(match[2])
    if second == (year + 1) % 100 or second > 12 or match[0][4] != "-":
        return _year_pair(match, text)
    day = made(year, second)
    return Found(*match.span(), Fixed(day.iso), "month") if day else None


def _year_pair(match: re.Match[str], _: str) -> Found | None:
    first, second = int(match[1]), int(match[2])
    last = first // 100 * 100 + second
    return Found(*match.span(), Fixed(f"{first}/{last}"), "range") if first < last else None


def _pair(match: re.Match[str], text: str) -> Found | None:
    """ "2017-2021"; after a label ("Nos. 1990-1995") they are numbers."""
    first, second = match["first"], match["second"]
    label = _LABEL.search(text[max(0, match.start() - 24) : match.start()])
    return Found(*match.span(), Fixed(f"{first}/{second}"), "range") if first < second and not label else None


def _numeric(match: re.Match[str], text: str) -> Found | None:
    one, two, year = int(match[1]), int(match[3]), int(match[4])
    month_first = two > 12 or (one <= 12 and match[2] == "/" and _american(text))
    day = made(year, one, two) if month_first else made(year, two, one)
    return Found(*match.span(), Fixed(day.iso), "day") if day else None


def _american(text: str) -> bool:
    """Whether the text's other dates with slashes put the month first; without such a witness they do not."""
    pairs = re.findall(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{4}(?![\d/])", text[:20_000])
    return any(int(two) > 12 for _, two in pairs) and not any(int(one) > 12 for one, _ in pairs)


_ISSUE = re.compile(r"\b(?:[Ii]ssue|[Nn]o\.?|[Vv]ol\.?|[Vv]olume|[Nn]umber)\s$")


def _full(match: re.Match[str], text: str) -> Found | None:
    """A month with a day, days or a year, the day before or behind it."""
    parts = match.groupdict()
    month = MONTH_NUMBERS[parts["month"].rstrip(".")]
    day, last = int(parts["day"] or 0), int(parts.get("last") or 0)
    what = Partial(month, day, last)
    precision: Precision = "range" if last else "day" if day else "month"
    if (last and last <= day) or (
        day
        and match.start("day") < match.start("month")
        and _ISSUE.search(text[max(0, match.start() - 12) : match.start()])
    ):
        return None
    if not parts["year"]:
        return Found(*match.span(), what, precision) if _is_month(match, text) else None
    iso = partial_iso(what, int(parts["year"]))
    vague = bool(parts.get("vague"))
    return Found(*match.span(), Fixed(iso), precision, vague) if iso else None


def _is_month(match: re.Match[str], text: str) -> bool:
    """Not "may 3 times" nor "March 3 columns": capitals and no counted noun; case is the pattern's business."""
    return not re.match(r"\s?(?:%|per\s?cent|million|billion|times)", text[match.end() : match.end() + 12])


def _bare_month(match: re.Match[str], _: str) -> Found | None:
    name, lead = match["month"].rstrip("."), (match["lead"] or match["lean"] or "").casefold()
    lean = next((word for word in ("last", "next", "this") if word in (match["lean"] or "").casefold().split()), "")
    if not lead and not match["vague"] and name not in SAFE_MONTHS:
        return None
    vague = bool(match["vague"])
    start = match.start("lean") if match["lean"] else match.start("vague") if vague else match.start("month")
    return Found(start, match.end("month"), Partial(MONTH_NUMBERS[name], lean=lean), "month", vague)


_COUNTED = re.compile(
    r"[ \u00a0-]?(?P<unit>%|°|[^\W\d_]+)(?P<more>\s[^\W\d_]+)?",
)
_PERSONS = frozenset(
    [
        "people",
        "persons",
        "troops",
        "soldiers",
        "workers",
        "jobs",
        "households",
        "personnel",
        "men",
        "women",
        "children",
        "students",
        "residents",
        "patients",
        "respondents",
        "participants",
        "employees",
        "refugees",
        "civilians",
        "deaths",
        "cases",
        "units",
        "copies",
        "tons",
        "vehicles",
        "homes",
        "ships",
        "missiles",
        "hectares",
        "feet",
        "calories",
    ]
)
_IN = re.compile(r"\b(?:in|since|by|until|till|during|before|after|year|from)\s$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\b(?:[Nn]o\.?|[Nn]umber|[Pp]ages?|[Pp]p?\.|[Rr]esolution|[Ii][Ss][Oo]|[Ff]light|[Mm]odel|[Rr]oom"
    r"|[Ss]ection|[Aa]rticle"
    r"|[Pp]aragraph|[Vv]ol(?:ume|\.)?|[Aa]genda|[Vv]ision|[Hh]orizon)\s|[#§$€£¥₩₹]\s?|\b(?:US|A|C|HK)\$|[A-Z]{3}\s)$"
)
_CAPITAL = re.compile(r"([A-ZÀ-Þ][\w’'.-]*)\s$")
_OPEN = frozenset(
    [
        "In",
        "By",
        "Since",
        "During",
        "Until",
        "Till",
        "Before",
        "After",
        "From",
        "Between",
        "For",
        "The",
        "Of",
        "To",
        "Through",
        "And",
        "Or",
        "As",
        "Year",
        "Fiscal",
        "FY",
        "Early",
        "Late",
        "Mid",
        "Around",
        "About",
        "Circa",
        "At",
        "On",
        "Also",
        "But",
        "This",
        "Spring",
        "Summer",
        "Autumn",
        "Fall",
        "Winter",
        "Over",
        "Across",
        "Throughout",
        "Within",
        "Against",
        "Towards",
        "While",
        "When",
        "Once",
        "Though",
        "Although",
        "Because",
        "Update",
        "Updated",
        "Published",
        "Christmas",
        "Easter",
        "Midsummer",
        "Day",
        "Eve",
    ]
)


def _year(match: re.Match[str], text: str) -> Found | None:
    """A year, unless it counts something, has a label before it, or belongs to a name ("Agenda 2030")."""
    start, before = match.start("year"), text[max(0, match.start() - 24) : match.start()]
    vague = bool(match["vague"])
    if not vague and (_counts(text, match.end(), before) or _LABEL.search(before) or _in_name(before, text, match)):
        return None
    at = match.start() if vague else start
    return Found(at, match.end(), Fixed(match["year"]), "year", vague)


_POSSESSIVE = re.compile(r"(?:['’]s$|s['’]$|^(?:Its|Their|His|Her|Our|Whose)$)")


def _in_name(before: str, text: str, match: re.Match[str]) -> bool:
    capital = _CAPITAL.search(before)
    if not capital or capital[1] in _OPEN or capital[1] in MONTH_NUMBERS or capital[1].isupper():
        return False
    if _POSSESSIVE.search(capital[1]):  # "Japan's 2021 budget"
        return False
    return not re.match(r"\s?[-–—]\s?\d|\s(?:to|and)\s(?:1[5-9]|20)\d\d", text[match.end() : match.end() + 10])


def _counts(text: str, end: int, before: str) -> bool:
    after = _COUNTED.match(text, end)
    if not after or (after.start("unit") == end and after["unit"].isalpha() and text[end] != "-"):
        return False
    unit = after["unit"]
    if unit in SCALES or unit in {"%", "°"} or (not _IN.search(before) and unit.casefold() in _PERSONS):
        return True
    known = unit_named(unit)
    return bool(known) and known[1] != "time" and not _IN.search(before) and unit not in {"m", "l", "g", "t"}  # type: ignore[index]


def _decade(match: re.Match[str], _: str) -> Found | None:
    year = int(match["year"])
    return Found(*match.span(), Fixed(f"{year}/{year + 9}"), "decade", bool(match["vague"]))


def _fiscal(match: re.Match[str], _: str) -> Found | None:
    year, second = match["year"], match["second"]
    if len(year) == 2:
        year = f"20{year}"
    if second:
        last = int(year) // 100 * 100 + int(second) % 100
        if last <= int(year):
            return None
        return Found(*match.span(), Fixed(f"{year}/{last}"), "range")
    return Found(*match.span(), Fixed(year), "year")


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4,
             "last": 4, "opening": 1}  # fmt: skip


def _quarter(match: re.Match[str], _: str) -> Found | None:
    parts = match.groupdict()
    number = int(parts["number"]) if parts.get("number") else _ORDINALS[parts["ordinal"].casefold()]
    half = (parts.get("half") or "").casefold() in {"half", "h"}
    if half and parts.get("ordinal") in {"final", "last"}:
        number = 2
    if half and number > 2:
        return None
    months = 6 if half else 3
    iso = months_range(int(parts["year"]), (number - 1) * months + 1, months)
    return Found(*match.span(), Fixed(iso), "range" if half else "quarter")


def _east_asian(match: re.Match[str], _: str) -> Found | None:
    day = made(int(match[1]), int(match[2] or 0), int(match[3] or 0))
    precision: Precision = "day" if match[3] else "month" if match[2] else "year"
    return Found(*match.span(), Fixed(day.iso), precision) if day else None


def _vietnamese(match: re.Match[str], _: str) -> Found | None:
    day = made(int(match[3]), int(match[2]), int(match[1] or 0))
    return Found(*match.span(), Fixed(day.iso), "day" if match[1] else "month") if day else None


RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(pattern, flags), rule)
    for pattern, rule, flags in (
        (rf"{EDGE}{YEAR}([-/])\d{{1,2}}\1\d{{1,2}}(?=T\d|(?![\w/-]))", _iso_day, 0),
        (rf"{EDGE}((?:1[5-9]|20)\d\d)[-–/](\d\d){FREE}(?!-)", _iso_month, 0),
        (rf"{EDGE}(\d{{1,2}})([-/.])(\d{{1,2}})\2({YEAR})(?![\w/-])", _numeric, 0),
        (
            rf"{DOW}{EDGE}(?P<day>{DAY}){TH}(?:(?:{DASH}|\s(?:to|and)\s)(?P<last>{DAY}){TH})?(?:{SPACE}of)?{SPACE}(?P"
            rf"<month>{MONTH})(?:,?{SPACE}(?P<year>{YEAR}))?{FREE}", _full, 0),
        (
            rf"{DOW}(?<![\w-])(?P<month>{MONTH}){SPACE}(?:the\s)?(?P<day>{DAY}){TH}(?:(?:{DASH}|\s(?:to"
            rf"|and)\s)(?P<last>{DAY}){TH})?(?![\d])(?:(?:,{SPACE}?|{SPACE})(?:of{SPACE})?(?P<year>{YEAR}))?(?![\w%/]"
            rf"|[.,]\d|\s?[-–]\s?\d)", _full, 0),
        (
            rf"(?<![^\W_])(?:(?P<vague>{VAGUE})\s?)?(?<![^\W_])(?P<month>{MONTH})(?P<day>)(?:,?{SPACE}(?:of{SPACE})?"
            rf"|-)(?P<year>{YEAR}){FREE}", _full, 0),
        (
            rf"(?:\b(?P<lead>(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|till|[Ff]rom|of|[Dd]uring|through|[Bb]efore|[Aa]fter|for|to"
            rf"|and|or|[Bb]etween|around|[Tt]he|[Ee]arly|[Ll]ate|[Mm]id){SPACE}?|(?=[LlNnTt]\w{{3}}\s)))?"
            rf"(?P<lean>(?:[Ll]ast|[Nn]ext|[Tt]his)\s)?(?<![\w-])(?P<vague>early\s|late\s|[Mm]id-?\s?)?(?P<month>{MONTH})"
            rf"(?!\w|{SPACE}(?:\d|of\s\d|the\s\d))", _bare_month, 0),
        (
            rf"(?<![\w.,/:$€£¥#§])(?<!\d[-–])(?:(?P<vague>{VAGUE})\s?|(?:pre|post|the|since)-)?(?P<year>{YEAR})(?![\w"
            rf"%/]|[.,:]\d|-\d)", _year, re.I),
        (rf"{EDGE}(?P<first>{YEAR})\s?[-–—]\s{{0,2}}(?P<second>{YEAR})(?![\w%/-]|[.,:]\d)", _pair, 0),
        (rf"(?<![\w.,/$€£¥])(?<=[-–—])(?P<vague>)(?P<year>{YEAR})(?![\w%/-]|[.,:]\d)", _year, 0),
        (
            r"(?<![\w$])(?:(?P<vague>early|mid|late|the early|the late|early to mid"
            r"|mid-to-late)[-\s])?(?:the\s)?(?P<year>(?:1[5-9]|20)\d0)['’]?s\b", _decade, re.I),
        (
            rf"\b(?:FY|(?:fiscal|financial|tax|budget|academic|school)(?:\syear)?\s)['’ ]?(?P<year>{YEAR}"
            rf"|\d\d(?!\d))(?:[-–/](?P<second>\d\d(?:\d\d)?))?\b", _fiscal, re.I),
        (rf"\bQ(?P<number>[1-4]),?\s?(?:of\s)?(?P<year>{YEAR})\b", _quarter, 0),
        (rf"\b(?P<half>H)(?P<number>[12]),?\s?(?:of\s)?(?P<year>{YEAR})\b", _quarter, 0),
        (rf"\b(?P<year>{YEAR})[\s-]?Q(?P<number>[1-4])\b", _quarter, 0),
        (rf"\b(?P<number>[1-4])Q\s?(?P<year>{YEAR})\b", _quarter, 0),
        (
            rf"\b(?P<ordinal>{any_of(_ORDINALS)})[-\s](?P<half>quarter|half)\s(?:of\s)?(?:the\syear\s"
            rf"|fiscal\s)?(?P<year>{YEAR})\b", _quarter, re.I),
        (r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?", _east_asian, 0),
        (r"\b(?:ngày\s(\d{1,2})\s)?tháng\s(\d{1,2})(?:,?\snăm\s|[/-])(\d{4})\b", _vietnamese, re.I),
    )
)  # fmt: skip
