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
