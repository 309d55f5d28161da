"""The clean text of a source, and what is known of its places."""

from __future__ import annotations

from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class Original:
    """``headings`` in the order of the text, ``pages`` how many its file has; empty and 0 where no map tells."""

    text: str
    headings: tuple[str, ...] = ()
    pages: int = 0
