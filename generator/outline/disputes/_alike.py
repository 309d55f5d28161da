"""How much of what two statements say is one: by words, by phrases, by what is counted where and when."""

from __future__ import annotations

from collections.abc import Iterable

from generator.outline.claims.amounts import times_apart
from generator.outline.claims.figures import Figure
from generator.outline.claims.reading import Reading, ReadPoint, once
from generator.outline.claims.terms import Term

LIKE = 0.3  # the share of the shorter side's words, by weight, that the other has to say, too
_CORE = 4.0
_SAME_TIME = 0.4
_LEAST_SLOTS = 2
_TOLD_EXACTLY = 2.0
_NEAR_COUNT = 2.0
_TOGETHER = 0.1  # a noun and whose it is ("US troops") are rarer together than either
_A_MONTH = 28  # days: a shorter time names a happening
_MOVES = frozenset(("=decline", "=growth", "=shorter"))


def other_owner(one: ReadPoint, two: ReadPoint) -> bool:
    """Whether a thing that both name is of one land here and of another there: two strategies, two parliaments."""
    shared = (one.owners.keys() & two.owners.keys()) - _COUNTERS
    return any(not one.owners[key] & two.owners[key] for key in shared)


_COUNTERS = frozenset(  # who counts: two of them may count one thing
    ("customs", "=government", "=ministry", "=office", "=bank", "=data", "=police", "statist", "offici", "figur")
)


def counted_alike(reading: Reading, one: Figure, two: Figure) -> float:
    """What counts one rare thing in one place, and not far apart, counts the same, however it is put."""
    shared = [reading.weights[key] for key in one.noun & two.noun & one.keys & two.keys]
    noun = max(shared, default=0.0) + _TOGETHER * (len(shared) - 1)
    near = times_apart(one.amount, two.amount) <= _NEAR_COUNT
    return noun if one.amount.unit == "count" and near and one.lands and one.lands == two.lands else 0.0


def shared_weight(reading: Reading, one: ReadPoint, two: ReadPoint, extra: float = 0.0) -> float:
    """How much of what the shorter of two sentences says the other says, too, by weight; 0 where a place is all.

    Of a long sentence no more than a core has to be shared. ``extra`` is what speaks for one matter beside the words.
    """
    ours = matched(one.about, two.keys)
    if len(ours) < _LEAST_SLOTS or all(term.land for term in ours):
        return 0.0
    theirs = matched(two.about, one.keys)
    total = min(_weight(reading, one, ours), _weight(reading, two, theirs), _CORE)
    both = min(_common(reading, ours, two.keys), _common(reading, theirs, one.keys))
    return (both + extra) / (total + 2 * _SAME_TIME)


def _weight(reading: Reading, one: ReadPoint, shared: Iterable[Term]) -> float:
    """``_distinct`` of a whole sentence, which is the same whatever is shared, but where one key has two terms."""
    said = _said(one)
    if any(said.get(term.main) is not term for term in shared):
        return _distinct(reading, one.about, shared)
    known: float | None = one.known.get(_weight)
    if known is None:
        known = one.known[_weight] = sum(map(reading.weight, said.values()))
    return known


@once
def _said(one: ReadPoint) -> dict[str, Term]:
    return {term.main: term for term in one.about if not term.compound}


def slots_shared(reading: Reading, one: Figure, two: Figure, extra: float) -> float:
    """How much of what the clause of the shorter figure says the other says, too: in its clause or beside it."""
    ours, theirs = matched(one.core, two.keys), matched(two.core, one.keys)
    if _slots(one, two, ours, theirs) < _LEAST_SLOTS:
        return 0.0
    total = min(_distinct(reading, one.core, ours), _distinct(reading, two.core, theirs), _CORE)
    both = min(_common(reading, ours, two.keys), _common(reading, theirs, one.keys))
    return (both + extra) / (total + 2 * _SAME_TIME) if ours and theirs else 0.0


def _slots(one: Figure, two: Figure, ours: Iterable[Term], theirs: Iterable[Term]) -> float:
    """In how many ways two figures are told to be of one thing: words, a land, a time; 0 where no word says so."""
    words = max(len(_plain(found)) for found in (ours, theirs))
    rare = one.quantity.dimension not in {"", "count", "share", "money"}
    if not words:
        return _TOLD_EXACTLY * _at_one_moment(one, two)
    return words + bool(one.lands & two.lands) + bool(one.when and two.when) + rare / 2


def _at_one_moment(one: Figure, two: Figure) -> bool:
    """Whether both count or measure something of one land within one month and are not far from each other."""
    if not (one.lands & two.lands and one.when and two.when) or one.quantity.dimension in {"share", "money", "time"}:
        return False
    return max(one.when.days, two.when.days) <= _A_MONTH + 3 and times_apart(one.amount, two.amount) <= _NEAR_COUNT


def _plain(found: Iterable[Term]) -> frozenset[str]:
    """The words that say what is measured: not lands, not how it moved."""
    return frozenset(term.main for term in found if not (term.land or term.compound or term.keys & _MOVES))


def _distinct(reading: Reading, terms: Iterable[Term], shared: Iterable[Term]) -> float:
    """The weight of terms, each matter once; compounds only where they are shared, for their words count already."""
    counted = {term.main: term for term in terms if not term.compound}
    counted.update((term.main, term) for term in shared)
    return sum(map(reading.weight, counted.values()))


def _common(reading: Reading, ours: Iterable[Term], keys: frozenset[str]) -> float:
    """The weight of what is shared, by the words under which it is."""
    weigh = reading.weights.__getitem__
    weights = {term.main: max(map(weigh, term.keys & keys)) for term in ours}
    return sum(weights.values())


def matched(one: tuple[Term, ...], keys: frozenset[str]) -> list[Term]:
    """The terms of ``one`` that say one of ``keys`` in some form."""
    return [term for term in one if not keys.isdisjoint(term.keys)]
