"""What journals print around a paper: identifiers, dates, licences, addresses; what it says is kept as hints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.ingest.clean.hints import Hints, container_in, date_in, hints_in, numbers_in
from generator.ingest.clean.kinds import is_references
from generator.ingest.clean.names import is_dateline
from generator.ingest.clean.part import Drop, Kept, Part, without
from generator.ingest.clean.patterns import PATTERNS, look
from generator.ingest.clean.shape import ends_sentence, enumerator
from generator.ingest.clean.zones import zones_of

_PARTS_OF_DATES = (("issued", look(r"(?:published|available)(?: online)?\b.{0,12}?(?=\d|[a-z]+ \d)")),
                   ("submitted", look(r"(?:received|submitted|submission)\b.{0,12}?(?=\d|[a-z]+ \d)")),
                   ("accepted", look(r"accept(?:ed|ance)\b.{0,12}?(?=\d|[a-z]+ \d)")))  # fmt: skip
_HOLDER = re.compile(
    r"(?:copyright|©|\(c\))[\s©]*(?:19|20)\d\d(?:\s*[-–]\s*\d{2,4})?,?\s+(?:by\s+)?([^.,;|\d]{3,80})", re.IGNORECASE
)
_JOURNAL = look(
    r"\b(?:journal|review|revue|revista|rivista|zeitschrift|tidsskrift|bulletin|annals"
    r"|archives|proceedings|transactions"
    r"|quarterly|letters|magazine|tạp chí|studies|sciences?|research|yearbook|jahrbuch)\b|学报|雑誌"
)
_SECTION = look(r"(?:abstract|summary|key ?words|introduction|zusammenfassung|résumé|tóm tắt|resumen|\d)")
_OF_JOURNAL = look(r"(?:received|accepted|revised|submitted|(?:available|published|first) online|article history)\b")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_OF_ENTRY = look(  # the last line of an entry of a list, cut off by the edge of the page
    r"(?:doi\s*:?\s*|https?://|www\.)\S+$|(?:pp?\.\s*|\d{1,4}\s?\(\d{1,4}\)[,:]\s*)\d{1,5}\s?[-–—]\s?\d{1,5}\.?$"
)
_DATED = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_AUTHORS = re.compile(r"the authors?|author\(s\)|all rights", re.IGNORECASE)


def furniture(parts: Sequence[Part]) -> Kept:
    """``parts`` without the journal's own lines; a name printed over them is the journal's."""
    zones = zones_of(parts)
    drops: list[Drop] = []
    listed = max((at for at, part in enumerate(parts) if is_references(part.text)), default=len(parts))
    for at, part in enumerate(parts):
        drop = _drop(part, not zones.is_body(at))
        if drop is not None and not _is_rest(parts, at) and not (at > listed and _is_entry(part, drop)):
            drops.append(drop)
    drops += _names(parts, drops, zones.head)
    return without(parts, sorted(drops, key=lambda drop: drop.number))


def _is_rest(parts: Sequence[Part], at: int) -> bool:
    """Whether an address belongs to a numbered entry before it, which a page or a column has broken."""
    before = parts[at - 1].text if at else ""
    return bool(_ADDRESS.fullmatch(parts[at].text) and enumerator(before)[0]) and "://" not in before


def _is_entry(part: Part, drop: Drop) -> bool:
    """Whether a line of a list of references is an entry, or the end of one, rather than the journal's own."""
    dated = len(part.text) > 40 and _DATED.search(part.text) is not None and drop.reason == "identifiers"
    return dated or _OF_ENTRY.match(part.text) is not None


def _drop(part: Part, outside: bool) -> Drop | None:
    if part.kind in ("table", "reference", "title", "footnote") or (part.told and part.kind == "heading"):
        return None
    found = next((one for one in PATTERNS if one.fits(part.text, outside and part.kind != "item")), None)
    if found is None or (
        found.reason == "dates of the paper" and is_dateline(part.text) and not _OF_JOURNAL.match(part.text)
    ):
        return None  # an article's date line stays: it is told from its title's neighbours
    return Drop(part.number, found.reason, _hints(found.reason, part.text))


def _hints(reason: str, text: str) -> Hints:
    match reason:
        case "dates of the paper":
            return tuple(_dated(text))
        case "citation notice":
            told = (hint for hint in hints_in(text) if hint[0] == "DOI")
            return (("citation", text.partition(":")[2].strip() or text), *told, *numbers_in(text))
        case "copyright":
            holder = _HOLDER.search(text)
            name = holder[1].strip() if holder else ""
            return (("publisher", name),) if name and not _AUTHORS.search(name) else ()
        case "licence":
            return tuple(hint for hint in hints_in(text) if hint[0] == "license")
        case "identifiers":
            name = container_in(text)
            return (*((("container-title", name),) if name and "issn" not in name.casefold() else ()), *hints_in(text))
        case "journal furniture":
            return tuple(hint for hint in hints_in(text) if hint[0] == "DOI")
    return ()


def _dated(text: str) -> Iterator[tuple[str, str]]:
    for key, begin in _PARTS_OF_DATES:
        found = begin.search(text)
        stated = date_in(text[found.end() : found.end() + 24]) if found else ""
        if stated:
            yield key, stated


def _names(parts: Sequence[Part], drops: Sequence[Drop], head: int) -> Iterator[Drop]:
    """Short lines over the first identifiers of a paper, where its title follows behind them: the journal's name."""
    gone = {drop.number for drop in drops}
    told = {drop.number for drop in drops if {"ISSN", "volume"} & {key for key, _ in drop.hints}}
    first = next((at for at, part in enumerate(parts[:head]) if part.number in told), 0)
    behind = [part for part in parts[first + 1 : head] if part.number not in gone and not _SECTION.match(part.text)]
    for part in parts[: first if first <= 3 and len(behind) >= 2 else 0]:
        if len(part.text) <= 160 and _JOURNAL.search(part.text) and not ends_sentence(part.text):
            yield Drop(part.number, "journal furniture", (("container-title", part.text),))
