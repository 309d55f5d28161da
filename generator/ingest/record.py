"""The record of the document itself, as CSL-JSON, with what was inferred and what is nowhere stated: ``record_of``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from generator.ingest.bylines import Byline, read_bylines
from generator.ingest.document import Block, Document
from generator.ingest.imprint_lines import imprint_lines
from generator.ingest.known.words import JOURNALS
from generator.ingest.language import language_of
from generator.ingest.names import Name, Usage, bare, is_organisation, parse_name, parse_names
from generator.ingest.references.dates import find_dates
from generator.ingest.references.head import is_outlet
from generator.ingest.references.parse import parse_reference
from generator.ingest.references.types import ReferenceList
from generator.ingest.title_lines import TitleLine, title_line
from generator.records import dataclass, replace

_STATED = ("title", "author", "issued", "outlet", "language")
_WEB = frozenset(("button", "menu", "cookie line", "site furniture", "read also", "language switch", "newsletter"))
_SERIES = ("genre", "number")
_PLAIN = ("volume", "issue", "page", "DOI", "ISSN", "ISBN", "URL", "publisher", "container-title")
_PAPER = re.compile(
    r"\W*(?:abstract|key ?words|introduction|tóm tắt|từ khóa|résumé|zusammenfassung|resumen|1\.? introduction)\b", re.I
)
_REPORT = re.compile(
    r"\b(?:working paper|policy brief|technical report|discussion paper|annual report|white paper|"
    r"research report|issue brief|report no|policy paper|statistical (?:release|bulletin|report)|situation report|"
    r"country report|briefing paper|research paper|occasional paper|green paper|progress report|evaluation report)\b",
    re.I,
)
_SPEECH = re.compile(
    r"^\W*(?:(?:opening|closing|keynote) )?(?:speech|address|lecture|remarks|keynote) (?:by|of|given|delivered)\b", re.I
)
_THESIS = re.compile(r"\b(?:dissertation|thesis|luận án|luận văn|thèse)\b", re.I)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "de",
        "del",
        "der",
        "des",
        "die",
        "du",
        "en",
        "et",
        "für",
        "for",
        "from",
        "in",
        "la",
        "le",
        "of",
        "on",
        "or",
        "the",
        "to",
        "und",
        "with",
        "y",
    ]
)
_HEAD = 14  # blocks at the beginning that can say what kind of document it is
_DATED_PATH = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2])(?:/(?P<day>0?[1-9]|[12]\d|3[01]))?(?=/)")


@dataclass(frozen=True, slots=True)
class Record:
    """``csl`` has no id. ``inferred``: field → why it is taken so; ``not_stated``: fields that nothing tells.

    ``outlet`` is the newspaper, agency, site or journal that brought the document, empty where it is not stated.
    """

    csl: Mapping[str, object] = field(hash=False)
    inferred: Mapping[str, str] = field(default_factory=dict, hash=False)
    not_stated: tuple[str, ...] = ()
    outlet: str = ""


def record_of(document: Document, references: ReferenceList = ReferenceList()) -> Record:  # noqa: B008
    """Read the record from the file's hints, the lines at head and foot, and the form of the text.

    ``references`` are the document's own, by whose names the order of the author's name can be told.
    """
    usage = Usage(_families(references), references.habits.syllables)
    byline = read_bylines(document, usage)
    inferred: dict[str, str] = {}
    csl: dict[str, object] = {"type": ""}
    line = title_line(document)
    csl |= _title(document, line, inferred)
    csl |= _author(document.hints, byline, usage, inferred)
    printed = imprint_lines(document)
    csl |= _published(document.hints, byline, inferred)
    csl |= {name: value for name, value in printed.items() if name in _PLAIN and name not in csl}
    csl |= _of_house(document, csl, inferred)
    csl |= _of_masthead(line.house, csl, inferred) if line and line.house else {}
    for name in ("title", "container-title"):
        if name in csl and str(csl[name]).isupper() and len(str(csl[name]).split()) > 2:
            csl[name] = uncapped(str(csl[name]))
            inferred[name] = "the letters' case: it is printed in capitals"
    csl |= _issued(document.hints, byline, inferred)
    if "issued" not in csl and "year" in printed:
        csl["issued"] = {"date-parts": [[int(printed["year"])]]}
    csl |= _language(document, inferred)
    outlet = _outlet(csl, byline)
    csl["type"] = printed.get("type") or _type(document, csl, outlet, references)
    inferred["type"] = "by the form of the document"
    stated = {**csl, **({"outlet": outlet} if outlet else {})}
    return Record(csl, inferred, tuple(name for name in _STATED if not stated.get(name)), outlet)


def completed(record: Record, entry: Mapping[str, object], by: str) -> Record:
    """``record`` with what it does not state taken from the entry of another document's list; ``by`` says whose."""
    added = {
        name: entry[name]
        for name in ("author", "issued", "URL", "DOI", "container-title")
        if name in entry and name not in record.csl
    }
    reasons = dict.fromkeys(added, f"as listed by {by}")
    missing = tuple(name for name in record.not_stated if name not in added)
    return replace(record, csl={**record.csl, **added}, inferred={**record.inferred, **reasons}, not_stated=missing)


def _families(references: ReferenceList) -> frozenset[str]:
    """Family names that the list prints before initials, so that they are known to be such."""
    found: set[str] = set()
    for one in references.entries:
        names = one.parsed.csl.get("author", [])
        for name in names if isinstance(names, list) else ():
            if re.match(r"\w\.|[A-Z]{1,3}$", name.get("given", "")):
                found.add(bare(name["family"]))
    return frozenset(found)


def _title(document: Document, line: TitleLine | None, inferred: dict[str, str]) -> dict[str, object]:
    if line:
        inferred["title"] = "the line that reads like one; what stands first is a name"
        return {"title": line.words}
    for kind in ("title", "heading"):
        block = next((one for one in document.blocks[:_HEAD] if one.kind == kind), None)
        if block is not None:
            if kind == "heading":
                inferred["title"] = "the first heading"
            return {"title": _own(_line(document.words(block)), document.hints.get("genre", ""))}
    if document.hints.get("title"):
        return {"title": _line(document.hints["title"])}
    first = document.words(document.blocks[0]) if document.blocks else ""
    if 3 < len(first) <= 200 and first[-1] not in ".:;,":
        inferred["title"] = "the first line"
        return {"title": _line(first)}
    return {}


def _own(title: str, genre: str) -> str:
    """The title without the name of the series in front of it: "Fact Sheet No. 12: Small Boats"."""
    series, _, rest = title.partition(": ")
    listed = genre and series.casefold().startswith(genre.casefold()) and re.search(r"\d", series)
    return rest.strip() if listed and rest else title


# What programs write where nobody has told them who writes.
_NOBODY = re.compile(
    r"(?:microsoft|windows|office|open|libre|google)[ -]?(?:office|word|docs?)?(?: user| writer)?"
    r"|python-docx|pandoc|latex"
    r"|(?:the )?(?:user|admin|administrator|owner|author|guest|unknown|anonymous|default|pc|hp|dell|lenovo|acer|asus)"
    r"(?: user)?\d{0,3}",
    re.IGNORECASE,
)


def uncapped(text: str) -> str:
    """A title in capitals with capitals where English titles have them; short words keep small ones."""
    words = [
        word.capitalize() if at == 0 or word.lower() not in _SMALL else word.lower()
        for at, word in enumerate(text.split())
    ]
    return " ".join(words)


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _author(hints: Mapping[str, str], byline: Byline, usage: Usage, inferred: dict[str, str]) -> dict[str, object]:
    names = byline.names
    for name, reason in byline.reasons:
        inferred.setdefault(name, reason)
    if not names and hints.get("author") and not _NOBODY.fullmatch(hints["author"].strip()):
        names = tuple(_hinted(hints["author"], usage))
        told = next((name.inferred for name in names if name.inferred), "")
        inferred.setdefault("author", "; ".join(part for part in ("the file's own properties", told) if part))
    if not names and hints.get("citation"):
        authors = parse_reference(hints["citation"]).csl.get("author")
        return {"author": authors} if authors else {}
    return {"author": [name.csl() for name in names]} if names else {}


def _hinted(text: str, usage: Usage) -> list[Name]:
    return [
        name
        for part in text.split(";")
        if part.strip()
        for name in ([parse_name(part, usage)] if "," in part else parse_names(part, usage).names)
    ]


def _published(hints: Mapping[str, str], byline: Byline, inferred: dict[str, str]) -> dict[str, object]:
    found: dict[str, object] = {name: hints[name] for name in _PLAIN if hints.get(name)}
    if hints.get("citation"):
        cited = parse_reference(hints["citation"]).csl
        for name in _PLAIN:
            if name in cited and name not in found:
                found[name] = cited[name]
                inferred[name] = "how the document asks to be cited"
    if byline.outlet and "container-title" not in found:
        found["container-title"] = byline.outlet
    return found


def _of_house(document: Document, csl: Mapping[str, object], inferred: dict[str, str]) -> dict[str, object]:
    """Kind, number and publisher of a paper in an institution's series; the site or paper that a masthead names."""
    found: dict[str, object] = {name: document.hints[name] for name in _SERIES if document.hints.get(name)}
    masthead = document.hints.get("masthead", "")
    house = next(
        (
            _line(document.words(one))
            for one in document.blocks[:_HEAD]
            if one.kind == "byline" and _is_house(document, one)
        ),
        "",
    )
    name = uncapped(house or masthead) if (house or masthead).isupper() else house or masthead
    if not name or csl.get("volume"):
        return found
    if "genre" in found and "publisher" not in csl:
        found["publisher"] = name
        inferred["publisher"] = "the institution named over the title"
        if "author" not in csl:
            found["author"] = [{"literal": name}]
            inferred["author"] = "the institution named over the title; nobody else is named"
    elif "genre" not in found and masthead and "container-title" not in csl:
        found["container-title"] = masthead
    return found


def _of_masthead(house: str, csl: Mapping[str, object], inferred: dict[str, str]) -> dict[str, object]:
    """The name over the title: an institution publishes, and writes where nobody else does; a site holds."""
    name = uncapped(house) if house.isupper() else house
    if not is_organisation(name, loose=False):
        return {} if "container-title" in csl else {"container-title": name}
    inferred["publisher"] = "the institution named over the title"
    return {"publisher": name, "author": csl.get("author", [{"literal": name}])}


def _is_house(document: Document, block: Block) -> bool:
    """Whether the line is an institution and nothing else, and stands over the title."""
    words = document.words(block)
    title = next((one.start for one in document.blocks if one.kind == "title"), 0)
    return block.start < title and len(words) <= 90 and is_organisation(words) and not re.search(r"\d|@|,", words)


def _issued(hints: Mapping[str, str], byline: Byline, inferred: dict[str, str]) -> dict[str, object]:
    date = next(find_dates(hints.get("issued", "")), None)
    parts = _year_month(hints.get("issued", "")) or (date.parts if date else ())
    if byline.date and (len(byline.date.parts) > len(parts) or byline.date.parts == parts):
        parts = byline.date.parts
        if byline.stamped:
            inferred["issued"] = "the stamp of the page's last update"
    if not parts and (path := _DATED_PATH.search(hints.get("URL", ""))):
        parts = tuple(int(part) for part in path.groups() if part)
        inferred["issued"] = "the date in the page's address"
    return {"issued": {"date-parts": [list(parts)]}} if parts else {}


def _year_month(text: str) -> tuple[int, ...]:
    found = re.match(r"(\d{4})-(\d{2})$", text.strip())
    return (int(found[1]), int(found[2])) if found and 1 <= int(found[2]) <= 12 else ()


def _language(document: Document, inferred: dict[str, str]) -> dict[str, object]:
    read = language_of(document.text)
    said = document.hints.get("language", "")
    if read and not said.casefold().startswith(read):
        inferred["language"] = "by its words" if not said else f"by its words; the file says {said}"
        return {"language": read}
    return {"language": said} if said else {}


def _outlet(csl: Mapping[str, object], byline: Byline) -> str:
    return byline.outlet or str(csl.get("container-title", "") or csl.get("publisher", ""))


def _type(document: Document, csl: Mapping[str, object], outlet: str, references: ReferenceList) -> str:
    if csl.get("genre") and not csl.get("volume"):
        return "report"
    head = [document.words(block)[:300] for block in document.blocks[:_HEAD]]
    container = str(csl.get("container-title", ""))
    scholarly = any(_PAPER.match(words) for words in head) and bool(references.entries)
    if (
        csl.get("volume")
        or csl.get("issue")
        or csl.get("ISSN")
        or (scholarly and any(word in JOURNALS for word in container.casefold().split()))
    ):
        return "article-journal"
    if any(_SPEECH.match(words) and len(words) < 200 for words in head[:6]):
        return "speech"
    if any(_THESIS.search(words) and len(words) < 200 for words in head):
        return "thesis"
    if any(_REPORT.search(words) and len(words) < 200 for words in head) or (csl.get("publisher") and scholarly):
        return "report"
    if scholarly:
        return "article-journal"
    if document.hints.get("site") == "newspaper":
        return "article-newspaper"
    if _is_site(document) and outlet and not is_outlet(outlet):
        return "webpage"
    if (
        is_outlet(outlet)
        or (csl.get("issued") and not csl.get("URL"))
        or (not csl.get("URL") and not references.entries)
    ):
        return "article-newspaper"
    return "webpage"


def _is_site(document: Document) -> bool:
    """Whether the text was copied from a page on the web: parts of its menu or its buttons stood around it."""
    return sum(reason in _WEB for _, reason in document.dropped) >= 2
