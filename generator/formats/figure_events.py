"""Events of a figure over time: points or evidence that a dated line across the chart rests on."""

from __future__ import annotations

from generator.formats.figure_charts import Desk
from generator.formats.figure_grids import position_of
from generator.formats.figure_specs import EventSpec
from generator.formats.report import nearest
from generator.formats.values import parse_date
from generator.model.chart import EventLine
from generator.model.outline import PartialDate, Point

MOST = 4


def event_lines(desk: Desk, labels: tuple[str, ...]) -> tuple[EventLine, ...]:
    """The events in the order of their places."""
    if len(desk.spec.events) > MOST:
        what = f"{len(desk.spec.events)} events, at most {MOST} fit"
        desk.error(what, "events", mend="drop the least important")
    if desk.spec.events and len(labels) < 2:
        desk.error("events need two dates on the axis at least", "events", mend="delete the events")
    found = (_line(desk, number, labels) for number in range(len(desk.spec.events)))
    return tuple(sorted((line for line in found if line), key=lambda line: (line.at, line.label)))


def _line(desk: Desk, number: int, labels: tuple[str, ...]) -> EventLine | None:
    written = desk.spec.events[number]
    spec = EventSpec(point=written) if isinstance(written, str) else written
    point = _point(desk, spec, number)
    if spec.point and point is None:
        return None
    label = spec.label or (point.head or point.short or point.text if point else "")
    if not spec.point and not spec.evidence:
        desk.error("an event rests on nothing", "events", number, mend="add point, or at, label and evidence")
    if not label:
        desk.error("an event has no label", "events", number, mend="add label")
    place = _place(desk, spec, point, number, labels)
    return EventLine(label, place, spec.point) if label and place is not None else None


def _point(desk: Desk, spec: EventSpec, number: int) -> Point | None:
    if spec.point and spec.point not in desk.points:
        known = sorted(desk.points)
        mend = nearest(spec.point, known) if len(known) < 12 else "name a point of the notes"
        desk.error(f"there is no point '{spec.point}'", "events", number, mend=mend)
    return desk.points.get(spec.point)


def _place(desk: Desk, spec: EventSpec, point: Point | None, number: int, labels: tuple[str, ...]) -> float | None:
    """Where the event stands on the axis, in categories from its start."""
    at = str(spec.at)
    if at in labels:
        return labels.index(at) + 0.5
    date = parse_date(at) if at else point.date if point else None
    if date is None:
        mend = "write a date, 2021 or 2021-02-17, or one of the axis" if at else "add at, or give the point date="
        desk.error(f"'{at}' is not a date" if at else "an event has no date", "events", number, mend=mend)
        return None
    return _on_axis(desk, date, "" if at or not point else point.when, number, labels)


def _on_axis(desk: Desk, date: PartialDate, when: str, number: int, labels: tuple[str, ...]) -> float | None:
    """A year is the stretch of the axis over its label; an event without a month stands in its middle."""
    year = str(date.year)
    if year not in labels:
        desk.error(f"the axis has no year {year}", "events", number, mend=f"it has {', '.join(labels)}")
        return None
    share = position_of(date, when) - date.year if date.month or when else 0.5
    return labels.index(year) + share
