"""Finished documents: what the rules say of them, and whether their numbers are those that were built."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import Finding
from generator.workspace import Workspace

if TYPE_CHECKING:
    from generator.office.inspect import Document

DOCUMENTS = frozenset({"briefing.docx", "deck.pptx"})
SUFFIXES = frozenset({".docx", ".pptx", ".dotx", ".potx", ".docm", ".pptm"})


def check_finished(path: Path) -> tuple[tuple[Finding, ...], str]:
    """The findings against the document at ``path``, and a line of figures about it."""
    from generator.check.documents._figures import figures_of
    from generator.office.inspect import open_document

    document = open_document(path)
    return _findings(document, path), f"{path}: {figures_of(document)}"


def _findings(document: Document, path: Path) -> tuple[Finding, ...]:
    from generator.check.documents import inspect_document
    from generator.check.documents.numbers.finished import check_numbers
    from generator.writing.record import RECORD

    return (*inspect_document(document), *check_numbers(document, path.with_name(RECORD)))


def _found_before(space: Workspace, path: Path) -> tuple[Finding, ...]:
    """The findings against a document that stands built, looked for again only where a byte of it has changed."""
    from generator.kept import kept

    def look() -> tuple[Finding, ...]:
        from generator.office.inspect import open_document

        return _findings(open_document(path), path)

    made_of = _read(path)
    if made_of is None:
        return look()  # which says what is wrong
    keep = space.root / ".cache" / "checked"
    return kept(keep, made_of, tuple[Finding, ...], look, still=lambda: _read(path) == made_of)


def _read(path: Path) -> bytes | None:
    """A name for the document at ``path`` and the record beside it; None where one of them cannot be read."""
    from generator.writing.record import RECORD

    try:
        parts = (os.fsencode(path), path.read_bytes(), path.with_name(RECORD).read_bytes())
    except OSError:
        return None
    return b"".join(sha256(part).digest() for part in parts)


def check_built(space: Workspace, topic: str) -> tuple[Finding, ...]:
    """The findings against what stands built of ``topic``: its documents, and whether its editions agree."""
    from generator.check.documents.numbers.parity import disagreements

    files = built_files(space, topic)
    documents = [path for path in files if path.name in DOCUMENTS]
    found = [finding for path in documents for finding in _found_before(space, path) if finding.level != "note"]
    return (*found, *disagreements(path for path in files if path.name not in DOCUMENTS))


def built_files(space: Workspace, topic: str) -> tuple[Path, ...]:
    """What stands built of ``topic``: the record of each edition and its documents, sorted."""
    from generator.writing.record import RECORD

    records = sorted((space.output / topic).glob(f"*/{RECORD}"))
    beside = (path for record in records for path in record.parent.iterdir() if path.name in {RECORD, *DOCUMENTS})
    return tuple(sorted(beside))
