"""Our own template under the slides: every layout has placeholders where the composer puts words."""

from __future__ import annotations

from functools import partial

from generator.model.memo import Shelf
from generator.office.opc import CORE, TYPES
from generator.office.package import write_package
from generator.records import dataclass
from generator.render.pptx.boxes import CHART_SLOT, TABLE_SLOT, ChartBox, Composed, PlacedSlide, Table, TextBox
from generator.render.pptx.drawing import slot_xml
from generator.render.pptx.layouts import has_graphic, near, place_of, sheet_of, sheet_part
from generator.render.pptx.notes import notes_master_xml
from generator.render.pptx.package import Relations, content_types
from generator.render.pptx.properties import app_xml, presentation_xml, small_parts
from generator.render.pptx.sheets import SHEETS, Sheet
from generator.render.pptx.template import template_parts, theme_xml
from generator.render.pptx.writer import PRESENTATION, Writer, place_in_row, slide_part
from generator.render.properties import core_xml
from generator.theme.tokens import Palette

MASTER, THEME = "ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml"
NOTES_MASTER, NOTES_THEME = "ppt/notesMasters/notesMaster1.xml", "ppt/theme/theme2.xml"


@dataclass(frozen=True, slots=True)
class OwnSheeted:
    """A slide on one of our sheets."""

    slide: PlacedSlide
    sheet: Sheet
    palette: Palette

    @property
    def layout(self) -> str:
        return sheet_part(self.sheet)

    def holder(self, box: TextBox) -> tuple[str, bool]:
        """The placeholder of the sheet for a text, where it has one."""
        place = place_of(box, self.sheet, self.palette)
        return slot_xml(box.slot if place else None), bool(place and near(place, box.at))

    def graphic(self, shape: Table | ChartBox) -> str:
        """The placeholder of the slide's tables or charts, in their order."""
        kind, first = ("tbl", TABLE_SLOT) if isinstance(shape, Table) else ("chart", CHART_SLOT)
        index = first + place_in_row(self.slide, shape)
        return f'<p:ph type="{kind}" sz="quarter" idx="{index}"/>' if has_graphic(self.sheet, index) else ""


@dataclass(frozen=True, slots=True)
class OwnBase:
    """``palette`` tells which placeholder a text may fill; ``known`` is what earlier decks have written."""

    palette: Palette
    known: Shelf | None = None

    def begin(self, writer: Writer) -> None:
        """Write master, layouts and theme."""
        master = Relations(MASTER)
        for sheet in SHEETS:
            master.to("slideLayout", sheet_part(sheet))
        master.to("theme", THEME)
        for name, xml in template_parts(writer.theme, writer.ink, writer.deck.meta.labels.marking).items():
            relations = master if name == MASTER else Relations(name)
            if name.startswith("ppt/slideLayouts/"):
                relations.to("slideMaster", MASTER)
            writer.put(name, xml, relations)

    def sheeted(self, slide: PlacedSlide) -> OwnSheeted:
        """``slide`` on the sheet in whose placeholders most of its texts stand where they are."""
        return OwnSheeted(slide, sheet_of(slide, self.palette), self.palette)

    def notes_master(self, writer: Writer) -> str:  # noqa: ARG002
        """Ours."""
        return NOTES_MASTER

    def finish(self, writer: Writer, composed: Composed) -> None:
        """Write the presentation, its properties and the package's parts."""
        meta, relations = writer.deck.meta, Relations(PRESENTATION)
        noted = sum(bool(slide.notes) for slide in composed.slides)
        master = relations.to("slideMaster", MASTER)
        slides = tuple(relations.to("slide", slide_part(n)) for n in range(1, len(composed.slides) + 1))
        notes = relations.to("notesMaster", NOTES_MASTER) if noted else ""
        for kind in ("presProps", "viewProps", "tableStyles"):
            relations.to(kind, f"ppt/{kind}.xml")
        relations.to("theme", THEME)
        writer.put(PRESENTATION, presentation_xml(composed.slides, slides, master, notes, meta), relations)
        if noted:
            write_notes_master(writer, NOTES_MASTER, NOTES_THEME)
        for name, xml in small_parts().items():
            writer.put(name, xml)
        _write_properties(writer, len(composed.slides), noted)
        told = partial(content_types, writer.parts)
        writer.parts[TYPES] = self.known.get(("types", *writer.parts), told) if self.known else told()

    def packed(self, writer: Writer) -> bytes:
        """The parts as they are."""
        return write_package(writer.parts)


def write_notes_master(writer: Writer, part: str, theme: str) -> None:
    """A notes master of ours with a theme of its own."""
    relations = Relations(part)
    relations.to("theme", theme)
    writer.put(part, notes_master_xml(writer.theme, writer.ink), relations)
    writer.put(theme, theme_xml(writer.theme))


def _write_properties(writer: Writer, slides: int, noted: int) -> None:
    writer.put("docProps/app.xml", app_xml(slides, noted))
    root = Relations("")
    root.to("officeDocument", PRESENTATION)
    root.to("extended-properties", "docProps/app.xml")
    root.to_core()
    writer.parts |= {CORE: core_xml(writer.deck.meta), root.name: root.xml()}
