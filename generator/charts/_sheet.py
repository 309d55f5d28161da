"""The workbook behind a decided chart, and which of its cells each series stands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from generator.charts._parts import column_cells
from generator.charts._scene import SILENT, Scene, Trace
from generator.office.workbook import Cell, Sheet, column_letters


@dataclass(frozen=True, slots=True)
class Cells:
    """Where a series' name, its values and its places across stand: "$B$1", "$B$2:$B$5", empty for none."""

    name: str
    values: str
    xs: str = ""


def written(scene: Scene) -> tuple[Trace, ...]:
    """The traces that become series; the level of horizontal bars is a grid line instead."""
    return tuple(trace for trace in scene.traces if not (scene.across and trace.drawn == "level"))


def sheet_of(scene: Scene) -> Sheet:
    """One table of the figure's data; what only helps to draw stands in columns of its own to the right."""
    columns = [*_data_columns(scene), *(column for trace in _helpers(scene) for column in _pair(trace))]
    return Sheet("Sheet1", tuple(zip_longest(*columns)), scene.decimals)


def cells_of(scene: Scene) -> tuple[Cells, ...]:
    """In the order of ``written``."""
    start = len(_data_columns(scene))
    data, helpers = _data(scene), _helpers(scene)
    places = {id(trace): _data_cells(scene, nth) for nth, trace in enumerate(data)}
    places |= {id(trace): _pair_cells(trace, start + 2 * nth) for nth, trace in enumerate(helpers)}
    return tuple(places[id(trace)] for trace in written(scene))


def _data(scene: Scene) -> tuple[Trace, ...]:
    return tuple(trace for trace in written(scene) if not (trace.xs and trace.drawn in SILENT))


def _helpers(scene: Scene) -> tuple[Trace, ...]:
    return tuple(trace for trace in written(scene) if trace.xs and trace.drawn in SILENT)


def _data_columns(scene: Scene) -> list[tuple[Cell, ...]]:
    data = _data(scene)
    if scene.x_axis is None:
        names = (scene.unit or None, *scene.categories)
        return [names, *((trace.name, *trace.values) for trace in data)]
    if scene.x_axis.rows:
        return _row_columns(scene, data)
    name = scene.x_axis.name[0] if scene.x_axis.name else "x"
    return [(None, *scene.categories), (name, *data[0].xs), *((trace.name, *trace.values) for trace in data)]


def _row_columns(scene: Scene, data: Sequence[Trace]) -> list[tuple[Cell, ...]]:
    """A row a series: its name, its numbers, and how high they are drawn, once for each."""
    width = len(data[0].xs)
    numbers = [(name, *(trace.xs[nth] for trace in data)) for nth, name in enumerate(scene.heads)]
    heights = [("height", *(trace.values[nth] for trace in data)) for nth in range(width)]
    return [(scene.unit or None, *(trace.name for trace in data)), *numbers, *heights]


def _data_cells(scene: Scene, nth: int) -> Cells:
    count = len(scene.categories)
    if scene.x_axis is None:
        return Cells(_head(nth + 1), column_cells(nth + 1, count))
    if not scene.x_axis.rows:
        return Cells(_head(nth + 2), column_cells(nth + 2, count), column_cells(1, count))
    width = len(scene.heads)
    return Cells(f"$A${nth + 2}", _row_cells(nth, 1 + width, width), _row_cells(nth, 1, width))


def _row_cells(nth: int, start: int, width: int) -> str:
    first, last = column_letters(start), column_letters(start + width - 1)
    return f"${first}${nth + 2}:${last}${nth + 2}" if width > 1 else f"${first}${nth + 2}"


def _pair(trace: Trace) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    return (f"{trace.name} (x)", *trace.xs), (trace.name, *trace.values)


def _pair_cells(trace: Trace, column: int) -> Cells:
    count = len(trace.xs)
    return Cells(_head(column + 1), column_cells(column + 1, count), column_cells(column, count))


def _head(column: int) -> str:
    return f"${column_letters(column)}$1"
