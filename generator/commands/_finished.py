"""Finished documents: what the rules say of them, and whether their numbers are those that were built."""

from __future__ import annotations

from pathlib import Path

from generator.errors import Finding
from generator.workspace import Workspace

SUFFIXES = frozenset({".docx", ".pptx", ".dotx", ".potx", ".docm", ".pptm"})


def check_finished(path: Path) -> tuple[tuple[Finding, ...], str]:
    """The findings against the document at ``path``, and a line of figures about it."""
    from generator.check.documents import inspect_document
    from generator.check.documents._figures import figures_of
    from generator.check.documents.numbers import check_numbers
    from generator.office.inspect import open_document
    from generator.output import RECORD

    document = open_document(path)
    findings = (*inspect_document(document), *check_numbers(document, path.with_name(RECORD)))
    return findings, f"{path}: {figures_of(document)}"


def check_built(space: Workspace, topic: str) -> tuple[Finding, ...]:
    """The findings against what stands built of ``topic``: its documents, and whether its editions agree."""
    from generator.check.documents.numbers.parity import disagreements
    from generator.output import RECORD

    records = sorted((space.output / topic).glob(f"*/{RECORD}"))
    built = [path for record in records for path in sorted(record.parent.iterdir()) if _is_built(path)]
    found = [finding for path in built for finding in check_finished(path)[0] if finding.level != "note"]
    return (*found, *disagreements(records))


def _is_built(path: Path) -> bool:
    return path.suffix in SUFFIXES and path.name in {"briefing.docx", "deck.pptx"}
