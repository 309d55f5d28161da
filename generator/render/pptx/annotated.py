"""The deck of a review copy: under what the speaker says, what each statement of the slide rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import assert_never

from generator.model.grounds import REMARKS_BEGIN
from generator.model.inline import Inlines, Strong, Text, marks
from generator.render.pptx.boxes import Block, ChartBox, Composed, PlacedSlide, Rule, Shape, Table, TextBox


def annotated(composed: Composed, remarks: Mapping[str, tuple[Inlines, ...]], heading: str) -> Composed:
    """``composed`` with the paragraphs of ``remarks``, by id, in its notes, set off by ``heading``."""
    return replace(composed, slides=tuple(_slide(slide, remarks, heading) for slide in composed.slides))


def _slide(slide: PlacedSlide, remarks: Mapping[str, tuple[Inlines, ...]], heading: str) -> PlacedSlide:
    told = tuple(paragraph for name in _ids(slide) for paragraph in remarks.get(name, ()))
    if not told:
        return slide
    head: Inlines = (Strong((Text(f"{REMARKS_BEGIN}{heading} ―――"),)),)
    return replace(slide, notes=(*slide.notes, head, *told))


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
