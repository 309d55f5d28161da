"""The styles of a briefing, as data. Lengths: ``left``, ``hanging``, ``right`` and tabs in mm, the rest in points."""

from __future__ import annotations

from typing import Literal

from generator.records import dataclass
from generator.render.docx.geometry import LIST_MM, NUMBER_MM
from generator.theme.sheet import Sheet
from generator.theme.tokens import PageScale, Theme, Type

Face = Literal["argument", "apparatus", "code"]
Role = Literal[
    "ink", "primary", "accent", "slate", "hairline", "paper", "on_primary", "accent_on_primary", "caution_line"
]
Side = Literal["top", "left", "bottom", "between"]
Weight = Literal["heavy", "light", "bar"]

TITLE_FITS = 30
TITLE_MEDIUM_FITS = 56


@dataclass(frozen=True, slots=True)
class Rule:
    """A line along a paragraph: ``weight`` among the theme's, ``space`` (its distance from the text) in points."""

    side: Side
    weight: Weight
    color: Role
    space: float = 0


@dataclass(frozen=True, slots=True)
class Tab:
    at: float
    align: Literal["left", "right", "center"] = "left"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """``name`` is Word's own where Word has such a style; ``list_id`` and ``level`` tie it to a list.

    ``font`` is set where it is not that of the face.

    A negative ``hanging`` moves the first line in; ``list_id`` -1 takes back the list of the style it is based on.
    """

    name: str
    face: Face
    type: Type
    color: Role = "ink"
    before: float = 0
    after: float = 0
    bold: bool = False
    left: float = 0
    hanging: float = 0
    right: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    contextual: bool = False
    exact: bool = True
    rules: tuple[Rule, ...] = ()
    tabs: tuple[Tab, ...] = ()
    outline: int = -1
    list_id: int = 0
    level: int = 0
    based_on: str = "Normal"
    following: str = ""
    priority: int = 99
    custom: bool = False
    font: str = ""


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    name: str
    face: Face | None = None
    size: float = 0
    color: Role | None = None
    bold: bool = False
    underline: bool = False
    superscript: bool = False
    custom: bool = True


def style_id(name: str) -> str:
    """Word's id of the style ``name``: "heading 1" is Heading1, "toc 1" TOC1."""
    joined = "".join(word[:1].upper() + word[1:] for word in name.split())
    return joined.replace("Toc", "TOC") if joined.startswith("Toc") else joined


def title_type(title: str, scale: PageScale) -> tuple[Type, float]:
    """Size of a title and the space before it: the longer, the smaller, down to the third step."""
    if len(title) <= TITLE_FITS:
        return scale.title, 28
    return (scale.title_medium, 18) if len(title) <= TITLE_MEDIUM_FITS else (scale.title_small, 12)


def tighter(type: Type) -> Type:
    """A point less between lines, for lists of single lines."""
    return Type(type.size, type.line - 1)


def paragraph_styles(theme: Theme, title: str) -> tuple[ParagraphStyle, ...]:
    """All paragraph styles but Normal, in the order they are written."""
    scale, sheet = theme.page, theme.sheet
    return (*_titles(scale, sheet.indent, title), *_headings(scale, sheet), *_body(scale, sheet),
            *_lists(scale, sheet), *_figures(scale, sheet.indent), *_tables(scale), *_boxes(scale),
            *_apparatus(scale, sheet))  # fmt: skip


def _titles(scale: PageScale, at: float, title: str) -> tuple[ParagraphStyle, ...]:
    size, before = title_type(title, scale)
    P = ParagraphStyle  # noqa: N806
    return (
        P("Title", "argument", size, before=before, after=4, bold=scale.bold_titles, left=at, keep_lines=True,
          following="Subtitle", priority=1),
        P("Subtitle", "apparatus", scale.subtitle, "slate", 4, left=at, following="Standfirst", priority=2),
        P("Standfirst", "argument", scale.standfirst, before=14, after=14, left=at, following="Body Text",
          priority=3, custom=True),
    )  # fmt: skip


def _headings(scale: PageScale, sheet: Sheet) -> tuple[ParagraphStyle, ...]:
    P = ParagraphStyle  # noqa: N806
    rule = (Rule("top", "heavy", "ink", 6),)
    at, numbers = sheet.indent, sheet.numbers
    tabs = (Tab(numbers),)
    return (
        P("heading 1", "argument", scale.heading_1, before=28, after=10, bold=scale.bold_titles, left=numbers,
          hanging=numbers, keep_next=True, keep_lines=True, rules=rule, tabs=tabs, outline=0, list_id=1,
          following="Lead", priority=9),
        P("Heading Unnumbered", "argument", scale.heading_1, before=28, after=10, left=at, keep_next=True,
          keep_lines=True, list_id=-1, outline=0, based_on="heading 1", following="Lead", priority=9, custom=True),
        P("heading 2", "apparatus", scale.heading_2, before=22.5, after=3, bold=True, left=numbers, hanging=numbers,
          keep_next=True, keep_lines=True, tabs=tabs, outline=1, list_id=1, level=1, following="Lead", priority=9),
        P("Heading Small", "apparatus", scale.heading_2, before=22.5, after=3, bold=True, left=at, keep_next=True,
          keep_lines=True, outline=0, following="Body Text", priority=9, custom=True),
        P("heading 3", "apparatus", scale.heading_3, before=14, after=4, bold=True, left=at, keep_next=True,
          keep_lines=True, outline=2, following="Body Text", priority=9),
        P("List Title", "apparatus", scale.heading_3, before=14, after=4, bold=True, left=at, keep_next=True,
          keep_lines=True, following="Body Text", priority=9),
    )  # fmt: skip


def _body(scale: PageScale, sheet: Sheet) -> tuple[ParagraphStyle, ...]:
    P = ParagraphStyle  # noqa: N806
    at, heads = sheet.indent, sheet.heads
    tabs = (Tab(at),)
    hairlines = (Rule("top", "light", "hairline", 4), Rule("between", "light", "hairline", 4))
    return (
        P("Body Text", "argument", scale.body, after=7.5, left=at, priority=4),
        P("Lead", "argument", scale.lead, after=7.5, left=at, hanging=at, tabs=tabs, keep_next=True, keep_lines=True,
          following="Body Text", priority=5, custom=True),
        P("Labelled Body", "argument", scale.body, after=6, left=at, hanging=at, tabs=tabs, priority=6, custom=True),
        P("Line", "apparatus", scale.line, before=12, after=4, left=heads, hanging=heads, tabs=(Tab(heads),),
          keep_next=True, contextual=True, priority=6, custom=True),
        P("Label Line", "apparatus", scale.row_label, "slate", before=4, keep_next=True, priority=6, custom=True),
        P("Small Text", "apparatus", scale.small, "slate", after=6, keep_next=True, left=at, priority=7, custom=True),
        P("Labelled Note", "apparatus", scale.small, "slate", after=4, left=at, hanging=at, tabs=tabs, keep_lines=True,
          rules=hairlines, priority=7, custom=True),
        P("Quote", "argument", scale.quote, "primary", before=16, left=at + 5, keep_next=True, keep_lines=True,
          rules=(Rule("left", "bar", "accent", 10),), following="Quote Source", priority=29),
        P("Quote Source", "apparatus", scale.caption_sub, "slate", before=4, after=18, left=at + 5, keep_lines=True,
          rules=(Rule("left", "bar", "accent", 10),), following="Body Text", priority=30, custom=True),
    )  # fmt: skip


def _lists(scale: PageScale, sheet: Sheet) -> tuple[ParagraphStyle, ...]:
    P = ParagraphStyle  # noqa: N806
    at, heads = sheet.indent, sheet.heads
    hairlines = (Rule("top", "light", "hairline", 3), Rule("between", "light", "hairline", 3))
    return (
        P("List Bullet", "argument", scale.body, after=3.5, left=at + LIST_MM, hanging=LIST_MM, list_id=2, priority=10),
        P("List Number", "argument", scale.body, after=3.5, left=at + NUMBER_MM, hanging=NUMBER_MM, list_id=3,
          priority=10),
        P("Key Message", "argument", scale.body, after=6, left=NUMBER_MM, hanging=NUMBER_MM, list_id=4, keep_lines=True,
          priority=11, custom=True),
        P("Question", "apparatus", scale.question, after=5, left=NUMBER_MM, hanging=NUMBER_MM, list_id=5,
          keep_lines=True, priority=11, custom=True),
        P("Dated Entry", "apparatus", scale.question, after=3, left=heads, hanging=heads, tabs=(Tab(heads),),
          keep_lines=True, rules=hairlines, priority=12, custom=True),
        P("Bibliography", "argument", scale.bibliography, after=5, left=at + NUMBER_MM, hanging=NUMBER_MM,
          keep_lines=True, priority=37),
        P("Bibliography Compact", "apparatus", scale.source, "slate", after=2, left=at + LIST_MM, hanging=LIST_MM,
          keep_lines=True, priority=37, custom=True),
    )  # fmt: skip


def _figures(scale: PageScale, at: float) -> tuple[ParagraphStyle, ...]:
    P = ParagraphStyle  # noqa: N806
    return (
        P("caption", "apparatus", scale.caption, before=17.5, bold=True, left=at, hanging=at, tabs=(Tab(at),),
          keep_next=True, keep_lines=True, following="Caption Sub", priority=35),
        P("Caption Sub", "apparatus", scale.caption_sub, "slate", after=6, left=at, keep_next=True, keep_lines=True,
          priority=36, custom=True),
        P("Figure", "apparatus", scale.caption_sub, left=at, keep_next=True, exact=False, priority=36, custom=True),
        P("Source Note", "apparatus", scale.source, "slate", before=5, after=15, left=at, keep_lines=True,
          contextual=True, following="Body Text", priority=36, custom=True),
    )  # fmt: skip


def _tables(scale: PageScale) -> tuple[ParagraphStyle, ...]:
    P = ParagraphStyle  # noqa: N806
    return (
        P("Table Head", "apparatus", scale.table_head, bold=True, keep_next=True, priority=40, custom=True),
        P("Table Text", "apparatus", scale.table, priority=40, custom=True),
        P("Table Small", "apparatus", scale.table_small, priority=40, custom=True),
        P("Table Fine", "apparatus", scale.table_fine, priority=40, custom=True),
        P("Gap", "apparatus", Type(2, 2), after=10, priority=98, custom=True),
        P("Gap Before", "apparatus", Type(2, 2), before=13, keep_next=True, priority=98, custom=True),
    )


def _boxes(scale: PageScale) -> tuple[ParagraphStyle, ...]:
    P = ParagraphStyle  # noqa: N806
    line = (Rule("top", "light", "caution_line", 6),)
    return (
        P("Box Label", "apparatus", scale.heading_2, bold=True, keep_next=True, priority=41, custom=True),
        P("Box Title", "apparatus", scale.heading_2, after=8, bold=True, keep_next=True, priority=41, custom=True),
        P("Box Text", "apparatus", scale.table, after=6, rules=line, priority=41, custom=True),
        P("Box Item", "apparatus", scale.table, after=5, keep_lines=True, priority=41, custom=True),
        P("Box Row Label", "apparatus", scale.table, after=6, bold=True, rules=line, priority=41,
          custom=True),
        P("Bottom Line", "argument", scale.bottom_line, "paper", priority=41, custom=True),
        P("Bottom Line Label", "apparatus", scale.bottom_line_label, "accent_on_primary", bold=True, priority=41,
          custom=True),
        P("Bottom Line Note", "apparatus", scale.margin_label, "on_primary", before=3, priority=41, custom=True),
        P("Glance Heading", "apparatus", scale.heading_2, before=16, after=6, bold=True, keep_next=True,
          keep_lines=True, rules=(Rule("bottom", "heavy", "ink", 6),), priority=42, custom=True),
        P("Glance Number", "argument", scale.glance, after=2, keep_next=True, priority=42, custom=True),
        P("Glance Text", "apparatus", scale.table, after=2, keep_next=True, priority=42, custom=True),
        P("Glance Source", "apparatus", scale.margin_label, "slate", keep_lines=True, priority=42, custom=True),
    )  # fmt: skip


def _apparatus(scale: PageScale, sheet: Sheet) -> tuple[ParagraphStyle, ...]:
    at, numbers = sheet.indent, sheet.numbers
    P = ParagraphStyle  # noqa: N806
    tabs = (Tab(numbers), Tab(sheet.live, "right"))
    above = (Rule("top", "light", "hairline", 2), Rule("between", "light", "hairline", 2))
    return (
        P("TOC Heading", "argument", scale.heading_1, before=28, after=5, bold=scale.bold_titles, left=at,
          keep_next=True, following="Body Text", priority=39),
        P("toc 1", "apparatus", tighter(scale.contents_1), before=1, bold=True, left=numbers,
          hanging=numbers, tabs=tabs, rules=above, keep_lines=True, following="Normal", priority=39),
        P("toc 2", "apparatus", tighter(scale.contents_2), "slate", left=numbers, hanging=numbers, tabs=tabs,
          keep_lines=True, following="Normal", priority=39),
        P("toc 3", "apparatus", tighter(scale.contents_1), before=1, bold=True, hanging=-numbers, tabs=tabs[1:],
          rules=above, keep_lines=True, following="Normal", priority=39),
        P("header", "apparatus", scale.running, "slate", tabs=tabs, priority=99),
        P("footer", "apparatus", scale.running, "slate", tabs=tabs, priority=99),
        P("Masthead", "apparatus", scale.masthead, "slate", priority=99, custom=True),
        P("footnote text", "apparatus", scale.source, "slate", left=at, keep_lines=True, priority=99),
        P("endnote text", "apparatus", scale.source, "slate", after=2, left=at, priority=99),
    )  # fmt: skip


def character_styles(scale: PageScale) -> tuple[CharacterStyle, ...]:
    """Character styles: labels that stand in the margin, leads of notes, links and footnote marks."""
    C = CharacterStyle  # noqa: N806
    return (
        C("Margin Label", "apparatus", scale.margin_label.size, "slate"),
        C("Row Label", "apparatus", scale.row_label.size, "ink", bold=True),
        C("Note Label", "apparatus", 0, "ink", bold=True),
        C("Caption Label", "apparatus", scale.caption_sub.size, "accent", bold=True),
        C("Caution Label", "apparatus", scale.row_label.size, "accent", bold=True),
        C("Secondary", color="slate"),
        C("Running Number", color="ink", bold=True),
        C("Unit", "apparatus", scale.row_label.size, "ink"),
        C("Remark", "apparatus", scale.margin_label.size, "slate"),
        C("Mark Full", "apparatus", scale.mark, "primary"),
        C("Code", "code"),
        C("Hyperlink", underline=True, custom=False),
        C("Footnote Number", "apparatus", 0, "accent", bold=True),
        C("footnote reference", "apparatus", 0, "accent", bold=True, superscript=True, custom=False),
        C("endnote reference", "apparatus", 0, "accent", bold=True, superscript=True, custom=False),
    )
