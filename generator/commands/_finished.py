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


Checked = tuple[tuple[Finding, ...], str]  # the findings against a document, and a line of figures about it


def check_finished(path: Path, keep: Path | None = None) -> Checked:
    """What is to be said of the document at ``path``.

    With a folder to ``keep`` it in, one that stands built is looked at again only where a byte of it has changed.
    """
    from generator.kept import kept

    made_of = None if keep is None else _read(path)
    if made_of is None:
        return _look(path)  # which says what is wrong where it cannot be read
    return kept(
        keep, made_of, tuple[tuple[Finding, ...], str], lambda: _look(path), still=lambda: _read(path) == made_of
    )


def kept_in(space: Workspace) -> Path | None:
    """Where findings are kept; nowhere if nothing has been built here."""
    cache = space.root / ".cache"
    return cache / "checked" if cache.is_dir() else None


def _look(path: Path) -> Checked:
    from generator.check.documents._figures import figures_of
    from generator.office.inspect import open_document

    document = open_document(path)
    return _findings(document, path), f"{path}: {figures_of(document)}"


def _findings(document: Document, path: Path) -> tuple[Finding, ...]:
    from generator.check.documents import inspect_document
    from generator.check.documents.numbers.finished import check_numbers
    from generator.writing.record import RECORD

    return (*inspect_document(document), *check_numbers(document, path.with_name(RECORD)))


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
    found = [
        finding for path in documents for finding in check_finished(path, kept_in(space))[0] if finding.level != "note"
    ]
    return (*found, *disagreements(path for path in files if path.name not in DOCUMENTS))


def built_files(space: Workspace, topic: str) -> tuple[Path, ...]:
    """What stands built of ``topic``: the record of each edition and its documents, sorted."""
    from generator.writing.record import RECORD

    records = sorted((space.output / topic).glob(f"*/{RECORD}"))
    beside = (path for record in records for path in record.parent.iterdir() if path.name in {RECORD, *DOCUMENTS})
    return tuple(sorted(beside))
