"""Which layout is made for what a slide shows, and which slides of the gallery take which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from generator.gallery.templates import BLOCK, CHART, LAYOUT, SECTIONS
from generator.model import element as e
from generator.model.inline import Inlines, Text
from generator.text.counts import in_words

MOST_ROWS = 5  # of a table that would go on over several slides
_COLUMNS = 3


def layout_of(elements: Iterable[e.Element]) -> e.Layout:
    """The layout that is made for ``elements``."""
    for element in elements:
        match element:
            case e.Bullets(role="key-messages"):
                return "messages"
            case e.Bullets(role="agenda"):
                return "agenda"
            case e.Bullets(items=items) if any(item.of for item in items):
                return "part-messages"
            case e.Grid():
                return _grid_layout(element.role)
            case e.Graphic():
                return _graphic_layout(element)
            case e.Cards():
                return "cards"
            case e.Quote():
                return "quote"
            case e.Bibliography():
                return "table"
            case e.Boxes():
                return "two-columns"
            case e.Bullets() | e.Prose() | e.Heading() | e.Note() | e.Contents():
                pass
            case _:
                assert_never(element)
    return "points"


def _grid_layout(role: e.GridRole) -> e.Layout:
    """The layout of the same name, where there is one."""
    return next((layout for layout in e.LAYOUTS if layout == role), "table")


def _graphic_layout(graphic: e.Graphic) -> e.Layout:
    """A graphic that is no figure of its own stands on covers."""
    if not graphic.caption.kind:
        return "title"
    return "timeline" if graphic.chart.kind == "timeline" else "chart"


def is_drawn(slide: e.Slide) -> bool:
    """Whether a slide shows more than words."""
    return (
        any(isinstance(item, e.Grid | e.Graphic | e.Cards | e.Bibliography) for item in slide.elements)
        and slide.layout != "title"
    )


def shortened(elements: Iterable[e.Element]) -> tuple[e.Element, ...]:
    """What would go on over several slides ends early: of several tables the first, of many rows the first few."""
    kept: list[e.Element] = []
    for element in elements:
        match element:
            case e.Grid(rows=rows):
                if not any(isinstance(other, e.Grid) for other in kept):
                    kept.append(replace(element, rows=rows[:MOST_ROWS]) if len(rows) > 2 * MOST_ROWS else element)
            case _:
                kept.append(element)
    return tuple(kept)


def layout_index(slides: Sequence[e.Slide]) -> e.Slide:
    """A slide that lists every layout with the first slide that takes it."""
    cells = [_entry(layout, slides) for layout in e.LAYOUTS]
    rows = -(-len(cells) // _COLUMNS)
    columns = (e.Column("Layout", width=1), e.Column("Stands on", width=1.4)) * _COLUMNS
    lines = tuple(tuple(cell for entry in cells[row::rows] for cell in entry) for row in range(rows))
    title = f"{in_words(len(e.LAYOUTS)).capitalize()} layouts, and the first slide here that takes each"
    return e.Slide("layouts", "table", (Text(title),), (e.Grid("table-layouts", columns, lines),), part=SECTIONS[-1])


def _entry(layout: e.Layout, slides: Sequence[e.Slide]) -> tuple[Inlines, Inlines]:
    first = next((slide.id for slide in slides if slide.layout == layout), "")
    return (Text(layout),), (Text(first.removeprefix(BLOCK).removeprefix(CHART).removeprefix(LAYOUT)),)
