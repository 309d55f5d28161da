"""All parts of a corpus under one roof: passages, references, documents."""

from __future__ import annotations

from pathlib import Path

from tests.evaluate import documents, passages, references
from tests.evaluate.tally import Measures


def score(corpus: Path) -> Measures:
    """Every measure by its name; the parts share no name."""
    return {**passages.score(corpus), **references.score(corpus), **documents.score(corpus)}
