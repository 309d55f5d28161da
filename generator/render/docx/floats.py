"""Figures and tables that drift: where one does not fit the rest of its page, the text goes on and it follows.

Order among them is kept, none passes a Heading 1, and none comes between a heading and its text. The pages are
those of ``estimate``; where Word breaks otherwise, the worst is the white space there would have been anyway.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.model.element import Briefing, Contents, Element, Graphic, Grid, Prose
from generator.model.inline import plain
from generator.render.docx.contents import as_heading, listed
from generator.render.docx.estimate import UPRIGHT_ROOM, title_pieces
from generator.render.docx.flow import Flow, Piece
from generator.render.docx.heights import Ruler, all_pieces, element_pieces
from generator.render.docx.pairs import Pair, paired
from generator.render.docx.sections import sections
from generator.theme.tokens import Theme

_DRIFTING = {"table", "comparison", "matrix", "dispute"}


def floated(briefing: Briefing, theme: Theme) -> Briefing:
    """``briefing`` with its figures and captioned tables moved behind text that fills their page."""
    ruler = Ruler(theme, briefing.meta.title)
    entries = tuple((heading.level, plain(heading.content)) for heading in listed(briefing.elements))
    desk = _Desk(ruler, entries)
    for index, section in enumerate(sections(briefing.elements)):
        desk.flow.open(UPRIGHT_ROOM)
        if index == 0:
            desk.flow.place(title_pieces(briefing.meta, ruler))
        items = paired(section.elements)
        for item, pieces in zip(items, all_pieces(items, ruler, entries), strict=True):
            desk.take(item, pieces)
        desk.land()
    return replace(briefing, elements=tuple(desk.done))


@dataclass(slots=True)
class _Desk:
    """The page as it fills: ``done`` in order, ``waiting`` figures, ``kept`` pieces that hold on to what follows."""

    ruler: Ruler
    entries: Sequence[tuple[int, str]]
    flow: Flow = field(default_factory=Flow)
    done: list[Element] = field(default_factory=list)
    waiting: list[Element | Pair] = field(default_factory=list)
    kept: list[Piece] = field(default_factory=list)

    def take(self, item: Element | Pair, pieces: list[Piece]) -> None:
        if _drifts(item) and not self.kept:
            self._figure(item, pieces)
            return
        if _is_barrier(item):
            self.land()
        page = self.flow.page
        self._put(item, pieces)
        if self.flow.page > page and _is_text(item):
            self.land(only_fitting=True)

    def land(self, *, only_fitting: bool = False) -> None:
        """Put the waiting figures down, all of them or as many as the page still holds."""
        while self.waiting:
            pieces = element_pieces(self.waiting[0], self.ruler, self.entries)
            if only_fitting and not self.flow.holds(pieces):
                return
            self._put(self.waiting.pop(0), pieces)

    def _figure(self, item: Element | Pair, pieces: list[Piece]) -> None:
        if self.waiting or not self.flow.holds(pieces):
            self.waiting.append(item)
        else:
            self._put(item, pieces)

    def _put(self, item: Element | Pair, pieces: list[Piece]) -> None:
        self.done += item if isinstance(item, tuple) else (item,)
        if isinstance(item, Contents) and (self.flow.page == 1 or not self.flow.holds(pieces)):
            self.flow.open(UPRIGHT_ROOM)
        self.kept += pieces
        if not (pieces and pieces[-1].keep):
            self.flow.place(self.kept)
            self.kept = []


def _drifts(item: Element | Pair) -> bool:
    match item:
        case (_, _) | Graphic():
            return True
        case Grid():
            return item.role in _DRIFTING and item.caption is not None and not item.wide
        case _:
            return False


def _is_barrier(item: Element | Pair) -> bool:
    if isinstance(item, tuple):
        return False
    heading = as_heading(item)
    return heading is not None and heading.level == 1


def _is_text(item: Element | Pair) -> bool:
    return isinstance(item, Prose) and item.role == "body"
