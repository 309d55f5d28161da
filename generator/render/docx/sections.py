"""Chapters and their sections: the numbered parts run on, what follows them opens pages, wide tables turn them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from generator.model.element import Contents, Element, Grid, Heading
from generator.model.inline import plain
from generator.render.docx.contents import as_heading
from generator.render.docx.geometry import BOTTOM_MM, TOP_MM, twips

Break = Literal["nextPage", "continuous"]
_SHORT, _LONG = twips(210), twips(297)


@dataclass(frozen=True, slots=True)
class Section:
    """Elements under one running title; ``heading`` is None where the paper has none or is short.

    ``several``: it holds more than one Heading 1, so only a field can tell which one a page belongs to.
    """

    elements: tuple[Element, ...]
    heading: Heading | None
    several: bool = False
    wide: bool = False
    opens: Break = "nextPage"


def sections(elements: Sequence[Element]) -> tuple[Section, ...]:
    """``elements`` cut where the running title or the page's direction changes."""
    found: list[Section] = []
    chapters = _chapters(elements)
    for chapter in chapters:
        heading = _heading(chapter) if len(chapters) > 1 else None
        several = sum(_opens(element) for element in chapter) > 1
        for wide, part in groupby(chapter, key=is_wide):
            found.append(Section(tuple(part), heading, several, wide))
    return tuple(found) or (Section((), None),)


def _heading(chapter: Sequence[Element]) -> Heading | None:
    """The Heading 1 of a chapter."""
    return next((as_heading(element) for element in chapter if _opens(element)), None)


def is_wide(element: Element) -> bool:
    """Whether an element needs the page turned."""
    return isinstance(element, Grid) and element.wide


def _chapters(elements: Sequence[Element]) -> list[list[Element]]:
    """A paper with contents opens a page for its references and annexes; its numbered parts run on, as these do.

    The parts are one section: LibreOffice gives a section that begins in the middle of a page the running title of
    the one before.
    """
    chapters: list[list[Element]] = [[]]
    long = any(isinstance(element, Contents) for element in elements)
    for element in elements:
        if long and len(chapters) == 1 and chapters[0] and _is_apart(element):
            chapters.append([])
        chapters[-1].append(element)
    return chapters


def _is_apart(element: Element) -> bool:
    """References and annexes: a Heading 1 without a number."""
    heading = as_heading(element)
    return heading is not None and heading.level == 1 and not heading.number


def _opens(element: Element) -> bool:
    heading = as_heading(element)
    return heading is not None and heading.level == 1


def section_properties(references: str, *, opens: Break, wide: bool, first: bool) -> str:
    """w:sectPr of an A4 section; the first one has a first page of its own."""
    width, height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    turned = ' w:orient="landscape"' if wide else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="{opens}"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{twips(TOP_MM)}" w:right="{twips(25)}" w:bottom="{twips(BOTTOM_MM)}" w:left="{twips(25)}" '
        f'w:header="{twips(13)}" w:footer="{twips(12)}" w:gutter="0"/><w:cols w:space="708"/>'
        f"{'<w:titlePg/>' if first else ''}</w:sectPr>"
    )


def close_section(body: str, properties: str) -> str:
    """``body`` whose last paragraph carries the section's properties; a box or a list of contents gets one more."""
    if body.endswith("</w:p>"):
        head, tail = body.rsplit("</w:pPr>", 1)
        return f"{head}{properties}</w:pPr>{tail}"
    return f'{body}<w:p><w:pPr><w:pStyle w:val="Gap"/>{properties}</w:pPr></w:p>'


def name(section: Section) -> str:
    """The words of the running title."""
    return plain(section.heading.content) if section.heading else ""
