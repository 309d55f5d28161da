"""From drafts, and what a topic holds already, to the files to write."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import chain
from typing import Any, Protocol

from generator.errors import Finding
from generator.formats.figure_specs import write_figures
from generator.formats.notes import NotesFile, write_notes
from generator.ingest.again import Changes, merged_note, segments
from generator.ingest.again_data import FIGURE, FIGURES_HEAD, figure_hashes, merged_data, merged_figures, merged_records
from generator.ingest.draft.catalogue import Catalogue
from generator.ingest.draft.data import DraftFigure, draft_figures
from generator.ingest.draft.ids import source_id
from generator.ingest.draft.note import drafted_note, point_id
from generator.ingest.draft.origin import write_map
from generator.ingest.draft.types import Card, Counts, Differing, Drafted, Json
from generator.ingest.draft.works import work_ids, work_records
from generator.ingest.record import Record, completed
from generator.records import dataclass, replace

_SHOWN = 120  # characters of a point that a finding shows
REFERENCES, FIGURES, IGNORE = "references.json", "figures.yaml", "originals/.gitignore"


@dataclass(frozen=True, slots=True)
class Present:
    """What the topic's folder holds: notes by id, records in order, texts of data files by name, maps by id."""

    notes: Mapping[str, str] = field(default_factory=dict, hash=False)
    records: Sequence[Json] = ()
    figures: str = ""
    data: Mapping[str, str] = field(default_factory=dict, hash=False)
    maps: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the summary: one file that was read. ``quantities`` are those of its points.

    ``changes`` are those of a note that was there; of a new one all is new and stands in the note. Rows are kept to
    the end of a run over thousands of files, so none may hold the words of a document.
    """

    id: str
    card: Card
    counts: Counts
    points: int
    quantities: int
    changes: Changes
    is_new: bool
    findings: tuple[Finding, ...] = ()


def completions(cards: Sequence[Card]) -> dict[int, Card]:
    """By their places the cards whose records another document's list completes, with what it says of them."""
    catalogue = Catalogue()
    for number, one in enumerate(cards):
        if one.not_stated:
            catalogue.add(str(number), one.record)
    told: dict[int, tuple[Mapping[str, Any], str]] = {}
    for number, one in enumerate(cards if catalogue.records else ()):
        for work in one.works:
            if found := catalogue.same_as(work.csl, but=str(number)):
                told.setdefault(int(found), (work.csl, str(one.record.get("title", one.file))))
    return {number: _with_entry(cards[number], *told[number]) for number in sorted(told)}


def _with_entry(one: Card, entry: Mapping[str, Any], by: str) -> Card:
    known = completed(Record(one.record, one.inferred, one.not_stated, one.outlet), entry, f"“{by}”")
    outlet = one.outlet or str(known.csl.get("container-title", ""))
    return replace(
        one, record=dict(known.csl), inferred=dict(known.inferred), not_stated=known.not_stated, outlet=outlet
    )


class Aside(Protocol):
    """Texts that are put aside until all sources are drafted."""

    def append(self, text: str, /) -> None: ...

    def __iter__(self) -> Iterator[str]: ...


class Desk:
    """Where the files of a topic are made, source by source; ``code`` is the version of the code that drafts.

    A topic may have thousands of sources, so what all of them add is put ``aside``, as it will be written.

    ``names`` first, then ``draft`` for each source in the same order, then ``shared`` for what they have in common.
    """

    def __init__(self, present: Present, code: str, aside: Callable[[], Aside] = list) -> None:
        self._present = present
        self._code = code
        self._own: dict[str, list[int]] = {}  # places of each source's records
        self._changed: dict[str, str | None] = {}  # records that were there, as they read now, None for one to go
        self._added, self._entries = aside(), aside()  # new records, figures
        self._figures: list[str] = []  # ids of the entries
        self._before: dict[str, str] = {}  # what was drafted of figures.yaml last time
        self._catalogue = Catalogue()
        self._taken = set(present.notes)
        self._figure_ids: set[str] = set()
        self.remove: list[str] = []
        for place, one in enumerate(present.records):
            self._know(place, one)

    def _know(self, place: int, one: Json) -> None:
        """A record that is there."""
        self._taken.add(str(one.get("id")))
        for source in _sources(one):
            self._own.setdefault(source, []).append(place)
        if one.get("id") in self._present.notes:
            self._catalogue.add(str(one["id"]), one)

    def names(self, cards: Sequence[Card]) -> tuple[str, ...]:
        """The id of each: the one it has from an earlier drafting of the same file, else a new one."""
        had = {str(one["file"]): name for name, one in sorted(self._present.maps.items())}
        found = []
        for one in cards:
            name = had.pop(one.file, "") or source_id(one.record, one.outlet, self._taken)
            self._taken.add(name)
            self._catalogue.add(name, one.record)
            found.append(name)
        return tuple(found)

    def draft(self, name: str, one: Drafted, beside: Sequence[str]) -> tuple[dict[str, str], Row]:
        """The source's own files (name under the topic's folder → text), and what to tell of it.

        ``beside`` are the ids of the sources that were drafted with it, in their order.
        """
        present = self._present
        before = present.maps.get(name, {}).get("drafted", {})
        own = [present.records[place] for place in self._own.get(name, ())]
        earlier = {str(record["id"]): record for record in own if record["id"] != name}
        works = work_ids(one.card.works, earlier, self._taken)
        note = drafted_note(name, one, works, beside)
        merged = merged_note(present.notes.get(name, ""), write_notes(note), before)
        new = ({"id": name, **one.card.record}, *work_records(name, one.card.works, works, self._catalogue))
        records = self._add_records(own, new, before)
        data, figures = self._add_figures(name, one, note, before)
        hashes = {**merged.drafted, **records, **figures}
        files = {
            f"notes/{name}.md": merged.text,
            f"originals/{name}.txt": one.text,
            f"originals/{name}.map.json": write_map(one.origin, name, self._code, hashes),
        }
        points = sum(segment.kind == "point" for segment in segments(merged.text))
        quantities = sum(point.quantities for point in one.points)
        is_new = name not in present.notes
        changes = Changes() if is_new else merged.changes
        card = replace(one.card, works=())  # a row is kept to the end
        return {**files, **data}, Row(name, card, one.counts, points, quantities, changes, is_new, one.findings)

    def _add_records(self, own: Sequence[Json], new: Sequence[Json], before: Mapping[str, str]) -> dict[str, str]:
        merged, hashes = merged_records(own, new, before)
        now = {str(record["id"]): record for record in merged}
        for record in own:
            id = str(record.get("id"))
            if now.get(id) != record:
                self._changed[id] = _printed(now[id]) if id in now else None
        had = {str(record.get("id")) for record in own}
        for record in (record for id, record in now.items() if id not in had):
            self._added.append(_printed(record))
        return hashes

    def _add_figures(
        self, name: str, one: Drafted, note: NotesFile, before: Mapping[str, str]
    ) -> tuple[dict[str, str], dict[str, str]]:
        """The data files to write, and hashes."""
        figures = draft_figures(name, one, tuple(note.points()), self._figure_ids)
        entries = {figure.spec.id: entry(figure) for figure in figures}
        for text in entries.values():
            self._entries.append(text)
        self._figures += entries
        self._before |= {key: value for key, value in before.items() if key.startswith(FIGURE)}
        write, gone, more = merged_data(self._present.data, {figure.file: figure.csv for figure in figures}, before)
        self.remove += gone
        return write, {**figure_hashes(entries), **more}

    def shared(self) -> dict[str, Iterable[str]]:
        """The files that all sources share, those that changed, each in pieces."""
        files: dict[str, Iterable[str]] = {IGNORE: ("*\n",)}
        added = next(iter(self._added), None)
        if added is not None or self._changed:
            files[REFERENCES] = _listing(self._records())
        if self._present.figures:
            entries = dict(zip(self._figures, self._entries, strict=True))
            figures = merged_figures(self._present.figures, entries, self._before)
            files |= {FIGURES: (figures,)} if figures != self._present.figures else {}
        elif self._figures:
            files[FIGURES] = chain((FIGURES_HEAD,), self._entries)
        return files

    def _records(self) -> Iterator[str]:
        for one in self._present.records:
            id = str(one.get("id"))
            text = self._changed[id] if id in self._changed else _printed(one)
            if text is not None:
                yield text
        yield from self._added


def difference(one: Differing, beside: Sequence[str]) -> Finding:
    """What two documents say differently, for somebody to weigh; ``beside`` are the ids of the documents."""
    names = [point_id(beside[twin.document], twin.text) for twin in (one.first, one.second)]
    what = f"'{names[0]}' and '{names[1]}' tell of one thing and differ in a {one.what}"
    why = f"“{_short(one.first.text)}” and “{_short(one.second.text)}”"
    return Finding("note", "differ", what, why=why, mend="if they disagree, write a .dispute in outline.md")


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}..."


def _sources(record: Json) -> tuple[str, ...]:
    """Whose record it is: of the source itself, or of those that list or cite the work."""
    custom = record.get("custom")
    told = custom if isinstance(custom, Mapping) else {}
    named = dict.fromkeys((record.get("id"), told.get("listed-in"), told.get("missing-from")))
    return tuple(source for source in named if isinstance(source, str))


def _printed(value: object, indent: str = "\n  ") -> str:
    """A record as ``json.dumps(indent=2)`` lays it out in a list; that leaves a ring of objects each time, which a
    run over thousands of documents would keep."""
    inner = f"{indent}  "
    match value:
        case dict() if value:
            rows = (f"{inner}{_json(key)}: {_printed(one, inner)}" for key, one in value.items())
            return f"{{{','.join(rows)}{indent}}}"
        case list() | tuple() if value:
            return f"[{','.join(f'{inner}{_printed(one, inner)}' for one in value)}{indent}]"
        case _:
            return _json(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listing(records: Iterable[str]) -> Iterator[str]:
    """The printed records as JSON, in pieces."""
    begin = "[\n  "
    for one in records:
        yield begin + one
        begin = ",\n  "
    yield "[]\n" if begin.startswith("[") else "\n]\n"


def entry(figure: DraftFigure) -> str:
    """The figure as an entry of ``figures.yaml``."""
    return write_figures([figure.spec]).partition("figures:\n")[2]
