"""The deck of a review copy: under what the speaker says, what each statement of the slide rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import assert_never

from generator.model.grounds import REMARKS_BEGIN
from generator.model.inline import Inlines, Strong, Text, marks, plain
from generator.records import dataclass, replace
from generator.render.pptx.boxes import Block, ChartBox, Composed, PlacedSlide, Rule, Shape, Table, TextBox
from generator.render.pptx.notes import CLOSE_BEFORE, CLOSE_LINE, CLOSE_TEXT
from generator.render.remarks import Note
from generator.text.metrics import line_count

_SIZES = (10.0, 9.0, 8.0, 7.0)  # of type: a page of notes is read from the hand
_SURE = 0.96  # of the page's width, since other programs set a little wider


def annotated(composed: Composed, remarks: Mapping[str, Note], heading: str, rest: str, font: str) -> Composed:
    """``composed`` with ``remarks``, by id, in its notes, set off by ``heading``.

    The notes of a slide fit their printed page: passages of sources stand where there is room for them, and where some
    of the rest has none, ``rest`` says where it is. ``font`` sets the notes.
    """
    page = _Page(heading, rest, font)
    return replace(composed, slides=tuple(_slide(slide, remarks, page) for slide in composed.slides))


@dataclass(frozen=True, slots=True)
class _Page:
    heading: str
    rest: str
    font: str

    def size(self, notes: Sequence[Inlines]) -> float:
        """The largest type in which ``notes`` fit the page; 0 where none does."""
        return next((size for size in _SIZES if self.fitting(notes, size) == len(notes)), 0.0)

    def fitting(self, notes: Sequence[Inlines], size: float) -> int:
        """How many of ``notes`` find room, from the first."""
        return sum(height <= CLOSE_TEXT.h * 72 for height in accumulate(self._height(note, size) for note in notes))

    def _height(self, note: Inlines, size: float) -> float:
        lines = line_count(plain(note), self.font, size, CLOSE_TEXT.w * 72 * _SURE)
        return lines * size * CLOSE_LINE + CLOSE_BEFORE


def _slide(slide: PlacedSlide, remarks: Mapping[str, Note], page: _Page) -> PlacedSlide:
    notes = [remarks[name] for name in _ids(slide) if name in remarks]
    if not notes:
        return slide
    head: Inlines = (Strong((Text(f"{REMARKS_BEGIN}{page.heading} ―――"),)),)
    own = dict.fromkeys(note.own for note in notes if note.own)
    points = {told.id: told for note in notes for told in note.points}.values()
    cited = {name for note in slide.notes for name in marks(note)}  # with their sources, by what the speaker says
    full, short = [told.full for told in points], [told.short for told in points]
    fewer = [told.short for told in points if told.id not in cited]
    for shown in (full, short, fewer):
        every = (*slide.notes, head, *own, *shown)
        if size := page.size(every):
            return replace(slide, notes=every, close=size)
    return replace(slide, notes=_cut((*slide.notes, head), [*own, *fewer], page), close=_SIZES[-1])


def _cut(first: tuple[Inlines, ...], told: Sequence[Inlines], page: _Page) -> tuple[Inlines, ...]:
    """As much as finds room on the page, and where the rest stands."""
    rest: Inlines = (Text(page.rest),)
    few = page.fitting((rest, *first, *told), _SIZES[-1]) - len((rest, *first))
    return (*first, *told[: max(0, few)], rest)


def _ids(slide: PlacedSlide) -> Iterable[str]:
    """What the slide shows, then what its speaker says, each once."""
    shown = [name for shape in slide.shapes for name in _shape_ids(shape)]
    said = [name for note in slide.notes for name in marks(note)]
    return dict.fromkeys((*shown, *said))


def _shape_ids(shape: Shape) -> tuple[str, ...]:
    match shape:
        case TextBox() | ChartBox():
            return shape.ids
        case Table():
            return (*shape.ids, *(name for row in shape.rows for cell in row for name in cell.ids))
        case Rule() | Block():
            return ()
        case _:
            assert_never(shape)
