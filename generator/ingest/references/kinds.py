"""Which type of work an entry is, and the words that say it: thesis, report, working paper, law."""

from __future__ import annotations

import re

from generator.ingest.names import is_organisation
from generator.ingest.references.head import is_outlet
from generator.ingest.references.imprint import is_container, is_place
from generator.ingest.references.sheet import Sheet
from generator.ingest.references.wording import is_proceedings

_THESIS = re.compile(
    r"[(\[]?\s?\b(?P<genre>(?:unpublished\s)?(?:Ph\.?\s?D\.?|doctoral|D\.?Phil\.?|master['’]?s?|"
r"M\.?A\.?|M\.?Sc\.?|M\.?S\.?|M\.?Eng\.?|LL\.?[MD]\.?|M\.?Phil\.?|bachelor['’]?s)\s?(?:dissertation|thesis|diss\.?)"
    r"|phd\sthesis|luận\s(?:án|văn)(?:\s(?:tiến|thạc)\ssĩ)?(?:\s[^\W\d_]+){0,4}|"
r"thèse(?:\sde\sdoctorat)?|mémoire\sde\smaster|tesis\s(?:doctoral|de\s\w+)|tese\sde\sdoutorado|"
r"dissertação\sde\smestrado|tese\s\(doutorado[^)]*\)|tesi\sdi\s(?:dottorato|laurea)|"
    r"(?:inaugural)?dissertation|diss\.|masterarbeit|habilitationsschrift|"
r"proefschrift)(?=[\s,.;:()\]]|$)[,.:]?\s?(?P<school>[^()\[\]\ue000\d]{4,120}?)?(?=[)\]]|"
r"[,.;]?\s?(?:\d|\ue000|$)|(?<=[a-zß-ÿ]{5})\.\s(?!\w{1,6}\.))[)\]]?", re.I,
)  # fmt: skip
_REPORT = re.compile(
    r"[(\[]?\s?\b(?P<genre>(?:[A-Z][\w-]*\s){0,3}?(?:working\spaper|discussion\spaper|"
r"policy\s(?:research\s)?(?:working\s)?paper|policy\sbrief|technical\sreport|research\sreport|"
r"staff\spaper|occasional\spaper|issue\sbrief|briefing\spaper|research\spaper|white\spaper|"
r"arbeitspapier|documento\sde\strabajo|document\sde\stravail|rapport|informe|relatório|"
r"publication|report|tech\.\srep\.|rep\.|WP|(?-i:(?:[A-Z][\w&-]*\s){1,4}(?:Paper|Brief|Series|Note)))s?(?:\sseries)?)(?!\w)"
    r"(?:,?\s(?:no|nr|number|n°|núm|#)\.?:?\s?|\s)(?P<number>(?:[A-Z]{1,6}[-/]){0,3}[A-Z]{0,6}[-/ "
r"]?\d[\w./-]{0,18}\w|\d)\b[)\]]?", re.I,
)  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = re.compile(r"\b(?:no|nr|number|núm|n°|#)\b", re.I)
_BRACKETED = re.compile(r"\[(?P<genre>[^\[\]\ue000]{3,60})\]|\((?P<data>[Dd]ata(?:base|\s?set))\)")
_SPOKEN = re.compile(
    r"(?<=[.,”\"’'\ue000(\[]\s)(?P<genre>(?:[Kk]eynote\s|[Oo]pening\s|[Pp]ublic\s)?(?:[Ss]peech|[Rr]emarks|[Aa]ddress|[Ll]ecture|[Tt]estimony))(?=[,.)\]]|\s(?:at|to|before|given|delivered)\b)[,.)\]]?"
)
_LAW = re.compile(
    r"(?<![\w(])(?P<number>\d{1,4}/\d{4}/[A-ZĐ][\w-]*|\d{1,4}/[A-ZĐ]{2,6}-[A-ZĐ]{2,8}|Pub(?:lic|\.)\s(?:Law|"
    r"L\.)(?:\sNo\.)?\s\d+[-–]\d+|\((?:EU|EC|EEC)\)\s(?:No\s)?\d+/\d+|\d{4}/\d+/(?:EU|EC|EEC)|"
    r"\d{1,4}\sU\.?S\.?C\.?(?:\s§+\s?\d+\w*)?|\d+\sStat\.\s\d+|No\.\s\d{1,4}\sof\s(?:19|20)\d\d)"
)
_LAW_WORD = re.compile(
    r"^(?:\W*)(?:[^\W\d_]+\s){0,6}(?:Act|Law|Regulation|Directive|Decree|Statute|Luật|Nghị định|"
    r"Gesetz|Loi|Ley|Lei|Code|Constitution|Treaty|Resolution|Executive Order|Bill)\b"
)
_NOISE = re.compile(
    r"online|internet|electronic|web ?page|website|blog|video|podcast|dataset|"
    r"data set|tweet|research|in vietnamese|in japanese|in chinese",
    re.I,
)
_OWN_TYPE = {
    "database": "dataset",
    "dataset": "dataset",
    "data set": "dataset",
    "blog": "post-weblog",
    "blog post": "post-weblog",
}


def read_genre(sheet: Sheet) -> None:
    """Claim what names the kind of work: thesis with its school, report with its number, a law's number."""
    if thesis := _THESIS.search(sheet.open, sheet.start):
        sheet.claim("genre", thesis["genre"].strip(), *thesis.span("genre"), cover=thesis.span())
        _claim_school(sheet, thesis)
        return
    if version := _VERSION.search(sheet.open, sheet.start + 3):
        sheet.claim("version", version["version"], *version.span("version"), cover=version.span())
    report = _REPORT.search(sheet.open, sheet.start + 3)
    if report and not (_YEAR.fullmatch(report["number"]) and not _NUMBERED.search(report[0])):
        genre = re.sub(r"^(?:The|In|A)\s", "", report["genre"].strip())
        serial = _SERIES.search(genre) and not _NUMBERED.search(report[0])  # the number of a book in its series
        if not serial:
            sheet.claim("number", report["number"], *report.span("number"), cover=report.span())
        _claim_genre(sheet, genre, report)
    if law := _LAW.search(sheet.open, sheet.start):
        sheet.claim("number", law["number"].strip(), *law.span("number"), cover=(law.start(), law.start()))
    if "number" not in sheet.fields and (code := _CODE.search(sheet.open, sheet.start)):
        sheet.claim("number", code["number"], *code.span("number"))
    for note in _BRACKETED.finditer(sheet.open, sheet.start):
        name = "genre" if note["genre"] else "data"
        sheet.claim("genre", note[name].strip(), *note.span(name), cover=note.span())
    if spoken := _SPOKEN.search(sheet.open, sheet.start):
        sheet.claim("genre", spoken["genre"], *spoken.span("genre"), cover=spoken.span())


_SERIES = re.compile(r"(?:papers|briefs|notes|reports|series)$", re.I)


def _claim_genre(sheet: Sheet, genre: str, report: re.Match[str]) -> None:
    """A kind of work in the singular; in the plural, or as a series, the name of the series that the number is of."""
    if _SERIES.search(genre):
        sheet.claim("collection-title", genre, *report.span("genre"), cover=report.span())
        sheet.claim("collection-number", report["number"], *report.span("number"))
    else:
        sheet.claim("genre", genre, *report.span("genre"), cover=report.span())


_CODE = re.compile(  # a document's own mark: "AB-19-488", "COM(2021) 411 final", "A/RES/70/1"
    r"(?<=[,.(]\s)(?P<number>[A-Z]{2,6}(?:-[A-Z]{1,4}){0,2}-\d{2,4}-\d{1,5}[A-Z]{0,3}|[A-Z]{3}\s?\(\d{4}\)\s\d{1,5}(?:\sfinal)?|"
    r"[A-Z]{1,2}/(?:[A-Z]{2,5}/)?\d{1,4}/\d{1,4}|Cm?d?\.?\s\d{3,5})(?=[,.;)\s]|$)"
)
_OFFICIAL = re.compile(r"\b(?:Department|Ministry|Government|Agency|Ministère|Ministerium|Ministerio|Bộ|Office)\b")
_MAGAZINE = re.compile(r"\bmagazine\b", re.I)
_VERSION = re.compile(r"[(,]\s?(?:[Vv]ersion|[Vv]er\.|v)\s?(?P<version>\d[\d.]{0,8})\)?")
_INTERNET = re.compile(r"\[(?:internet|online)\]", re.I)
_REPORTING = re.compile(r"\b(?:report|survey|review|guidelines|rapport|bericht|informe|báo cáo)\b", re.I)
_SCHOOL = re.compile(r"univ|instit|colleg|school|école|hochschule|đại học|học viện|viện|faculty|academ", re.I)


def _claim_school(sheet: Sheet, thesis: re.Match[str]) -> None:
    """The school among the parts after the word for a thesis; a place behind it."""
    at, last = thesis.span("school")
    for part in (thesis["school"] or "").split(","):
        start, end = sheet_trim(sheet.text, at, at + len(part))
        if _SCHOOL.search(part):
            sheet.claim("publisher", sheet.text[start:end], start, end)
        elif is_place(part) or ("publisher" in sheet.fields and start < end):
            stop = sheet_trim(sheet.text, start, last)[1]
            sheet.claim("publisher-place", sheet.text[start:stop], start, stop)
        at += len(part) + 1


def sheet_trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without spaces and points at its ends."""
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip(" ,.;:")), end - (len(inner) - len(inner.rstrip(" ,.;:")))


def kind_of(sheet: Sheet) -> str:
    """The CSL type that the evidence speaks for."""
    fields, text = sheet.fields, sheet.text
    genre = str(fields.get("genre", "")).casefold()
    container = str(fields.get("container-title", ""))
    if _THESIS.search(sheet.text) and "container-title" not in fields and "genre" in fields:
        return "thesis"
    if _LAW.search(text) or (
        _LAW_WORD.match(str(fields.get("title", ""))) and "author" not in fields and not container
    ):
        return "legislation"
    if re.search(r"(?:speech|remarks|address|lecture|testimony)$", genre):
        return "speech"
    if genre in _OWN_TYPE:
        return _OWN_TYPE[genre]
    if genre.startswith(("conference", "paper pre")) or (is_proceedings(container) and not fields.get("volume")):
        return "paper-conference"
    if fields.get("_in") and container:
        return _within(sheet, container)
    return _periodical(sheet, container) or _alone(sheet)


def _within(sheet: Sheet, container: str) -> str:
    fields = sheet.fields
    if (fields.get("volume") or fields.get("issue")) and not fields.get("publisher") and not fields.get("editor"):
        return "article-journal"
    if is_outlet(container) and not fields.get("page") and not fields.get("publisher"):
        return "article-newspaper"
    return "chapter"


def _periodical(sheet: Sheet, container: str) -> str:
    """An article, where there is a container."""
    fields = sheet.fields
    if not container:
        return ""
    if re.search(r"\bblog\b", container, re.I):
        return "post-weblog"
    if _MAGAZINE.search(container) and not (fields.get("DOI") or fields.get("publisher")):
        return "article-magazine"
    if fields.get("editor") and fields.get("publisher") and not fields.get("issue"):
        return "chapter"
    if fields.get("genre") and fields.get("number") and not fields.get("volume"):
        return "report"
    if fields.get("volume") or fields.get("issue") or fields.get("DOI"):
        return "article-journal"
    if fields.get("_updated") and not is_outlet(container):
        return "webpage"
    if is_outlet(container) or whole_date(fields.get("issued")):
        return (
            "webpage" if is_organisation(container, loose=False) and not is_outlet(container) else "article-newspaper"
        )
    if fields.get("publisher") and fields.get("page"):
        return "chapter"
    if fields.get("page") or is_container(container):
        return "article-journal"
    return "webpage" if fields.get("URL") else "article-journal"


def _alone(sheet: Sheet) -> str:
    fields = sheet.fields
    if fields.get("number") or "report" in str(fields.get("genre", "")).casefold():
        return "report"
    names = fields.get("author")
    body = (
        isinstance(names, list)
        and bool(names)
        and "literal" in names[0]
        and (is_organisation(names[0]["literal"]) or is_outlet(names[0]["literal"]))
    )
    if body and whole_date(fields.get("issued")) and is_outlet(names[0]["literal"]):  # type: ignore[index]
        return "article-newspaper"
    same = body and folded(fields.get("publisher", "")) == folded(names[0]["literal"])  # type: ignore[index]
    online = fields.get("accessed") and _INTERNET.search(sheet.text)
    if same and not fields.get("edition") and not online:
        return "report"
    if (
        fields.get("URL")
        and fields.get("accessed")
        and (body or online or not fields.get("publisher"))
        and not fields.get("edition")
    ):
        return "webpage"
    if fields.get("publisher"):
        official = body and bool(_OFFICIAL.search(str(names)) or _REPORTING.search(str(fields.get("title", ""))))
        return "report" if official or (body and not fields.get("publisher-place")) else "book"
    if str(fields.get("URL", "")).casefold().split("?")[0].endswith(".pdf"):
        return "report"
    if fields.get("URL"):
        return "report" if body and _only_year(fields.get("issued")) and not fields.get("accessed") else "webpage"
    return (
        "report" if body else "document" if not fields.get("publisher-place") and not fields.get("edition") else "book"
    )


def folded(name: object) -> str:
    """A name as two are compared."""
    return str(name).casefold().strip(" .")


def _only_year(issued: object) -> bool:
    match issued:
        case {"date-parts": [[_]]}:
            return True
        case _:
            return False


def whole_date(issued: object) -> bool:
    """Whether a date is known to the day."""
    match issued:
        case {"date-parts": [[_, _, _], *_]}:
            return True
        case _:
            return False


def is_noise(genre: str) -> bool:
    """A note on the medium that is no genre."""
    return bool(_NOISE.fullmatch(genre.strip()))
