"""A house's PowerPoint file as the base of a deck: its layouts by role, the room on them, a theme from its colours."""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import Finding, Where
from generator.house.palette import palette_of
from generator.house.safe import RULE, open_house
from generator.house.slides_added import ADDED_NAME, added_layout, added_part
from generator.house.slides_area import area_of
from generator.house.slides_colour import colours_of
from generator.house.slides_match import choose_master, largest_body, match_layouts
from generator.house.slides_model import Area, Box, HouseLayout, Master, Match, Role, SlideHouse
from generator.house.slides_read import fonts_of, read_masters, slide_box
from generator.office.inspect import Document
from generator.records import replace
from generator.theme.tokens import Fonts, Theme

_ORDER: tuple[Role, ...] = ("title only", "content", "columns")


def read_slide_house(data: bytes, name: str, base: Theme) -> SlideHouse:
    """The house file ``data`` as the base of decks; what it leaves open is as ``base``. InputError where unusable."""
    file = open_house(data, name, "pptx")
    document = Document(name, "pptx", file.parts)
    slide = slide_box(document)
    masters = read_masters(document, slide)
    master, _ = choose_master(masters, slide)
    matches = match_layouts(master, slide)
    colours = colours_of(document, master.theme, master.part).named()
    chosen = _content(matches, slide)
    if chosen is None:
        part = added_part(file.parts)
        layout, area = added_layout(document, master, part, slide, largest_body(master.layouts))
        chosen = (layout, area)
    layout, area = chosen
    theme = _theme(name, base, document, master, colours, layout)
    house = SlideHouse(file, slide.w, slide.h, masters, master, matches, layout, area, theme, colours)
    added = layout.name if layout.part not in {one.part for one in master.layouts} else ""
    return replace(house, added=added, findings=(*file.findings, *_findings(house, name, added)))


def _content(matches: tuple[Match, ...], slide: Box) -> tuple[HouseLayout, Area] | None:
    """The layout that our own shapes stand on: the first with a title and enough room."""
    found = {match.role: match.layout for match in matches}
    whole = found["content"]
    body = None
    if whole is not None:
        holder = max(whole.bodies, key=lambda one: one.at.area)
        left, _, right, _ = holder.words.insets
        body = holder.at.inside(left, 0, right, 0)
    for role in _ORDER:
        layout = found[role]
        area = area_of(layout, body, slide) if layout is not None else None
        if layout is not None and area is not None:
            return layout, area
    return None


def _theme(
    name: str, base: Theme, document: Document, master: Master, colours: Mapping[str, str], layout: HouseLayout
) -> Theme:  # fmt: skip
    """``base`` in the fonts and colours of the house, legible on its ground."""
    faces = fonts_of(document, master)
    fonts = Fonts(
        faces["+mj-lt"] or base.fonts.argument,
        faces["+mn-lt"] or base.fonts.apparatus,
        faces["+mn-ea"] or faces["+mj-ea"] or base.fonts.east_asian,
        faces["+mn-cs"] or base.fonts.complex_script,
        base.fonts.code,
    )
    seen = {**colours, "dk1": colours.get("tx1", base.palette.ink)}
    palette = palette_of(seen, base.palette, layout.ground.colour)
    title = name.rpartition("/")[2].rpartition(".")[0] or "house"
    return replace(base, name=title, about=f"the look of {name}", palette=palette, fonts=fonts)


def _findings(house: SlideHouse, name: str, added: str) -> tuple[Finding, ...]:
    """What was done about what the house lacks."""
    found = []
    if added:
        what = "no layout has a title over enough room; one is added to its master"
        found.append(Finding("note", RULE, what, Where(name), mend=f"give a layout a title; ours is '{ADDED_NAME}'"))
    if house.content.ground.kind == "picture":
        what = "slides stand on a picture; their words get a plain panel"
        found.append(Finding("note", RULE, what, Where(name), mend="give content slides a plain background"))
    return tuple(found)
