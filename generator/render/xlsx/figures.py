"""The sheet of figures: a row for each value that a figure shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.chart import Chart, Figure
from generator.office.register import Amount, Field, Table, Value
from generator.render.xlsx.desk import FIGURES, Desk

_FIELDS = (
    Field("Figure", 22, strong=True), Field("Message", 50), Field("Chart", 16), Field("Series", 26), Field("For", 26),
    Field("Value", 18), Field("Unit", 24), Field("Calculation", 30), Field("Data", 30), Field("Source", 22),
    Field("Place in it", 16), Field("Which cites", 22), Field("Briefing", 11), Field("Slides", 9),
)  # fmt: skip


class Shown(NamedTuple):
    """One value: of which series, for what, the value, its unit, how it was computed."""

    series: str
    at: str
    value: Value
    unit: str = ""
    formula: str = ""


def figure_table(desk: Desk) -> Table:
    """Numbers as numbers, events and cells in their words; the source is the first of several."""
    return Table(FIGURES, _FIELDS, tuple(_rows(desk)))


def _rows(desk: Desk) -> Iterator[tuple[Value, ...]]:
    for figure in desk.outline.figures.values():
        shown = desk.on_pages(figure.id), desk.on_slides(figure.id)
        for one in _shown(figure):
            yield (
                figure.id, figure.message, figure.chart.kind, one.series, one.at, one.value, one.unit, one.formula,
                figure.data_file, *_source(desk, figure), *shown,
            )  # fmt: skip


def _source(desk: Desk, figure: Figure) -> tuple[Value, Value, Value]:
    if not figure.evidence:
        return None, None, None
    first = figure.evidence[0]
    return desk.source(first.source), first.at, desk.source(first.origin) if first.origin else None


def _shown(figure: Figure) -> Iterator[Shown]:
    chart = figure.chart
    for series in chart.series:
        for at, value in zip(chart.categories, series.values, strict=False):
            if value is not None:
                yield Shown(series.name, at, Amount(value, chart.decimals), figure.unit, series.formula)
    if chart.across:
        for at, value in zip(chart.categories, chart.across.values, strict=False):
            if value is not None:
                number = Amount(value, chart.across.decimals)
                yield Shown(chart.across.name, at, number, chart.across.unit, chart.across.formula)
    for moment in chart.moments:
        yield Shown(moment.when, moment.label, moment.point)
    yield from _cells(chart)


def _cells(chart: Chart) -> Iterator[Shown]:
    for row, marks in zip(chart.rows, chart.marks, strict=False):
        yield from (Shown(column, row, mark) for column, mark in zip(chart.columns, marks, strict=False))
    for cells in chart.cells:
        named = zip(chart.columns[1:], cells[1:], strict=False)
        yield from (Shown(column, cells[0], cell) for column, cell in named)
