"""What a slide is made of once everything is decided: positions in inches, sizes in points, colours in hex."""

from __future__ import annotations

from typing import Literal, TypeAlias

from generator.errors import Finding
from generator.model.chart import Chart
from generator.model.element import Layout
from generator.model.inline import Inlines
from generator.records import dataclass

Face = Literal["argument", "apparatus", "code"]
Side = Literal["left", "right", "center"]
Anchor = Literal["top", "middle", "bottom"]
SlotKind = Literal["title", "body", "number", "footer", "own"]  # "own": a house's placeholder by its number

WIDTH, HEIGHT = 13.333, 7.5
SOURCE_SLOT, NUMBER_SLOT, FIRST_BODY_SLOT = 13, 12, 20
SIDE_SLOT, KICKER_SLOT, SUBTITLE_SLOT = 60, 90, 91  # beside the body's rows, over them, over a figure
CHART_SLOT, TABLE_SLOT = 95, 97  # of two charts side by side the second has the next number


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Style:
    """How a run is set. ``quiet`` is the colour of citations within it."""

    face: Face
    size: float
    color: str
    bold: bool = False
    italic: bool = False
    quiet: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one style; a line feed is a line break. ``lang`` is empty for the deck's language."""

    text: str
    style: Style
    url: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``line`` is the exact line spacing, ``before`` the space above, in points; ``tabs`` are inches.

    ``level`` is the level of the placeholder that the paragraph follows, from 0.
    """

    runs: tuple[Run, ...]
    line: float
    align: Side = "left"
    before: float = 0
    tabs: tuple[tuple[float, Side], ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True)
class Slot:
    """The layout's placeholder that a text fills."""

    kind: SlotKind
    index: int = 0


@dataclass(frozen=True, slots=True)
class TextBox:
    """``ids`` are the ids of the outline that the text stands under; they make the shape's name.

    ``inset`` are inches at the right that stay free, so that a placeholder keeps its place while its lines are even.
    A text that ``follows`` is set as a house's placeholder sets it: only what its styles state (a size over 0, a
    colour, bold) is written.
    """

    name: str
    at: Rect
    paragraphs: tuple[Paragraph, ...]
    anchor: Anchor = "top"
    slot: Slot | None = None
    ids: tuple[str, ...] = ()
    inset: float = 0
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line; decorative."""

    x1: float
    y1: float
    x2: float
    y2: float
    color: str
    width: float
    dash: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A filled or outlined area. ``alt`` empty: decorative; ``fill`` or ``outline`` empty: none; ``width`` points."""

    at: Rect
    fill: str = ""
    outline: str = ""
    width: float = 1.5
    round: bool = False
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    color: str
    width: float


@dataclass(frozen=True, slots=True)
class Cell:
    """``left`` to ``bottom``: insets in inches; ``over`` and ``under``: the lines above and below.

    ``span`` and ``down``: columns and rows that it takes; the cells that it covers have 0.
    """

    paragraphs: tuple[Paragraph, ...]
    anchor: Anchor = "top"
    fill: str = ""
    left: float = 0
    right: float = 0
    top: float = 0
    bottom: float = 0
    over: Edge | None = None
    under: Edge | None = None
    ids: tuple[str, ...] = ()
    span: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """``widths`` and ``heights`` of columns and rows in inches; the first row is the header if ``header``."""

    name: str
    x: float
    y: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alt: str
    header: bool = True
    ids: tuple[str, ...] = ()

    @property
    def at(self) -> Rect:
        return Rect(self.x, self.y, sum(self.widths), sum(self.heights))


@dataclass(frozen=True, slots=True)
class ChartBox:
    """A chart to be drawn by its kind, as an Office chart where it has one and ``native`` asks for it."""

    name: str
    at: Rect
    chart: Chart
    alt: str
    native: bool = True
    ids: tuple[str, ...] = ()


Shape: TypeAlias = "TextBox | Rule | Block | Table | ChartBox"


@dataclass(frozen=True, slots=True)
class PlacedSlide:
    """One slide of the finished deck. ``shapes`` stand in reading order, the title first."""

    id: str
    layout: Layout
    title: str
    shapes: tuple[Shape, ...]
    notes: tuple[Inlines, ...] = ()
    part: str = ""
    close: float = 0.0  # the type of notes that fill their page, in points


@dataclass(frozen=True, slots=True)
class Composed:
    """The decided deck, and what a reader of it must know: text that went to the notes."""

    slides: tuple[PlacedSlide, ...]
    findings: tuple[Finding, ...]
