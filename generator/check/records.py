"""``records``: a work can be found by its record: identifiers are well formed, and what its type needs is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.check import Rule
from generator.check._doubts import Doubt, citing, findings, shown
from generator.check._identifiers import faults
from generator.errors import Finding
from generator.model.outline import Outline
from generator.model.source import Reference
from generator.text.units import words_of

_IDENTIFIERS = ("DOI", "ISBN", "ISSN", "URL", "number")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATED = re.compile(rf"\b{_MONTH}(?:\s?[-–/]\s?{_MONTH})?,? (?P<year>(?:19|20)\d\d)\b")
_UNDATED = frozenset(("webpage", "legislation", "document", "manuscript", "software", "dataset", "classic"))
_NO_AUTHOR = words_of(
    """article-newspaper article-magazine webpage legislation document legal_case treaty bill dataset map entry
    entry-encyclopedia entry-dictionary broadcast motion_picture regulation hearing classic"""
)
_CREATORS = ("author", "editor", "translator", "publisher", "container-title", "director", "collection-editor")


def _run(outline: Outline) -> Iterable[Finding]:
    return findings("records", doubts(outline), outline)


def doubts(outline: Outline) -> Iterator[Doubt]:
    """What is doubtful of the records that the outline cites, whether or not somebody has looked at it."""
    cited = citing(outline)
    for reference in outline.references.values():
        for what, why, mend in _of(reference, reference.id in outline.sources or reference.id in cited):
            told = f"{shown(reference)} {what}"
            yield Doubt(told, (reference.id,), reference.where, why, mend, cited.get(reference.id, ()))


def _of(reference: Reference, used: bool) -> Iterator[tuple[str, str, str]]:
    yield from _identifiers(reference)
    yield from _contradictions(reference)
    if used and not reference.missing_from:
        yield from _missing(reference)


def _identifiers(reference: Reference) -> Iterator[tuple[str, str, str]]:
    for key in _IDENTIFIERS:
        value = reference.csl.get(key)
        if isinstance(value, str) and value.strip() and (fault := faults(key, value)):
            name = "number" if key == "number" else key
            yield (
                f"has the {name} {value.strip()!r}, which {fault}",
                "a reader cannot find the work by it",
                f"mend {key}",
            )


def _contradictions(reference: Reference) -> Iterator[tuple[str, str, str]]:
    """What an entry says twice and differently, and numbers that look like something else."""
    issued = reference.issued[:1]
    container = str(reference.csl.get("container-title", ""))
    if issued and (match := _DATED.search(container)) and int(match["year"]) != issued[0]:
        what = f"is of {issued[0]} and stands in '{container}'"
        yield what, "the two are not of one year", "state the work that was used: the later book, or the earlier issue"
    if issued and str(reference.csl.get("volume", "")).strip() == str(issued[0]) and _is_a_day(reference):
        pages = reference.csl.get("page")
        yield f"has the volume {issued[0]} and the pages {pages}", "they look like its date", "state the date as issued"


def _is_a_day(reference: Reference) -> bool:
    match = re.fullmatch(r"(\d{1,2})\s?[-–]\s?(\d{1,2})", str(reference.csl.get("page", "")).strip())
    return bool(match) and 1 <= int(match[1]) <= 12 and 1 <= int(match[2]) <= 31  # type: ignore[index]


def _missing(reference: Reference) -> Iterator[tuple[str, str, str]]:
    kind = str(reference.csl.get("type", ""))
    if not reference.title:
        yield "has no title", "nobody can find it", "add the title"
    if not reference.issued and kind not in _UNDATED and not _has_words_for_a_date(reference):
        yield "has no year", "a reader cannot tell how old it is", "add issued"
    if not any(reference.csl.get(key) for key in _CREATORS) and kind not in _NO_AUTHOR:
        yield "has neither author nor publisher", "a reader cannot tell whose work it is", "add author"


def _has_words_for_a_date(reference: Reference) -> bool:
    issued = reference.csl.get("issued")
    return isinstance(issued, dict) and bool(issued.get("literal") or issued.get("raw"))


RULE = Rule("records", "A work can be found by its record.", _run)
