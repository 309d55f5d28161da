"""Small values that several formats share: ids, dates, word lists and the hash that names what nobody named."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from hashlib import sha256

from generator.formats.report import Report, nearest
from generator.model.outline import PartialDate

ID = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def slug(text: str, prefix: str = "t") -> str:
    """Make an id of a title; a title without Latin letters or digits gets a hash."""
    plain = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D")).casefold()
    ascii_only = "".join(char for char in plain if not unicodedata.combining(char))
    return _NOT_IN_IDS.sub("-", ascii_only).strip("-") or f"{prefix}-{digest(text)}"


def digest(text: str, length: int = 8) -> str:
    """Hexadecimal hash of ``text``, blind to white space and to the form in which accents are stored."""
    canonical = " ".join(unicodedata.normalize("NFC", text).split())
    return sha256(canonical.encode("utf-8", "replace")).hexdigest()[:length]


def parse_date(text: str) -> PartialDate | None:
    """``2021``, ``2021-02`` or ``2021-02-17``; None where it is none or not in the calendar."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    if found[2] and not 1 <= month <= 12:
        return None
    if year == 0 or (found[3] and not 1 <= day <= monthrange(year, month)[1]):
        return None
    return PartialDate(year, month, day)


def checked_id(text: str, report: Report, line: int) -> str:
    """Return ``text``; a finding where it is not an id."""
    if text and not ID.fullmatch(text):
        mend = f"write '{slug(text)}': lower case letters, digits and hyphens"
        report.error("id", f"'{text}' is not an id", line, mend=mend)
    return text


def id_list(text: str, report: Report, line: int) -> tuple[str, ...]:
    """The ids in a value like ``"a b"``, each once."""
    found = tuple(dict.fromkeys(text.replace(",", " ").split()))
    for name in found:
        checked_id(name, report, line)
    return found


def one_of(value: str, known: tuple[str, ...], what: str, report: Report, line: int) -> str:
    """Return ``value`` if it is known; else a finding, and the first of the known."""
    if value in known:
        return value
    report.error("value", f"unknown {what} '{value}'", line, mend=nearest(value, known))
    return known[0]
