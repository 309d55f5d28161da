"""READ FIRST: the stage in order. A file is read by itself, so that many can be read beside each other; parts, topics
and points are decided over all documents of a topic together.

bytes ──read_file──▶ Reading (kept in a cache) ─┐
bytes ──read_file──▶ Reading                   ─┴─drafted──▶ Drafted, one a document ──planned──▶ files
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from hashlib import sha256

from generator.errors import Finding
from generator.ingest.citing_types import Citations
from generator.ingest.draft.cited import cited_places, works_of
from generator.ingest.draft.origin import origin_of
from generator.ingest.draft.points import draft_point, with_twins
from generator.ingest.draft.types import (
    Card,
    CitedPlace,
    Counts,
    Differing,
    Drafted,
    DraftPoint,
    DraftTable,
    Json,
    Twin,
    Work,
)
from generator.ingest.points import FoundPoint
from generator.ingest.record import Record
from generator.ingest.study import Study
from generator.records import dataclass, replace

BATCH = 60
"""Documents whose points are weighed against each other; a brief has five to fifty. It keeps memory flat."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says by itself."""

    sha256: str
    text: str
    origin: Json = field(hash=False)
    study: Study
    cited: tuple[CitedPlace, ...]
    card: Card
    tables: tuple[DraftTable, ...] = ()
    counts: Counts = Counts()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What of a reading does not hang on other documents; its fields are the reading's own."""

    text: str
    origin: Json = field(hash=False)
    tables: tuple[DraftTable, ...] = ()
    counts: Counts = Counts()
    findings: tuple[Finding, ...] = ()

    def drafted(self, card: Card, points: tuple[DraftPoint, ...]) -> Drafted:
        return Drafted(card, self.text, self.origin, points, self.tables, self.counts, self.findings)


def read_file(data: bytes, file: str, date: str = "") -> Reading:
    """Read one file; InputError where nothing can be read from it.

    ``date`` (ISO) is the document's own where it does not state one: what its "last year" is counted from.
    """
    from generator.ingest.citing import citations
    from generator.ingest.draft.tables import tables_of
    from generator.ingest.reading import read_document
    from generator.ingest.record import record_of
    from generator.ingest.references import find_references
    from generator.ingest.study import study

    document = read_document(data, file, "")
    references = find_references(document)
    record = record_of(document, references)
    cited = citations(document, references)
    date = iso_date(record.csl) or date
    understood = study(document, date, [(one.start, one.end) for one in cited.found])
    digest = sha256(data).hexdigest()
    return Reading(
        sha256=digest,
        text=document.text,
        origin=origin_of(document, file, digest),
        study=understood,
        cited=cited_places(cited, len(references.entries)),
        card=_card(file, record, works_of(references, cited)),
        tables=tables_of(document, date),
        counts=_counts(understood, cited, len(references.entries)),
        findings=document.findings,
    )


def _card(file: str, record: Record, works: tuple[Work, ...]) -> Card:
    stated = {key: value for key, value in record.csl.items() if value}
    return Card(file, stated, dict(record.inferred), record.not_stated, record.outlet, works)


def _counts(understood: Study, cited: Citations, entries: int) -> Counts:
    quantities = sum(len(unit.quantities) for unit in understood.units)
    return Counts(quantities, len(cited.found) - len(cited.dangling), len(cited.dangling), entries, len(cited.uncited))


def drafted(readings: Sequence[Reading], cards: Sequence[Card]) -> tuple[tuple[Drafted, ...], tuple[Differing, ...]]:
    """The points of all documents, weighed against each other, and those that differ; ``cards`` are the completed."""
    points, differing = pointed(readings)
    sheets = (Sheet(one.text, one.origin, one.tables, one.counts, one.findings) for one in readings)
    return tuple(one.drafted(card, own) for one, card, own in zip(sheets, cards, points, strict=True)), differing


def pointed(readings: Sequence[Reading]) -> tuple[tuple[tuple[DraftPoint, ...], ...], tuple[Differing, ...]]:
    """The points of each document, weighed against those of all, and those that differ."""
    from generator.ingest.points import understand
    from generator.ingest.same import same

    studies = tuple(replace(one.study, document=str(number)) for number, one in enumerate(readings))
    understood = understand(studies)
    titles = {topic.id: topic.title for topic in understood.topics}
    points = [
        draft_point(one, readings[int(one.source)].text, readings[int(one.source)].cited, titles)
        for one in understood.points
    ]
    sameness = same(understood.points)
    twins = [Twin(int(one.source), draft.text) for one, draft in zip(understood.points, points, strict=True)]
    points = with_twins(points, twins, sameness.groups)
    differing = tuple(Differing(twins[one.first], twins[one.second], one.what) for one in sameness.differing)
    return _by_document(understood.points, points, len(readings)), differing


def _by_document(
    found: Sequence[FoundPoint], points: Sequence[DraftPoint], documents: int
) -> tuple[tuple[DraftPoint, ...], ...]:
    own: list[list[DraftPoint]] = [[] for _ in range(documents)]
    for one, point in zip(found, points, strict=True):
        own[int(one.source)].append(point)
    return tuple(map(tuple, own))


def iso_date(record: Mapping[str, object]) -> str:
    """The date of a record as far as it is stated: "2024-04"; empty without one."""
    match record.get("issued"):
        case {"date-parts": [[*numbers], *_]} if numbers:
            return "-".join(f"{int(number):0{2 if place else 4}d}" for place, number in enumerate(numbers[:3]))
        case _:
            return ""
