"""``data/*.csv`` and the entries of ``figures.yaml``: what a document's series and tables say, ready to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.formats.figure_specs import EvidenceSpec, FigureSpec, SeriesSpec
from generator.formats.values import slug
from generator.ingest.draft.ids import free_id
from generator.ingest.draft.types import Drafted, DraftTable
from generator.model.chart import SeriesRole
from generator.model.outline import Point

_LONGEST_ID = 40
_UNREVIEWED = "Drafted from the source; nobody has reviewed it."
_GAP = "not printed in the source"
_LINE_FROM = 7  # from so many x on, columns stand too close


@dataclass(frozen=True, slots=True)
class DraftFigure:
    """A figure with its data: ``file`` under the topic's folder, ``csv`` its text."""

    spec: FigureSpec
    file: str
    csv: str


def draft_figures(id: str, drafted: Drafted, points: Sequence[Point], taken: set[str]) -> tuple[DraftFigure, ...]:
    """A figure for each table that stands near a point; ``points`` are the source's own."""
    placed = sorted((point for point in points if point.span), key=lambda point: point.span)
    return tuple(_figure(id, table, placed, taken) for table in drafted.tables) if placed else ()


def _figure(source: str, table: DraftTable, points: Sequence[Point], taken: set[str]) -> DraftFigure:
    name = free_id(f"{source}-{slug(table.title)[:_LONGEST_ID].strip('-')}", taken)
    taken.add(name)
    near = [point for point in points if point.span and point.span[0] < table.end and table.start < point.span[1]]
    home = near[0] if near else _nearest(table, points)
    columns = [f"v{number}" for number in range(1, len(table.columns) + 1)]
    heads = _heads(table)
    spec = FigureSpec(
        id=name,
        topic=home.topic,
        chart=_kind(table),
        message=_message(table),
        title=table.title,
        alt=_alt(table),
        unit=table.unit,
        data=f"data/{name}.csv",
        x="x",
        series=tuple(
            SeriesSpec(name=head, column=column, role=_ROLES[min(number, len(_ROLES) - 1)])
            for number, (head, column) in enumerate(zip(heads, columns, strict=True))
        ),
        gaps={x: _GAP for x, values in table.rows if None in values},
        evidence=(EvidenceSpec(source, table.at or home.evidence[0].at),),
        note=_note(table),
        weight=_weight(table),
    )
    return DraftFigure(spec, spec.data, _csv(table, columns))


_ROLES: tuple[SeriesRole, ...] = ("main", "accent", "muted", "context")


def _nearest(table: DraftTable, points: Sequence[Point]) -> Point:
    return min(points, key=lambda point: (abs((point.span or (0, 0))[0] - table.start), point.span))


def _heads(table: DraftTable) -> list[str]:
    heads: list[str] = []
    for column in table.columns:
        heads.append(column if column not in heads else f"{column} ({len(heads) + 1})")
    return heads


def _kind(table: DraftTable) -> Literal["line", "column"]:
    return "line" if len(table.rows) >= _LINE_FROM else "column"


def _weight(table: DraftTable) -> Literal[1, 2, 3]:
    """Two values can be said in a sentence; a run of them is worth a drawing."""
    values = sum(value is not None for _, row in table.rows for value in row)
    return 3 if len(table.rows) > 2 and values > 3 else 2 if len(table.rows) > 2 else 1


def _message(table: DraftTable) -> str:
    """First and last value of the first series, as printed: "Exports: 64.02 in 2020, 80.3 in 2022 (USD billion)"."""
    told = [(x, row[0]) for x, row in table.rows if row[0] is not None]
    (first, low), (last, high) = told[0], told[-1]
    unit = f" ({table.unit})" if table.unit else ""
    return f"{table.columns[0]}: {_number(low, table)} in {first}, {_number(high, table)} in {last}{unit}"


def _alt(table: DraftTable) -> str:
    rows = "; ".join(f"{x}: {', '.join(_number(value, table) for value in row)}" for x, row in table.rows)
    return f"{', '.join(_heads(table))} in {table.unit or 'numbers'}. {rows}."


def _note(table: DraftTable) -> str:
    rounded = f" The source rounds the values of {', '.join(table.approximate)}." if table.approximate else ""
    return f"{_UNREVIEWED}{rounded}"


def _number(value: float | None, table: DraftTable) -> str:
    return "no value" if value is None else f"{round(value / table.scale, 9):,.9g}"


def _csv(table: DraftTable, columns: Sequence[str]) -> str:
    lines = [",".join(["x", *columns])]
    lines += [",".join([_quoted(x), *(_cell(value, table) for value in row)]) for x, row in table.rows]
    return "\n".join(lines) + "\n"


def _cell(value: float | None, table: DraftTable) -> str:
    if value is None:
        return ""
    shown = f"{round(value / table.scale, 9):.9f}".rstrip("0")
    return shown.rstrip(".")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',"\n') else text
