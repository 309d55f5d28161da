"""What a rule about finished documents is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.errors import Finding, Level, Where
from generator.office.inspect import Document
from generator.records import dataclass


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A named check of a finished .docx or .pptx; ``run`` yields nothing where the rule does not apply."""

    name: str
    about: str
    run: Callable[[Document], Iterable[Finding]]


def finding(document: Document, level: Level, rule: str, what: str, why: str = "", mend: str = "") -> Finding:
    """A finding about the whole file: a place in a document has no line, so ``what`` names it."""
    return Finding(level, rule, what, Where(document.name), why, mend)


def slide_numbers(document: Document) -> Iterator[tuple[int, str]]:
    """The number and part of each slide, from 1."""
    yield from enumerate(document.slides(), start=1)


def shortened(text: str, most: int = 60) -> str:
    """``text`` on one line, cut for a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"
