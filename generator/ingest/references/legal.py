"""Shapes that lawyers cite by: "(2014) 36 Law Quarterly 201", "36 L. Rev. 201 (2014)", "(Quay Press 2011) 55"."""

from __future__ import annotations

import re

from generator.ingest.known.languages import SEASONS
from generator.ingest.references.dates import MONTH, date_at
from generator.ingest.references.head import LAW
from generator.ingest.references.sheet import Sheet

_YEAR = r"(?:1[5-9]|20)\d\d"
_NAME = r"[^\W\da-zß-öø-ÿ][^\d,;()\[\]\ue000]{2,70}?"
_QUOTED = re.compile(
    rf"(?<=['’”\"]\s)[(\[](?P<y>{_YEAR})[)\]]\s(?:(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>\d{{1,3}})\))?\s)?"
    rf"(?P<container>{_NAME})\s(?P<page>\d{{1,5}})(?:[,–-]\s?\d{{1,5}})*(?=[.;\s]|$)"
)
_VOLUMED = re.compile(
    rf"(?<=,\s)(?P<volume>\d{{1,4}})\s(?P<container>{_NAME})\s(?P<page>\d{{1,5}})(?:[,–-]\s?\d{{1,5}})*\s\((?P<y>{_YEAR})\)"
)
_HOUSE = re.compile(
    rf"\((?:(?P<edition>\d{{1,2}})(?:st|nd|rd|th)\sedn?,\s)?(?!(?i:{MONTH}|{'|'.join(map(re.escape, SEASONS))})\b)"
    rf"(?P<publisher>{_NAME})\s(?P<y>{_YEAR})\)(?=\s\d|[.,;]|$)"
)
_BRACKETED = re.compile(rf"(?<=\[){_YEAR}(?=\])")
_BARE = re.compile(rf"(?<![\w/.-]){_YEAR}\b")


def read_legal(sheet: Sheet) -> None:
    """Claim volume, journal, page and year of such a shape, or publisher and year; of a law its year."""
    found = _QUOTED.search(sheet.open) or _VOLUMED.search(sheet.open)
    if found:
        for field, name in (
            ("volume", "volume"),
            ("issue", "issue"),
            ("page", "page"),
            ("container-title", "container"),
        ):
            if (found.groupdict().get(name) or "").strip():
                sheet.claim(field, found[name].strip(), *found.span(name))
        _claim_year(sheet, found)
    elif house := _HOUSE.search(sheet.open):
        sheet.claim("edition", house["edition"], *house.span("edition")) if house["edition"] else None
        sheet.claim("publisher", house["publisher"], *house.span("publisher"))
        _claim_year(sheet, house)


def _claim_year(sheet: Sheet, found: re.Match[str]) -> None:
    date = date_at(sheet.text, *found.span("y"))
    if date:
        sheet.claim("issued", date.csl(), date.start, date.end, cover=found.span())


def read_law_year(sheet: Sheet) -> None:
    """Claim the year that stands in a law's own name, where nothing else dates it."""
    if "issued" in sheet.fields or not LAW.match(sheet.text):
        return
    found = _BRACKETED.search(sheet.text) or _BARE.search(sheet.text)
    date = date_at(sheet.text, *found.span()) if found else None
    if date:
        sheet.claim("issued", date.csl(), date.start, date.end, cover=(date.start, date.start))
