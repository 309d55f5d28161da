"""One entry → its fields: each reader claims what it has evidence for, what stays open is container or publisher."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.ingest.names import Usage
from generator.ingest.references.containers import read_container
from generator.ingest.references.dates import DAY, MONTH, OF, Printed, find_dates, parts_of
from generator.ingest.references.head import LAW, is_outlet
from generator.ingest.references.identifiers import read_identifiers
from generator.ingest.references.imprint import (
    is_body_name,
    is_container,
    is_place,
    is_publisher,
    read_bracketed,
    read_imprint,
    read_series,
    seated,
)
from generator.ingest.references.kinds import is_noise, kind_of, read_genre, whole_date
from generator.ingest.references.legal import read_law_year, read_legal
from generator.ingest.references.makers import claim_date, read_head
from generator.ingest.references.numbers import read_edition, read_numbers
from generator.ingest.references.plain import Span, plain
from generator.ingest.references.sheet import COVER, Sheet
from generator.ingest.references.titles import is_maker, read_title, read_translator
from generator.ingest.references.types import Habits, ParsedReference
from generator.ingest.references.wording import clean_container, clean_title, is_proceedings
from generator.limits import REFERENCE_LENGTH


def parse_reference(
    text: str,
    habits: Habits = Habits(),  # noqa: B008
    usage: Usage = Usage(),  # noqa: B008
    italics: Iterable[Span] = (),
    before: Sequence[Mapping[str, str]] = (),
) -> ParsedReference:
    """Read one entry of a list of references.

    ``habits`` are those of its list, ``usage`` what the document shows of its names, ``italics`` the stretches of
    ``text`` that it sets in italics; Markdown's and HTML's marks of emphasis are understood in ``text`` itself.
    ``before``: the makers of the entry above, for whom a dash may stand.
    """
    sheet = Sheet(plain(text[:REFERENCE_LENGTH], italics))
    read_identifiers(sheet)
    read_bracketed(sheet)
    read_legal(sheet)
    read_head(sheet, habits, usage, before)
    read_edition(sheet)
    read_genre(sheet)
    read_translator(sheet)
    read_title(sheet)
    read_numbers(sheet)
    read_container(sheet)
    read_imprint(sheet)
    _read_date(sheet)
    read_law_year(sheet)
    read_series(sheet)
    _read_rest(sheet)
    return _result(sheet)


def _read_date(sheet: Sheet) -> None:
    """The date that stands late in the entry, or a fuller one of the same year."""
    begin = max([sheet.start, *(end for _, end in sheet.spans.get("title", []))])
    dates = list(find_dates(sheet.open, begin))
    dated = "issued" in sheet.fields or any(date.parts and not date.days for date in dates)
    for date in dates:
        if date.days and dated:
            sheet.claim("event-date", date.csl(), date.start, date.end)
        elif "issued" not in sheet.fields:
            claim_date(sheet, date)
        elif _fuller(sheet.fields["issued"], date):
            sheet.fields["issued"] = date.csl()
            sheet.spans["issued"].append((date.start, date.end))
            sheet.cover(date.start, date.end)
        elif date.parts:
            sheet.cover(date.start, date.end)
    _read_day(sheet, begin)


_DAY = re.compile(
    rf"(?<=[\s(,\ue000])(?:(?P<d1>{DAY}){OF})?(?P<month>{MONTH})(?:\s?[-–/]\s?(?P<until>{MONTH}))?\.?(?:\s(?P<d2>{DAY}))?(?=[,.);\ue000]|\s?\ue000|$)",
    re.I,
)


def _read_day(sheet: Sheet, begin: int) -> None:
    """A month, perhaps with its day, that stands apart from the year: "9 February", "(November)"."""
    match sheet.fields.get("issued"):
        case {"date-parts": [[int(year)]]}:
            pass
        case _:
            return
    found = next(
        (
            one
            for one in _DAY.finditer(sheet.open, begin)
            if re.search(
                r"[,(;\ue000]\s?$" if not (one["d1"] or one["d2"]) else r"[,(;.\ue000]\s?$",
                sheet.open[max(0, one.start() - 4) : one.start()],
            )
        ),
        None,
    )
    if found is None:
        return
    parts = parts_of(year, found["month"], found["d1"] or found["d2"] or "")
    if len(parts) > 1:
        sheet.fields["issued"] = {"date-parts": [list(parts)]}
        sheet.spans["issued"].append(found.span())
    sheet.cover(*found.span())


def _fuller(issued: object, date: Printed) -> bool:
    match issued:
        case {"date-parts": [[year, *rest]]} if date.parts:
            return bool(date.parts[0] == year and len(date.parts) > 1 + len(rest) and not date.until)
        case _:
            return False


def _read_rest(sheet: Sheet) -> None:
    """What still lies open: first a container, then publisher and place."""
    if LAW.match(sheet.text):  # its seat, its gazette and its sections are no fields of the law
        return
    begin = max([sheet.start, *(end for _, end in sheet.spans.get("title", []))])
    open_spans = [span for span in _cut(sheet, begin) if re.search(r"[^\W\d_]{2}", sheet.open[span[0] : span[1]])]
    for number, (start, end) in enumerate(open_spans):
        words = sheet.text[start:end]
        if (
            is_proceedings(str(sheet.fields.get("container-title", "")))
            and (sheet.fields.get("_in") or is_place(words))
            and "publisher-place" not in sheet.fields
            and re.fullmatch(r"[\w .,-]{3,40}", words)
        ):
            last = _with_country(sheet, open_spans, number)
            sheet.claim("event-place", sheet.text[start:last], start, last)
        elif is_place(words) and "publisher-place" not in sheet.fields:
            last = _with_country(sheet, open_spans, number)
            sheet.claim("publisher-place", sheet.text[start:last].strip(), start, last)
        elif (
            "container-title" not in sheet.fields
            and sheet.quoted
            and (house := re.fullmatch(r"([^,]{3,80}), ([^,]{3,80})", words))
            and (is_body_name(house[2]) or is_publisher(house[2]))
            and not is_body_name(house[1])
        ):
            sheet.claim("container-title", house[1], start, start + house.end(1))
            sheet.claim("publisher", house[2], start + house.start(2), end)
        elif (
            "container-title" not in sheet.fields and not is_publisher(words) and _holds(sheet, start, end, number == 0)
        ):
            _claim_whole(sheet, start, end)
        elif "publisher" not in sheet.fields and (
            seat := seated(words, loose="number" in sheet.fields or is_maker(sheet, words))
        ):
            sheet.claim("publisher", words[slice(*seat[0])], start + seat[0][0], start + seat[0][1])
            sheet.claim("publisher-place", words[slice(*seat[1])], start + seat[1][0], start + seat[1][1])
        elif (
            "publisher" not in sheet.fields
            and re.search(r"[^\W\d_]{3}", words[:40])
            and (is_publisher(words) or is_body_name(words) or is_maker(sheet, words) or len(open_spans) == 1)
        ):
            sheet.claim("publisher", clean_title(words), start, end)


def _claim_whole(sheet: Sheet, start: int, end: int) -> None:
    """What the work stands in: the event of a talk, else a container, its town in brackets left off."""
    words = sheet.text[start:end]
    if _TALK.match(str(sheet.fields.get("genre", ""))):
        sheet.claim("event-title", clean_container(words), start, end)  # styles print it as what the talk stands in
    town = None if {"volume", "issue"} & sheet.fields.keys() else _TOWN.search(words)
    sheet.claim("container-title", clean_container(words[: town.start()] if town else words), start, end)


_TALK = re.compile(
    r"(?:paper|poster|conference)\s(?:presentation|session)|poster|presentation|.*\b(?:speech|remarks|address|lecture)$",
    re.I,
)
_TOWN = re.compile(r"\s\([^\W\d_a-zß-ÿ][^\d()]{2,30}\)?$")


def _with_country(sheet: Sheet, spans: Sequence[Span], number: int) -> int:
    """The end of a place with what follows it after a comma: "Porto, Portugal"."""
    last = spans[number][1]
    for begun, ended in spans[number + 1 : number + 3]:
        short = sheet.open[last:begun] == ", " and not re.search(r"\d", sheet.text[begun:ended])
        last = ended if short and not is_body_name(sheet.text[begun:ended]) else last
    return last


def _cut(sheet: Sheet, begin: int) -> list[Span]:
    """The open stretches, cut at stops that end a field."""
    found: list[Span] = []
    for start, end in sheet.residues(begin):
        at = start
        if is_place(sheet.open[start:end]):
            found.append((start, end))
            continue
        for stop in re.finditer(r"\.\s(?=[^\W_a-zß-ÿ])|;\s|,\s(?=[^\W_a-zß-ÿ])", sheet.open[start:end]):
            before = sheet.open[at : start + stop.start()]
            if (
                stop[0].startswith(".")
                and re.search(r"\b(?:[A-Z]|[A-Z][a-z]{1,5})$", before)
                and len(before.split()) <= 4
                and not is_place(before)
            ):
                continue
            if (
                stop[0].startswith(",")
                and not is_proceedings(before)
                and not (is_place(sheet.open[start + stop.end() : end]) or is_place(before))
            ):
                continue
            found.append(sheet.trimmed(at, start + stop.start()))
            at = start + stop.end()
        found.append(sheet.trimmed(at, end))
    return [span for span in found if span[1] - span[0] > 1]


def _holds(sheet: Sheet, start: int, end: int, first: bool) -> bool:
    """Whether an open stretch is what the work stands in rather than who published it."""
    fields, words = sheet.fields, sheet.text[start:end]
    if is_maker(sheet, words):
        return False
    if first and sheet.commas and whole_date(fields.get("issued")) and not (is_place(words) or is_body_name(words)):
        return True
    if _TALK.match(str(fields.get("genre", ""))):
        return first
    if re.match(r"paper|poster|conference|presentation", str(fields.get("genre", "")), re.I):
        return True
    if re.fullmatch(r"data(?: ?set|base)", str(fields.get("genre", "")), re.I):
        return False
    if fields.get("_in") or (fields.get("genre") and fields.get("number")):
        return False
    if any(begun - 2 <= start and end <= last + 2 for begun, last in sheet.plain.italics):
        return True
    if sheet.quoted and first and (fields.get("editor") or fields.get("page") or not is_body_name(words)):
        return True
    if any(fields.get(name) for name in ("volume", "issue", "page", "DOI")) and not fields.get("edition"):
        return "publisher" not in fields or is_container(words)
    return is_outlet(words) or is_container(words) or (bool(fields.get("URL")) and "publisher" not in fields)


def _result(sheet: Sheet) -> ParsedReference:
    fields = sheet.fields
    kind = kind_of(sheet)
    if is_noise(str(fields.get("genre", ""))):
        fields.pop("genre", None)
    if kind in ("book", "thesis", "report"):  # a page is the one that a note points to
        fields.pop("page", None)
    if kind == "article-journal" and fields.get("container-title") == fields.get("publisher"):
        fields.pop("publisher", None)
    if "DOI" in fields and "doi.org" in str(fields.get("URL", "")):
        fields.pop("URL", None)
    csl = {"type": kind, **{name: value for name, value in fields.items() if not name.startswith("_")}}
    spans = {
        name: tuple(sheet.plain.place(*span) for span in spans) for name, spans in sheet.spans.items() if name in csl
    }
    return ParsedReference(csl, spans, _confidence(sheet, csl), tuple(sheet.inferred.items()))


def _confidence(sheet: Sheet, csl: dict[str, object]) -> float:
    """The share of letters that found a field, less where a work lacks its title, maker or date."""
    letters = sum(sign.isalnum() for sign in sheet.text)
    left = sum(sign.isalnum() for sign in sheet.open.replace(COVER, ""))
    missing = sum(name not in csl for name in ("title", "issued")) + ("author" not in csl and "editor" not in csl)
    return round(max(0.0, 1 - left / letters) * (1 - 0.25 * missing), 3) if letters else 0.0
