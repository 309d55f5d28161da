"""Whether two states hold at one time, or one simply followed the other."""

from __future__ import annotations

import re

from generator.outline.claims.reading import ReadPoint
from generator.outline.claims.spans import Span, span_of
from generator.outline.claims.states import State

Told = tuple[ReadPoint, State]
_A_YEAR, _LONG_DONE, _A_MONTH = 400, 800, 31  # days
_WAS_PLANNED = re.compile(
    r"\b(?:would|(?:was|were) (?:to|due|set|expected)|announced|promised|pledged|vowed)\b", re.IGNORECASE
)
_SINCE = re.compile(r"\bsince\s(?:the |early |late |mid-|about )*$", re.IGNORECASE)
_NO_EVENT = re.compile(
    r"\b(?:since|until|till|before|after|between|from|by)\s(?:the |early |late |mid-|about )*$", re.IGNORECASE
)


def at_one_time(first: Told, second: Told) -> bool:
    """Whether the two states hold at one time, so that neither followed the other."""
    (one, our), (two, their) = first, second
    if our.mode == their.mode == "done":
        a, b = _when(*first), _when(*second)
        if a and b and not a.meets(b) and not (our.lasts or their.lasts):
            return False
        follows = (
            _later(first, two) or _later(second, one) or _set_in_after(first, second) or _set_in_after(second, first)
        )
        return _near(one, two) and not follows
    done, other = (first, second) if our.mode == "done" else (second, first)
    return _after_plan(done, other) if other[1].mode == "pending" else _near(one, two) and not _later(done, other[0])


def on_one_date(first: Told, second: Told) -> bool:
    """Whether both are told of one day or month."""
    one, two = _when(*first), _when(*second)
    return one is not None and two is not None and one.iso == two.iso and one.days <= _A_MONTH


def _near(one: ReadPoint, two: ReadPoint) -> bool:
    return not (one.issued and two.issued) or one.issued.days_to(two.issued) <= _A_YEAR


def _later(done: Told, other: ReadPoint) -> bool:
    """Whether what is told as done was done after the other source was issued."""
    when = _when(*done)
    return bool(when and other.issued and when.first > other.issued.last)


def _set_in_after(lasting: Told, event: Told) -> bool:
    """Whether what lasts began, "since November", when the event was over."""
    one, state = lasting
    told = [date for date in one.dates if _SINCE.search(one.point.text[: date.start])]
    spans = [span for date in told if (span := span_of(date.iso))]
    when = None if event[1].lasts else _when(*event)
    return state.lasts and when is not None and bool(spans) and when.last < spans[0].first


def _after_plan(done: Told, other: Told) -> bool:
    """Whether the plan is told when the fact was there already: a plan that came true later is no dispute."""
    issued = _planned_at(other[0]) or other[0].issued
    begun = _when(*done) or done[0].issued
    if begun is None or issued is None:
        return True
    if begun == done[0].issued and begun.days_to(issued) <= _A_MONTH:
        return True
    return begun.first <= issued.last and begun.days_to(issued) <= _LONG_DONE


def _planned_at(one: ReadPoint) -> Span | None:
    """When a plan was made of which a sentence tells as past: "announced on 2 March that it would"."""
    if not _WAS_PLANNED.search(one.point.text) or not one.issued:
        return None
    spans = [span for date in one.dates if (span := span_of(date.iso)) and span.first <= one.issued.first]
    return min(spans, key=lambda span: span.first, default=None)


def _when(one: ReadPoint, state: State) -> Span | None:
    """When what is told as done was done: the date of the point or the one of its sentence that stands nearest."""
    if one.point.date:
        return span_of(one.point.date.iso)
    told = [date for date in one.dates if not _NO_EVENT.search(one.point.text[: date.start])]
    spans = [(abs(date.start - state.end), span) for date in told if (span := span_of(date.iso))]
    found = min(spans, key=lambda pair: pair[0], default=(0, None))[1]
    return None if found and one.issued and found.first > one.issued.last else found
