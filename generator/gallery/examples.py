"""The examples of chart kinds as figures, and the lines of ``figures.yaml`` that one types for them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts import CHARTS
from generator.model.chart import Chart, Figure, Series

TITLE = "Example data"
REST = "# and topic, message, title, alt, evidence"


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


def figure_entry(kind: str) -> str:
    """What stands in ``figures.yaml`` for the example: the keys that shape the drawing."""
    chart = CHARTS.get(kind).example
    lines = [f"chart: {kind}", *([f"unit: {_text(chart.unit)}"] if chart.unit else []), *_body(chart)]
    head, *rest = [f"id: {example_id(kind)}", *lines, REST]
    return "\n".join([f"- {head}", *(f"  {line}" for line in rest)])


def _body(chart: Chart) -> Iterator[str]:
    if chart.moments:
        yield from _timeline(chart)
    elif chart.marks:
        yield "data: data/example.csv"
        yield "rows: label"
        yield from _listed("columns", [f"{{column: {_name(name)}, name: {_text(name)}}}" for name in chart.columns])
        yield from _highlight(chart, chart.rows)
    elif chart.cells:
        yield "data: data/example.csv"
        yield from _listed("columns", [f"{{column: {_name(name)}, name: {_text(name)}}}" for name in chart.columns])
        yield from _highlight(chart, tuple(row[0] for row in chart.cells))
    else:
        yield from _numbers(chart)


def _timeline(chart: Chart) -> Iterator[str]:
    yield from _listed("bands", [f"{{from: {_date(band.start)}, to: {_date(band.end)}, label: {_text(band.label)}}}"
                                 for band in chart.bands])  # fmt: skip
    yield f"events: [{', '.join(moment.point for moment in chart.moments[:3])}, ...]"
    yield from (f"highlight: {moment.point}" for moment in chart.moments if moment.highlight)


def _date(years: float) -> str:
    """A place on the time axis as a year, or a year and month."""
    month = int((years % 1) * 12) + 1
    return f"{int(years)}" if years == int(years) else f"{int(years)}-{month:02d}"


def _numbers(chart: Chart) -> Iterator[str]:
    yield "data: data/example.csv"
    yield "x: label"
    yield from _listed("series", [_series(series) for series in chart.series])
    for index, reason in chart.gaps:
        yield f"gaps: {{{_text(chart.categories[index])}: {_text(reason)}}}"
    yield f"decimals: {chart.decimals}"
    yield from _highlight(chart, chart.categories)
    if chart.reference:
        yield f"reference: {{label: {_text(chart.reference.label)}, value: {chart.reference.value:g}}}"
    if chart.annotation:
        note = chart.annotation
        series, x = chart.series[note.series].name, chart.categories[note.index]
        yield f"annotation: {{series: {_text(series)}, x: {_text(x)}, text: {_text(note.text)}}}"


def _series(series: Series) -> str:
    made = f"formula: {_text(series.formula)}" if series.formula else f"column: {_name(series.name)}"
    drawn = f", draw: {series.draw}" if series.draw != "column" else ""
    return f"{{name: {_text(series.name)}, {made}{drawn}, role: {series.role}}}"


def _highlight(chart: Chart, labels: tuple[str, ...]) -> Iterator[str]:
    names = [_text(labels[index]) for index in chart.highlight if index < len(labels)]
    if names:
        yield f"highlight: {names[0] if len(names) == 1 else '[' + ', '.join(names) + ']'}"


def _listed(key: str, entries: list[str]) -> Iterator[str]:
    yield f"{key}:"
    yield from (f"  - {entry}" for entry in entries)


def _name(text: str) -> str:
    """A column's name for a heading: "Tran 2024" is tran_2024."""
    return "_".join("".join(char if char.isalnum() else " " for char in text.lower()).split())


def _text(text: str) -> str:
    """A YAML scalar inside braces, in quotation marks where it needs them."""
    plain = text[:1].isalpha() and not any(char in text for char in ",:#{}[]\"'&*!|>%@`")
    return text if plain else '"' + text.replace('"', '\\"') + '"'
