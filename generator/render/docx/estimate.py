"""On which page each heading falls, measured without Word: what the contents show until Word counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.element import Briefing, Contents, Element, Meta
from generator.model.inline import plain
from generator.render.docx.contents import listed
from generator.render.docx.flow import Flow, Piece
from generator.render.docx.geometry import BOTTOM_MM, TOP_MM, points
from generator.render.docx.heights import Ruler, all_pieces
from generator.render.docx.pairs import paired
from generator.render.docx.sections import sections
from generator.theme.tokens import Theme

UPRIGHT_ROOM = points(297 - TOP_MM - BOTTOM_MM)
TURNED_ROOM = points(210 - TOP_MM - BOTTOM_MM)


@dataclass(frozen=True, slots=True)
class Layout:
    """``headings``: the page of each heading of the contents, in order; ``total``: pages of the document.

    ``breaks``: the contents open a new page, because what precedes them fills its own.
    """

    headings: tuple[int, ...]
    total: int
    breaks: bool


def estimate(briefing: Briefing, theme: Theme) -> Layout:
    """Lay the briefing out by measure; right to a page as long as the fonts are the theme's."""
    ruler = Ruler(theme, briefing.meta.title)
    entries = tuple((heading.level, plain(heading.content)) for heading in listed(briefing.elements))
    flow, pages, breaks = Flow(), [0] * 0, False
    for index, section in enumerate(sections(briefing.elements)):
        flow.open(TURNED_ROOM if section.wide else UPRIGHT_ROOM)
        pages += flow.place(title_pieces(briefing.meta, ruler) if index == 0 else [])
        for stretch in _stretches(section.elements):
            first, *others = all_pieces(paired(stretch), ruler, entries)
            if isinstance(stretch[0], Contents) and (flow.page == 1 or not flow.holds(first)):
                breaks = True
                flow.open(UPRIGHT_ROOM)
            pages += flow.place([piece for pieces in (first, *others) for piece in pieces])
    return Layout(tuple(pages), flow.page, breaks)


def _stretches(elements: Sequence[Element]) -> list[list[Element]]:
    """``elements`` cut before the contents."""
    found: list[list[Element]] = []
    for element in elements:
        if isinstance(element, Contents) or not found:
            found.append([])
        found[-1].append(element)
    return found


def title_pieces(meta: Meta, ruler: Ruler) -> list[Piece]:
    """What the title block puts on the first page."""
    texts = (("Title", meta.title), ("Subtitle", meta.subtitle), ("Standfirst", plain(meta.standfirst)))
    before = ruler.styles["Title"].before
    title, *others = [ruler.paragraph(style, text) for style, text in texts if text or style == "Title"]
    return [replace(title, height=title.height + before, before=0), *others]
