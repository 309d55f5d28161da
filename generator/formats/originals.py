"""The clean texts of a topic's sources, ``originals/ID.txt``: what spans are places in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from generator.limits import ORIGINAL_BYTES
from generator.model.original import Original


def original_of(folder: Path, source: str) -> str | None:
    """The text of ``source`` in the topic's ``folder``; None where it is not there, unreadable or far too large."""
    path = folder / "originals" / f"{source}.txt"
    try:
        if not path.is_file() or path.stat().st_size > ORIGINAL_BYTES:
            return None
        with path.open(encoding="utf-8", errors="replace", newline="") as stream:
            return stream.read()
    except OSError:
        return None


def originals_of(folder: Path, sources: Iterable[str]) -> dict[str, str]:
    """The texts that are there, by source."""
    found = {name: original_of(folder, name) for name in sources}
    return {name: text for name, text in found.items() if text is not None}


def read_originals(folder: Path, sources: Iterable[str]) -> dict[str, Original]:
    """The texts that are there with their headings and pages, as far as ``originals/ID.map.json`` tells them."""
    return {name: _mapped(folder, name, text) for name, text in originals_of(folder, sources).items()}


def _mapped(folder: Path, source: str, text: str) -> Original:
    blocks = _blocks(folder / "originals" / f"{source}.map.json")
    headings = tuple(" ".join(text[start:end].split()) for start, end, kind, _ in blocks if kind == "heading")
    return Original(text, headings, max((page for *_, page in blocks), default=0))


def _blocks(path: Path) -> list[tuple[int, int, str, int]]:
    """Start, end, kind and page of each block; none where the map is missing or damaged."""
    try:
        rows = json.loads(path.read_text("utf-8"))["blocks"] if path.stat().st_size <= ORIGINAL_BYTES else []
        return [(int(start), int(end), str(kind), int(page)) for start, end, kind, page, *_ in rows]
    except (OSError, ValueError, TypeError, LookupError, OverflowError, RecursionError):
        return []
