"""The lists and citations of the bundled topic's own papers, held against its hand-made references.

Needs the originals, which are not part of the project: set ORIGINALS to the folder with their text files.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest

from generator.ingest.citing import citations, same_as
from generator.ingest.document import Document
from generator.ingest.reading import read_document
from generator.ingest.record import completed, record_of
from generator.ingest.references import find_references
from tests.ingest.references.measure import folded

_FOLDER = os.environ.get("ORIGINALS", "")
_TRUTH = Path(__file__).parents[3] / "seeds" / "us-japan-2021-2025" / "references.json"
_FIELDS = (
    "author",
    "issued",
    "title",
    "container-title",
    "volume",
    "issue",
    "page",
    "publisher",
    "publisher-place",
    "URL",
)

pytestmark = pytest.mark.skipif(not _FOLDER, reason="set ORIGINALS to the folder with the original documents")


@cache
def _truth() -> list[dict[str, dict[str, object]]]:
    return json.loads(_TRUTH.read_text(encoding="utf-8"))


@cache
def _documents() -> dict[str, Document]:
    """The five documents by the id of their record, told by title and container."""
    records = {str(one["id"]): one for one in _truth() if "listed-in" not in one.get("custom", {}) and one.get("title")}
    found = {}
    for path in sorted(Path(_FOLDER).glob("*.txt")):
        document = read_document(path.read_bytes(), path.name, path.stem)
        found[same_as({"title": record_of(document).csl["title"]}, records)] = document
    return found


def _plain(value: object) -> object:
    return str(folded(value)).replace(" ", "")


def _differs(name: str, truth: dict[str, dict[str, object]], read: dict[str, object]) -> bool:
    wanted = (
        [truth.get(name), truth["container-title-short"]]
        if name == "container-title" and "container-title-short" in truth
        else [truth.get(name)]
    )
    return _plain(read.get(name)) not in [_plain(one) for one in wanted]


@pytest.mark.parametrize(("paper", "count"), [("tran-2024", 15), ("tran-2025", 11)])
def test_every_field_of_every_entry(paper: str, count: int):
    """All fields that an entry states, and no others, entry by entry."""
    entries = find_references(_documents()[paper]).entries
    truth = [one for one in _truth() if one.get("custom", {}).get("listed-in") == paper]
    assert len(entries) == len(truth) == count
    wrong = [
        (at, name, want.get(name), one.parsed.csl.get(name))
        for at, (one, want) in enumerate(zip(entries, truth, strict=True), 1)
        for name in _FIELDS
        if _differs(name, want, dict(one.parsed.csl))
    ]
    assert not wrong


@pytest.mark.parametrize(("paper", "linked", "dangling"), [("tran-2024", 16, 0), ("tran-2025", 12, 5)])
def test_every_citation(paper: str, linked: int, dangling: int):
    """Each citation leads to its entry; those of works missing from the list dangle; no entry is uncited."""
    document = _documents()[paper]
    found = citations(document, find_references(document))
    assert (len(found.found) - len(found.dangling), len(found.dangling), found.uncited) == (linked, dangling, ())


def test_one_source_lists_another():
    """The entry that is one of the sources is told, and completes that source's record."""
    records = {id: record_of(document).csl for id, document in _documents().items()}
    entries = find_references(_documents()["tran-2024"]).entries
    same = {same_as(one.parsed.csl, records): one for one in entries}
    assert set(same) - {""} == {"jandali-2024"}
    full = completed(record_of(_documents()["jandali-2024"]), same["jandali-2024"].parsed.csl, "tran-2024")
    assert full.csl["author"] == [{"family": "Jandali", "given": "Murad"}]


@pytest.mark.parametrize("id", ["tran-2024", "tran-2025", "stronger-relations", "ndo-2024"])
def test_records_of_the_documents(id: str):
    """The record holds what the hand-made one states."""
    truth = next(one for one in _truth() if one["id"] == id)
    read = record_of(_documents()[id]).csl
    names = ("author", "issued", "container-title", "volume", "issue", "page", "DOI", "title", "language")
    assert {name: _plain(read.get(name)) for name in names} == {name: _plain(truth.get(name)) for name in names}
