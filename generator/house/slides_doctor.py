"""The doctor for PowerPoint: which layouts serve what, what is missing, what is wrong with a house's file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Finding, Where
from generator.house.report import Diagnosis, Mapped
from generator.house.safe import RULE
from generator.house.slides import read_slide_house
from generator.house.slides_match import choose_master
from generator.house.slides_model import Box, Holder, HouseLayout, Match, Role, SlideHouse
from generator.office.inspect import Document
from generator.text.metrics import is_measured
from generator.theme import THEMES
from generator.theme.colour import contrast

_LARGE, _LARGE_LEAST, _LEAST, _SMALLEST = 18.0, 3.0, 4.5, 12.0
_RATIOS = {1.33: "4:3", 1.78: "16:9", 1.6: "16:10"}
_OURS: dict[Role, str] = {
    "cover": "title slide",
    "section": "opener of a part",
    "content": "one chart or table",
    "columns": "two charts or tables",
    "title only": "messages, points, cards, timelines, disputes",
    "blank": "not used, for every slide has a title",
}
_CALLED = {"ctrTitle": "title", "subTitle": "subtitle", "body": "text", "obj": "content", "dt": "date",
           "ftr": "footer", "sldNum": "slide number", "pic": "picture", "tbl": "table"}  # fmt: skip
"""What PowerPoint shows people for the kinds of placeholders that its files name."""
_USUAL_NAME = re.compile(
    r"(?i)^(office theme|default design|larissa|thème office|tema de office|custom design|\d*_?.*design \d*)$"
)


def diagnose(data: bytes, name: str) -> Diagnosis:
    """What the doctor says about the PowerPoint file ``data``; InputError where it cannot be used at all."""
    house = read_slide_house(data, name, THEMES.get("institutional"))
    mapped = (*(_row(match, house) for match in house.matches), *_furniture(house))
    return Diagnosis(name, tuple(_facts(house)), mapped, (*house.findings, *_faults(house)))


def _facts(house: SlideHouse) -> Iterator[tuple[str, str]]:
    ratio = _RATIOS.get(round(house.width / house.height, 2), f"{house.width / house.height:.2f} to 1")
    fonts, palette, body = house.theme.fonts, house.theme.palette, house.area.body
    yield "slides", f"{house.width:.2f} by {house.height:.2f} inches ({ratio})"
    if len(house.masters) > 1:
        slide = Box(0, 0, house.width, house.height)
        number = [one.part for one in house.masters].index(house.master.part) + 1
        yield "master", f"number {number} of {len(house.masters)}: {choose_master(house.masters, slide)[1]}"
    yield "room", f"{body.w:.1f} by {body.h:.1f} inches for content on '{house.content.name}'"
    yield "ground", f"#{house.content.ground.colour}, {house.content.ground.kind}"
    yield "fonts", f"{fonts.argument} for titles, {fonts.apparatus} for text"
    yield "main colour", _from(palette.primary, house, "accent1")
    yield "second colour", _from(palette.accent, house, "accent2")
    yield "series", ", ".join(f"#{colour}" for colour in palette.series)


def _from(colour: str, house: SlideHouse, slot: str) -> str:
    own = house.colours.get(slot, "")
    if own == colour:
        return f"#{colour}, the theme's {slot}"
    return f"#{colour}" + (f", from #{own} ({slot}), so that it can be read" if own else "")


def _row(match: Match, house: SlideHouse) -> Mapped:
    if match.layout is not None:
        return Mapped(match.role, match.layout.name, match.how, f"{_OURS[match.role]}; has {_holders(match.layout)}")
    return Mapped(match.role, "", match.how, _instead(match.role, house))


def _holders(layout: HouseLayout) -> str:
    counts: dict[str, int] = {}
    for holder in layout.holders:
        name = _CALLED.get(holder.kind, holder.kind)
        counts[name] = counts.get(name, 0) + 1
    return ", ".join(name if count == 1 else f"{name} ({count})" for name, count in counts.items()) or "no placeholders"


def _instead(role: Role, house: SlideHouse) -> str:
    match role:
        case "blank":
            return "not needed"
        case "title only" if house.added:
            return f"'{house.added}' is added to the master, in its fonts and colours"
        case _:
            return f"'{house.content.name}' is used"


def _furniture(house: SlideHouse) -> Iterator[Mapped]:
    for kind, name in (("sldNum", "slide number"), ("ftr", "footer")):
        holder = house.content.foot(kind)
        then = "left out" if holder is None else "filled" if kind == "sldNum" or holder.text else "left empty"
        yield Mapped(name, holder.name if holder else "", "placeholder" if holder else "missing", then)
    fixed = len(house.content.fixed)
    yield Mapped(
        "logos and bands", f"{fixed} on the layout or its master" if fixed else "", "kept clear of" if fixed else "none"
    )


def _faults(house: SlideHouse) -> Iterator[Finding]:
    used = {layout.part: layout for layout in (house.content, house.layout("cover"), house.layout("section")) if layout}
    yield from _contrasts(tuple(used.values()), house)
    yield from _small_feet(house)
    yield from _fonts(house)
    yield from _names(house)
    yield from _samples(house)


def _fault(house: SlideHouse, what: str, why: str, mend: str) -> Finding:
    return Finding("warning", RULE, what, Where(house.file.name), why, mend)


def _contrasts(layouts: tuple[HouseLayout, ...], house: SlideHouse) -> Iterator[Finding]:
    """Words that cannot be read, once where several layouts take them from their master."""
    told: set[tuple[str, str, str]] = set()
    for layout, holder in ((one, holder) for one in layouts for holder in one.holders):
        least = _LARGE_LEAST if holder.words.size >= _LARGE else _LEAST
        colour, ground = holder.words.colour, layout.ground_at(holder.at)
        if not colour or ground.kind == "picture" or holder.kind in ("dt", "pic"):
            continue
        found = contrast(colour, ground.colour)
        if found < least and (same := (holder.kind, colour, ground.colour)) not in told:
            told.add(same)
            what = f"'{holder.name}' on '{layout.name}' is #{colour} on #{ground.colour}, {found:.1f}:1"
            why = f"{least:g}:1 can be read; our words there take a colour that can"
            yield _fault(house, what, why, "choose another colour for it on the master")


def _small_feet(house: SlideHouse) -> Iterator[Finding]:
    feet = [one for one in house.content.holders if one.kind in ("sldNum", "ftr")]
    for holder in (one for one in feet if one.words.stated and one.words.size < _SMALLEST):
        what = f"'{holder.name}' is set in {holder.words.size:g} pt"
        yield _fault(house, what, "it cannot be read in a room; ours is set in 12 pt", "set it in 12 pt on the master")
    for holder in (one for one in feet if _at_edge(one, house)):
        what = f"'{holder.name}' stands at the edge of the slide"
        yield _fault(house, what, "projectors and printers cut the edges", "leave 3 % of the slide free on every side")


def _at_edge(holder: Holder, house: SlideHouse) -> bool:
    at = holder.at
    across = min(at.x, house.width - at.right) / house.width
    return across < 0 or min(at.y, house.height - at.bottom) < 0


def _fonts(house: SlideHouse) -> Iterator[Finding]:
    fonts = house.theme.fonts
    for name in dict.fromkeys((fonts.argument, fonts.apparatus)):
        if not is_measured(name):
            what = f"the widths of '{name}' are not known"
            why = "text is measured with a reserve, so that some slides hold less than they could"
            yield Finding("note", RULE, what, Where(house.file.name), why)


def _names(house: SlideHouse) -> Iterator[Finding]:
    if _USUAL_NAME.match(house.master.name.strip()):
        what = f"the theme is called '{house.master.name}'"
        why = "people find a house's theme by its name"
        yield Finding("note", RULE, what, Where(house.file.name), why, "name it after the house in the master view")


def _samples(house: SlideHouse) -> Iterator[Finding]:
    document = Document(house.file.name, "pptx", house.file.parts)
    count = len(document.slides())
    if count:
        what = f"{count} sample {'slide is' if count == 1 else 'slides are'} left out of what is built"
        yield Finding("note", RULE, what, Where(house.file.name))
