"""A house's file under the slides: its masters, layouts, media and notes stay, its sample slides go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.house.slides_added import added_xml
from generator.house.slides_model import Box, HouseLayout, SlideHouse
from generator.records import dataclass
from generator.render.pptx.assemble import pack
from generator.render.pptx.boxes import ChartBox, Composed, PlacedSlide, Table, TextBox
from generator.render.pptx.house_package import finish_package, kept_parts, with_layout
from generator.render.pptx.marking import marked_layout
from generator.render.pptx.own_base import write_notes_master
from generator.render.pptx.package import Relations
from generator.render.pptx.words import fill
from generator.render.pptx.writer import Writer

_NEAR = 0.05  # inches within which two titles stand at one place
_HOLDS: Mapping[type, tuple[str, ...]] = {Table: ("obj", "tbl"), ChartBox: ("obj", "chart")}


def house_slots(house: SlideHouse) -> dict[str, str]:
    """Theme slots by hex; text and ground win where a colour stands in several."""
    order = (*(f"accent{number}" for number in range(6, 0, -1)), "bg2", "tx2", "tx1", "bg1")
    return {house.colours[name]: name for name in order if name in house.colours}


@dataclass(frozen=True, slots=True)
class HouseSheeted:
    """A slide on a layout of the house; ``holders`` are the placeholders that its graphics fill, in order."""

    slide: PlacedSlide
    sheet: HouseLayout
    holders: tuple[str, ...]

    @property
    def layout(self) -> str:
        return self.sheet.part

    def holder(self, box: TextBox) -> tuple[str, bool]:
        """The house's placeholder for title, subtitle, number and footer; our own texts are text boxes."""
        if box.slot is None or box.slot.kind == "body":
            return "", False
        kinds = {"title": ("title", "ctrTitle"), "number": ("sldNum",), "footer": ("ftr",)}
        own = box.slot.kind == "own"
        for one in self.sheet.holders:
            if (one.index == box.slot.index) if own else one.kind in kinds[box.slot.kind]:
                return _ph(one.kind, one.index), box.follows
        return "", False

    def graphic(self, shape: Table | ChartBox) -> str:
        """The placeholder of the slide's only graphic, or of one of two."""
        graphics = _graphics(self.slide)
        place = next(number for number, one in enumerate(graphics) if one is shape) if graphics else 0
        return self.holders[place] if place < len(self.holders) else ""


def _ph(kind: str, index: int) -> str:
    stated = "" if kind == "obj" else f' type="{kind}"'
    numbered = f' idx="{index}"' if index else ""
    return f"<p:ph{stated}{numbered}/>"


def _graphics(slide: PlacedSlide) -> list[Table | ChartBox]:
    return [one for one in slide.shapes if isinstance(one, Table) or (isinstance(one, ChartBox) and one.native)]


@dataclass(frozen=True, slots=True)
class HouseBase:
    """Writes on the file of ``house``."""

    house: SlideHouse

    def begin(self, writer: Writer) -> None:
        """The house's parts, sample slides and what only they use left out; its missing layout added."""
        writer.parts |= kept_parts(self.house.file)
        if self.house.added:
            ink = fill(self.house.theme.palette.ink, writer.ink)
            layout = self.house.content
            relations = Relations(layout.part)
            relations.to("slideMaster", layout.master)
            writer.put(layout.part, added_xml(layout, ink), relations)
            with_layout(writer.parts, layout.master, layout.part)
        if marking := writer.deck.meta.labels.marking:
            size = (self.house.width, self.house.height)
            for name in [part for part in writer.parts if part.startswith("ppt/slideLayouts/slideLayout")]:
                writer.parts[name] = marked_layout(writer.parts[name], marking, size, writer.theme, writer.ink)

    def sheeted(self, slide: PlacedSlide) -> HouseSheeted:
        """``slide`` on the layout for its kind; a graphic alone fills the body of a layout like the usual one."""
        house = self.house
        if slide.layout == "title":
            return HouseSheeted(slide, house.layout("cover") or house.content, ())
        if slide.layout == "section":
            return HouseSheeted(slide, house.layout("section") or house.content, ())
        for layout in (house.layout("content"), house.layout("columns")):
            holders = tuple(_filled(slide, layout)) if layout and self._alike(layout) else ()
            if layout and holders:
                return HouseSheeted(slide, layout, holders)
        return HouseSheeted(slide, house.content, ())

    def _alike(self, layout: HouseLayout) -> bool:
        """Whether a layout has its title and what stands on it where our usual one has them."""
        one, other = layout.title, self.house.content.title
        if one is None or other is None or layout.ground != self.house.content.ground:
            return False
        return _near(one.at, other.at) and layout.fixed == self.house.content.fixed

    def notes_master(self, writer: Writer) -> str:
        """The house's, or ours where it has none."""
        found = next((name for name in sorted(writer.parts) if name.startswith("ppt/notesMasters/notes")), "")
        if not found:
            found = "ppt/notesMasters/notesMaster1.xml"
            write_notes_master(writer, found, writer.fresh("ppt/theme/theme{}.xml"))
        return found

    def finish(self, writer: Writer, composed: Composed) -> None:
        """The house's presentation with our slides."""
        finish_package(writer, composed, self.house.file)

    def packed(self, writer: Writer) -> bytes:
        """As python-pptx writes the house's file."""
        return pack(writer.parts, writer.deck.meta)


def _near(one: Box, other: Box) -> bool:
    pairs = ((one.x, other.x), (one.y, other.y), (one.w, other.w), (one.h, other.h))
    return all(abs(a - b) <= _NEAR for a, b in pairs)


def _filled(slide: PlacedSlide, layout: HouseLayout) -> Iterator[str]:
    """A placeholder for each graphic of the slide, where the layout has as many that may hold them."""
    graphics = _graphics(slide)
    bodies = sorted(layout.bodies, key=lambda body: body.at.x)
    if len(graphics) != len(bodies):
        return
    if all(body.kind in _HOLDS[type(one)] for one, body in zip(graphics, bodies, strict=True)):
        yield from (_ph(body.kind, body.index) for body in bodies)
