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

SUFFIXES = frozenset({".docx", ".pptx", ".dotx", ".potx", ".docm", ".pptm"})


def check_finished(path: Path) -> tuple[tuple[Finding, ...], str]:
    """The findings against the document at ``path``, and a line of figures about it."""
    from generator.check.documents._figures import figures_of
    from generator.office.inspect import open_document

    document = open_document(path)
    return _findings(document, path), f"{path}: {figures_of(document)}"


def _findings(document: Document, path: Path) -> tuple[Finding, ...]:
    from generator.check.documents import inspect_document
    from generator.check.documents.numbers import check_numbers
    from generator.output import RECORD

    return (*inspect_document(document), *check_numbers(document, path.with_name(RECORD)))


def _found_before(space: Workspace, path: Path) -> tuple[Finding, ...]:
    """The findings against a document that stands built, looked for again only where a byte of it has changed."""
    from generator.kept import kept
    from generator.output import RECORD

    def look() -> tuple[Finding, ...]:
        from generator.office.inspect import open_document

        return _findings(open_document(path), path)

    try:
        parts = (os.fsencode(path), path.read_bytes(), path.with_name(RECORD).read_bytes())
    except OSError:
        return look()  # which says what is wrong
    made_of = b"".join(sha256(part).digest() for part in parts)
    return kept(space.root / ".cache" / "checked", made_of, tuple[Finding, ...], look)


def check_built(space: Workspace, topic: str) -> tuple[Finding, ...]:
    """The findings against what stands built of ``topic``: its documents, and whether its editions agree."""
    from generator.check.documents.numbers.parity import disagreements
    from generator.output import RECORD

    records = sorted((space.output / topic).glob(f"*/{RECORD}"))
    built = [path for record in records for path in sorted(record.parent.iterdir()) if _is_built(path)]
    found = [finding for path in built for finding in _found_before(space, path) if finding.level != "note"]
    return (*found, *disagreements(records))


def _is_built(path: Path) -> bool:
    return path.suffix in SUFFIXES and path.name in {"briefing.docx", "deck.pptx"}
