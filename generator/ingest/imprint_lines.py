"""What lines beside the text say of where a document came out, wherever such a line stands: ``imprint_lines``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.ingest.document import Document

_HEAD, _FOOT = 14, 8  # blocks at either end that can hold such lines
_LONGEST = 320
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s;,]{2,80}")
_PAGES = re.compile(r"\b(?:pp?\.?|pages|S\.|tr\.)\s?(\d{1,5})\s?[-–—]\s?(\d{1,5})\b")
_VOLUME = re.compile(r"\b(?:vol(?:ume|\.)?|band|bd\.|tome|tập)\s?(\d{1,4})\b", re.IGNORECASE)
_ISSUE = re.compile(r"\b(?:no|nr|issue|number|iss|heft|số)\b\.?\s?(\d{1,4}(?:[-–/]\d{1,4})?)\b", re.IGNORECASE)
_SHORT = re.compile(
    r"(?P<name>[^\W\d_][^\d\n]{4,110}?)[,;]?\s(?P<volume>\d{1,4})\s?\((?P<issue>\d{1,4})\)"
    r"(?:[:,;]\s?(?P<first>\d{1,5})\s?[-–—]\s?(?P<last>\d{1,5}))?"
)
_MEETING = re.compile(
    r"(?:In:?\s+)?(?P<name>(?:Proceedings|Proc\.|Papers|Transactions|Actes|Actas)\s(?:of|from|de|des|du|del)\s[^,;.:"
    r"|]{8,140})"
)
_BOOK = re.compile(
    r"In:?\s+(?P<editors>[^():]{3,120}?),?\s\((?:eds?|hrsg|dirs?|coords?|éds?)\.?\),?\s+(?P<name>[^.|]{3,140})(?:\."
    r"|\||$)"
    r"\s*(?P<publisher>[^\d,.:|]{3,60})?"
)
_LABELLED = re.compile(
    r"(?:(?:first |originally |previously )?published in|reprinted (?:from|in)|this (?:article|paper|essay|piece|text)"
    r" (?:first |originally )?appeared in|(?:how to )?cite (?:this \w+ )?as|(?:suggested )?citation|erschienen in"
    r"|publié dans"
    r"|publicado en)\b:?\s*",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:the\s+)?[^\W\d_][^\d,;.(|]{3,100}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def imprint_lines(document: Document) -> Mapping[str, str]:
    """CSL fields, ``type`` and ``year`` where a line tells them; the first line that says a field counts.

    Lines at the head may say it in any way; those at the foot, where the list of references stands, under a label.
    """
    found: dict[str, str] = {}
    for line in _lines(document):
        for name, value in _told(line):
            found.setdefault(name, value)
    return found


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks[:_HEAD]:
        words = " ".join(document.text[block.start : min(block.end, block.start + _LONGEST + 1)].split())
        if block.kind in ("byline", "paragraph", "heading") and len(words) <= _LONGEST:
            yield words
    for block in document.blocks[max(_HEAD, len(document.blocks) - _FOOT) :]:
        words = " ".join(document.text[block.start : min(block.end, block.start + _LONGEST + 1)].split())
        if len(words) <= _LONGEST and (label := _LABELLED.match(words)):
            yield words[label.start() :]


def _told(line: str) -> Iterator[tuple[str, str]]:
    if doi := _DOI.search(line):
        yield "DOI", doi[0].rstrip(".)")
    label = _LABELLED.match(line)
    rest = line[label.end() :] if label else line
    pages, volume = _PAGES.search(rest), _VOLUME.search(rest)
    named = _container(rest, is_sure=bool(label or pages or volume))
    if named:
        yield from named
        yield from _numbers(rest)
    if named and (year := _YEAR.search(rest)):
        yield "year", year[0]


def _container(rest: str, *, is_sure: bool) -> list[tuple[str, str]]:
    """The work that a line names as holding the document, and what kind that makes the document."""
    if book := _BOOK.match(rest):
        publisher = [("publisher", book["publisher"].strip())] if book["publisher"] else []
        return [("container-title", book["name"].strip()), ("type", "chapter"), *publisher]
    if (meeting := _MEETING.match(rest)) and is_sure:
        return [("container-title", meeting["name"].strip()), ("type", "paper-conference")]
    if short := _SHORT.match(rest):
        return [("container-title", short["name"].strip(" ,.;"))]
    return [("container-title", name[0].strip())] if is_sure and (name := _periodical(rest)) else []


def _periodical(rest: str) -> re.Match[str] | None:
    """A name in front of volume or number; a line that is nothing but "Vol. 3" has none."""
    name = _NAME.match(rest)
    first = _VOLUME.search(rest) or _ISSUE.search(rest)
    return name if name and first and name.end() <= first.start() + 1 else None


def _numbers(rest: str) -> Iterator[tuple[str, str]]:
    if short := _SHORT.match(rest):
        yield "volume", short["volume"]
        yield "issue", short["issue"]
        if short["first"]:
            yield "page", f"{short['first']}-{short['last']}"
    if volume := _VOLUME.search(rest):
        yield "volume", volume[1]
        if issue := _ISSUE.search(rest):
            yield "issue", issue[1]
    if pages := _PAGES.search(rest):
        yield "page", f"{pages[1]}-{pages[2]}"
