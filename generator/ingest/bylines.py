"""Who wrote a document, where it came out and when, from the short lines at its head and its foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.ingest.document import Block, Document
from generator.ingest.names import Name, Usage, is_initials, is_organisation, parse_names
from generator.ingest.references.dates import Printed, find_dates
from generator.ingest.references.head import are_names, is_outlet
from generator.records import dataclass

_BY = re.compile(
    r"^\W*(?:(?:written|reported|reporting|story|text|edited|compiled|posted|published|speech|address|lecture|remarks|"
    r"keynote|interview|essay|comment|commentary|analysis|opinion|report|words)(?:\s(?=by)|(?=:)))?(?:by\b|:\s"
    r"|authors?\b|tác giả\b|von\b|par\b|por\b|di\b|door\b|bài\b|autor(?:es|en|a)?\b|"
    r"auteurs?\b)\s?:?\s*",
    re.I,
)
_KINDS = (
    "speech|address|lecture|remarks|keynote|interview|essay|comment|commentary|analysis|opinion|text|words|story|report"
)
_LABELLED = re.compile(
    rf"^\W*(?:(?:(?:written|reported|reporting|edited|compiled|posted|published|{_KINDS})\s)?by|authors?|tác giả|von"
    rf"|par|por"
    rf"|autor(?:es|en)?|auteurs?)\b\s?:?\s|^\W*(?:{_KINDS}):\s(?-i:(?=[^\W\d_a-zß-ÿ]))",
    re.I,
)
_BEHIND_NAME = re.compile(r"\s(?:at|on|for|to|before|during)\s.*$", re.DOTALL)
_SOURCE = re.compile(
    r"^\W*(?:source|nguồn|quelle|fuente|fonte|theo|via|bron)\s?:?\s+(?P<outlet>[^\n.;|]{2,60})\W*$", re.I
)
_STAMP = re.compile(r"\b(?:update[ds]?|last updated|cập nhật|aktualisiert|mis à jour|actualizado|modified)\b", re.I)
_MAIL = re.compile(r"[\w.+-]{1,64}@\S{1,64}|https?://\S+|@\w+|ORCID\S*|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b")
_AFFILIATED = re.compile(
    r"\b(?:student|professor|lecturer|fellow|researcher|candidate|director|editor|correspondent|"
    r"analyst|editor-in-chief|staff writer|associate|senior|assistant)\b",
    re.I,
)
_RAISED = re.compile(r"(?<=[^\W\d_.])[\d*†‡§¹²³⁴⁵⁶⁷⁸⁹]+(?:,[\d*†‡§¹²³⁴⁵⁶⁷⁸⁹]+)*|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+")
_IN_PLACE = re.compile(r"\s(?:in|from)\s[^\W\d_a-zß-ÿ][\w.'’-]+(?:\s[^\W\d_a-zß-ÿ][\w.'’-]+){0,2}(?=,|\s+and\b|\s&|$)")
_DATELINE = re.compile(
    r"^(?P<place>[^\W\d_a-zß-ÿ][^\W\d_]+(?:[ "
    r",/.]{1,2}[^\W\d_a-zß-ÿ][^\W\d_.]*){0,4})(?:,?\s(?P<date>[^—–()-]{3,24}?))?\s?(?:\((?P<agency>[^\W\d_]{2,20}(?:\s[^\W\d_]+){0,2})\))?\s?[—–-]{1,2}\s"
)
_HEAD, _FOOT = 14, 6  # blocks at either end that can be lines about the document
_SHORT = 200
_LINE = 600  # characters of a line of names that are read


@dataclass(frozen=True, slots=True)
class Byline:
    """What the lines say. ``reasons``: (field, how it is known) where that is not plainly said."""

    names: tuple[Name, ...] = ()
    outlet: str = ""
    date: Printed | None = None
    stamped: bool = False  # the date is the one of an update
    reasons: tuple[tuple[str, str], ...] = ()


def read_bylines(document: Document, usage: Usage = Usage()) -> Byline:  # noqa: B008
    """Read the head first; the foot where the head names nobody."""
    head, foot = tuple(_head(document)), tuple(_foot(document))
    named = _names(document, head, usage) or _names(document, foot, usage, foot=True)
    names, outlet, reasons = named or ((), "", ())
    outlet = outlet or _outlet(document, (*head, *foot))
    date, stamped = _date(document, (*head, *foot))
    return Byline(names, outlet, date, stamped, reasons)


def _head(document: Document) -> Iterator[Block]:
    """Short blocks around the title, up to the first heading or full paragraph."""
    titled = any(block.kind == "title" for block in document.blocks[:_HEAD])
    for block in document.blocks[:_HEAD]:
        words = document.words(block)
        if block.kind == "title":
            titled = False
        elif (block.kind == "heading" and not titled and not is_labelled(words)) or (
            len(words) > _SHORT and block.kind != "byline"
        ):
            if (block.kind == "heading" and not is_labelled(words)) or not titled:
                return
        else:
            yield block


def _foot(document: Document) -> Iterator[Block]:
    last = document.blocks[-_FOOT:]
    yield from (one for one in last if one.kind in ("byline", "paragraph") and len(document.words(one)) <= 120)


_Named = tuple[tuple[Name, ...], str, tuple[tuple[str, str], ...]]


def _names(document: Document, blocks: Sequence[Block], usage: Usage, *, foot: bool = False) -> _Named | None:
    """The names in the first lines that are names; neighbouring lines of names belong together."""
    found: list[Name] = []
    outlet = ""
    genre = document.hints.get("genre", "").casefold()
    for block in blocks:
        words = document.words(block)
        if genre and words.casefold().startswith(genre):
            continue
        line = read_line(words, usage)
        sure = block.kind == "byline" or bool(_LABELLED.match(words))
        if line and (sure or (not foot and _like_people(line[0]))):
            found += line[0]
            outlet = outlet or line[1]
        elif found and not foot and not _is_about_author(words):
            break
    if not found:
        return None
    where = (("author", "the signature under the text"),) if foot else ()
    told = tuple(("author", name.inferred) for name in found if name.inferred)[:1]
    return tuple(found), outlet, where or told


def _is_about_author(words: str) -> bool:
    """Whether a line between two of names says where the one works or how to write to her."""
    return len(words) <= _SHORT and bool(_AFFILIATED.search(words) or _MAIL.search(words) or is_organisation(words))


def _like_people(names: Sequence[Name]) -> bool:
    return all(name.family and name.given for name in names)


def read_line(line: str, usage: Usage = Usage()) -> tuple[tuple[Name, ...], str] | None:  # noqa: B008
    """Names and outlet of one line: "By Ann Lee, The Coast Times"; None where it names nobody."""
    words = _RAISED.sub("", _MAIL.sub("", line[:_LINE]))
    labelled = _LABELLED.match(words)
    words = _BEHIND_NAME.sub("", _BY.sub("", words, count=1)) if labelled else words
    outlet = ""
    parts = [part.strip(" ,.") for part in re.split(r"\s[-–—|·•/]\s|\s\|\s?|\n|\t", words) if part.strip(" ,.")]
    kept = [part for part in parts if not _date_only(part) and not _STAMP.search(part)]
    if not kept or len(kept[0]) > 160:
        return None
    people = kept[0]
    last = people.rpartition(",")
    if is_outlet(last[2].strip()) and last[0]:
        people, outlet = last[0], last[2].strip()
    for part in kept[1:]:
        outlet = outlet or (part if is_outlet(part) or is_organisation(part) else "")
    people = _without_affiliation(_IN_PLACE.sub("", people) if labelled else people)
    if not people or not _names_somebody(people, bool(labelled)):
        return None
    return tuple(_fit(parse_names(people, usage).names)), outlet


def is_labelled(line: str) -> bool:
    """Whether a line says that a name follows: "By Ann Lee", "Posted by Ann Lee on 3 May", "Interview: Ann Lee"."""
    return bool(_LABELLED.match(line[:_LINE]))


def is_only_date(line: str) -> bool:
    """Whether a line is a date with at most a word or two beside it."""
    return _date_only(line[:_LINE])


def _fit(names: Sequence[Name]) -> Iterator[Name]:
    yield from (name for name in names if not re.search(r"\d", name.literal))


def _without_affiliation(people: str) -> str:
    """Names up to the first piece that is an office or a body."""
    kept: list[str] = []
    for piece in re.split(r"\s*,\s*", people):
        if _AFFILIATED.search(piece) or (kept and is_organisation(piece) and not is_initials(piece)):
            break
        kept.append(piece)
    return ", ".join(kept)


def _names_somebody(people: str, labelled: bool) -> bool:
    if is_outlet(people) or (re.search(r"[.!?:]\s*$", people) and not re.search(r"\b[A-Z]\.$|Jr\.$", people)):
        return False
    if is_organisation(people):
        return labelled or len(people.split()) == 1
    return are_names(people) and (labelled or len(people.split()) >= 2)


def _date_only(part: str) -> bool:
    date = next(find_dates(part), None)
    return date is not None and len(re.sub(r"[\W\d_]+", "", part[: date.start] + part[date.end :])) <= 14


def _outlet(document: Document, blocks: Sequence[Block]) -> str:
    for block in blocks:
        words = document.words(block)[:_LINE].strip()
        if source := _SOURCE.match(words):
            return source["outlet"].strip(" .")
        if block.kind == "byline" and not _STAMP.search(words) and (outlet := _of_line(words)):
            return outlet
        if (dateline := _DATELINE.match(words)) and dateline["agency"]:
            return dateline["agency"]
    return ""


def _of_line(words: str) -> str:
    """The outlet that a line names, a date or a place beside it at most: "The Coast Times | 3 May 2021"."""
    pieces = [piece.strip(" ,.") for piece in re.split(r"\s[-–—|·•/]\s|\s?\|\s?|\n|\t", words)]
    kept = [piece for piece in pieces if piece and not _date_only(piece)]
    return kept[0] if kept and is_outlet(kept[0]) else ""


def _date(document: Document, blocks: Sequence[Block]) -> tuple[Printed | None, bool]:
    """The first date on a line about the document; the day of publishing before that of an update."""
    stamped: Printed | None = None
    for block in blocks:
        words = document.words(block)
        if len(words) > _SHORT or (block.kind != "byline" and not _date_only(words) and not is_labelled(words)):
            continue
        for date in find_dates(words):
            if not date.parts:
                continue
            if not _STAMP.search(words[: date.start]):
                return date, False
            stamped = stamped or date
    return stamped, stamped is not None
