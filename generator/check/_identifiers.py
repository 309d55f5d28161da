"""Whether an identifier is well formed: check digits of ISBN and ISSN, forms of DOIs, arXiv numbers and addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_ARXIV = re.compile(
    r"arxiv:\s?(?:(?P<year>\d{2})(?P<month>\d{2})\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/(?P<old>\d{7}))(?:v\d+)?",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://(?:[\w-]+(?:\.[\w-]+)+|\[[0-9a-f:]+\])(?::\d{2,5})?(?:[/?#]\S*)?", re.IGNORECASE)
_SPLIT = re.compile(r"[,;]\s*|\s+(?=97[89])|\s+and\s+")


def faults(key: str, value: str) -> str:
    """What is wrong with ``value`` as the identifier ``key`` of a CSL record; "" where nothing is."""
    return _CHECKS[key](value.strip()) if key in _CHECKS else ""


def _doi(value: str) -> str:
    plain = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", value, flags=re.IGNORECASE)
    if not _DOI.fullmatch(plain):
        return "is no DOI: it has to be 10., a number, a slash and a name without spaces"
    return "ends with a mark that is no part of it" if plain[-1] in ".,;" else ""


def _isbn(value: str) -> str:
    return next((fault for one in _SPLIT.split(value) if (fault := _one_isbn(re.sub(r"[\s–-]", "", one)))), "")


def _one_isbn(digits: str) -> str:
    if re.fullmatch(r"\d{9}[\dXx]", digits):
        total = sum((10 - at) * (10 if digit in "Xx" else int(digit)) for at, digit in enumerate(digits))
        return "" if total % 11 == 0 else "has a wrong check digit"
    if re.fullmatch(r"97[89]\d{10}", digits):
        total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))
        return "" if total % 10 == 0 else "has a wrong check digit"
    return "is no ISBN: it has to have 10 or 13 digits"


def _issn(value: str) -> str:
    return next((fault for one in _SPLIT.split(value) if (fault := _one_issn(one))), "")


def _one_issn(value: str) -> str:
    digits = re.sub(r"[\s–-]", "", value)
    if not re.fullmatch(r"\d{7}[\dXx]", digits):
        return "is no ISSN: it has to have eight digits"
    total = sum((8 - at) * (10 if digit in "Xx" else int(digit)) for at, digit in enumerate(digits))
    return "" if total % 11 == 0 else "has a wrong check digit"


def _number(value: str) -> str:
    """Of report numbers only those of arXiv say how they are made."""
    if not value.casefold().startswith("arxiv"):
        return ""
    match = _ARXIV.fullmatch(value)
    if not match or (match["month"] and not 1 <= int(match["month"]) <= 12):
        return "is no number of arXiv: it has to be year, month, a full stop and four or five digits"
    return ""


def _url(value: str) -> str:
    if re.search(r"\s", value):
        return "has a space in it, as an address broken at the end of a line has"
    return "" if _URL.fullmatch(value) else "is no web address"


_CHECKS: Mapping[str, Callable[[str], str]] = {
    "DOI": _doi, "ISBN": _isbn, "ISSN": _issn, "number": _number, "URL": _url,
}  # fmt: skip
