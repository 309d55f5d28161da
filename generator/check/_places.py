"""Whether a place in a source can be there: a section that its text has, a page that its record or file has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.original import Original
from generator.model.source import Reference

_SECTION = re.compile(r"§\s?(\d+(?:\.\d+)*)")
_PAGES = re.compile(r"\bpp?\.\s?(\d{1,9})(?!\d)(?:\s?[-–]\s?(\d{1,9})(?!\d))?")
_RANGE = re.compile(r"\s*(\d{1,9})\s*[-–]+\s*(\d{1,9})\s*")
_NUMBERED = re.compile(r"(\d+(?:\.\d+)*)\.?(?=\s+[^\W\d_])")
_NUMBERED_LINE = re.compile(rf"^[ \t]*{_NUMBERED.pattern}", re.MULTILINE)


def misplaced(at: str, reference: Reference, original: Original | None) -> Iterator[tuple[str, str]]:
    """Each place of ``at`` that cannot be, and why; what nothing tells of is taken to be there."""
    for page in _pages(at):
        why = _no_page(page, reference, original)
        if why:
            yield f"p. {page}", why
    sections = _sections(original) if original else frozenset()
    for found in _SECTION.finditer(at):
        if sections and found[1] not in sections:
            yield f"§{found[1]}", f"its numbered headings are {', '.join(sorted(sections))}"


def _pages(at: str) -> Iterator[int]:
    for found in _PAGES.finditer(at):
        yield from (int(page) for page in found.groups() if page)


def _no_page(page: int, reference: Reference, original: Original | None) -> str:
    """Why there is no such page: printed numbers and those counted from the first are both understood."""
    printed = _RANGE.fullmatch(str(reference.csl.get("page", "")))
    first, last = (int(printed[1]), int(printed[2])) if printed else (0, 0)
    counted = max(original.pages if original else 0, last - first + 1 if last else 0)
    if not counted or page <= counted or (last and first <= page <= last):
        return ""
    return f"its record says pages {first}–{last}" if last else f"its file has {counted} pages"


def _sections(original: Original) -> frozenset[str]:
    """The numbers of its headings, of those above them too; where no map tells headings, of lines that look so."""
    told = [found[1] for heading in original.headings if (found := _NUMBERED.match(heading))]
    lines = () if original.headings else _NUMBERED_LINE.finditer(original.text)
    names = told or [line[1] for line in lines]
    return frozenset(".".join(name.split(".")[: depth + 1]) for name in names for depth in range(name.count(".") + 1))
