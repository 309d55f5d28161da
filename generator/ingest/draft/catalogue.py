"""Many records to be looked up by what they are of: a record is compared only with those that share rare words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from generator.formats.values import slug
from generator.ingest.sameness import same_as
from generator.records import dataclass

_RARE = 4  # words of a title that are looked up, the rarest
_COMMON = 40  # records that may share a word before it tells nothing


@dataclass(slots=True)
class Catalogue:
    """Records by id."""

    records: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    _shelves: dict[str, list[str]] = field(default_factory=dict)

    def add(self, id: str, record: Mapping[str, Any]) -> None:
        self.records[id] = record
        for key in dict.fromkeys(_keys(record)):
            self._shelves.setdefault(key, []).append(id)

    def same_as(self, record: Mapping[str, Any], but: str = "") -> str:
        """The id of the record that is of the same work, ``but`` aside; empty where none is."""
        shelves = sorted((self._shelves.get(key, []) for key in dict.fromkeys(_keys(record))), key=len)
        near = dict.fromkeys(id for shelf in shelves if shelf for id in shelf[:_COMMON] if id != but)
        return same_as(record, {id: self.records[id] for id in list(near)[: _COMMON * _RARE]}) if near else ""


def _keys(record: Mapping[str, Any]) -> Iterable[str]:
    """What a record is found under: its identifiers and the words of its title."""
    for key in ("DOI", "URL"):
        if record.get(key):
            yield slug(str(record[key])).removeprefix("https-").removeprefix("http-").removeprefix("www-")
    words = slug(str(record.get("title", ""))).split("-")
    yield from sorted(words, key=lambda word: (-len(word), word))[: 2 * _RARE]
