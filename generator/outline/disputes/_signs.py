"""Signs that two figures are, or are not, of one thing: each a number, weighed in ``_weights.py``.

No sign decides alone but those of ``DECISIVE``. What both say speaks for one thing the more the rarer
it is; what only one says speaks little against; what both say differently, of one family of words, speaks much.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from generator.outline.claims.scope import apart, otherwise_done
from generator.outline.claims.terms import Term
from generator.outline.disputes import _around_signs, _part_signs
from generator.outline.disputes._alike import counted_alike, matched, other_owner, shared_weight, slots_shared
from generator.outline.disputes._compared import Compared
from generator.outline.disputes._weights import BIAS, WEIGHTS

_NEAR_GAP = 0.08
_USUAL = 0.8
_ONE_MONTH = 31
_MOVES = frozenset(("=decline", "=growth", "=shorter"))
_GENERIC = frozenset(
    ("peopl", "person", "personnel", "inhabitant", "=inhabitant", "citizen", "human", "individual", "=troops", "=man")
)


DECISIVE = (
    "family", "part_of_whole", "part_of_time", "other_land", "other_place", "other_names", "other_owner", "wished",
    "elsewhen",
)  # fmt: skip
"""Signs that no two figures of one thing had in any case: one of them decides."""


def decided(pair: Compared) -> bool:
    """Whether a sign says by itself that the figures are of two things."""
    return any(SIGNS[name](pair) for name in DECISIVE)


def odds(pair: Compared) -> float:
    """The logarithm of the odds that two figures are of one thing: above 0 is likelier than not."""
    return BIAS + sum(weight * SIGNS[name](pair) for name, weight in WEIGHTS.items())


Sign = Callable[[Compared], float]
SIGNS: dict[str, Sign] = {**_part_signs.SIGNS, **_around_signs.SIGNS}


def _sign(function: Sign) -> Sign:
    SIGNS[function.__name__.strip("_")] = function
    return function


# How far the values lie from each other.


@_sign
def _distance(pair: Compared) -> float:
    return math.log(pair.times) if pair.times > 0 else 0.0


@_sign
def _far(pair: Compared) -> float:
    """How much farther than what sources on one thing differ by."""
    return max(0.0, math.log(pair.times) - _USUAL) if pair.times > 0 else 0.0


@_sign
def _distance_of_changes(pair: Compared) -> float:
    """The same where both tell by how much something moved: twice as much growth is not far off."""
    both = pair.first.figure.change and pair.second.figure.change
    return math.log(pair.times) if both and pair.times > 0 else 0.0


@_sign
def _opposite(pair: Compared) -> float:
    """One tells that something rose, the other that it fell."""
    return float(pair.opposite)


@_sign
def _nearly_agree(pair: Compared) -> float:
    """Their bounds are a hair apart: one may be the other, rounded once more."""
    one, two = pair.first.figure.amount, pair.second.figure.amount
    gap = max(one.low - two.high, two.low - one.high, 0.0) / max(abs(one.value), abs(two.value), 1e-9)
    return float(gap < _NEAR_GAP and not pair.bases)


@_sign
def _bounded(pair: Compared) -> float:
    """One is told as a bound, on the other side of which the other lies: "at least 200" and 264."""
    small, large = pair.figures
    told = [one.reach for one, bound in ((small, "min"), (large, "max")) if one.quantity.bound == bound]
    return min(1.0, max((reach - 1 for reach in told), default=0.0))


# What kind of figure each is.


@_sign
def _two_bases(pair: Compared) -> float:
    """Their sentences say that they are reckoned in two ways."""
    return float(bool(pair.bases))


@_sign
def _strong_bases(pair: Compared) -> float:
    """The same, in words that mean nothing else: "net of refunds" and "gross"."""
    return float(pair.strong_bases)


@_sign
def _share(pair: Compared) -> float:
    return float(pair.first.figure.quantity.dimension == "share")


@_sign
def _money(pair: Compared) -> float:
    return float(pair.first.figure.quantity.dimension == "money")


@_sign
def _time(pair: Compared) -> float:
    return float(pair.first.figure.quantity.dimension == "time")


@_sign
def _rare_unit(pair: Compared) -> float:
    return float(pair.first.figure.quantity.dimension not in {"share", "money", "time", "count", ""})


@_sign
def _level_and_change(pair: Compared) -> float:
    """One tells a level, the other by how much it moved."""
    one, two = pair.first.figure, pair.second.figure
    if one.change == two.change or pair.bases:
        return 0.0
    level = two if one.change else one
    return 0.5 if one.amount.unit != "count" and level.said & _MOVES else 1.0


@_sign
def _average(pair: Compared) -> float:
    """One is a mean and the other is not, nor told by the day or head, which is one, too."""
    one, two = pair.first.figure, pair.second.figure
    plain = two if one.average else one
    return float(one.average != two.average and not plain.amount.rate and not plain.each)


@_sign
def _wished(pair: Compared) -> float:
    return float(pair.first.figure.wished != pair.second.figure.wished)


@_sign
def _elsewhen(pair: Compared) -> float:
    return float((pair.first.figure.elsewhen or pair.second.figure.elsewhen) and not pair.whens)


# What is counted or measured.


@_sign
def _one_noun(pair: Compared) -> float:
    return float(bool(pair.first.figure.noun & pair.second.figure.noun))


@_sign
def _noun_nearby(pair: Compared) -> float:
    """What the one counts stands elsewhere in the other, or one counts people, as many things do."""
    one, two = pair.first.figure, pair.second.figure
    if not one.noun or not two.noun or one.noun & two.noun:
        return 0.0
    return float(bool(one.noun & two.keys or two.noun & one.keys or (one.noun | two.noun) & _GENERIC))


@_sign
def _no_noun(pair: Compared) -> float:
    return float(not pair.first.figure.noun or not pair.second.figure.noun)


@_sign
def _known_nouns(pair: Compared) -> float:
    """Both nouns have a meaning in the thesaurus, and it is not one."""
    one, two = pair.first.figure, pair.second.figure
    if not one.noun or not two.noun or one.noun & two.noun or one.noun & two.keys or two.noun & one.keys:
        return 0.0
    return float(all(any(k[0] == "=" for k in noun) and not noun & _GENERIC for noun in (one.noun, two.noun)))


@_sign
def _family(pair: Compared) -> float:
    """The clauses name different things of one family, girls and boys, and not only to say how they reckon."""
    return float(not pair.renamed and apart(pair.first.figure.said, pair.second.figure.said))


@_sign
def _family_of_bases(pair: Compared) -> float:
    """The same, where the words may be those that say how each reckons: loans of the year and the debt."""
    return float(pair.renamed and apart(pair.first.figure.said, pair.second.figure.said))


@_sign
def _family_around(pair: Compared) -> float:
    return float(apart(pair.first.one.keys, pair.second.one.keys))


@_sign
def _other_outcome(pair: Compared) -> float:
    """The clauses name different acts or outcomes: arrested and convicted."""
    return float(otherwise_done(pair.first.figure.said, pair.second.figure.said))


@_sign
def _other_whole(pair: Compared) -> float:
    """A share of something that the other does not name."""
    one, two = pair.first.figure, pair.second.figure
    return float(bool((one.base and not one.base & two.keys) or (two.base and not two.base & one.keys)))


@_sign
def _one_measure(pair: Compared) -> float:
    return float(bool(pair.first.figure.measures & pair.second.figure.measures))


@_sign
def _two_measures(pair: Compared) -> float:
    one, two = pair.first.figure, pair.second.figure
    if one.amount.unit == "count" or not one.measures or not two.measures:
        return 0.0
    return float(not one.measures & two.measures)


@_sign
def _in_and_out(pair: Compared) -> float:
    """One is of what comes in, the other of what goes out: revenue and spending, exports and imports."""
    one, two = pair.first.figure.said, pair.second.figure.said
    ways = [(bool(said & _IN), bool(said & _OUT)) for said in (one, two)]
    return float(sorted(ways) == [(False, True), (True, False)])


_IN = frozenset(("=revenue", "=export", "=sell", "=surplus", "=harvest"))
_OUT = frozenset(("=budget", "=import", "=buy", "=deficit"))


# Where and when, and who.


@_sign
def _one_land(pair: Compared) -> float:
    return float(bool(pair.first.figure.lands & pair.second.figure.lands))


@_sign
def _other_land(pair: Compared) -> float:
    one, two = pair.first.figure.lands, pair.second.figure.lands
    return float(bool(one and two) and not one & two)


@_sign
def _land_unsaid(pair: Compared) -> float:
    return float(bool(pair.first.figure.lands) != bool(pair.second.figure.lands))


@_sign
def _more_lands(pair: Compared) -> float:
    one, two = pair.first.figure.lands, pair.second.figure.lands
    return float(bool(one & two) and one != two)


@_sign
def _one_place(pair: Compared) -> float:
    one, two = pair.first.figure, pair.second.figure
    return float(bool(one.places & two.keys or two.places & one.keys))


@_sign
def _other_place(pair: Compared) -> float:
    one, two = pair.first.figure, pair.second.figure
    return float(bool(one.places and two.places) and not (one.places & two.keys or two.places & one.keys))


@_sign
def _one_name(pair: Compared) -> float:
    return float(any(term.name and not term.land for term in matched(pair.first.one.about, pair.second.one.keys)))


@_sign
def _other_names(pair: Compared) -> float:
    """Each names somebody or something that the other does not, in its clause."""
    ours, theirs = pair.unsaid
    return float(any(map(_is_proper, ours)) and any(map(_is_proper, theirs)))


def _is_proper(term: Term) -> bool:
    """Whether a name says nothing else: not "Migration" of the Migration Agency."""
    return term.name and not any(key[0] == "=" for key in term.keys)


@_sign
def _name_unsaid(pair: Compared) -> float:
    ours, theirs = pair.unsaid
    return float(any(term.name for term in ours) != any(term.name for term in theirs))


@_sign
def _other_owner(pair: Compared) -> float:
    return float(other_owner(pair.first.one, pair.second.one))


@_sign
def _one_time(pair: Compared) -> float:
    return float(pair.whens is not None and pair.whens[0].iso == pair.whens[1].iso)


@_sign
def _one_moment(pair: Compared) -> float:
    """Both are of one month or day."""
    return float(pair.whens is not None and max(pair.whens[0].days, pair.whens[1].days) <= _ONE_MONTH)


@_sign
def _times_meet(pair: Compared) -> float:
    return float(pair.whens is not None)


@_sign
def _undated(pair: Compared) -> float:
    return float(not pair.first.figure.when and not pair.second.figure.when)


# The words around.


@_sign
def _likeness(pair: Compared) -> float:
    return slots_shared(pair.reading, pair.first.figure, pair.second.figure, 0.0)


@_sign
def _likeness_of_all(pair: Compared) -> float:
    return shared_weight(pair.reading, pair.first.one, pair.second.one)


@_sign
def _counted(pair: Compared) -> float:
    return counted_alike(pair.reading, pair.first.figure, pair.second.figure)


@_sign
def _weight_shared(pair: Compared) -> float:
    return min(sum(map(pair.reading.weight, pair.shared)), 4.0)


@_sign
def _unsaid_by_both(pair: Compared) -> float:
    """How many plain words each has that the other lacks, of the clause that has fewer."""
    return float(min(*map(len, pair.unsaid), 8))


@_sign
def _unsaid_by_one(pair: Compared) -> float:
    return float(min(max(map(len, pair.unsaid)), 8))


@_sign
def _known_unsaid(pair: Compared) -> float:
    """The same for words that have a meaning in the thesaurus: were they of one thing, they would be shared."""
    return float(min(pair.put_otherwise, 3))
