"""What was asked and what was reached, a line each: the figures of one run as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tests.evaluate.tally import Measures, Tally

Kind = Literal["share", "recall", "f1"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A measure by its name, what is asked of it (None: nothing, it is told), and by which figure it is judged."""

    name: str
    least: float | None = None
    kind: Kind = "share"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: ``met`` is None where nothing was asked or nothing could be measured."""

    name: str
    asked: str
    reached: str
    met: bool | None
    detail: str = ""


CORPUS = (
    Asked("quantities", 0.90, "f1"),
    Asked("quantities, strict", None, "f1"),
    Asked("dates", 0.90, "f1"),
    Asked("dates, precision"),
    Asked("references", 0.90),
    Asked("references cut"),
    Asked("status"),
    Asked("part"),
    Asked("part, under a heading"),
    Asked("part, without a heading"),
    Asked("citations found", None, "f1"),
    Asked("citations linked"),
    Asked("series", None, "f1"),
    Asked("series, values", None, "recall"),
    Asked("record"),
    Asked("furniture gone"),
    Asked("repeats gone"),
    Asked("sentences joined"),
    Asked("sections", None, "f1"),
    Asked("section levels"),
    Asked("important covered"),
    Asked("citations linked in documents"),
    Asked("citations dangling", None, "f1"),
    Asked("entries uncited", None, "f1"),
    Asked("note marks", None, "f1"),
    Asked("table cells"),
    Asked("spans lead back", 1.0),
)
ORIGINALS = (
    Asked("entries with all fields", 1.0),
    Asked("entry fields"),
    Asked("entry types"),
    Asked("citations linked", 1.0, "f1"),
    Asked("citations dangling", 1.0),
    Asked("furniture gone", 1.0),
    Asked("repeats gone", 1.0),
    Asked("sentences joined", 1.0),
    Asked("quantities", 0.95, "recall"),
    Asked("dates", 0.95, "recall"),
    Asked("dates, by the program's own date", None, "recall"),
    Asked("part", 0.85),
    Asked("important covered", 0.80),
    Asked("important covered, any weight"),
    Asked("text drafted, weight 2-3"),
    Asked("status of the important"),
    Asked("record"),
    Asked("sections", None, "f1"),
    Asked("places"),
    Asked("series", None, "f1"),
    Asked("spans lead back", 1.0),
)


def rows(measures: Measures, asked: Iterable[Asked]) -> Iterator[Row]:
    """The measures that were asked for, then all others by name."""
    named = list(asked)
    for one in named:
        if one.name in measures:
            yield _row(one, measures[one.name])
    for name in sorted(set(measures) - {one.name for one in named}):
        yield _row(Asked(name), measures[name])


def figure(tally: Tally, kind: Kind) -> float:
    match kind:
        case "f1":
            return tally.f1
        case "recall" | "share":
            return tally.recall


def _row(one: Asked, tally: Tally) -> Row:
    if not tally.asked and not tally.given:
        return Row(one.name, _percent(one.least), "nothing to measure", None)
    reached = figure(tally, one.kind)
    met = None if one.least is None else reached >= one.least - 1e-9
    detail = f"{tally.right} of {tally.asked}"
    if one.kind != "share":
        detail += f", {tally.given} given, precision {tally.precision:.1%}, recall {tally.recall:.1%}"
    return Row(one.name, _percent(one.least), f"{reached:.1%}{' F1' if one.kind == 'f1' else ''}", met, detail)


def _percent(least: float | None) -> str:
    return "" if least is None else f"{least:.0%}"


def table(every: Iterable[Row]) -> str:
    """The rows as text, in columns."""
    lines = list(every)
    name, asked, reached = (
        max((len(getattr(row, key)) for row in lines), default=0) for key in ("name", "asked", "reached")
    )
    verdict = {True: "met", False: "NOT MET", None: ""}
    told = (
        (
            f"{row.name:<{name}}",
            f"{row.asked:>{asked}}",
            f"{row.reached:>{reached}}",
            f"{verdict[row.met]:<7}",
            row.detail,
        )
        for row in lines
    )
    return "\n".join(f"  {'  '.join(cells)}".rstrip() for cells in told)
