"""On which page each heading falls, measured without Word: what the contents show until Word counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.element import Briefing, Meta
from generator.model.inline import plain
from generator.render.docx.contents import listed
from generator.render.docx.flow import Flow, Piece
from generator.render.docx.heights import Ruler, element_pieces
from generator.render.docx.sections import Section, sections
from generator.theme.tokens import Theme

UPRIGHT_ROOM = (297 - 27 - 25) * 72 / 25.4
TURNED_ROOM = (210 - 27 - 25) * 72 / 25.4


@dataclass(frozen=True, slots=True)
class Layout:
    """``headings``: the page of each heading of the contents, in order; ``total``: pages of the document."""

    headings: tuple[int, ...]
    total: int


def estimate(briefing: Briefing, theme: Theme) -> Layout:
    """Lay the briefing out by measure; right to a page as long as the fonts are the theme's."""
    ruler = Ruler(theme, briefing.meta.title)
    entries = tuple((heading.level, plain(heading.content)) for heading in listed(briefing.elements))
    flow, pages = Flow(), []
    for index, section in enumerate(sections(briefing.elements)):
        flow.open(TURNED_ROOM if section.wide else UPRIGHT_ROOM)
        title = _title_pieces(briefing.meta, ruler) if index == 0 else []
        pages += flow.place([*title, *_section_pieces(section, ruler, entries)])
    return Layout(tuple(pages), flow.page)


def _title_pieces(meta: Meta, ruler: Ruler) -> list[Piece]:
    texts = (("Title", meta.title), ("Subtitle", meta.subtitle), ("Standfirst", plain(meta.standfirst)))
    before = ruler.styles["Title"].before
    return [Piece(before), *(ruler.paragraph(style, text) for style, text in texts if text)]


def _section_pieces(section: Section, ruler: Ruler, entries: Sequence[tuple[int, str]]) -> list[Piece]:
    return [piece for element in section.elements for piece in element_pieces(element, ruler, entries)]
