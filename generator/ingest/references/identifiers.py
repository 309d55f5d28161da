"""What tells a work by itself: DOI, URL, ISBN, and when a page was looked at."""

from __future__ import annotations

import re

from generator.ingest.references.dates import DATE, printed
from generator.ingest.references.sheet import Sheet

_DOI = re.compile(
    r"(?:https?\s?:\s?//\s?(?:dx\.|www\.)?doi\.org/\s?|\bdoi(?:\.org/|\s?:\s?|\s))?\b(?P<doi>10\.\s?\d{4,9}/\s?[^\s<>\"”»]+)",
    re.I,
)
_URL = re.compile(
    r"<?\b(?P<url>(?:https?\s?:\s?//\s?|www\.|(?:[a-z0-9-]{2,40}\.){1,4}[a-z]{2,10}/)[^\s<>\"”»\ue000]+)>?", re.I
)
_ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s?(?P<id>(?:97[89][- ]?)?\d[\d -]{7,14}[\dX])", re.I)
_ISSN = re.compile(r"\be?ISSN:?\s?(?P<id>\d{4}-\d{3}[\dX])", re.I)
_PMID = re.compile(r"\bPMID:?\s?(?P<id>\d{4,9})\b", re.I)
_PMCID = re.compile(r"\b(?:PMCID:?\s?)?(?P<id>PMC\d{4,9})\b")
_ARXIV = re.compile(r"\b(?P<id>arXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?)", re.I)
_SEEN = (
    r"last\saccessed|date\saccessed|last\sretrieved|last\schecked|last\svisited|accessed|retrieved|viewed|cited|visited|consult[ée]e?s?|"
    r"page\sconsultée|abgerufen|aufgerufen|zuletzt\sabgerufen|letzter\szugriff|letzter\sabruf|zugriff|abruf|zugegriffen|consultado|"
    r"fecha\sde\sconsulta|recuperado|acesso|acessado|consultato|ultimo\saccesso|ngày\struy\scập|truy\scập|"
    r"geraadpleegd|access\sdate|stand|besucht|eingesehen|dostęp|citováno|cit\.|дата\sобращения|accès|acceso"
)
_ACCESS = re.compile(
    rf"[(\[]?\s?\b(?:{_SEEN})(?:\son|\sle|\sam|\sel|\sem|\sil|\sop|\sngày|\slần\scuối)?(?:\sngày)?\s?[:,]?\s(?:{DATE})"
    rf"(?:,?\s(?:from|at|de|sur|von|tại|à)\b:?)?\s?[)\]]?", re.I,
)  # fmt: skip
_LABEL = re.compile(
    r"\[?\b(?:retrieved\sfrom|(?:available|accessible|disponible|disponível|disponibile|verfügbar|beschikbaar|accessed)"
    r"(?:\sonline)?\s?(?:at|from|on|via|en|em|sur|su|unter|op|tại)?\s?:|recuperado\sde|récupéré\sde|"
    r"available\s(?:online\s)?(?:at|from)|disponible\s(?:en|sur)|en\sligne|nguồn|truy\scập\stại|online\s(?:at|unter)?|"
    r"online|internet|url|doi|(?:last\s)?(?:updated|modified)(?=\s\w)|in\slinea|en\slínea|em\slinha|retrieved)\b\s?[:\]]\s?|\b(?:last\s)?(?:updated|modified|published)\s(?=[A-Z\d])|"
    r"\b(?:retrieved\sfrom|available\s(?:online\s)?(?:at|from)|recuperado\sde|disponible\sen|en\sligne)\b", re.I,
)  # fmt: skip
_MORE = re.compile(r"\s(?P<more>[^\s<>\"”»\ue000]+)")
_FILE = re.compile(
    r"[\w%.~/=&?+-]*\.(?:pdf|html?|aspx?|php|docx?|jsp|tpo|vnp|vov|xml|txt|cfm)(?:[?#]\S*)?[.,;)]*", re.I
)
_TAIL = ".,;:)]>’'"


def read_identifiers(sheet: Sheet) -> None:
    """Claim what the entry says of where it can be found."""
    _read_doi(sheet)
    _read_url(sheet)
    for name, pattern in (("ISBN", _ISBN), ("ISSN", _ISSN), ("PMID", _PMID), ("PMCID", _PMCID), ("number", _ARXIV)):
        if found := pattern.search(sheet.open):
            sheet.claim(name, found["id"], found.start("id"), found.end("id"), found.span())
    _read_access(sheet)
    while label := _LABEL.search(sheet.open):
        if re.search(r"updated|modified", label[0], re.I):
            sheet.fields["_updated"] = True
        sheet.cover(*label.span())


def _read_doi(sheet: Sheet) -> None:
    found = _DOI.search(sheet.open)
    if not found:
        return
    end = _mended_end(sheet.open, found.start("doi"), found.end(), doi=True)
    end = _without_tail(sheet.open, found.start("doi"), end)
    sheet.claim("DOI", _joined(sheet.text[found.start("doi") : end]), found.start("doi"), end, (found.start(), end))


def _read_url(sheet: Sheet) -> None:
    found = _URL.search(sheet.open)
    while found:
        end = _mended_end(sheet.open, found.start("url"), found.end("url"), doi=False)
        end = _without_tail(sheet.open, found.start("url"), end)
        broken = " " in sheet.text[found.start("url") : end]
        if "URL" not in sheet.fields and broken:
            sheet.infer("URL", "a space or line end inside it was taken out")
        sheet.claim("URL", _joined(sheet.text[found.start("url") : end]), found.start("url"), end, (found.start(), end))
        found = _URL.search(sheet.open, end)


def _joined(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _mended_end(text: str, start: int, end: int, *, doi: bool) -> int:
    """The end of an address that a space or line end has broken; at most four pieces are joined."""
    for _ in range(4):
        found = _MORE.match(text, end)
        if not found or not _goes_on(text[start:end], found["more"], text[found.end() : found.end() + 2], doi):
            return end
        end = found.end()
    return end


def _goes_on(before: str, more: str, after: str, doi: bool) -> bool:
    """Whether ``more`` is the rest of an address rather than the next word of the entry."""
    if more[0] in "([<" or re.match(r"https?:|www\.|doi", more, re.I):
        return False
    if _FILE.fullmatch(more):
        return not _FILE.fullmatch(re.split(r"[/]", before)[-1]) or before.endswith("-")
    last = before[-1]
    shape = bool(re.search(r"[\d/_=%?&]|\w-\w", more.rstrip(_TAIL)))
    if last in "/-_=&?%":
        bare_word = re.fullmatch(r"[^\W\d_]+[.,;]?", more)
        return (
            (shape and not re.fullmatch(r"\d{1,2}|(?:19|20)\d\d[.,]?", more))
            or (last in "-_=" and bool(bare_word))
            or (last == "/" and not after.strip() and bool(bare_word) and more[0].islower())
        )
    if last == "." and doi:
        return bool(re.match(r"\d", more)) and not after.strip()
    return not after.strip() and not doi and bool(re.search(r"/\w", more)) and more[0].islower()


def _without_tail(text: str, start: int, end: int) -> int:
    """Punctuation after an address is not part of it; a bracket that it opened itself is."""
    while end > start and text[end - 1] in _TAIL:
        if text[end - 1] == ")" and text.count("(", start, end) >= text.count(")", start, end):
            break
        end -= 1
    return end


def _read_access(sheet: Sheet) -> None:
    found = _ACCESS.search(sheet.open)
    date = printed(found) if found else None
    if found and date and date.parts:
        sheet.claim("accessed", date.csl(), found.start(), found.end())
