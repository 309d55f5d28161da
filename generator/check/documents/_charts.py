"""The charts of a document, whichever part shows them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.documents._rule import slide_numbers
from generator.check.documents._word import stories
from generator.office.inspect import Document, Node, once


@once
def charts(document: Document) -> Iterator[tuple[str, str, Node]]:
    """(where it stands, its part, its tree) of each chart that can be read."""
    shown = [(f"slide {number}", slide) for number, slide in slide_numbers(document)]
    shown += [(part, part) for part, _ in stories(document)]
    for where, owner in shown:
        for part in document.linked(owner, "chart"):
            root = document.tree(part)
            if root is not None:
                yield f"{where}, {part.rpartition('/')[2]}", part, root
