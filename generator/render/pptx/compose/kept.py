"""No word is lost: what a slide says and none of its pages shows is found here, to stand in the notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model import element as e
from generator.model.inline import Inlines, Text, plain
from generator.render.pptx.boxes import Table, TextBox
from generator.render.pptx.compose.room import Page


def left_out(slide: e.Slide, pages: Iterable[Page]) -> tuple[Inlines, ...]:
    """The texts of ``slide`` that stand neither in a shape nor in a note of its pages, each once."""
    said = "\n".join(
        _squeezed(text) for text in (*_noted(slide.notes), *(text for page in pages for text in _said(page)))
    )
    lost = (text for element in slide.elements for text in _texts(element, slide) if _squeezed(plain(text)) not in said)
    return tuple(dict.fromkeys(lost))


def _squeezed(text: str) -> str:
    """Without spaces of any kind: lines break and figures are tied differently in a box and in a note."""
    return re.sub(r"[\s\u2060]+", "", text).replace("\u2011", "-")


def _noted(notes: Iterable[Inlines]) -> Iterator[str]:
    return (plain(note) for note in notes)


def _said(page: Page) -> Iterator[str]:
    yield from _noted(page.notes)
    for shape in page.shapes:
        match shape:
            case TextBox():
                yield "".join(run.text for one in shape.paragraphs for run in one.runs)
            case Table():
                cells = (cell for row in shape.rows for cell in row)
                yield from ("".join(run.text for one in cell.paragraphs for run in one.runs) for cell in cells)
            case _:
                pass


def _texts(element: e.Element, slide: e.Slide) -> Iterator[Inlines]:
    """What must be told of an element; messages, sources and cautions are the slide's own title, foot and notes."""
    match element:
        case e.Bullets():
            for item in element.items:
                yield from (item.head, item.content)
        case e.Grid():
            yield from ((Text(column.header),) for column in element.columns)
            yield from (cell for row in element.rows for cell in row)
            yield from _shown(element.caption)
        case e.Graphic() if slide.layout != "title":
            yield from ((Text(moment.label),) for moment in element.chart.moments)
            yield from ((Text(head),) for head in element.chart.columns)
            yield from () if element.chart.moments else _shown(element.caption)
        case e.Cards():
            for card in element.items:
                yield from (card.content, *((Text(text),) for text in (card.value, card.unit, card.when, card.source)))
        case e.Heading() | e.Prose():
            yield element.content
        case e.Quote():
            yield element.content
            yield from ((Text(part),) for part in re.split(r"[,\n]", plain(element.attribution), maxsplit=1))
        case e.Graphic() | e.Note() | e.Contents() | e.Bibliography():
            return


def _shown(caption: e.Caption | None) -> Iterator[Inlines]:
    if caption:
        yield (Text(caption.shown),)
