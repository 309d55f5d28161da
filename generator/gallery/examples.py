"""The examples of chart kinds as figures."""

from __future__ import annotations

from generator.charts import CHARTS
from generator.model.chart import Chart, Figure, Series

TITLE = "Example data"


def example_id(kind: str) -> str:
    """The id of the figure that shows a chart kind's example."""
    return f"example-{kind}"


def example_figures() -> dict[str, Figure]:
    """A figure of each chart kind's own example, by id."""
    return {example_id(kind): _figure(kind) for kind in CHARTS.names()}


def _figure(kind: str) -> Figure:
    found = CHARTS.get(kind)
    return Figure(
        id=example_id(kind),
        message=found.about[:1].upper() + found.about[1:],
        title=TITLE,
        unit=found.example.unit,
        chart=found.example,
        evidence=(),
        topic="",
        alt=_alt(kind, found.example),
    )


def _alt(kind: str, chart: Chart) -> str:
    """What the example shows, series by series, or its rows or events."""
    said = [f"{series.name} {', '.join(_value(series, index) for index in range(len(chart.categories)))}"
            for series in chart.series]  # fmt: skip
    over = f" over {', '.join(chart.categories)}" if chart.categories else ""
    things = "; ".join(said) or ", ".join(chart.rows or [row[0] for row in chart.cells] or
                                          [moment.label for moment in chart.moments])  # fmt: skip
    return f"Example of the kind {kind}{over}: {things}."


def _value(series: Series, index: int) -> str:
    value = series.values[index]
    return "no value" if value is None else f"{value:g}"
