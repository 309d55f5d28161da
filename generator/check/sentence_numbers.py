"""``sentence-numbers``: every number in a sentence of the analyst's own stands in its points or is computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check import Rule
from generator.errors import Finding
from generator.model.chart import Chart
from generator.model.index import point_index, sentences_of
from generator.model.outline import Outline, Point, Sentence
from generator.text.numbers import Number, numbers


def _run(outline: Outline) -> Iterable[Finding]:
    points = point_index(outline)
    for sentence in sentences_of(outline):
        rests = [points[name] for name in sentence.points if name in points]
        charts = [outline.figures[name].chart for name in sentence.figures if name in outline.figures]
        known = [*_of_points(rests), *(value for chart in charts for value in _of_chart(chart))]
        for number in numbers(sentence.text):
            if not number.word and not any(_same(number, value) for value in known):
                yield _finding(sentence, number)


def _of_points(points: Iterable[Point]) -> Iterator[float]:
    for point in points:
        yield from (number.value for number in numbers(point.text))
        if point.date:
            yield from (float(point.date.year), float(point.date.day))


def _of_chart(chart: Chart) -> Iterator[float]:
    """Values of a figure, and the changes between any two values of a series (as shares)."""
    for series in chart.series:
        values = [value for value in series.values if value is not None]
        yield from values
        yield from (later / earlier - 1 for earlier in values for later in values if earlier)
    for category in chart.categories:
        yield from (number.value for number in numbers(category))
    for text in (cell for row in chart.cells for cell in row):
        yield from (number.value for number in numbers(text))


def _same(number: Number, value: float) -> bool:
    """Whether ``number`` as printed is ``value`` rounded; scale words and per cent are resolved on both sides."""
    digits = number.printed_decimals
    for scale in (1.0, 1e-3, 1e-6, 1e-9, 1e-12, 100.0):
        for sign in (1, -1):
            if round(sign * value * scale, digits) == round(number.printed_value, digits):
                return True
    return False


def _finding(sentence: Sentence, number: Number) -> Finding:
    what = f"'{sentence.text[:50]}' says {number.printed}, which stands in none of the points it names"
    mend = 'name the point that carries it, or the figure it is computed from: figures="..."'
    return Finding("error", "sentence-numbers", what, sentence.where, "a number must have a source", mend)


RULE = Rule(
    "sentence-numbers", "Every number in a sentence of the analyst's own stands in its points or figures.", _run
)
