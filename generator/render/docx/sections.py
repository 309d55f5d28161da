"""Sections: each opens a page, has a running title and a direction."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.model.element import Contents, Element, Heading
from generator.model.inline import plain
from generator.records import dataclass
from generator.render.docx.contents import as_heading
from generator.render.docx.geometry import twips
from generator.render.docx.turning import directions
from generator.theme.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Section:
    """Elements that begin on a page of their own; ``heading`` is the one whose pages these are, if there is one.

    ``several``: it holds more than one Heading 1, up to ``last``, so only a field can tell which one a page belongs to.
    """

    elements: tuple[Element, ...]
    heading: Heading | None
    several: bool = False
    wide: bool = False
    last: Heading | None = None


def sections(elements: Sequence[Element], opens: Sequence[int]) -> tuple[Section, ...]:
    """``elements`` cut where a page is opened: ``opens`` are the indices of the first elements there.

    Word and LibreOffice take the running title of a page from the section that begins it, so a part that runs on
    in the middle of a page shares the section of the one before.
    """
    wide = directions(elements)
    long = bool(opens) or any(isinstance(element, Contents) for element in elements)
    found: list[Section] = []
    for start, end in pairwise((0, *opens, len(elements))):
        stretch = tuple(elements[start:end])
        chapters = [heading for element in stretch if (heading := as_heading(element)) and heading.level == 1]
        heading = chapters[0] if chapters else found[-1].last if found else None
        last = chapters[-1] if chapters else heading
        turned = bool(stretch) and wide[start]
        found.append(Section(stretch, heading if long else None, len(chapters) > 1, turned, last))
    return tuple(found)


def section_properties(references: str, sheet: Sheet, *, wide: bool, first: bool, endnotes: bool = False) -> str:
    """w:sectPr of a section on ``sheet``; the first one has a first page of its own, endnotes count 1, 2, 3."""
    width, height = (sheet.height, sheet.width) if wide else (sheet.width, sheet.height)
    turned = ' w:orient="landscape"' if wide else ""
    counted = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>' if endnotes else ""
    return (
        f'<w:sectPr>{references}{counted}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(sheet.top)}" w:right="{twips(sheet.right)}" w:bottom="{twips(sheet.bottom)}" '
        f'w:left="{twips(sheet.left)}" w:header="{twips(sheet.header)}" w:footer="{twips(sheet.footer)}" w:gutter="0"/>'
        f'<w:cols w:space="708"/>'
        f"{'<w:titlePg/>' if first else ''}</w:sectPr>"
    )


def close_section(body: str, properties: str) -> str:
    """``body`` whose last paragraph carries the section's properties; a box or a list of contents gets one more."""
    if body.endswith("</w:p>"):
        head, tail = body.rsplit("</w:pPr>", 1)
        return f"{head}{properties}</w:pPr>{tail}"
    return f'{body}<w:p><w:pPr><w:pStyle w:val="Gap"/>{properties}</w:pPr></w:p>'


def name(section: Section) -> str:
    """The words of the running title; of several parts, the first and the last."""
    if section.heading is None:
        return ""
    if not section.several or section.last is None:
        return plain(section.heading.content)
    return " \u2013 ".join(f"{one.number} {plain(one.content)}".strip() for one in (section.heading, section.last))
