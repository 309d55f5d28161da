"""A time line out of drafted points: what happened when, in the words of the sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from generator.model.chart import UNREVIEWED, Band, Chart, Figure, Moment, SeriesRole
from generator.model.outline import PartialDate, Point
from generator.outline.draft_support import Material, borne_out
from generator.outline.draft_worth import decides, is_weak, names_actor
from generator.records import dataclass
from generator.text.counts import in_words
from generator.text.units import MONTHS

FIGURE = "timeline"
_FEWEST, _MOST = 4, 9  # events
_SPAN = 15  # years that one line shows well
_LASTS = re.compile(r"\b(?:has|have)\b")  # "has made many changes" tells of no day


@dataclass(frozen=True, slots=True)
class _Dated:
    point: Point
    date: PartialDate
    voices: int


def draft_timeline(material: Material, taken: Mapping[str, Figure], topics: Collection[str]) -> dict[str, Figure]:
    """The time line by its id, in one of ``topics`` where its events are of any.

    Empty where too few points are events, and where ``taken`` has a time line.
    """
    if not material.is_draft or any(one.chart.kind == "timeline" for one in taken.values()):
        return {}
    chosen = _chosen(_dated(material, borne_out(material)))
    if len(chosen) < _FEWEST:
        return {}
    name = next(name for name in (FIGURE, *(f"{FIGURE}-{n}" for n in range(2, len(taken) + 3))) if name not in taken)
    return {name: _figure(name, chosen, topics)}


def _dated(material: Material, borne: Mapping[str, Sequence[Point]]) -> list[_Dated]:
    return [
        _Dated(point, point.date, material.voices(borne[point.id]))
        for point in material.points
        if point.event and point.date and point.head and not _LASTS.search(point.head)
    ]


def _chosen(found: Sequence[_Dated]) -> list[_Dated]:
    """The heaviest of the years in which most happened, one a day, in the order of time."""
    first = max(
        (one.date.year for one in found),
        key=lambda start: (sum(start <= one.date.year < start + _SPAN for one in found), start),
        default=0,
    )
    days: dict[str, _Dated] = {}
    for one in sorted(found, key=_rank):
        if first <= one.date.year < first + _SPAN and not any(_is_within(one.date.iso, day) for day in days):
            days[one.date.iso] = one
    ranked = sorted(days.values(), key=_rank)
    strong = [one for one in ranked if _says_who_did(one.point.head)]
    kept = strong if len(strong) >= _FEWEST else ranked[:_FEWEST]
    return sorted(kept[:_MOST], key=lambda one: (one.date.as_year, one.point.id))


def _says_who_did(head: str) -> bool:
    """Whether a named one does something: "the two sides made progress" and "a meeting was held" tell of no event."""
    return names_actor(head) and not is_weak(head)


def _is_within(date: str, other: str) -> bool:
    """Whether one of two dates says the other less exactly."""
    return date.startswith(other) or other.startswith(date)


def _rank(one: _Dated) -> tuple[bool | int | str, ...]:
    """Smallest first: of two on one day, and of many, those that say who did what."""
    head = one.point.head
    return (
        -one.voices, not _says_who_did(head), not decides(head), -one.point.weight, not one.date.month, len(head),
        one.point.id,
    )  # fmt: skip


def _figure(name: str, chosen: Sequence[_Dated], topics: Collection[str]) -> Figure:
    points = tuple(one.point for one in chosen)
    own = [point.topic for point in points]
    topic = Counter([name for name in own if name in topics] or own).most_common(1)[0][0]
    title = f"{in_words(len(points)).capitalize()} dated events, {_month(chosen[0].date)} to {_month(chosen[-1].date)}"
    return Figure(
        id=name,
        message=title,
        title="What happened when",
        unit="",
        chart=Chart(kind="timeline", bands=_years(chosen), moments=tuple(_moment(one) for one in chosen)),
        evidence=tuple(dict.fromkeys(piece for point in points for piece in point.evidence)),
        topic=topic,
        alt="; ".join(f"{_when(one)}: {one.point.head}" for one in chosen) + ".",
        note=UNREVIEWED,
        points=tuple(point.id for point in points),
        weight=3,
    )


def _years(chosen: Sequence[_Dated]) -> tuple[Band, ...]:
    """A band a year, by turns darker and lighter, to read the distance of events by."""
    roles: tuple[SeriesRole, ...] = ("main", "muted")
    first, last = chosen[0].date.year, chosen[-1].date.year
    return tuple(Band(year, year + 1, "", roles[(year - first) % 2]) for year in range(first, last + 1))


def _moment(one: _Dated) -> Moment:
    exact = bool(one.date.month) and one.point.status == "fact"
    return Moment(one.point.id, one.date.as_year, _when(one), one.point.head, exact)


def _when(one: _Dated) -> str:
    when = one.point.when or " ".join(part for part in (str(one.date.day or ""), _month(one.date)) if part)
    return when[:1].upper() + when[1:]


def _month(date: PartialDate) -> str:
    month = MONTHS[date.month - 1] if date.month else ""
    return f"{month} {date.year}".strip()
