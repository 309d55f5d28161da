"""What must hold of a composed deck, by metrics alone: sizes, titles, and no word lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import element as e
from generator.model.inline import plain
from generator.render.pptx.boxes import ChartBox, Composed, Paragraph, PlacedSlide, Table, TextBox
from generator.render.pptx.compose.fit import lines_of
from generator.theme.tokens import Theme, Type
from tests.render.pptx.pptx_faults import faults as geometry_faults

APPARATUS, BODY = 12.0, 14.0
SMALL_NAMES = frozenset({"Source", "Slide number", "Tracker", "Running title"})
FREE_SIZES = frozenset({"Part number"})  # a numeral that fills its panel
OTHER_TYPES = (Type(48, 60), Type(28, 35), Type(16, 19.5), Type(20, 24))
TITLE_LINES = {"title": 3, "messages": 99, "section": 99}  # a panel is narrow, a cover holds nothing but its title


def composed_faults(composed: Composed, deck: e.Deck, theme: Theme) -> list[str]:
    """Every fault of placed slides, and every text of ``deck`` that neither a slide nor a note says."""
    found = geometry_faults(composed, theme)
    for number, slide in enumerate(composed.slides, 1):
        found += [f"{number} {slide.id}: {fault}" for fault in (*_sizes(slide, theme), *_title(slide, theme))]
    return found + list(_lost(composed, deck))


def _scale(theme: Theme) -> frozenset[float]:
    scale = theme.slide
    types = [getattr(scale, name) for name in type(scale).__dataclass_fields__]
    return frozenset(one.size for one in (*types, *OTHER_TYPES))


def _sizes(slide: PlacedSlide, theme: Theme) -> Iterator[str]:
    known = _scale(theme)
    for name, paragraphs in _words(slide):
        least = APPARATUS if name in SMALL_NAMES else BODY
        for size in {run.style.size for one in paragraphs for run in one.runs}:
            if size < least:
                yield f"{name}: {size:g} pt, under {least:g}"
            if size not in known and name not in FREE_SIZES:
                yield f"{name}: {size:g} pt is no size of the scale"


def _words(slide: PlacedSlide) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    for shape in slide.shapes:
        match shape:
            case TextBox():
                yield shape.name, shape.paragraphs
            case Table():
                yield from ((shape.name, cell.paragraphs) for row in shape.rows for cell in row)
            case _:
                pass


def _title(slide: PlacedSlide, theme: Theme) -> Iterator[str]:
    for shape in slide.shapes:
        if isinstance(shape, TextBox) and shape.name == "Title":
            lines = sum(len(lines_of(one.runs, shape.at.w, theme)) for one in shape.paragraphs)
            if lines > TITLE_LINES.get(slide.layout, 2):
                yield f"the title takes {lines} lines"


def squeezed(text: str) -> str:
    """Without any space, so that breaks, no-break spaces and split runs make no difference."""
    return re.sub(r"[\s\u00a0\u202f\u2060\u200b]+", "", text).replace("\u2011", "-")


def _lost(composed: Composed, deck: e.Deck) -> Iterator[str]:
    said: dict[str, list[str]] = {}
    for slide in composed.slides:
        said.setdefault(slide.id, []).extend(_said(slide))
    for slide in deck.slides:
        whole = "\n".join(said.get(slide.id, ()))
        for text in _texts(slide) if slide.layout != "title" else (plain(slide.title),):
            if squeezed(text) not in whole:
                yield f"{slide.id} ({slide.layout}): lost '{text[:60]}'"


def _said(slide: PlacedSlide) -> Iterator[str]:
    for _, paragraphs in _words(slide):
        yield squeezed("".join(run.text for one in paragraphs for run in one.runs))
    for shape in slide.shapes:
        if isinstance(shape, ChartBox):
            yield squeezed("\n".join(_drawn(shape)))
    yield from (squeezed(plain(note)) for note in slide.notes)


def _drawn(shape: ChartBox) -> Iterator[str]:
    """A chart draws its own words, on its own account."""
    chart = shape.chart
    yield from chart.categories
    yield from (series.name for series in chart.series)


def _texts(slide: e.Slide) -> Iterator[str]:
    yield from (plain(slide.title), plain(slide.source))
    for element in slide.elements:
        yield from (text for text in _element_texts(element) if text.strip())


def _element_texts(element: e.Element) -> Iterator[str]:
    match element:
        case e.Bullets():
            for item in element.items:
                yield from (plain(item.head), plain(item.content))
        case e.Grid():
            yield from (column.header for column in element.columns)
            yield from (plain(cell) for row in element.rows for cell in row)
            yield from _caption(element.caption)
        case e.Graphic():
            yield from (one.label for one in element.chart.moments)
            yield from (cell for row in element.chart.cells for cell in row)
            yield from element.chart.columns
            yield from (() if element.chart.moments else _caption(element.caption))
        case e.Cards():
            for card in element.items:
                yield from (plain(card.content), card.value, card.unit, card.when, card.source)
        case e.Heading() | e.Prose():
            yield plain(element.content)
        case e.Quote():
            yield from _quoted(element)
        case e.Note():
            yield from map(plain, element.content)
        case e.Contents() | e.Bibliography():
            return


def _quoted(quote: e.Quote) -> Iterator[str]:
    """A slide sets who said it and where on two lines, without the comma between them."""
    yield plain(quote.content)
    yield from re.split(r"[,\n]", plain(quote.attribution), maxsplit=1)


def _caption(caption: e.Caption | None) -> Iterator[str]:
    yield from (caption.shown,) if caption else ()
