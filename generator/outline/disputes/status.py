"""``status``: what one source tells as done is still to come in another, or is denied there."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.proposed import Proposed
from generator.outline.claims.amounts import comparable
from generator.outline.claims.happenings import ACTIONS, ENDINGS, SERIES, ordinals
from generator.outline.claims.modes import Mode, awaited, awaits, denies, lasts, mode
from generator.outline.claims.reading import Reading, ReadPoint, neighbours
from generator.outline.claims.scope import apart
from generator.outline.claims.spans import Span, span_of
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._measure import matched, other_owner, shared_weight
from generator.outline.disputes._telling import propose, shared_words, side

_LIKE = {"pending": 0.45, "denied": 0.4}
_ALIKE = 0.6  # of sentences that name what is done in other words
_SAME_DATES = 0.8
_WORDS = {"done": "as done", "pending": "as still to come", "denied": "as not so"}


def _find(reading: Reading) -> Iterable[Proposed]:
    told = [(one, said) for one in reading.points if (said := mode(one.point))]
    keyed = [(one.keys, (one.place,)) for one, _ in told]
    for i, j in neighbours(keyed, most=6):
        (first, one), (second, two) = told[i], told[j]
        if "done" not in (one, two) or one == two:
            continue
        done, other, said = (first, second, two) if one == "done" else (second, first, one)
        if _same(reading, done, other, said) and _in_time(done, other, said):
            if said == "denied" and not _denied(done, other):
                continue
            yield _proposal((first, one), (second, two))


def _same(reading: Reading, done: ReadPoint, other: ReadPoint, said: Mode) -> bool:
    """Whether two sentences tell of one matter, and of one thing done to it."""
    if (
        len(done.keys & other.keys) < 2
        or apart(done.keys, other.keys)
        or not _lands_meet(done, other)
        or _other_ordinal(done, other)
        or other_owner(done, other)
    ):
        return False
    least = _LIKE[said] if said == "denied" or _same_action(done, other) else _ALIKE
    if least == _ALIKE and not (done.keys & ACTIONS and awaits(other.point.text)):
        return False
    shared = matched(done.about, other.about)
    plain = {term.main for term in shared if not term.land}
    enough = len(shared) >= (3 if said == "pending" else 2)
    return (
        len(plain) >= 2
        and enough
        and shared_weight(reading, done.about, other.about, _SAME_DATES * _on_one_date(done, other)) >= least
    )


def _same_action(done: ReadPoint, other: ReadPoint) -> bool:
    """Whether what is to come is what the other tells as done; of meetings and the like only one of the same date."""
    shared = done.keys & awaited(other.point.text, other.about)
    dated = done.point.event and other.point.event and _on_one_date(done, other)
    return bool(shared & (ACTIONS | SERIES if dated else ACTIONS))


_A_MONTH = 31


def _on_one_date(one: ReadPoint, two: ReadPoint) -> bool:
    first, second = _begun(one), _begun(two)
    return bool(first and second and one.dates and two.dates and first.meets(second))


def _other_ordinal(one: ReadPoint, two: ReadPoint) -> bool:
    first, second = ordinals(one.point.text), ordinals(two.point.text)
    return bool(first and second) and not first & second


def _denied(done: ReadPoint, other: ReadPoint) -> bool:
    """Whether what is denied is what the other tells, and not something beside it."""
    if any(comparable(one.amount, two.amount) for one in done.figures for two in other.figures):
        return False  # they count alike, and ``value`` says whether they agree
    shared = [term for term in other.about if term.keys & done.keys]
    return denies(other.point.text, shared) or bool(lasts(other.point.text) and done.keys & ENDINGS)


def _lands_meet(one: ReadPoint, two: ReadPoint) -> bool:
    first, second = (frozenset(key for term in found.about if term.land for key in term.keys) for found in (one, two))
    return not first or not second or bool(first & second)


def _in_time(done: ReadPoint, other: ReadPoint, said: Mode) -> bool:
    """Whether the plan is told when the fact was there already: a plan that came true later is no dispute."""
    if said == "denied":
        return not (done.issued and other.issued) or done.issued.days_to(other.issued) <= 400
    begun = _begun(done)
    if begun and begun == done.issued and other.issued and begun.days_to(other.issued) <= _A_MONTH:
        return True
    if done.keys & other.keys & SERIES and not _dates_meet(done, other):
        return False
    return begun is None or other.issued is None or begun.first <= other.issued.last


def _begun(done: ReadPoint) -> Span | None:
    """When what is told as done was done: the date of the point or its sentence, else that of its source."""
    own = span_of(done.point.date.iso) if done.point.date else None
    told = [span for one in done.dates if (span := span_of(one.iso))]
    return own or (told[-1] if told else done.issued)


def _dates_meet(one: ReadPoint, two: ReadPoint) -> bool:
    first = [span for date in one.dates if (span := span_of(date.iso))]
    second = [span for date in two.dates if (span := span_of(date.iso))]
    return not first or not second or any(a.meets(b) for a in first for b in second)


def _proposal(*sides: tuple[ReadPoint, Mode]) -> Proposed:
    about = shared_words(sides[0][0], sides[1][0])
    ways = [_WORDS[said] for _, said in sides if said]
    return propose(
        "status", [(one, side(one, date=one.issued.iso if one.issued else "")) for one, _ in sides],
        why="Both are told of the same time, so that one did not simply follow the other.",
        wording=f"The sources tell {about} {ways[0]} and {ways[1]}.",
        title=f"{about}: {ways[0]} or {ways[1]}?",
    )  # fmt: skip


KIND = DisputeKind("status", "What one source tells as done is to come in another, or is denied there.", _find)
