"""The lines of ``figures.yaml`` that one types for the example of a chart kind: the keys that shape the drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from generator.charts import CHARTS
from generator.gallery.examples import example_id
from generator.model.chart import Annotation, Chart, Series

LINE = 54  # characters of code that a line of the page holds, in a wide face too
REST = "# and topic, message, title, alt, evidence"


def figure_entry(kind: str) -> str:
    """What stands in ``figures.yaml`` for the example: the keys that shape the drawing."""
    chart = CHARTS.get(kind).example
    lines = [f"chart: {kind}", *([f"unit: {_text(chart.unit)}"] if chart.unit else []), *_body(chart)]
    head, *rest = [f"id: {example_id(kind)}", *lines, REST]
    return "\n".join(part for line in (f"- {head}", *(f"  {line}" for line in rest)) for part in _wrapped(line))


def _wrapped(line: str) -> list[str]:
    """``line`` in lines that the page holds; YAML reads them as one."""
    indent = " " * (len(line) - len(line.lstrip()) + 4)
    return wrap(line, LINE, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _body(chart: Chart) -> Iterator[str]:
    if chart.moments:
        yield from _timeline(chart)
    elif chart.marks:
        yield "data: data/example.csv"
        yield "rows: label"
        yield from _listed("columns", _columns(chart))
        yield from _highlight(chart, chart.rows)
    elif chart.cells:
        yield "data: data/example.csv"
        yield from _listed("columns", _columns(chart))
        yield from _highlight(chart, tuple(row[0] for row in chart.cells))
    else:
        yield from _numbers(chart)


def _columns(chart: Chart) -> list[str]:
    groups = chart.groups or ("",) * len(chart.columns)
    return [
        f"{{column: {_name(name)}, name: {_text(name)}{f', group: {_text(group)}' if group else ''}}}"
        for name, group in zip(chart.columns, groups, strict=True)
    ]


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
    if chart.across:
        across = chart.across
        yield f"across: {{name: {_text(across.name)}, unit: {_text(across.unit)}, column: {_name(across.name)}}}"
    yield from _listed("series", [_series(series) for series in chart.series])
    for index, reason in chart.gaps:
        yield f"gaps: {{{_text(chart.categories[index])}: {_text(reason)}}}"
    yield f"decimals: {chart.decimals}"
    yield from _named("totals", chart.totals, chart.categories)
    yield from _highlight(chart, chart.categories)
    yield from _said(chart)


def _said(chart: Chart) -> Iterator[str]:
    """What is drawn over the data: a level, an annotation, dated lines."""
    if chart.reference:
        yield f"reference: {{label: {_text(chart.reference.label)}, value: {chart.reference.value:g}}}"
    if chart.annotation:
        yield _annotation(chart, chart.annotation)
    if chart.events:
        lines = [f"{{label: {_text(one.label)}, at: {_text(chart.categories[int(one.at)])}}}" for one in chart.events]
        yield from _listed("events", lines)


def _annotation(chart: Chart, note: Annotation) -> str:
    series, x = chart.series[note.series].name, chart.categories[note.index]
    return f"annotation: {{series: {_text(series)}, x: {_text(x)}, text: {_text(note.text)}}}"


def _series(series: Series) -> str:
    made = f"formula: {_text(series.formula)}" if series.formula else f"column: {_name(series.name)}"
    drawn = f", draw: {series.draw}" if series.draw != "column" else ""
    return f"{{name: {_text(series.name)}, {made}{drawn}, role: {series.role}}}"


def _highlight(chart: Chart, labels: Sequence[str]) -> Iterator[str]:
    return _named("highlight", chart.highlight, labels)


def _named(key: str, indices: Sequence[int], labels: Sequence[str]) -> Iterator[str]:
    """The labels at ``indices``; a list where they are several."""
    names = [_text(labels[index]) for index in indices if index < len(labels)]
    if names:
        yield f"{key}: {names[0] if len(names) == 1 else '[' + ', '.join(names) + ']'}"


def _listed(key: str, entries: list[str]) -> Iterator[str]:
    yield f"{key}:"
    yield from (f"  - {entry}" for entry in entries)


def _name(text: str) -> str:
    """A column's name for a heading: "Tran 2024" is tran_2024."""
    return _text("_".join("".join(char if char.isalnum() else " " for char in text.lower()).split()))


def _text(text: str) -> str:
    """A YAML scalar inside braces, in quotation marks where it needs them."""
    plain = text[:1].isalpha() and not any(char in text for char in ",:#{}[]\"'&*!|>%@`")
    return text if plain else '"' + text.replace('"', '\\"') + '"'
