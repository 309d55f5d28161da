"""BibTeX and the common part of BibLaTeX, read to CSL-JSON records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from generator.formats.latex import plain, split_names, to_name
from generator.formats.report import Report, nearest
from generator.formats.values import parse_date
from generator.limits import BIBTEX_ENTRY, BIBTEX_FAULTS
from generator.records import dataclass

_ENTRY = re.compile(r"@[ \t]*([A-Za-z]+)[ \t\n]*([{(])")
_NEXT = re.compile(r"^[ \t]*@", re.MULTILINE)
_SPACE = re.compile(r"(?:[ \t\n]|%[^\n]*)*")
_NAME = re.compile(r"[^\s\"#%'(),={}]+")
_KEY = re.compile(r"[^\s,{}\"]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

TYPES = {
    "article": "article-journal", "book": "book", "mvbook": "book", "booklet": "pamphlet", "collection": "book",
    "proceedings": "book", "manual": "book", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "phdthesis": "thesis",
    "mastersthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report",
    "unpublished": "manuscript", "online": "webpage", "electronic": "webpage", "www": "webpage", "misc": "document",
    "dataset": "dataset", "software": "software", "patent": "patent", "periodical": "periodical",
    "legislation": "legislation", "newspaper": "article-newspaper", "magazine": "article-magazine",
}  # fmt: skip
FIELDS = {
    "title": "title", "shorttitle": "title-short", "journal": "container-title", "journaltitle": "container-title",
    "booktitle": "container-title", "volume": "volume", "pages": "page", "publisher": "publisher",
    "institution": "publisher", "school": "publisher", "organization": "publisher", "address": "publisher-place",
    "location": "publisher-place", "doi": "DOI", "url": "URL", "isbn": "ISBN", "issn": "ISSN", "edition": "edition",
    "series": "collection-title", "chapter": "chapter-number", "abstract": "abstract", "note": "note",
    "howpublished": "medium", "language": "language", "langid": "language", "keywords": "keyword", "type": "genre",
    "version": "version",
}  # fmt: skip
_VERBATIM = ("doi", "url")


@dataclass(slots=True)
class _Reader:
    text: str
    report: Report
    at: int = 0
    end: int = 0
    strings: dict[str, str] = field(
        default_factory=lambda: {name: str(number) for number, name in enumerate(_MONTHS, 1)}
    )

    @property
    def line(self) -> int:
        return self.text.count("\n", 0, self.at) + 1

    def skip(self) -> None:
        if found := _SPACE.match(self.text, self.at):
            self.at = found.end()

    def take(self, sign: str) -> bool:
        """Step over ``sign``, white space around it too, if it is next."""
        self.skip()
        if not self.text.startswith(sign, self.at):
            return False
        self.at += len(sign)
        self.skip()
        return True

    def word(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found[0] if found else ""


class _BrokenError(ValueError):
    """An entry that cannot be read further."""


def read_bibtex(text: str, report: Report) -> Iterator[tuple[object, int]]:
    """(CSL record, line) for each entry; text outside entries is a comment, as in BibTeX."""
    reader = _Reader(text, report)
    line, counted = 1, 0
    while (found := _ENTRY.search(text, reader.at)) and len(report.findings) < BIBTEX_FAULTS:
        reader.at, reader.end = found.end(), min(len(text), found.end() + BIBTEX_ENTRY)
        line, counted = line + text.count("\n", counted, found.start()), found.start()
        try:
            record = _entry(reader, found[1].lower(), "}" if found[2] == "{" else ")", line)
        except _BrokenError as error:
            report.error("bibtex", f"cannot read the entry: {error}", line, mend="check braces, quotes and commas")
            following = _NEXT.search(text, found.end())
            reader.at = following.start() if following else len(text)
            continue
        if record:
            yield record, line
    if len(report.findings) >= BIBTEX_FAULTS:
        report.error("bibtex", "what follows is not read, for so many faults", line, mend="mend those above first")


def _entry(reader: _Reader, kind: str, close: str, line: int) -> dict[str, object] | None:
    if kind == "comment":
        return None
    reader.skip()
    if kind == "preamble":
        _value(reader)
        return None
    if kind == "string":
        reader.strings.update(_fields(reader, close))
        return None
    key = reader.word(_KEY)
    if not key:
        raise _BrokenError("it has no key")
    reader.take(",")
    fields = _fields(reader, close)
    if kind not in TYPES:
        reader.report.error("bibtex", f"unknown entry type '@{kind}'", line, mend=nearest(kind, tuple(TYPES)))
        return None
    return to_csl(key, kind, fields, line, reader.report)


def _fields(reader: _Reader, close: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    while not reader.take(close):
        name = reader.word(_NAME).lower()
        if not name or not reader.take("="):
            raise _BrokenError(f"'=' is missing after '{name}'" if name else "it is not closed")
        fields.setdefault(name, _value(reader))
        if not reader.take(",") and not reader.text.startswith(close, reader.at):
            raise _BrokenError(f"',' or '{close}' is missing after '{name}'")
    return fields


def _value(reader: _Reader) -> str:
    parts = [_part(reader)]
    while reader.take("#"):
        parts.append(_part(reader))
    return "".join(parts)


def _part(reader: _Reader) -> str:
    sign = reader.text[reader.at : reader.at + 1]
    if sign == "{" or sign == '"':
        return _delimited(reader, "}" if sign == "{" else '"')
    word = reader.word(_NAME)
    if not word:
        raise _BrokenError("a value is missing")
    if word.isascii() and word.isdigit():
        return word
    if word.lower() not in reader.strings:
        reader.report.error("bibtex", f"unknown name '{word}'", reader.line, mend="put the text into braces")
    return reader.strings.get(word.lower(), word)


def _delimited(reader: _Reader, close: str) -> str:
    start = reader.at + 1
    depth = 0
    for index in range(start, reader.end):
        sign = reader.text[index]
        if sign == close and depth == 0:
            reader.at = index + 1
            return reader.text[start:index]
        if reader.text[index - 1] != "\\":
            depth += (sign == "{") - (sign == "}")
    raise _BrokenError("a brace or quotation mark is not closed")


def to_csl(key: str, kind: str, fields: Mapping[str, str], line: int, report: Report) -> dict[str, object]:
    """One entry as a CSL-JSON record; fields that CSL has no place for are left out."""
    record: dict[str, object] = {"id": key, "type": _type(kind, fields)}
    for role in ("author", "editor", "translator"):
        if names := [to_name(name) for name in split_names(fields.get(role, ""))]:
            record[role] = names
    for name, value in fields.items():
        text = value if name in _VERBATIM else plain(value)
        if name in FIELDS and text:
            record.setdefault(FIELDS[name], text.replace("--", "-").replace("–", "-") if name == "pages" else text)
    if number := plain(fields.get("number", "")):
        record["issue" if kind == "article" else "number"] = number
    if kind in ("phdthesis", "mastersthesis"):
        record.setdefault("genre", "PhD thesis" if kind == "phdthesis" else "Master's thesis")
    return record | _dates(fields, line, report)


def _type(kind: str, fields: Mapping[str, str]) -> str:
    subtype = fields.get("entrysubtype", "").lower()
    if kind == "article" and subtype in ("newspaper", "magazine"):
        return f"article-{subtype}"
    return TYPES[kind]


def _dates(fields: Mapping[str, str], line: int, report: Report) -> dict[str, object]:
    issued = fields.get("date", "") or _year_month(fields)
    found = {name: value for name, value in (("issued", issued), ("accessed", fields.get("urldate", ""))) if value}
    return {name: _date(plain(value), line, report) for name, value in found.items()}


def _year_month(fields: Mapping[str, str]) -> str:
    year, month, day = (plain(fields.get(name, "")) for name in ("year", "month", "day"))
    if month.lower()[:3] in _MONTHS:
        month = str(_MONTHS.index(month.lower()[:3]) + 1)
    if not year.isdigit() or not month.isdigit():
        return year
    return f"{year}-{month:0>2}-{day:0>2}" if day.isdigit() else f"{year}-{month:0>2}"


def _date(text: str, line: int, report: Report) -> object:
    parts = [parse_date(part) for part in text.split("/")]
    if all(parts) and len(parts) <= 2:
        known = [part for part in parts if part]
        return {"date-parts": [[n for n in (part.year, part.month, part.day) if n] for part in known]}
    if re.fullmatch(r"[0-9]{4}-.*", text):
        report.error("bibtex", f"'{text}' is not a date", line, mend="write 2024, 2024-11 or 2024-11-26")
    return {"literal": text}
