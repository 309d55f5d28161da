"""Documents for tests, made of blocks."""

from __future__ import annotations

from collections.abc import Mapping

from generator.ingest.document import Block, Document, Kind


def document(*blocks: str | tuple[Kind, str], hints: Mapping[str, str] | None = None) -> Document:
    """A document of these blocks; a plain text is a paragraph."""
    made: list[Block] = []
    text = ""
    for block in blocks:
        kind, words = ("paragraph", block) if isinstance(block, str) else block
        text += "\n\n" if text else ""
        made.append(Block(kind, len(text), len(text) + len(words)))
        text += words
    return Document("d", text, tuple(made), hints=hints or {})
