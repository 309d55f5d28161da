"""The tokens of a look: colours by role, fonts, type scale. Colours are six hex digits without '#', sizes points."""

from __future__ import annotations

from generator.records import dataclass
from generator.theme.sheet import A4, Sheet


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role.

    ``muted`` is for marks, never for text; ``positive`` and ``negative`` fill rises and falls; a series whose contrast
    is under ``readable``, the WCAG ratio that text of this look keeps on its ground, has its words in ink.
    """

    ink: str
    primary: str
    accent: str
    positive: str
    negative: str
    steel: str
    slate: str
    muted: str
    hairline: str
    neutral_tint: str
    summary_tint: str
    caution_tint: str
    caution_line: str
    on_primary: str
    accent_on_primary: str
    line_on_primary: str
    paper: str
    series: tuple[str, str, str, str, str, str]
    readable: float = 4.5


@dataclass(frozen=True, slots=True)
class Fonts:
    """``argument`` sets titles, text and figures; ``apparatus`` labels, tables and sources; ``code`` what is typed."""

    argument: str
    apparatus: str
    east_asian: str
    complex_script: str
    code: str = "Consolas"


@dataclass(frozen=True, slots=True)
class Type:
    """A size and its exact line spacing, in points."""

    size: float
    line: float


@dataclass(frozen=True, slots=True)
class SlideLines:
    """Line weights on slides in points: over a list or table, between its rows, under the current part, round marks."""

    heavy: float = 1.25
    light: float = 0.75
    current: float = 3
    outline: float = 1.5


@dataclass(frozen=True, slots=True)
class PageLines:
    """Line weights on pages in points: ends of tables, over headings, between rows, beside quotes, in the masthead."""

    table: float = 1
    heavy: float = 0.75
    light: float = 0.5
    bar: float = 2.25
    mark: float = 4.5


@dataclass(frozen=True, slots=True)
class SlideScale:
    """The type scale of slides; ``body`` may step down to ``body_small``, nothing goes under it."""

    cover: Type = Type(54, 62)
    cover_small: Type = Type(44, 52)
    section_number: Type = Type(150, 150)
    section_name: Type = Type(40, 46)
    subtitle: Type = Type(28, 36)
    title: Type = Type(28, 32.5)
    panel_title: Type = Type(28, 35)
    quote_large: Type = Type(48, 60)
    quote: Type = Type(40, 50)
    quote_small: Type = Type(32, 42)
    figure: Type = Type(36, 42)
    table_figure: Type = Type(24, 28)
    message_head: Type = Type(20, 24)
    head: Type = Type(18, 22)
    body: Type = Type(16, 21)
    body_small: Type = Type(14, 18)
    card: Type = Type(16, 19.5)
    table: Type = Type(14, 18)
    mark: Type = Type(20, 24)
    apparatus: Type = Type(12, 15)


@dataclass(frozen=True, slots=True)
class PageScale:
    """The type scale of pages; a title that is longer than a line or two takes the next smaller size."""

    title: Type = Type(30, 34)
    title_medium: Type = Type(26, 30)
    title_small: Type = Type(24, 28)
    subtitle: Type = Type(13, 17)
    standfirst: Type = Type(13, 18)
    heading_1: Type = Type(20, 24)
    heading_2: Type = Type(12.5, 15)
    heading_3: Type = Type(10.5, 14)
    lead: Type = Type(13, 18)
    body: Type = Type(11, 15.5)
    small: Type = Type(9, 12)
    question: Type = Type(10, 13.5)
    bottom_line: Type = Type(15, 21)
    quote: Type = Type(15, 21)
    glance: Type = Type(25, 29)
    caption: Type = Type(11, 14)
    caption_sub: Type = Type(9.5, 12)
    source: Type = Type(9, 11.5)
    table_head: Type = Type(9, 11)
    table: Type = Type(9.5, 12)
    table_small: Type = Type(9, 11.5)
    table_fine: Type = Type(8.5, 10.5)
    bibliography: Type = Type(10, 13.5)
    contents_1: Type = Type(10.5, 14)
    contents_2: Type = Type(9.5, 13)
    margin_label: Type = Type(8.5, 11)
    row_label: Type = Type(10.5, 14)
    line: Type = Type(10.5, 17)
    bottom_line_label: Type = Type(10.5, 21)
    running: Type = Type(8.5, 11)
    masthead: Type = Type(9.5, 12)
    message_number: float = 12
    question_number: float = 10
    mark: float = 13
    bold_titles: bool = False


@dataclass(frozen=True, slots=True)
class ChartScale:
    """Sizes in a native chart or picture: axis and value labels, the annotation."""

    label: float
    value: float
    annotation: float


@dataclass(frozen=True, slots=True)
class Theme:
    name: str
    about: str
    palette: Palette
    fonts: Fonts
    slide: SlideScale
    chart_on_slide: ChartScale
    chart_on_page: ChartScale
    page: PageScale = PageScale()
    slide_lines: SlideLines = SlideLines()
    page_lines: PageLines = PageLines()
    sheet: Sheet = A4
