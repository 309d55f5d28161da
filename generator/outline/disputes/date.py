"""``date``: one happening with dates that exclude each other, each in its own precision."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.proposed import Proposed
from generator.outline.claims.happenings import Happening, happening, other_step
from generator.outline.claims.reading import Reading, ReadPoint, neighbours
from generator.outline.claims.scope import apart
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._measure import matched, other_owner, shared_weight
from generator.outline.disputes._telling import listed, propose, shared_words, side

_LIKE = 0.5
_FAR = 0.42  # the likeness that dates of one source's own event points need, which are told to be events
_YEARS = 10 * 366
_A_MONTH = 31
_NEXT_ONE = 50  # days: a meeting so much later is another meeting


def _find(reading: Reading) -> Iterable[Proposed]:
    dated = [(one, found) for one in reading.points if (found := happening(one.point, one.about, one.dates))]
    keyed = [(one.keys, (found.when.first,)) for one, found in dated]
    for i, j in neighbours(keyed, most=6):
        (first, one), (second, two) = dated[i], dated[j]
        if not other_owner(first, second) and _same(reading, one, two) and not one.when.meets(two.when):
            yield _proposal((first, one), (second, two))


def _same(reading: Reading, one: Happening, two: Happening) -> bool:
    """Whether two dated statements are of one happening."""
    if not (one.event or two.event) or one.when.days_to(two.when) > _YEARS:
        return False
    if _other_of_series(one, two) or _other_stage(one, two):
        return False
    ours, theirs = (frozenset(key for term in found.about for key in term.keys) for found in (one, two))
    if apart(ours, theirs) or not _lands_meet(one, two):
        return False
    shared = {term.main: term for term in matched(one.about, two.about)}
    plain = [name for name, term in shared.items() if not term.land]
    likeness = shared_weight(reading, one.about, two.about, _nearness(one, two))
    enough = 1 if one.event and two.event and one.when.days_to(two.when) <= _A_MONTH and len(plain) < len(shared) else 2
    return len(plain) >= enough and likeness >= (_FAR if one.event and two.event else _LIKE)


def _nearness(one: Happening, two: Happening) -> float:
    """What the time between two dates says for one happening: days apart much, years apart nothing."""
    days = one.when.days_to(two.when)
    return next((extra for most, extra in _NEARNESS if days <= most), 0.0)


_NEARNESS = ((7, 0.9), (31, 0.6), (200, 0.4))


def _lands_meet(one: Happening, two: Happening) -> bool:
    first, second = (frozenset(key for term in found.about if term.land for key in term.keys) for found in (one, two))
    return not first or not second or bool(first & second)


def _other_of_series(one: Happening, two: Happening) -> bool:
    if one.ordinals and two.ordinals and not one.ordinals & two.ordinals:
        return True
    return bool(one.series | two.series) and one.when.days_to(two.when) > _NEXT_ONE


def _other_stage(one: Happening, two: Happening) -> bool:
    """Whether the dates are of two steps: signing and entry into force, an announcement and what it announces."""
    return ("=announce" in one.stages) != ("=announce" in two.stages) or other_step(one.stages, two.stages)


def _proposal(*sides: tuple[ReadPoint, Happening]) -> Proposed:
    about = shared_words(sides[0][0], sides[1][0])
    dates = [found.when.iso for _, found in sides]
    return propose(
        "date", [(one, side(one, date=found.when.iso)) for one, found in sides],
        why="The dates exclude each other in the precision in which they are given.",
        wording=f"The sources give {listed(dates)} for {about}.",
        title=f"{about}: {listed(dates)}?",
    )  # fmt: skip


KIND = DisputeKind("date", "The same happening with dates that exclude each other.", _find)
