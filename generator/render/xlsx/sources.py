"""The sheet of sources: what was read, then the works that were reached through them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.formats.csl import short_label
from generator.model.outline import PartialDate
from generator.model.source import Reference, Source
from generator.office.register import Amount, Field, Linked, Table, Value
from generator.render.xlsx.desk import SOURCES, Desk, day

_FIELDS = (
    Field("Source", 26, strong=True), Field("Read", 12), Field("Points", 9), Field("Title", 56), Field("Authors", 30),
    Field("Issued", 12), Field("Type", 16), Field("In", 30), Field("Voice", 18), Field("Country", 14),
    Field("Depends on", 20), Field("Vantage point", 40), Field("Address", 44), Field("Caution", 50), Field("Id", 22),
)  # fmt: skip


def source_table(desk: Desk) -> Table:
    """``Points``: how many a source carries, or are told after a work."""
    return Table(SOURCES, _FIELDS, tuple(_rows(desk)))


def _rows(desk: Desk) -> Iterator[tuple[Value, ...]]:
    pieces = [piece for point in desk.outline.points() for piece in point.evidence]
    carried, told = Counter(one.source for one in pieces), Counter(one.origin for one in pieces)
    for source in desk.outline.sources.values():
        yield _source(desk, source, carried[source.id])
    for name in desk.works:
        yield _work(desk.outline.references[name], told[name])


def _source(desk: Desk, source: Source, count: int) -> tuple[Value, ...]:
    depends = "; ".join(desk.label(name) for name in source.depends_on)
    reference = source.reference
    return (
        source.label, "read", Amount(count), *_record(reference), source.outlet or _container(reference), source.voice,
        source.country, depends, source.vantage, _address(reference.csl), reference.caution, source.id,
    )  # fmt: skip


def _work(work: Reference, count: int) -> tuple[Value, ...]:
    caution = " ".join(text for text in (work.caution, work.note) if text)
    return (
        short_label(work.csl), "not read", Amount(count), *_record(work), _container(work), None, None, None, None,
        _address(work.csl), caution, work.id,
    )  # fmt: skip


def _record(reference: Reference) -> tuple[Value, Value, Value, Value]:
    issued = reference.issued[:3]
    when = day(PartialDate(*issued)) if issued else None
    return reference.title, _authors(reference.csl), when, str(reference.csl.get("type", ""))


def _container(reference: Reference) -> str:
    return str(reference.csl.get("container-title") or reference.csl.get("publisher") or "")


def _authors(record: Mapping[str, object]) -> str:
    names = record.get("author")
    return "; ".join(_name(one) for one in names) if isinstance(names, list) else ""


def _name(one: object) -> str:
    match one:
        case {"literal": str(name)}:
            return name
        case {"family": str(family), "given": str(given)}:
            return f"{family}, {given}"
        case {"family": str(family)}:
            return family
        case _:
            return ""


def _address(record: Mapping[str, object]) -> Value:
    """The DOI, else the URL, as a link."""
    if doi := str(record.get("DOI") or ""):
        return Linked(f"doi:{doi}", f"https://doi.org/{doi}")
    url = str(record.get("URL") or "")
    return Linked(url, url) if url.lower().startswith(("http://", "https://")) else url or None
