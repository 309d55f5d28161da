"""Citations by number: "[3, 5-7]", raised numbers, notes, and "(3)" where the list is numbered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.digits import whole
from generator.ingest.citing_types import Citation
from generator.ingest.document import Block, Document
from generator.ingest.draft.catalogue import Catalogue
from generator.ingest.references.parse import parse_reference
from generator.ingest.references.types import ReferenceList
from generator.ingest.sameness import same_as

_N = r"\d{1,3}"
_LIST = rf"{_N}(?:\s?[-–—]\s?{_N})?(?:\s?[,;]\s?{_N}(?:\s?[-–—]\s?{_N})?){{0,30}}"
_SQUARE = re.compile(
    rf"\[(?P<numbers>{_LIST})(?:,\s?(?:pp?\.|tr\.|S\.|p\s|para\.?|ch\.|§)\s?(?P<at>\d[\d\s,–-]{{0,30}}))?\](?!\()"
)
_ROUND = re.compile(rf"(?<=[\w”\"’)])\s\((?P<numbers>{_LIST})\)(?=[.,;:]|\s[a-z]|\s?$)")
_GLUED = re.compile(
    rf"(?:(?<=[a-zß-ÿ)%”\"’][.,;:])|(?<=[.,][”\"’])|(?<=(?:19|20)\d\d[.,]))(?P<numbers>{_LIST})(?=\s+[^\W\d_a-zß-ÿ]|\s+[“\"‘(]|\s*\n|\s*$)"
    rf"|(?<=[a-zß-ÿ)”\"’][,;:])(?P<inner>{_N}(?:[-–,]{_N}){{0,9}})(?=\s+[^\W\d_])"
    rf"|(?<=[a-zß-ÿ]{{3}})(?P<late>{_N})(?=[.,;]?\s)"
)
_WIDEST = 60  # entries that one range may name
_SHORT = 160  # entries of a list
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[⁻,˒–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*")


def bracketed(text: str, references: ReferenceList) -> Iterator[Citation]:
    """Numbers in square brackets."""
    numbers = _numbered(references)
    if not numbers and len(_SQUARE.findall(text)) < 2:
        return
    for found in _SQUARE.finditer(text):
        yield _citation(found.start(), found.end(), found["numbers"], numbers, (found["at"] or "").strip())


def rounded(text: str, references: ReferenceList) -> tuple[Citation, ...]:
    """Numbers in round brackets behind words, if nearly all name an entry and there are three at least."""
    numbers = _numbered(references)
    found = [_citation(one.start() + 1, one.end(), one["numbers"], numbers) for one in _ROUND.finditer(text) if numbers]
    return _trusted(found, references, lambda one: not text[one.end : one.end + 1].isspace())


def glued(text: str, references: ReferenceList) -> tuple[Citation, ...]:
    """Raised numbers whose raising got lost: "the alliance.12 The ..."."""
    numbers = _numbered(references)
    found = [
        _citation(one.start(), one.end(), one["numbers"] or one["inner"] or one["late"], numbers)
        for one in _GLUED.finditer(text)
        if numbers
    ]
    return _trusted(found, references, lambda one: not text[max(one.start - 1, 0)].isalpha())


def _trusted(
    found: list[Citation], references: ReferenceList, is_sure: Callable[[Citation], bool]
) -> tuple[Citation, ...]:
    """Those before the list, if nearly all lead to an entry; of a few all must, and the form of each be sure."""
    inside = [one for one in found if one.start < references.start]
    linked = [one for one in inside if one.entries]
    many = len(linked) >= 3 and len(linked) * 10 >= len(inside) * 9
    few = len(linked) == len(inside) and all(map(is_sure, inside))
    return tuple(inside) if many or few else ()


def raised(document: Document, references: ReferenceList) -> Iterator[Citation]:
    """Raised numbers: of entries where the list is numbered, else of notes that name entries."""
    numbers = _numbered(references)
    notes = _notes(document, references)
    known = {**numbers, **notes}
    for block in document.blocks:
        if block.kind in ("footnote", "reference", "title"):
            continue
        for at, printed in block.marks:
            yield from _marked(at, printed, numbers, notes)
        for found in _RAISED.finditer(document.text, block.start, block.end):
            asked = re.sub(r"[⁻–]", "-", found[0]).replace("˒", ",").translate(_SUPERSCRIPTS)
            if numbers or notes.get(asked):
                yield _citation(found.start(), found.end(), asked, known)


def _marked(
    at: int, printed: str, numbers: Mapping[str, tuple[int, ...]], notes: Mapping[str, tuple[int, ...]]
) -> Iterator[Citation]:
    if printed in notes:
        if notes[printed]:
            yield Citation(at, at, "note", notes[printed])
    elif numbers and re.fullmatch(_LIST, printed):
        yield _citation(at, at, printed, numbers)


def _numbered(references: ReferenceList) -> dict[str, tuple[int, ...]]:
    """Indices by printed number."""
    return {one.entry.number: (at,) for at, one in enumerate(references.entries) if one.entry.number}


def _citation(
    start: int, end: int, printed: str, numbers: Mapping[str, tuple[int, ...]], locator: str = ""
) -> Citation:
    found = [entry for number in _spelt(printed) for entry in numbers.get(number, ())]
    return Citation(start, end, "number", tuple(dict.fromkeys(found)), locator=locator)


def _spelt(printed: str) -> Iterator[str]:
    """ "3, 5-7" as 3, 5, 6, 7."""
    for part in re.split(r"\s?[,;]\s?", printed):
        first, _, last = re.sub(r"\s?[-–—]\s?", "-", part).partition("-")
        start, end = whole(first), whole(last)
        if start is not None and end is not None and 0 <= end - start <= _WIDEST:
            yield from (str(number) for number in range(start, end + 1))
        else:
            yield first
            if last:
                yield last


def _notes(document: Document, references: ReferenceList) -> dict[str, tuple[int, ...]]:
    """Entries that each footnote names, by the footnote's number."""
    if not references.entries:
        return {}
    records = Catalogue()
    for at, one in enumerate(references.entries):
        records.add(str(at), one.parsed.csl)
    found: dict[str, tuple[int, ...]] = {}
    last: tuple[int, ...] = ()
    for block in document.blocks:
        if block.kind == "footnote":
            number, words = _note(document, block)
            last = _named(words, records, last)
            found.setdefault(number, last)
    return found


def _note(document: Document, block: Block) -> tuple[str, str]:
    found = re.match(r"\W*(\d{1,3})\W*\s*", document.words(block))
    return (found[1], document.words(block)[found.end() :]) if found else ("", document.words(block))


def _named(words: str, records: Catalogue, last: tuple[int, ...]) -> tuple[int, ...]:
    if re.match(r"\W*(?:ibid|ebd|ebenda)\b", words, re.I):
        return last
    parts = (part for part in re.split(r";\s", words[:2000]) if len(part) > 8)
    keys = (_same_as(parse_reference(part).csl, records) for part in parts)
    return tuple(dict.fromkeys(int(key) for key in keys if key))


def _same_as(record: Mapping[str, Any], records: Catalogue) -> str:
    """In a short list every entry is looked at; in a long one those that share words, or notes times entries count."""
    return same_as(record, records.records) if len(records.records) <= _SHORT else records.same_as(record)
