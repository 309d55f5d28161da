"""``sentence-numbers``: every number in a sentence of the analyst's own stands in its points or is computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.check import Rule
from generator.check._numbers import Value, says
from generator.errors import Finding
from generator.model.chart import Chart, Figure
from generator.model.index import point_index, sentences_of
from generator.model.outline import Outline, Point, Sentence
from generator.text.numbers import Number, numbers


def _run(outline: Outline) -> Iterable[Finding]:
    points = point_index(outline)
    for sentence in sentences_of(outline):
        # Words up to twelve mostly count things of the sentence itself ("three accounts"): not to be traced.
        told = [number for text in (sentence.head, sentence.text) for number in numbers(text) if not number.word]
        known = tuple(_known(sentence, points, outline)) if told else ()
        yield from (_finding(sentence, number) for number in told if not any(says(number, value) for value in known))


def _known(sentence: Sentence, points: Mapping[str, Point], outline: Outline) -> Iterator[Value]:
    """The values of all that the sentence rests on."""
    yield from _of_points(points[name] for name in sentence.points if name in points)
    for name in sentence.figures:
        if name in outline.figures:
            yield from _of_figure(outline.figures[name])


def _of_points(points: Iterable[Point]) -> Iterator[Value]:
    for point in points:
        yield from ((number.value, number.unit) for number in numbers(point.text))
        if point.date:
            yield from ((float(point.date.year), "year"), (float(point.date.month), "month"))
            yield (float(point.date.day), "day")


def _of_figure(figure: Figure) -> Iterator[Value]:
    """A figure's values, the changes between any two of a series in per cent, the numbers in its words."""
    yield from _of_chart(figure.chart)
    for text in (figure.message, figure.title, figure.unit, figure.note):
        yield from ((number.value, number.unit) for number in numbers(text))


def _of_chart(chart: Chart) -> Iterator[Value]:
    for series in chart.series:
        values = [value for value in series.values if value is not None]
        yield from ((value, "") for value in values)
        yield from ((100 * (later / earlier - 1), "%") for earlier in values for later in values if earlier)
    texts = (*chart.categories, *(cell for row in chart.cells for cell in row))
    yield from ((number.value, number.unit) for text in texts for number in numbers(text))


def _finding(sentence: Sentence, number: Number) -> Finding:
    what = f"'{sentence.text[:50]}' says {number.printed}, which stands in none of the points it names"
    mend = 'name the point that carries it, or the figure it is computed from: figures="..."'
    return Finding("error", "sentence-numbers", what, sentence.where, "a number must have a source", mend)


RULE = Rule("sentence-numbers", "Every number in the analyst's own sentences stands in their points or figures.", _run)
