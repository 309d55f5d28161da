"""``data/*.csv`` and the entries of ``figures.yaml``: what a document's series and tables say, ready to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from generator.formats.figure_specs import EvidenceSpec, FigureSpec, SeriesSpec
from generator.formats.values import slug
from generator.ingest.draft.ids import free_id
from generator.ingest.draft.types import Drafted, DraftTable
from generator.ingest.measures import head_of
from generator.model.chart import UNREVIEWED, SeriesRole
from generator.model.outline import Point
from generator.records import dataclass

_LONGEST_ID = 40
_GAP = "not printed in the source"
_ROUNDED = 0.002  # of a total, by which parts that were rounded one by one may miss it
_TITLE = 90  # characters
_FAR = 0.1  # of the larger end of a series, by which a value between has to pass both
_ALONE = 45  # characters of the name of a series that shares its figure with none
_TOLD = 5  # members that a message names
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
    heads = _heads(table)
    total = _total(table)
    title = _title(table, heads)
    name = free_id(_cut_id(f"{source}-{slug(title)}", len(source) + 1 + _LONGEST_ID), taken)
    taken.add(name)
    near = [point for point in points if point.span and point.span[0] < table.end and table.start < point.span[1]]
    home = near[0] if near else _nearest(table, points)
    unit = "" if [table.unit.casefold()] == [head.casefold() for head in heads] else table.unit
    columns = [f"v{number}" for number in range(1, len(table.columns) + 1)]
    spec = FigureSpec(
        id=name,
        topic=home.topic,
        chart="column-line" if total is not None else _kind(table),
        message=_message(table, heads, total or 0, unit),
        title=title,
        alt=_alt(table, heads),
        unit=unit,
        data=f"data/{name}.csv",
        x="x",
        series=_series(heads, columns, total),
        gaps={x: _GAP for x, values in table.rows if None in values},
        evidence=(EvidenceSpec(source, table.at or home.evidence[0].at),),
        note=_note(table, total),
        weight=_weight(table),
    )
    return DraftFigure(spec, spec.data, _csv(table, columns))


def _cut_id(id: str, most: int) -> str:
    """``id`` up to the last word that fits whole."""
    return id if len(id) <= most else id[: most + 1].rpartition("-")[0]


_ROLES: tuple[SeriesRole, ...] = ("main", "accent", "muted", "context")
_PARTS: tuple[SeriesRole, ...] = ("main", "muted", "context")


def _series(heads: Sequence[str], columns: Sequence[str], total: int | None) -> tuple[SeriesSpec, ...]:
    """A total last, as a line over its parts."""
    roles = _ROLES if total is None else _PARTS
    parts = [number for number in range(len(heads)) if number != total]
    found = [
        SeriesSpec(name=heads[number], column=columns[number], role=roles[min(place, len(roles) - 1)])
        for place, number in enumerate(parts)
    ]
    line = [] if total is None else [SeriesSpec(heads[total], column=columns[total], role="accent", draw="line")]
    return (*found, *line)


def _total(table: DraftTable) -> int | None:
    """The series that is the sum of all others wherever all are known, which is twice at least; None without one."""
    whole = [known for _, row in table.rows if len(known := [one for one in row if one is not None]) == len(row)]
    if len(table.columns) < 3 or len(whole) < 2:
        return None
    places = range(len(table.columns))
    return next((n for n in places if all(_adds_up(row, n) for row in whole) and any(row[n] for row in whole)), None)


def _adds_up(row: Sequence[float], place: int) -> bool:
    return abs(sum(row) - 2 * row[place]) <= _ROUNDED * abs(row[place])


def _nearest(table: DraftTable, points: Sequence[Point]) -> Point:
    return min(points, key=lambda point: (abs((point.span or (0, 0))[0] - table.start), point.span))


def _heads(table: DraftTable) -> list[str]:
    """What the series are called: without what follows a preposition, where that leaves them apart."""
    most = _ALONE if len(table.columns) == 1 else 0
    short = [column if table.of_members or len(column) <= most else head_of(column) for column in table.columns]
    heads: list[str] = []
    for column in short if len(set(short)) == len(short) else table.columns:
        heads.append(column if column not in heads else f"{column} ({len(heads) + 1})")
    return heads


def _title(table: DraftTable, heads: Sequence[str]) -> str:
    """The table's caption; else as many of its series as there is room for, and from when to when."""
    if table.title not in (", ".join(table.columns[:3]), "Values") and len(table.title) <= _TITLE:
        return table.title
    kept = [head for n, head in enumerate(heads) if sum(map(len, heads[: n + 1])) <= _TITLE] or ["Values"]
    more = f" and {len(heads) - len(kept)} more" if len(kept) < len(heads) else ""
    whole = f"{', '.join(kept)}{more}"
    if table.of_members:
        return f"{whole}: {table.rows[0][0]} and {len(table.rows) - 1} more"
    return f"{whole}, {table.rows[0][0]} to {table.rows[-1][0]}"


def _kind(table: DraftTable) -> Literal["line", "column"]:
    return "line" if len(table.rows) >= _LINE_FROM and not table.of_members else "column"


def _weight(table: DraftTable) -> Literal[1, 2, 3]:
    """Two values can be said in a sentence; a run of them is worth a drawing."""
    values = sum(value is not None for _, row in table.rows for value in row)
    return 3 if len(table.rows) > 2 and values > 3 else 2 if len(table.rows) > 2 else 1


def _message(table: DraftTable, heads: Sequence[str], place: int, unit: str) -> str:
    """First and last value of a series, as printed: "Exports rose by 25.5%: 64.02 in 2020, 80.3 in 2022 (EUR)"."""
    told = [(x, value) for x, row in table.rows if (value := row[place]) is not None]
    percent, unit = ("%", "") if unit == "%" else ("", f" ({unit})" if unit else "")
    if table.of_members:
        return f"{heads[place]}: {', '.join(f'{x} {_number(one, table)}{percent}' for x, one in told[:_TOLD])}{unit}"
    values = ", ".join(f"{_number(value, table)}{percent} in {x}" for x, value in _turns(told))
    return f"{heads[place]}{_grown(told[0][1], told[-1][1], table.unit)}: {values}{unit}"


def _turns(told: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """The first and the last value, and between them one that is far beyond both."""
    (_, first), (_, last) = told[0], told[-1]
    low, high = min(first, last), max(first, last)
    peak = max(told, key=lambda one: max(one[1] - high, low - one[1]))
    beyond = max(peak[1] - high, low - peak[1]) > _FAR * max(abs(low), abs(high))
    return [told[0], *([peak] if beyond else []), told[-1]]


def _grown(low: float, high: float, unit: str) -> str:
    """By how much a value changed; nothing of shares, whose change would be read as points."""
    if low <= 0 or high <= 0 or "%" in unit:
        return ""
    change = f"{abs(high / low - 1):.1%}"
    return "" if change == "0.0%" else f" {'rose' if high > low else 'fell'} by {change}"


def _alt(table: DraftTable, heads: Sequence[str]) -> str:
    rows = "; ".join(f"{x}: {', '.join(_number(value, table) for value in row)}" for x, row in table.rows)
    return f"{', '.join(heads)} in {table.unit or 'numbers'}. {rows}."


def _note(table: DraftTable, total: int | None) -> str:
    rounded = f" The source rounds the values of {', '.join(table.approximate)}." if table.approximate else ""
    return f"{UNREVIEWED}{rounded}{_missed(table, total)}"


def _missed(table: DraftTable, total: int | None) -> str:
    """Where parts add up to a little more or less than the total that is printed."""
    if total is None:
        return ""
    off = [
        f"{x}: {_number(parts, table)}, not {_number(row[total], table)}"
        for x, row in table.rows
        if None not in row
        and _number(parts := sum(one or 0 for n, one in enumerate(row) if n != total), table)
        != _number(row[total], table)
    ]
    return f" As printed, the parts add up to less or more than their total ({'; '.join(off)})." if off else ""


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
