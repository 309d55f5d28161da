"""Which layout is made for what a slide shows, and which slides of the gallery take which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from generator.blocks import BlockKind
from generator.gallery.signs import typeset
from generator.gallery.templates import BLOCK, CHART, LAYOUT, SECTIONS
from generator.model import element as e
from generator.model.inline import Code, Inlines, Text
from generator.records import replace
from generator.text.counts import in_words

MOST_ROWS = 5  # of a table that would go on over several slides
_COLUMNS = 3


def layout_of(elements: Sequence[e.Element]) -> e.Layout:
    """The layout that is made for ``elements``."""
    if sum(isinstance(element, e.Bullets) and bool(element.title) for element in elements) > 1:
        return "two-columns"
    for element in elements:
        match element:
            case e.Bullets(role="key-messages"):
                return "messages"
            case e.Prose(role="lead"):
                return "section"
            case e.Bullets(role="agenda"):
                return "agenda"
            case e.Bullets(items=items) if any(item.of for item in items):
                return "part-messages"
            case e.Grid():
                return _grid_layout(element.role)
            case e.Graphic():
                return "chart-takeaways" if _has_takeaways(elements) else _graphic_layout(element)
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


def _has_takeaways(elements: Sequence[e.Element]) -> bool:
    return any(isinstance(element, e.Bullets) and element.role == "takeaways" for element in elements)


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
    return any(
        isinstance(item, e.Grid | e.Graphic | e.Cards | e.Bibliography) for item in slide.elements
    ) and slide.layout not in ("title", "disputes")


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


def silent_index(blocks: Sequence[BlockKind]) -> e.Slide:
    """A slide that lists the ``blocks`` that show nothing on one, with what one types for them."""
    columns = (e.Column("Block", width=1.7), e.Column("What it is for", width=6.1), e.Column("What to type", width=4.2))
    rows = tuple((_words(block.name), _words(typeset(block.about)), _typed(block)) for block in blocks)
    title = f"{in_words(len(blocks)).capitalize()} blocks show nothing on a slide: they serve pages or the speaker"
    return e.Slide("silent", "table", _words(title), (e.Grid("table-silent", columns, rows),), part=SECTIONS[-1])


def _words(text: str) -> Inlines:
    return (Text(text),)


def _typed(block: BlockKind) -> Inlines:
    return (Code(" ".join(block.example.split())),)


def _entry(layout: e.Layout, slides: Sequence[e.Slide]) -> tuple[Inlines, Inlines]:
    first = next((slide.id for slide in slides if slide.layout == layout), "")
    return (Text(layout),), (Text(first.removeprefix(BLOCK).removeprefix(CHART).removeprefix(LAYOUT)),)
