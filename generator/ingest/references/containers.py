"""What the work stands in, with its editors: after "In", or named as edited by somebody."""

from __future__ import annotations

import re

from generator.ingest.names import is_organisation, parse_names
from generator.ingest.references.head import are_names, surely_people
from generator.ingest.references.imprint import has_imprint, is_place, is_publisher
from generator.ingest.references.plain import Span
from generator.ingest.references.sheet import COVER, Sheet
from generator.ingest.references.wording import IMPRINT, IN, clean_container, is_proceedings, quoted

_EDITED = re.compile(
    r"[,.;]?\s[(]?(?:edited\sby|[Ee]ds?\.?(?:\sby)?|hrsg\.?\s?v(?:on|\.)|herausgegeben\svon|"
    r"sous\sla\s(?:direction|dir\.)\sde|ed\.\sde|edición\sde|a\scura\sdi|dir\.|org\.)\s"
    r"(?P<names>[^()\ue000]{4,200}?)(?=[),]\s?(?:\d|pp?\.|vol|[^,]{2,40}:\s|\ue000|$)|\s\(|\s?\ue000|(?<!\b[A-Z])\.\s|\)|"
    r"\.?$|,\s[A-Z]\w+\s(?:Press|University))"
)
_EDITORS = re.compile(
    r"[,]?\s?[(\[]\s?(?:eds?|editors?|hrsg|hg|dir|éds?|coords?|orgs?|red|a\scura\sdi|chủ\sbiên|cb|coordinador(?:es)?)\.?\s?[)\]]\s?[,.:]?\s?|"
    r",\s(?:eds?|editors?|hrsg|dir)[.,:]{1,2}\s",
    re.I,
)
_BEHIND = re.compile(
    r",\s(?P<names>(?:[A-Z]\.[ -]?)+[^\W\d_][\w'’-]+(?:(?:,|,?\sand|\s&)\s(?:[A-Z]\.[ -]?)+[^\W\d_][\w'’-]+)*),\sEds?\."
)


def read_container(sheet: Sheet) -> None:
    """Claim what follows "In", with its editors."""
    begin = max([sheet.start, *(end for _, end in sheet.spans.get("title", []))])
    found = IN.match(sheet.open, sheet.trimmed(begin, len(sheet.open), " ,.;:()”’\"'»" + COVER)[0])
    if not found:
        _read_edited(sheet, begin)
        return
    sheet.cover(*found.span())
    sheet.fields.setdefault("_in", True)
    at = found.end()
    if behind := _BEHIND.search(sheet.open, at):
        _claim_editors(sheet, behind.start("names"), behind.end("names"), behind.span())
    editors = _EDITORS.search(sheet.open, at)
    bracketed = editors is not None and editors[0].strip(" ,")[:1] in "(["
    if (
        editors
        and are_names(sheet.open[at : editors.start()])
        and (bracketed or _surely(sheet.open[at : editors.start()]))
    ):
        _claim_editors(sheet, at, editors.start(), (at, editors.end()))
        at = editors.end()
    else:
        colon = sheet.open.find(": ", at)
        before = sheet.open[at:colon]
        if 0 < colon - at < 80 and "," in before and COVER not in before and are_names(before):
            _claim_editors(sheet, at, colon, (at, colon + 1))
            at = colon + 1
    _read_edited(sheet, at)
    _claim_container(sheet, at)


def _surely(text: str) -> bool:
    return surely_people(text) and not is_organisation(text)


def _read_edited(sheet: Sheet, begin: int) -> None:
    found = _EDITED.search(sheet.open, begin)
    if not found or "editor" in sheet.fields:
        return
    end = found.start("names") + len(_leading_names(found["names"]))
    if " " in found["names"] and are_names(sheet.open[found.start("names") : end]):
        _claim_editors(sheet, found.start("names"), end, (found.start(), end))


def _leading_names(text: str) -> str:
    """The first name, and those that "and" joins to it: "Ann Lee, Bo Ek and Cy Orr, Port Press" without the press."""
    pieces = re.split(r"(,\s)", text)
    joined = max(
        (
            at
            for at, piece in enumerate(pieces)
            if re.match(r"(?:and|&|und|et|y)\s", piece) or re.search(r"\s(?:and|&|und|et|y)\s", piece)
        ),
        default=0,
    )
    return "".join(pieces[: joined + 1])


def _claim_editors(sheet: Sheet, start: int, end: int, cover: Span) -> None:
    names = parse_names(sheet.text[start:end])
    sheet.claim("editor", [name.csl() for name in names.names], start, end, cover)


def _claim_container(sheet: Sheet, at: int) -> None:
    at = sheet.trimmed(at, len(sheet.open), " ,.;:" + COVER)[0]
    if at >= len(sheet.open):
        return
    span = quoted(sheet, at) or _italic_at(sheet, at) or _contained(sheet, at)
    start, end = sheet.trimmed(*span)
    sheet.claim("container-title", clean_container(sheet.text[start:end]), start, end, span)


def _italic_at(sheet: Sheet, at: int) -> Span | None:
    for first, last in sheet.plain.italics:
        if abs(first - at) <= 2 and last - first > 3:
            return at, last
    return None


def _contained(sheet: Sheet, at: int) -> Span:
    """To the end of the sentence, the first covered field, a bracket with numbers, or a publisher after a comma."""
    text = sheet.open
    start, stop = at, len(text)
    for cut in re.finditer(r",\s|\s\(|[.?!]\s|;\s(?=\d)|\s?" + COVER, text[at:stop]):
        if cut[0] == "; ":
            return start, at + cut.start()
        if cut[0][0] in ",." and cut.start() > 2 and IMPRINT.match(text, at + cut.end()):
            return start, at + cut.start()
        rest = text[at + cut.end() : at + cut.end() + 80].strip()
        if cut.start() < 3:
            continue
        if cut[0] == ". " and not _shortened(text[at : at + cut.start()]):
            return start, at + cut.start()
        if cut[0] == ", " and is_proceedings(text[at : at + cut.start()]):
            return start, at + cut.start()
        if (cut[0] == ". " and rest[:1].isdigit()) or re.match(r"1\d{3}\s?[-–]\s?(?:1\d|20)\d\d", rest):
            continue
        if (
            COVER in cut[0]
            or has_imprint(rest)
            or is_place(rest.split(",")[0])
            or is_publisher(rest.split(",")[0].split(".")[0].split(COVER)[0])
            or re.match(r"(?:pp?|vol|S|tr)\.\s?\d|\d", rest)
        ):
            return start, at + cut.start()
    return start, stop


def _shortened(before: str) -> bool:
    """Ends in a word that may be cut short: "Proc", "Int", "J"."""
    last = re.split(r"[\s.]", before)[-1]
    return len(last) <= 5 and last[:1].isupper()
