"""Charts of every kind there is, their data made up: the example of the kind, stretched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from generator.charts import CHARTS
from generator.model.chart import Annotation, Band, Chart, Mark, Moment, ReferenceLine, Series
from tests.sweep.speech import Speech

FREE = frozenset({"area", "bar", "column", "column-line", "dot", "line", "stacked-bar", "stacked-column"})
MARKS: tuple[Mark, ...] = ("yes", "plan", "no")


def drawing(kind: str, speech: Speech) -> Chart:
    """A chart of ``kind`` with words and data of ``speech``."""
    own: dict[str, Callable[[Speech], Chart]] = {"table": _table, "matrix": _matrix, "timeline": _timeline}
    return own[kind](speech) if kind in own else _numeric(CHARTS.get(kind).example, speech)


def described(chart: Chart) -> str:
    """What ``chart`` shows, in words: its kind, what it is of, and from where to where it goes."""
    of = ", ".join(one.name for one in chart.series) or ", ".join((*chart.columns, *chart.rows))
    if chart.moments:
        return f"A time line of {len(chart.moments)} events, {chart.moments[0].when} to {chart.moments[-1].when}."
    values = [value for one in chart.series for value in one.values if value is not None]
    ends = f", {min(values):g} to {max(values):g} {chart.unit}" if values else ""
    return f"A {chart.kind} of {of}{ends}."


def _numeric(example: Chart, speech: Speech) -> Chart:
    """The example with other names and values; more or fewer categories where the kind takes any number."""
    rng = speech.rng
    count = rng.randint(2, 12) if example.kind in FREE else len(example.categories)
    places = [index % len(example.categories) for index in range(count)]
    scale = rng.choice((0.01, 1.0, 1.0, 1000.0))
    series = tuple(_series(one, places, scale, speech) for one in example.series)
    level = example.reference
    return replace(
        example,
        unit=speech.label(30),
        categories=tuple(_category(place, example, speech) for place in places),
        series=series,
        decimals=rng.randint(0, 2),
        highlight=tuple(sorted({index % count for index in example.highlight})),
        reference=ReferenceLine(speech.label(20), level.value * scale) if level else None,
        annotation=_annotation(example.annotation, series, speech),
        gaps=tuple((index, speech.label()) for index, _ in example.gaps if index < count),
    )


def _category(place: int, example: Chart, speech: Speech) -> str:
    """Years and numbers stay what they are, or a kind that reads them would have nothing to draw."""
    text = example.categories[place]
    return text if example.kind not in FREE or (text.isdigit() and speech.rng.random() < 0.5) else speech.label(45)


def _series(one: Series, places: list[int], scale: float, speech: Speech) -> Series:
    drift = [speech.rng.uniform(0.4, 1.6) for _ in places]
    made = [one.values[place] for place in places]
    values = tuple(None if value is None else value * scale * by for value, by in zip(made, drift, strict=True))
    return replace(one, name=speech.label(25), values=values)


def _annotation(one: Annotation | None, series: tuple[Series, ...], speech: Speech) -> Annotation | None:
    if one is None:
        return None
    known = [index for index, value in enumerate(series[one.series].values) if value is not None]
    return replace(one, text=speech.label(30), index=speech.rng.choice(known)) if known else None


def _table(speech: Speech) -> Chart:
    rng = speech.rng
    columns, rows = rng.choice(((2, 5), (4, 8), (6, 15), (12, 6), (20, 4), (3, 60)))
    most = rng.choice((12, 30, 80))
    cells = tuple(tuple(_cell(speech, most) for _ in range(columns)) for _ in range(rows))
    heads = tuple(speech.label(25) for _ in range(columns))
    return Chart("table", columns=heads, cells=cells, aligns=tuple(rng.choice(_ALIGNS) for _ in heads))


_ALIGNS = ("left", "left", "right", "center")


def _cell(speech: Speech, most: int) -> str:
    return "" if speech.rng.random() < 0.1 else speech.text(1, most)


def _matrix(speech: Speech) -> Chart:
    rng = speech.rng
    columns, rows = rng.choice(((2, 3), (5, 8), (8, 20), (12, 10), (20, 6)))
    marks = tuple(tuple(rng.choice(MARKS) for _ in range(columns)) for _ in range(rows))
    heads = tuple(speech.label(rng.choice((12, 25))) for _ in range(columns))
    return Chart("matrix", columns=heads, rows=tuple(speech.label(70) for _ in range(rows)), marks=marks)


def _timeline(speech: Speech) -> Chart:
    """As many events as a figure may have."""
    return timeline(speech, speech.rng.choice((1, 3, 6, 9, 12)))


def timeline(speech: Speech, count: int) -> Chart:
    """Events at any distance, some in one place, with or without bands."""
    rng = speech.rng
    start = rng.randint(1950, 2020)
    end = start + rng.choice((1, 3, 8, 30))
    most = rng.choice((25, 60, 140))
    moments = tuple(_moment(rng, speech, start, end, index, most) for index in range(count))
    bands = _bands(speech, start, end) if rng.random() < 0.7 else ()
    return Chart("timeline", bands=bands, moments=tuple(sorted(moments, key=lambda one: one.position)))


def _moment(rng: Random, speech: Speech, start: int, end: int, index: int, most: int) -> Moment:
    at = rng.uniform(start, end)
    if rng.random() < 0.2:
        at = start + 0.5  # many in one place
    when = rng.choice((str(int(at)), f"{rng.randint(1, 28)} February {int(at)}", f"Mid-{int(at)}"))
    return Moment("", at, when, f"{index} {speech.label(most)}", rng.random() < 0.7, highlight=rng.random() < 0.1)


def _bands(speech: Speech, start: int, end: int) -> tuple[Band, ...]:
    middle = speech.rng.uniform(start + 0.2, end - 0.2)
    parts = ((start, middle, "muted"), (middle, end, "main"))
    return tuple(Band(low, high, speech.label(30), role) for low, high, role in parts)  # type: ignore[arg-type]
