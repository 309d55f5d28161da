"""Signs for and against it that two statements are contrary, weighed together: are they of one thing, and how opposed?

A word that stands in a list of states tells more than a mere "not" or "will", and a thing that is named in other words
may be the same: no sign decides alone, what each weighs is fitted on cases.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from itertools import product

from generator.outline.claims.amounts import comparable
from generator.outline.claims.happenings import ordinals
from generator.outline.claims.persons import persons
from generator.outline.claims.reading import ReadPoint
from generator.outline.claims.terms import Term
from generator.outline.disputes import _likeness as like
from generator.outline.disputes._alike import other_owner
from generator.outline.disputes._contraries import Compared, Side
from generator.outline.disputes._contrary_weights import BIAS, WEIGHTS
from generator.outline.disputes._opposed import Opposition, complement

_ALIKE, _MUCH_ALIKE = 0.35, 0.6
_LISTED, _LISTED_APART, _UNLISTED = -0.7, -0.2, 0.3  # odds; "apart": in different matters
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_TOLD_ALONE = frozenset(("share", "money"))
_MANY = 100  # what is counted in hundreds is told for the number
Sign = Callable[[Compared], float]


def is_contrary(pair: Compared) -> bool:
    """Whether enough speaks for it: less is enough where lists of states say in what two statements are contrary."""
    if SIGNS["contrary_alike"](pair) or SIGNS["echoed_alike"](pair):
        return odds(pair) > _LISTED
    return odds(pair) > (_LISTED_APART if SIGNS["broadly_alike"](pair) else _UNLISTED)


def odds(pair: Compared) -> float:
    """The logarithm of the odds that two statements are contrary."""
    return BIAS + sum(weight * SIGNS[name](pair) for name, weight in WEIGHTS.items())


def _alike(least: float) -> Callable[[Compared], bool]:
    return lambda pair: pair.net >= least and not pair.differs


def _when(asked: Callable[[Compared], object], sign: Sign) -> Sign:
    return lambda pair: sign(pair) if asked(pair) else 0.0


def _is(asked: Callable[[Compared], object]) -> Sign:
    return lambda pair: float(bool(asked(pair)))


def _of_both(asked: Callable[[ReadPoint, ReadPoint], object]) -> Sign:
    return lambda pair: float(bool(asked(*pair.points)))


def _otherwise(pair: Compared) -> float:
    return max(pair.otherwise.values())


def _modes(pairs: list[Opposition], *modes: str) -> bool:
    return any({one.mode, two.mode} == set(modes) for one, two in pairs)


def _weight(pair: Compared, asked: Callable[[Term], bool], most: float) -> float:
    return min(sum(pair.reading.weight(term) for term in pair.shared[0] if asked(term)), most)


def _ratio(pair: Compared) -> float:
    return pair.common / max(1.0, min(pair.first.weight, pair.second.weight))


def _unsaid(pair: Compared) -> float:
    return min(min(pair.first.weight, pair.second.weight) - pair.common, 4.0)


def _behind(pair: Compared) -> float:
    """How much of what both say stands behind a word that denies it or puts it off, in its clause."""
    return min(max((both for both, _ in pair.behind), default=0.0), 2.0)


def _wholly_behind(pair: Compared) -> float:
    """The share that both say of what is denied or put off."""
    return max((both / every for both, every in pair.behind if every), default=0.0)


def _one_state(pair: Compared) -> bool:
    """Whether both tell of some matter that the same holds."""
    pairs = [
        (one, two)
        for one, two in product(pair.first.states, pair.second.states)
        if one.mode == two.mode == "done" and not (one.noun or two.noun)
    ]
    return any(one.on & two.on or (one.matters - one.on) & (two.matters - two.on) for one, two in pairs)


def _amounts(pair: Compared) -> bool:
    """Whether both tell how much there is of something."""
    one, two = pair.points
    return any(
        comparable(a.amount, b.amount)
        and (
            a.quantity.dimension in _TOLD_ALONE
            or (a.noun & b.noun and (a.amount.unit != "count" or a.amount.value >= _MANY))
        )
        for a, b in product(one.figures, two.figures)
    )


def _other_dates(one: ReadPoint, two: ReadPoint) -> bool:
    first, second = like.exact(one), like.exact(two)
    return bool(first and second) and not any(a.meets(b) for a in first for b in second)


def _ordinals(one: ReadPoint, two: ReadPoint) -> bool:
    first, second = ordinals(one.point.text), ordinals(two.point.text)
    return bool(first and second) and not first & second


def _other_objects(pair: Compared) -> bool:
    """Whether all that is contrary is done to other things in the two: sells the jet, sold two helicopters."""
    one, two = pair.points
    found = [(complement(one, a), complement(two, b)) for a, b in pair.contrary or pair.echoed]
    return bool(found) and all(a and b and not a & two.keys and not b & one.keys for a, b in found)


def _other_days(one: ReadPoint, two: ReadPoint) -> bool:
    first, second = (frozenset(_WEEKDAY.findall(found.point.text)) for found in (one, two))
    return bool(first and second) and not first & second


def _of_persons(pair: Compared) -> bool:
    """Whether both name a person, one at least with an office: of whom much may be told that is not contrary."""
    named = [[name for name in persons(one.point.text) if name.titled or not name.sole] for one in pair.points]
    return all(named) and any(name.titled for names in named for name in names)


def _unlisted(pair: Compared) -> bool:
    return not (pair.contrary or pair.broadly or pair.echoed)


def _statuses(pair: Compared) -> frozenset[str]:
    return frozenset((pair.first.one.point.status, pair.second.one.point.status))


def _planned(side: Side) -> bool:
    return side.planned


SIGNS: dict[str, Sign] = {
    "like": lambda pair: min(pair.like, 1.5),
    "net": lambda pair: max(-1.0, min(1.5, pair.net)),
    "common": lambda pair: min(pair.common, 6.0),
    "ratio": _ratio,
    "lands": lambda pair: _weight(pair, lambda term: term.land, 3.0),
    "names": lambda pair: _weight(pair, lambda term: term.name and not term.land, 2.0),
    "unsaid": _unsaid,
    "many": lambda pair: math.log10(len(pair.reading.points)),
    "contrary": _is(lambda pair: pair.contrary),
    "contrary_alike": _is(lambda pair: pair.contrary and pair.net >= _ALIKE),
    "contrary_done": _is(lambda pair: _modes(pair.contrary, "done")),
    "broadly": _is(lambda pair: pair.broadly and not pair.contrary),
    "broadly_alike": _when(_alike(_MUCH_ALIKE), _is(lambda pair: pair.broadly and not pair.contrary)),
    "echoed": _is(lambda pair: pair.echoed),
    "echoed_alike": _when(_alike(_MUCH_ALIKE), _is(lambda pair: pair.echoed)),
    "echoed_denied": _is(lambda pair: _modes(pair.echoed, "done", "denied")),
    "denied": lambda pair: pair.otherwise["denied"],
    "pending": lambda pair: pair.otherwise["pending"],
    "otherwise_alike": _when(_alike(_ALIKE), _otherwise),
    "otherwise_much_alike": _when(_alike(_MUCH_ALIKE), _otherwise),
    "otherwise_behind": lambda pair: _otherwise(pair) * _behind(pair),
    "otherwise_wholly": lambda pair: _otherwise(pair) * _wholly_behind(pair),
    "persisting": _is(lambda pair: pair.persisting),
    "persisting_alike": _when(_alike(_MUCH_ALIKE), _is(lambda pair: pair.persisting)),
    "unlisted": _is(_unlisted),
    "persons": _is(lambda pair: not (pair.contrary or pair.echoed) and _of_persons(pair)),
    "elsewhere": _is(lambda pair: pair.elsewhere),
    "other_objects": _is(_other_objects),
    "one_lasts": _is(lambda pair: pair.first.telling.lasts != pair.second.telling.lasts),
    "one_state": _is(_one_state),
    "plan_and_fact": _is(lambda pair: _planned(pair.first) != _planned(pair.second)),
    "both_planned": _is(lambda pair: _planned(pair.first) and _planned(pair.second)),
    "claimed": _is(lambda pair: "claim" in _statuses(pair)),
    "amounts": _is(_amounts),
    "differs": _is(lambda pair: pair.differs),
    "one_count": _of_both(like.one_count),
    "other_dates": _of_both(_other_dates),
    "other_days": _of_both(_other_days),
    "other_lands": _of_both(like.other_lands),
    "other_places": _of_both(like.other_places),
    "other_names": _of_both(like.other_names),
    "other_label": _of_both(like.other_label),
    "other_count": _of_both(like.other_count),
    "other_end": _of_both(like.other_end),
    "other_kind": _of_both(like.other_kind),
    "other_owner": _of_both(other_owner),
    "other_subject": _of_both(like.other_subject),
    "ordinals": _of_both(_ordinals),
    "new": _of_both(like.is_new),
}
