"""The named layouts of our own template, and which of them a composed slide takes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.element import Layout
from generator.render.pptx.boxes import SOURCE_SLOT, PlacedSlide, Rect, TextBox
from generator.render.pptx.compose.field import OWN
from generator.render.pptx.compose.frame import PANEL_SOURCE, PANEL_TITLE, SECTION_TITLE
from generator.render.pptx.compose.room import PANELS
from generator.render.pptx.sheets import SHEETS, Holder, Sheet
from generator.theme.tokens import Palette

NEAR = 0.005  # inches within which two places are one
COVER_TITLE = Rect(0.667, 1.55, 11.5, 0.95)


def title_at(layout: Layout) -> Rect:
    """Where the layout's title stands."""
    places = {"title": COVER_TITLE, "section": SECTION_TITLE, "messages": PANEL_TITLE}
    return places.get(layout, OWN.title)


def source_at(layout: Layout) -> Rect:
    """Where the layout's source line stands."""
    return PANEL_SOURCE if layout in PANELS else OWN.source


def number_at() -> Rect:
    """Where the slide number stands, on every layout."""
    return OWN.number


def sheet_of(slide: PlacedSlide, palette: Palette) -> Sheet:
    """Of the sheets of the slide's layout the one in whose placeholders most of its texts stand where they are."""
    sheets = [sheet for sheet in SHEETS if sheet.layout == slide.layout]
    return max(sheets, key=lambda sheet: (_standing(slide, sheet, palette), -len(sheet.holders)))


def _standing(slide: PlacedSlide, sheet: Sheet, palette: Palette) -> int:
    held = ((box, holder_of(box, sheet, palette)) for box in _texts(slide))
    return sum(holder is not None and near(holder.at, box.at) for box, holder in held)


def _texts(slide: PlacedSlide) -> Iterator[TextBox]:
    return (shape for shape in slide.shapes if isinstance(shape, TextBox))


def holder_of(box: TextBox, sheet: Sheet, palette: Palette) -> Holder | None:
    """The placeholder that a text may fill: one of its number and colour, so that resetting it leaves it legible."""
    if box.slot is None or box.slot.kind != "body":
        return None
    index, color = box.slot.index, box.paragraphs[0].runs[0].style.color if box.paragraphs[0].runs else ""
    found = next((one for one in sheet.holders if one.index == index and one.kind == "body"), None)
    return found if found and getattr(palette, found.look(box.paragraphs[0].level).color) == color else None


def place_of(box: TextBox, sheet: Sheet, palette: Palette) -> Rect | None:
    """Where the layout would put the text; None where the layout has no placeholder for it."""
    if box.slot is None:
        return None
    match box.slot.kind:
        case "title":
            return title_at(sheet.layout)
        case "number":
            return number_at()
        case "body" if box.slot.index == SOURCE_SLOT:
            return source_at(sheet.layout)
        case "body":
            holder = holder_of(box, sheet, palette)
            return holder.at if holder else None
        case "footer" | "own":
            return None


def has_graphic(sheet: Sheet, index: int) -> bool:
    """Whether the sheet has a placeholder for a chart or table under this number."""
    return any(holder.index == index and holder.kind != "body" for holder in sheet.holders)


def near(one: Rect, other: Rect) -> bool:
    """Whether two places are the same but for rounding."""
    pairs = ((one.x, other.x), (one.y, other.y), (one.w, other.w), (one.h, other.h))
    return all(abs(a - b) <= NEAR for a, b in pairs)


def sheet_part(sheet: Sheet) -> str:
    """The part name of a sheet in our template."""
    return f"ppt/slideLayouts/slideLayout{SHEETS.index(sheet) + 1}.xml"
