"""Writes the decided deck: every part a string, one package, the same bytes for the same deck."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from types import MappingProxyType
from typing import assert_never, cast

from generator.charts import CHARTS, Canvas, native
from generator.charts import picture as draw
from generator.errors import Finding
from generator.house.slides_model import SlideHouse
from generator.model.element import Deck
from generator.model.inline import marks
from generator.model.memo import Memo, Shelf
from generator.records import dataclass, replace
from generator.render.places import Place, Rendered
from generator.render.pptx.annotated import annotated
from generator.render.pptx.boxes import Block, ChartBox, Composed, PlacedSlide, Rule, Shape, Table, TextBox
from generator.render.pptx.compose import compose
from generator.render.pptx.drawing import (
    Named,
    block_shape,
    chart_frame,
    picture,
    rule_shape,
    table_frame,
    text_shape,
)
from generator.render.pptx.notes import BODY_NAME, notes_xml
from generator.render.pptx.own_base import OwnBase
from generator.render.pptx.package import Relations
from generator.render.pptx.template import HEAD, NAMESPACES, TREE_HEAD
from generator.render.pptx.words import Ink, color_slots
from generator.render.pptx.writer import Base, Sheeted, Writer, notes_part, slide_part
from generator.render.remarks import ON_SLIDE, REST, Note
from generator.theme.tokens import Theme

_CHART, _BOOK, _IMAGE = "ppt/charts/chart{}.xml", "ppt/embeddings/workbook{}.xlsx", "ppt/media/image{}.png"
NO_REMARKS: Mapping[str, Note] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RenderedDeck:
    """A finished deck, and what its composition had to move to the notes."""

    rendered: Rendered
    findings: tuple[Finding, ...]

    @property
    def data(self) -> bytes:
        return self.rendered.data

    @property
    def places(self) -> tuple[Place, ...]:
        return self.rendered.places


def render_pptx(
    deck: Deck,
    theme: Theme,
    house: SlideHouse | None = None,
    remarks: Mapping[str, Note] = NO_REMARKS,
    memo: Memo | None = None,
) -> RenderedDeck:
    """The deck as a PowerPoint file, where each id of the outline stands in it, and what did not fit.

    On a ``house``'s file, its own theme is used in place of ``theme``. ``remarks``: what the notes of the
    slides where an id stands tell of it. ``memo`` is from earlier decks: slides that are the same are not made again.
    """
    look = house.theme if house else theme
    composed = compose(deck, look, house, memo)
    if remarks:
        say = deck.meta.labels.say
        composed = annotated(
            composed, remarks, say(ON_SLIDE), say(REST, file="evidence.xlsx", sheet="Slides"), look.fonts.apparatus
        )
    told = house.findings if house else ()
    return RenderedDeck(write_pptx(composed, deck, look, house, memo), (*told, *composed.findings))


def write_pptx(
    composed: Composed, deck: Deck, theme: Theme, house: SlideHouse | None = None, memo: Memo | None = None
) -> Rendered:
    """The file of slides that are already decided."""
    known = memo.shelf("slide XML", (theme, deck.meta.labels, deck.meta.language)) if memo and not house else None
    slots, base = _on_house(house) if house else (color_slots(theme.palette), OwnBase(theme.palette, known))
    writer = Writer(deck, theme, Ink(slots, deck.meta.language or "en-GB", code=theme.fonts.code))
    _known(known, "template", writer, lambda: base.begin(writer))
    for number, slide in enumerate(composed.slides, 1):
        made_of = (number, slide, *(writer.fresh(name) for name in (_CHART, _BOOK, _IMAGE)))
        _known(known, made_of, writer, partial(_write_slide, writer, base, number, slide))
    base.finish(writer, composed)
    return Rendered(base.packed(writer), tuple(writer.places), {} if house else writer.parts)


@dataclass(frozen=True, slots=True)
class _Added:
    """What a slide added to a deck."""

    parts: Mapping[str, bytes]
    places: tuple[Place, ...]


def _known(known: Shelf | None, made_of: Hashable, writer: Writer, write: Callable[[], None]) -> None:
    """The parts and places that ``write`` adds to ``writer``, from an earlier deck where they are ``known``.

    Writing a slide reads nothing of the writer but its look and which numbers of charts and pictures are free.
    """
    if known is None:
        write()
        return
    if (before := cast("_Added | None", known.look(made_of))) is None:
        parts, places = set(writer.parts), len(writer.places)
        write()
        new = {name: data for name, data in writer.parts.items() if name not in parts}
        known.put(made_of, _Added(new, tuple(writer.places[places:])))
    else:
        writer.parts |= before.parts
        writer.places += before.places


def _on_house(house: SlideHouse) -> tuple[dict[str, str], Base]:
    from generator.render.pptx.house_base import HouseBase, house_slots

    return house_slots(house), HouseBase(house)


@dataclass(frozen=True, slots=True)
class Page:
    """A slide being written: the layout it stands on, its relationships, how it writes."""

    sheeted: Sheeted
    relations: Relations
    ink: Ink


def _write_slide(writer: Writer, base: Base, number: int, slide: PlacedSlide) -> None:
    part = slide_part(number)
    relations = Relations(part)
    sheeted = base.sheeted(slide)
    relations.to("slideLayout", sheeted.layout)
    ink = replace(writer.ink, link=relations.link)
    page = Page(sheeted, relations, ink)
    shapes = "".join(_shape(writer, page, shape, index) for index, shape in enumerate(slide.shapes, 2))
    if slide.notes:
        relations.to("notesSlide", notes_part(number))
        _write_notes(writer, base, number, slide)
    tree = f"<p:cSld><p:spTree>{TREE_HEAD}{shapes}</p:spTree></p:cSld>"
    over = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    writer.put(part, f"{HEAD}<p:sld {NAMESPACES}>{tree}{over}</p:sld>", relations)


def _write_notes(writer: Writer, base: Base, number: int, slide: PlacedSlide) -> None:
    """Notes in the text colour of their own page, whatever the slides stand on."""
    part = notes_part(number)
    relations = Relations(part)
    relations.to("notesMaster", base.notes_master(writer))
    relations.to("slide", slide_part(number))
    slots = {**writer.ink.slots, writer.theme.palette.ink: "tx1"}
    ink = replace(writer.ink, slots=slots, link=relations.link)
    writer.put(part, notes_xml(slide.notes, writer.theme, ink, slide.close), relations)
    found = dict.fromkeys(mark for note in slide.notes for mark in marks(note))
    writer.places += [Place(mark, f"/{part}", BODY_NAME) for mark in found]


def _shape(writer: Writer, page: Page, shape: Shape, index: int) -> str:
    relations, ink = page.relations, page.ink
    match shape:
        case TextBox():
            return _text(writer, page, shape, index)
        case Rule():
            return rule_shape(shape, Named(index, f"Rule {index}"), ink)
        case Block():
            return block_shape(shape, Named(index, f"{'Mark' if shape.round else 'Area'} {index}"), ink)
        case Table():
            slot = page.sheeted.graphic(shape)
            ids = (*shape.ids, *(one for row in shape.rows for cell in row for one in cell.ids))
            _note_places(writer, tuple(dict.fromkeys(ids)), relations.part, shape.name)
            return table_frame(shape, Named(index, shape.name, slot), ink)
        case ChartBox():
            _note_places(writer, shape.ids, relations.part, shape.name)
            return _chart(writer, page, shape, index)
        case _:
            assert_never(shape)


def _note_places(writer: Writer, ids: tuple[str, ...], part: str, anchor: str) -> None:
    writer.places += [Place(one, f"/{part}", anchor) for one in ids]


def _text(writer: Writer, page: Page, box: TextBox, index: int) -> str:
    """A text under the ids that it stands for; in its placeholder where the layout has one for it."""
    name = " ".join(f"pt:{one}" for one in box.ids) or f"{box.name} {index}"
    _note_places(writer, box.ids, page.relations.part, name)
    slot, inherits = page.sheeted.holder(box)
    return text_shape(box, Named(index, name, slot), page.ink, inherits=inherits)


def _chart(writer: Writer, page: Page, box: ChartBox, index: int) -> str:
    kind = CHARTS.get(box.chart.kind)
    canvas = Canvas(writer.theme, writer.theme.chart_on_slide, box.at.w * 72, box.at.h * 72, writer.ink.language)
    if kind.native is None or not box.native:
        return _picture(writer, canvas, box, index, page.relations)
    drawn = native(box.chart, canvas)
    part, book = writer.fresh(_CHART), writer.fresh(_BOOK)
    inside = Relations(part)
    inside.to("package", book)
    writer.parts |= {part: drawn.xml, book: drawn.workbook, inside.name: inside.xml()}
    slot = page.sheeted.graphic(box)
    return chart_frame(box, Named(index, box.name, slot), page.relations.to("chart", part))


def _picture(writer: Writer, canvas: Canvas, box: ChartBox, index: int, relations: Relations) -> str:
    part = writer.fresh(_IMAGE)
    writer.parts[part] = draw(box.chart, canvas)
    return picture(box, Named(index, box.name), relations.to("image", part))
