"""Places of a clean text that lead back to their file, and maps that lie."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.ingest.document import Block, Document, Stretch
from tests.evaluate.spans import leads_back

RAW = ("The ﬁrst har-\nbour.", "PAGE 1", "It grew.")
TEXT = "The first harbour.\n\nIt grew."
MAP = (Stretch(0, 4, 0, 0, 4), Stretch(4, 17, 0, 4, 18), Stretch(17, 18, 0, 18, 19), Stretch(20, 28, 2, 0, 8))
DOCUMENT = Document("d", TEXT, (Block("paragraph", 0, 18), Block("paragraph", 20, 28)), MAP)


def right(document: Document, *spans: tuple[int, int]) -> int:
    return leads_back(document, RAW, spans).right


def test_true_map() -> None:
    """Mended letters and whole blocks lead back."""
    assert 4 == right(DOCUMENT, (0, 18), (20, 28), (4, 9), (0, 28))


@pytest.mark.parametrize(
    "lie",
    [
        Stretch(20, 28, 1, 0, 6),
        Stretch(20, 28, 2, 1, 8),
        Stretch(20, 28, 7, 0, 8),
        Stretch(20, 28, 2, 0, 80),
        Stretch(20, 25, 2, 0, 5),
    ],
    ids=["another block", "moved", "no such block", "behind its end", "too short"],
)
def test_map_that_lies(lie: Stretch) -> None:
    """Another block, a place beside it, one that is not there, words without a place: none leads back."""
    assert 0 == right(replace(DOCUMENT, map=(*MAP[:-1], lie)), (20, 28))


@pytest.mark.parametrize(("raw", "same"), [("\\parallel", 1), ("parallel", 0)])
def test_command_of_latex_is_mending(raw: str, same: int) -> None:
    """A command that became a sign leads back to it; a word that became one does not."""
    document = Document("d", "a || b", (Block("paragraph", 0, 6),), (Stretch(0, 6, 0, 0, len(raw) + 4),))

    assert same == leads_back(document, (f"a {raw} b",), [(0, 6)]).right
