"""Figures as data: what a chart shows, resolved to numbers, before anyone draws it."""

from __future__ import annotations

from typing import Literal

from generator.errors import Where
from generator.model.source import Evidence
from generator.records import dataclass

SeriesRole = Literal["main", "accent", "muted", "context"]
Draw = Literal["column", "line", "points"]
Mark = Literal["yes", "plan", "no"]


@dataclass(frozen=True, slots=True)
class Series:
    """One named series; ``values`` in the chart's unit, None where the data has a declared gap."""

    name: str
    values: tuple[float | None, ...]
    role: SeriesRole = "main"
    draw: Draw = "column"
    formula: str = ""  # as the figure states it; empty for a column of the data
    how: str = ""  # the formula as a sentence of the analyst's, without full stop


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """A dashed level across the plot."""

    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Annotation:
    """The one thing said on the data: ``text`` at category ``index`` of series ``series`` (indices from 0)."""

    text: str
    series: int
    index: int


@dataclass(frozen=True, slots=True)
class EventLine:
    """A dated line across a chart over time. ``at`` in categories: 0 is the first one's start, 0.5 its middle.

    ``point`` is the point that it rests on, empty where it rests on evidence of its own.
    """

    label: str
    at: float
    point: str = ""


@dataclass(frozen=True, slots=True)
class Across:
    """The values that points have to the right, one a category; None where a point is not drawn."""

    name: str
    unit: str
    values: tuple[float | None, ...]
    decimals: int = 0
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of a time axis, in years (2021.05)."""

    start: float
    end: float
    label: str
    role: SeriesRole = "muted"


@dataclass(frozen=True, slots=True)
class Moment:
    """An event on a time axis. ``exact``: the source gives day or month and it has happened (drawn filled)."""

    point: str
    position: float
    when: str
    label: str
    exact: bool
    highlight: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure's drawing, resolved. Numeric kinds use categories and series; others the fields below them.

    ``highlight`` holds indices of categories that get the accent. ``decimals`` is how values print.
    ``columns``/``rows``/``marks``: a matrix's headings, labels and cells, or a table's headings and cells (``cells``).
    """

    kind: str
    unit: str = ""
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    decimals: int = 0
    highlight: tuple[int, ...] = ()
    reference: ReferenceLine | None = None
    annotation: Annotation | None = None
    gaps: tuple[tuple[int, str], ...] = ()  # (category index, why the gap is there)
    totals: tuple[int, ...] = ()  # categories of a waterfall whose value is a level, not a change
    events: tuple[EventLine, ...] = ()
    across: Across | None = None
    bands: tuple[Band, ...] = ()
    moments: tuple[Moment, ...] = ()
    columns: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()  # what several columns of a matrix stand under, a word a column, empty for none
    rows: tuple[str, ...] = ()
    marks: tuple[tuple[Mark, ...], ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    aligns: tuple[Literal["left", "right", "center"], ...] = ()
    meanings: tuple[tuple[Mark, str], ...] = ()  # what each mark of a matrix stands for


UNREVIEWED = "Drafted from the source; nobody has reviewed it."  # how the note of a drafted figure begins


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the outline: its message (the finding), what it shows, its chart and its evidence."""

    id: str
    message: str
    title: str
    unit: str
    chart: Chart
    evidence: tuple[Evidence, ...]
    topic: str
    alt: str
    note: str = ""
    points: tuple[str, ...] = ()
    data_file: str = ""
    weight: int = 2  # 3 deserves a slide of its own, 2 may share one, 1 stands in the paper only
    where: Where = Where()

    @property
    def is_draft(self) -> bool:
        """Whether nobody has reviewed it, which its note says until somebody deletes that."""
        return self.note.startswith(UNREVIEWED)
