"""A house's Word file understood: which style plays which role, its page, its theme, what of its text stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.errors import Finding, Where, refuse
from generator.house.palette import SLOTS, colour_or_none, palette_of
from generator.house.safe import RULE, HouseFile, open_house
from generator.house.word_fields import FIELDS, fields_in
from generator.house.word_frame import Frame, frame, mark_in
from generator.house.word_match import Match, match_styles
from generator.house.word_pages import Section, house_sections, house_sheet, text_section, turned_section
from generator.house.word_styles import Inks, WordStyle, read_styles
from generator.office.inspect import Document, Node, element, first, select
from generator.records import dataclass, names_of, replace
from generator.theme.tokens import ChartScale, Fonts, PageScale, Theme, Type

_USUAL_SIZE = 11.0  # points of running text that the type scale is drawn for
_LEAST_SIZE = 8.5
_NARROWEST, _WIDEST = 0.85, 1.25


@dataclass(frozen=True, slots=True)
class WordHouse:
    """``normal`` is the default paragraph style; ``table`` the house's own table style, "" for none.

    ``said`` are the keys of the fields that stand in what stays of the file, its headers and footers. ``base`` is the
    theme it was completed from.
    """

    file: HouseFile
    styles: tuple[WordStyle, ...]
    matches: tuple[Match, ...]
    normal: WordStyle
    table: WordStyle | None
    body: Node
    sections: tuple[Section, ...]
    text: Section | None
    turned: Section | None
    frame: Frame
    theme: Theme
    said: frozenset[str]
    unknown: tuple[str, ...]
    colours: Mapping[str, str]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was taken out of the file, and which of its fields nobody knows."""
        where, known = Where(self.file.name), ", ".join(sorted(FIELDS))
        return (*self.file.findings, *(
            Finding("warning", RULE, f"nobody knows the field '{name}'; it stays", where, mend=f"use one of: {known}")
            for name in self.unknown))  # fmt: skip

    def of(self, role: str) -> WordStyle | None:
        """The style of the house for the role of that id."""
        return next((match.style for match in self.matches if match.role.id == role), None)


def read_word_house(data: bytes, name: str, base: Theme) -> WordHouse:
    """Understand the house file ``data``; what its theme lacks is taken from ``base``. InputError if it is unusable."""
    file = open_house(data, name, "docx")
    document = Document(name, "docx", file.parts)
    body = _body(document)
    colours, faces = _theme_of(document)
    styles = read_styles(document.tree(_part(document, "styles")), Inks(colours, faces))
    normal = _normal(styles)
    used = _used(body, normal.id)
    matches = _with_body(match_styles(styles, used), normal, used)
    sections = house_sections(body)
    text = text_section(sections, mark_in(body))
    turned = turned_section(sections, text)
    kept = frame(body, sections, text)
    found = _fields(document, body, kept)
    theme = _theme(name, base, matches, normal, colours)
    indent = (_style_of(matches, "BodyText") or normal).left * 25.4 / 72
    theme = replace(theme, sheet=house_sheet(text, turned, indent))
    said = frozenset(key for key, _ in found if key)
    unknown = tuple(sorted({written for key, written in found if not key}))
    table = _table(styles, body)
    return WordHouse(
        file, styles, matches, normal, table, body, sections, text, turned, kept, theme, said, unknown, colours
    )


def _body(document: Document) -> Node:
    root = document.tree(document.main)
    body = None if root is None else element(root, "w:body")
    if body is None:
        mend = "save it again in Word"
        raise refuse(RULE, "the file is damaged: it has no text body", Where(document.name), mend=mend)
    return body


def _part(document: Document, kind: str) -> str:
    return next(iter(document.linked(document.main, kind)), "")


def _theme_of(document: Document) -> tuple[dict[str, str], dict[str, str]]:
    """The colours by slot and the Latin faces "major" and "minor"; empty for a file without a theme."""
    root = document.tree(_part(document, "theme"))
    if root is None:
        return {}, {}
    colours = {}
    for slot in SLOTS:
        path = f"a:themeElements/a:clrScheme/a:{slot}"
        value = first(root, f"{path}/a:srgbClr/@val") or first(root, f"{path}/a:sysClr/@lastClr")
        if colour := colour_or_none(value):
            colours[slot] = colour
    faces = {kind: first(root, f"a:themeElements/a:fontScheme/a:{kind}Font/a:latin/@typeface")
             for kind in ("major", "minor")}  # fmt: skip
    return colours, {kind: face for kind, face in faces.items() if face}


def _normal(styles: Sequence[WordStyle]) -> WordStyle:
    usual = next((style for style in styles if style.default and style.kind == "paragraph"), None)
    return usual or next((style for style in styles if style.kind == "paragraph"), _PLAIN)


_PLAIN = WordStyle("Normal", "Normal", "paragraph", False, True, "Times New Roman", 10, False, "", 0, 0, 1, 0, 0, 0, 0,
                   False, False, -1, "", (), "", "")  # fmt: skip


def _used(body: Node, normal: str) -> Counter[str]:
    """Paragraphs with text by the id of their style."""
    return Counter(first(node, "w:pPr/w:pStyle/@w:val") or normal for node in select(body, ".//w:p[.//w:t]"))


def _with_body(matches: Sequence[Match], normal: WordStyle, used: Mapping[str, int]) -> tuple[Match, ...]:
    """Running text is Normal where the house has no Body Text, or sets its own text in Normal."""

    def settled(match: Match) -> Match:
        if match.role.id != "BodyText":
            return match
        if match.style is None:
            return replace(match, style=normal, how="running text is its default style")
        rarer = used.get(match.style.id, 0) < used.get(normal.id, 0)
        return replace(match, style=normal, how="its own text is in its default style") if rarer else match

    return tuple(map(settled, matches))


def _style_of(matches: Sequence[Match], role: str) -> WordStyle | None:
    return next((match.style for match in matches if match.role.id == role), None)


def _table(styles: Sequence[WordStyle], body: Node) -> WordStyle | None:
    """The table style that the house's own tables have, else the first that it made itself."""
    own = {style.id: style for style in styles if style.kind == "table" and not style.default}
    used = Counter(first(node, "w:tblPr/w:tblStyle/@w:val") for node in select(body, ".//w:tbl"))
    shown = [own[id] for id, _ in used.most_common() if id in own]
    return next(iter([*shown, *(style for style in own.values() if style.custom)]), None)


def _fields(document: Document, body: Node, kept: Frame) -> list[tuple[str, str]]:
    """Fields in what stays: the body around the text, headers, footers."""
    stays = [*list(body)[: kept.before], *list(body)[kept.after :]]
    parts = [part for kind in ("header", "footer") for part in document.linked(document.main, kind)]
    roots = [root for part in parts if (root := document.tree(part)) is not None]
    return [field for node in (*stays, *roots) for field in fields_in(node)]


def _theme(
    name: str, base: Theme, matches: Sequence[Match], normal: WordStyle, colours: Mapping[str, str]
) -> Theme:  # fmt: skip
    """``base`` in the fonts, colours and sizes of the house."""
    text = _style_of(matches, "BodyText") or normal
    heading = _style_of(matches, "Heading1") or _style_of(matches, "Title") or text
    factor = min(max(text.size / _USUAL_SIZE, _NARROWEST), _WIDEST)
    seen = colours or _colours_of(matches)
    return replace(
        base,
        name=name.rpartition("/")[2].rpartition(".")[0] or "house",
        about=f"the look of {name}",
        palette=palette_of(seen, base.palette),
        fonts=Fonts(heading.font or base.fonts.argument, text.font or base.fonts.apparatus, base.fonts.east_asian,
                    base.fonts.complex_script, base.fonts.code),
        page=scaled(base.page, factor),
        chart_on_page=ChartScale(*(max(round(size * factor * 2) / 2, _LEAST_SIZE) for size in (
            base.chart_on_page.label, base.chart_on_page.value, base.chart_on_page.annotation))),
    )  # fmt: skip


def _colours_of(matches: Sequence[Match]) -> dict[str, str]:
    """Without a theme: the colours that headings and the title are set in."""
    styles = [style for role in ("Heading1", "Title", "Heading2", "Hyperlink") if (style := _style_of(matches, role))]
    found = list(dict.fromkeys(style.color for style in styles if style.color and style.color != "000000"))
    return {f"accent{number}": colour for number, colour in enumerate(found[:6], 1)}


def scaled(scale: PageScale, factor: float) -> PageScale:
    """``scale`` with every size times ``factor``, to half a point, none under what can be read."""
    changes: dict[str, object] = {}
    for field in names_of(scale):
        value = getattr(scale, field)
        match value:
            case Type():
                size = max(round(value.size * factor * 2) / 2, min(_LEAST_SIZE, value.size))
                changes[field] = Type(size, round(value.line * size / value.size * 2) / 2)
            case bool():
                pass
            case _:
                changes[field] = round(value * factor * 2) / 2
    return replace(scale, **changes)  # type: ignore[arg-type]
