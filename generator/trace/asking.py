"""Tracing words: an id, a number in any unit and scale, or a phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType

from generator.model.chart import Figure
from generator.model.grounds import Basis
from generator.model.index import with_unit
from generator.model.outline import Outline
from generator.records import dataclass
from generator.text.quantities import Quantity, quantities
from generator.trace.answer import Answer, Cell, Hit, Near
from generator.trace.sameness import closeness, says

_FEW = 3
_KINDS = ("point", "sentence", "figure", "computed", "dispute")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a trace looks through.

    ``bases`` by id; ``data``: the rows of each CSV with their lines, header first, by its name in the topic's folder;
    ``printed``: places in documents by id.
    """

    outline: Outline
    bases: Mapping[str, Basis]
    data: Mapping[str, Sequence[tuple[int, tuple[str, ...]]]] = field(default_factory=lambda: MappingProxyType({}))
    printed: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


def trace_words(asked: str, ground: Ground) -> Answer:
    """An id names itself; a number is met in any unit and scale that says the same; else the words themselves count."""
    if asked in ground.bases:
        return trace_ids(asked, (asked,), ground)
    if number := _number(asked):
        answer = _trace_number(asked, number, ground)
        if answer.found or not any(letter.isalpha() for letter in asked.replace(_said(asked, number), "")):
            return answer
    wanted = " ".join(asked.casefold().split())
    hits = [Hit(one, "", _printed(one, ground)) for one in _statements(ground) if wanted in _flat(one.text)]
    return Answer(asked, tuple(hits))


def trace_ids(asked: str, names: Iterable[str], ground: Ground) -> Answer:
    """Everything that stands under the ids ``names``; of figures their data, too."""
    found = {ground.bases[name].id: ground.bases[name] for name in names if name in ground.bases}
    cells = (cell for name in found for cell in _values(ground, name))
    return Answer(asked, tuple(Hit(one, "", _printed(one, ground)) for one in found.values()), tuple(cells))


def _number(asked: str) -> Quantity | None:
    """The one quantity that is asked for."""
    found = quantities(asked)
    return found[0] if len(found) == 1 else None


def _said(text: str, quantity: Quantity) -> str:
    return text[quantity.start : quantity.end]


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())


def _trace_number(asked: str, number: Quantity, ground: Ground) -> Answer:
    hits = tuple(
        Hit(one, _said(one.text, said), _printed(one, ground))
        for one in _statements(ground)
        if (said := next((q for q in quantities(one.text) if says(q, number)), None))
    )
    cells = tuple(cell for cell, value in _all_values(ground) if any(says(q, number) for q in value))
    return Answer(asked, hits, cells, () if hits or cells else tuple(_near(number, ground)))


def _near(number: Quantity, ground: Ground) -> Iterator[Near]:
    """The few closest numbers that points say, each once."""
    found = [
        (distance, Near(_said(point.text, said), point.id))
        for point in ground.outline.points()
        for said in quantities(point.text)
        if (distance := closeness(said, number)) is not None
    ]
    told: dict[str, Near] = {}
    for _, near in sorted(found, key=lambda one: (one[0], one[1].id)):
        told.setdefault(near.said, near)
    yield from list(told.values())[:_FEW]


def _statements(ground: Ground) -> list[Basis]:
    """Each once, points first."""
    once = {one.id: one for one in ground.bases.values()}
    return sorted(once.values(), key=lambda one: _KINDS.index(one.kind))


def _printed(basis: Basis, ground: Ground) -> tuple[str, ...]:
    return ground.printed.get(basis.id, ())


def _all_values(ground: Ground) -> Iterator[tuple[Cell, tuple[Quantity, ...]]]:
    """Every value of a figure, as a cell and as a quantity with the figure's unit."""
    for name, figure in ground.outline.figures.items():
        for cell in _values(ground, name):
            yield cell, quantities(with_unit(cell.value, figure.unit.partition(",")[0]))


def _values(ground: Ground, name: str) -> Iterator[Cell]:
    figure = ground.outline.figures.get(name)
    if figure is None:
        return
    for series in figure.chart.series:
        for at, value in zip(figure.chart.categories, series.values, strict=False):
            if value is not None:
                shown = f"{value:,.{figure.chart.decimals}f}"
                line = _line(ground, figure, at, None if series.formula else value)
                file = figure.data_file if line else ""
                yield Cell(name, series.name, at, shown, file, line, series.formula)


def _line(ground: Ground, figure: Figure, at: str, value: float | None) -> int:
    """The line of the data that has the category and, where it is not computed, the value; 0 where none has both."""
    for line, cells in ground.data.get(figure.data_file, ()):
        if at in cells and (value is None or any(_equals(cell, value) for cell in cells if cell != at)):
            return line
    return 0


def _equals(cell: str, value: float) -> bool:
    try:
        return abs(float(cell) - value) <= 1e-9 * max(abs(value), 1)
    except ValueError:
        return False
