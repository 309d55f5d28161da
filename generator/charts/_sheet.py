"""The workbook behind a decided chart, and which of its cells each series stands on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from generator.charts._parts import column_cells
from generator.charts._scene import SPOKEN, Given, Scene, Trace
from generator.office.workbook import Cell, Computed, Sheet, column_letters
from generator.records import dataclass

Column = tuple[Cell, ...]


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
    columns += [("name in full", *scene.categories)] if scene.names != scene.categories else []
    return Sheet("Sheet1", tuple(zip_longest(*columns)), scene.decimals)


def cells_of(scene: Scene) -> tuple[Cells, ...]:
    """In the order of ``written``."""
    start = len(_data_columns(scene))
    data, helpers = _data(scene), _helpers(scene)
    places = {id(trace): _data_cells(scene, trace, nth) for nth, trace in enumerate(data)}
    places |= {id(trace): _pair_cells(trace, start + 2 * nth) for nth, trace in enumerate(helpers)}
    return tuple(places[id(trace)] for trace in written(scene))


def _data(scene: Scene) -> tuple[Trace, ...]:
    return tuple(trace for trace in written(scene) if not _helps(trace))


def _helpers(scene: Scene) -> tuple[Trace, ...]:
    return tuple(trace for trace in written(scene) if _helps(trace))


def _helps(trace: Trace) -> bool:
    return bool(trace.xs) and trace.drawn in (*SPOKEN, "join")


def _data_columns(scene: Scene) -> list[Column]:
    data, axis = _data(scene), scene.x_axis
    if axis is None:
        columns: tuple[Given | Trace, ...] = (*scene.given, *data)
        own = [(_heading(column), *_values(column)) for column in columns]
        return [(scene.unit or None, *scene.names), *own]
    if axis.heads:
        return _row_columns(scene, [trace for trace in data if trace.drawn == "points"])
    name = axis.name[0] if axis.name else "x"
    return [(None, *scene.categories), (name, *data[0].xs), *((trace.name, *trace.values) for trace in data)]


def _heading(column: Given | Trace) -> str:
    """A column that only says where another one's name stands must not be taken for it."""
    return f"{column.name} (label)" if isinstance(column, Trace) and column.called else column.name


def _values(column: Given | Trace) -> Column:
    signs = column.signed if isinstance(column, Given) else ()
    rows = zip_longest(column.values, column.formulas, signs)
    return tuple(
        Computed(value, formula or "", bool(sign)) if formula or sign else value for value, formula, sign in rows
    )


def _row_columns(scene: Scene, marks: Sequence[Trace]) -> list[Column]:
    """A row for each name: its numbers, then how high each of them is drawn."""
    numbers = [(trace.name, *trace.xs) for trace in marks]
    return [(scene.unit or None, *scene.categories), *numbers, *(("height", *trace.values) for trace in marks)]


def _data_cells(scene: Scene, trace: Trace, nth: int) -> Cells:
    count, axis = len(scene.categories), scene.x_axis
    if axis is None:
        column = 1 + len(scene.given) + nth
        return Cells(_head(trace.called or column), column_cells(column, count))
    if not axis.heads:
        return Cells(_head(nth + 2), column_cells(nth + 2, count), column_cells(1, count))
    width = len(axis.heads)
    if trace.drawn == "points":
        nth = axis.heads.index(trace.name)
        return Cells(_head(nth + 1), column_cells(nth + 1 + width, count), column_cells(nth + 1, count))
    row = count - round(trace.values[0] or 0.0)
    return Cells(f"$A${row + 2}", _row_cells(row, 1 + width, width), _row_cells(row, 1, width))


def _row_cells(nth: int, start: int, width: int) -> str:
    first, last = column_letters(start), column_letters(start + width - 1)
    return f"${first}${nth + 2}:${last}${nth + 2}" if width > 1 else f"${first}${nth + 2}"


def _pair(trace: Trace) -> tuple[Column, Column]:
    return (f"{trace.name} (x)", *trace.xs), (trace.name, *_values(trace))


def _pair_cells(trace: Trace, column: int) -> Cells:
    """``column``: of its places across, counted from 0."""
    count = len(trace.xs)
    return Cells(_head(column + 1), column_cells(column + 1, count), column_cells(column, count))


def _head(column: int) -> str:
    return f"${column_letters(column)}$1"
