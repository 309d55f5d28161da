"""Ways of naming a date by another: "last year", "two months later", "on Friday", "this spring"."""

from __future__ import annotations

import re

from generator.text.dates.calendar import SEASONS, Unit, months_range
from generator.text.dates.found import Fixed, Found, Precision, Rule, Season, Shift, Weekday
from generator.text.dates.words import COUNT, COUNTS, WEEKDAYS, YEAR
from generator.text.units import any_of


def _season(match: re.Match[str], _: str) -> Found | None:
    name = match["season"].casefold()
    if match["year"]:
        return Found(
            match.start("season"), match.end(), Fixed(months_range(int(match["year"]), SEASONS[name], 3)), "season"
        )
    if not match["lean"]:
        return None
    lean = match["lean"].casefold()
    return Found(
        match.start("lean"), match.end(), Season(name, {"past": "last", "coming": "next"}.get(lean, lean)), "season"
    )


def _shift(match: re.Match[str], _: str) -> Found | None:
    """ "last year", "the previous month", "in the same week"."""
    word, unit = match["word"].casefold(), _unit(match["unit"])
    count = {"last": -1, "previous": -1, "preceding": -1, "prior": -1, "next": 1, "following": 1, "coming": 1,
             "subsequent": 1}.get(word, 0)  # fmt: skip
    told = word in {"previous", "preceding", "prior", "following", "same", "subsequent", "that"}
    told |= match[0][:4].casefold() == "the " and word == "next"
    return Found(*match.span(), Shift(unit, count, told), _precision(unit), bool(match["vague"]))


def _apart(match: re.Match[str], _: str) -> Found | None:
    """ "two years later", "three months ago"."""
    count = COUNTS.get(match["count"].casefold()) or int(match["count"])
    word, unit = match["word"].casefold(), _unit(match["unit"])
    if unit == "decade":
        unit, count = "year", count * 10
    back = word in {"ago", "earlier", "before", "previously"}
    return Found(*match.span(), Shift(unit, -count if back else count, word != "ago"), _precision(unit))


def _span_of_time(match: re.Match[str], _: str) -> Found | None:
    """ "over the past two years": from then to the document's date."""
    printed = (match["count"] or "one").casefold()
    count = COUNTS.get(printed) or int(printed)
    unit = _unit(match["unit"])
    if unit == "decade":
        unit, count = "year", count * 10
    ahead = match["word"].casefold() in {"next", "coming", "following"}
    return Found(match.start("word"), match.end(), Shift(unit, count if ahead else -count, through=True), "range")


def _unit(word: str) -> Unit:
    units: tuple[Unit, ...] = ("day", "week", "month", "year", "decade")
    return next(unit for unit in units if word.casefold().startswith(unit))


def _precision(unit: Unit) -> Precision:
    match unit:
        case "day" | "month" | "year" | "decade":
            return unit
        case "week":
            return "range"


def _weekday(match: re.Match[str], text: str) -> Found | None:
    lean = (match["lean"] or "").casefold()
    if not lean and not re.search(
        r"\b(?:on|by|until|since|from|before|after|late|early)\s$",
        text[max(0, match.start() - 8) : match.start()],
        re.I,
    ):
        return None
    return Found(*match.span(), Weekday(WEEKDAYS.index(match["day"]), lean), "day")


def _nearby_day(match: re.Match[str], _: str) -> Found | None:
    return Found(*match.span(), Shift("day", -1 if match[0].casefold() == "yesterday" else 1), "day")


_LEANS = r"(?:(?P<lean>last|next|this|past|coming)\s)?"
RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(pattern, flags), rule)
    for pattern, rule, flags in (
        (
            rf"\b(?:(?P<lean>last|this|next|past|coming)\s)?(?P<season>{any_of(SEASONS)})(?:\s(?:of\s)?(?P<year>"
            rf"{YEAR}))?\b", _season, re.I),
        (
            r"\b(?:(?P<vague>earlier|later|early|late|the end of|the beginning of|the start of)\s)?(?P<word>last|this"
            r"|next)\s(?P<unit>year|month|week|decade)\b", _shift, re.I),
        (
            r"(?P<vague>)\bthe\s(?P<word>previous|preceding|following|same|next|subsequent|coming)\s(?P<unit>year"
            r"|month|week|day|decade)\b", _shift, re.I),
        (r"(?P<vague>)\b(?P<word>that)\s(?P<unit>year|month|day)\b", _shift, re.I),
        (
            rf"\b{COUNT}\s(?P<unit>days?|weeks?|months?|years?|decades?)\s(?P<word>ago|later|earlier|afterwards?"
            rf"|(?:before|on)(?=[,.;]))", _apart, re.I),
        (
            rf"\bthe\s(?P<word>past|last|previous|next|coming|following)\s{COUNT}\s(?P<unit>years|months|weeks|days"
            rf"|decades)\b", _span_of_time, re.I),
        (
            r"(?<!\w)(?:the\s)?(?P<word>past)\s(?P<count>)(?P<unit>year|month|week|decade)\b(?!\s\d|['’])",
            _span_of_time, re.I),
        (rf"\b{_LEANS}(?P<day>{any_of(WEEKDAYS)})\b", _weekday, 0),
        (r"\byesterday\b(?!['’]s)|(?<!of )(?<!the )\btomorrow\b(?!['’]s)", _nearby_day, re.I),
    )
)  # fmt: skip
