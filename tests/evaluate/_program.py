"""The program as it is measured: the one file that knows its names. All answers are given in types of its own here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.ingest.citing_types import Citations
from generator.ingest.document import Block, Document
from generator.ingest.references.types import ReferenceList
from generator.ingest.study import Study


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity of a text."""

    start: int
    end: int
    value: float
    high: float | None
    unit: str
    per: str
    approximate: bool
    bound: str
    word: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A date of a text."""

    start: int
    end: int
    iso: str
    precision: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation; ``entries`` count from 1."""

    start: int
    end: int
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A series: x to value, scale multiplied out."""

    unit: str
    points: Mapping[str, float] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage and the part it was given."""

    start: int
    end: int
    place: str
    role: str


@dataclass(frozen=True, slots=True)
class Drafted:
    start: int
    end: int
    weight: int
    role: str
    status: str


@dataclass(frozen=True, slots=True)
class File:
    """What is known of one file before others are seen."""

    document: Document
    references: ReferenceList
    record: Mapping[str, Any] = field(hash=False)
    citations: Citations
    study: Study
    date: str


def amounts(text: str) -> tuple[Amount, ...]:
    from generator.text.quantities import quantities

    return tuple(
        Amount(q.start, q.end, q.value, q.high, q.unit, q.per, q.approximate, q.bound, q.word) for q in quantities(text)
    )


def mentions(text: str, document_date: str) -> tuple[Mention, ...]:
    from generator.text.dates import dates

    return tuple(Mention(one.start, one.end, one.iso, one.precision) for one in dates(text, document_date))


def status(sentence: str) -> str:
    from generator.ingest.status import status_of

    return status_of(sentence).status


def told_series(text: str, document_date: str) -> tuple[Told, ...]:
    from generator.ingest.series import series_of

    return _told(series_of(_document(text), document_date))


def _told(found: Sequence[Any]) -> tuple[Told, ...]:
    return tuple(Told(one.unit, {point.x: point.value for point in one.points}) for one in found)


def part(text: str, heading: str) -> str:
    """The part of a passage that stands alone, under a heading or none."""
    from generator.ingest.structure import sections

    document = _document(text, heading)
    placed = _roles([document])[0]
    body = [one for one in placed if one.end > len(heading) + 1 or not heading]
    return body[0].role if body and sections(document) else ""


def parts(documents: Sequence[Document]) -> tuple[tuple[Placed, ...], ...]:
    """The passages of all documents of one topic, with their parts."""
    return tuple(tuple(one) for one in _roles(documents))


def _roles(documents: Sequence[Document]) -> list[list[Placed]]:
    from generator.ingest.parts import decide
    from generator.ingest.study import study
    from generator.ingest.terms import document_frequency, terms, vector

    studies = [study(one) for one in documents]
    bags = [terms(text) for one in studies for text in one.texts]
    frequency = document_frequency(bags)
    vectors = [vector(bag, frequency, len(bags)) for bag in bags]
    roles = iter(decide([scores for one in studies for scores in one.scores], vectors))
    return [[Placed(p.start, p.end, p.place, next(roles)) for p in one.structure.passages] for one in studies]


def _document(text: str, heading: str = "") -> Document:
    """A text that needs no cleaning: paragraphs between empty lines, under a heading or none."""
    blocks = [Block("heading", 0, len(heading), level=1)] if heading else []
    start = len(heading) + 2 if heading else 0
    whole = f"{heading}\n\n{text}" if heading else text
    for words in text.split("\n\n"):
        blocks.append(Block("paragraph", start, start + len(words), paragraph=len(blocks) + 1))
        start += len(words) + 2
    return Document("evaluated", whole, tuple(blocks))


def cited_in(text: str, entries: str) -> tuple[Cited, ...]:
    """Citations of a passage that is followed by the list ``entries``."""
    from generator.ingest.citing import citations
    from generator.ingest.references import find_references

    document = _document(f"{text}\n\nReferences\n\n{entries}")
    return _cited(citations(document, find_references(document)).found)


def _cited(found: Sequence[Any]) -> tuple[Cited, ...]:
    return tuple(Cited(one.start, one.end, tuple(entry + 1 for entry in one.entries)) for one in found)


def listed(data: bytes, name: str) -> list[tuple[str, dict[str, Any]]]:
    """The entries of a file that is a list of references: words and fields."""
    return entries_of(references_of(document_of(data, name)))


def entries_of(references: ReferenceList) -> list[tuple[str, dict[str, Any]]]:
    return [(one.entry.text, dict(one.parsed.csl)) for one in references.entries]


def references_of(document: Document) -> ReferenceList:
    from generator.ingest.references import find_references

    return find_references(document)


def document_of(data: bytes, name: str) -> Document:
    from generator.ingest.reading import read_document

    return read_document(data, name, "evaluated")


def raw_texts(data: bytes, name: str) -> tuple[str, ...]:
    """The texts of the raw's blocks, to which the map of a document leads."""
    from generator.ingest.reading import read_raw

    return tuple(block.text for block in read_raw(data, name).blocks)


def file_of(data: bytes, name: str) -> File:
    """A file, read and understood by itself in the order of the stage."""
    from generator.ingest.citing import citations
    from generator.ingest.record import record_of
    from generator.ingest.stage import iso_date
    from generator.ingest.study import study

    document = document_of(data, name)
    references = references_of(document)
    record = record_of(document, references).csl
    cited = citations(document, references)
    date = iso_date(record)
    understood = study(document, date, [(one.start, one.end) for one in cited.found])
    return File(document, references, record, cited, understood, date)


def drafts(files: Sequence[File]) -> tuple[tuple[Drafted, ...], ...]:
    """The drafted points of documents of one topic."""
    from generator.ingest.points import understand

    studies = [replace(one.study, document=str(number)) for number, one in enumerate(files)]
    own: list[list[Drafted]] = [[] for _ in files]
    for point in understand(studies).points:
        own[int(point.source)].append(Drafted(point.start, point.end, point.weight, point.part, point.status))
    return tuple(map(tuple, own))


def citations_of(file: File) -> tuple[tuple[Cited, ...], tuple[int, ...]]:
    """All citations, and the entries that none leads to."""
    return _cited(file.citations.found), tuple(number + 1 for number in file.citations.uncited)


def headings_of(file: File) -> list[tuple[str, int]]:
    """Headings with their level; the title and the whole text are none."""
    return [(one.title, one.level) for one in file.study.structure.sections if one.block >= 0]


def tables_of(file: File) -> list[tuple[tuple[str, ...], ...]]:
    """The cells of each table."""
    return [block.rows for block in file.document.blocks if block.kind == "table"]


def series_in(document: Document, document_date: str) -> tuple[Told, ...]:
    from generator.ingest.series import series_of

    return _told(series_of(document, document_date))


def read_all(paths: Sequence[Path]) -> int:
    """Files to drafted points, in this process; how many points there are."""
    from generator.ingest.stage import drafted, read_file

    readings = [read_file(path.read_bytes(), path.name) for path in paths]
    return sum(len(one.points) for one in drafted(readings, [one.card for one in readings])[0])
