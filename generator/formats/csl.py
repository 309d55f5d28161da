"""CSL-JSON records: the variables, types, names and dates there are, and what is wrong with one.

Source of the word lists: the CSL 1.0.2 data schema (csl-data.json).
"""

from __future__ import annotations

import math
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.digits import whole
from generator.formats.report import Report, nearest
from generator.formats.values import parse_date
from generator.model.outline import PartialDate


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


TYPES = _words(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
    dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
    legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard
    thesis treaty webpage"""
)
NAMES = _words(
    """author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer
    original-author performer producer recipient reviewed-author script-writer series-creator translator"""
)
DATES = ("accessed", "available-date", "event-date", "issued", "original-date", "submitted")
NUMBERS = _words(
    """chapter-number citation-number collection-number edition first-reference-note-number issue locator number
    number-of-pages number-of-volumes page page-first part printing section supplement version volume"""
)
TEXTS = _words(
    """abstract annote archive archive_collection archive_location archive-place authority call-number citation-key
    citation-label collection-title container-title container-title-short dimensions division DOI event event-place
    event-title genre ISBN ISSN journalAbbreviation jurisdiction keyword language license medium note
    original-publisher original-publisher-place original-title part-title PMCID PMID publisher publisher-place
    references reviewed-genre reviewed-title scale shortTitle source status title title-short URL volume-title
    year-suffix"""
)
VARIABLES = ("id", "type", "categories", "custom", *NAMES, *DATES, *NUMBERS, *TEXTS)
CUSTOM = ("listed-in", "entry", "same-as", "missing-from", "caution", "note")
_NAME_PARTS = (
    "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "comma-suffix", "static-ordering",
    "literal", "parse-names",
)  # fmt: skip
_FLAGS = ("comma-suffix", "static-ordering", "parse-names")
_DATE_PARTS = ("date-parts", "season", "circa", "literal", "raw")


def check_record(
    record: Mapping[str, object], line: int, report: Report, lines: Mapping[str, int] | None = None
) -> None:
    """Report what is wrong with a record; ``lines`` tells where its keys stand, if that is known."""
    name = f"reference '{record.get('id', '')}'"
    if not isinstance(record.get("id"), str) or not record["id"]:
        report.error("reference", "a reference has no id, or its id is not a text", line, mend='add "id": "name-2024"')
    kind = record.get("type")
    if kind not in TYPES:
        what = f"{name} has no type" if kind is None else f"{name} has the unknown type '{kind}'"
        report.error("reference", what, _line(lines, "type", line), mend=nearest(str(kind or "?"), TYPES))
    for key, value in record.items():
        at = _line(lines, key, line)
        for what, mend in _faults(key, value):
            report.error("reference", f"{name}: {what}", at, mend=mend)


def _line(lines: Mapping[str, int] | None, key: str, line: int) -> int:
    return (lines or {}).get(key, line)


def _faults(key: str, value: object) -> Iterator[tuple[str, str]]:
    if key not in VARIABLES:
        yield f"unknown key '{key}'", _meant(key)
    elif key in NAMES:
        yield from _name_faults(key, value)
    elif key in DATES:
        yield from _date_faults(key, value)
    elif key == "custom":
        yield from _custom_faults(value)
    elif key in NUMBERS and not _is_text_or_number(value):
        yield f"'{key}' is neither text nor number", f'write "{key}": "12"'
    elif key in (*TEXTS, "id", "type") and not isinstance(value, str):
        yield f"'{key}' is not a text", "put it into quotation marks"


def _meant(key: str) -> str:
    by_lower = {variable.lower(): variable for variable in VARIABLES}
    return f"did you mean '{by_lower[key.lower()]}'?" if key.lower() in by_lower else nearest(key, VARIABLES)


def _is_text_or_number(value: object) -> bool:
    return isinstance(value, str | int) or (isinstance(value, float) and math.isfinite(value))


def _name_faults(key: str, value: object) -> Iterator[tuple[str, str]]:
    mend = "write [{family: Tran, given: Anh Cong}] or [{literal: Ministry of Defence}]"
    if not isinstance(value, list):
        yield f"'{key}' is not a list of names", mend
        return
    for name in value:
        if not isinstance(name, dict) or not (name.get("family") or name.get("literal") or name.get("given")):
            yield f"'{key}' holds something that is no name", mend
        elif unknown := [part for part in name if part not in _NAME_PARTS]:
            yield f"'{key}' holds the unknown name part '{unknown[0]}'", nearest(str(unknown[0]), _NAME_PARTS)
        elif wrong := [part for part, text in name.items() if not isinstance(text, bool if part in _FLAGS else str)]:
            wanted = "true or false" if wrong[0] in _FLAGS else "a text"
            yield f"'{key}' holds a name whose '{wrong[0]}' is not {wanted}", mend


def _date_faults(key: str, value: object) -> Iterator[tuple[str, str]]:
    mend = 'write 2024, 2024-11 or 2024-11-26; in JSON {"date-parts": [[2024, 11]]}'
    if _plain_date(value) is not None:
        return
    if not isinstance(value, dict):
        yield f"'{key}' is not a date", mend
    elif unknown := [part for part in value if part not in _DATE_PARTS]:
        yield f"'{key}' holds the unknown part '{unknown[0]}'", nearest(str(unknown[0]), _DATE_PARTS)
    elif not value:
        yield f"'{key}' is empty", mend
    elif not {"date-parts", "literal", "raw"} & value.keys():
        yield f"'{key}' holds no date", mend
    else:
        yield from _part_faults(key, value, mend)


def _part_faults(key: str, date: Mapping[str, object], mend: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the parts of a date, each known by name."""
    if "date-parts" in date and not _are_date_parts(date["date-parts"]):
        yield f"'{key}' has date-parts that are no date", mend
    for part in ("literal", "raw"):
        if not isinstance(date.get(part, ""), str):
            yield f"'{key}' has a '{part}' that is not a text", "put it into quotation marks"
    if "season" in date and str(date["season"]) not in ("1", "2", "3", "4"):
        yield f"'{key}' has a season that is none", "write 1 (spring), 2, 3 or 4"
    if not isinstance(date.get("circa", False), bool):
        yield f"'{key}' has a 'circa' that is not true or false", "write true"


def _are_date_parts(parts: object) -> bool:
    return isinstance(parts, list) and 1 <= len(parts) <= 2 and all(_is_date(date) for date in parts)


def _is_date(date: object) -> bool:
    if not isinstance(date, list) or not 1 <= len(date) <= 3:
        return False
    numbers = _as_numbers(date)
    if not all(isinstance(part, int) and not isinstance(part, bool) for part in numbers):
        return False
    year, month, day = (*numbers, 1, 1)[:3]
    return bool(-9999 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= _days(year, month))


def _days(year: int, month: int) -> int:
    """The month's length; the calendar repeats after 400 years, before our era too."""
    return monthrange(2000 + year % 400, month)[1]


def _as_numbers(date: Sequence[Any]) -> list[Any]:
    """Numbers written as text, ``"2024"``, as numbers: CSL allows both."""
    return [_as_number(part) for part in date]


def _as_number(part: object) -> object:
    number = whole(part) if isinstance(part, str) and part.isascii() else None
    return part if number is None else number


def _plain_date(value: object) -> PartialDate | None:
    """A date written as 2024 or "2024-11"."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    return parse_date(str(value))


def _custom_faults(value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield "'custom' is not a mapping", 'write "custom": {"listed-in": "tran-2024"}'
        return
    for key, item in value.items():
        if key not in CUSTOM:
            yield f"unknown key 'custom.{key}'", nearest(str(key), CUSTOM)
        elif not _is_text_or_number(item):
            yield f"'custom.{key}' is not a text", "put it into quotation marks"


def clean_record(record: Mapping[str, object]) -> dict[str, object]:
    """The record as a citation processor takes it: no ``custom``, dates as date-parts."""
    return {key: _clean(key, value) for key, value in record.items() if key != "custom"}


def _clean(key: str, value: object) -> object:
    date = _plain_date(value) if key in DATES else None
    if date is not None:
        return {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]}
    match value:
        case {"date-parts": [*dates], **rest} if key in DATES and all(isinstance(one, list) for one in dates):
            return {"date-parts": [_as_numbers(one) for one in dates], **rest}
        case _:
            return value


def short_date(value: object) -> object:
    """A single whole date as people write it, ``2024-11``; anything else as it is."""
    match value:
        case {"date-parts": [[*parts]], **rest} if not rest and _is_date(parts):
            numbers = [int(part) for part in parts]
            date = PartialDate(*numbers)
            return date.iso if parse_date(date.iso) == date and numbers == parts else value
        case _:
            return value


def year_of(record: Mapping[str, object]) -> str:
    """The year of issue, or "n.d."."""
    match record.get("issued"):
        case {"date-parts": [[year, *_], *_]}:
            return str(year)
        case _:
            return "n.d."


def first_name(record: Mapping[str, object]) -> str:
    """The first author's (else editor's) family or literal name, or nothing."""
    for key in ("author", "editor"):
        match record.get(key):
            case [{"family": str(name)}, *_] | [{"literal": str(name)}, *_]:
                return name
            case _:
                pass
    return ""


def short_label(record: Mapping[str, object]) -> str:
    """ "Statista, 2024": the first author, else the title, and the year."""
    return f"{first_name(record) or record.get('title', '')}, {year_of(record)}"
