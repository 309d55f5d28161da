"""The lines of a plan with what each stretch of them stands under, before any format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil, floor
from typing import TypeAlias, assert_never

from generator.model import element as e
from generator.model.chart import Chart
from generator.model.inline import (
    Cite,
    Code,
    CrossRef,
    Emphasis,
    Footnote,
    Inlines,
    Link,
    Mark,
    Strong,
    Text,
    marks,
    plain,
)
from generator.model.printed import DECK, PAGE
from generator.records import dataclass, names_of, replace

NUMBERING, COUNT, TEMPLATE = "numbering", "count", "template"
_LISTS = ("evidence", "sources")  # their first column counts the rows
_DRAWN = {"where", "id", "position", "at", "start", "end"}  # where something is drawn, not what it says
_NUMBERED = ("messages", "agenda")  # layouts that number their items
REFERENCES = "the references"
TEXTS = "the texts read"
EDITION = "the edition"  # no id has a blank


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of a line: the ids around them, the innermost last, and what they surely are.

    ``sure`` is an origin that needs no look ("reference tran-2024", "numbering"), empty for other text.
    """

    start: int
    end: int
    ids: tuple[str, ...]
    sure: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of ``document`` ("briefing" or "deck")."""

    document: str
    text: str
    stretches: tuple[Stretch, ...]


@dataclass(slots=True)
class _Pen:
    """Collects a line, and the footnotes in it as lines of their own."""

    document: str
    text: str = ""
    stretches: tuple[Stretch, ...] = ()
    notes: tuple[Line, ...] = ()

    def write(self, text: str, ids: tuple[str, ...], sure: str = "") -> None:
        self.stretches += (Stretch(len(self.text), len(self.text) + len(text), ids, sure),)
        self.text += text

    def inlines(self, content: Inlines, ids: tuple[str, ...], sure: str = "") -> None:
        for item in content:
            match item:
                case Text() | Code():
                    self.write(item.text, ids, sure)
                case Cite():
                    self.write(item.text, ids, f"reference {', '.join(key for key, _ in item.items)}")
                case CrossRef():
                    self.write(item.text, ids, NUMBERING)
                case Strong() | Emphasis() | Link():
                    self.inlines(item.content, ids, sure)
                case Mark():
                    self.inlines(item.content, (*ids, item.id), sure)
                case Footnote():
                    self.notes += _lines(self.document, item.content, ids)
                case _:
                    assert_never(item)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the grid that is called ``id``, or the ``contrast`` that may be drawn in its place."""

    id: str
    role: str
    cells: tuple[Inlines, ...]
    contrast: e.Contrast | None = None

    @property
    def within(self) -> tuple[str, ...]:
        """What its cells stand under together; a row without an id is known by the words of its first cell."""
        names = tuple(name for cell in self.cells for name in marks(cell))
        return self.id, *(names or (plain(self.cells[0]),))


Part: TypeAlias = "tuple[str, e.Meta | e.Element | e.Slide | Row | str]"


def parts_of(plan: e.Plan) -> tuple[Part, ...]:
    """What the lines of a plan are read from, piece by piece, with the document that each is in."""
    page: list[Part] = [(PAGE, part) for element in plan.briefing.elements for part in _by_row(element)]
    tracker: list[Part] = [(DECK, text) for text in plan.deck.tracker]
    slides: list[Part] = [(DECK, slide) for slide in plan.deck.slides]
    return (PAGE, plan.briefing.meta), (DECK, plan.deck.meta), *page, *tracker, *slides


def _by_row(element: e.Element) -> tuple[e.Element | Row, ...]:
    """A grid row by row, since few of many change."""
    if not isinstance(element, e.Grid):
        return (element,)
    return replace(element, rows=(), contrasts=()), *_rows_of(element)


def _rows_of(grid: e.Grid) -> tuple[Row, ...]:
    rows = (Row(grid.id, grid.role, row) for row in grid.rows)
    both = zip(grid.rows, grid.contrasts, strict=False)
    return *rows, *(Row(grid.id, grid.role, row, contrast) for row, contrast in both if contrast)


def lines_of(part: Part) -> tuple[Line, ...]:
    """All lines of a piece of a plan, captions, alternative texts, charts and notes included."""
    document, piece = part
    match piece:
        case str():
            return tuple(_string(document, piece))
        case e.Meta():
            return tuple(_meta(document, piece))
        case e.Slide():
            return tuple(_slide(piece))
        case Row():
            return tuple(_row(document, piece))
        case _:
            return tuple(_element(document, piece))


def _lines(document: str, content: Inlines, ids: tuple[str, ...] = (), sure: str = "") -> tuple[Line, ...]:
    pen = _Pen(document)
    pen.inlines(content, ids, sure)
    return (Line(document, pen.text, pen.stretches), *pen.notes)


def _string(document: str, text: str, ids: tuple[str, ...] = (), sure: str = "") -> Iterator[Line]:
    if text:
        yield Line(document, text, (Stretch(0, len(text), ids, sure),))


def _meta(document: str, meta: e.Meta) -> Iterator[Line]:
    yield from _lines(document, meta.standfirst, (EDITION,))
    for text in (meta.topic, meta.title, meta.subtitle, meta.running_title, meta.abstract, meta.date, *meta.keywords):
        yield from _string(document, text, (EDITION,))
    for text in (meta.edition, meta.series, meta.labels.marking):
        yield from _string(document, text, (EDITION,), TEMPLATE)  # the audience's file says it
    yield from _string(document, meta.cutoff, (EDITION,), "reference")  # the latest that any is of


def _slide(slide: e.Slide) -> Iterator[Line]:
    yield from _lines(DECK, slide.title, (slide.id,))
    yield from _string(DECK, slide.kicker, (slide.id,), NUMBERING)
    yield from _string(DECK, slide.number, (), NUMBERING)
    yield from _string(DECK, slide.part, (slide.id,))
    for element in slide.elements:
        yield from _element(DECK, element)
        if slide.layout in _NUMBERED and isinstance(element, e.Bullets):
            for number, item in enumerate(element.items, 1):
                yield from _string(DECK, str(number), (item.id,), NUMBERING)
    drawn = (element.id for element in slide.elements if isinstance(element, e.Graphic))
    yield from _lines(DECK, slide.source, (slide.id, *drawn, REFERENCES))  # a figure's note stands there, too
    for content in slide.notes:
        yield from _lines(DECK, content, (slide.id,))


def _element(document: str, element: e.Element) -> Iterator[Line]:
    match element:
        case e.Heading():
            yield from _string(document, element.number, (), NUMBERING)
            yield from _lines(document, element.content, (element.id,))
        case e.Prose():
            yield from _string(document, element.label, (), COUNT)
            yield from _lines(document, element.content)
        case e.Bullets():
            yield from _string(document, element.title)
            yield from _items(document, element.items)
        case e.Grid():
            yield from _grid(document, element)
        case e.Graphic():
            yield from _caption(document, element.caption, (element.id,))
            for text in (element.alt, *strings_of(element.chart)):
                yield from _string(document, text, (element.id,))
            for text in _years(element.chart):
                yield from _string(document, text, (element.id,), NUMBERING)
        case e.Cards():
            yield from _string(document, element.title)
            for card in element.items:
                yield from _card(document, card)
        case e.Quote():
            yield from _lines(document, element.content, (element.id,))
            yield from _lines(document, element.attribution, (element.id,))
        case e.Boxes():
            for box in element.both:
                yield from _string(document, box.title)
                yield from _items(document, box.items)
        case e.Note():
            for content in element.content:
                yield from _lines(document, content)
        case e.Contents():
            yield from _string(document, element.title)
        case e.Bibliography():
            yield from _bibliography(document, element)
        case _:
            assert_never(element)


def _years(chart: Chart) -> Iterator[str]:
    """The years that a time axis shows."""
    ends = [end for band in chart.bands for end in (band.start, band.end)]
    drawn = (*ends, *(moment.position for moment in chart.moments))
    if drawn:
        yield from map(str, range(floor(min(drawn)), ceil(max(drawn)) + 1))


def _items(document: str, items: Iterable[e.Item]) -> Iterator[Line]:
    for item in items:
        yield from _lines(document, item.head, (item.id,))
        yield from _lines(document, item.content, (item.id,))
        yield from _string(document, item.note, (item.id,), COUNT)


def _grid(document: str, grid: e.Grid) -> Iterator[Line]:
    ids = (grid.id,)
    if grid.caption:
        yield from _caption(document, grid.caption, ids)
    for text in (grid.title, grid.highlight_note, *(text for column in grid.columns for text in _headers(column))):
        yield from _string(document, text, ids)
    for row in _rows_of(grid):
        yield from _row(document, row)


def _row(document: str, row: Row) -> Iterator[Line]:
    if row.contrast:
        for side in row.contrast.sides:
            yield from _string(document, side.value, row.within)
            yield from _string(document, side.source, row.within)
            yield from _lines(document, side.content, row.within)
        yield from _string(document, row.contrast.unit, row.within)
        return
    within = (*row.within, *([TEXTS] if row.role == "sources" else []))
    for at, cell in enumerate(row.cells):
        yield from _lines(document, cell, within, NUMBERING if at == 0 and row.role in _LISTS else "")


def _headers(column: e.Column) -> tuple[str, str]:
    return column.header, column.group


def _caption(document: str, caption: e.Caption, ids: tuple[str, ...]) -> Iterator[Line]:
    yield from _string(document, f"{caption.kind} {caption.number}", ids, NUMBERING)
    for content in (caption.message, caption.source, caption.note):
        yield from _lines(document, content, ids)
    for text in (caption.sub, caption.legend, caption.derivation):
        yield from _string(document, text, ids)


def _card(document: str, card: e.Card) -> Iterator[Line]:
    ids = (card.id,)
    yield from _lines(document, card.content, ids)
    for text in (" ".join((card.prefix, card.value, card.unit)), card.when):
        yield from _string(document, text, ids)
    yield from _string(document, card.source, ids, "reference")


def _bibliography(document: str, element: e.Bibliography) -> Iterator[Line]:
    yield from _string(document, element.title)
    for heading, entries in element.groups:
        yield from _string(document, heading)
        for key, entry in entries:
            yield from _lines(document, entry, (key,), f"reference {key}")


def strings_of(value: object) -> tuple[str, ...]:
    """Every text in a value of the model, and its numbers as they print."""
    found: list[str] = []
    _collect(value, found)
    return tuple(found)


def _collect(value: object, found: list[str]) -> None:
    match value:
        case str():
            found.append(value)
        case bool() | None:
            return
        case int() | float():
            found.append(f"{value:.12g}")
        case tuple() | list():
            for one in value:
                _collect(one, found)
        case dict():
            for key, one in value.items():
                _collect(key, found)
                _collect(one, found)
        case _:
            for name in names_of(value):
                if name not in _DRAWN:
                    _collect(getattr(value, name), found)
