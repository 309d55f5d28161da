"""The records of ``references.json`` for what a source lists and for what it cites beyond its list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.ingest.draft.catalogue import Catalogue
from generator.ingest.draft.ids import work_id
from generator.ingest.draft.types import Json, Work


def work_ids(works: Sequence[Work], earlier: Mapping[str, Json], taken: set[str]) -> tuple[str, ...]:
    """An id for each work, those of an ``earlier`` drafting kept; adds what it hands out to ``taken``."""
    left = {name: plain(record) for name, record in earlier.items()}
    shelf = Catalogue()
    for name, record in left.items():
        shelf.add(name, record)
    found = []
    for work in works:
        name = _earlier_id(work, left, shelf) or work_id(work.csl, taken)
        left.pop(name, None)
        taken.add(name)
        found.append(name)
    return tuple(found)


def _earlier_id(work: Work, left: Mapping[str, Json], shelf: Catalogue) -> str:
    """The id that this entry had before: the same fields, else the same work."""
    same = next((name for name, record in left.items() if record == work.csl), "")
    near = "" if same else shelf.same_as(work.csl)
    return same or (near if near in left else "")


def plain(record: Json) -> Json:
    """A record without what the topic adds to it."""
    return {key: value for key, value in record.items() if key not in ("id", "custom")}


def work_records(source: str, works: Sequence[Work], ids: Sequence[str], sources: Catalogue) -> tuple[Json, ...]:
    """The records of the works; ``sources`` are the topic's own, to tell those that are listed as works."""
    return tuple(
        {"id": name, **work.csl, "custom": _custom(source, work, sources.same_as(work.csl, but=source))}
        for name, work in zip(ids, works, strict=True)
    )


def _custom(source: str, work: Work, same: str) -> dict[str, str]:
    told = {"listed-in": source, "entry": work.entry} if work.entry else {"missing-from": source}
    told |= {"same-as": same} if same else {}
    return told | ({"caution": work.caution} if work.caution else {})
