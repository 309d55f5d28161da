"""What lines about a work say of it, under CSL's names: volume, issue, pages, DOI, ISSN, dates, the container."""

from __future__ import annotations

import re
from collections.abc import Iterator

Hints = tuple[tuple[str, str], ...]

_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DATES = tuple(
    re.compile(rf"\b{pattern}", re.IGNORECASE)
    for pattern in (
        r"(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})\b",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"(?P<day>\d{{1,2}})[-./](?P<month>\d{{1,2}})[-./]{_YEAR}",
        rf"{_MONTH},?\s+{_YEAR}",
        _YEAR,
    )
)
_EITHER = 3  # of these, the one in which day and month may stand in either order
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>|,;]+[^\s\"<>|,;.)\]]", re.IGNORECASE)
_ISSN = re.compile(r"\b(\d{4}-\d{3}[\dXx])\b")
_VOLUME = re.compile(r"\b(?:vol(?:ume|\.)?|band|bd\.|tome|tập)[\s.:]*(\d{1,4}|[IVXLC]{1,7})\b", re.IGNORECASE)
_ISSUE = re.compile(
    r"\b(?:issue|iss\.|no\.?|nr\.?|number|heft|n°|số|fasc\.)[\s.:]*(\d{1,4}(?:[-–/]\d{1,3})?)\b", re.IGNORECASE
)
_YEARLY = re.compile(r"\b(\d{1,4})\s?\((?:19|20)\d\d\)(?:[,:]?\s*(?:pp?\.\s*)?(\d{1,5}\s?[-–]\s?\d{1,5}))?")
_PAIR = re.compile(r"\b(\d{1,4})\s?\((\d{1,3}(?:[-–]\d{1,3})?)\)(?=[\s,:;.]|$)")
_PAGES = re.compile(
    r"\b(?:pp?|pages?|page no|seiten?|s|trang)[\s.:]+(\d{1,5}\s?[-–—]\s?\d{1,5})\b|[,:]\s?(\d{1,5}[-–]\d{1,5})\b",
    re.IGNORECASE,
)
_COLON = re.compile(r",\s(\d{1,3}):(\d{1,3}(?:[-–/]\d{1,2})?),\s(?=\d)")
_SITE = re.compile(r"(?:https?://|www\.)[^\s|,;)]+")
_HEADS = re.compile(
    r"^(.{6,160}?)[\s,.:;|–-]*(?:\(?\b(?:vol(?:ume|\.)?|issue|no\.|band|bd\.|tome)\b|\bISSN\b"
    r"|\d{1,4}\s?\(|[,|]?\s*(?:19|20)\d\d\b|www\.|https?://)",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\s*\([A-Z][A-Za-z&-]{1,14}\)$")
_LICENCE = re.compile(
    r"https?://creativecommons\.org/[^\s),;]+|\bCC[ -]BY(?:-[A-Z]{2}){0,2}(?: \d\.\d)?", re.IGNORECASE
)


def date_in(text: str) -> str:
    """The first date as ISO, in its own precision; "" where there is none, or where day and month could be either."""
    for pattern in _DATES:
        for found in pattern.finditer(text):
            iso = _iso(found.groupdict(), found[0] if found.re is _DATES[_EITHER] else "")
            if iso:
                return iso
    return ""


def _iso(parts: dict[str, str | None], numeric: str = "") -> str:
    """``numeric``: the date as printed where it is one of two numbers before the year."""
    name = parts.get("name")
    month = _SHORT.index(name.lower()[:3]) + 1 if name else int(parts.get("month") or 0)
    day = int(parts.get("day") or 0)
    if month > 12 >= day and not name:
        month, day = day, month
    if month > 12 or day > 31 or (numeric and "." not in numeric and max(day, month) <= 12 and day != month):
        return ""
    return f"{parts['year']}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def hints_in(text: str) -> Hints:
    """Everything that a line of journal furniture says."""
    return tuple(_told(text))


def _told(text: str) -> Iterator[tuple[str, str]]:
    doi = _DOI.search(text)
    if doi:
        yield "DOI", doi[0]
    bare = _DOI.sub(" ", _SITE.sub(" ", text))
    issn = _ISSN.search(bare) if "issn" in bare.casefold() else None
    if issn:
        yield "ISSN", issn[1].upper()
    bare = _ISSN.sub(" ", bare)
    yield from _numbers(bare)
    stated = date_in(_ISSUE.sub(" ", _VOLUME.sub(" ", _PAIR.sub(" ", bare))))
    if stated:
        yield "issued", stated
    licence = _LICENCE.search(text)
    if licence:
        yield "license", licence[0]


def _numbers(bare: str) -> Iterator[tuple[str, str]]:
    volume, issue, pair, pages = (one.search(bare) for one in (_VOLUME, _ISSUE, _PAIR, _PAGES))
    yearly = None if volume or pair else _YEARLY.search(bare)
    if yearly:
        yield "volume", _plain(yearly[1])
    if yearly and yearly[2] and not pages:
        yield "page", re.sub(r"\s?[-–—]\s?", "-", yearly[2])
    if volume or pair:
        yield "volume", _plain(volume[1] if volume else pair[1] if pair else "")
    if (issue and (volume or not pages)) or pair:
        yield "issue", _plain(issue[1] if issue else pair[2] if pair else "")
    if pages:
        yield "page", re.sub(r"\s?[-–—]\s?", "-", pages[1] or pages[2])


def numbers_in(text: str) -> Hints:
    """Volume and issue as "9:2, 145-168" has them."""
    found = _COLON.search(text)
    return (("volume", _plain(found[1])), ("issue", _plain(found[2]))) if found else ()


def _plain(number: str) -> str:
    return number.lstrip("0") or number


def container_in(text: str) -> str:
    """The name before volume, year or address in a running header: "Journal of Ports (JP) Vol. 3, 2020"."""
    found = _HEADS.match(text)
    if not found:
        return ""
    name = _ACRONYM.sub("", found[1].rpartition(" / ")[2].strip(" ,.:;|–-")).strip(" ,.:;|–-")
    return name if len(name.split()) >= 2 and sum(map(str.isalpha, name)) > len(name) * 0.7 else ""
