"""``date``: one happening with dates that exclude each other, each in its own precision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from generator.model.proposed import Proposed
from generator.outline.claims.happenings import ONCE, Happening, awaited_first, happening, other_step
from generator.outline.claims.reading import Reading, ReadPoint, neighbours
from generator.outline.claims.scope import apart
from generator.outline.claims.terms import Term
from generator.outline.disputes import DisputeKind
from generator.outline.disputes._measure import matched, other_owner, shared_weight
from generator.outline.disputes._telling import day_in_words, either, listed, propose, shared_words, side

_LIKE = 0.5
_FAR = 0.42  # the likeness that dates of one source's own event points need, which are told to be events
_LONG_AFTER = 0.52
_YEARS = 10 * 366
_A_MONTH = 31
_NEXT_ONE = 50  # days: a meeting so much later is another meeting


def _find(reading: Reading) -> Iterable[Proposed]:
    dated = [(one, found) for one in reading.points if (found := tuple(_dated(one)))]
    keyed = [(one.keys, (found[0].when.first,)) for one, found in dated]
    for i, j in neighbours(keyed, most=16):
        (first, ours), (second, theirs) = dated[i], dated[j]
        if other_owner(first, second):
            continue
        for one, two in product(ours, theirs):
            if _same(reading, one, two) and not one.when.meets(two.when):
                yield _proposal((first, one), (second, two))
                break


def _dated(one: ReadPoint) -> Iterator[Happening]:
    for read in (happening, awaited_first):
        if found := read(one.point, one.about, one.dates):
            yield found


def _same(reading: Reading, one: Happening, two: Happening) -> bool:
    """Whether two dated statements are of one happening."""
    if not (one.event or two.event) or one.when.days_to(two.when) > _YEARS:
        return False
    if _other_of_series(one, two) or _other_stage(one, two) or one.edition & two.edition:
        return False
    ours, theirs = (frozenset(key for term in found.about for key in term.keys) for found in (one, two))
    if apart(ours, theirs) or not _lands_meet(one, two):
        return False
    shared = {term.main: term for term in matched(one.about, two.about)}
    plain = [name for name, term in shared.items() if not (term.land or term.compound)]
    if _one_meeting(one, two, shared.values()):
        return True
    likeness = _likeness(reading, one, two)
    close = one.when.days_to(two.when) <= _A_MONTH or one.stages & two.stages & ONCE
    enough = 1 if one.event and two.event and close and len(plain) < len(shared) else 2
    acts = any(not (term.land or term.compound or term.name) for term in shared.values())
    named = one.edition & theirs or two.edition & ours
    told = acts or named or one.when.days_to(two.when) <= _A_MONTH
    return bool(told) and len(plain) >= enough and likeness >= _least(one, two)


def _likeness(reading: Reading, one: Happening, two: Happening) -> float:
    """How alike two dated statements are: by words and phrases, of dates that are years apart by words alone."""
    if _far_apart(one, two):
        words = [tuple(term for term in found.about if not term.compound) for found in (one, two)]
        return shared_weight(reading, words[0], words[1])
    return shared_weight(reading, one.about, two.about, _nearness(one, two))


def _far_apart(one: Happening, two: Happening) -> bool:
    """Whether nothing but words speaks for one happening: dates far apart, no label, no step that is taken once."""
    return not (_nearness(one, two) or one.edition | two.edition or one.stages & two.stages & ONCE)


def _least(one: Happening, two: Happening) -> float:
    """How alike two dated statements have to be: dates that are years apart need more."""
    if _far_apart(one, two):
        return _LONG_AFTER
    return _FAR if one.event and two.event else _LIKE


def _one_meeting(one: Happening, two: Happening, shared: Iterable[Term]) -> bool:
    """Whether the same persons are told to have met, a day or two apart."""
    persons = [term for term in shared if term.name and not any(key.startswith(("=", "@")) for key in term.keys)]
    return len(persons) > 1 and bool(one.series & two.series & _MEETINGS) and one.when.days_to(two.when) <= _ONE_VISIT


_MEETINGS = frozenset(("=visit", "=summit"))
_ONE_VISIT = 3


def _nearness(one: Happening, two: Happening) -> float:
    """What the time between two dates says for one happening: days apart much, years apart nothing."""
    days = one.when.days_to(two.when)
    if one.when.days == two.when.days == 1 and one.when.first % 10000 == two.when.first % 10000:
        return _SAME_DAY
    return next((extra for most, extra in _NEARNESS if days <= most), 0.0)


_SAME_DAY = 0.6  # of another year, which is more often a slip than a second happening
_NEARNESS = ((7, 0.9), (31, 0.6), (200, 0.4))


def _lands_meet(one: Happening, two: Happening) -> bool:
    first, second = (frozenset(key for term in found.about if term.land for key in term.keys) for found in (one, two))
    return not first or not second or bool(first & second)


def _other_of_series(one: Happening, two: Happening) -> bool:
    if one.ordinals and two.ordinals and not one.ordinals & two.ordinals:
        return True
    if one.stages & two.stages & ONCE:
        return False
    return bool(one.series & two.series) and one.when.days_to(two.when) > _NEXT_ONE


def _other_stage(one: Happening, two: Happening) -> bool:
    """Whether the dates are of two steps: signing and entry into force, an announcement and what it announces."""
    announced = ["=announce" in found.stages and not _decided(found) for found in (one, two)]
    return announced[0] != announced[1] or other_step(one.stages, two.stages)


def _decided(found: Happening) -> bool:
    """Whether a body took a decision, which is the happening itself."""
    return any(term.keys & _DECISIONS for term in found.about)


_DECISIONS = frozenset(("=referendum", "=verdict", "=annul", "=election"))


def _proposal(*sides: tuple[ReadPoint, Happening]) -> Proposed:
    about = shared_words(sides[0][0], sides[1][0])
    dates = [day_in_words(found.told) for _, found in sides]
    return propose(
        "date", [(one, side(one, date=found.when.iso)) for one, found in sides],
        why="The dates exclude each other in the precision in which they are given.",
        wording=f"The sources differ on {about}: {listed(dates)}.",
        title=f"{about}: {either(dates)}?",
    )  # fmt: skip


KIND = DisputeKind("date", "The same happening with dates that exclude each other.", _find)
