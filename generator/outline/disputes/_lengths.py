"""How long something took against the dates between which it did: "from 2009 to 2016, nine years in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.model.proposed import Proposed
from generator.outline.claims.quantities import quantities
from generator.outline.claims.reading import Reading, ReadPoint
from generator.outline.claims.spans import Span, span_of
from generator.outline.disputes._telling import propose, side
from generator.text.quantities import Quantity

_DAYS = {"days": 1.0, "weeks": 7.0, "months": 30.44, "years": 365.25, "decades": 3652.5}
_TOLD = re.compile(
    r"\b(?:after|lasted|lasts|took|takes|in all|altogether|later|during|for|over|the|of|thus|so|that is|or"
    r"|a total of)\s"
    r"(?:\w+ ){0,2}$|,\s?$",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:more than|less than|over|nearly|almost|about|some|at least|under|within|first|last|next)\s$", re.I
)
_ENDED = re.compile(
    r"\b(?:began|begun|started|opened|left|set out|broke out)\b.*\b(?:ended|finished|closed|arrived|over)\b"
)


def lengths(reading: Reading) -> Iterator[Proposed]:
    """Durations that the two dates of their own sentence do not give."""
    for one in reading.points:
        times = [found for found in quantities(one.point.text) if found.unit in _DAYS and found.dimension == "time"]
        span = _between(one)
        if span and len(times) == 1 and _is_told(one, times[0]) and not _holds(span, times[0]):
            yield _proposal(one, span, times[0])


def _between(one: ReadPoint) -> tuple[Span, Span] | None:
    """The first and last date of what a sentence tells."""
    spans = [span for found in one.dates if (span := span_of(found.iso))]
    if len(one.dates) == 1 and spans and one.dates[0].precision == "range" and "/" in one.dates[0].iso:
        ends = [span_of(part) for part in one.dates[0].iso.split("/")]
        return (ends[0], ends[1]) if len(ends) == 2 and ends[0] and ends[1] else None
    if len(spans) == 2 and _ENDED.search(one.point.text) and spans[0].last < spans[1].first:
        return spans[0], spans[1]
    return None


def _is_told(one: ReadPoint, time: Quantity) -> bool:
    front = one.point.text[max(0, time.start - 32) : time.start]
    return bool(_TOLD.search(front)) and not _BOUND.search(front) and not time.approximate and not time.bound


def _holds(span: tuple[Span, Span], time: Quantity) -> bool:
    """Whether it can be so long, to within half a unit at either end."""
    first, last = span
    unit = _DAYS[time.unit]
    least, most = _days(first.last, last.first), _days(first.first, last.last) + 1
    return least - unit / 2 < time.value * unit < most + unit / 2


def _days(first: int, last: int) -> int:
    return (_date(last) - _date(first)).days


def _date(number: int) -> date:
    year, month, day = number // 10000, number // 100 % 100, number % 100
    return date(year, min(12, max(1, month)), min(28, max(1, day)))


def _proposal(one: ReadPoint, span: tuple[Span, Span], time: Quantity) -> Proposed:
    said = one.point.text[time.start : time.end]
    ends = f"{span[0].iso} to {span[1].iso}"
    return propose(
        "sum", [(one, side(one, said, time.unit, ends))],
        why=f"From {ends} it is not {said}, whichever days of these dates are meant.",
        wording=f"{said} is told for the time from {ends}.", title=f"{said} from {ends}?", unit=time.unit,
    )  # fmt: skip
