"""The head of a document: which block is its title, which say who wrote it and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.ingest.clean.hints import date_in
from generator.ingest.clean.kinds import NAMED, is_title_case
from generator.ingest.clean.names import is_byline, is_dateline, is_names
from generator.ingest.clean.part import Part
from generator.ingest.clean.phrases import plain
from generator.ingest.clean.series import is_series, names_title, series_in
from generator.ingest.clean.shape import bullet, ends_sentence, is_caption, words
from generator.ingest.clean.strand import joined
from generator.ingest.clean.zones import zones_of
from generator.records import replace

_SERIES = re.compile(
    r"\b(?:working|discussion|policy|research|briefing|occasional|white|green|issue|background) "
    r"(?:papers?|briefs?|notes?|reports?|series)\b"
    r"|\b(?:report|paper|brief|bulletin|series|number|no|nr)\b\.?\s*(?:no\.?\s*)?\d",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\b(?:university|institute|ministry|department|foundation|centre|center|agency|commission|council|bank|association"
    r"|(?:republic|kingdom|government|commonwealth|state|federation|principality) of"
    r"|universität|institut|ministère|ministerium|universidad|instituto|ministerio|đại học|viện)\b",
    re.IGNORECASE,
)
_RAISED = re.compile(r"(?:<sup>|\$\^|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}(?=[^\W\d_]))", re.IGNORECASE)
_LONGEST = 300  # characters of a title
_REST = 60  # characters of the second line of where an author works
_FIRST = 14  # blocks among which the title stands
_LAST = 4  # blocks at the end that may say who wrote it


def head(parts: Sequence[Part], hints: Mapping[str, str]) -> tuple[Part, ...]:
    """``parts`` with the kinds "title" and "byline" given."""
    title = _title(parts, hints)
    marked = list(parts)
    if title is not None:
        marked[title] = replace(parts[title].as_kind("title"), told=True)
        under = parts[title + 1] if title + 1 < len(parts) else None
        glue = _subtitle_after(parts, title)
        if glue and under is not None:
            marked[title] = replace(marked[title], strand=joined((parts[title].strand, under.strand), glue))
            del marked[title + 1]
            parts = [*parts[: title + 1], *parts[title + 2 :]]
    for at in (*_bylines(parts, title), *_signatures(parts)):
        if marked[at].kind == "paragraph":
            marked[at] = marked[at].as_kind("byline")
    return tuple(marked)


def _subtitle_after(parts: Sequence[Part], title: int) -> str:
    """What joins the title with the line under it, empty where that is none of the title: only papers of a series print
    a subtitle without a colon, newspapers a summary."""
    text, behind = parts[title].text, parts[title + 1 : title + 3]
    if not behind or not _can_be_title(behind[0]):
        return ""
    if text.endswith(":"):
        return " "
    under = behind[0].text
    named = len(behind) == 2 and is_byline(behind[1].text) and not is_byline(under)
    short = len(under) <= 100 and not ends_sentence(text) and ":" not in text and not _is_beside(under)
    return ": " if named and short and "genre" in series_in(parts) else ""


def dateline_in(parts: Sequence[Part]) -> str:
    """The date that a line by the title or at the end states, as ISO; empty where none does."""
    stated = (date_in(part.text) for part in parts if part.kind == "byline" and is_dateline(part.text))
    return next((iso for iso in stated if "-" in iso), "")  # a year alone may be a date in words that are not known


def _title(parts: Sequence[Part], hints: Mapping[str, str]) -> int | None:
    """What the file says is the title; else the largest type at the begin, else the first line that can be one."""
    first = range(min(_FIRST, len(parts)))
    told = [at for at in first if parts[at].kind == "title"]
    if told:
        return told[0]
    wanted = words(hints.get("title", ""))
    same = [at for at in first if wanted and words(parts[at].text) == wanted]
    if same:
        return same[0]
    able = [at for at in range(min(_FIRST, zones_of(parts).head + 1, len(parts))) if _can_be_title(parts[at])]
    ranked = [at for at in able if parts[at].kind == "heading" and parts[at].level == 1]
    if ranked and sum(part.kind == "heading" and part.level == 1 for part in parts) == 1:
        return ranked[0]
    large = max((parts[at].raw.size for at in able), default=0.0)
    largest = [at for at in able if large and parts[at].raw.size == large]
    plain = [at for at in largest or able if not _is_beside(parts[at].text)]
    return next(iter(plain or able), None) if len(parts) > 1 else None


def _is_beside(text: str) -> bool:
    """Whether the line is of the kind that stands beside a title: a series, a house, who wrote it."""
    if names_title(text):
        return False
    beside = (
        _is_house(text) or bool(_SERIES.search(text)) or is_series(text) or plain(text) in ("fact sheet", "factsheet")
    )
    return beside or (is_byline(text) and not is_names(text))


def _is_house(text: str) -> bool:
    """Whether the line is the name of an institution and nothing else: each word of it has a capital."""
    return len(text) <= 90 and bool(_HOUSE.search(text)) and is_title_case(text)


def _can_be_title(part: Part) -> bool:
    text = part.text
    if part.kind not in ("paragraph", "heading") or not 2 < len(text) <= _LONGEST or is_caption(text) or bullet(text):
        return False
    if NAMED.match(text) or is_dateline(text) or text.startswith(("http", "www.", "(")):
        return False
    quoted = text[0] in '"“„«‘' and text[-1] in '"”“»’' and ends_sentence(text)
    ended = text.rstrip('"”»’').endswith(".") and not text.endswith(("...", "U.S.", "U.K.")) and len(text) > 60
    return any(map(str.isalpha, text)) and not quoted and not ended


def _bylines(parts: Sequence[Part], title: int | None) -> Iterator[int]:
    """Lines around the title that say who, where and when, up to the first sentence or section."""
    head = zones_of(parts).head
    last = title
    for at, part in enumerate(parts[:_FIRST]):
        if title is not None and at <= title:
            found = at < title and (_is_above(part.text) or is_dateline(part.text))
        elif NAMED.match(part.text) or part.kind == "heading" or (at >= head and last != at - 1):
            return
        else:
            rest = last == at - 1 and parts[last].text.endswith(",") and len(part.text) <= _REST
            found = rest or is_byline(part.text) or bool(_RAISED.match(part.raw.text.lstrip()))
        if found:
            last = at
            yield at


def _is_above(text: str) -> bool:
    """Whether a line over the title names who published it or in which series."""
    return len(text) <= 120 and (_is_house(text) or bool(_SERIES.search(text)))


def _signatures(parts: Sequence[Part]) -> Iterator[int]:
    """Names or initials under the last paragraph of a text."""
    tail = zones_of(parts).tail
    for at in range(max(tail, len(parts) - _LAST, 1), len(parts)):
        text = parts[at].text
        initials = text.isupper() and len(text) <= 12 and text.replace("/", "").replace("-", "").isalpha()
        if len(text) <= 120 and (initials or is_byline(text)):
            yield at
