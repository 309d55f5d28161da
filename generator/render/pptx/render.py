"""Writes the decided deck: every part a string, one package, the same bytes for the same deck."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import assert_never

from generator.charts import CHARTS, Canvas
from generator.charts import picture as draw
from generator.errors import Finding
from generator.model.element import Deck
from generator.model.inline import marks
from generator.render.places import Place, Rendered
from generator.render.pptx.assemble import pack
from generator.render.pptx.boxes import (
    CHART_SLOT,
    TABLE_SLOT,
    Block,
    ChartBox,
    Composed,
    PlacedSlide,
    Rule,
    Shape,
    Table,
    TextBox,
)
from generator.render.pptx.compose import compose
from generator.render.pptx.drawing import (
    Named,
    block_shape,
    chart_frame,
    picture,
    rule_shape,
    slot_xml,
    table_frame,
    text_shape,
)
from generator.render.pptx.layouts import has_graphic, near, place_of, sheet_of, sheet_part
from generator.render.pptx.notes import BODY_NAME, notes_master_xml, notes_xml
from generator.render.pptx.package import Relations, content_types
from generator.render.pptx.properties import app_xml, presentation_xml, small_parts
from generator.render.pptx.sheets import SHEETS, Sheet
from generator.render.pptx.template import HEAD, NAMESPACES, TREE_HEAD, template_parts, theme_xml
from generator.render.pptx.words import Ink, color_slots
from generator.theme.tokens import Theme

MASTER, THEME = "ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml"
NOTES_MASTER, NOTES_THEME = "ppt/notesMasters/notesMaster1.xml", "ppt/theme/theme2.xml"
PRESENTATION = "ppt/presentation.xml"


@dataclass(slots=True)
class Writer:
    """The parts of one deck as they come about, and the places of the outline's ids in them."""

    deck: Deck
    theme: Theme
    ink: Ink
    parts: dict[str, bytes] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    charts: int = 0
    pictures: int = 0

    def put(self, name: str, xml: str, relations: Relations | None = None) -> None:
        self.parts[name] = xml.encode()
        if relations and relations.rows:
            self.parts[relations.name] = relations.xml().encode()


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


def render_pptx(deck: Deck, theme: Theme) -> RenderedDeck:
    """The deck as a PowerPoint file, where each id of the outline stands in it, and what did not fit."""
    composed = compose(deck, theme)
    return RenderedDeck(write_pptx(composed, deck, theme), composed.findings)


def write_pptx(composed: Composed, deck: Deck, theme: Theme) -> Rendered:
    """The file of slides that are already decided."""
    writer = Writer(deck, theme, Ink(color_slots(theme.palette), deck.meta.language or "en-GB", code=theme.fonts.code))
    _write_template(writer)
    for number, slide in enumerate(composed.slides, 1):
        _write_slide(writer, number, slide)
    _write_presentation(writer, composed)
    writer.parts["[Content_Types].xml"] = content_types(writer.parts).encode()
    return Rendered(pack(writer.parts, deck.meta), tuple(writer.places))


def _write_template(writer: Writer) -> None:
    master = Relations(MASTER)
    for sheet in SHEETS:
        master.to("slideLayout", sheet_part(sheet))
    master.to("theme", THEME)
    for name, xml in template_parts(writer.theme, writer.ink).items():
        relations = master if name == MASTER else Relations(name)
        if name.startswith("ppt/slideLayouts/"):
            relations.to("slideMaster", MASTER)
        writer.put(name, xml, relations)


def _write_presentation(writer: Writer, composed: Composed) -> None:
    meta, relations = writer.deck.meta, Relations(PRESENTATION)
    noted = sum(bool(slide.notes) for slide in composed.slides)
    master = relations.to("slideMaster", MASTER)
    slides = tuple(relations.to("slide", _slide_part(n)) for n in range(1, len(composed.slides) + 1))
    notes = relations.to("notesMaster", NOTES_MASTER) if noted else ""
    for kind in ("presProps", "viewProps", "tableStyles"):
        relations.to(kind, f"ppt/{kind}.xml")
    relations.to("theme", THEME)
    writer.put(PRESENTATION, presentation_xml(composed.slides, slides, master, notes, meta), relations)
    if noted:
        _write_notes_master(writer)
    for name, xml in small_parts().items():
        writer.put(name, xml)
    _write_properties(writer, len(composed.slides), noted)


def _write_notes_master(writer: Writer) -> None:
    relations = Relations(NOTES_MASTER)
    relations.to("theme", NOTES_THEME)
    writer.put(NOTES_MASTER, notes_master_xml(writer.theme, writer.ink), relations)
    writer.put(NOTES_THEME, theme_xml(writer.theme))


def _write_properties(writer: Writer, slides: int, noted: int) -> None:
    writer.put("docProps/app.xml", app_xml(slides, noted))
    root = Relations("")
    root.to("officeDocument", PRESENTATION)
    root.to("extended-properties", "docProps/app.xml")
    writer.parts["_rels/.rels"] = root.xml().encode()


@dataclass(frozen=True, slots=True)
class Page:
    """A slide being written: the layout it takes, its relationships, how it writes."""

    slide: PlacedSlide
    sheet: Sheet
    relations: Relations
    ink: Ink


def _slide_part(number: int) -> str:
    return f"ppt/slides/slide{number}.xml"


def _notes_part(number: int) -> str:
    return f"ppt/notesSlides/notesSlide{number}.xml"


def _write_slide(writer: Writer, number: int, slide: PlacedSlide) -> None:
    part = _slide_part(number)
    relations = Relations(part)
    sheet = sheet_of(slide, writer.theme.palette)
    relations.to("slideLayout", sheet_part(sheet))
    ink = replace(writer.ink, link=relations.link)
    page = Page(slide, sheet, relations, ink)
    shapes = "".join(_shape(writer, page, shape, index) for index, shape in enumerate(slide.shapes, 2))
    if slide.notes:
        relations.to("notesSlide", _notes_part(number))
        _write_notes(writer, number, slide)
    tree = f"<p:cSld><p:spTree>{TREE_HEAD}{shapes}</p:spTree></p:cSld>"
    over = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    writer.put(part, f"{HEAD}<p:sld {NAMESPACES}>{tree}{over}</p:sld>", relations)


def _write_notes(writer: Writer, number: int, slide: PlacedSlide) -> None:
    part = _notes_part(number)
    relations = Relations(part)
    relations.to("notesMaster", NOTES_MASTER)
    relations.to("slide", _slide_part(number))
    ink = replace(writer.ink, link=relations.link)
    writer.put(part, notes_xml(slide.notes, writer.theme, ink), relations)
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
            slot = _graphic_slot(page, shape, "tbl", TABLE_SLOT)
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
    place = place_of(box, page.sheet, writer.theme.palette)
    named = Named(index, name, slot_xml(box.slot if place else None))
    return text_shape(box, named, page.ink, inherits=bool(place and near(place, box.at)))


def _graphic_slot(page: Page, shape: Table | ChartBox, kind: str, first: int) -> str:
    """The placeholder of the slide's tables or charts, in their order."""
    alike = [one for one in page.slide.shapes if isinstance(one, type(shape))]
    index = first + next(number for number, one in enumerate(alike) if one is shape)
    return f'<p:ph type="{kind}" sz="quarter" idx="{index}"/>' if has_graphic(page.sheet, index) else ""


def _chart(writer: Writer, page: Page, box: ChartBox, index: int) -> str:
    kind = CHARTS.get(box.chart.kind)
    canvas = Canvas(writer.theme, writer.theme.chart_on_slide, box.at.w * 72, box.at.h * 72, writer.ink.language)
    if kind.native is None or not box.native:
        return _picture(writer, canvas, box, index, page.relations)
    drawn = kind.native(box.chart, canvas)
    writer.charts += 1
    part, book = f"ppt/charts/chart{writer.charts}.xml", f"ppt/embeddings/workbook{writer.charts}.xlsx"
    inside = Relations(part)
    inside.to("package", book)
    writer.parts |= {part: drawn.xml, book: drawn.workbook, inside.name: inside.xml().encode()}
    slot = _graphic_slot(page, box, "chart", CHART_SLOT)
    return chart_frame(box, Named(index, box.name, slot), page.relations.to("chart", part))


def _picture(writer: Writer, canvas: Canvas, box: ChartBox, index: int, relations: Relations) -> str:
    writer.pictures += 1
    part = f"ppt/media/image{writer.pictures}.png"
    writer.parts[part] = draw(box.chart, canvas)
    return picture(box, Named(index, box.name), relations.to("image", part))
