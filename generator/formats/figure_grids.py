"""Figures without numbers to draw: matrices, tables and timelines."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from generator.formats.figure_charts import Desk, highlights, row_labels
from generator.formats.figure_specs import BandSpec, FigureSpec
from generator.formats.report import nearest
from generator.formats.values import parse_date
from generator.formats.yaml import Yaml
from generator.model.chart import Band, Chart, Mark, Moment
from generator.model.outline import PartialDate, Point

MOST_EVENTS = 12
_MARKS: tuple[Mark, ...] = ("yes", "plan")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def matrix_chart(desk: Desk) -> Chart:
    """Rows by columns of marks."""
    spec = desk.spec
    labels = row_labels(desk, spec.rows, "rows")
    columns = [_cells(desk, number, column.column) for number, column in enumerate(spec.columns)]
    marks = tuple(tuple(_mark(desk, cells[row], row) for cells in columns) for row in range(len(labels)))
    return Chart(
        kind="matrix",
        unit=spec.unit,
        highlight=highlights(desk, labels),
        columns=tuple(column.name for column in spec.columns),
        groups=_groups(spec),
        rows=labels,
        marks=marks,
        meanings=tuple(spec.marks.items()),
    )


def _groups(spec: FigureSpec) -> tuple[str, ...]:
    groups = tuple(column.group for column in spec.columns)
    return groups if any(groups) else ()


def _cells(desk: Desk, number: int, name: str) -> tuple[str, ...]:
    found = desk.table.column(name, desk.yaml.report, desk.line("columns", number))
    return found or ("",) * len(desk.table.rows)


def _mark(desk: Desk, cell: str, row: int) -> Mark:
    known = tuple(desk.spec.marks) or _MARKS
    for mark in known:
        if cell == mark:
            return mark
    if cell not in ("", "no"):
        what = f"'{cell}' is no mark"
        desk.data.error("data", what, desk.table.rows[row].line, mend=f"write {', '.join(known)}, or leave it empty")
    return "no"


def table_chart(desk: Desk) -> Chart:
    """Cells as they stand in the CSV."""
    spec = desk.spec
    columns = [_cells(desk, number, column.column) for number, column in enumerate(spec.columns)]
    cells = tuple(tuple(column[row] for column in columns) for row in range(len(desk.table.rows)))
    return Chart(
        kind="table",
        unit=spec.unit,
        highlight=highlights(desk, columns[0] if columns else ()),
        columns=tuple(column.name for column in spec.columns),
        groups=_groups(spec),
        cells=cells,
        aligns=tuple(column.align for column in spec.columns),
    )


def timeline_chart(spec: FigureSpec, index: int, yaml: Yaml, points: Mapping[str, Point]) -> Chart:
    """Bands and the dated points."""
    base = ("figures", index)
    found = [_moment(spec, number, yaml, base, points) for number in range(len(spec.event_points))]
    _check_events(spec, points, yaml, base)
    moments = tuple(sorted((moment for moment in found if moment), key=lambda moment: moment.position))
    bands = tuple(_band(spec, number, band, yaml, base) for number, band in enumerate(spec.bands))
    return Chart(kind="timeline", unit=spec.unit, bands=bands, moments=moments)


def _moment(
    spec: FigureSpec, number: int, yaml: Yaml, base: tuple[str | int, ...], points: Mapping[str, Point]
) -> Moment | None:
    name = spec.event_points[number]
    line = yaml.line((*base, "events", number))
    point = points.get(name)
    if point is None:
        mend = nearest(name, sorted(points)) if len(points) < MOST_EVENTS else _close(name, points)
        yaml.report.error("figure", f"figure '{spec.id}': there is no point '{name}'", line, mend=mend)
        return None
    if point.date is None:
        what = f"figure '{spec.id}': the point '{name}' has no date"
        yaml.report.error("figure", what, line, mend="give the point .event and date=")
        return None
    lit = spec.highlight if isinstance(spec.highlight, tuple) else (spec.highlight,)
    when = point.when or print_date(point.date)
    return Moment(
        point=point.id,
        position=position_of(point.date, point.when),
        when=when[:1].upper() + when[1:],
        label=point.head or point.short or point.text,
        exact=bool(point.date.month) and point.status == "fact",
        highlight=name in lit,
    )


def position_of(date: PartialDate, when: str) -> float:
    """On a time axis in years; "early", "mid" and "late" move a date that has no month."""
    if not date.month:
        for word, share in (("early", 1 / 8), ("mid", 1 / 2), ("late", 7 / 8)):
            if when.casefold().startswith(word):
                return date.year + share
    return date.as_year


def _close(name: str, points: Mapping[str, Point]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, sorted(points), n=1)
    return f"did you mean '{close[0]}'?" if close else "name a point of the notes"


def print_date(date: PartialDate) -> str:
    """English, in the date's own precision: "17 February 2021"."""
    month = _MONTHS[date.month - 1] if date.month else ""
    return " ".join(part for part in (str(date.day or ""), month, str(date.year)) if part)


def _check_events(spec: FigureSpec, points: Mapping[str, Point], yaml: Yaml, base: tuple[str | int, ...]) -> None:
    line = yaml.line((*base, "events"))
    if len(spec.events) > MOST_EVENTS:
        what = f"figure '{spec.id}' has {len(spec.events)} events, at most {MOST_EVENTS} fit"
        yaml.report.error("figure", what, line, mend="drop the least important")
    if any(not isinstance(event, str) for event in spec.events):
        what = f"figure '{spec.id}': the events of a timeline are points"
        yaml.report.error("figure", what, line, mend="write events: [ids of points]")
    dated = [(name, points[name].date) for name in spec.event_points if name in points]
    for (before, earlier), (after, later) in pairwise(dated):
        if earlier and later and _is_before(later, earlier):
            what = f"figure '{spec.id}': '{after}' is earlier than '{before}' before it"
            yaml.report.error("figure", what, line, mend="write the events in the order of their dates")
    lit = spec.highlight if isinstance(spec.highlight, tuple) else (spec.highlight,)
    for name in (str(name) for name in lit if name not in spec.event_points):
        what = f"figure '{spec.id}': the highlight '{name}' is none of its events"
        yaml.report.error("figure", what, yaml.line((*base, "highlight")), mend=nearest(name, spec.event_points))


def _is_before(a: PartialDate, b: PartialDate) -> bool:
    """Whether ``a`` is earlier as far as both are known."""
    known = 1 + bool(a.month and b.month) + bool(a.day and b.day)
    return (a.year, a.month, a.day)[:known] < (b.year, b.month, b.day)[:known]


def _band(spec: FigureSpec, number: int, band: BandSpec, yaml: Yaml, base: tuple[str | int, ...]) -> Band:
    start, end = _start_of(band.start), _start_of(band.end)
    line = yaml.line((*base, "bands", number))
    if start is None or end is None:
        bad = band.start if start is None else band.end
        yaml.report.error("figure", f"'{bad}' is not a date", line, mend="write 2017 or 2021-01-20")
        return Band(0, 1, band.label, band.role)
    if start >= end:
        what = f"figure '{spec.id}': the band '{band.label}' ends before it begins"
        yaml.report.error("figure", what, line, mend="exchange from and to")
    return Band(start, end, band.label, band.role)


def _start_of(text: str | int) -> float | None:
    """The first day of a year, month or date, in years."""
    date = parse_date(str(text))
    return PartialDate(date.year, date.month or 1, date.day or 1).as_year if date else None
