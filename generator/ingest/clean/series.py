"""Lines of the series that a paper appears in: "Policy Brief No. 27 | September 2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.ingest.clean.hints import date_in
from generator.ingest.clean.part import Part
from generator.ingest.clean.shape import ends_sentence

_FIRST = 8  # blocks among which such lines stand
_LONGEST = 160
_YEAR = r"(?:19|20)\d\d"
_GENRES = (
    "working paper", "discussion paper", "policy paper", "policy brief", "policy note", "policy report", "issue brief",
    "research paper", "research report", "research brief", "research note", "briefing paper", "briefing note",
    "background paper", "background note", "occasional paper", "technical report", "technical note", "white paper",
    "green paper", "fact sheet", "factsheet", "backgrounder", "annual report", "issue paper", "position paper",
    "conference paper", "explainer", "policy insight", "special report", "situation report", "country report",
)  # fmt: skip
_SERIES = re.compile(
    rf"(?P<before>[^|–—\n]{{0,90}}?)\b(?P<genre>{'|'.join(_GENRES).replace(' ', '[ -]')})s?(?: series)?\b"
    r"(?P<sign>[\s,|•·–—/-]*(?:(?:no|nr|number|issue|n°)\b\.?\s*:?|#)?)\s*"
    r"(?P<number>(?:[A-Z]{1,5}[-/ ]?)?\d{1,4}(?:[-/.]\d{1,4})*\b)?(?P<after>.{0,60})$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"\s?[:–—]\s+(?:[^\W\d_]+[\s,]+){1,20}[^\W\d_]+\W*$")  # the title stands on the same line
_HOUSE = re.compile(
    r"^(?:[^\W\d_a-zß-ÿ]\w*\s){1,5}(?i:institute|centre|center|foundation|council|bank|forum|university|academy|agency)"
    r"(?:\s(?:of|for)\s[^\W\d_][\w\s]{2,40})?$"
)
_MONTH_BEHIND = re.compile(r"\s*(?:\d{1,2}\s)?[^\W\d_]{3,10}\.?,?\s\d{4}\b|[-/.]\d")


def names_title(text: str) -> bool:
    """Whether the line holds a title behind the name of the series: "Fact Sheet No. 12: Small Boats"."""
    found = _SERIES.match(text) if len(text) <= _LONGEST else None
    return found is not None and bool(found["number"] and _TITLED.match(found["after"]))


def is_series(text: str) -> bool:
    """Whether the line names a series of papers, with number and date at most."""
    found = _SERIES.match(text) if len(text) <= _LONGEST else None
    return found is not None and not ends_sentence(text) and not _TITLED.match(found["after"])


def series_in(parts: Sequence[Part]) -> dict[str, str]:
    """Kind, number and date that a line of a series near the title states: "Policy Brief No. 27 | September 2020"."""
    said: dict[str, str] = {}
    for part in parts[: 2 * _FIRST]:
        if (
            (part.kind in ("paragraph", "heading", "byline") or names_title(part.text))
            and len(part.text) <= _LONGEST
            and not ends_sentence(part.text)
        ):
            for key, value in series_line(part.text):
                said.setdefault(key, value)
            if "genre" in said and re.match(r"(?:no|nr|number|issue)\b\.?\s*:?\s*\d", part.text, re.IGNORECASE):
                said.setdefault("number", re.findall(r"\d[\d/.-]*", part.text)[0].rstrip("./-"))
                stated = date_in(part.text.partition("|")[2] or part.text.partition(",")[2])
                if stated:
                    said.setdefault("issued", stated)
    return said


def series_line(text: str) -> Iterator[tuple[str, str]]:
    """Kind, number and date in a line, each with its name among the hints."""
    found = _SERIES.match(text[:_LONGEST])
    if not found or len(found["before"].split()) > 8:
        return
    genre = found["genre"]
    yield "genre", genre.title() if genre.isupper() or genre.islower() else genre
    if house := _HOUSE.search(found["before"].strip()):
        yield "masthead", house[0]
    number = found["number"] or ""
    rest = found["after"]
    if (
        number
        and not (re.fullmatch(r"\d{1,2}", number) and _MONTH_BEHIND.match(rest))
        and not _is_year(number, found["sign"])
    ):
        yield "number", number
    stated = date_in(f"{number} {rest}" if number and _is_year(number, found["sign"]) else rest)
    stated = stated or (number[:4] if re.match(rf"{_YEAR}[/-]\d", number) else "")
    if stated:
        yield "issued", stated


def _is_year(number: str, sign: str) -> bool:
    return bool(re.fullmatch(_YEAR, number)) and not sign.strip(" ,:|•·–—/-")
