"""Rules for finished .docx and .pptx files, ours or anyone's: one file a rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import Finding
from generator.registry import Registry

if TYPE_CHECKING:
    from generator.check.documents._figures import Figures
    from generator.check.documents._rule import DocumentRule
    from generator.office.inspect import Document

RULES: Registry[DocumentRule] = Registry("document rule", "generator.check.documents", "RULE")

_ORDER = {"error": 0, "warning": 1, "note": 2}


def inspect_file(path: Path) -> tuple[Finding, ...]:
    """All that the rules say against the document at ``path``, the gravest first; InputError if it is unreadable."""
    return measure_file(path)[0]


def measure_file(path: Path) -> tuple[tuple[Finding, ...], Figures]:
    """The same, and what the document has in figures."""
    from generator.check.documents._figures import figures_of
    from generator.office.inspect import open_document  # lxml, only where a document is opened

    document = open_document(path)
    return inspect_document(document), figures_of(document)


def inspect_document(document: Document) -> tuple[Finding, ...]:
    """The same for a document that is open already."""
    found = [finding for name in RULES.names() for finding in RULES.get(name).run(document)]
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.level]))
