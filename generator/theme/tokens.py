"""The tokens of a look: colours by role, fonts, type scale. Colours are six hex digits without '#', sizes points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role. ``muted`` and series 4 and 6 are for marks, never for text on white."""

    ink: str
    primary: str
    accent: str
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


@dataclass(frozen=True, slots=True)
class Fonts:
    """``argument`` sets titles, body text and figures; ``apparatus`` labels, tables and sources."""

    argument: str
    apparatus: str
    east_asian: str
    complex_script: str


@dataclass(frozen=True, slots=True)
class Type:
    """A size and its exact line spacing, in points."""

    size: float
    line: float


@dataclass(frozen=True, slots=True)
class SlideScale:
    """The type scale of slides; ``body`` may step down to ``body_small``, nothing goes under it."""

    cover: Type = Type(54, 62)
    cover_small: Type = Type(44, 52)
    section_number: Type = Type(150, 150)
    section_name: Type = Type(40, 46)
    subtitle: Type = Type(28, 36)
    title: Type = Type(28, 32.5)
    quote: Type = Type(40, 50)
    quote_small: Type = Type(32, 42)
    figure: Type = Type(36, 42)
    table_figure: Type = Type(24, 28)
    message_head: Type = Type(20, 24)
    head: Type = Type(18, 22)
    body: Type = Type(16, 21)
    body_small: Type = Type(14, 18)
    table: Type = Type(14, 18)
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
    lead: Type = Type(12.5, 17)
    body: Type = Type(10.5, 14.5)
    small: Type = Type(9, 12)
    question: Type = Type(10, 13.5)
    bottom_line: Type = Type(15, 21)
    glance: Type = Type(25, 29)
    caption: Type = Type(11, 14)
    caption_sub: Type = Type(9.5, 12)
    source: Type = Type(9, 11.5)
    table_head: Type = Type(9, 11)
    table: Type = Type(9.5, 12)
    table_small: Type = Type(9, 11.5)
    bibliography: Type = Type(10, 13.5)
    contents_1: Type = Type(10.5, 14)
    contents_2: Type = Type(9.5, 13)
    margin_label: Type = Type(8.5, 11)
    row_label: Type = Type(10.5, 14)


@dataclass(frozen=True, slots=True)
class ChartScale:
    """Sizes in a native chart or picture: axis and value labels, the annotation."""

    label: float
    value: float
    annotation: float


@dataclass(frozen=True, slots=True)
class Theme:
    name: str
    palette: Palette
    fonts: Fonts
    slide: SlideScale
    chart_on_slide: ChartScale
    chart_on_page: ChartScale
    page: PageScale = PageScale()
