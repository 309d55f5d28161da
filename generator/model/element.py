"""The closed set of elements that blocks lower themselves to, and the plans made of them.

Renderers draw elements and know no block. A new element makes the type checker name every renderer that lacks
it: dispatch with ``match`` and end with ``assert_never``.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from generator.model.chart import Chart
from generator.model.inline import Inlines
from generator.model.labels import Labels
from generator.model.written import NOTHING_OWN, Own
from generator.records import dataclass

ProseRole = Literal["lead", "body", "small", "line"]
BulletsRole = Literal["bullets", "key-messages", "bottom-line", "questions", "agenda", "takeaways", "entries"]
GridRole = Literal["table", "comparison", "options", "matrix", "dispute", "disputes", "evidence", "sources", "labels"]
Align = Literal["left", "right", "center", "decimal"]
Layout = Literal[
    "title", "section", "messages", "agenda", "points", "two-columns", "chart-takeaways", "chart",
    "table", "comparison", "matrix", "cards", "timeline", "quote", "sources", "disputes",
    "part-messages",
]  # fmt: skip
CitationPlace = Literal["in-text", "footnote", "endnote", "numeric"]
LAYOUTS: tuple[Layout, ...] = Layout.__args__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` from 1; ``number`` as it prints ("2.3") or empty; ``id`` is the anchor.

    ``small``: set no larger than one of level 2, for a document of few pages; it has no number.
    """

    level: int
    content: Inlines
    id: str
    number: str = ""
    small: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """One paragraph. ``label`` is the hanging margin label ("Two voices of four"), empty for none.

    A "line" tells something about the document: its label is what ("To"), its content the answer.
    """

    content: Inlines
    role: ProseRole = "body"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: a head of a few words (may be empty), the text, and a small note ("2 of 4" voices).

    ``count`` and ``of`` draw filled and open circles where the layout has them (0 of 0 draws none).
    """

    id: str
    head: Inlines
    content: Inlines
    note: str = ""
    count: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; ``title`` is the label or heading it stands under where its role has one.

    A "bottom-line" has one item, said before all else in a panel of the main colour; its note says whose view it is.
    ``parts``: its box may break over two pages of Word, between items.
    """

    items: tuple[Item, ...]
    role: BulletsRole = "bullets"
    title: str = ""
    parts: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands around a figure or table.

    ``kind`` "Figure" or "Table" in the document's language, ``number`` as it prints ("3", "A1"), ``message`` the
    finding, ``sub`` what is shown with unit and period, ``legend`` what marks stand for, ``source`` the source line
    without the word "Source", ``derivation`` how computed values were made, ``note`` a caution; each may be empty but
    kind, number, message.
    """

    kind: str
    number: str
    message: Inlines
    sub: str = ""
    source: Inlines = ()
    derivation: str = ""
    note: Inlines = ()
    legend: str = ""

    @property
    def shown(self) -> str:
        """What is shown and what its marks stand for, on one line."""
        return "; ".join(part for part in (self.sub, self.legend) if part)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid: header, alignment, relative width (0: from the content), one may be tinted.

    Neighbours of one ``group`` stand under its name, in a row of its own over the headers.
    """

    header: str
    align: Align = "left"
    width: float = 0
    tint: bool = False
    group: str = ""


def column_groups(columns: tuple[Column, ...]) -> tuple[tuple[str, int], ...]:
    """Neighbours of one group, as its name and how many they are; a column without one stands for itself."""
    found: list[tuple[str, int]] = []
    for column in columns:
        if found and column.group and found[-1][0] == column.group:
            found[-1] = (column.group, found[-1][1] + 1)
        else:
            found.append((column.group, 1))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that one side of a dispute states: ``value`` as printed, ``amount`` to place it by, and whose it is."""

    value: str
    amount: float
    content: Inlines
    source: str


@dataclass(frozen=True, slots=True)
class Contrast:
    """Numbers of one unit that differ; a renderer that can draw them does so in place of the row's second cell."""

    unit: str
    sides: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. Cells are inlines; ``strong_first`` sets the first column bold; ``highlight`` are row indices.

    Roles: "dispute" is the caution box (two columns: label, text; caption.message is its title), "labels" a
    borderless label-text list, "matrix" has mark cells "●" (filled), "○" (open) or empty, "disputes" may hold a
    contrast for each row, None where words are compared. ``highlight_note`` stands under the first cell of the
    highlighted rows and says what they are ("Recommended").
    """

    id: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    role: GridRole = "table"
    caption: Caption | None = None
    title: str = ""
    highlight: tuple[int, ...] = ()
    highlight_note: str = ""
    strong_first: bool = True
    wide: bool | None = None  # whether it turns the page in Word; None: where its words need the width
    contrasts: tuple[Contrast | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Graphic:
    """A chart with what stands around it; ``native`` asks for an Office chart, else a picture is drawn."""

    id: str
    chart: Chart
    alt: str
    caption: Caption
    native: bool = True
    beside: bool = False  # small enough to share a row with a neighbour


@dataclass(frozen=True, slots=True)
class Card:
    """One number that matters. ``filled``: stated or agreed; open: plan or bid."""

    id: str
    value: str
    prefix: str
    unit: str
    content: Inlines
    when: str
    source: str
    filled: bool


@dataclass(frozen=True, slots=True)
class Cards:
    title: str
    items: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    id: str
    content: Inlines
    attribution: Inlines


@dataclass(frozen=True, slots=True)
class Box:
    """A list in a tinted box of its own: ``caution`` for what needs care, else what holds."""

    title: str
    items: tuple[Item, ...]
    caution: bool = False


@dataclass(frozen=True, slots=True)
class Boxes:
    """Two lists side by side, each in its box."""

    left: Box
    right: Box

    @property
    def both(self) -> tuple[Box, Box]:
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Note:
    """Speaker notes on a slide; left out of a page."""

    content: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents of a page; its entries come from the headings of level 1 and 2."""

    title: str


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The reference list: (heading, entries) groups; an entry is (reference id, inlines).

    ``compact``: in small type under a small heading, for a document of few pages.
    """

    title: str
    groups: tuple[tuple[str, tuple[tuple[str, Inlines], ...]], ...]
    compact: bool = False


Element: TypeAlias = (
    "Heading | Prose | Bullets | Grid | Graphic | Cards | Quote | Boxes | Note | Contents | Bibliography"
)


@dataclass(frozen=True, slots=True)
class Meta:
    """What a document says about itself.

    ``series`` is the kind of paper ("Policy briefing"), ``edition`` the audience's name ("Analyst paper"),
    ``date`` prints ("3 March 2025") and ``iso_date`` goes into the properties, ``cutoff`` tells where the evidence
    ends ("Evidence ends February 2025"), ``language`` is a BCP 47 tag. ``citations``: where they stand, and
    with them all notes.
    """

    topic: str
    audience: str
    title: str
    subtitle: str
    running_title: str
    standfirst: Inlines
    series: str
    edition: str
    date: str
    iso_date: str
    cutoff: str
    language: str
    keywords: tuple[str, ...]
    abstract: str
    labels: Labels = Labels()
    citations: CitationPlace = "in-text"

    @property
    def endnotes(self) -> bool:
        """Whether notes stand at the end of the pages and not at their feet."""
        return self.citations == "endnote"


@dataclass(frozen=True, slots=True)
class Briefing:
    """A page document: the title block is made from ``meta``; ``elements`` follow in order."""

    meta: Meta
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide before layout: nothing is measured yet.

    ``title`` is a full-sentence message, ``part`` the tracker label of the current part (or empty), ``kicker`` a
    small line above a title ("Part 3 of 5", "Key messages"), ``number`` the part's number on a section slide,
    ``source`` the source line, ``notes`` the speaker notes, a paragraph each.
    """

    id: str
    layout: Layout
    title: Inlines
    elements: tuple[Element, ...]
    part: str = ""
    kicker: str = ""
    number: str = ""
    source: Inlines = ()
    notes: tuple[Inlines, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """A slide document; ``tracker`` lists the part labels that run across the top."""

    meta: Meta
    tracker: tuple[str, ...]
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that one edition of one topic says, before any format; ``own`` is what its templates add."""

    briefing: Briefing
    deck: Deck
    own: Own = NOTHING_OWN
