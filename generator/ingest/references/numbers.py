"""Volume, issue, pages, edition and numbers of an entry, by their labels or by their shape."""

from __future__ import annotations

import re

from generator.ingest.references.head import LAW
from generator.ingest.references.plain import Span
from generator.ingest.references.sheet import COVER, Sheet

_PAGE = r"(?:[A-Za-z]{0,2}\d{1,7}|[ivxlc]{1,6})"
_DASH = r"\s?[-–—−‑]{1,2}\s?"
PAGES = rf"{_PAGE}(?:{_DASH}{_PAGE})?(?:,\s\d+{_DASH}\d+)*\+?"
_V = r"\d{1,4}[A-Za-z]?|[IVXLC]{1,7}"
_I = r"(?:\d{1,5}(?:\s?[-–/]\s?\d{1,4})?[A-Z]?|(?:Suppl|Pt|Special Issue|S|Supplement)\.?\s?\d*)"
_YEAR = r"(?:1[4-9]|20)\d\d"
_WHEN = rf"(?:{_YEAR}|(?:[^\W\d_]{{3,9}}\.?\s){{1,2}}{_YEAR}|\d{{1,2}}\s[^\W\d_]{{3,9}}\.?\s{_YEAR})[a-z]?"
# Shapes of journals, the most telling first. "y" is a date inside them.
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<y>{_YEAR}(?:\s[^\W\d_]{{3,9}}\.?(?:[-–][^\W\d_]{{3,9}})?(?:\s\d{{1,2}})?)?);\s?(?P<volume>{_V})?(?:\s?\((?P<issue>[^()]{{1,24}})\)|\s(?P<issue2>Suppl\.?\s?\d*))?\s?:\s?(?P<page>{PAGES})",
        rf"(?P<y>{_YEAR}(?:\s[^\W\d_]{{3,9}}\.?(?:\s\d{{1,2}})?)?);\s?(?P<volume>{_V})(?:\s?\((?P<issue>[^()]{{1,24}})\))?",
        rf"(?<![\w.–-])(?P<y>{_YEAR}),\s(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>{_I})\))?,\s(?P<page>{PAGES})(?=[.,;]?\s?(?:{COVER}|$))",
        r"(?<=[^\d\s],\s)(?P<volume>\d{1,4}),\s(?=[Aa]rt(?:icle|\.)\s)",
        rf"(?<![\w.])(?<!số\s)(?<!no\s)(?<![.°]\s)(?P<volume>{_V})\s?\((?P<issue>{_I})\),\s(?P<y>{_YEAR}),\s(?:(?:pp?|S|s|tr)\.\s?)?(?P<page>{PAGES})",
        rf"(?<![\w.])(?P<volume>{_V}),\s(?:no|nr|n°|núm|H|Heft|số)\.?\s?(?P<issue>{_I})\s?:\s?(?P<page>{PAGES})",
        rf"(?<=,\s)(?P<volume>{_V})(?:,\s(?P<issue>{_I}))?,\s(?P<y>{_YEAR}),\s(?:pp?|S|s|tr)\.\s?(?P<page>{PAGES})",
        rf"(?<=[^\W\d_]\s)(?<!số\s)(?P<issue>\d{{1,3}})/(?P<y>{_YEAR})(?:,\s(?:pp?|S|s|tr)\.\s?(?P<page>{PAGES}))(?:\sff?\.)?",
        rf"(?<=[^\d\s],\s)(?P<volume>\d{{1,4}}|[IVXLC]{{2,7}}),\s(?P<issue>\d{{1,4}}),\s(?:(?:pp?|S|s|tr)\.\s?)?(?P<page>\d{{1,5}}{_DASH}\d{{1,5}})",
        rf"(?<![\w.])(?P<volume>{_V})\s\((?P<y>{_YEAR})\)\s(?P<page>\d{{1,5}}{_DASH}\d{{1,5}})(?!\w)",
        rf"\bsố\s?(?P<issue>\d{{1,4}})\s?/\s?(?P<y>{_YEAR})(?:\s?[,.;]\s?tr\.?\s?(?P<page>{PAGES}))?",
        rf"(?<![\w.])(?P<volume>{_V}),\s(?:no|nr|n°|núm|issue|iss|Heft|H|"
        rf"số)\.?\s?(?P<issue>{_I})\s\((?:(?P<y>{_WHEN}|[^()\d]{{3,24}}\s{_YEAR})|"
        rf"(?P<m>[^\W\d_]{{3,10}}\.?(?:[-–/][^\W\d_]{{3,10}})?(?:\s\d{{1,2}})?))\)(?:\s?[:,]\s(?:pp?\.\s?)?(?P<page>{PAGES}))?",
        rf"(?<![\w.])(?P<volume>{_V})(?:\s?[./]\s?(?P<issue>\d{{1,3}}))?\s\((?P<y>{_WHEN}|"
        rf"[^()\d]{{3,24}}\s{_YEAR})\)(?:,?\s(?:[Nn]o|[Nn]r|n°|H|Heft)\.?\s?(?P<issue2>\d+))?\s?[:,]\s?(?:pp?\.\s?|"
        rf"S\.\s?)?(?P<page>{PAGES})",
        rf"(?<![\w.])(?<!số\s)(?<!no\s)(?<![.°]\s)(?P<volume>{_V})\s?\((?P<issue>{_I})\)\s?[:,.;]?\s?(?:(?:pp?|"
        rf"S|tr)\.\s?)?(?P<page>{PAGES})(?![\w(])",
        rf"(?<![\w.])(?<!số\s)(?<!no\s)(?<![.°]\s)(?P<volume>{_V})\s?\((?P<issue>{_I})\)(?!\w)",
        rf"(?<![\w.,])(?P<volume>\d{{1,3}})\s?:\s?(?P<page>\d+{_DASH}\d+)(?!\w)",
        rf"(?<=[^\d\s],\s)(?P<volume>\d{{1,4}}),\s(?:pp?\.\s?)?(?P<page>{_PAGE}{_DASH}{_PAGE}|"
        rf"\d{{1,6}})(?=[.,;]?\s?[{COVER}]*$|[.,;]\s)",
        rf"(?<=[^\W\d_]\s)(?P<volume>\d{{1,3}})(?:/(?P<issue>\d{{1,4}}))?,\s(?:S\.\s|"
        rf"pp?\.\s)?(?P<page>\d+{_DASH}\d+)(?!\w)",
        rf"(?<=\w[\s,])\s?(?P<volume>\d{{1,3}})(?:\.(?P<issue>\d{{1,2}})),?\s\(?(?P<y>{_YEAR})\)?\s?[:,]\s(?P<page>{PAGES})",
    )
)
_LABELS = {
    "volume": rf"(?:\b(?:vol(?:ume|umen)?s?|roč(?:ník)?|rocz(?:nik)?|том|т|bd|band|jg|jahrgang|"
    rf"tome|tập|jaargang|anno|año|ano)\b\.?|(?<=[,.]\s)[tT]\.)\s?(?P<volume>{_V})\b",
    "issue": rf"(?:\b(?:no|nos|nr|núm|num|issue|iss|heft|h|số|fasc|č|čís|zesz|z|вып|nº|n)\b\.?\s?|n[°º]\s?|"
    rf"№\s?)\(?(?P<issue>{_I})\b\)?(?:\s?\((?!{_YEAR}\))\d{{1,4}}\))?",
    "page": rf"(?:\b(?:pages?|pp?|s|seiten?|tr|trang|págs?|pags?|str|blz|pgs?|с|"
    rf"páginas)\b\.?)\s?(?P<page>{_PAGE}(?:{_DASH}{_PAGE})?)(?![\w])(?:,\s\d+{_DASH}\d+)*(?:\s?ff?\.)?",
    "article": r"\b(?:art(?:icle)?\.?\s(?:no\.?|number|id)?\s?|article\s)(?P<number>[A-Za-z]?\d{1,9})\b",
}
_LABELLED = {name: re.compile(pattern, re.I) for name, pattern in _LABELS.items()}
_COUNT = re.compile(r"(?<!\w)(?P<count>\d{2,4})\s?(?:pp?|pages|S|Seiten|tr|trang|págs|p)\b\.?(?!\s?\d)", re.I)
_EDITION = re.compile(
    r"[(]?\b(?:(?P<n>\d{1,2})(?:st|nd|rd|th|\.,?|[ªº]|e|ème|ª|de|-е|-ге)?\s(?:\w+\.?\s)?(?:ed\b(?!itor|s\b)|edn|"
r"edition|auflage|aufl|édition|éd|edición|edição|edizione|druk|vyd(?:ání|anie)?|изд(?:ание)?|wyd(?:anie)?)\b\.?"
    r"|(?P<w>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|revised|"
r"rev\.)\s(?:revised\s)?(?:ed\b(?!itor|s\b)|edition)\.?|tái\sbản\slần\s(?:thứ\s)?(?P<t>\d+))[)]?", re.I,
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ADVANCE = re.compile(
    r"(?<=,\s)(?P<page>\d{1,4}"
    + _DASH
    + r"\d{1,4})(?=\.\s|[.,]?[\s"
    + COVER
    + r"]*$)|(?<=\d{4},\s)\d{1,4}(?=\.?$)|(?<="
    + COVER
    + r",\s)\d{1,4}(?=\.?$)|(?<="
    + COVER
    + r"\s)\d{1,4}(?=\.?$|,\s\d)|(?<=,\s)(?P<id>e\d{2,20}|\d{5,20}|[A-D]\d{1,2})(?=[.,]?[\s"
    + COVER
    + "]*$)"
)
_COLON = re.compile(
    r"(?<=[:])\s?(?P<page>\d{1,5}" + _DASH + r"\d{1,5}|[A-Za-z]?\d{1,9})(?=[.,]?\s?(?:" + COVER + "|$))"
)


_PAPER = re.compile(r"(?<=[,.]\s)[Pp]aper\s(?:[Nn]o\.?\s)?(?P<number>[A-Z]{0,4}[-.]?\d[\w.-]{0,12}\w|\d)(?=[,.;]|$)")
_COUNTED = re.compile(r"(?<=[\s,])(?P<volume>\d{1,3})\.\s?(?:Jg|Jahrgang|Jahrg|Band|Bd)\b\.?")
_ISSUE_BEFORE = re.compile(r"(?:\b(?:issue|iss|nos?|nr|núm|heft|số|n)\.?\s?|[№°º]\s?)$", re.I)
_ARTICLE = re.compile(r"e\d{2,9}|[A-Za-z]?\d{5,9}")  # longer ones are printed in place of pages


def read_edition(sheet: Sheet) -> None:
    """Claim "2nd ed." as edition 2."""
    found = _EDITION.search(sheet.open, sheet.start)
    if not found:
        return
    word = (found["w"] or "").lower()
    value = found["n"] or found["t"] or (str(_ORDINALS.index(word) + 1) if word in _ORDINALS else word)
    sheet.claim("edition", value, found.start(), found.end())


def read_numbers(sheet: Sheet) -> None:
    """Claim volume, issue and pages; a date inside their shape stays open for the date."""
    begin = _after_title(sheet)
    for shape in () if LAW.match(sheet.text) else _SHAPES:
        found = shape.search(sheet.open, begin)
        if found and _plausible(found, sheet):
            _claim_all(sheet, found)
            break
    if paper := _PAPER.search(sheet.open, begin):
        sheet.claim("number", paper["number"], *paper.span("number"), cover=paper.span())
    if counted := _COUNTED.search(sheet.open, begin):
        _claim_number(sheet, "volume", counted["volume"], counted.span("volume"), counted.span())
    lawful = bool(LAW.match(sheet.text))
    for name in ("page",) if lawful else ("volume", "article", "page", "issue"):
        found = _LABELLED[name].search(sheet.open, begin)
        if found and name == "article":
            sheet.claim("number", found["number"], *found.span("number"), cover=found.span())
        elif found and name not in sheet.fields:
            _claim_number(sheet, name, found[name], found.span(name), found.span())
    if count := _COUNT.search(sheet.open, begin):
        sheet.claim("number-of-pages", count["count"], count.start("count"), count.end("count"), count.span())
    _read_bare_pages(sheet, begin)


def _after_title(sheet: Sheet) -> int:
    spans = sheet.spans.get("title", [])
    return max([sheet.start, *(end for _, end in spans)])


def _plausible(found: re.Match[str], sheet: Sheet) -> bool:
    """ "I" alone before pages is a word; a year is a volume only where the date is known already."""
    volume = found.groupdict().get("volume") or ""
    if volume and _ISSUE_BEFORE.search(sheet.open[: found.start("volume")][-12:]):
        return False
    return volume != "I" and not ("issued" not in sheet.fields and re.fullmatch(_YEAR, volume))


def _claim_all(sheet: Sheet, found: re.Match[str]) -> None:
    groups = found.groupdict()
    if groups.get("issue2"):
        groups["issue"] = groups["issue2"]
    dated = next((found.span(name) for name in ("y", "m") if groups.get(name)), (found.end(), found.end()))
    for name in ("volume", "issue", "page"):
        if groups.get(name):
            key = "issue2" if name == "issue" and groups.get("issue2") else name
            _claim_number(sheet, name, groups[name] or "", found.span(key))
    sheet.cover(found.start(), dated[0]) if dated[0] > found.start() else None
    sheet.cover(min(dated[1], found.end()), found.end())


def _claim_number(sheet: Sheet, name: str, text: str, span: Span, cover: Span | None = None) -> None:
    """A page that no page can be is the number of an article: "e0212", "104512"."""
    if name == "page" and _ARTICLE.fullmatch(text):
        name = "number"
    sheet.claim(name, normal(name, text), *span, cover=cover)


def _read_bare_pages(sheet: Sheet, begin: int) -> None:
    if "page" in sheet.fields or ("number" in sheet.fields and "volume" in sheet.fields):
        return
    found = _ADVANCE.search(sheet.open, begin) or _COLON.search(sheet.open, begin)
    if found and not re.fullmatch(_YEAR, found[0].strip()):
        _claim_number(sheet, "page", found[0].strip(), found.span())


def normal(field: str, text: str) -> str:
    """A number as CSL has it: pages with their full end, no leading noughts in volume and issue."""
    text = re.sub(r"\s+", " ", text).strip()
    if field == "page":
        return full_pages(text)
    text = re.sub(r"\s?[–—]\s?", "-", text)
    return re.sub(r"^0+(?=\d)", "", text)


def full_pages(text: str) -> str:
    """ "1034–7" as "1034-1037"."""
    parts = [part for part in re.split(r"\s?[-–—−‑]+\s?", text.strip()) if part]
    if len(parts) != 2 or "," in text:
        return "-".join(parts) if "," not in text else re.sub(r"\s?[–—−]\s?", "-", text)
    first, last = parts
    digits = first.lstrip("ABCDEFGHSes")
    if digits.isdigit() and last.isdigit() and len(last) <= len(digits):
        last = first[: len(first) - len(last)] + last
    return f"{first}-{last}"
