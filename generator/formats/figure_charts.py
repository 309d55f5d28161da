"""Figures of numbers: series from columns and formulas, gaps, highlight, reference level and annotation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction

from generator.formats.figure_specs import AnnotationSpec, FigureSpec, SeriesSpec
from generator.formats.formula import Column, FormulaError, columns_in, evaluate
from generator.formats.report import Report, nearest
from generator.formats.table import DataTable, decimals_of, numbers_of
from generator.formats.yaml import Yaml
from generator.model.chart import Across, Annotation, Chart, Draw, ReferenceLine, Series
from generator.model.outline import Point
from generator.records import dataclass

_FORMAT = re.compile(r"\+?,?(?:\.[0-9])?[f%]?")


@dataclass(frozen=True, slots=True)
class Desk:
    """What one figure is made from; ``data`` collects the faults of its CSV, ``yaml.report`` its own."""

    spec: FigureSpec
    index: int
    yaml: Yaml
    table: DataTable
    data: Report
    points: Mapping[str, Point] = field(default_factory=dict)

    def error(self, what: str, *path: str | int, mend: str = "") -> None:
        line = self.yaml.line(("figures", self.index, *path))
        self.yaml.report.error("figure", f"figure '{self.spec.id}': {what}", line, mend=mend)

    def line(self, *path: str | int) -> int:
        return self.yaml.line(("figures", self.index, *path))


def numeric_chart(desk: Desk) -> Chart:
    """The chart of a kind that has an x axis and series."""
    spec = desk.spec
    labels = _labels(desk, spec.x, "x")
    columns = _columns(desk)
    made = tuple(_values(desk, series, number, columns, labels) for number, series in enumerate(spec.series))
    totals = _named(desk, spec.totals, labels, "totals")
    if spec.chart == "waterfall":
        made = _with_totals(desk, made, labels, totals)
    chart = Chart(
        kind=spec.chart,
        unit=spec.unit,
        categories=labels,
        series=tuple(_series(desk, one, values) for one, values in zip(spec.series, made, strict=True)),
        decimals=_decimals(desk),
        highlight=highlights(desk, labels),
        reference=_reference(desk, made, labels),
        annotation=_annotation(desk, columns, made, labels),
        gaps=_gaps(desk, made, labels),
        totals=totals,
        across=_across(desk, columns, labels),
    )
    _check_names(desk)
    _check_trend(desk, chart)
    if spec.chart == "area":
        _check_area(desk, chart)
    return chart


def _labels(desk: Desk, name: str, key: str) -> tuple[str, ...]:
    """The cells that name the rows; each once, none empty."""
    cells = desk.table.column(name, desk.yaml.report, desk.line(key))
    first: dict[str, int] = {}
    for row, cell in zip(desk.table.rows, cells or (), strict=False):
        if not cell:
            desk.data.error("data", f"column '{name}' is empty", row.line, mend="name the row")
        elif cell in first:
            what = f"'{cell}' stands twice in column '{name}'; first on line {first[cell]}"
            desk.data.error("data", what, row.line, mend="make one row of the two, or name them apart")
        first.setdefault(cell, row.line)
    return cells or ("",) * len(desk.table.rows)


row_labels = _labels


def _columns(desk: Desk) -> Mapping[str, Column]:
    """The columns that series and formulas use, as numbers."""
    spec = desk.spec
    sides = (*spec.series, *((spec.across,) if spec.across else ()))
    formulas = [side.formula for side in sides] + [spec.annotation.formula if spec.annotation else ""]
    wanted = [side.column for side in sides if side.column]
    wanted += [name for formula in formulas for name in columns_in(formula)]
    known = [name for name in dict.fromkeys(wanted) if name in desk.table.header]
    return {name: numbers_of(desk.table, name, desk.data) for name in known}


def _values(
    desk: Desk, series: SeriesSpec, number: int, columns: Mapping[str, Column], labels: tuple[str, ...]
) -> Column:
    nothing: Column = (None,) * len(labels)
    if bool(series.column) == bool(series.formula):
        desk.error(f"series '{series.name}' needs either column or formula", "series", number, mend="write one of them")
        return nothing
    if series.column:
        if desk.table.column(series.column, desk.yaml.report, desk.line("series", number)) is None:
            return nothing
        return columns[series.column]
    return _evaluated(desk, series.formula, columns, labels, "series", number) or nothing


def _across(desk: Desk, columns: Mapping[str, Column], labels: tuple[str, ...]) -> Across | None:
    """What the points of a scatter have to the right; each needs one, but where a gap is declared."""
    spec = desk.spec.across
    if spec is None:
        return None
    if bool(spec.column) == bool(spec.formula):
        desk.error("across needs either column or formula", "across", mend="write one of them")
        return None
    known = spec.formula or desk.table.column(spec.column, desk.yaml.report, desk.line("across")) is not None
    found = _evaluated(desk, spec.formula, columns, labels, "across") if spec.formula else columns.get(spec.column)
    if not known or found is None:
        return None
    for label, value, row in zip(labels, found, desk.table.rows, strict=True):
        if value is None and label not in {str(name) for name in desk.spec.gaps} and not desk.data.findings:
            desk.data.error("data", f"no value for {spec.name} at '{label}'", row.line, mend="fill it, or drop the row")
    shown = 1 if spec.formula else decimals_of(desk.table, spec.column)
    decimals = shown if spec.decimals is None else spec.decimals
    return Across(spec.name, spec.unit, tuple(_float(desk, value) for value in found), decimals, spec.formula)


def _evaluated(
    desk: Desk, formula: str, columns: Mapping[str, Column], labels: tuple[str, ...], *path: str | int
) -> Column | None:
    try:
        return evaluate(formula, columns, labels)
    except FormulaError as error:
        desk.error(f"formula '{formula[:60]}': {error}", *path, "formula", mend=error.mend or _formula_mend(desk))
        return None


def _formula_mend(desk: Desk) -> str:
    return f"columns: {', '.join(desk.table.header)}; signs: + - * / ( ); base(), growth(), share(), sum()"


def _series(desk: Desk, series: SeriesSpec, values: Column) -> Series:
    draw = series.draw or _drawn(desk.spec.chart)
    shown = tuple(_float(desk, value) for value in values)
    return Series(series.name, shown, series.role, draw, series.formula, series.how)


def _float(desk: Desk, value: Fraction | None) -> float | None:
    try:
        return None if value is None else float(value)
    except OverflowError:
        desk.error("a value is too large to draw", "series", mend="use a larger unit")
        return None


def _drawn(kind: str) -> Draw:
    match kind:
        case "line":
            return "line"
        case "dot" | "scatter" | "range" | "slope":
            return "points"
        case _:
            return "column"


def _decimals(desk: Desk) -> int:
    """As stated, else as many as the columns are written with; 1 where a formula is used."""
    spec = desk.spec
    if spec.decimals is not None:
        return spec.decimals
    used = [series.column for series in spec.series if series.column in desk.table.header]
    told = [decimals_of(desk.table, name) for name in used] + [1 for series in spec.series if series.formula]
    return max(told, default=0)


def _check_names(desk: Desk) -> None:
    names = [series.name for series in desk.spec.series]
    for number, name in enumerate(names):
        if name in names[:number]:
            desk.error(f"the series '{name}' stands twice", "series", number, mend="rename one")


def highlights(desk: Desk, labels: tuple[str, ...]) -> tuple[int, ...]:
    """Indices of the highlighted labels."""
    return _named(desk, desk.spec.highlight, labels, "highlight")


def _named(desk: Desk, names: str | int | tuple[str | int, ...], labels: tuple[str, ...], key: str) -> tuple[int, ...]:
    """Indices of the labels that a key names, in their order."""
    wanted = names if isinstance(names, tuple) else (names,)
    places = [_place(desk, str(name), labels, key) for name in wanted]
    return tuple(sorted({place for place in places if place is not None}))


def _with_totals(
    desk: Desk, made: tuple[Column, ...], labels: tuple[str, ...], totals: tuple[int, ...]
) -> tuple[Column, ...]:
    """The one series of a waterfall with its totals; one in the first row is the start, and typed."""
    if len(made) != 1:
        desk.error(f"a waterfall has one series, this one {len(made)}", "series", mend="draw it as stacked-column")
        return made
    level, values = Fraction(), list(made[0])
    for index, value in enumerate(values):
        if index and index in totals:
            if value is not None:
                line = desk.table.rows[index].line
                desk.data.error(
                    "data", f"the total at '{labels[index]}' is typed", line, mend="empty it: it is computed"
                )
            values[index] = level
        else:
            level += value or 0
    return (tuple(values),)


def _check_trend(desk: Desk, chart: Chart) -> None:
    """What different sources say is no trend, so no line and no area may run from one source to the next."""
    sources = {piece.source for piece in desk.spec.evidence}
    named = desk.spec.x.strip().lower() in ("source", "sources") or sources.issuperset(chart.categories)
    joined = chart.kind == "area" or any(series.draw == "line" for series in chart.series)
    if named and joined and len(chart.categories) > 1:
        what = f"'{desk.spec.x}' holds sources, and what different sources say is no trend to join"
        desk.error(what, "chart", mend="write chart: dot, or bar")


def _place(desk: Desk, label: str, labels: tuple[str, ...], *path: str | int) -> int | None:
    if label in labels:
        return labels.index(label)
    what = f"{desk.table.file} has no row '{label}'"
    desk.error(what, *path, mend=nearest(label, labels) if labels else "")
    return None


def _gaps(desk: Desk, made: tuple[Column, ...], labels: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Declared gaps in order; a gap that is not declared, or none where one is, is a finding."""
    declared = {str(label): reason for label, reason in desk.spec.gaps.items()}
    for label in declared:
        _place(desk, label, labels, "gaps", label)
    found: list[tuple[int, str]] = []
    told = {id(values) for values in made if all(value is None for value in values)}
    if told and not desk.data.findings and not desk.yaml.report.findings:
        desk.error("a series has no values", "series", mend="fill its column")
    for index, label in enumerate(labels):
        empty = [
            series.name
            for series, values in zip(desk.spec.series, made, strict=True)
            if values[index] is None and id(values) not in told
        ]
        if desk.spec.chart == "scatter" and len(empty) < len(made):
            continue
        if empty and label in declared:
            found.append((index, declared[label]))
        elif empty and not desk.data.findings:
            line = desk.table.rows[index].line
            mend = _gap_mend(desk.spec.chart, label)
            desk.data.error("data", f"no value for {', '.join(empty)} at '{label}'", line, mend=mend)
        elif label in declared and not empty:
            desk.error(f"there is no gap at '{label}'", "gaps", label, mend="delete the entry")
    return tuple(found)


def _check_area(desk: Desk, chart: Chart) -> None:
    if len(chart.categories) == 1:
        desk.error("an area needs two rows at least", "chart", mend="write chart: column")
    below = [series.name for series in chart.series if any(value is not None and value < 0 for value in series.values)]
    if len(chart.series) > 1 and below:
        what = f"areas on top of each other cannot show values below zero, as {', '.join(below)} has"
        desk.error(what, "chart", mend="write chart: stacked-column or line")


def _gap_mend(kind: str, label: str) -> str:
    match kind:
        case "area":
            return "fill it, or draw the figure as stacked-column or line, which leave gaps blank"
        case "waterfall":
            return f"fill it, or write totals: [{label}] in the figure where a total stands"
        case _:
            return f'fill it, or write gaps: {{"{label}": "why"}} in the figure'


def _reference(desk: Desk, made: tuple[Column, ...], labels: tuple[str, ...]) -> ReferenceLine | None:
    spec = desk.spec.reference
    if spec is None:
        return None
    if spec.value is not None:
        return ReferenceLine(spec.label, spec.value)
    value = _value_at(desk, spec.series, spec.x, made, labels, "reference")
    return None if value is None else ReferenceLine(spec.label, float(value[2]))


def _value_at(
    desk: Desk, name: str, x: str | int, made: tuple[Column, ...], labels: tuple[str, ...], key: str
) -> tuple[int, int, Fraction] | None:
    """(series, row, value) of a series at an x."""
    names = tuple(series.name for series in desk.spec.series)
    if name not in names:
        desk.error(f"there is no series '{name}'", key, "series", mend=nearest(name, names) if names else "")
        return None
    row = _place(desk, str(x), labels, key, "x")
    if row is None:
        return None
    value = made[names.index(name)][row]
    if value is None:
        desk.error(f"series '{name}' has no value at '{x}'", key, "x", mend="name another x")
        return None
    return names.index(name), row, value


def _annotation(
    desk: Desk, columns: Mapping[str, Column], made: tuple[Column, ...], labels: tuple[str, ...]
) -> Annotation | None:
    spec = desk.spec.annotation
    place = _value_at(desk, spec.series, spec.x, made, labels, "annotation") if spec else None
    if not spec or not place:
        return None
    series, row, value = place
    if spec.formula:
        computed = _evaluated(desk, spec.formula, columns, labels, "annotation")
        at = computed[row] if computed else None
        if at is None:
            return None
        value = at
    return Annotation(_annotation_text(desk, spec, value), series, row)


def _annotation_text(desk: Desk, spec: AnnotationSpec, value: Fraction) -> str:
    wanted = spec.format or f",.{_decimals(desk)}f"
    if not _FORMAT.fullmatch(wanted):
        mend = "write .1f, +.1%, ,.0f"
        desk.error(f"cannot read the format '{wanted}'", "annotation", "format", mend=mend)
        return spec.text
    return spec.text.replace("{}", print_number(value, wanted))


def print_number(value: Fraction, wanted: str) -> str:
    """``value`` in a format such as ``+.1%``: rounded half up, as a spreadsheet does, with a true minus sign."""
    decimals = int(found[0][1:]) if (found := re.search(r"\.[0-9]", wanted)) else 0
    scaled = abs(value) * 10**decimals * (100 if "%" in wanted else 1)
    digits = str(int(scaled + Fraction(1, 2))).rjust(decimals + 1, "0")
    whole, part = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    grouped = f"{int(whole):,}" if "," in wanted else whole
    zero = not digits.strip("0")
    sign = "" if zero else "−" if value < 0 else "+" if wanted.startswith("+") else ""
    return f"{sign}{grouped}{'.' + part if part else ''}{'%' if '%' in wanted else ''}"
