"""From drafts, and what a topic holds already, to the files to write."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.errors import Finding
from generator.formats.figure_specs import write_figures
from generator.formats.notes import NotesFile, write_notes
from generator.ingest.again import Changes, merged_note, segments
from generator.ingest.again_data import figure_hashes, merged_data, merged_figures, merged_records
from generator.ingest.draft.catalogue import Catalogue
from generator.ingest.draft.data import DraftFigure, draft_figures
from generator.ingest.draft.ids import source_id
from generator.ingest.draft.note import drafted_note, point_id
from generator.ingest.draft.origin import write_map
from generator.ingest.draft.types import Card, Counts, Differing, Drafted, Json
from generator.ingest.draft.works import work_ids, work_records
from generator.ingest.record import Record, completed

_SHOWN = 120  # characters of a point that a finding shows
REFERENCES, FIGURES, IGNORE = "references.json", "figures.yaml", "originals/.gitignore"


@dataclass(frozen=True, slots=True)
class Present:
    """What the topic's folder holds: notes by id, records in order, texts of data files by name, maps by id."""

    notes: Mapping[str, str] = field(default_factory=dict, hash=False)
    records: tuple[Json, ...] = ()
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


class Desk:
    """Where the files of a topic are made, source by source; ``code`` is the version of the code that drafts.

    ``names`` first, then ``draft`` for each source in the same order, then ``shared`` for what they have in common.
    """

    def __init__(self, present: Present, code: str) -> None:
        self._present = present
        self._code = code
        self._own = _by_source(present.records)
        self._records: dict[str, Json | None] = {}  # records that were there, as they read now, None for one to go
        self._added: list[str] = []  # as they will be written: thousands of dictionaries take ten times the room
        self._entries: dict[str, str] = {}  # of figures.yaml
        self._before: dict[str, str] = {}  # and what was drafted of it last time
        self._catalogue = Catalogue()
        self._taken = {str(one.get("id")) for one in present.records} | set(present.notes)
        self._figure_ids: set[str] = set()
        self.remove: list[str] = []
        for one in present.records:
            if one.get("id") in present.notes:
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
        works = self._works(name, one)
        note = drafted_note(name, one, works, beside)
        merged = merged_note(present.notes.get(name, ""), write_notes(note), before)
        records = self._add_records(name, one, works, before)
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

    def _works(self, name: str, one: Drafted) -> tuple[str, ...]:
        earlier = {str(record["id"]): record for record in self._own.get(name, ()) if record["id"] != name}
        return work_ids(one.card.works, earlier, self._taken)

    def _add_records(self, name: str, one: Drafted, works: Sequence[str], before: Mapping[str, str]) -> dict[str, str]:
        new = ({"id": name, **one.card.record}, *work_records(name, one.card.works, works, self._catalogue))
        mine = self._own.get(name, ())
        merged, hashes = merged_records(mine, new, before)
        now = {str(record["id"]): record for record in merged}
        own = {str(record.get("id")) for record in mine}
        self._records |= {id: now.get(id) for id in own}
        self._added += (_printed(record) for id, record in now.items() if id not in own)
        return hashes

    def _add_figures(
        self, name: str, one: Drafted, note: NotesFile, before: Mapping[str, str]
    ) -> tuple[dict[str, str], dict[str, str]]:
        """The data files to write, and hashes."""
        figures = draft_figures(name, one, tuple(note.points()), self._figure_ids)
        entries = {figure.spec.id: entry(figure) for figure in figures}
        self._entries |= entries
        self._before |= before
        write, gone, more = merged_data(self._present.data, {figure.file: figure.csv for figure in figures}, before)
        self.remove += gone
        return write, {**figure_hashes(entries), **more}

    def shared(self) -> dict[str, str]:
        """The files that all sources share, those that changed."""
        files = {IGNORE: "*\n"}
        there = (self._records.get(str(one.get("id")), one) for one in self._present.records)
        records = tuple(one for one in there if one is not None)
        if self._added or records != self._present.records:
            files[REFERENCES] = _listing([*map(_printed, records), *self._added])
        figures = merged_figures(self._present.figures, self._entries, self._before)
        if figures != self._present.figures:
            files[FIGURES] = figures
        return files


def difference(one: Differing, beside: Sequence[str]) -> Finding:
    """What two documents say differently, for somebody to weigh; ``beside`` are the ids of the documents."""
    names = [point_id(beside[twin.document], twin.text) for twin in (one.first, one.second)]
    what = f"'{names[0]}' and '{names[1]}' tell of one thing and differ in a {one.what}"
    why = f"“{_short(one.first.text)}” and “{_short(one.second.text)}”"
    return Finding("note", "differ", what, why=why, mend="if they disagree, write a .dispute in outline.md")


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}..."


def _by_source(records: Sequence[Json]) -> dict[str, list[Json]]:
    """Each source's own records: the one of itself, and those of the works that it lists or cites."""
    found: dict[str, list[Json]] = {}
    for one in records:
        custom = one.get("custom")
        told = custom if isinstance(custom, Mapping) else {}
        for source in dict.fromkeys((one.get("id"), told.get("listed-in"), told.get("missing-from"))):
            if isinstance(source, str):
                found.setdefault(source, []).append(one)
    return found


def _printed(record: Json) -> str:
    return json.dumps(record, ensure_ascii=False, indent=2).replace("\n", "\n  ")


def _listing(records: Sequence[str]) -> str:
    """The printed records as JSON."""
    return "[\n  " + ",\n  ".join(records) + "\n]\n" if records else "[]\n"


def entry(figure: DraftFigure) -> str:
    """The figure as an entry of ``figures.yaml``."""
    return write_figures([figure.spec]).partition("figures:\n")[2]
