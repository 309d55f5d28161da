"""``figures.yaml``: what each figure shows, as its author wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, cast

import msgspec

from generator.formats.report import Report
from generator.formats.textfile import read_text, without_controls
from generator.formats.values import ID
from generator.formats.yaml import Form, Yaml, read_yaml, write_yaml
from generator.model.chart import Draw, SeriesRole
from generator.records import dataclass

Kind = Literal[
    "column", "bar", "line", "column-line", "stacked-bar", "stacked-column", "area", "waterfall", "dot", "scatter",
    "slope", "range", "timeline", "matrix", "table",
]  # fmt: skip
NUMERIC = ("column", "bar", "line", "column-line", "stacked-bar", "stacked-column", "area", "waterfall", "dot",
           "scatter", "slope", "range")  # fmt: skip
OVER_TIME = ("column", "line", "column-line", "stacked-column", "area")  # what events may stand on
_OWN_KEYS = {
    "area": ("data", "x", "series", "decimals", "reference", "annotation"),
    "waterfall": ("data", "x", "series", "totals", "decimals", "highlight", "reference", "annotation"),
    "scatter": ("data", "x", "across", "series", "gaps", "decimals", "highlight", "reference", "annotation"),
    "slope": ("data", "x", "series", "gaps", "decimals", "highlight", "annotation"),
    "timeline": ("bands", "events", "highlight"),
    "matrix": ("data", "rows", "columns", "marks", "highlight"),
    "table": ("data", "columns", "highlight"),
}
_NUMERIC_KEYS = ("data", "x", "series", "gaps", "decimals", "highlight", "reference", "annotation")
_NEEDED = {"timeline": ("events",), "matrix": ("data", "rows", "columns"), "table": ("data", "columns")}
_NUMERIC_NEEDED = ("data", "x", "series")
_ALSO_NEEDED = {"scatter": ("across",)}
_KIND_KEYS = (*_NUMERIC_KEYS, "across", "totals", "rows", "columns", "marks", "bands", "events")


class SeriesSpec(Form, frozen=True, omit_defaults=True):
    """A column of the CSV or a formula over columns; ``how`` says in a sentence what the formula does."""

    name: str
    column: str = ""
    formula: str = ""
    how: str = ""
    role: SeriesRole = "main"
    draw: Draw | None = None


class ReferenceSpec(Form, frozen=True, omit_defaults=True):
    """A dashed level: the value of ``series`` at ``x``, or ``value``."""

    label: str
    series: str = ""
    x: str | int = ""
    value: float | None = None


class AnnotationSpec(Form, frozen=True, omit_defaults=True):
    """What is said on the data: ``{}`` in ``text`` is the formula's (else the series') value at ``x``."""

    series: str
    x: str | int
    formula: str = ""
    format: str = ""
    text: str = "{}"


class EvidenceSpec(Form, frozen=True, omit_defaults=True):
    source: str
    at: str
    origin: str = ""


class AcrossSpec(Form, frozen=True, omit_defaults=True):
    """The numbers that points have to the right: a column of the CSV or a formula, with a unit of its own."""

    name: str
    unit: str = ""
    column: str = ""
    formula: str = ""
    decimals: Literal[0, 1, 2, 3, 4, 5, 6] | None = None


class EventSpec(Form, frozen=True, omit_defaults=True):
    """A dated line across a chart over time: at the date of ``point``, or ``at`` a date or an x, on ``evidence``."""

    label: str = ""
    at: str | int = ""
    point: str = ""
    evidence: tuple[EvidenceSpec, ...] = ()


class ColumnSpec(Form, frozen=True, omit_defaults=True):
    """A column of a table or matrix; neighbours of one ``group`` stand under its name."""

    column: str
    name: str
    group: str = ""
    align: Literal["left", "right", "center"] = "left"


class BandSpec(Form, frozen=True, omit_defaults=True):
    """Bounds are a year or a date, ``2017`` or ``2021-01-20``; a year is its first day."""

    start: str | int = msgspec.field(name="from")
    end: str | int = msgspec.field(name="to")
    label: str
    role: SeriesRole = "muted"


class FigureSpec(Form, frozen=True, omit_defaults=True):
    """One figure; which keys it takes depends on its kind of chart."""

    id: str
    topic: str
    chart: Kind
    message: str
    title: str
    alt: str
    unit: str = ""
    data: str = ""
    x: str = ""
    across: AcrossSpec | None = None
    series: tuple[SeriesSpec, ...] = ()
    gaps: dict[str | int, str] = msgspec.field(default_factory=dict)
    totals: str | int | tuple[str | int, ...] = ()
    decimals: Literal[0, 1, 2, 3, 4, 5, 6] | None = None
    highlight: str | int | tuple[str | int, ...] = ()
    reference: ReferenceSpec | None = None
    annotation: AnnotationSpec | None = None
    evidence: tuple[EvidenceSpec, ...] = ()
    points: str | tuple[str, ...] = ()
    note: str = ""
    weight: Literal[1, 2, 3] = 2
    rows: str = ""
    columns: tuple[ColumnSpec, ...] = ()
    marks: dict[Literal["yes", "plan", "no"], str] = msgspec.field(default_factory=dict)
    bands: tuple[BandSpec, ...] = ()
    events: tuple[str | EventSpec, ...] = ()

    @property
    def event_points(self) -> tuple[str, ...]:
        """The points that its events rest on."""
        names = (event if isinstance(event, str) else event.point for event in self.events)
        return tuple(name for name in names if name)


class FiguresForm(Form, frozen=True, omit_defaults=True):
    """The whole file."""

    format: Literal[1]
    figures: tuple[FigureSpec, ...] = ()


class _Envelope(Form, frozen=True):
    format: Literal[1]
    figures: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class FiguresFile:
    """The figures in order, each with its index in the file; ``yaml`` tells the lines."""

    specs: tuple[tuple[int, FigureSpec], ...]
    yaml: Yaml

    @property
    def file(self) -> str:
        return self.yaml.report.file


def read_figures(path: Path, label: str = "") -> FiguresFile:
    """Read ``figures.yaml``; all its faults are one InputError."""
    report = Report(label or path.as_posix())
    return parse_figures_file(read_text(path, report.file), report)


def parse_figures_file(text: str, report: Report) -> FiguresFile:
    """Read the file's text; ``report`` knows its name."""
    found = parse_figures(without_controls(text, report), report)
    report.close()
    assert found is not None  # what fails leaves a finding
    return found


def parse_figures(text: str, report: Report) -> FiguresFile | None:
    """Read the text, figure by figure, so that a fault in one does not hide those of the next."""
    found = read_yaml(text, report)
    envelope = found.decode(_Envelope, found.data) if found else None
    if not found or not envelope:
        return None
    specs: list[tuple[int, FigureSpec]] = []
    for index, data in enumerate(envelope.figures):
        spec = found.decode(FigureSpec, data, ("figures", index))
        if spec:
            _check(spec, index, found)
            specs.append((index, spec))
    return FiguresFile(tuple(specs), found)


def write_figures(specs: Iterable[FigureSpec]) -> str:
    """``figures.yaml`` of ``specs``, without the keys that say what would hold anyway; reading it gives them back."""
    return write_yaml({"format": 1, "figures": [msgspec.to_builtins(spec) for spec in specs]})


def _check(spec: FigureSpec, index: int, found: Yaml) -> None:
    report, base = found.report, ("figures", index)
    for key, name in (("id", spec.id), ("topic", spec.topic)):
        if not ID.fullmatch(name):
            report.error("id", f"'{name}' is not an id", found.line((*base, key)), mend="use lower case and hyphens")
    written = _written(found.data, index)
    numeric = spec.chart in NUMERIC
    known = _OWN_KEYS.get(spec.chart, _NUMERIC_KEYS) + (("events",) if spec.chart in OVER_TIME else ())
    for key in (key for key in written if key in _KIND_KEYS and key not in known):
        what = f"'{key}' has no meaning in a {spec.chart}"
        report.error("figure", what, found.line((*base, key)), mend=f"it takes {', '.join(known)}")
    needed = (*_NUMERIC_NEEDED, *_ALSO_NEEDED.get(spec.chart, ())) if numeric else _NEEDED[spec.chart]
    for key in needed:
        if key not in written:
            report.error("figure", f"a {spec.chart} needs '{key}'", found.line(base), mend=f"add '{key}'")
    if not spec.evidence and not spec.points:
        report.error("figure", f"figure '{spec.id}' rests on nothing", found.line(base), mend="add evidence or points")


def _written(data: object, index: int) -> tuple[str, ...]:
    """The keys that the figure's author wrote."""
    figures = cast(dict[str, list[dict[str, object]]], data)["figures"]
    return tuple(figures[index])
