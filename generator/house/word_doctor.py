"""The doctor for Word: what of a house's file maps to what, what is missing, what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.errors import Finding, Where
from generator.house.report import Diagnosis, Mapped
from generator.house.safe import RULE
from generator.house.word import WordHouse, read_word_house
from generator.house.word_match import Match
from generator.house.word_pages import references
from generator.office.inspect import Document, Node, select
from generator.theme import THEMES
from generator.theme.colour import contrast

_LARGE, _LARGE_BOLD = 18.0, 14.0  # points from which WCAG 2 asks less of text
_PAPERS = {(210, 297): "A4", (216, 279): "Letter", (216, 356): "Legal", (148, 210): "A5", (297, 420): "A3"}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MEASURED = {
    "calibri",
    "cambria",
    "arial",
    "times new roman",
    "carlito",
    "caladea",
    "liberation sans",
    "liberation serif",
}


def diagnose(data: bytes, name: str) -> Diagnosis:
    """What the doctor says about the Word file ``data``; InputError where it cannot be used at all."""
    house = read_word_house(data, name, THEMES.get("institutional"))
    mapped = (*(_row(match) for match in house.matches), _table(house), *_furniture(house), _cover(house))
    return Diagnosis(name, tuple(_facts(house)), mapped, (*house.findings, *_faults(house)))


def _facts(house: WordHouse) -> Iterator[tuple[str, str]]:
    sheet, fonts, palette = house.theme.sheet, house.theme.fonts, house.theme.palette
    size = sorted((round(sheet.width), round(sheet.height)))
    paper = _PAPERS.get((size[0], size[1]), f"{sheet.width:.0f} by {sheet.height:.0f} mm")
    yield "paper", f"{paper}, {'landscape' if sheet.width > sheet.height else 'upright'}"
    yield "text", f"{sheet.live:.0f} mm wide; labels {'beside' if sheet.indent else 'over'} their text"
    yield "fonts", f"{fonts.argument} for headings, {fonts.apparatus} for text"
    yield "main colour", _from(palette.primary, house, "accent1")
    yield "second colour", _from(palette.accent, house, "accent2")
    yield "series", ", ".join(f"#{colour}" for colour in palette.series)
    yield "fields", ", ".join(sorted(house.said)) or "none"


def _from(colour: str, house: WordHouse, slot: str) -> str:
    own = house.colours.get(slot, "")
    if own == colour:
        return f"#{colour}, the theme's {slot}"
    return f"#{colour}" + (f", from #{own} ({slot}), so that it can be read" if own else "")


def _row(match: Match) -> Mapped:
    if match.style is not None:
        return Mapped(match.role.name, match.style.name, match.how)
    if match.role.id in {"Header", "Footer"}:
        return Mapped(match.role.name, "", "missing", "made where the file has no header or footer")
    return Mapped(match.role.name, "", "missing", "added in the fonts and colours of the file")


def _table(house: WordHouse) -> Mapped:
    if house.table is None:
        return Mapped("table", "", "no table style of its own", "three lines in its colours")
    return Mapped("table", house.table.name, "its own table style")


def _furniture(house: WordHouse) -> Iterator[Mapped]:
    found = references(house.sections, house.text)
    for kind, ours in (("header", "a running title"), ("footer", "page numbers")):
        where = [place for name, place in found if name == kind]
        then = "kept" if where else f"{ours} will be added"
        yield Mapped(f"page {kind}", ", ".join(where), "in the file" if where else "missing", then)


def _cover(house: WordHouse) -> Mapped:
    kept = house.frame.before
    what = f"{kept} paragraphs or tables before the text are kept" if kept else "nothing before the text is kept"
    title = "its title field is filled" if "title" in house.said else "our title stands over the text, in its styles"
    return Mapped("cover", "", house.frame.why, f"{what}; {title}")


def _faults(house: WordHouse) -> Iterator[Finding]:
    yield from _contrasts(house)
    yield from _fonts(house)
    document = Document(house.file.name, "docx", house.file.parts)
    yield from _languages(house, document)
    yield from _typed_dates(house, document)
    yield from _silent_pictures(house, document)
    if house.text is not None and select(house.text.node, "w:cols[@w:num > 1]"):
        yield _fault(house, "the text is in several columns", "tables and figures need the whole width",
                     "nothing: the briefing is set in one column")  # fmt: skip


def _fault(house: WordHouse, what: str, why: str, mend: str) -> Finding:
    return Finding("warning", RULE, what, Where(house.file.name), why, mend)


def _contrasts(house: WordHouse) -> Iterator[Finding]:
    paper = house.theme.palette.paper
    for match in house.matches:
        style = match.style
        if style is None or not style.color:
            continue
        large = style.size >= _LARGE or (style.bold and style.size >= _LARGE_BOLD)
        found, least = contrast(style.color, paper), 3.0 if large else 4.5
        if found < least:
            what = f"style '{style.name}' is set in #{style.color}, {found:.1f}:1 on paper; {least:g}:1 can be read"
            yield _fault(house, what, "readers with weak sight, and prints", "choose a darker colour for the style")


def _fonts(house: WordHouse) -> Iterator[Finding]:
    fonts = house.theme.fonts
    for name in dict.fromkeys((fonts.argument, fonts.apparatus)):
        if name.casefold() not in _MEASURED:
            what = f"the widths of '{name}' are not known"
            why = "text is measured with a reserve of ten per cent, so page numbers may be out by one until Word counts"
            yield Finding("note", RULE, what, Where(house.file.name), why, "nothing, or update the contents in Word")


def _languages(house: WordHouse, document: Document) -> Iterator[Finding]:
    part = next(iter(document.linked(document.main, "styles")), "")
    root = document.tree(part)
    if root is None or not select(root, "w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        yield _fault(house, "the file names no language", "spelling checkers and screen readers guess",
                     "set the proofing language of the Normal style in Word")  # fmt: skip


def _typed_dates(house: WordHouse, document: Document) -> Iterator[Finding]:
    """Years that somebody typed into what stays: they would be printed in every edition."""
    kept = (*list(house.body)[: house.frame.before], *list(house.body)[house.frame.after :])
    parts = [part for kind in ("header", "footer") for part in document.linked(document.main, kind)]
    roots = [root for part in parts if (root := document.tree(part)) is not None]
    years = dict.fromkeys(year for node in (*kept, *roots) for said in _said(node) for year in _YEAR.findall(said))
    for year in years:
        what = f"the year {year} is typed into what stays of the file"
        yield _fault(house, what, "every edition would print it", "write {{ date }} in its place")


def _silent_pictures(house: WordHouse, document: Document) -> Iterator[Finding]:
    """Pictures of headers and footers that say nothing to a screen reader."""
    for part in (part for kind in ("header", "footer") for part in document.linked(document.main, kind)):
        root = document.tree(part)
        for node in select(root, ".//wp:docPr[not(@descr) or @descr='']") if root is not None else ():
            what = f"the picture '{node.get('name') or 'without a name'}' in {part} has no alternative text"
            yield _fault(house, what, "a screen reader has nothing to say in its place",
                         "right-click it in Word, choose View Alt Text and write the name of the house")  # fmt: skip


def _said(node: Node) -> Iterable[str]:
    return ("".join(str(text.text or "") for text in select(one, ".//w:t[not(ancestor::w:sdt)]"))
            for one in select(node, "descendant-or-self::w:p"))  # fmt: skip
