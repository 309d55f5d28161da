"""What a briefing takes from a house's styles and what it adds: ids, measures, the properties that are missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.house.word import WordHouse
from generator.house.word_match import BUILT_IN
from generator.house.word_styles import WordStyle
from generator.office.xml import quote
from generator.records import dataclass, replace
from generator.render.docx.geometry import twips
from generator.render.docx.numbering import DEFINITIONS
from generator.render.docx.style_xml import character_style, paragraph_style
from generator.render.docx.styles import CharacterStyle, ParagraphStyle, character_styles, paragraph_styles, style_id
from generator.render.docx.table_styles import briefing_tables, cell_margins, plain_table
from generator.theme.colour import contrast
from generator.theme.sheet import NUMBERS
from generator.theme.tokens import Theme, Type

BASE = "Briefing Base"
_HEADS = {"Title", "heading 1", "Heading Unnumbered", "TOC Heading", "Glance Number"}
_SAME = {"HeadingUnnumbered": "Heading1", "LabelledBody": "BodyText", "TOC3": "TOC1"}
_LIKE = {"List Title": "Heading3", "TOC Heading": "Heading1"}  # ours in the look of a heading, outside the outline
_NEVER = {"Header", "Footer"}  # where the house has any, they are kept; where it has none, ours have stops of their own
_CONTENTS = ("TOC1", "TOC2", "TOC3")
_LIST_INDENT = 6.3  # mm that Word's own lists move in
_TABLES = ("BriefingTable", "BriefingEvidence")


@dataclass(frozen=True, slots=True)
class Adoption:
    """``names`` by our style ids; ``measured`` are the house's styles as ours are, by our ids; ``direct`` as in a Link.

    ``added`` are the styles to add, by our ids: what the house lacks.
    """

    names: Mapping[str, str]
    measured: Mapping[str, ParagraphStyle]
    direct: Mapping[str, Mapping[str, str]]
    tables: Mapping[str, str]
    added: Mapping[str, str]


def adopt(house: WordHouse, title: str) -> Adoption:
    """Our styles against those of ``house``."""
    theme = house.theme
    played = {match.role.id: match.style for match in house.matches if match.style and match.role.id not in _NEVER}
    played |= {ours: played[role] for ours, role in _SAME.items() if role in played}
    ours = {style_id(style.name): style for style in _ours(theme, title, house)}
    names = {id: style.id for id, style in played.items()} | _defaults(house)
    if house.table is not None:
        names |= dict.fromkeys(_TABLES, house.table.id)
    characters = {style_id(style.name): style for style in character_styles(theme.page)}
    tables = briefing_tables(theme) | {"Briefing Plain": plain_table()}
    taken = {word.casefold() for style in house.styles for word in (style.id, style.name)}
    free = _Free(taken)
    for id in (*ours, *characters, *map(style_id, tables)):
        names.setdefault(id, free.id_for(id))
    names["TableNormal"] = names["BriefingPlain"]
    played |= dict.fromkeys(_TABLES, house.table) if house.table else {}
    added = _added(ours, characters, tables, played, names, theme)
    measured = {id: _measured(ours[id], style, theme) for id, style in played.items() if id in ours}
    direct = {id: _direct(id, style, house, theme) for id, style in played.items()}
    margins = {id: cell_margins(close=id != "BriefingTable") for id in _TABLES} if house.table else {}
    return Adoption(names, measured, direct, margins, added)


@dataclass(frozen=True, slots=True)
class _Free:
    """Ids and names that the house does not use; Word compares both without case."""

    taken: set[str]

    def id_for(self, id: str) -> str:
        spaced = {id.casefold(), _spaced(id).casefold()}
        return id if not spaced & self.taken else f"Briefing{id}"


def _spaced(id: str) -> str:
    return "".join(f" {char}" if char.isupper() and index else char for index, char in enumerate(id))


def _defaults(house: WordHouse) -> dict[str, str]:
    usual = next((style.id for style in house.styles if style.kind == "character" and style.default), "")
    return {"Normal": style_id(BASE), "DefaultParagraphFont": usual or "DefaultParagraphFont"}


def _ours(theme: Theme, title: str, house: WordHouse) -> tuple[ParagraphStyle, ...]:
    """Our styles as data in the manner of the house: its text face for text, its heads on tables, its quotations."""
    quotation, table = house.of("Quote"), house.table
    found = []
    for style in paragraph_styles(theme, title):
        shown = style
        if style.face == "argument" and style.name not in _HEADS:
            shown = replace(shown, face="apparatus")
        if style.name == "Quote Source" and quotation is not None:
            shown = replace(shown, rules=(), left=quotation.left * 25.4 / 72)
        if style.name == "Table Head" and table is not None and _is_dark(table, theme):
            shown = replace(shown, color="paper")
        found.append(shown)
    return tuple(found)


def _is_dark(table: WordStyle, theme: Theme) -> bool:
    """Whether the first row of a house's tables is so dark that ink cannot be read on it."""
    return bool(table.fill) and contrast(theme.palette.ink, table.fill) < contrast(theme.palette.paper, table.fill)


def _measured(style: ParagraphStyle, house: WordStyle, theme: Theme) -> ParagraphStyle:
    """A style of the house as ours are, to be measured."""
    left = house.left * 25.4 / 72
    if style.name in {"heading 1", "heading 2"} and not house.list_id:
        left = max(left, NUMBERS)
    if style.name == "List Bullet":
        left = max(left, _LIST_INDENT)
    return replace(
        style, type=Type(house.size, house.height), before=house.before, after=house.after, bold=house.bold, left=left,
        right=house.right * 25.4 / 72, rules=(), font=house.font or theme.fonts.apparatus,
        keep_next=style.keep_next or house.keep_next, keep_lines=house.keep_lines,
    )  # fmt: skip


def _direct(id: str, style: WordStyle, house: WordHouse, theme: Theme) -> dict[str, str]:
    """What paragraphs in a style of the house need beside it; an empty list id takes its number away."""
    found: dict[str, str] = {}
    level = {"Heading1": 0, "HeadingUnnumbered": 0, "Heading2": 1, "Heading3": 2}.get(id, -1)
    if (level >= 0 or id == "Caption") and not style.keep_next:
        found["keepNext"] = "<w:keepNext/>"
    counted = style.list_id not in {"", "0"}
    if id in {"Heading1", "Heading2"} and not counted:
        found["numPr"] = _in_list(DEFINITIONS["headings"], level)
    elif id in {"HeadingUnnumbered", "Heading3", "TOCHeading"} and counted:
        found["numPr"] = _in_list(0, 0)
    elif id == "ListBullet" and not counted:
        found["numPr"] = _in_list(DEFINITIONS["List Bullet"], 0)
    if id == "Caption" and theme.sheet.indent:
        at = twips(theme.sheet.indent)
        found["tabs"] = f'<w:tabs><w:tab w:val="left" w:pos="{at}"/></w:tabs>'
        found["ind"] = f'<w:ind w:left="{at}" w:hanging="{at}"/>'
    if id in _CONTENTS:
        found["tabs"] = _stops(id, style, theme)
    if level >= 0 and style.outline != level and _how(house, style) != BUILT_IN:
        found["outlineLvl"] = f'<w:outlineLvl w:val="{level}"/>'
    return found


def _how(house: WordHouse, style: WordStyle) -> str:
    return next((match.how for match in house.matches if match.style is style), "")


def _in_list(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _stops(id: str, style: WordStyle, theme: Theme) -> str:
    """Tab stops of the contents: behind the number, and at the right edge unless the house has one there."""
    number = "" if id == "TOC3" else f'<w:tab w:val="left" w:pos="{round(style.left * 20) + twips(NUMBERS)}"/>'
    has_edge = any(kind in {"right", "end"} for kind, _ in style.tabs)
    edge = "" if has_edge else f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(theme.sheet.live)}"/>'
    return f"<w:tabs>{number}{edge}</w:tabs>" if number or edge else ""


def _added(
    ours: Mapping[str, ParagraphStyle], characters: Mapping[str, CharacterStyle], tables: Mapping[str, str],
    played: Mapping[str, WordStyle], names: Mapping[str, str], theme: Theme,
) -> dict[str, str]:  # fmt: skip
    """The XML of each style that the house lacks, by our id."""
    found = {style_id(BASE): _base()}
    for id, style in ours.items():
        if id in played:
            continue
        like = played.get(_LIKE.get(style.name, ""))
        written = _like(style, like) if like else paragraph_style(replace(style, following=""), theme, own=False)
        found[id] = _named(written, id, names)
    for id, run in characters.items():
        if id not in played:
            found[id] = _named(character_style(run, theme, own=False), id, names)
    for name, table in tables.items():
        if style_id(name) not in played:
            found[style_id(name)] = _named(table.replace('<w:basedOn w:val="TableNormal"/>', ""), style_id(name), names)
    return found


def _named(xml: str, id: str, names: Mapping[str, str]) -> str:
    """``xml`` under the id that is free in the house's file, and under a name to match."""
    free = names[id]
    if free == id:
        return xml
    head, tail = xml.split('<w:name w:val="', 1)
    return head.replace(f"w:styleId={quote(id)}", f"w:styleId={quote(free)}") + f'<w:name w:val="Briefing {tail}'


def _base() -> str:
    """What our styles stand on: nothing of the house's own paragraphs but its defaults."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId={quote(style_id(BASE))}><w:name w:val={quote(BASE)}/>'
        '<w:uiPriority w:val="98"/><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" '
        'w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr></w:style>'
    )


def _like(style: ParagraphStyle, house: WordStyle) -> str:
    """A style of ours in the look of a heading of the house that is none."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId={quote(style_id(style.name))}>'
        f"<w:name w:val={quote(style.name)}/><w:basedOn w:val={quote(house.id)}/>"
        f'<w:uiPriority w:val="{style.priority}"/>'
        '<w:pPr><w:keepNext/><w:numPr><w:numId w:val="0"/></w:numPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    )


def needed(adoption: Adoption, xml: Iterable[str]) -> list[str]:
    """The added styles that ``xml`` (not yet linked) uses, and what these are based on, in their order."""
    text = "".join(xml)
    used = {id for id in adoption.added if f'Style w:val="{id}"/>' in text}
    used |= {"BriefingPlain"} if '"TableNormal"' in text else set()
    return [style for id, style in adoption.added.items() if id in used or id == style_id(BASE)]
