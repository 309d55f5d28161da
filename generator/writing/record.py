"""What the record of the last build, ``evidence.json``, says of the documents on disk, and how it is kept true."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

RECORD = "evidence.json"
DOCUMENTS = frozenset({".docx", ".pptx", ".md", ".xlsx"})
"""What people edit: never overwritten where its bytes are not those of the last build."""

_SECTIONS = ("documents", "numbers")  # of the record, told by document


class _Record(msgspec.Struct, frozen=True):
    """The rest of the file, which may be large, is passed over."""

    documents: dict[str, dict[str, object]]


def is_document(name: str) -> bool:
    """Whether people open and edit a file of this name."""
    return name != RECORD and Path(name).suffix in DOCUMENTS


def digest(data: bytes) -> str:
    """SHA-256 of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def recorded(folder: Path) -> dict[str, str]:
    """Digests of the documents as the last builds wrote them; none where the record is damaged."""
    return {name: str(entry["sha256"]) for name, entry in _entries(folder).items()}


def is_edited(folder: Path, name: str, new: Path, known: Mapping[str, str]) -> bool:
    """Whether a document on disk differs both from the last build's record and from the ``new`` file."""
    path = folder / name
    if not is_document(name) or not path.is_file():
        return False
    before = path.read_bytes()
    return digest(before) != known.get(name) and before != new.read_bytes()


def with_earlier(folder: Path, files: Mapping[str, bytes], gone: Iterable[str] = ()) -> Mapping[str, bytes]:
    """``files`` with a record that still knows the documents of an earlier build in other formats, but those ``gone``.

    Without it, building Markdown only would make the Word file look edited by hand.
    """
    entries = {name: entry for name, entry in _entries(folder).items() if name not in gone}
    kept = {name: entry for name, entry in entries.items() if name not in files and (folder / name).is_file()}
    if not kept or RECORD not in files:
        return files
    record = json.loads(files[RECORD])
    record["documents"] = {**record["documents"], **kept}
    record["numbers"] = {**_section(folder, "numbers", kept), **record.get("numbers", {})}
    return {**files, RECORD: _packed(record)}


def with_names(data: bytes, names: Mapping[str, str]) -> bytes:
    """The record ``data``, which tells of some documents under other ``names`` (from what they should be called)."""
    record = json.loads(data)
    for section in _SECTIONS:
        if section in record:
            record[section] = {names.get(name, name): entry for name, entry in record[section].items()}
    return _packed(record)


def _packed(record: object) -> bytes:
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _section(folder: Path, name: str, documents: Iterable[str]) -> dict[str, object]:
    """What the record on disk says of ``documents`` in one of its sections that are told by document."""
    try:
        section = json.loads((folder / RECORD).read_text("utf-8"))[name]
        return {document: section[document] for document in documents if document in section}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}


def _entries(folder: Path) -> dict[str, dict[str, object]]:
    """What the last builds recorded of each document; nothing where the record is damaged."""
    try:
        record = msgspec.json.decode((folder / RECORD).read_bytes(), type=_Record)
    except (OSError, ValueError, RecursionError):
        return {}
    return record.documents if all("sha256" in entry for entry in record.documents.values()) else {}
